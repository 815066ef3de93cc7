"""Links to the files of open data."""

from plan.views.data_files import by_outcome, of_earlier_plans, without_figures


def test_each_table_stands_once_below_its_outcome_in_the_plans_order(make_edition, make_measure) -> None:
    outcomes = [
        {"id": "safe", "title": "Safe", "measures": ["visits", "waits"]},
        {"id": "well", "title": "Well", "measures": ["waits", "told"]},
    ]
    measures = [
        make_measure({"2025": "12"}),
        make_measure({"2025": "3"}, id="visits", title="Visits"),
        make_measure({"2025": "7"}, id="alone", title="Alone"),
        make_measure(id="told", title="Told", kind="narrative"),
    ]
    found = list(by_outcome(make_edition(outcomes=outcomes, measures=measures)))
    assert [(each.title, [link.path for link in each.files]) for each in found] == [
        ("Safe", ["data/measures/visits.csv", "data/measures/waits.csv"]),
        ("Other measures", ["data/measures/alone.csv"]),
    ]
    assert found[0].files[0].text.startswith("Visits (CSV,")


def test_a_measure_without_figures_is_named_with_the_reason(make_edition, make_measure) -> None:
    measures = [make_measure({"2025": "12"}), make_measure(id="told", title="Told", no_figures={"why": "stopped"})]
    (found,) = without_figures(make_edition(measures=measures))
    assert (found.measure.path, found.why) == ("measures/told", "No longer measured")


def test_an_earlier_plan_that_has_figures_has_its_tables_here(make_edition, make_plan, make_measure) -> None:
    bare, full = make_plan(id="bare"), make_plan(id="full", measures=[make_measure({"2020": "1"})])
    (found,) = of_earlier_plans(make_edition(previous=[full, bare]))
    assert found.plan.path == "previous/full"
    assert [link.path for link in found.files] == [
        "data/previous/full/measures.csv",
        "data/previous/full/datapackage.json",
    ]
