"""The home page: the plan on a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plan.audiences import AUDIENCES, Audience
from plan.edition import Edition
from plan.formats import open_date
from plan.model.plan_file import PlanFile
from plan.page import PlanPage
from plan.views.engagement_summary import EngagementSummary, open_engagements
from plan.views.outcomes import outcome_card
from plan.views.parts import Card, Fact, Tally, when
from plan.views.tally import action_tally, measure_tally
from plan.views.vision import vision_picture


@dataclass(frozen=True)
class HomeView:
    """The plan on a page."""

    status: str
    """Whether the plan is a draft, out for consultation, in force or ended, with the date that goes with it."""
    introduction: str
    vision: str
    vision_missing: str | None
    vision_page: bool
    aspirations: tuple[str, ...]
    outcomes: tuple[Card, ...]
    outcomes_missing: str | None
    measures: tuple[Tally, ...]
    actions: tuple[Tally, ...]
    as_of: str
    open_engagements: tuple[EngagementSummary, ...]
    groups: tuple[Card, ...]
    more: tuple[Card, ...]
    """Other parts of the plan, for a plan without outcomes above all."""
    versions: tuple[Fact, ...]
    """The other versions, each with the way to its start, or the words that there is none yet."""
    contacts: tuple[Fact, ...]


SHOWN = ("vision", "outcomes", "how-we-are-doing", "actions", "groups", "have-your-say")
"""Pages that the home page leads to in their own parts."""


def pages(edition: Edition, others: Sequence[PlanPage]) -> Iterator[PlanPage]:
    """The home page, which leads to the other pages that there are."""
    plan = edition.plan.plan
    yield PlanPage(
        path="",
        template="home",
        title=plan.title,
        view=home_view(edition, others),
        section="",
        source="plan.yml",
        eyebrow=period_words(edition, plan),
        lead=plan.summary or "",
        description=plan.summary or plan.title,
        picture=vision_picture(edition),
    )


def home_view(edition: Edition, others: Sequence[PlanPage]) -> HomeView:
    """Everything that the home page shows."""
    paths = {page.path for page in others}
    plan, t = edition.plan.plan, edition.t
    vision = plan.vision
    return HomeView(
        status=status_words(edition, plan),
        introduction=plan.introduction or "",
        vision=(vision.text or "") if vision else "",
        vision_missing=edition.missing("vision"),
        aspirations=tuple(aspiration.text for aspiration in vision.aspirations) if vision else (),
        outcomes=tuple(outcome_card(edition, outcome) for outcome in edition.plan.outcomes),
        outcomes_missing=edition.missing("outcomes"),
        measures=measure_tally(edition),
        actions=action_tally(edition),
        as_of=edition.date(edition.today),
        open_engagements=open_engagements(edition),
        groups=tuple(Card(group.title, edition.path("groups", group.id)) for group in edition.plan.groups),
        vision_page="vision" in paths,
        more=tuple(
            Card(page.name, page.path, page.lead or t("not_in_source.title"))
            for page in others
            if page.in_menu and page.section and "/" not in page.path and page.path not in SHOWN
        ),
        versions=tuple(_version(edition, audience) for audience in AUDIENCES if audience != edition.audience),
        contacts=tuple(
            Fact(contact.role, contact.what_for or "", "contact" if "contact" in paths else None)
            for contact in edition.plan.site.contacts[:2]
        ),
    )


def _version(edition: Edition, audience: Audience) -> Fact:
    if edition.plan.is_written_for(audience):
        return Fact(edition.t(f"home.version.{audience.id}"), path=audience.home)
    return Fact(edition.t(f"home.no_version.{audience.id}"))


def period_words(edition: Edition, plan: PlanFile) -> str:
    """Where and when the plan is for."""
    if plan.period is None:
        return plan.area
    start, end = plan.period.start.year, plan.period.end.year
    if start == end:
        return edition.t("home.eyebrow_one_year", area=plan.area, year=start)
    return edition.t("home.eyebrow", area=plan.area, start=start, end=end)


def status_words(edition: Edition, plan: PlanFile) -> str:
    """Whether the plan is in force, and the date that goes with it, or that its source does not say."""
    t, not_known = edition.t, edition.missing("adoption")
    if plan.status == "current" and not_known:
        return not_known
    if plan.status == "current" and plan.adopted:
        return t("plan_status.adopted", date=edition.date(plan.adopted.on), by=plan.adopted.by)
    if plan.status == "draft" and plan.expected_on:
        return t("plan_status.draft_until", date=open_date(plan.expected_on))
    if plan.status == "ended" and plan.period and plan.period.end.first_day <= edition.today:
        return t("plan_status.ended_on", when=when(edition, plan.period.end))
    return t(f"plan_status.{plan.status}")
