"""The start of the young people's version: what the plan is, whom it is for, what changes for them, and help now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from plan.edition import Edition
from plan.model.base import Prose
from plan.model.outcome import Outcome, OutcomeWords
from plan.model.plan_file import PlanWords
from plan.page import Link, PlanPage
from plan.views.get_help import HelplineView
from plan.views.parts import outcome_colour, outcome_picture
from plan.views.reaching import can_reach_any
from plan.views.version_home import helplines, meanwhile, nearest_link
from plan.views.versions_in_step import coverage
from plan.views.young_people.get_help import helpline_texts
from plan.views.young_people.have_your_say import ToTakePart, to_take_part, to_take_part_texts
from plan.views.young_people.own_words import names_of
from plan.views.young_people.page_end import YoungView, age_words, finished


@dataclass(frozen=True)
class OutcomeForYou:
    """One thing that we want for young people."""

    title: str
    text: str
    colour: int
    page: Link | None
    """Its page, once this version has one; the standard one before."""
    picture: str = ""


@dataclass(frozen=True)
class YoungPeopleHomeView(YoungView):
    """The start page for young people."""

    covers: tuple[str, ...]
    """How much of the plan this version has, and whether young people have checked it."""

    who_for: tuple[str, ...]
    """The ages that this version and the plan are for."""
    what_this_is: str
    who_we_are: str
    vision: str
    outcomes: tuple[OutcomeForYou, ...]
    helplines: tuple[HelplineView, ...]
    help: Link | None
    asked: tuple[ToTakePart, ...]
    say: Link | None
    contact: Link | None
    standard: Link
    meanwhile: tuple[Link, ...]


def pages(edition: Edition, others: Sequence[PlanPage]) -> Iterator[PlanPage]:
    """The home page of the version; `others` are the other pages of the site, of the standard version too.

    Who has checked the whole version is said there. It would be said twice if the page ended with it like the others.
    """
    t, plan = edition.t, edition.plan.plan
    own = plan.young_people or PlanWords[Prose]()
    page = PlanPage(
        path=edition.audience.home,
        template="young_people/home",
        title=own.title or t("young_home.title"),
        view=young_people_home_view(edition, others),
        section="",
        source="plan.yml",
        eyebrow=plan.area,
        description=t("young_home.description", area=plan.area),
    )
    home = finished(edition, page, *_texts(edition))
    assert isinstance(home.view, YoungPeopleHomeView)
    yield replace(home, view=replace(home.view, end=replace(home.view.end, checked=())))


def _texts(edition: Edition) -> Iterator[str]:
    """The names of all texts that the page shows."""
    plan = edition.plan.plan
    yield from names_of("plan", plan, "title", "who_we_are")
    yield from names_of("plan", plan, "what_is_this", "summary")[:1]
    yield from names_of("plan/vision", plan.vision, "text")
    for outcome in edition.plan.outcomes:
        place = f"outcomes/{outcome.id}"
        yield from names_of(place, outcome, "title")
        yield from names_of(place, outcome, "summary", "what_it_means", "good_looks_like")[:1]
    yield from helpline_texts(edition)
    yield from to_take_part_texts(edition, "open")


def young_people_home_view(edition: Edition, others: Sequence[PlanPage]) -> YoungPeopleHomeView:
    """Everything that the page shows."""
    plan, t = edition.plan.plan, edition.t
    is_reached = can_reach_any(edition.plan.site.contacts)
    own, vision = plan.young_people or PlanWords[Prose](), plan.vision.young_people if plan.vision else None
    return YoungPeopleHomeView(
        covers=coverage(edition).sentences,
        who_for=_who_for(edition),
        what_this_is=own.what_is_this or own.summary or t("young_home.is_plan", area=plan.area),
        who_we_are=own.who_we_are or t("young_home.we_are", name=edition.plan.site.organisation.name),
        vision=(vision and vision.text) or "",
        outcomes=tuple(
            _outcome(edition, outcome, others)
            for outcome in edition.plan.outcomes
            if outcome.is_written_for(edition.audience)
        ),
        helplines=helplines(edition),
        help=nearest_link(edition, "get-help", others, t("say.help_link")),
        asked=to_take_part(edition, "open"),
        say=nearest_link(edition, "have-your-say", others, _say_words(edition)),
        contact=nearest_link(edition, "contact", others, t("young_home.contact_link")) if is_reached else None,
        standard=Link(t("young_home.standard", plan=plan.title), ""),
        meanwhile=meanwhile(edition, others),
    )


def _say_words(edition: Edition) -> str:
    """The words of the way to all surveys: they promise what people said only where somebody wrote it down."""
    answered = any(asked.said for asked in edition.plan.engagement) or edition.plan.wishes.wishes
    return edition.t("young_home.say_link" if answered else "young_home.say_link_first")


def _who_for(edition: Edition) -> tuple[str, ...]:
    """The ages of this version's readers, and of everybody that the plan is for, as far as it gives them."""
    plan = edition.plan.plan
    told = (("version", plan.young_people_ages), ("plan", plan.ages))
    return tuple(age_words(edition, whose, ages) for whose, ages in told if ages)


def _outcome(edition: Edition, outcome: Outcome, others: Sequence[PlanPage]) -> OutcomeForYou:
    own, t = outcome.young_people or OutcomeWords[Prose](), edition.t
    title = own.title or outcome.title
    path, standard = edition.path("outcomes", outcome.id), edition.standard_path("outcomes", outcome.id)
    there = {page.path for page in others}
    page = None
    if path in there:
        page = Link(t("young_home.outcome", title=title), path)
    elif standard in there:
        page = Link(t("young_home.outcome_standard", title=title), standard)
    return OutcomeForYou(
        title=title,
        text=own.summary or own.what_it_means or own.good_looks_like or "",
        colour=outcome_colour(edition, outcome.id),
        page=page,
        picture=outcome_picture(edition, outcome.id),
    )
