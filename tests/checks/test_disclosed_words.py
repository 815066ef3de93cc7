"""A sentence that names a number beside a hidden figure is a doubt, wherever it stands and however it is written."""

import pytest

from plan.problems import HIDDEN, Level

MEASURE = (
    "title: Returns\npolarity: lower_is_better\nperiod_kind: financial_year\n"
    "unit: {type: count, one: child, other: children}\n"
    "breakdowns:\n- {id: area, title: Area, categories: [{id: coast, title: The coast}, {id: hills, title: Hills}]}\n"
)
SERIES = (
    "period,area,value,symbol,note\n2023 to 2024,,12,,\n2024 to 2025,,17,,%s\n"
    "2024 to 2025,coast,,c,\n2024 to 2025,hills,,c,\n2025 to 2026,,,c,\n"
)
PLAN = "title: Plan\narea: Exampleshire\nstatus: current\nsmall_numbers: {below: 5}\n"
OUTCOME = "title: Safe\nmeasures: [returns]\n"


def told(checked, text="", note="", **files):
    written = {
        "plan.yml": PLAN,
        "outcomes/safe.yml": OUTCOME,
        "measures/returns.yml": MEASURE + text,
        "measures/returns.csv": SERIES % note,
        **{name.replace("__", "/") + ".yml": content for name, content in files.items()},
    }
    return [each for each in checked(written).problems if each.code == "hidden-figure-in-words"]


@pytest.mark.parametrize(
    "text",
    [
        "caveats: There were 3 children in 2025 to 2026.\n",
        "story: In 2025-26 three children came back.\n",
        "definition: Two more children came back in 2025/26.\n",
        "easy_read: {how_it_is_going: [{text: There were 3 in 2025 to 2026.}]}\n",
        "young_people: {how_it_is_going: Only one child in 2025 to 2026.}\n",
        "story: At the coast 4 children came back in 2024 to 2025.\n",
        "story: Fewer than 7 children in 2025 to 2026.\n",
    ],
)
def test_a_number_beside_a_hidden_figure_is_a_doubt_and_is_not_printed(checked, text):
    (problem,) = told(checked, text)

    assert problem.level is Level.WARNING
    assert (problem.path, problem.line) == ("plan_data/measures/returns.yml", 7)
    assert problem.excerpt in ("", HIDDEN)


@pytest.mark.parametrize(
    "text",
    [
        "story: There were 12 children in 2023 to 2024, and we hide the number for 2025 to 2026.\n",
        "story: Fewer than 5 children came back in 2025 to 2026.\n",
        "story: In 2025 to 2026 one of our schools closed.\n",
        "story: We counted on 31 March 2026, for 2025 to 2026.\n",
        "story: In 2024 to 2025 there were 17, of 40 whom we helped.\n",
        "story: There will be 3 homes in 2026 to 2027.\n",
    ],
)
def test_years_dates_published_figures_and_the_declared_number_are_no_doubt(checked, text):
    assert told(checked, text) == []


def test_a_note_of_another_row_may_tell_it_too(checked):
    (problem,) = told(checked, note="Of these 3 lived on the coast")

    assert (problem.line, problem.level, problem.excerpt) == (3, Level.WARNING, HIDDEN)
    assert told(checked, note="Counted again in 2 schools") == []


def test_records_that_name_the_measure_are_read_too(checked):
    text = (
        "title: News\ndate: 2026-05-01\nkind: news\nmeasures: [%s]\ntext: Three children came back in 2025 to 2026.\n"
    )
    assert [each.path for each in told(checked, updates__may=text % "returns")] == ["plan_data/updates/may.yml"]
    assert told(checked, updates__may=text % "") == []


def test_a_record_of_a_change_that_has_a_figure_which_is_hidden_by_now_is_a_doubt(checked):
    update = (
        "title: New\ndate: 2026-03-01\nkind: plan_change\ntext: We counted again.\nmeasures: [returns]\nchanges:\n"
        "- {page: Returns, address: /measures/returns/, kind: changed, field: 'figure, 2025 to 2026', "
        "before: 3 children, now: 4 children}\n"
    )
    (problem,) = told(checked, updates__new=update)

    assert (problem.path, problem.line) == ("plan_data/updates/new.yml", 7)
    assert "3 children" not in problem.excerpt
    assert told(checked, updates__new=update.replace("3 children", f"'{HIDDEN}'").replace("4 children", "'17'")) == []


def test_a_record_of_a_change_of_another_measure_is_none(checked):
    update = (
        "title: New\ndate: 2026-03-01\nkind: plan_change\ntext: We counted again.\n"
        "measures: [returns, other]\nchanges:\n"
        "- {page: Other, address: /measures/other/, kind: changed, "
        "field: 'figure, 2025 to 2026', before: '3', now: '4'}\n"
    )
    assert told(checked, updates__new=update) == []
    assert len(told(checked, updates__new=update.replace("/measures/other/", "/outcomes/safe/"))) == 1
