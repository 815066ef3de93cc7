"""Earlier plans: what was promised before, what became of it, and every page of those plans at its lasting address."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from plan.edition import Edition
from plan.model.plan import Plan
from plan.page import EarlierPlan, Link, PlanPage
from plan.prose import first_sentence
from plan.views import previous_plan
from plan.views.parts import Card

Makers = Sequence[Callable[[Edition], Iterable[PlanPage]]]
"""What makes the pages of a plan: an earlier plan has the same kinds of page as the plan of today."""


@dataclass(frozen=True)
class PreviousView:
    """All earlier plans."""

    cards: tuple[Card, ...]


def pages(edition: Edition, makers: Makers) -> Iterator[PlanPage]:
    """The list of earlier plans, when there are any, and all the pages of each, made by `makers`."""
    if not edition.plan.previous:
        return
    t = edition.t
    yield PlanPage(
        path=edition.path("previous"),
        template="previous",
        title=t("previous.title"),
        view=PreviousView(tuple(_card(earlier_edition(edition, old)) for old in edition.plan.previous)),
        section="how-we-check",
        lead=t("previous.lead"),
        description=t("previous.description", area=edition.plan.plan.area),
    )
    for old in edition.plan.previous:
        yield from _plan_pages(earlier_edition(edition, old), makers)


def earlier_edition(edition: Edition, old: Plan) -> Edition:
    """The edition of an earlier plan. Its today is its own where it carries one: it is then true for ever."""
    return edition.once(_earlier_editions)[old.id]


def _earlier_editions(edition: Edition) -> dict[str, Edition]:
    found: dict[str, Edition] = {}
    following = edition
    for old in edition.plan.previous:  # the newest first
        following = found[old.id] = _earlier_edition(edition, old, following)
    return found


def _earlier_edition(edition: Edition, old: Plan, following: Edition) -> Edition:
    return Edition(
        plan=old,
        audience=edition.audience,
        today=old.plan.as_at or edition.today,
        t=edition.t,
        prefix=f"{edition.prefix}previous/{old.id}/",
        parent=edition,
        next=following,
        memory=edition.memory,
    )


def _card(edition: Edition) -> Card:
    plan = edition.plan.plan
    text = plan.summary or first_sentence(plan.introduction or "")
    return Card(plan.title, edition.prefix.removesuffix("/"), text, eyebrow=previous_plan.ended_words(edition))


def _plan_pages(edition: Edition, makers: Makers) -> Iterator[PlanPage]:
    found = [page for maker in makers for page in maker(edition)]
    more = tuple(page.link for page in found if page.in_menu and not page.crumbs)
    home = previous_plan.page(edition, more)
    yield _of_earlier_plan(edition, home, home.link)
    for page in found:
        yield _of_earlier_plan(edition, page, home.link)


def _of_earlier_plan(edition: Edition, page: PlanPage, home: Link) -> PlanPage:
    """A page as it stands among earlier plans: it names its plan, and only the plan's home page is in the menu."""
    if page.moved_to:
        return page
    t, is_home = edition.t, page.path == home.path
    above = (Link(t("previous.title"), edition.parent.path("previous")),) if edition.parent else ()
    return replace(
        page,
        section="how-we-check",
        source=f"previous/{edition.plan.id}/{page.source}" if page.source else "",
        short_title=page.short_title if is_home else t("previous.name", title=page.name, plan=home.text),
        crumbs=above if is_home else (*above, home, *page.crumbs),
        in_menu=is_home,
        changed_on=None,  # the day on which it became an earlier plan, and changed all its pages, is in no file
        earlier_plan=EarlierPlan(home, Link(t("previous.to_current"), _home_of(edition.parent)), page.name),
    )


def _home_of(edition: Edition | None) -> str:
    """The address of an edition's home page."""
    return edition.prefix.removesuffix("/") if edition else ""
