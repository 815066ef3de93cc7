"""The texts of the other versions, each beside the standard text that it says in other words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plan.audiences import AUDIENCES, STANDARD
from plan.in_step.says import has_its_own, said_by
from plan.model.base import Record
from plan.model.plan import Plan
from plan.model.site import Route
from plan.model.versions import Idea, InVersions
from plan.source.yaml_file import Loc
from plan.walk import Walker

VERSIONS = tuple(audience.id for audience in AUDIENCES if audience != STANDARD)
"""The other versions."""

WHOLE = "whole"
"""The name of the review of a file of which there is one: `reviews/plan/whole.yml` is about `plan.yml`."""

FOLDERS = (
    "outcomes",
    "priorities",
    "measures",
    "delivery_plans",
    "actions",
    "partners",
    "groups",
    "engagement",
    "updates",
)
"""Records that have a file of their own."""

FILES = ("plan", "principles", "local_picture", "wishes", "glossary", "helplines", "site")
"""Files of which there is one, and that have texts in versions."""


@dataclass(frozen=True)
class SimplifiedText:
    """One text of another version, and what it says in other words."""

    kind: str
    """The folder of its record, or the name of its file."""
    id: str
    """The id of its record; `whole` for a file of which there is one."""
    version: str
    field: str
    """Where it stands in the record, without the version: good_looks_like, or contributions/reading-club/text."""
    loc: Loc
    """Its place in the file."""
    standard: str
    """The standard text, as it is typed."""
    words: str
    """The text itself; of easy read one idea a line."""
    has_its_own: bool
    """Whether that standard text is its own; otherwise it is held against the main texts of its record."""

    @property
    def record(self) -> str:
        """The name of its record in commands and reviews: outcomes/safe, or plan for a file of which there is one."""
        return record_name(self.kind, self.id)


def record_name(kind: str, record_id: str) -> str:
    """The name of a record in commands: `kind/id`, and only the kind for a file of which there is one."""
    return kind if record_id == WHOLE else f"{kind}/{record_id}"


def simplified_texts(plan: Plan) -> tuple[SimplifiedText, ...]:
    """Every text of another version in a plan, in the order of the records and of their fields."""
    walker = Walker()
    found = ((kind, id_, _texts(walker, record)) for kind, id_, record in files_of(plan))
    return tuple(SimplifiedText(kind, id_, *text) for kind, id_, texts in found for text in texts)


def files_of(plan: Plan) -> Iterator[tuple[str, str, Record]]:
    """The kind, id and record of each file of a plan that can have texts in versions."""
    for kind in FILES:
        yield kind, WHOLE, getattr(plan, kind)
    for kind in FOLDERS:
        for record in getattr(plan, kind):
            yield kind, record.id, record


_Text = tuple[str, str, Loc, str, str, bool]
"""The version, field, place, standard text and words of a simplified text, and whether the standard text is its own."""


def _texts(walker: Walker, record: Record) -> Iterator[_Text]:
    names: dict[Loc, str] = {(): ""}
    for loc, each in walker.records(record, without="observations"):
        if isinstance(each, InVersions):
            names[loc] = _name(names, loc, each)
            for version in VERSIONS:
                yield from _of_version(walker, each, version, loc, names[loc])


def _name(names: dict[Loc, str], loc: Loc, record: Record) -> str:
    """Where a record stands in its file, with the ids of records in lists in place of their numbers."""
    if not loc:
        return ""
    above = next(loc[:size] for size in range(len(loc) - 1, -1, -1) if loc[:size] in names)
    parts = [str(part) for part in loc[len(above) :]]
    if isinstance(loc[-1], int):
        parts[-1] = str(record.__dict__.get("id") or parts[-1])
    return f"{names[above]}{'/'.join(parts)}/"


def _of_version(walker: Walker, record: Record, version: str, loc: Loc, name: str) -> Iterator[_Text]:
    texts = {field: value for field, value in getattr(record, version) or () if value}
    if "title" not in type(record).model_fields and len(texts) > 1:
        texts.pop("title", None)  # a heading of its own over texts that say what there is to say
    for field, value in texts.items():
        standard = [_words(walker, getattr(record, each)) for each in said_by(record, field)]
        if any(standard):
            words, own = _words(walker, value), has_its_own(record, field)
            yield version, f"{name}{field}", (*loc, version, field), "\n\n".join(standard), words, own


def _words(walker: Walker, value: object) -> str:
    """A text, or all texts that readers see in a record or a list of records, each on a line."""
    if isinstance(value, str):
        return value
    if isinstance(value, Idea):
        return value.text
    if isinstance(value, tuple):
        return "\n".join(filter(None, (_words(walker, each) for each in value)))
    if isinstance(value, InVersions) and not isinstance(value, Route):
        return ""  # a record of its own, whose texts are held against its own versions
    texts = walker.fields(value) if isinstance(value, Record) else ()
    return "\n".join(text.value for text in texts if text.words and text.loc[0] not in VERSIONS)
