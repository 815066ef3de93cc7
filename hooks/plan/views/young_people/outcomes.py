"""What we want for you: the list of outcomes, and for each what it means, your rights, and what happens."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from plan.edition import Edition
from plan.model.actions import Action, Priority
from plan.model.base import Prose
from plan.model.engagement import Said
from plan.model.outcome import Outcome, OutcomeWords
from plan.page import Link, PlanPage
from plan.prose import first_sentence
from plan.views.action_summary import action_status
from plan.views.measure_words import MeasureInWords, measures_in_words
from plan.views.parts import Card, Fact, Status, outcome_colour, outcome_picture
from plan.views.reaching import help_link
from plan.views.version_home import helplines
from plan.views.young_people.answers import Answered, answers, said_text
from plan.views.young_people.own_words import names_of, own_text, own_title, own_words
from plan.views.young_people.page_end import YoungView, finished
from plan.views.young_people.rights import RightView, right_view
from plan.views.young_people.wishes import Wished, wishes_for

OfOutcome = TypeVar("OfOutcome", Priority, Action, Said)


@dataclass(frozen=True)
class ComesFirst:
    """Something that comes first, and why."""

    title: str
    text: str


@dataclass(frozen=True)
class Doing:
    """One thing that we do, and how far it is."""

    title: str
    text: str
    status: Status
    page: Link
    """Its standard page, with everything about it."""


@dataclass(frozen=True)
class OutcomesView(YoungView):
    """The list of outcomes."""

    cards: tuple[Card, ...]


@dataclass(frozen=True)
class OutcomeView(YoungView):
    """One outcome."""

    what_it_means: str
    good_looks_like: str
    why_it_matters: str
    rights: tuple[RightView, ...]
    how_we_will_know: str
    measures: tuple[MeasureInWords, ...]
    worked_out_on: str
    what_we_will_do: str
    first: tuple[ComesFirst, ...]
    doing: tuple[Doing, ...]
    what_you_can_do: str
    what_people_said: str
    said: tuple[Answered, ...]
    wishes: tuple[Wished, ...]
    groups: tuple[Link, ...]
    talk_to: tuple[Fact, ...]
    """Somebody to talk to now, each by one way: only where reading the page may hurt."""
    help: Link | None


def pages(edition: Edition) -> Iterator[PlanPage]:
    """The list, when an outcome has texts for young people, and the page of each that has."""
    written = [outcome for outcome in edition.plan.outcomes if outcome.is_written_for(edition.audience)]
    if not written:
        return
    t = edition.t
    page = PlanPage(
        path=edition.path("outcomes"),
        template="young_people/outcomes",
        title=t("young_outcomes.title"),
        view=OutcomesView(tuple(outcome_card(edition, outcome) for outcome in written)),
        section="outcomes",
        source="plan.yml",
        lead=t("young_outcomes.lead", count=len(written)),
        description=t("young_outcomes.description", area=edition.plan.plan.area),
    )
    yield finished(edition, page, *(name for outcome in written for name in _texts_of_card(outcome)))
    for outcome in written:
        yield finished(edition, _page(edition, outcome), *_texts(edition, outcome))


def outcome_card(edition: Edition, outcome: Outcome) -> Card:
    """An outcome in a list."""
    return Card(
        own_title(outcome) or outcome.title,
        edition.path("outcomes", outcome.id),
        own_words(outcome, "summary") or first_sentence(own_words(outcome, "what_it_means")),
        colour=outcome_colour(edition, outcome.id),
        picture=outcome_picture(edition, outcome.id),
    )


def _texts_of_card(outcome: Outcome) -> Iterator[str]:
    """The names of the texts by which an outcome is listed."""
    yield from names_of(f"outcomes/{outcome.id}", outcome, "title")
    yield from names_of(f"outcomes/{outcome.id}", outcome, "summary", "what_it_means")[:1]


def _texts(edition: Edition, outcome: Outcome) -> Iterator[str]:
    """The names of all texts that the page of an outcome shows: its own, and those of what belongs to it."""
    yield f"outcomes/{outcome.id}"
    yield from (f"measures/{id_}" for id_ in outcome.measures)
    yield from (f"priorities/{each.id}" for each in _told(edition.plan.priorities, outcome))
    yield from (f"actions/{each.id}" for each in _told(edition.plan.actions, outcome))
    for asked in edition.plan.engagement:
        yield from (said_text(asked, each) for each in _told(asked.said, outcome))


def _page(edition: Edition, outcome: Outcome) -> PlanPage:
    own, t = outcome.young_people or OutcomeWords[Prose](), edition.t
    title = own.title or outcome.title
    return PlanPage(
        path=edition.path("outcomes", outcome.id),
        template="young_people/outcome",
        title=title,
        view=outcome_view(edition, outcome),
        section="outcomes",
        source=f"outcomes/{outcome.id}.yml",
        eyebrow=t("young_outcome.eyebrow"),
        lead=own.summary or "",
        description=own.summary or first_sentence(own.what_it_means or title),
        crumbs=(Link(t("young_outcomes.title"), edition.path("outcomes")),),
        colour=outcome_colour(edition, outcome.id),
        picture=outcome_picture(edition, outcome.id),
    )


def _told(records: Iterable[OfOutcome], outcome: Outcome) -> Iterator[OfOutcome]:
    """What belongs to an outcome and has a text for young people."""
    return (each for each in records if outcome.id in each.outcomes and own_text(each))


def outcome_view(edition: Edition, outcome: Outcome) -> OutcomeView:
    """Everything that the page of an outcome shows."""
    own = outcome.young_people or OutcomeWords[Prose]()
    said = (each for asked in edition.plan.engagement for each in _told(asked.said, outcome))
    return OutcomeView(
        what_it_means=own.what_it_means or "",
        good_looks_like=own.good_looks_like or "",
        why_it_matters=own.why_it_matters or "",
        rights=tuple(right_view(edition, article) for article in outcome.rights),
        how_we_will_know=own.how_we_will_know or "",
        measures=measures_in_words(edition, outcome),
        worked_out_on=edition.date(edition.today),
        what_we_will_do=own.what_we_will_do or "",
        first=tuple(
            ComesFirst(own_title(each) or each.title, own_text(each))
            for each in _told(edition.plan.priorities, outcome)
        ),
        doing=tuple(_doing(edition, outcome)),
        what_you_can_do=own.what_you_can_do or "",
        what_people_said=own.what_people_said or "",
        said=answers(edition, said),
        wishes=wishes_for(edition, outcome),
        groups=tuple(
            Link(own_title(group) or group.title, edition.path("groups", group.id))
            for group in (edition.groups[id_] for id_ in outcome.groups)
            if group.is_written_for(edition.audience)
        ),
        talk_to=tuple(each.ways[0] for each in helplines(edition.parent or edition) if each.ways)
        if outcome.sensitive
        else (),
        help=help_link(edition) if outcome.sensitive else None,
    )


def _doing(edition: Edition, outcome: Outcome) -> Iterator[Doing]:
    for action in _told(edition.plan.actions, outcome):
        title = own_title(action) or action.title
        page = Link(edition.t("young_outcome.action", title=title), edition.standard_path("actions", action.id))
        yield Doing(title, own_text(action), action_status(edition, action), page)
