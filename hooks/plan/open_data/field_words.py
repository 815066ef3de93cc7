"""What each field of a record is in plain words: what the model says below the field, else `field_words.yml`."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from plan.source.yaml_file import read_yaml
from plan.wording import flatten

PACKAGE = Path(__file__).parent
SOURCES = (*sorted((PACKAGE.parent / "model").glob("*.py")), PACKAGE / "computed.py")
"""Where the records are defined."""

WORDS = PACKAGE / "field_words.yml"


@dataclass(frozen=True)
class FieldWords:
    """The words for all fields."""

    said: Mapping[str, Mapping[str, str]]
    """What each class says below its own fields."""
    bases: Mapping[str, tuple[str, ...]]
    """From which classes each class takes fields over."""
    others: Mapping[str, str]
    """The words of `field_words.yml`."""

    def of(self, record: str, field: str) -> str:
        """What a field of a record is. Raises KeyError where nothing says it."""
        found = self._said(record, field) or self.others.get(f"{record}.{field}") or self.others[field]
        return " ".join(found.split())

    def _said(self, record: str, field: str) -> str | None:
        own = self.said.get(record, {}).get(field)
        return own or next(filter(None, (self._said(base, field) for base in self.bases.get(record, ()))), None)


def field_words() -> FieldWords:
    """The words for the fields of every record, read from the project's own files."""
    classes = [node for file in SOURCES for node in _tree(file).body if isinstance(node, ast.ClassDef)]
    return FieldWords(
        said={each.name: dict(_docstrings(each)) for each in classes},
        bases={each.name: tuple(_bases(each)) for each in classes},
        others=flatten(read_yaml(WORDS, WORDS.name).value),
    )


def _tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


def _docstrings(node: ast.ClassDef) -> Iterator[tuple[str, str]]:
    """Each field with the string below it. `from_` is called `from`, which is no name in Python."""
    for field, below in zip(node.body, node.body[1:], strict=False):
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name):
            said = below.value.value if isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant) else None
            if isinstance(said, str):
                yield field.target.id.removesuffix("_"), said


def _bases(node: ast.ClassDef) -> Iterator[str]:
    for base in node.bases:
        name = base.value if isinstance(base, ast.Subscript) else base
        if isinstance(name, ast.Name):
            yield name.id
