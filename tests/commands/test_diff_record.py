"""What a change does to the plan is written down for readers: what they care about, once, and never a secret."""

from __future__ import annotations

from datetime import date

import pytest

from plan.__main__ import run
from plan.commands.command import DONE, FOUND_ERRORS, WRONG_USE, Output
from plan.load.folder import load
from plan.model.update import RecordedChange, Update
from plan.problems import HIDDEN

DAY = {"SOURCE_DATE_EPOCH": "1795219200"}  # 21 November 2026
OUTCOME = """title: Safe from harm
good_looks_like: Families get help when a problem is small, and it lasts.
measures: [returns]
easy_read:
  title: Being safe
  good_looks_like:
    - {text: Families get help., picture: house}
"""
MEASURE = """title: Children who come back
kind: number
unit: {type: percent, other: children}
decimals: 1
polarity: lower_is_better
period_kind: calendar_year
baseline: {period: 2023}
target: {kind: reach_by, value: 12, period: 2027}
progress: {method: straight_line}
next_update: 2027-03
"""
SERIES = "period,value,symbol,note\n2023,18,,\n2024,16,,\n2025,14,p,\n"
ACTION = "title: Visit\noutcomes: [safe]\ndue: 2027-03\nstatus: {state: in_progress, as_of: 2026-10-01}\n"
PLAN = {
    "outcomes/safe.yml": OUTCOME,
    "measures/returns.yml": MEASURE,
    "measures/returns.csv": SERIES,
    "actions/visit.yml": ACTION,
}
WORDS = ("--title", "We aim higher", "--why", "The board agreed to it, because the old aim was reached.")
HARDER = {"measures/returns.yml": MEASURE.replace("value: 12", "value: 11")}
UPDATE = "updates/we-aim-higher.yml"


def record(repository, *words: str, since: str = "HEAD") -> Output:
    return run(["diff", since, "--data", str(repository.data), "--record", *words], DAY)


def written(repository) -> Update:
    """The update, read as every file of a plan is."""
    loaded = load(repository.data, "plan_data")
    assert loaded.plan, loaded.errors
    assert not loaded.errors
    return next(each for each in loaded.plan.updates if each.id == "we-aim-higher")


def recorded(repository, files: dict[str, str | None], *words: str) -> tuple[RecordedChange, ...]:
    """What is written down of a change to the plan above."""
    repository.commit(PLAN)
    repository.write(files)
    output = record(repository, *WORDS, *words)
    assert output.code == DONE, output
    return written(repository).changes


def values(changes: tuple[RecordedChange, ...]) -> list[tuple[str | None, ...]]:
    return [(each.field, each.before, each.now) for each in changes]


def test_another_target_is_written_down_as_an_update_of_the_plan(repository) -> None:
    (change,) = recorded(repository, HARDER)

    assert (change.page, change.address) == ("Measure: Children who come back", "/measures/returns/")
    assert (change.kind, change.field, change.before, change.now) == ("changed", "target", "12%", "11%")
    update = written(repository)
    assert (update.kind, update.date, update.measures) == ("plan_change", date(2026, 11, 21), ("returns",))
    assert update.text == "The board agreed to it, because the old aim was reached."


def test_the_record_answers_who_agreed_to_another_target(repository) -> None:
    recorded(repository, HARDER)
    output = run(["check", "--data", str(repository.data), "--since", "HEAD"], DAY)

    assert "goals-moved" not in output.text


def test_it_says_what_was_written_and_what_comes_next(repository) -> None:
    repository.commit(PLAN)
    repository.write(HARDER)
    text = record(repository, *WORDS).text

    assert "we-aim-higher.yml, dated 21 November 2026." in text
    assert "  - Measure: Children who come back" in text
    assert "commit it with the change itself" in text


def test_corrected_figures_are_written_down_and_new_ones_are_not(repository) -> None:
    series = SERIES.replace("2024,16,,", "2024,16.5,r,Counted twice.").replace("2025,14,p,", "2025,14,,")
    changes = recorded(repository, {"measures/returns.csv": f"{series}2026,13,p,\n"})

    assert ("figure, 2024", "16%", "16.5%") in values(changes)
    assert not [each for each in changes if each.field in ("figure, 2025", "figure, 2026")]


def test_a_result_that_flips_is_written_down(repository) -> None:
    changes = recorded(repository, {"measures/returns.csv": f"{SERIES}2026,19,,\n"})

    assert ("how it is going", '"On track"', '"Going the wrong way"') in values(changes)


def test_dates_and_states_of_actions_are_written_down_in_words(repository) -> None:
    later = ACTION.replace("2027-03", "2027-09").replace("state: in_progress", "state: paused, reason: No money")
    changes = values(recorded(repository, {"actions/visit.yml": later}))

    assert ("due", "March 2027", "September 2027") in changes
    assert ("status", "in progress", "paused") in changes


def test_a_figure_that_is_no_longer_hidden_is_told_without_a_number(repository) -> None:
    repository.commit({**PLAN, "measures/returns.csv": SERIES.replace("2024,16,,", "2024,,c,")})
    repository.write({"measures/returns.csv": SERIES})
    assert record(repository, *WORDS).code == DONE

    assert ("figure, 2024", HIDDEN, "shown on this page") in values(written(repository).changes)


def test_of_other_words_it_says_once_for_each_version_that_they_have_changed(repository) -> None:
    words = OUTCOME.replace("when a problem is small", "soon").replace(
        "Families get help.,", "Families get help soon.,"
    )
    changes = recorded(repository, {"outcomes/safe.yml": words})

    assert [(each.kind, each.version, each.field, each.now) for each in changes] == [
        ("reworded", None, None, None),
        ("reworded", "easy_read", None, None),
    ]


def test_words_are_written_down_when_somebody_asks_for_it(repository) -> None:
    words = {"outcomes/safe.yml": OUTCOME.replace("when a problem is small", "soon")}
    (change,) = recorded(repository, words, "--words")

    assert change.before == "Families get help when a problem is small, and it lasts."
    assert change.now == "Families get help soon, and it lasts."


def test_order_pictures_and_names_of_other_records_are_not_written_down(repository) -> None:
    repository.commit(PLAN)
    repository.write(
        {"outcomes/safe.yml": OUTCOME.replace("measures: [returns]", "measures: [returns]\nrights: [19, 34]")}
    )

    assert "Since HEAD nothing has changed of which readers are told" in record(repository, *WORDS).aside


def test_new_gone_and_renamed_pages_are_written_down(repository) -> None:
    repository.commit({**PLAN, "actions/walk.yml": ACTION.replace("Visit", "Walk")})
    repository.write(
        {
            "actions/walk.yml": None,
            "actions/visit.yml": None,
            "actions/visits.yml": f"{ACTION}old_ids: [visit]\n",
            "actions/play.yml": ACTION.replace("Visit", "Play"),
        }
    )
    assert record(repository, *WORDS).code == DONE

    assert {(each.page, each.kind) for each in written(repository).changes} == {
        ("Action: Play", "new"),
        ("Action: Visit", "renamed"),
        ("Action: Walk", "gone"),
    }


@pytest.mark.parametrize(
    ("before", "now"),
    [("2024,731,,", "2024,,c,"), ("2024,731,c,", "2024,,c,"), ("2024,,c,", "2024,731,,Now enough")],
)
def test_a_figure_that_is_confidential_in_either_state_is_never_written_down(repository, before, now) -> None:
    shown = MEASURE.replace("percent", "count").replace("other:", "one: child, other:")
    table = "period,value,symbol,note\n2023,900,,\n{}\n2025,800,{},{}\n"
    repository.commit({**PLAN, "measures/returns.yml": shown, "measures/returns.csv": table.format(before, "", "")})
    repository.write(
        {"measures/returns.csv": table.format(now, "r", "We counted some twice.").replace("800", "810"), **_later()}
    )
    output = record(repository, *WORDS)

    assert output.code == DONE, output
    assert "731" not in (repository.data / UPDATE).read_text(encoding="utf-8") + output.text
    told = [each for each in written(repository).changes if each.field == "figure, 2024"]
    assert all(HIDDEN in (each.before or "") or HIDDEN in (each.now or "") for each in told)


def _later() -> dict[str, str]:
    return {"actions/visit.yml": ACTION.replace("2027-03", "2027-09")}


def test_everything_that_is_missing_is_said_at_once_and_nothing_is_written(repository) -> None:
    repository.commit(PLAN)
    repository.write(HARDER)
    output = record(repository, "--date", "2027-01-01")

    assert output.code == WRONG_USE
    for said in ("Nothing was written.", "--title is missing", "--why is missing", "--date is still to come"):
        assert said in output.aside
    assert not (repository.data / "updates").exists()


def test_nothing_is_ever_replaced(repository) -> None:
    recorded(repository, HARDER)
    before = (repository.data / UPDATE).read_bytes()
    output = record(repository, *WORDS)

    assert output.code == WRONG_USE
    assert "is there already. Choose another name with --id." in output.aside
    assert (repository.data / UPDATE).read_bytes() == before


def test_a_plan_with_mistakes_is_mended_first(repository) -> None:
    repository.commit(PLAN)
    repository.write({"measures/returns.yml": MEASURE.replace("lower_is_better", "lower")})
    output = record(repository, *WORDS)

    assert output.code == FOUND_ERRORS
    assert "Nothing was written. The plan has mistakes: mend them first." in output.text
    assert not (repository.data / "updates").exists()


def test_options_of_a_record_mean_nothing_without_one(repository) -> None:
    repository.commit(PLAN)
    output = run(["diff", "HEAD", "--data", str(repository.data), "--title", "We aim higher"], DAY)

    assert output.code == WRONG_USE
    assert "Say --record too" in output.aside
