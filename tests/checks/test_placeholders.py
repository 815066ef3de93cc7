"""Placeholders that stand for nothing stop the build and say where, why and what to write."""

import pytest

from plan.problems import Level

MEASURE = """title: Second plans
polarity: lower_is_better
unit: {type: percent}
period_kind: calendar_year
old_ids: [repeat]
story: |
  It goes well.

  Now it is STORY.
easy_read:
  definition:
    - text: It is EASY.
      picture: chart
"""
CSV = "period,value,symbol\n2024,24,\n2025,23,\n"


def plan(story="{latest}", easy="{latest:out_of_10}", rows=CSV, **files):
    return {
        "measures/second-plans.yml": MEASURE.replace("STORY", story).replace("EASY", easy),
        "measures/second-plans.csv": rows,
        "outcomes/safe.yml": "title: Safe\nmeasures: [second-plans]\n",
        **{name.replace("__", "/") + ".yml": text for name, text in files.items()},
    }


def about(found):
    return [problem for problem in found.problems if problem.level is Level.ERROR]


def test_placeholders_that_can_be_filled_are_no_problem(checked):
    assert about(checked(plan())) == []


@pytest.mark.parametrize(
    ("written", "code", "line"),
    [("{lastest}", "no-such-placeholder", 9), ("{second.latest}", "no-such-measure", 9), ("{", "not-a-placeholder", 9)],
)
def test_a_placeholder_that_stands_for_nothing_is_an_error_at_its_own_words(checked, written, code, line):
    found = checked(plan(written))
    assert found.one(code).level is Level.ERROR
    assert (found.one(code).line, found.marked(code)) == (line, written)


def test_a_renamed_measure_is_told_by_its_new_name(checked):
    found = checked(plan("{repeat.latest}"))
    assert found.one("renamed").what == "the measure 'repeat' was renamed to 'second-plans'"
    assert found.one("renamed").fix == "Write second-plans here."


def test_a_measure_that_has_mistakes_of_its_own_is_not_called_missing(checked):
    broken = {"measures/broken.yml": "title: Broken\npolarity: sideways\n"}
    found = checked({**plan("{broken.latest}"), **broken})
    assert "no-such-measure" not in found.codes


def test_a_hidden_figure_is_an_error_that_does_not_tell_it(checked):
    found = checked(plan(rows="period,value,symbol\n2024,24,\n2025,,c\n"))
    assert {problem.code for problem in about(found)} == {"placeholder-without-figure"}
    assert all("is hidden" in problem.what for problem in about(found))


def test_what_was_said_on_a_day_does_not_change_with_newer_figures(checked):
    update = "title: Report\ndate: 2026-07-10\nkind: progress_report\ntext: It is {second-plans.latest}.\n"
    found = checked(plan(updates__report=update))
    assert found.one("placeholder-in-dated-text").what.startswith("this text is of 2026-07-10")
    lasting = update.replace("latest", "baseline").replace("It is", "In {plan.end}, it is")
    assert "placeholder-in-dated-text" not in checked(plan(updates__report=lasting)).codes


def test_a_judgement_keeps_its_day_too(checked):
    judged = (
        "progress: {method: judgement, judgement: {result: met, role: Us, date: 2026-01-02, reason: 'At {latest}'}}\n"
    )
    files = plan()
    files["measures/second-plans.yml"] += judged
    assert checked(files).codes.count("placeholder-in-dated-text") == 1


def test_notes_of_figures_may_have_braces(checked):
    rows = "period,value,symbol,note\n2024,24,,\n2025,23,,As in {table 3}\n"
    assert about(checked(plan(rows=rows))) == []


@pytest.mark.parametrize("written", ["{latest}", "{{", "}", "{second-plans.latest:number}"])
def test_what_a_unit_counts_has_no_brace_and_the_rest_of_the_measure_may(checked, written):
    unit = 'unit: {type: count, one: child, other: "children WORDS"}'
    broken = plan() | {"measures/second-plans.yml": MEASURE.replace("unit: {type: percent}", unit)}
    broken = {name: text.replace("EASY", "so").replace("STORY", "{latest}") for name, text in broken.items()}
    found = checked({name: text.replace("WORDS", written) for name, text in broken.items()})
    assert found.marked("placeholder-in-unit") == f'"children {written}"'
    assert len(about(found)) == 1
    assert about(checked({name: text.replace("WORDS", "here") for name, text in broken.items()})) == []
