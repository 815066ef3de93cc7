"""How much of a plan each version covers: the parts that a plan has, and which of them have texts in a version."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plan.audiences import YOUNG_PEOPLE, Audience
from plan.in_step.simplified import WHOLE, record_name
from plan.model.base import Record
from plan.model.plan import Plan
from plan.model.versions import InVersions
from plan.walk import Walker

FOLDERS = ("outcomes", "priorities", "measures", "actions", "partners", "groups", "engagement")
"""Records that are a part of the plan each.

Updates are news and no part of the plan; a delivery plan is a document of the people who do the work.
"""

_NOT_FOR = {"partners": YOUNG_PEOPLE.id}
"""The version that needs no texts for a kind of record, nor does a version that is like it."""


@dataclass(frozen=True)
class Topic:
    """One part of a plan: a record with a page of its own, or what stands on one page together."""

    name: str
    """As in commands, outcomes/safe; for a part of a file of which there is one: plan, plan/vision."""
    title: str
    records: tuple[Record, ...]
    """A version covers it when any of them has texts in it."""

    def is_covered(self, audience: Audience) -> bool:
        """Whether a version has texts for it."""
        return any(each.is_written_for(audience) for each in self.records if isinstance(each, InVersions))


def topics(plan: Plan, audience: Audience) -> tuple[Topic, ...]:
    """The parts of a plan that a version should cover; of the standard version, all of them."""
    return tuple(_topics(plan, audience))


def _topics(plan: Plan, audience: Audience) -> Iterator[Topic]:
    file, walker = plan.plan, Walker()
    yield Topic("plan", file.title, (file,))
    if file.vision:
        yield Topic("plan/vision", "", (file.vision, *file.vision.aspirations))
    principles = (*plan.principles.principles, *([plan.principles.charter] if plan.principles.charter else []))
    if principles:
        yield Topic(record_name("principles", WHOLE), "", principles)
    picture = tuple(each for _, each in walker.records(plan.local_picture))
    if plan.local_picture.introduction or len(picture) > 1:
        yield Topic(record_name("local_picture", WHOLE), "", picture)
    if file.boards:
        yield Topic("plan/boards", "", (*file.boards, *file.decisions))
    for kind in FOLDERS:
        if _NOT_FOR.get(kind) != audience.kind:
            for record in getattr(plan, kind):
                yield Topic(f"{kind}/{record.id}", record.title, (record,))
