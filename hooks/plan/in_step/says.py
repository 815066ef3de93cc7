"""Which standard texts of a record a text of another version says in its own words: the one table of that.

A text of another version repeats the standard field of the same name. Where the standard version has no such field, it
repeats the record's main texts. What differs from that stands in `ELSEWHERE`.
"""

from __future__ import annotations

from collections.abc import Mapping

from plan.model.actions import Action, DeliveryPlan, Priority
from plan.model.base import Record
from plan.model.engagement import Engagement, Said, Way, Wishes
from plan.model.governance import Amendment, Board, Decision, LinkedPlan
from plan.model.local_picture import Difference, Effect, Fact, LocalPicture, ToldUs
from plan.model.measure import Measure, Part
from plan.model.outcome import BecameOf, Outcome
from plan.model.people import Contribution, Group, Partner, Service
from plan.model.plan_file import Aspiration, PlanFile, Statement, Vision
from plan.model.principles import Charter, Commitment, Principle
from plan.model.reference import Helpline, Term
from plan.model.site import Contact, Route
from plan.model.update import Update

MAIN: Mapping[type[Record], tuple[str, ...]] = {
    Action: ("text",),
    Amendment: ("what", "why"),
    Aspiration: ("text",),
    BecameOf: ("text",),
    Board: ("checks", "how_often"),
    Charter: ("text",),
    Commitment: ("text",),
    Contact: ("what_for", "role"),
    Contribution: ("text",),
    Decision: ("presented", "comments", "resolved"),
    DeliveryPlan: ("text",),
    Difference: ("text",),
    Effect: ("text",),
    Engagement: ("purpose",),
    Fact: ("text", "figure", "as_of"),
    Group: ("who", "what_it_means"),
    Helpline: ("who_for", "what_for"),
    LinkedPlan: ("text",),
    LocalPicture: ("introduction",),
    Measure: ("question", "why_this", "definition"),
    Outcome: ("good_looks_like", "why_it_matters"),
    Part: (),
    Partner: ("does",),
    PlanFile: ("introduction",),
    Principle: ("text",),
    Priority: ("text",),
    Route: ("text",),
    Said: ("text", "we_did", "why_not", "waiting"),
    Service: ("text",),
    Statement: ("words", "reported"),
    Term: ("meaning",),
    ToldUs: ("text",),
    Update: ("summary", "text"),
    Vision: ("text", "explanation"),
    Way: ("text", "who_for"),
    Wishes: ("introduction",),
}
"""The main texts of each record that has texts in versions. Where it has none of them, its title serves.

What every version shows as it is typed is not among them, such as the hours of a helpline and where an event is.
"""

ELSEWHERE: Mapping[tuple[type[Record], str], tuple[str, ...]] = {
    (Fact, "text"): MAIN[Fact],
    (Measure, "how_it_is_going"): ("story", "caveats"),
    (Said, "text"): MAIN[Said],
    (Update, "text"): MAIN[Update],
    (Vision, "text"): MAIN[Vision],
    (Way, "text"): MAIN[Way],
}
"""Texts of other versions that say more than the standard field of their name, or another one."""

_LAST = ("summary", "title", "term")
"""What stands for a record that has no other text."""


def said_by(record: Record, field: str) -> tuple[str, ...]:
    """The standard fields that the text `field` of another version of a record repeats, of those that have a text."""
    found = _of_its_own(record, field) or _with_text(record, MAIN[type(record)])
    return found or next(((name,) for name in _LAST if getattr(record, name, None)), ())


def has_its_own(record: Record, field: str) -> bool:
    """Whether the text `field` of another version has a standard text of its own, and not only the main ones."""
    return bool(_of_its_own(record, field))


def _of_its_own(record: Record, field: str) -> tuple[str, ...]:
    kind = type(record)
    return _with_text(record, ELSEWHERE.get((kind, field), (field,) if field in kind.model_fields else ()))


def _with_text(record: Record, names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name for name in names if getattr(record, name))
