"""The codes of all messages that the product can give, as its own code tells them."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

PRODUCT = Path(__file__).parents[2] / "hooks" / "plan"
_CODE = re.compile(r"[a-z]+(?:-[a-z0-9]+)*")
_TUPLE_OF_A_MESSAGE = 3
"""The code, what is wrong and how to mend it, with or without a level before them."""


def codes_of_the_product() -> tuple[frozenset[str], frozenset[str]]:
    """Every code that stands in the product, and as regular expressions those that are put together there.

    A code is whatever is handed to a parameter or a field called `code`, what begins a tuple of which a message is
    made, and what stands in a dictionary of codes.
    """
    trees = [ast.parse(file.read_text(encoding="utf-8")) for file in sorted(PRODUCT.rglob("*.py"))]
    places = _places_of_codes(trees)
    found = [each for tree in trees for each in (*_handed(tree, places), *_beside(tree))]
    plain = {code for each in found for code in _constants(each)}
    joined = {_pattern(each) for each in found if isinstance(each, ast.JoinedStr)}
    return frozenset(plain), frozenset(each for each in joined if " " not in each)


def _places_of_codes(trees: list[ast.Module]) -> dict[str, set[int]]:
    """At which place of a call each function or class takes a code, by its name."""
    places: dict[str, set[int]] = defaultdict(set)
    for node in (node for tree in trees for node in ast.walk(tree)):
        if isinstance(node, ast.ClassDef):
            fields = [each.target.id for each in node.body if _is_field(each)]
            if "code" in fields and node.name != "Output":
                places[node.name].add(fields.index("code"))
            for each in node.body:
                if isinstance(each, ast.FunctionDef) and each.name == "__init__":
                    _note(places, node.name, each)
        elif isinstance(node, ast.FunctionDef):
            _note(places, node.name, node)
    return places


def _is_field(node: ast.stmt) -> bool:
    return isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name)


def _note(places: dict[str, set[int]], name: str, function: ast.FunctionDef) -> None:
    names = [each.arg for each in function.args.args if each.arg != "self"]
    if "code" in names:
        places[name].add(names.index("code"))


def _handed(tree: ast.Module, places: dict[str, set[int]]) -> Iterator[ast.expr]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            yield from (node.args[at] for at in places.get(name, ()) if at < len(node.args))
            yield from (each.value for each in node.keywords if each.arg == "code")


def _beside(tree: ast.Module) -> Iterator[ast.expr]:
    """What begins a tuple of a message, also after its level, and the codes in a dictionary of them."""
    if "plan.problems" not in {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}:
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.Tuple) and len(node.elts) >= _TUPLE_OF_A_MESSAGE:
            code, what = node.elts[isinstance(node.elts[0], ast.Attribute) :][:2]
            if _is_of_several_words(code) or isinstance(what, ast.JoinedStr):
                yield code
        elif isinstance(node, ast.Dict):
            yield from (each for each in node.values if _is_of_several_words(each))


def _is_of_several_words(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str) and "-" in node.value


def _constants(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.IfExp):
        yield from (*_constants(node.body), *_constants(node.orelse))
    elif isinstance(node, ast.Constant) and isinstance(node.value, str) and _CODE.fullmatch(node.value):
        yield node.value


def _pattern(node: ast.JoinedStr) -> str:
    return "".join(str(each.value) if isinstance(each, ast.Constant) else r"[a-z_-]+" for each in node.values)
