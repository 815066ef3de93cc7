"""Where a reader goes on who changes to a version that does not have the page at hand: the topics nearest to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from plan.model.plan import Plan

ABOVE: Mapping[str, tuple[str, ...]] = {
    "outcomes": ("outcomes",),
    "measures": ("how-we-are-doing", "outcomes"),
    "how-we-are-doing": ("outcomes",),
    "actions": ("outcomes",),
    "priorities": ("outcomes",),
    "rights": ("outcomes",),
    "partners": ("partners", "vision"),
    "groups": ("groups",),
    "have-your-say": ("have-your-say", "you-said"),
    "you-said": ("have-your-say",),
    "wishes": ("have-your-say", "you-said"),
    "how-we-check": ("how-we-check", "updates"),
    "updates": ("updates", "how-we-check"),
    "changes": ("how-we-check",),
    "documents": ("documents",),
    "data": ("documents",),
    "print": ("documents/whole-plan", "documents"),
    "methods": ("how-we-are-doing", "outcomes"),
    "principles": ("vision",),
    "local-picture": ("vision",),
}
"""The topics that may stand for a page, by the first part of its address, the nearest first."""

SAME: Mapping[str, str] = {"documents/whole-plan": "print"}
"""Pages that other versions have below another address."""


def nearest_topics(topic: str, plan: Plan) -> Iterator[str]:
    """The topics nearest to one that a version does not have, the nearest first; the start page is not among them.

    A measure's page leads to its home, the first outcome that names it; an action's to its first outcome; a priority's
    to the list of priorities, or else to its first outcome; that of anything else to the list where it stands, and that
    of an earlier plan to the plan.
    """
    kind, _, record = topic.partition("/")
    if kind == "previous":
        yield from _of_earlier_plan(record, plan)
    else:
        if topic in SAME:
            yield SAME[topic]
        if kind == "outcomes" and "/" in record:
            yield f"outcomes/{record.partition('/')[0]}"
        if kind in RECORDS and record:
            yield from RECORDS[kind](record, plan)
        yield from ABOVE.get(kind, ())


def _of_earlier_plan(rest: str, plan: Plan) -> Iterator[str]:
    id_, _, inside = rest.partition("/")
    earlier = next((each for each in plan.previous if each.id == id_), None)
    if earlier and inside:
        yield from (f"previous/{id_}/{topic}" for topic in nearest_topics(inside, earlier))
    if id_:
        yield f"previous/{id_}"
    yield "previous"
    yield "how-we-check"


def _of_measure(record: str, plan: Plan) -> Iterator[str]:
    for outcome in plan.outcomes:
        if record in outcome.measures:
            yield from (f"outcomes/{outcome.id}/how-it-is-going", f"outcomes/{outcome.id}")


def _of_action(record: str, plan: Plan) -> Iterator[str]:
    for action in plan.actions:
        for outcome in action.outcomes if action.id == record else ():
            yield from (f"outcomes/{outcome}/what-we-will-do", f"outcomes/{outcome}")


def _of_priority(record: str, plan: Plan) -> Iterator[str]:
    yield "priorities"
    found = (priority for priority in plan.priorities if priority.id == record)
    yield from (f"outcomes/{outcome}" for priority in found for outcome in priority.outcomes)


def _of_part_to_print(record: str, plan: Plan) -> Iterator[str]:
    yield from (f"outcomes/{outcome.id}" for outcome in plan.outcomes if outcome.id == record)


RECORDS: Mapping[str, Callable[[str, Plan], Iterator[str]]] = {
    "measures": _of_measure,
    "actions": _of_action,
    "priorities": _of_priority,
    "print": _of_part_to_print,
}
"""What is told on the page of something else, by the first part of its address."""
