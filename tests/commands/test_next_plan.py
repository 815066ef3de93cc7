"""A plan that ends is kept whole as an earlier one, and the next begins with what remains true."""

from __future__ import annotations

from pathlib import Path

import pytest

from plan.__main__ import run
from plan.checks import check
from plan.commands.command import DONE, FOUND_ERRORS, WRONG_USE
from plan.load.folder import load
from plan.problems import Level
from plan.today import today

DAY = {"SOURCE_DATE_EPOCH": "1795219200"}  # 21 November 2026
SITE = """# yaml-language-server: $schema=../docs/schema/site.schema.json
name: Plan
address: https://plan.council.example/
organisation: {name: Council}
get_a_service: {title: Ask us, text: "Read [how](outcomes/safe) or [what](outcomes/unknown-one)."}
"""
PLAN = """# yaml-language-server: $schema=../docs/schema/plan.schema.json
title: Our plan
area: Sampleton
# How long it runs.
period: {start: 2022-04-01, end: 2026-03-31}
status: current    # until the board says otherwise
ages: {from: 0, to: 25}

# Who checks.
boards:
  - id: board
    title: Board
    checks: All of it.
    # It meets in public.
    how_often: Twice a year
vision: {text: Be safe.}
"""
OUTCOME = "# yaml-language-server: $schema=../../docs/schema/outcomes.schema.json\ntitle: Safe\nmeasures: [waits]\n"
WAITS = "title: Waits\npolarity: lower_is_better\nperiod_kind: calendar_year\n"
REVIEW = (
    "in_step:\n- version: easy_read\n  field: title\n  standard_text: Safe\n"
    "  checked_on: 2026-05-03\n  checked_by: Team\n"
)


@pytest.fixture(name="plan")
def plan_fixture(tmp_path: Path) -> Path:
    files = {
        "site.yml": SITE.replace(" or [what](outcomes/unknown-one)", ""),
        "plan.yml": PLAN,
        "outcomes/safe.yml": OUTCOME,
        "measures/waits.yml": WAITS,
        "measures/waits.csv": "period,value\r\n2024,12\r\n",
        "glossary.yml": "terms: [{id: board, term: Board, meaning: People who check.}]\n",
        "reviews/outcomes/safe.yml": REVIEW,
        "README.md": "How we work.\n",
    }
    for name, text in files.items():
        file = tmp_path / "plan_data" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())
    return tmp_path / "plan_data"


def begin(plan: Path, *more: str):
    words = ["next", "--data", str(plan), "--title", "Plan: the next", "--start", "2026-04-01", "--end", "2030-03-31"]
    return run([*words, *more], DAY)


def everything(plan: Path) -> dict[str, bytes]:
    return {file.relative_to(plan).as_posix(): file.read_bytes() for file in plan.rglob("*") if file.is_file()}


def test_what_belongs_to_the_plan_moves_and_what_belongs_to_the_site_stays(plan: Path) -> None:
    output = begin(plan)

    assert output.code == DONE, output
    assert set(everything(plan)) == {
        *("site.yml", "plan.yml", "glossary.yml", "README.md"),
        "previous/2022-to-2026/plan.yml",
        "previous/2022-to-2026/outcomes/safe.yml",
        "previous/2022-to-2026/measures/waits.yml",
        "previous/2022-to-2026/measures/waits.csv",
    }
    assert "'Our plan' stands in" in output.text


def test_the_files_that_move_keep_every_word_and_find_their_schema(plan: Path) -> None:
    before = everything(plan)
    begin(plan)
    after = everything(plan)

    assert after["previous/2022-to-2026/measures/waits.csv"] == before["measures/waits.csv"]
    outcome = after["previous/2022-to-2026/outcomes/safe.yml"].decode()
    assert outcome == OUTCOME.replace("=../../docs", "=../../../../docs")
    ended = PLAN.replace("=../docs", "=../../../docs").replace("current ", "ended ")
    ended = ended.replace("otherwise\n", "otherwise\nas_at: 2026-11-21\n")
    assert after["previous/2022-to-2026/plan.yml"].decode() == ended


def test_the_next_plan_is_a_draft_with_what_remains_true(plan: Path) -> None:
    begin(plan)

    assert (plan / "plan.yml").read_text(encoding="utf-8") == (
        "# yaml-language-server: $schema=../docs/schema/plan.schema.json\n"
        "title: 'Plan: the next'\n"
        "area: Sampleton\n"
        "period:\n  start: 2026-04-01\n  end: 2030-03-31\n"
        "status: draft\n"
        "ages: {from: 0, to: 25}\n"
        "boards:\n  - id: board\n    title: Board\n    checks: All of it.\n"
        "    # It meets in public.\n    how_often: Twice a year\n"
    )


def test_links_of_what_stays_follow_what_moves_and_the_plan_is_sound(plan: Path) -> None:
    begin(plan)

    assert "[how](previous/2022-to-2026/outcomes/safe)" in (plan / "site.yml").read_text(encoding="utf-8")
    assert [each for each in check(load(plan), today(DAY)) if each.level is Level.ERROR] == []


def test_a_plan_with_a_mistake_stays_as_it_is(plan: Path) -> None:
    (plan / "site.yml").write_text(SITE, encoding="utf-8")
    before = everything(plan)
    output = begin(plan)

    assert output.code == FOUND_ERRORS
    assert "unknown-one" in output.text
    assert "Nothing was changed" in output.text
    assert everything(plan) == before


@pytest.mark.parametrize(
    ("options", "why"),
    [
        (["--start", "1 April 2026"], "'1 April 2026' is not a date"),
        (["--end", "2025-03-31"], "would end on 2025-03-31, and begin on 2026-04-01"),
        (["--name", "Old plan"], "'Old plan' is no name for a folder"),
        (["--as-at", "soon"], "'soon' is not a date"),
    ],
)
def test_what_cannot_be_followed_changes_nothing(plan: Path, options: list[str], why: str) -> None:
    before = everything(plan)
    output = begin(plan, *options)

    assert output.code == WRONG_USE
    assert why in output.aside
    assert everything(plan) == before


def test_an_earlier_plan_is_never_written_over(plan: Path) -> None:
    begin(plan)
    before = everything(plan)
    output = begin(plan, "--name", "2022-to-2026")

    assert output.code == WRONG_USE
    assert "is there already" in output.aside
    assert everything(plan) == before


def test_somebody_who_is_early_is_told_when_to_publish_it(plan: Path) -> None:
    text = PLAN.replace("end: 2026-03-31", "end: 2027-03")
    (plan / "plan.yml").write_text(text, encoding="utf-8")

    assert "runs until 31 March 2027. Publish this when the next one begins" in begin(plan).text


def test_the_disk_is_left_without_a_trace_of_the_work(plan: Path) -> None:
    begin(plan)
    assert [each.name for each in plan.parent.iterdir()] == ["plan_data"]
