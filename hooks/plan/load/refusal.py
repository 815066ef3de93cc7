"""One thing that the model refused, with what is needed to put it into words: the messages are made of these."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from plan.problems import HIDDEN
from plan.source.yaml_file import Loc

LONGEST_QUOTATION = 40


class Message(NamedTuple):
    """What is wrong and how to mend it, and where to point: at a name or at its value."""

    code: str
    what: str
    fix: str
    loc: Loc
    at_key: bool = False
    name: str = ""
    """The name that is missing, or that was meant by one that is unknown."""


@dataclass(frozen=True)
class Refusal:
    """One error of pydantic, with what is needed to put it into words."""

    error: ErrorDetails
    model: type[BaseModel]
    hidden: bool

    @property
    def loc(self) -> Loc:
        """Where it is in the file."""
        return self.error["loc"]

    @property
    def context(self) -> Mapping[str, object]:
        """What pydantic or the model says about the rule that was broken."""
        return self.error.get("ctx", {})

    @property
    def name(self) -> str:
        """The name in the file that the error is about, in quotation marks."""
        if self.loc and isinstance(self.loc[-1], int):
            inside = next((step for step in reversed(self.loc) if isinstance(step, str)), "")
            return f"item {self.loc[-1] + 1} of '{inside}'" if inside else f"item {self.loc[-1] + 1}"
        return f"'{self.loc[-1]}'" if self.loc else "this file"

    @property
    def typed(self) -> str:
        """What the editor typed, in quotation marks and shortened; never in a confidential row."""
        return HIDDEN if self.hidden else quoted(str(self.error["input"]))

    def says(self, code: str, what: str, fix: str) -> Message:
        """A message that points at the value."""
        return Message(code, what, fix, self.loc)


def quoted(text: str) -> str:
    """Words of an editor in quotation marks, on one line and cut to a length that fits a message."""
    words = " ".join(text.split())
    return f"'{words}'" if len(words) <= LONGEST_QUOTATION else f"'{words[: LONGEST_QUOTATION - 1]}…'"
