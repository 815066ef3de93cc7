"""The texts of the other versions, by the topic they are about: search finds a topic by the words of every version.

The same topic has the same address below each version's prefix, so a topic is named by its standard address.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from plan.audiences import AUDIENCES, STANDARD
from plan.edition import PLACES, Edition
from plan.hidden_statements import shown_statements
from plan.model.base import Record
from plan.model.plan import Plan
from plan.source.yaml_file import Loc
from plan.walk import Walker

PARTS_OF_THE_PLAN_FILE: Mapping[str, str] = {
    "easy_read": "",
    "young_people": "",
    "vision": "vision",
    "linked_plans": "documents",
    "boards": "how-we-check",
    "decisions": "how-we-check",
    "amendments": "changes",
}
"""On which page each part of `plan.yml` that has texts in versions stands. Statements are asked for by their day."""

OTHERS = frozenset(audience.id for audience in AUDIENCES if audience is not STANDARD)

Texts = Mapping[str, tuple[str, ...]]
"""The texts of a topic in each other version that has some, by the version's id."""


def version_texts(edition: Edition) -> dict[str, Texts]:
    """The texts of every topic of a plan, and of its earlier plans, by the topic's standard address.

    A hard word's address is its place on the word list. Statements that may not be shown today are left out.
    """
    walker = Walker()
    found = _of(edition.plan, edition.today, walker)
    for earlier in edition.plan.previous:
        texts = _of(earlier, edition.today, walker)
        found |= {f"previous/{earlier.id}/{path}".rstrip("/"): each for path, each in texts.items()}
    return found


def _of(plan: Plan, today: date, walker: Walker) -> dict[str, Texts]:
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for path, record in _topics(plan, today):
        for loc, text, _, words, _ in walker.fields(record, without="observations"):
            version = next((key for key in loc if key in OTHERS), None)
            page = _page(path, loc)
            if words and version and page is not None:
                texts = found.setdefault(page, {})
                texts[str(version)] = (*texts.get(str(version), ()), text)
    return dict(found)


def _page(path: str | None, loc: Loc) -> str | None:
    """The page of a text: the page of its record, or for `plan.yml`, which has none, the page of its part."""
    return PARTS_OF_THE_PLAN_FILE.get(str(loc[0])) if path is None else path


def _topics(plan: Plan, today: date) -> Iterator[tuple[str | None, Record]]:
    """Every record with the standard address of the page that is about it; `plan.yml` has several, so None."""
    yield None, plan.plan
    for statement in shown_statements(plan.plan, today):
        yield "vision", statement
    for kind, place in PLACES.items():
        for record in getattr(plan, kind):
            yield f"{place}/{record.id}", record
    for delivery_plan in plan.delivery_plans:
        yield "actions", delivery_plan
    yield "principles", plan.principles
    yield "local-picture", plan.local_picture
    yield "have-your-say", plan.wishes
    yield "get-help", plan.helplines
    for route in (plan.site.get_a_service, plan.site.complain):
        if route:
            yield "get-help", route
    for term in plan.glossary.terms:
        yield f"words#{term.id}", term
