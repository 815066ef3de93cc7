"""Some of the actions at a time: each filter is a page that says what it shows and how many."""

from collections.abc import Callable
from dataclasses import replace

from plan.edition import Edition
from plan.page import PlanPage
from plan.schedule import TIMINGS
from plan.views.action_filters import action_choices, filters, pages

MakeEdition = Callable[..., Edition]
STATUS = {"state": "in_progress", "as_of": "2026-10-01"}


def edition_of(make_edition: MakeEdition) -> Edition:
    return make_edition(
        outcomes=[{"id": "safe", "title": "Safe"}, {"id": "well", "title": "Well"}],
        partners=[
            {"id": "nhs", "title": "NHS", "does": "Health."},
            {"id": "police", "title": "Police", "does": "Law."},
        ],
        priorities=[{"id": "early", "title": "Help early"}],
        groups=[{"id": "carers", "title": "Young carers", "who": "You."}],
        delivery_plans=[{"id": "hubs", "title": "Hubs plan", "status": "in_force"}],
        actions=[
            {
                "id": "hub",
                "title": "Open a hub",
                "status": STATUS,
                "ongoing": "yes",
                "outcomes": ["safe", "well"],
                "lead": "nhs",
                "priority": "early",
                "delivery_plan": "hubs",
                "groups": ["carers"],
            },
            {"id": "late", "title": "Late", "status": STATUS, "due": "2026-01", "outcomes": ["well"]},
        ],
    )


def page(edition: Edition, path: str) -> PlanPage:
    return next(each for each in pages(edition) if each.path == f"actions/filter/{path}")


def test_there_is_a_filter_for_all_that_an_action_belongs_to_and_for_nothing_else(make_edition: MakeEdition) -> None:
    assert [each.path.removeprefix("actions/filter/") for each in pages(edition_of(make_edition))] == [
        "state-late",
        "state-ongoing",
        "outcome-safe",
        "outcome-well",
        "priority-early",
        "partner-nhs",
        "group-carers",
        "delivery-plan-hubs",
    ]


def test_a_filter_shows_its_actions_and_says_how_many_of_all(make_edition: MakeEdition) -> None:
    edition = edition_of(make_edition)
    view = page(edition, "outcome-well").view
    assert [each.title for each in view.actions] == ["Late", "Open a hub"]  # type: ignore[attr-defined]
    assert view.count == "This page shows 2 of 2 actions."  # type: ignore[attr-defined]
    assert page(edition, "partner-nhs").description == "This page shows 1 of 2 actions."


def test_a_filter_leads_to_all_actions_and_to_what_it_is_about(make_edition: MakeEdition) -> None:
    edition = edition_of(make_edition)
    view = page(edition, "delivery-plan-hubs").view
    assert view.all.path == "actions"  # type: ignore[attr-defined]
    assert view.about.path == "actions#hubs"  # type: ignore[attr-defined]
    assert page(edition, "state-late").view.about is None  # type: ignore[attr-defined]


def test_a_filter_offers_the_others_of_its_kind_and_marks_itself(make_edition: MakeEdition) -> None:
    others = page(edition_of(make_edition), "outcome-well").view.others  # type: ignore[attr-defined]
    assert [(each.text, each.count, each.current) for each in others.choices] == [("Safe", 1, False), ("Well", 2, True)]


def test_the_list_of_actions_offers_every_filter_but_the_states(make_edition: MakeEdition) -> None:
    edition = edition_of(make_edition)
    offered = [choice.path for group in action_choices(filters(edition), edition) for choice in group.choices]
    assert offered == [each.path for each in filters(edition) if each.kind != "state"]


def test_filters_are_not_found_by_search_or_menu(make_edition: MakeEdition) -> None:
    assert {(each.in_search, each.in_menu) for each in pages(edition_of(make_edition))} == {(False, False)}


def test_every_state_has_a_heading(make_edition: MakeEdition) -> None:
    t = make_edition().t
    assert all(t.has(f"action_filter.state.{state.replace('_', '-')}") for state in TIMINGS)


def test_filters_of_an_earlier_plan_stand_below_it(make_edition: MakeEdition) -> None:
    edition = replace(edition_of(make_edition), prefix="previous/old/")
    assert all(each.path.startswith("previous/old/actions/filter/") for each in pages(edition))


def test_a_plan_without_actions_has_no_filters(make_edition: MakeEdition) -> None:
    assert list(pages(make_edition())) == []
