"""Ids that the website needs for itself: a bad and a good case of each rule."""

from plan.problems import Level

PLAN = "title: Plan\narea: Exampleshire\nstatus: current\nboards: [{id: %s, title: Board, checks: Everything.}]\n"
ACTION = "title: Sort it\nongoing: yes\nstatus: {state: in_progress, as_of: 2026-01-01}\n"


def test_a_list_item_may_not_share_its_place_with_a_part_of_every_page(checked):
    found = checked({"plan.yml": PLAN % "main"})

    assert found.one("reserved-id").level is Level.ERROR
    assert found.marked("reserved-id") == "main"
    assert checked({"plan.yml": PLAN % "main-board"}).codes == []


def test_an_action_may_not_take_the_address_of_the_filters(checked):
    assert checked({"actions/filter.yml": ACTION}).one("reserved-id").level is Level.ERROR


def test_an_action_may_have_an_id_that_only_begins_the_same(checked):
    assert checked({"actions/filters.yml": ACTION}).codes == []
