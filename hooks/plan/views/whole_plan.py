"""The whole plan on one page, to print or to hand to a board: the bodies of the other pages, one after another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from plan.edition import Edition
from plan.page import Link, PlanPage
from plan.views.actions import ActionsView
from plan.views.documents import DocumentsView
from plan.views.home import period_words, status_words
from plan.views.measures import MeasureView, printed
from plan.views.parts import Tally
from plan.views.tally import action_tally, measure_tally

CHAPTERS: tuple[tuple[str, str], ...] = (
    ("vision", "vision"),
    ("principles", "principles"),
    ("local-picture", "local_picture"),
    ("outcomes", "outcome"),
    ("measures", "measure"),
    ("priorities", "priority"),
    ("delivery-plans", "actions"),
    ("actions", "action"),
    ("groups", "group"),
    ("partners", "partner"),
    ("have-your-say", "engagement"),
    ("how-we-check", "how_we_check"),
    ("changes", "changes"),
    ("updates", "update"),
    ("documents", "documents"),
    ("words", "words"),
)
"""The chapters in order: the id of each, and the template of the pages that it is made of."""

SINGLE = frozenset(
    {"vision", "principles", "local-picture", "delivery-plans", "how-we-check", "changes", "documents", "words"}
)
"""Chapters that are one page of the site, whose body stands right below the chapter's heading."""

PARTS: Mapping[str, str] = {"actions": "parts/delivery_plans"}
"""Pages of which only a part is printed, and the template of that part: the rest has chapters of its own."""

MOST_PAGES = 200
"""A chapter of more pages than this is a list of links: nobody prints it, and a phone could not load it."""


@dataclass(frozen=True)
class ChapterPage:
    """One page in a chapter. The template prints `view` with the page's own template, below its heading."""

    id: str
    title: str
    eyebrow: str
    lead: str
    path: str
    template: str
    view: object


@dataclass(frozen=True)
class Chapter:
    """One chapter. A chapter made of a single page has that page's body right below its own heading."""

    id: str
    title: str
    only: ChapterPage | None
    pages: tuple[ChapterPage, ...]
    links: tuple[Link, ...]
    """Links instead of pages, where there are too many."""


@dataclass(frozen=True)
class WholePlanView:
    """The whole plan."""

    period: str
    status: str
    introduction: str
    measures: tuple[Tally, ...]
    actions: tuple[Tally, ...]
    as_of: str
    address: str
    chapters: tuple[Chapter, ...]


def pages(edition: Edition, made: Sequence[PlanPage]) -> Iterator[PlanPage]:
    """The page, from all the other pages that were made."""
    t, plan = edition.t, edition.plan.plan
    yield PlanPage(
        path=edition.path("documents", "whole-plan"),
        template="whole_plan",
        title=t("whole_plan.title"),
        view=whole_plan_view(edition, made),
        section="how-we-check",
        source="plan.yml",
        eyebrow=plan.title,
        lead=t("whole_plan.lead"),
        description=t("whole_plan.description", title=plan.title),
        crumbs=(Link(t("documents.title"), edition.path("documents")),),
        in_menu=False,
    )


def whole_plan_view(edition: Edition, made: Sequence[PlanPage]) -> WholePlanView:
    """Everything that the page shows."""
    return WholePlanView(
        period=period_words(edition, edition.plan.plan),
        status=status_words(edition, edition.plan.plan),
        introduction=edition.plan.plan.introduction or "",
        measures=measure_tally(edition),
        actions=action_tally(edition),
        as_of=edition.date(edition.today),
        address=edition.plan.site.address,
        chapters=tuple(_chapters(edition, made)),
    )


def _chapters(edition: Edition, made: Iterable[PlanPage]) -> Iterator[Chapter]:
    found: dict[str, list[PlanPage]] = {}
    for page in made:
        if page.earlier_plan is None and _has_something(page.view):
            found.setdefault(page.template, []).append(page)
    for id_, template in CHAPTERS:
        pages = found.get(template, [])
        if not pages:
            continue
        printed = tuple(_page(page) for page in pages) if len(pages) <= MOST_PAGES else ()
        yield Chapter(
            id=id_,
            title=edition.t(f"whole_plan.chapter.{id_}"),
            only=printed[0] if id_ in SINGLE and printed else None,
            pages=() if id_ in SINGLE else printed,
            links=() if printed else tuple(page.link for page in pages),
        )


def _has_something(view: object) -> bool:
    """Whether a page has anything to print: of the list of actions, only the delivery plans are printed here."""
    return bool(view.delivery_plans) if isinstance(view, ActionsView) else True


def _page(page: PlanPage) -> ChapterPage:
    """A page in a chapter: its address, as an id, is what keeps the ids within it apart from all others."""
    view = page.view
    if isinstance(view, DocumentsView):
        view = replace(view, whole_plan=None)
    elif isinstance(view, MeasureView):
        view = printed(view)
    return ChapterPage(
        id=page.path.replace("/", "-"),
        title=page.title,
        eyebrow=page.eyebrow,
        lead=page.lead,
        path=page.path,
        template=f"plan/{PARTS.get(page.template, page.template)}.html",
        view=view,
    )
