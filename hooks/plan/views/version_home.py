"""What the home pages of the other versions share: where help is, and which standard pages serve in the meantime."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plan.edition import Edition
from plan.page import Link, PlanPage
from plan.views.get_help import HelplineView, get_help_view
from plan.views.versions_in_step import coverage

MEANWHILE = (
    "vision",
    "principles",
    "local-picture",
    "outcomes",
    "how-we-are-doing",
    "actions",
    "groups",
    "partners",
    "have-your-say",
    "how-we-check",
    "words",
    "previous",
    "get-help",
    "contact",
)
"""Standard pages that a reader of another version needs as long as that version does not have them."""


def helplines(edition: Edition) -> tuple[HelplineView, ...]:
    """Everybody to call or text, emergencies first."""
    found = get_help_view(edition)
    return (*found.emergency, *found.helplines)


def nearest_link(edition: Edition, topic: str, pages: Sequence[PlanPage], words: str = "") -> Link | None:
    """A link to a topic in this version, or else in the standard one, in its own words unless others are given."""
    names = {page.path: page.name for page in pages}
    path = edition.audience.nearest(topic, names)
    return None if path is None else Link(words or names[path], path)


def meanwhile(edition: Edition, pages: Sequence[PlanPage]) -> tuple[Link, ...]:
    """The standard pages that this version does not have yet, outcomes without texts for it among them.

    None where every part of the plan has texts in this version: it then says on other pages what those say.
    """
    return tuple(_meanwhile(edition, pages)) if coverage(edition).missing else ()


def _meanwhile(edition: Edition, pages: Sequence[PlanPage]) -> Iterator[Link]:
    names = {page.path: page.name for page in pages}
    silent = [outcome for outcome in edition.plan.outcomes if not outcome.is_written_for(edition.audience)]
    for topic in MEANWHILE:
        if topic in names and edition.audience.address(topic) not in names:
            yield Link(names[topic], topic)
        if topic == "outcomes":
            yield from (Link(each.title, edition.standard_path("outcomes", each.id)) for each in silent)
