"""Which pages exist. Start reading here: each line of the tables is one kind of page, one module and one template."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from plan.audiences import EASY_READ, STANDARD, YOUNG_PEOPLE
from plan.edition import Edition
from plan.page import PlanPage
from plan.views import (
    a_to_z,
    accessibility,
    action_filters,
    actions,
    changes,
    contact,
    credits,
    documents,
    get_help,
    groups,
    have_your_say,
    hide_visit,
    home,
    how_we_are_doing,
    how_we_check,
    local_picture,
    measure_filters,
    measures,
    methods,
    moved,
    open_data,
    outcomes,
    partners,
    previous,
    principles,
    priorities,
    privacy,
    search,
    site_map,
    updates,
    vision,
    whole_plan,
    words,
    young_people,
)
from plan.views.easy_read import booklet
from plan.views.easy_read import home as easy_home
from plan.views.easy_read import kinds as easy_read
from plan.views.easy_read import words as easy_words
from plan.views.easy_read.order import in_order

Maker = Callable[[Edition], Iterable[PlanPage]]
ListMaker = Callable[[Edition, Sequence[PlanPage]], Iterable[PlanPage]]

OF_A_PLAN: tuple[Maker, ...] = (
    vision.pages,
    principles.pages,
    local_picture.pages,
    outcomes.pages,
    how_we_are_doing.pages,
    measures.pages,
    measure_filters.pages,
    actions.pages,
    action_filters.pages,
    priorities.pages,
    groups.pages,
    partners.pages,
    have_your_say.pages,
    how_we_check.pages,
    updates.pages,
    changes.pages,
    documents.pages,
    open_data.pages,
    moved.pages,
)
"""Makers of the pages that every plan has, earlier plans too, in the order of the site."""

OF_THE_SITE: tuple[Maker, ...] = (
    methods.pages,
    words.pages,
    get_help.pages,
    hide_visit.pages,
    contact.pages,
    accessibility.pages,
    privacy.pages,
    credits.pages,
)
"""Makers of the pages that a site has once, however many plans it keeps."""


@dataclass(frozen=True)
class Kinds:
    """The makers of the pages of one version of the site, in the order of the site."""

    home: ListMaker
    """Makes the home page. It is given the pages before it: those of the versions before this one, and its own."""
    of_a_plan: tuple[Maker, ...] = ()
    """Makers of the pages that every plan has, earlier plans too."""
    of_the_site: tuple[Maker, ...] = ()
    """Makers of the pages that a site has once, however many plans it keeps."""
    keeps_earlier_plans: bool = False
    """Whether it has the pages of earlier plans."""
    words: tuple[ListMaker, ...] = ()
    """Makers of pages about the words of the pages before them, which the home page lists."""
    lists: tuple[ListMaker, ...] = ()
    """Makers of pages that list other pages of the version: they are given all of its pages before them."""
    indexes: tuple[ListMaker, ...] = ()
    """Makers of pages that list every page of every version, one another and themselves among them."""
    in_one_walk: bool = False
    """Whether back and next lead from its first page to its last; else they stay within one section of the menu."""


VERSIONS: Mapping[str, Kinds] = {
    STANDARD.id: Kinds(
        home=home.pages,
        of_a_plan=OF_A_PLAN,
        of_the_site=OF_THE_SITE,
        keeps_earlier_plans=True,
        lists=(whole_plan.pages, moved.pages_among),
        indexes=(a_to_z.pages, site_map.pages, search.pages),
    ),
    EASY_READ.id: Kinds(
        home=easy_home.pages,
        of_a_plan=easy_read.OF_A_PLAN,
        of_the_site=easy_read.OF_THE_SITE,
        words=(easy_words.pages,),
        lists=(booklet.pages, moved.pages_among),
        indexes=(search.pages,),
        in_one_walk=True,
    ),
    YOUNG_PEOPLE.id: Kinds(
        home=young_people.HOME,
        of_a_plan=young_people.OF_A_PLAN,
        of_the_site=young_people.OF_THE_SITE,
        lists=(*young_people.LISTS, moved.pages_among),
        indexes=(search.pages,),
    ),
}
"""What each version of the site consists of, by the id of its audience, or of the one that it is like."""


def pages(editions: Sequence[Edition], written: Sequence[PlanPage] = ()) -> Iterator[PlanPage]:
    """Every page of every edition that has texts, each with the page before and after it in its section or version.

    `written` are the pages that are written by hand and not made here: lists of pages name them too.
    """
    published = [edition for edition in editions if edition.plan.is_written_for(edition.audience)]
    versions: list[tuple[Edition, tuple[PlanPage, ...]]] = []
    for edition in published:
        versions.append((edition, _made(edition, [page for _, made in versions for page in made])))
    found = (*(page for _, made in versions for page in made), *written)
    drafts = tuple(page for edition in published for page in _indexes(edition, found))
    for edition, made in versions:
        yield from _in_order(edition, (*made, *_indexes(edition, (*found, *drafts))))


def _made(edition: Edition, before: Sequence[PlanPage]) -> tuple[PlanPage, ...]:
    """The pages of one edition but its indexes; `before` are those of the versions before it."""
    kinds = VERSIONS[edition.audience.kind]
    made = [page for maker in (*kinds.of_a_plan, *kinds.of_the_site) for page in maker(edition)]
    if kinds.keeps_earlier_plans:
        made += previous.pages(edition, kinds.of_a_plan)
    for words_of in kinds.words:  # the home page is made once more when it can name the list of words
        made += words_of(edition, [*kinds.home(edition, (*before, *made)), *made])
    found = [*kinds.home(edition, (*before, *made)), *made]
    for lists in kinds.lists:
        found += lists(edition, found)
    return tuple(_of_version(edition, found))


def _indexes(edition: Edition, found: Sequence[PlanPage]) -> Iterator[PlanPage]:
    """The lists of every page: made once to know their names, and again to list one another."""
    return _of_version(
        edition, (page for maker in VERSIONS[edition.audience.kind].indexes for page in maker(edition, found))
    )


def _of_version(edition: Edition, found: Iterable[PlanPage]) -> Iterator[PlanPage]:
    """Pages as pages of an edition's version."""
    return (page if page.audience == edition.audience else replace(page, audience=edition.audience) for page in found)


def _in_order(edition: Edition, found: Sequence[PlanPage]) -> Iterator[PlanPage]:
    """The pages of one version, each with the one before and after it."""
    walks = list(_walks(edition, found))
    before = {after.path: page.link for walk in walks for page, after in pairwise(walk)}
    after = {page.path: after.link for walk in walks for page, after in pairwise(walk)}
    for page in found:
        yield replace(page, before=before.get(page.path), after=after.get(page.path))


def _walks(edition: Edition, found: Sequence[PlanPage]) -> Iterable[list[PlanPage]]:
    """The rows of pages through which back and next lead: the whole version, or each section of its menu."""
    if VERSIONS[edition.audience.kind].in_one_walk:
        return (in_order(edition.audience, [page for page in found if not page.moved_to]),)
    sections: dict[str, list[PlanPage]] = {}
    for page in found:
        if page.in_menu and page.section:
            sections.setdefault(page.section, []).append(page)
    return sections.values()
