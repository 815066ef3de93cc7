"""An edition: one plan for one audience, as true on one day. Every view is made from it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TypeVar, cast

from plan.audiences import Audience
from plan.formats import long_date
from plan.hidden_statements import shown_statements
from plan.memory import Made, Memory
from plan.model.actions import Action, DeliveryPlan, Priority
from plan.model.engagement import Engagement
from plan.model.governance import Board, Decision
from plan.model.measure import Measure
from plan.model.outcome import Outcome
from plan.model.people import Group, Partner
from plan.model.plan import Plan
from plan.model.plan_file import Statement
from plan.model.update import Update
from plan.pictures.published import picture_addresses
from plan.reading import Reading, readings_of
from plan.wording import Wording

PLACES: Mapping[str, str] = {
    "outcomes": "outcomes",
    "priorities": "priorities",
    "measures": "measures",
    "actions": "actions",
    "partners": "partners",
    "groups": "groups",
    "engagement": "have-your-say",
    "updates": "updates",
}
"""Kinds of record that have pages of their own, and the folder of their addresses."""

RecordT = TypeVar(
    "RecordT", Outcome, Measure, Action, Priority, DeliveryPlan, Partner, Group, Engagement, Board, Decision
)


def _by_id(records: tuple[RecordT, ...]) -> dict[str, RecordT]:
    return {record.id: record for record in records}


@dataclass(frozen=True)
class Edition:
    """What views are made from. Lookups are worked out once."""

    plan: Plan
    audience: Audience
    today: date
    t: Wording
    """The words of the interface."""
    prefix: str = ""
    """What all addresses of this edition begin with: the audience's prefix, and `previous/<id>/` for an old plan."""

    parent: Edition | None = None
    """For an earlier plan: the edition of the plan that keeps it."""
    next: Edition | None = None
    """For an earlier plan: the edition of the plan that followed it."""
    typed: Plan | None = None
    """The plan as its editors typed it, where `plan` has figures in the places of its placeholders."""
    memory: Memory = field(default_factory=Memory, compare=False)
    """What a live preview has made before."""

    def once(self, make: Callable[[Edition], Made]) -> Made:
        """What `make` makes of this edition: made when it is first asked for, and the same for whoever asks again."""
        if make not in self._made:
            self._made[make] = make(self)
        return cast(Made, self._made[make])

    @cached_property
    def _made(self) -> dict[object, object]:
        return {}

    def of_reading(self, make: Callable[[Edition, Measure, Reading], Made], measure: Measure, reading: Reading) -> Made:
        """What `make` makes of a reading of a measure, which a live preview makes again only when they change.

        Of the plan's other files, `make` may use `plan.yml` and `site.yml` only, besides words, addresses and today.
        """
        made_of = (measure, self.surroundings)
        name = (make.__qualname__, self.prefix, measure.id, reading.part)
        return self.memory.once(name, made_of, lambda: make(self, measure, reading))

    @cached_property
    def surroundings(self) -> object:
        """All that what is made of one record may be made of besides."""
        site = (self.parent or self).plan.site
        return self.memory.same(("surroundings", self.prefix), (self.t, self.today, self.plan.plan, site))

    def date(self, day: date) -> str:
        """A day as readers see it."""
        return long_date(day)

    def path(self, kind: str, record_id: str = "") -> str:
        """The address of a kind's list, or of one record, without slashes at its ends."""
        place = PLACES.get(kind, kind)
        return f"{self.prefix}{place}/{record_id}" if record_id else f"{self.prefix}{place}"

    def picture_path(self, name: str | None) -> str | None:
        """The address of a picture by its name in `pictures.yml`; None for no name and for what is not published.

        An earlier plan has pictures of its own, or those of the plan that keeps it. The address has to stand in a field
        called `picture` of a page or of a view: by such fields the site knows which pictures it needs.
        """
        if name in self._pictures:
            return self._pictures[name]
        return self.parent.picture_path(name) if self.parent else None

    @cached_property
    def _pictures(self) -> dict[str, str | None]:
        return picture_addresses(self.plan)

    def standard_path(self, kind: str, record_id: str = "") -> str:
        """The address of the same in the standard version."""
        return self.path(kind, record_id).removeprefix(self.audience.prefix)

    @cached_property
    def titles(self) -> dict[str, dict[str, str]]:
        """The titles of all records that have pages of their own, by kind and id."""
        return {kind: {record.id: record.title for record in getattr(self.plan, kind)} for kind in PLACES}

    @cached_property
    def outcomes(self) -> dict[str, Outcome]:
        """Outcomes by id."""
        return _by_id(self.plan.outcomes)

    @cached_property
    def measures(self) -> dict[str, Measure]:
        """Measures by id."""
        return _by_id(self.plan.measures)

    @cached_property
    def priorities(self) -> dict[str, Priority]:
        """Priorities by id."""
        return _by_id(self.plan.priorities)

    @cached_property
    def actions(self) -> dict[str, Action]:
        """Actions by id."""
        return _by_id(self.plan.actions)

    @cached_property
    def delivery_plans(self) -> dict[str, DeliveryPlan]:
        """Delivery plans by id."""
        return _by_id(self.plan.delivery_plans)

    @cached_property
    def partners(self) -> dict[str, Partner]:
        """Partners by id."""
        return _by_id(self.plan.partners)

    @cached_property
    def groups(self) -> dict[str, Group]:
        """Groups by id."""
        return _by_id(self.plan.groups)

    @cached_property
    def boards(self) -> dict[str, Board]:
        """Boards by id."""
        return _by_id(self.plan.plan.boards)

    @cached_property
    def decisions(self) -> dict[str, Decision]:
        """Decisions by id."""
        return _by_id(self.plan.plan.decisions)

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """The forewords and statements that may be shown today."""
        return shown_statements(self.plan.plan, self.today)

    @cached_property
    def outcomes_of(self) -> dict[str, tuple[Outcome, ...]]:
        """The outcomes that name each measure, in their order; measures that none names are left out."""
        found: dict[str, list[Outcome]] = {}
        for outcome in self.plan.outcomes:
            for measure_id in dict.fromkeys(outcome.measures):
                found.setdefault(measure_id, []).append(outcome)
        return {measure_id: tuple(outcomes) for measure_id, outcomes in found.items()}

    @cached_property
    def homes(self) -> dict[str, Outcome]:
        """The home of each measure: the first outcome that names it."""
        return {measure_id: outcomes[0] for measure_id, outcomes in self.outcomes_of.items()}

    @cached_property
    def outcome_numbers(self) -> dict[str, int]:
        """The place of each outcome in the plan, from 1, by its id."""
        return {id_: place for place, id_ in enumerate(self.outcomes, 1)}

    @cached_property
    def readings(self) -> dict[str, tuple[Reading, ...]]:
        """How each measure is going, by its id: one reading, or one for each part of a compound measure."""
        return {measure.id: readings_of(measure, self.today) for measure in self.plan.measures}

    @property
    def past_updates(self) -> list[Update]:
        """The news and reports up to today, the newest first."""
        past = (each for each in self.plan.updates if each.date <= self.today)
        return sorted(past, key=lambda each: each.date, reverse=True)

    @cached_property
    def last_reports(self) -> dict[str, Update]:
        """The newest progress report, or change to the plan, up to today that names each measure."""
        told = [each for each in reversed(self.past_updates) if each.kind != "news"]
        return {measure_id: each for each in told for measure_id in each.measures}

    def missing(self, what: str) -> str | None:
        """What the plan's source says about something that it does not give, where the plan says that it does not."""
        return next((item.note for item in self.plan.plan.not_in_source if item.what == what), None)
