"""What a change does to the plan is said in words, page by page and version by version."""

from __future__ import annotations

import json
import re

import pytest

from plan.__main__ import run
from plan.commands.command import DONE, WRONG_USE, Output
from plan.problems import HIDDEN

DAY = {"SOURCE_DATE_EPOCH": "1795219200"}  # 21 November 2026
OUTCOME = """# What we want.
title: Safe from harm
good_looks_like: Families get help when a problem is small, and it lasts.
measures: [returns]
easy_read:
  title: Being safe
  good_looks_like:
    - {text: Families get help., picture: house}
young_people:
  title: Being safe
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


def diff(repository, *words: str, since: str = "HEAD") -> Output:
    return run(["diff", since, "--data", str(repository.data), *words], DAY)


def told(repository, files: dict[str, str | None]) -> str:
    """What is said of a change to the plan above."""
    repository.commit(PLAN)
    repository.write(files)
    output = diff(repository)
    assert output.code == DONE, output
    return output.text


def test_a_text_is_shown_word_by_word_on_its_page(repository) -> None:
    text = told(repository, {"outcomes/safe.yml": OUTCOME.replace("when a problem is small", "within 10 days")})

    assert "Changed: Outcome: Safe from harm  /outcomes/safe/" in text
    assert "good looks like: Families get help [-when a problem is small,-] {+within 10 days,+} and it lasts." in text


def test_each_version_has_its_own_lines(repository) -> None:
    changed = OUTCOME.replace("Families get help.,", "Families get help soon.,").replace(
        "people:\n  title: Being safe", "people:\n  title: Safe"
    )
    text = told(repository, {"outcomes/safe.yml": changed})

    assert "  In easy read:\n    good looks like: Families get [-help.-] {+help soon.+} (picture: house)" in text
    assert "  For young people:\n    title: Being safe → Safe" in text


def test_what_a_change_leaves_behind_is_to_be_checked(repository) -> None:
    text = told(repository, {"outcomes/safe.yml": OUTCOME.replace("when a problem is small", "within 10 days")})

    assert "outcomes/safe: the easy read text (good_looks_like) still says what the standard text said before" in text


def test_another_target_asks_for_the_boards_agreement(repository) -> None:
    text = told(repository, {"measures/returns.yml": MEASURE.replace("value: 12", "value: 15")})

    assert "target: 12% → 15%" in text
    assert "Children who come back: has the board agreed to this (target)?" in text
    assert "how it is going: Too slow" not in text


def test_a_result_that_flips_is_told_with_its_way(repository) -> None:
    text = told(repository, {"measures/returns.csv": SERIES.replace("2025,14,p", "2025,19,p")})

    assert "figure, 2025: 14% [p] → 19% [p]" in text
    assert "how it is going: On track → Going the wrong way (worse)" in text


@pytest.mark.parametrize(
    ("series", "said"),
    [
        (f"{SERIES}2026,13,f,Ours\n", "new figure, 2026: {+13% [f]+} (note: Ours)"),
        (SERIES.replace("2024,16,,", "2024,17,,"), "figure, 2024: 16% → 17% (nothing says why)"),
        (SERIES.replace("2024,16,,", "2024,17,r,Two twice"), "figure, 2024: 16% → 17% [r] (note: Two twice)"),
        (SERIES.replace("2024,16,,\n", ""), "figure that is gone, 2024: [-16%-]"),
        (SERIES.replace("2024,16,,", "2024,,x,Lost"), "figure, 2024: 16% → no figure [x] (note: Lost)"),
        (SERIES.replace("2024,16,,", "2024,16,,As before"), "note, 2024 (note: As before)"),
        (SERIES.replace("2025,14,p", "2025,14,"), "figure, 2025: 14% [p] → 14%"),
    ],
)
def test_figures_are_told_by_what_they_are_about(repository, series: str, said: str) -> None:
    assert said in told(repository, {"measures/returns.csv": series})


def test_a_hidden_figure_is_printed_in_neither_direction(repository) -> None:
    secret = SERIES.replace("2024,16,,", "2024,,c,")
    repository.commit({**PLAN, "measures/returns.csv": secret})
    repository.write({"measures/returns.csv": SERIES})
    shown = [diff(repository, "--format", name).text for name in ("text", "markdown", "json")]
    repository.commit({})
    repository.write({"measures/returns.csv": secret})
    shown += [diff(repository, "--format", name).text for name in ("text", "markdown", "json")]

    assert "figure that was hidden, and is a number now, 2024" in shown[0]
    assert "a hidden figure is a number now. Is it safe to publish?" in shown[0]
    assert "figure that is hidden now, 2024" in shown[3]
    for text in shown:
        assert "16" not in text.replace(str(repository.data), "").replace("2026", "")
        assert HIDDEN in text.replace("\\", "")


def test_a_hidden_figure_in_the_words_of_its_measure_is_not_printed(repository) -> None:
    secret = SERIES.replace("2024,16,,", "2024,,c,")
    story = f"{MEASURE}story: It was 16% in that year, and we worry.\n"
    repository.commit({**PLAN, "measures/returns.csv": secret, "measures/returns.yml": story})
    repository.write({"measures/returns.yml": f"{MEASURE}story: We still worry about that year.\n"})

    for name in ("text", "markdown", "json"):
        text = diff(repository, "--format", name).text
        assert "16" not in text.replace(str(repository.data), "").replace("2026", "")


def test_an_action_that_becomes_late_is_told_with_its_dates(repository) -> None:
    text = told(repository, {"actions/visit.yml": ACTION.replace("due: 2027-03", "due: 2026-03")})

    assert "where it stands: On time → Late" in text
    assert "due: March 2027 → March 2026" in text


def test_a_renamed_record_is_one_and_not_two(repository) -> None:
    files = {
        "measures/returns.yml": None,
        "measures/returns.csv": None,
        "measures/back-again.yml": f"{MEASURE}old_ids: [returns]\n",
        "measures/back-again.csv": SERIES,
        "outcomes/safe.yml": OUTCOME.replace("[returns]", "[back-again]"),
    }
    text = told(repository, files)

    assert "Renamed: Measure: Children who come back  /measures/back-again/" in text
    assert "name in addresses: returns → back-again" in text
    assert "New:" not in text
    assert "Gone:" not in text


def test_of_a_removed_record_it_is_said_who_still_refers_to_it(repository) -> None:
    text = told(repository, {"measures/returns.yml": None, "measures/returns.csv": None})

    assert "Gone: Measure: Children who come back" in text
    assert "Old links to its page lead nowhere. " in text
    assert "plan_data/outcomes/safe.yml still refers to it." in text


def test_a_record_that_cannot_be_read_is_not_said_to_be_gone(repository) -> None:
    text = told(repository, {"actions/visit.yml": "titel: Visit\n"})

    assert "Gone" not in text
    assert "Nothing that readers see changes" not in text
    assert "actions/visit.yml cannot be read, so nothing is said of it here. python -m plan check says why." in text


def test_a_new_record_is_told_with_its_page(repository) -> None:
    assert "New: Partner: Club  /partners/club/" in told(
        repository, {"partners/club.yml": "title: Club\ndoes: It helps.\n"}
    )


@pytest.mark.parametrize(
    "again",
    [
        OUTCOME.replace("title: Safe from harm", 'title:   "Safe from harm"'),
        OUTCOME.replace("# What we want.\n", ""),
        OUTCOME.replace("good_looks_like: Families get help when", "good_looks_like: >\n  Families get help\n  when"),
        OUTCOME.replace("measures: [returns]", "measures:\n  - returns").replace("\n", "\r\n"),
        "measures: [returns]\n" + OUTCOME.replace("measures: [returns]\n", ""),
        OUTCOME.replace(
            "- {text: Families get help., picture: house}", "- picture: house\n      text: Families get help."
        ),
    ],
)
def test_another_way_to_type_the_same_is_no_change(repository, again: str) -> None:
    assert told(repository, {"outcomes/safe.yml": again}).endswith("Nothing that readers see changes.")


def test_rows_in_another_order_and_numbers_typed_otherwise_are_no_change(repository) -> None:
    series = "period,note,value,symbol\n2025,,14.0,p\n2023,,18,\n2024,,16,\n"

    assert told(repository, {"measures/returns.csv": series}).endswith("Nothing that readers see changes.")


def test_nothing_in_the_words_of_a_plan_does_anything_on_the_forges_page(repository) -> None:
    words = "See @everyone, #12, <img src=x>, [this](https://e.example) and `code`."
    repository.commit(PLAN)
    repository.write({"actions/visit.yml": ACTION + f'text: "{words}"\n'})
    text = diff(repository, "--format", "markdown").text

    assert "&#64;everyone" in text
    assert "&#35;12" in text
    assert "&lt;img src=x&gt;" in text
    assert not re.search(r"(?<!\\)\[this", text)


def test_nothing_in_the_words_of_a_plan_does_anything_in_a_log(repository) -> None:
    assert "##[error]" not in told(repository, {"actions/visit.yml": ACTION + 'text: "##[error] no \\u001b[31m"\n'})


def test_a_program_reads_the_same(repository) -> None:
    repository.commit(PLAN)
    repository.write({"measures/returns.csv": SERIES.replace("2025,14,p", "2025,19,p")})
    whole = json.loads(diff(repository, "--format", "json").text)
    (page,) = whole["pages"]

    assert (whole["format"], whole["since"], whole["today"]) == (1, "HEAD", "2026-11-21")
    assert (page["address"], page["state"]) == ("/measures/returns/", "changed")
    assert page["figures"] == [
        {"kind": "changed", "about": "2025", "before": "14% [p]", "now": "19% [p]", "in_silence": True}
    ]
    assert page["results"][0]["way"] == "worse"


def test_it_is_added_to_the_page_of_a_pipeline(repository, tmp_path) -> None:
    repository.commit(PLAN)
    repository.write({"actions/visit.yml": ACTION.replace("2027", "2028")})
    page = tmp_path / "summary.md"
    page.write_text("## Check of the plan\n", encoding="utf-8")
    diff(repository, "--append", str(page))

    assert page.read_text(encoding="utf-8").startswith("## Check of the plan\n## What this changes in the plan\n")


def test_a_state_that_is_not_known_is_wrong_use(repository) -> None:
    assert diff(repository, since="nowhere").code == WRONG_USE


def test_where_one_of_the_two_is_no_plan_nothing_is_compared(repository) -> None:
    repository.write({"plan.yml": "titel: T\n"})
    assert "cannot be read" in diff(repository).text
    repository.commit({})
    repository.write({"plan.yml": "title: T\narea: A\nstatus: current\n"})
    assert "There was no plan at HEAD that can be read" in diff(repository).text


def test_a_plan_that_ends_is_one_thing_and_not_the_loss_of_every_page(repository) -> None:
    period = "period: {start: 2022-04-01, end: 2026-03-31}\n"
    outcome = OUTCOME.partition("easy_read:")[0]
    plan = f"title: Our plan\narea: A\n{period}status: current\n"
    repository.commit({**PLAN, "outcomes/safe.yml": outcome, "plan.yml": plan})
    words = ["--title", "The next plan", "--start", "2026-04-01", "--end", "2030-03-31"]
    assert run(["next", "--data", str(repository.data), *words], DAY).code == DONE
    text = diff(repository).text

    assert "New: Earlier plan: Our plan  /previous/2022-to-2026/" in text
    assert "status: current → ended" in text
    assert "New: Home: the plan on a page  /" in text
    assert "Gone" not in text
    assert "Safe from harm" not in text


def test_a_commit_is_named_as_people_name_it(repository) -> None:
    whole = repository.git("rev-parse", "HEAD")

    assert f"since commit {whole[:8]} (on 21 November 2026)" in diff(repository, since=whole).text
