"""A text in all its versions: the fields of a record are the standard version, one block holds each other version.

This and `plan.audiences` are the two places to change for a further version (children of 7 to 10, say): one entry
there, one field of the right form and one name here. docs/maintain/a-further-version.md says it step by step.
"""

from __future__ import annotations

from typing import Annotated, Generic, Literal, TypeVar

from pydantic import Field

from plan.audiences import Audience
from plan.model.base import Line, PictureName, Record, TermId, Title


class Idea(Record):
    """One idea of an easy-read text: one sentence (at most two), with its picture."""

    text: Line
    """One short sentence."""
    picture: PictureName | None = None
    """The name of its picture, from `pictures.yml`."""
    explains: TermId | None = None
    """The hard word of the sentence before that this sentence explains: an id from `glossary.yml`."""


Ideas = Annotated[tuple[Idea, ...], Field(min_length=1)]
"""An easy-read text: a list of ideas."""

Form = TypeVar("Form")
"""What a text of a version is made of: `Prose`, or `Ideas` in easy read."""

EasyRead = TypeVar("EasyRead")
YoungPeople = TypeVar("YoungPeople")


Version = Literal["easy_read", "young_people"]
"""The ids of the other versions, where a record names one."""


class Titled(Record, Generic[Form]):
    """The texts of most records: a title and a text."""

    title: Title | None = None
    """The title in this version."""
    text: Form | None = None
    """The text in this version."""


class InVersions(Record, Generic[EasyRead, YoungPeople]):
    """A record whose texts exist in other versions, each in a block beside the standard fields."""

    easy_read: EasyRead | None = None
    """The easy-read version: the same field names, each a list of ideas."""
    young_people: YoungPeople | None = None
    """The young people's version: the same field names."""

    def is_written_for(self, audience: Audience) -> bool:
        """Whether it has any text for a version: its own fields are the standard one."""
        block = getattr(self, audience.id, self)
        return block is not None and any(text for _, text in block)
