"""Old addresses of renamed records."""

from dataclasses import replace

from plan.audiences import EASY_READ
from plan.page import Link, PlanPage
from plan.views.moved import pages, pages_among


def test_every_old_address_leads_to_where_the_record_is_now(make_edition) -> None:
    edition = make_edition(
        outcomes=[{"id": "safe", "title": "Safe", "old_ids": ["safety", "safer"]}],
        engagement=[{"id": "say", "title": "Say", "kind": "survey", "purpose": "We ask.", "old_ids": ["your-say"]}],
    )
    assert [(page.path, page.moved_to) for page in pages(edition)] == [
        ("outcomes/safety", Link("Safe", "outcomes/safe")),
        ("outcomes/safer", Link("Safe", "outcomes/safe")),
        ("have-your-say/your-say", Link("Say", "have-your-say/say")),
    ]


def test_nobody_finds_an_old_address_in_a_menu_or_by_searching(make_edition) -> None:
    (page,) = pages(make_edition(outcomes=[{"id": "safe", "title": "Safe", "old_ids": ["safety"]}]))
    assert not page.in_menu
    assert not page.in_search
    assert page.section == ""


def test_a_version_leads_on_from_an_old_address_of_a_page_that_it_has(make_edition) -> None:
    outcome = {"id": "safe", "title": "Safe", "old_ids": ["safety"], "easy_read": {"title": "Being safe"}}
    edition = replace(make_edition(audience=EASY_READ, outcomes=[outcome]), prefix="easy-read/")
    safe = a_page("easy-read/outcomes/safe", "Being safe")

    assert [(page.path, page.moved_to) for page in pages_among(edition, [safe])] == [
        ("easy-read/outcomes/safety", Link("Being safe", "easy-read/outcomes/safe"))
    ]
    assert list(pages_among(edition, [])) == []


def test_what_belongs_to_a_plan_that_has_ended_is_found_at_its_old_address(make_edition, make_plan) -> None:
    old = make_plan(
        id="2022-to-2026",
        outcomes=[{"id": "safe", "title": "Safe"}, {"id": "heard", "title": "Heard"}],
        measures=[{"id": "waits", "title": "Waits", "polarity": "lower_is_better"}],
    )
    edition = make_edition(previous=[old], outcomes=[{"id": "safe", "title": "Safe now"}])
    there = [
        a_page("outcomes/safe", "Safe now"),
        a_page("previous/2022-to-2026/outcomes/safe", "Safe"),
        a_page("previous/2022-to-2026/outcomes/heard", "Heard"),
        a_page("previous/2022-to-2026/measures/waits", "Waits"),
    ]

    assert [(page.path, page.moved_to.path) for page in pages_among(edition, there)] == [
        ("outcomes/heard", "previous/2022-to-2026/outcomes/heard"),
        ("measures/waits", "previous/2022-to-2026/measures/waits"),
    ]


def test_a_version_in_which_an_ended_plan_is_one_page_leads_there(make_edition, make_plan) -> None:
    old = make_plan(
        id="2022-to-2026",
        outcomes=[{"id": "safe", "title": "Safe", "easy_read": {"title": "Being safe"}}, {"id": "odd", "title": "Odd"}],
    )
    edition = replace(make_edition(audience=EASY_READ, previous=[old]), prefix="easy-read/")
    there = [a_page("easy-read/previous/2022-to-2026", "Our old plan")]

    assert [(page.path, page.moved_to.text) for page in pages_among(edition, there)] == [
        ("easy-read/outcomes/safe", "Our old plan")
    ]


def a_page(path: str, title: str) -> PlanPage:
    return PlanPage(path=path, template="outcome", title=title, view=None, section="")
