"""How we are doing: how many measures have each result, and every measure below its outcome."""

from collections.abc import Callable
from typing import Any

from plan.edition import Edition
from plan.page import PlanPage
from plan.views.how_we_are_doing import how_we_are_doing_view, pages

MakeEdition = Callable[..., Edition]
MakeMeasure = Callable[..., dict[str, Any]]


def found_pages(edition: Edition) -> dict[str, PlanPage]:
    return {page.path: page for page in pages(edition)}


def test_a_plan_that_says_nothing_of_measures_has_no_such_page(make_edition: MakeEdition) -> None:
    assert found_pages(make_edition()) == {}


def test_a_source_without_measures_is_said_and_nothing_is_counted(make_edition: MakeEdition) -> None:
    note = {"what": "measures", "note": "The report names none."}
    found = found_pages(make_edition(plan={"not_in_source": [note]}))
    assert set(found) == {"how-we-are-doing"}
    assert found["how-we-are-doing"].view.not_in_source == "The report names none."
    assert found["how-we-are-doing"].view.states == found["how-we-are-doing"].view.groups == ()


def test_a_measure_stands_once_below_its_home_and_those_without_one_come_last(
    make_edition: MakeEdition, make_measure: MakeMeasure
) -> None:
    edition = make_edition(
        measures=[make_measure(id="alone"), make_measure(id="first"), make_measure(id="second")],
        outcomes=[
            {"id": "safe", "title": "Safe", "measures": ["second", "first"]},
            {"id": "well", "title": "Well", "measures": ["first"]},
        ],
    )
    groups = how_we_are_doing_view(edition).groups
    assert [(group.title, [each.path for each in group.measures]) for group in groups] == [
        ("Safe", ["measures/second", "measures/first"]),
        ("Other measures", ["measures/alone"]),
    ]
    assert [(group.path, group.colour) for group in groups] == [("outcomes/safe", 1), (None, 0)]


def test_every_reading_counts_once(make_edition: MakeEdition, make_measure: MakeMeasure) -> None:
    parts = [{"id": id_, "title": id_.title(), "polarity": "higher_is_better"} for id_ in ("one", "two")]
    judged = {
        "method": "judgement",
        "judgement": {"result": "on_track", "role": "Head", "date": "2026-05-03", "reason": "We looked."},
    }
    edition = make_edition(measures=[make_measure(id="both", parts=parts), make_measure(progress=judged)])
    states = how_we_are_doing_view(edition).states
    assert [(entry.status.code, entry.count) for entry in states] == [("on_track", 1), ("no_target", 2)]


def test_where_parts_are_counted_the_number_of_measures_is_told_too(
    make_edition: MakeEdition, make_measure: MakeMeasure
) -> None:
    part = {"id": "one", "title": "One", "polarity": "higher_is_better"}
    with_parts = make_edition(measures=[make_measure(parts=[part]), make_measure(id="other")])
    assert "2" in how_we_are_doing_view(with_parts).counted
    assert how_we_are_doing_view(make_edition(measures=[make_measure()])).counted == ""


def test_each_count_leads_to_the_results_it_counts_and_the_rest_can_be_chosen(
    make_edition: MakeEdition, make_measure: MakeMeasure
) -> None:
    measure = make_measure(groups=["carers"], owner={"role": "Head", "partner": "nhs"})
    view = how_we_are_doing_view(
        make_edition(
            measures=[measure],
            outcomes=[{"id": "well", "title": "Well", "measures": ["waits"]}],
            groups=[{"id": "carers", "title": "Young carers", "who": "You."}],
            partners=[{"id": "nhs", "title": "NHS", "does": "Health."}],
        )
    )
    assert [state.path for state in view.states] == ["how-we-are-doing/filter/result-no-target"]
    assert [
        choice.path.removeprefix("how-we-are-doing/filter/") for group in view.choices for choice in group.choices
    ] == [
        "outcome-well",
        "group-carers",
        "partner-nhs",
    ]
