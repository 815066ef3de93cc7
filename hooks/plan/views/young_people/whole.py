"""The whole version on one page, to print or to read without going from page to page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from plan.edition import Edition
from plan.page import PlanPage
from plan.views.versions_in_step import coverage
from plan.views.young_people.page_end import NO_END, YoungView, finished

LEFT_OUT = frozenset(f"young_people/{name}" for name in ("home", "outcomes", "groups", "previous"))
"""Pages that only lead to others."""


@dataclass(frozen=True)
class Chapter:
    """One page. The template prints `view` with the page's own template, below its heading."""

    id: str
    title: str
    lead: str
    colour: int
    template: str
    view: object


@dataclass(frozen=True)
class WholeView(YoungView):
    """All pages of the version."""

    chapters: tuple[Chapter, ...]
    printed: str
    """The day of the build, and where the newest version is."""


def pages(edition: Edition, made: Sequence[PlanPage]) -> Iterator[PlanPage]:
    """The page, from all the other pages of the version that were made."""
    t, plan = edition.t, edition.plan.plan
    page = PlanPage(
        path=edition.path("documents", "whole-plan"),
        template="young_people/whole",
        title=t("young_whole.title"),
        view=whole_view(edition, made),
        section="",
        source="plan.yml",
        eyebrow=plan.title,
        lead=t("young_whole.lead"),
        description=t("young_whole.description", title=plan.title),
        in_menu=False,
    )
    whole = finished(edition, page)
    assert isinstance(whole.view, WholeView)
    end = replace(whole.view.end, checked=coverage(edition).sentences)
    yield replace(whole, view=replace(whole.view, end=end))


def whole_view(edition: Edition, made: Sequence[PlanPage]) -> WholeView:
    """Everything that the page shows. Hard words are explained once, at the end; what is out of date says so itself."""
    address = f"{edition.plan.site.address}{edition.prefix}"
    return WholeView(
        chapters=tuple(
            _chapter(page) for page in made if page.template not in LEFT_OUT and isinstance(page.view, YoungView)
        ),
        printed=edition.t("whole_plan.printed", date=edition.date(edition.today), address=address),
    )


def _chapter(page: PlanPage) -> Chapter:
    assert isinstance(page.view, YoungView)
    return Chapter(
        id=page.path.replace("/", "-"),
        title=page.title,
        lead=page.lead,
        colour=page.colour,
        template=f"plan/{page.template}.html",
        view=replace(page.view, end=replace(NO_END, outdated=page.view.end.outdated)),
    )
