"""Some of the measures at a time: each filter is a page that lists exactly what it says."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, get_args

from plan.edition import Edition
from plan.model.target import Result
from plan.page import PlanPage
from plan.views.measure_filters import MeasureFilterView, filters, measure_choices, pages, result_counts
from plan.views.tally import measure_tally

MakeEdition = Callable[..., Edition]
MakeMeasure = Callable[..., dict[str, Any]]


def judged(result: str) -> dict[str, Any]:
    judgement = {"result": result, "role": "Head", "date": "2026-05-03", "reason": "We looked."}
    return {"method": "judgement", "judgement": judgement}


def part(id_: str, result: str) -> dict[str, Any]:
    return {"id": id_, "title": id_.title(), "polarity": "higher_is_better", "progress": judged(result)}


def edition_of(make_edition: MakeEdition, make_measure: MakeMeasure) -> Edition:
    return make_edition(
        outcomes=[
            {"id": "safe", "title": "Safe", "measures": ["waits"]},
            {"id": "well", "title": "Well", "measures": ["homes", "waits"]},
            {"id": "empty", "title": "Empty"},
        ],
        partners=[
            {"id": "nhs", "title": "NHS", "does": "Health."},
            {"id": "police", "title": "Police", "does": "Law."},
        ],
        groups=[
            {"id": "carers", "title": "Young carers", "who": "You."},
            {"id": "others", "title": "Others", "who": "Them."},
        ],
        measures=[
            make_measure(
                title="Waits", groups=["carers"], owner={"role": "Head", "partner": "nhs"}, progress=judged("on_track")
            ),
            make_measure(
                id="homes",
                title="Homes",
                parts=[part("same", "on_track"), part("moves", "wrong_way"), part("settled", "on_track")],
            ),
        ],
    )


def view_of(edition: Edition, path: str) -> MeasureFilterView:
    view = page_of(edition, path).view
    assert isinstance(view, MeasureFilterView)
    return view


def page_of(edition: Edition, path: str) -> PlanPage:
    return next(each for each in pages(edition) if each.path == f"how-we-are-doing/filter/{path}")


def test_there_is_a_filter_for_all_that_a_measure_belongs_to_and_for_nothing_else(
    make_edition: MakeEdition, make_measure: MakeMeasure
) -> None:
    found = [
        each.path.removeprefix("how-we-are-doing/filter/") for each in pages(edition_of(make_edition, make_measure))
    ]
    assert found == [
        "result-on-track",
        "result-wrong-way",
        "outcome-safe",
        "outcome-well",
        "group-carers",
        "partner-nhs",
    ]


def test_a_measure_is_found_by_every_outcome_that_names_it_and_stands_in_its_order(
    make_edition: MakeEdition, make_measure: MakeMeasure
) -> None:
    edition = edition_of(make_edition, make_measure)
    assert [each.title for each in view_of(edition, "outcome-safe").measures] == ["Waits"]
    assert [each.title for each in view_of(edition, "outcome-well").measures] == ["Homes", "Waits"]
    assert view_of(edition, "outcome-safe").count == "This page shows 1 of 2 measures."


def test_a_result_shows_only_the_parts_that_have_it_and_the_other_filters_show_all(
    make_edition: MakeEdition, make_measure: MakeMeasure
) -> None:
    edition = edition_of(make_edition, make_measure)

    def shown(path: str) -> list[tuple[str, list[str]]]:
        return [(each.title, [reading.title for reading in each.readings]) for each in view_of(edition, path).measures]

    assert shown("result-wrong-way") == [("Homes", ["Moves"])]
    assert shown("result-on-track") == [("Waits", [""]), ("Homes", ["Same", "Settled"])]
    assert shown("outcome-well") == [("Homes", ["Same", "Moves", "Settled"]), ("Waits", [""])]


def test_where_parts_make_more_results_than_measures_their_number_is_told(
    make_edition: MakeEdition, make_measure: MakeMeasure
) -> None:
    edition = edition_of(make_edition, make_measure)
    assert "3 results" in view_of(edition, "result-on-track").results
    assert view_of(edition, "result-wrong-way").results == ""


def test_the_counts_are_those_of_the_tally(make_edition: MakeEdition, make_measure: MakeMeasure) -> None:
    edition = edition_of(make_edition, make_measure)
    counts = result_counts(filters(edition), edition)
    assert [(each.count, each.status) for each in counts] == [
        (each.count, each.status) for each in measure_tally(edition)
    ]
    assert [each.path.rpartition("/")[2] for each in counts] == ["result-on-track", "result-wrong-way"]


def test_the_list_of_measures_offers_every_filter_but_the_results(
    make_edition: MakeEdition, make_measure: MakeMeasure
) -> None:
    edition = edition_of(make_edition, make_measure)
    offered = [choice.path for group in measure_choices(filters(edition), edition) for choice in group.choices]
    assert offered == [each.path for each in filters(edition) if each.kind != "result"]


def test_a_filter_offers_the_others_of_its_kind_marks_itself_and_leads_on(
    make_edition: MakeEdition, make_measure: MakeMeasure
) -> None:
    edition = edition_of(make_edition, make_measure)
    view = view_of(edition, "outcome-well")
    others = [(each.text, each.count, each.current) for each in view.others.choices]
    assert others == [("Safe", 1, False), ("Well", 2, True)]
    assert view.all.path == "how-we-are-doing"
    assert view.about is not None
    assert view.about.path == "outcomes/well"
    assert view_of(edition, "result-on-track").about is None


def test_only_a_filter_by_outcome_has_the_outcomes_colour(make_edition: MakeEdition, make_measure: MakeMeasure) -> None:
    edition = edition_of(make_edition, make_measure)
    assert [page_of(edition, path).colour for path in ("outcome-well", "group-carers", "result-on-track")] == [2, 0, 0]


def test_filters_are_not_found_by_search_or_menu(make_edition: MakeEdition, make_measure: MakeMeasure) -> None:
    found = list(pages(edition_of(make_edition, make_measure)))
    assert {(each.in_search, each.in_menu) for each in found} == {(False, False)}


def test_every_result_has_a_heading(make_edition: MakeEdition) -> None:
    t = make_edition().t
    assert all(t.has(f"doing.result.{result.replace('_', '-')}") for result in get_args(Result))


def test_filters_of_an_earlier_plan_stand_below_it(make_edition: MakeEdition, make_measure: MakeMeasure) -> None:
    edition = replace(edition_of(make_edition, make_measure), prefix="previous/old/")
    assert all(each.path.startswith("previous/old/how-we-are-doing/filter/") for each in pages(edition))


def test_a_plan_without_measures_has_no_filters(make_edition: MakeEdition) -> None:
    assert list(pages(make_edition())) == []
