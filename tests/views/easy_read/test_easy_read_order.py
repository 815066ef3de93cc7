"""The order in which the easy read version is read."""

from plan.audiences import EASY_READ
from plan.page import PlanPage
from plan.views.easy_read.order import TOPICS, in_order


def page(path: str) -> PlanPage:
    return PlanPage(path, "any", path or "Home", None, "")


def test_pages_stand_in_the_order_of_their_topics_and_those_of_one_topic_as_they_came() -> None:
    found = in_order(EASY_READ, map(page, ["easy-read/contact", "easy-read/outcomes/b", "easy-read/outcomes/a"]))
    assert [each.path for each in found] == ["easy-read/outcomes/b", "easy-read/outcomes/a", "easy-read/contact"]


def test_a_measure_stands_where_it_came_among_the_pages_of_outcomes() -> None:
    given = ["easy-read/outcomes/a", "easy-read/measures/waits", "easy-read/outcomes/b", "easy-read/vision"]
    found = in_order(EASY_READ, map(page, given))
    assert [each.path for each in found] == [given[3], *given[:3]]


def test_pages_of_other_versions_and_those_that_are_no_topic_are_left_out() -> None:
    found = in_order(EASY_READ, map(page, ["", "vision", "easy-read", "easy-read/search", "easy-reading"]))
    assert [each.path for each in found] == ["easy-read"]


def test_it_begins_at_the_start_and_ends_with_who_checked() -> None:
    assert (TOPICS[0], TOPICS[-1]) == ("", "who-checked")
