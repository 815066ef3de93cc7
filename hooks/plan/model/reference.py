"""What every version draws on: hard words, everyday words, helplines and pictures (one file each)."""

from __future__ import annotations

from typing import Annotated, Generic, Literal, Self

from pydantic import Field, model_validator

from plan.model.base import Date, FileName, Id, Line, Phone, PictureName, Prose, Record, Title, Web, YesNo, mistake
from plan.model.versions import Form, Ideas, InVersions, Titled


class TermWords(Record, Generic[Form]):
    """The texts of a term in another version."""

    term: Title | None = None
    meaning: Form | None = None


class Term(InVersions[TermWords[Ideas], TermWords[Prose]]):
    """One hard word and its meaning."""

    id: Id
    term: Title
    also: tuple[Line, ...] = ()
    """Other forms of it, such as its plural or its initials."""
    meaning: Prose
    picture: PictureName | None = None


class Glossary(Record):
    """`glossary.yml`."""

    terms: tuple[Term, ...] = ()
    """The words, each with its meaning."""


class EverydayWords(Record):
    """`everyday_words.yml`: words that the council decides everybody knows."""

    words: tuple[Line, ...] = ()


class TextLine(Record):
    """A number for text messages, and what to send."""

    number: Phone
    send: Line | None = None


class Helpline(InVersions[Titled[Ideas], Titled[Prose]]):
    """Somebody to call or text for help."""

    id: Id
    title: Title
    who_for: Line
    what_for: Line
    phone: Phone | None = None
    text: TextLine | None = None
    web: Web | None = None
    hours: Line
    cost: Line | None = None
    emergency: YesNo = False
    checked_on: Date
    """The day on which somebody last checked that all this is right."""


class Helplines(Record):
    """`helplines.yml`."""

    helplines: tuple[Helpline, ...] = ()
    """The helplines, in the order in which they are shown."""


class Credit(Record):
    """Who made a picture and on what terms it is used."""

    title: Title
    author: Line
    """Who made it."""
    licence: Line
    url: Web | None = None
    changed: Line | None = None
    """What was changed in it."""
    consent: Literal["not_needed", "recorded"] | None = None
    """For a photograph, which has to say it: recorded, once the people in it have agreed that it is published, or
    not needed, where nobody can be recognised."""


class Picture(Record):
    """A picture name: an OpenMoji code, or a file of the council's own with its credit."""

    id: Id
    openmoji: Annotated[str, Field(pattern=r"^[0-9A-F]{4,5}(-[0-9A-F]{4,5})*$")] | None = None
    """The code of a drawing of OpenMoji, such as 1F6E1."""
    file: FileName | None = None
    shows: Line | None = None
    """What it shows, for people who cannot see it, where the text beside it does not say it."""
    credit: Credit | None = None
    """Who made it and on what terms it is used."""

    @model_validator(mode="after")
    def _one(self) -> Self:
        if (self.openmoji is None) == (self.file is None):
            raise mistake(
                "picture", "a picture is an OpenMoji code or a file", "Give openmoji: or file:, one of the two."
            )
        if self.file and not self.credit:
            raise mistake(
                "picture-credit",
                "a picture of your own needs its credit",
                "Add credit: with title, author and licence.",
            )
        return self


class OwnSet(Record):
    """A whole set of pictures in the place of the starter set: files of `files/` with names that begin alike."""

    prefix: Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]{0,19}-$")]
    """What the names of its files begin with: `drawn-` for drawn-shield.svg, which is then the picture shield."""
    credit: Credit
    """Who made them all."""


class Pictures(Record):
    """`pictures.yml`."""

    own_set: OwnSet | None = None
    """A whole set of your own in the place of the starter set."""
    pictures: tuple[Picture, ...] = ()
    """Names of pictures, beside those of the starter set or in their place."""
