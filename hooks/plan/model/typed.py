"""How an editor types a value: which signs it has, and the words that help when it has others.

The loader and the programs in which editors type (`plan.editor.schemas`) go by the same patterns and words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from pydantic import WithJsonSchema

JsonType = Literal["string", "number", "integer"]


@dataclass(frozen=True)
class Typed:
    """One way of typing a value."""

    pattern: str
    fix: str
    """How to type it, with an example."""
    types: tuple[JsonType, ...] = ("string",)
    """What such a program, which reads YAML 1.2, may take it for."""
    choices: tuple[str, ...] = ()
    """All that it may be, where that is little."""

    def matches(self, value: str) -> bool:
        """Whether a value is typed so."""
        return re.fullmatch(self.pattern, value) is not None

    @property
    def schema(self) -> WithJsonSchema:
        """What the JSON Schema for editors says of it; the plan as data has its own types."""
        types = self.types[0] if len(self.types) == 1 else [*self.types]
        signs = {"pattern": f"^(?:{self.pattern})$", "patternErrorMessage": self.fix}
        return WithJsonSchema({"type": types, **({"enum": [*self.choices]} if self.choices else signs)}, "validation")


DATE = Typed("[12][0-9]{3}-[0-9][0-9]-[0-9][0-9]", "Write dates as year-month-day, such as 2026-03-31.")
OPEN_DATE = Typed(
    "[12][0-9]{3}(-[0-9][0-9](-[0-9][0-9])?)?",
    "Write a day, a month or a year, such as 2026-03-31, 2026-03 or 2026.",
    ("string", "integer"),
)
NUMBER = Typed(
    r"[-−]?[0-9]{1,15}(\.[0-9]{1,10})?",
    "Write a plain number such as 1234.5, with no comma, no %, no £ and no words.",
    ("string", "number"),
)
WHOLE = Typed("[0-9]{1,6}", "Write a whole number such as 12.", ("string", "integer"))
YES_NO = Typed("yes|no", "Write yes or no.", choices=("yes", "no"))
WEB = Typed(
    r"https?://[^\s/]+\.[^\s]+|https?://localhost[^\s]*",
    "Write the whole address as the browser shows it, beginning with https://.",
)
EMAIL = Typed(r"[^@\s<>\"]+@[^@\s<>\"]+\.[a-zA-Z]{2,}", "Write it like plan@council.example.")
PHONE = Typed(r"\+?[0-9 ()-]{3,24}", "Write digits and spaces, such as 01234 567890.", ("string", "integer"))
