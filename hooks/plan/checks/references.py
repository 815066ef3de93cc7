"""Whether every id that a record names exists, and whether no id is used twice: one of the checks across files."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from plan.checks.scope import FOLDER_KINDS, Entry, Scope, id_of
from plan.in_step.simplified import WHOLE
from plan.load.kinds import FILES, PREVIOUS, SINGLE_FILES
from plan.load.names import did_you_mean, nearest
from plan.load.starter_pictures import near_pictures
from plan.problems import Level, Problem, quoted
from plan.walk import Field


class _Called(NamedTuple):
    """What an editor calls a kind, and where its records are."""

    one: str
    place: str


_CALLED = {
    "outcomes": _Called("outcome", "outcomes/"),
    "priorities": _Called("priority", "priorities/"),
    "measures": _Called("measure", "measures/"),
    "delivery_plans": _Called("delivery plan", "delivery_plans/"),
    "actions": _Called("action", "actions/"),
    "partners": _Called("partner", "partners/"),
    "groups": _Called("group", "groups/"),
    "engagement": _Called("survey or consultation", "engagement/"),
    "updates": _Called("update", "updates/"),
    "boards": _Called("board", "plan.yml, below boards:"),
    "decisions": _Called("decision", "plan.yml, below decisions:"),
    "glossary": _Called("word", "glossary.yml"),
    "pictures": _Called("picture", "pictures.yml"),
    FILES: _Called("file", "files/"),
    PREVIOUS: _Called("previous plan", "previous/"),
}

_OF_ONE = frozenset(kind.name for kind in SINGLE_FILES)


def references(scope: Scope) -> Iterator[Problem]:
    """Every reference to something that does not exist, was renamed, or stands twice in one list."""
    for entry in scope.entries:
        named: set[tuple[object, ...]] = set()
        for field in entry.fields:
            kind = field.refers
            if kind is None:
                continue
            elsewhere = scope.main is not None and field.loc == ("became", "outcome")
            found = None if elsewhere else missing(scope, entry, field, kind)
            in_list = isinstance(field.loc[-1], int)
            if found:
                yield found
            elif in_list and (field.loc[:-1], field.value) in named:
                yield entry.error(
                    field.loc,
                    "named-twice",
                    f"{quoted(field.value)} stands twice in this list",
                    "Delete one of the two.",
                )
            named.add((field.loc[:-1], field.value))


def missing(scope: Scope, entry: Entry, field: Field, kind: str, where: str = "") -> Problem | None:
    """The problem with one reference to a record of `kind` in the plan of `scope`, if there is one.

    `where` says which plan, when it is not the one that the entry belongs to.
    """
    called = _CALLED[kind]
    if field.value in scope.ids[kind] or not scope.is_readable(kind):
        return None
    now = scope.renamed.get(kind, {}).get(field.value)
    if now:
        what = f"the {called.one} {quoted(field.value)} was renamed to '{now}'"
        return entry.error(field.loc, "renamed", what, f"Write {now} here.")
    what = f"there is no {called.one} {quoted(field.value)}{where}"
    nothing_near = f"Look in {called.place} for the right name, or add it there."
    fix = _nearest_pictures(field.value, scope) if kind == "pictures" else ""
    fix = fix or did_you_mean(field.value, scope.ids[kind], nothing_near)
    return entry.error(field.loc, f"no-such-{called.one.split()[0]}", what, fix)


def _nearest_pictures(name: str, scope: Scope) -> str:
    """The names of pictures that an editor most likely meant; empty when none is near."""
    found = [f"'{each}'" for each in near_pictures(name, scope.ids["pictures"])]
    listed = " or ".join([", ".join(found[:-1]), found[-1]] if found[1:] else found)
    return f"Did you mean {listed}? The file pictures.yml can add a name." if found else ""


def identities(scope: Scope) -> Iterator[Problem]:
    """Every id that stands twice in a list, and every old id that is in use again or claimed by two records."""
    for entry in scope.entries:
        seen: set[tuple[object, ...]] = set()
        for loc, record in entry.records[1:]:
            name = record.__dict__.get("id")
            if name is None or not isinstance(loc[-1], int):
                continue
            if (loc[:-1], name) in seen:
                fix = "Give one of them another id, or delete it if it is there by mistake."
                yield entry.error((*loc, "id"), "id-twice", f"the id '{name}' is twice in this list", fix)
            seen.add((loc[:-1], name))
    for kind in sorted(FOLDER_KINDS):
        yield from _old_ids(scope, kind)


def _old_ids(scope: Scope, kind: str) -> Iterator[Problem]:
    claimed: dict[str, Entry] = {}
    for entry in scope.of_kind(kind):
        for index, old in enumerate(entry.record.__dict__.get("old_ids", ())):
            place, other = ("old_ids", index), claimed.setdefault(old, entry)
            if old in scope.ids[kind]:
                whose = "this" if old == id_of(entry.record) else "another"
                what = f"'{old}' is the id of {whose} {_CALLED[kind].one} now, so it is no old id"
                fix = "Delete it here: an old address can only lead here while nothing else stands at it."
                yield entry.error(place, "old-id-in-use", what, fix)
            elif other is not entry:
                what = f"'{old}' is an old id of {other.document.path} too, and one address cannot lead to both"
                yield entry.error(place, "old-id-twice", what, "Keep it in one of the two files.")


def reviews(scope: Scope) -> Iterator[Problem]:
    """A doubt about each review of a record that is not there, as when the record was renamed or deleted."""
    for review in scope.plan.reviews:
        document = scope.loaded.documents.get(f"reviews/{review.kind}/{review.id}")
        known = frozenset({WHOLE}) if review.kind in _OF_ONE else scope.ids.get(review.kind)
        if document and known is not None and review.id not in known:
            now = scope.renamed.get(review.kind, {}).get(review.id) or nearest(review.id, known)
            move = f"Move it to reviews/{review.kind}/{now}.yml if it is about {review.kind}/{now}. " if now else ""
            fix = f"{move}Delete it if the record was deleted."
            what = f"this is a review of {review.kind}/{review.id}, which is not there"
            yield document.problem((), Level.WARNING, "review-of-nothing", what, fix)
