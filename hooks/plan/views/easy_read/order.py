"""The order of the easy read version: one way from the start page through every topic to the last page."""

from __future__ import annotations

from collections.abc import Iterable

from plan.audiences import Audience
from plan.page import PlanPage

TOPICS = (
    "",
    "vision",
    "principles",
    "local-picture",
    "outcomes",
    "priorities",
    "groups",
    "have-your-say",
    "you-said",
    "how-we-check",
    "updates",
    "changes",
    "partners",
    "previous",
    "documents",
    "words",
    "get-help",
    "contact",
    "who-checked",
)
"""The topics in the order in which they are read: the first part of their addresses below the version's prefix.

What the plan is comes first, then what it wants, then whom it is for and what they can say, then who checks and who
does it; help stands at the end, where a reader of a leaflet looks for it (the order of printed easy read plans).
"""

TOLD_WITH = {"measures": "outcomes"}
"""Topics whose pages stand among those of another: a measure follows the outcome that it is about."""

BOOKLET = "print"
"""The topic of the page that holds all others."""


def in_order(audience: Audience, pages: Iterable[PlanPage]) -> list[PlanPage]:
    """The pages of a version that are one topic each, in the order of the version; all others are left out."""
    own = {page.path: page for page in pages if f"{page.path}/".startswith(audience.prefix)}
    firsts = [(audience.topic(path).partition("/")[0], page) for path, page in own.items()]
    placed = [(TOLD_WITH.get(topic, topic), page) for topic, page in firsts]
    found = [(TOPICS.index(topic), page) for topic, page in placed if topic in TOPICS]
    return [page for _, page in sorted(found, key=lambda each: each[0])]
