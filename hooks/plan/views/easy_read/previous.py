"""Earlier plans in easy read: what each wanted and what became of it, one page for each."""

from __future__ import annotations

from collections.abc import Iterator

from plan.edition import Edition
from plan.model.outcome import Outcome, OutcomeWords
from plan.model.plan_file import PlanWords
from plan.model.versions import Ideas
from plan.page import EarlierPlan, Link, PlanPage
from plan.views.easy_read.outcomes import outcome_title
from plan.views.easy_read.topic import IdeasPageView, Section, described, in_ideas, text_of
from plan.views.ideas import IdeaView, ideas, told
from plan.views.parts import outcome_colour, when
from plan.views.previous import earlier_edition


def pages(edition: Edition) -> Iterator[PlanPage]:
    """A list, and the page of each earlier plan that has easy-read texts, when there is one."""
    earlier = [earlier_edition(edition, old) for old in edition.plan.previous if old.is_written_for(edition.audience)]
    if not earlier or edition.parent:
        return
    t = edition.t
    links = tuple(Link(plan_title(each), _path(each)) for each in earlier)
    yield PlanPage(
        path=edition.path("previous"),
        template="easy_read/topic",
        title=t("easy_previous.title"),
        view=IdeasPageView((Section(ideas=told(edition, "easy_previous.lead"), links=links),)),
        section="how-we-check",
        description=t("easy_previous.title"),
    )
    for each in earlier:
        yield _page(edition, each)


def plan_title(edition: Edition) -> str:
    """What an earlier plan is called in easy read."""
    plan = edition.plan.plan
    return (plan.easy_read and plan.easy_read.title) or plan.short_title or plan.title


def earlier_plan_in_ideas(edition: Edition) -> IdeasPageView:
    """Everything on the page of an earlier plan."""
    return in_ideas(edition, _sections(edition), ())


def _path(edition: Edition) -> str:
    return edition.prefix.removesuffix("/")


def _page(edition: Edition, earlier: Edition) -> PlanPage:
    title, view = plan_title(earlier), earlier_plan_in_ideas(earlier)
    to_now = Link(edition.t("previous.to_current"), edition.audience.home)
    return PlanPage(
        path=_path(earlier),
        template="easy_read/topic",
        title=title,
        view=view,
        section="how-we-check",
        source=f"previous/{earlier.plan.id}/plan.yml",
        description=described(view, title),
        crumbs=(Link(edition.t("easy_previous.title"), edition.path("previous")),),
        earlier_plan=EarlierPlan(Link(title, _path(earlier)), to_now),
    )


def _sections(edition: Edition) -> Iterator[Section]:
    plan, t = edition.plan.plan, edition.t
    own = plan.easy_read or PlanWords[Ideas]()
    vision = text_of(plan.vision.easy_read) if plan.vision else None
    yield Section(ideas=(*ideas(edition, own.what_is_this, own.summary), *_dates(edition)))
    yield Section(t("easy_previous.vision"), ideas(edition, vision), "vision")
    yield Section(t("easy_previous.became"), ideas(edition, own.what_became_of_it), "became")
    yield Section(t("easy_previous.wanted"), (), "outcomes")
    for outcome in edition.plan.outcomes:
        if outcome.is_written_for(edition.audience):
            yield _outcome(edition, outcome)


def _dates(edition: Edition) -> tuple[IdeaView, ...]:
    period = edition.plan.plan.period
    if period is None:
        return told(edition, "easy_home.status.ended")
    return told(edition, "easy_previous.ran", start=when(edition, period.start), end=when(edition, period.end))


def _outcome(edition: Edition, outcome: Outcome) -> Section:
    """An outcome of an earlier plan with what became of it, and the way to where it goes on."""
    own, became = outcome.easy_read or OutcomeWords[Ideas](), outcome.became
    rows = ideas(edition, own.good_looks_like, own.summary, own.what_it_means)
    if became:
        rows += ideas(edition, text_of(became.easy_read)) or told(edition, f"easy_previous.how.{became.how}")
    return Section(
        outcome_title(outcome),
        rows,
        outcome.id,
        level=3,
        links=_goes_on(edition, outcome),
        colour=outcome_colour(edition, outcome.id),
    )


def _goes_on(edition: Edition, outcome: Outcome) -> tuple[Link, ...]:
    """The outcomes of the plan that followed which go on with it, as far as they have easy-read texts."""
    following, named = edition.next, outcome.became.outcome if outcome.became else None
    return tuple(
        Link(edition.t("easy.read_about", title=outcome_title(now)), following.path("outcomes", now.id))
        for now in (following.plan.outcomes if following else ())
        if following and now.is_written_for(edition.audience)
        if now.id == named or any((each.plan, each.outcome) == (edition.plan.id, outcome.id) for each in now.continues)
    )
