"""The words of the interface: the project's own, with what the council says differently in `wording/<lang>.yml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from plan.audiences import STANDARD, Audience
from plan.source.yaml_file import Value, read_yaml

DEFAULTS = Path(__file__).parent / "words"


class MissingWordsError(KeyError):
    """A template asks for words that no file has: a mistake of ours, never of an editor."""


def flatten(value: Value, key: str = "") -> dict[str, str]:
    """Nested names with texts as one dictionary with dotted keys: {"measure.baseline": "Baseline"}."""
    if isinstance(value, dict):
        pairs = (flatten(inner, f"{key}.{name}" if key else name) for name, inner in value.items())
        return {name: text for pair in pairs for name, text in pair.items()}
    return {key: value} if isinstance(value, str) else {}


def default_words(language: str = "en") -> dict[str, str]:
    """The project's own words, with dotted keys. An unknown language gives the English ones."""
    folder = DEFAULTS / language if (DEFAULTS / language).is_dir() else DEFAULTS / "en"
    files = sorted(folder.glob("*.yml"))
    return {key: text for file in files for key, text in flatten(read_yaml(file, file.name).value).items()}


@dataclass(frozen=True)
class Wording:
    """The words of the interface for one audience."""

    words: Mapping[str, str]
    audience: Audience = STANDARD

    def __call__(self, key: str, count: int | None = None, **values: object) -> str:
        """The words for `key`, in this audience's variant (`key.<audience>`), or that of the one it is like, if any.

        With `count`, the form for one or for other numbers (`key.one`, `key.other`). `values` fill the names in
        braces. Raises MissingWordsError when there are no such words.
        """
        if count is not None:
            key, values = f"{key}.{'one' if count == 1 else 'other'}", {"count": f"{count:,}", **values}
        own, like = f"{key}.{self.audience.id}", f"{key}.{self.audience.kind}"
        text = self.words.get(own) or self.words.get(like) or self.words.get(key)
        if text is None:
            raise MissingWordsError(key)
        return text.format(**values) if values else text

    def has(self, key: str) -> bool:
        """Whether there are words for `key`."""
        return key in self.words
