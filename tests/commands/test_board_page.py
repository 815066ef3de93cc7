"""`diff REF --page FILE` writes one printed page that tells a board what has changed since it last looked."""

from __future__ import annotations

import re
from datetime import date
from html import unescape
from pathlib import Path

import pytest

from plan.__main__ import run
from plan.commands.command import DONE, FOUND_ERRORS, WRONG_USE, Output
from plan.commands.earlier import earlier_day

DAY = {"SOURCE_DATE_EPOCH": "1795219200"}  # 21 November 2026
QUARTER = "2026-08-20T10:00:00+00:00"
OUTCOME = "title: Safe from harm\nmeasures: [returns, waits]\n"
MEASURE = """title: Children who come back
unit: {type: percent, other: children}
decimals: 1
polarity: lower_is_better
period_kind: calendar_year
baseline: {period: 2022}
target: {kind: reach_by, value: 12, period: 2027}
progress: {method: straight_line}
"""
SERIES = "period,value,symbol,note\n2022,18,,\n2023,16,,\n2024,14.5,,\n"
WAITS = "title: Days to wait\nunit: {type: count, other: days}\npolarity: lower_is_better\nperiod_kind: calendar_year\n"
DAYS = "period,value,symbol,note\n2022,30,,\n2024,20,,\n"
PLAN = {
    "outcomes/safe.yml": OUTCOME,
    "measures/returns.yml": MEASURE,
    "measures/returns.csv": SERIES,
    "measures/waits.yml": WAITS,
    "measures/waits.csv": DAYS,
    "actions/visit.yml": "title: A first visit\noutcomes: [safe]\ndue: 2026-10\n"
    "status: {state: in_progress, as_of: 2026-08-01}\n",
    "actions/hub.yml": "title: Open a hub\noutcomes: [safe]\ndue: 2027-10\n"
    "status: {state: in_progress, as_of: 2026-08-01}\n",
}


@pytest.fixture
def quarter(repository, monkeypatch: pytest.MonkeyPatch):
    """A repository whose newest state is that of a day three months ago."""
    monkeypatch.setenv("GIT_COMMITTER_DATE", QUARTER)
    repository.commit(PLAN)
    return repository


def page(quarter, tmp_path: Path, files: dict[str, str | None]) -> str:
    """The page that tells of a change, as one line of words with bars between cells."""
    quarter.write(files)
    file = tmp_path / "board.html"
    output = made(quarter, file)
    assert output.code == DONE, output
    assert str(file) in output.text
    body = re.sub(r"</(?:th|td|h2|p)>", " | ", file.read_text(encoding="utf-8").partition("<main>")[2])
    return unescape(" ".join(re.sub(r"<[^>]+>", " ", body).split()))


def made(quarter, file: Path, since: str = "HEAD") -> Output:
    return run(["diff", since, "--data", str(quarter.data), "--page", str(file)], DAY)


def test_it_names_the_plan_and_both_days(quarter, tmp_path) -> None:
    text = page(quarter, tmp_path, {})

    assert "A good place to grow up" in text
    assert "From 20 August 2026 to 21 November 2026." in text


def test_a_measure_with_a_new_figure_got_better_or_worse_since_the_figure_of_then(quarter, tmp_path) -> None:
    files = {
        "measures/returns.csv": f"{SERIES}2025,17,,\n",
        "measures/waits.csv": f"{DAYS}2025,25,,\n2026,19,p,\n",
    }
    text = page(quarter, tmp_path, files)

    assert "got worse: 1 | Measure | Before | Now | How it is going | Children who come back | 14.5%, 2024 | " in text
    assert "17.0%, 2025 | Too slow (before: On track)" in text
    assert "got better: 1 | Measure | Before | Now | How it is going | Days to wait | 20 days, 2024 | 19 days" in text
    assert "No measure got" not in text


def test_figures_on_both_sides_of_a_new_way_of_counting_are_neither_better_nor_worse(quarter, tmp_path) -> None:
    text = page(quarter, tmp_path, {"measures/waits.csv": f"{DAYS}2025,50,b,New\n2026,55,,\n"})

    assert "Other measures with a new figure or result: 1" in text
    assert "No measure got worse. No measure got better." in text


def test_an_action_that_became_late_only_because_time_passed_is_told(quarter, tmp_path) -> None:
    text = page(quarter, tmp_path, {})

    assert "Actions that became late: 1" in text
    assert "A first visit | On time | Late | October 2026" in text
    assert "1 action is late today." in text
    assert "Open a hub" not in text


def test_actions_that_are_done_moved_or_new_stand_in_their_tables(quarter, tmp_path) -> None:
    files = {
        "actions/visit.yml": PLAN["actions/visit.yml"].replace(
            "in_progress, as_of: 2026-08-01", "done, as_of: 2026-11-01"
        ),
        "actions/hub.yml": PLAN["actions/hub.yml"].replace("2027-10", "2028-01"),
        "actions/club.yml": PLAN["actions/hub.yml"].replace("Open a hub", "A club"),
    }
    text = page(quarter, tmp_path, files)

    assert "Actions that were done: 1 | Action | Before | Now | When it is due | A first visit | On time | Done" in text
    assert "Other changes of actions: 1" in text
    assert "January 2028 (before: October 2027)" in text
    assert "New in the plan, and gone from it: 1 | What | Change | Action: A club | New" in text
    assert "No action became late." in text


def test_a_renamed_measure_is_held_against_itself(quarter, tmp_path) -> None:
    files = {
        "outcomes/safe.yml": OUTCOME.replace("waits", "delays"),
        "measures/waits.yml": None,
        "measures/waits.csv": None,
        "measures/delays.yml": f"{WAITS}old_ids: [waits]\n",
        "measures/delays.csv": f"{DAYS}2025,19,,\n",
    }
    text = page(quarter, tmp_path, files)

    assert "Days to wait | 20 days, 2024 | 19 days, 2025" in text
    assert "gone" not in text


def test_another_target_is_told_in_words_and_another_method_by_its_name(quarter, tmp_path) -> None:
    changed = MEASURE.replace("value: 12", "value: 10").replace("baseline: {period: 2022}", "baseline: {period: 2023}")
    text = page(quarter, tmp_path, {"measures/returns.yml": changed})

    assert "Children who come back | 12.0% by 2027 | 10.0% by 2027 | " in text
    assert "Children who come back (baseline) | 2022 | 2023 | " in text
    assert "target: 12" not in text


def test_a_published_figure_that_was_changed_is_told(quarter, tmp_path) -> None:
    series = SERIES.replace("2023,16,,", "2023,16.5,r,Counted again")
    text = page(quarter, tmp_path, {"measures/returns.csv": series})

    assert "Published figures that were changed: 1" in text
    assert "Children who come back (2023) | 16% | 16.5% [r]" in text


def test_what_is_gone_is_told(quarter, tmp_path) -> None:
    text = page(quarter, tmp_path, {"actions/hub.yml": None})

    assert "Action: Open a hub | Gone" in text


def test_a_confidential_figure_is_hidden_and_that_is_said(quarter, tmp_path) -> None:
    text = page(quarter, tmp_path, {"measures/waits.csv": DAYS.replace("2024,20,,", "2024,,c,")})

    assert "Days to wait | [hidden], 2024 | [hidden], 2024" in text
    assert "20 days" not in text
    assert "Figures that could point to a child stand here as [hidden]." in text


def test_the_words_of_the_plan_are_words_on_the_page(quarter, tmp_path) -> None:
    quarter.write(
        {"actions/hub.yml": PLAN["actions/hub.yml"].replace("Open a hub", "<b>A</b> hub").replace("27", "28")}
    )
    made(quarter, tmp_path / "board.html")

    assert "&lt;b&gt;A&lt;/b&gt; hub" in (tmp_path / "board.html").read_text(encoding="utf-8")


def test_more_than_a_page_holds_is_counted(quarter, tmp_path) -> None:
    many = {f"actions/visit-{at}.yml": PLAN["actions/visit.yml"] for at in range(60)}
    text = page(quarter, tmp_path, many)

    assert "Actions that became late: 61" in text
    assert re.search(r"and \d+ more", text)
    assert text.count("A first visit") < 50


def test_there_is_no_page_of_a_plan_with_mistakes_now_or_then(quarter, tmp_path) -> None:
    quarter.write({"actions/hub.yml": "titel: Hub\n"})
    now = made(quarter, tmp_path / "board.html")
    quarter.commit({})
    quarter.write(PLAN)
    then = made(quarter, tmp_path / "board.html")

    assert (now.code, then.code) == (FOUND_ERRORS, FOUND_ERRORS)
    assert "python -m plan check" in now.text
    assert "the plan at HEAD has mistakes" in then.text
    assert not (tmp_path / "board.html").exists()


@pytest.mark.parametrize(("since", "file"), [("nowhere", "board.html"), ("HEAD", "no/such/folder/board.html")])
def test_what_cannot_be_done_is_wrong_use(quarter, tmp_path, since: str, file: str) -> None:
    assert made(quarter, tmp_path / file, since).code == WRONG_USE


@pytest.mark.parametrize("words", [("--format", "json"), ("--append", "summary.md"), ("--record", "--title", "T")])
def test_a_page_and_another_output_at_once_are_refused_and_nothing_is_written(quarter, tmp_path, words) -> None:
    file = tmp_path / "board.html"
    output = run(["diff", "HEAD", "--data", str(quarter.data), "--page", str(file), *words], DAY)

    assert output.code == WRONG_USE
    assert "--page stands alone" in output.text + output.aside
    assert not file.exists()


def test_the_earlier_day_is_that_on_which_the_state_was_recorded(quarter) -> None:
    assert earlier_day(quarter.data, "HEAD") == date(2026, 8, 20)
