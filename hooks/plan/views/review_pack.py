"""Sheets for a group that checks a version: one idea a row, with boxes to tick and room to write."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from plan.edition import Edition
from plan.in_step.simplified import SimplifiedText, files_of
from plan.model.base import Record
from plan.model.versions import Idea
from plan.plain_text import PlainTextWriter
from plan.source.yaml_file import Loc


@dataclass(frozen=True)
class PackRow:
    """One idea, or one paragraph."""

    text: str
    picture: str | None = None
    """The address of its picture."""


@dataclass(frozen=True)
class PackSection:
    """The texts of one record, on sheets of their own."""

    title: str
    rows: tuple[PackRow, ...]
    command: str
    """What records that the group has read it."""


@dataclass(frozen=True)
class ReviewPackView:
    """Everything that the sheets show."""

    plan: str
    what: tuple[str, ...]
    """What the group is asked to do, one idea a line."""
    sections: tuple[PackSection, ...]
    pictures: tuple[str, ...]
    """The addresses of all pictures, each once."""


def review_pack_view(edition: Edition, texts: Sequence[SimplifiedText]) -> ReviewPackView:
    """The sheets for some texts of the edition's version, in their order."""
    records = {(kind, id_): record for kind, id_, record in files_of(edition.plan)}
    writer = PlainTextWriter()
    sections = []
    for (kind, id_), own in groupby(texts, lambda text: (text.kind, text.id)):
        record, here = records[kind, id_], tuple(own)
        rows = tuple(row for text in here for row in _rows(edition, record, text, writer))
        command = f'python -m plan accept {here[0].record} --version {edition.audience.id} --readers "…" --paid yes'
        sections.append(PackSection(_title(edition, record), rows, command))
    pictures = dict.fromkeys(row.picture for section in sections for row in section.rows if row.picture)
    what = tuple(edition.t("review_pack.what").splitlines())
    return ReviewPackView(edition.plan.plan.title, what, tuple(sections), tuple(pictures))


def _title(edition: Edition, record: Record) -> str:
    own = getattr(getattr(record, edition.audience.id, None), "title", None)
    return str(own or getattr(record, "title", None) or edition.plan.plan.title)


def _rows(edition: Edition, record: Record, text: SimplifiedText, writer: PlainTextWriter) -> Iterator[PackRow]:
    value = _at(record, text.loc)
    if isinstance(value, tuple):
        for idea in value:
            if isinstance(idea, Idea):
                yield PackRow(idea.text, edition.picture_path(idea.picture))
    else:
        yield from (PackRow(line.removeprefix("- ")) for line in writer.text(text.words).splitlines())


def _at(record: Record, loc: Loc) -> object:
    """What stands at a place of a record."""
    found: object = record
    for part in loc:
        found = found[part] if isinstance(part, int) and isinstance(found, tuple) else getattr(found, str(part))
    return found
