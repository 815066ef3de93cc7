"""The booklet: the whole easy read version on one page, for people who would rather read it on paper."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal, cast

from plan.edition import Edition
from plan.model.outcome import Outcome
from plan.model.plan_file import PlanWords
from plan.model.versions import Ideas
from plan.page import Link, PlanPage
from plan.views.easy_read.order import BOOKLET, in_order
from plan.views.easy_read.outcomes import outcome_title
from plan.views.easy_read.topic import IdeasPageView, Section, filled
from plan.views.ideas import IdeaView, told

ROWS_OF_A_SHEET, ROWS_OF_A_MEASURE = 5.25, 4
"""So many ideas stand on a sheet of A4, and a measure with its numbers has the room of so many ideas.

Measured on the example: docs/maintain/easy-read.md.
"""

LAST = "words"
"""The topic that stands at the end of a booklet, where a reader looks for it."""


@dataclass(frozen=True)
class Chapter:
    """One page of the version."""

    id: str
    title: str
    picture: str
    sections: tuple[Section, ...]
    colour: int


@dataclass(frozen=True)
class BookletView:
    """Every page of the version, one after another."""

    how_to_print: tuple[IdeaView, ...]
    chapters: tuple[Chapter, ...]
    parts: tuple[Link, ...] = ()
    """Smaller booklets, each with what belongs to one outcome."""


def pages(edition: Edition, made: Sequence[PlanPage]) -> Iterator[PlanPage]:
    """The booklet, from all pages of the version that were made before it, and one for each outcome."""
    t, plan = edition.t, edition.plan.plan
    title = (plan.easy_read or PlanWords[Ideas]()).title or plan.title
    there = {page.path for page in made}
    told = [each for each in edition.plan.outcomes if edition.path("outcomes", each.id) in there]
    written = [_part(edition, outcome, made) for outcome in told]
    links = tuple(part.link for part in written)
    whole = PlanPage(
        path=edition.path(BOOKLET),
        template="easy_read/booklet",
        title=title,
        view=replace(_booklet(edition, made), parts=links),
        section="how-we-check",
        source="plan.yml",
        eyebrow=t("versions.name.easy_read"),
        description=t("easy_booklet.description"),
        short_title=t("easy_booklet.name"),
        crumbs=(Link(t("easy_documents.title"), edition.path("documents")),),
        in_menu=False,
    )
    yield whole
    yield from (replace(part, crumbs=(*whole.crumbs, whole.link)) for part in written)


def _part(edition: Edition, outcome: Outcome, made: Iterable[PlanPage]) -> PlanPage:
    """The pages of one outcome as a booklet of their own: a search leads to the pages, not to this."""
    path, name = edition.path("outcomes", outcome.id), outcome_title(outcome)
    return PlanPage(
        path=edition.path(f"{BOOKLET}/{outcome.id}"),
        template="easy_read/booklet",
        title=edition.t("easy_booklet.part", title=name),
        view=_booklet(edition, [page for page in made if f"{page.path}/".startswith(f"{path}/")]),
        section="how-we-check",
        source=f"outcomes/{outcome.id}.yml",
        eyebrow=edition.t("versions.name.easy_read"),
        description=edition.t("easy_booklet.part_description", title=name),
        in_search=False,
        in_menu=False,
    )


def _booklet(edition: Edition, made: Iterable[PlanPage]) -> BookletView:
    chapters = tuple(_chapters(edition, made))
    sections = [section for chapter in chapters for section in chapter.sections]
    rows = sum(len(section.ideas) for section in sections)
    rows += sum(ROWS_OF_A_MEASURE + len(each.ideas) for section in sections for each in section.measures)
    length = told(edition, "easy_booklet.length", pages=max(5, 5 * round(rows / ROWS_OF_A_SHEET / 5)))
    return BookletView((*told(edition, "easy_booklet.how"), *length), chapters)


def _chapters(edition: Edition, made: Iterable[PlanPage]) -> Iterator[Chapter]:
    """The start page first and the word list last; each page is a chapter, with its headings one level below.

    A page of which all is said on others is none, and what stands in two chapters, such as an action for two outcomes,
    is told in the first of them.
    """
    told_in: dict[_Said, str] = {}
    found = in_order(edition.audience, made)
    found.sort(key=lambda page: page.path == edition.path(LAST))
    for page in found:
        if isinstance(page.view, IdeasPageView):
            id_ = page.path.replace("/", "-")
            told_here = page.view.sections if page.view.on_paper is None else page.view.on_paper
            once = [_once(edition, section, page.title, told_in) for section in told_here]
            sections = filled(_below(edition, section, id_) for section in once)
            if told_here:
                yield Chapter(id_, page.title, page.picture, sections, page.colour)


_Said = tuple[str, tuple[IdeaView, ...]]
"""What a section says."""


def _once(edition: Edition, section: Section, chapter: str, told_in: dict[_Said, str]) -> Section:
    """A section, or where it was told when it says the same as one of an earlier chapter.

    Ways to reach somebody stand wherever they are needed.
    """
    said = (section.title, section.ideas)
    if not (section.title and section.ideas) or section.ways or section.measures:
        return section
    first = told_in.setdefault(said, chapter)
    if first == chapter:
        return section
    return replace(section, ideas=told(edition, "easy_booklet.told_in", chapter=first))


def _below(edition: Edition, section: Section, chapter: str) -> Section:
    """A section as part of a chapter: its id is kept apart from those of others, and what it leads to is here too."""
    level = cast(Literal[1, 2, 3, 4], min(section.level + 1, 4))
    elsewhere = tuple(link for link in section.links if not f"{link.path}/".startswith(edition.prefix))
    measures = tuple(replace(each, id=f"{chapter}_{each.id}") for each in section.measures)
    return replace(section, id=f"{chapter}_{section.id}", level=level, links=elsewhere, measures=measures)
