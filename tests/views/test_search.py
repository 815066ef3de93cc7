"""The search page of each version: its address, its place in the index, and the other ways that it offers."""

from dataclasses import replace

import pytest

from plan.audiences import AUDIENCES, EASY_READ, STANDARD, YOUNG_PEOPLE, Audience
from plan.page import PlanPage
from plan.views import search


def page(path: str) -> PlanPage:
    return PlanPage(path, "any", path, None, "")


STANDARD_LISTS = (page("a-to-z"), page("site-map"))


def made(edition, audience: Audience, *found: PlanPage) -> PlanPage:
    words = replace(edition.t, audience=audience)
    (one,) = search.pages(replace(edition, audience=audience, prefix=audience.prefix, t=words), found)
    return one


@pytest.mark.parametrize("audience", AUDIENCES, ids=lambda audience: audience.id)
def test_every_version_has_a_search_page_of_its_own_that_knows_its_place_in_the_index(make_edition, audience) -> None:
    one = made(make_edition(), audience)
    assert one.path == one.view.path == f"{audience.prefix}search"
    assert one.audience is audience
    assert AUDIENCES[one.view.version] is audience
    assert len(one.view.groups) == len(AUDIENCES)


def test_the_lists_of_the_readers_version_are_offered_where_there_are_some(make_edition) -> None:
    own = (page("easy-read/a-to-z"), *STANDARD_LISTS)
    ways = made(make_edition(), EASY_READ, *own).view.other_ways
    assert [way.path for way in ways] == ["easy-read/a-to-z", "site-map"]
    assert [way.path for way in made(make_edition(), STANDARD, *own).view.other_ways] == ["a-to-z", "site-map"]


def test_a_reader_of_another_version_is_told_what_is_not_in_it(make_edition) -> None:
    standard = [made(make_edition(), audience).view.groups[0] for audience in (STANDARD, EASY_READ, YOUNG_PEOPLE)]
    assert standard == [
        "In the standard version",
        "Pages that are not in easy read",
        "Pages that are not in the young people's version",
    ]
