"""`status` says how each version stands, to people and to programs."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from pathlib import Path

from plan.commands.command import FOUND_ERRORS, Output
from plan.commands.status import describe, run

DAY = {"SOURCE_DATE_EPOCH": "1795219200"}  # 21 November 2026
CHECK = """- version: {version}
  field: {field}
  standard_text: {standard}
  checked_on: 2026-05-03
  checked_by: Communications team
"""
FILES = {
    "plan.yml": "title: A good place\narea: A\nstatus: current\nvision: {text: Be safe.}\n"
    "young_people_ages: {from: 11, to: 17}\n",
    "helplines.yml": "helplines: [{id: childline, title: Childline, who_for: All, what_for: Help, phone: 0800 1111, "
    "hours: Always, checked_on: 2026-11-01}]\n",
    "outcomes/safe.yml": "number: 1\ntitle: Safe from harm\ngood_looks_like: Help comes within 5 days.\n"
    "why_it_matters: Harm in childhood can last for the whole of a life.\n"
    "easy_read:\n  title: Being safe\n  good_looks_like: [{text: Help comes fast., picture: house}]\n"
    "  why_it_matters: [{text: Harm lasts., picture: house}]\n"
    "young_people: {title: Safe}\n",
    "outcomes/well.yml": "number: 2\ntitle: Well\neasy_read: {title: Well}\n",
    "partners/library.yml": "title: The library\ndoes: It lends books.\n",
    "reviews/outcomes/safe.yml": "in_step:\n"
    + CHECK.format(version="easy_read", field="title", standard="Safe from harm")
    + CHECK.format(version="easy_read", field="good_looks_like", standard="Help comes within 3 days.")
    + CHECK.format(
        version="easy_read", field="why_it_matters", standard="Harm in childhood may last for the whole of a life."
    )
    + CHECK.format(version="young_people", field="title", standard="Safe in 2025")
    + "  text_fingerprint: '00000000'\n"
    "readers:\n- {id: one, version: young_people, group: Youth council, date: 2026-06-01, text_read: Safe}\n"
    "- {id: two, version: easy_read, group: Tuesday group, date: 2026-06-01, text_read: Something else.}\n",
}
TEXT = """\
The versions of {folder} on 2026-11-21

Easy read: 2 of 5 parts of the plan have texts.
  Out of date: the standard text says something else now (1):
    outcomes/safe: good_looks_like, checked on 2026-05-03 by Communications team
      - Help comes within 3 days.
      + Help comes within 5 days.
  To check: the standard text has other words now (1):
    outcomes/safe: why_it_matters, checked on 2026-05-03 by Communications team
      - Harm in childhood may last for the whole of a life.
      + Harm in childhood can last for the whole of a life.
  Not recorded yet that they say the same (1):
    outcomes/well: title
  Current (1):
    outcomes/safe: title
  Missing (3):
    plan, plan/vision
    partners: library
  Not yet checked by people who use it (2):
    outcomes/safe, which has changed since Tuesday group read it on 2026-06-01
    outcomes: well

Young people's: 1 of 4 parts of the plan have texts.
  To check: both texts have changed (1):
    outcomes/safe: title
  Missing (3):
    plan, plan/vision
    outcomes: well

In all: 1 current, 3 to check again (1 out of date), 1 not recorded yet, 6 missing, \
2 not yet checked by people who use them."""


def told(data: Path, *words: str) -> Output:
    parser = ArgumentParser()
    describe(parser)
    return run(parser.parse_args([*words, "--data", str(data)]), DAY)


def test_people_read_what_is_to_be_done_first(folder) -> None:
    data = folder(FILES)
    assert told(data).text == TEXT.format(folder=data.as_posix())


def test_programs_are_given_the_same(folder) -> None:
    read = json.loads(told(folder(FILES), "--format", "json").text)
    easy, young = read["versions"]

    assert read["totals"] == {
        "current": 1,
        "edited": 1,
        "minor": 1,
        "major": 1,
        "not_recorded": 1,
        "missing": 6,
        "not_checked_by_readers": 2,
    }
    assert (easy["version"], easy["parts"], easy["missing"]) == (
        "easy_read",
        5,
        ["plan", "plan/vision", "partners/library"],
    )
    stale = next(each for each in easy["texts"] if each["state"] == "major")
    assert stale["path"].endswith("outcomes/safe.yml")
    assert stale["changed"] == [{"before": "Help comes within 3 days.", "now": "Help comes within 5 days."}]
    assert young["readers"] == [
        {"record": "outcomes/safe", "state": "checked", "group": "Youth council", "date": "2026-06-01"}
    ]
    assert [each["state"] for each in easy["readers"]] == ["lapsed", "not_checked"]


def test_nothing_is_said_of_a_plan_with_mistakes(folder) -> None:
    output = told(folder({**FILES, "outcomes/well.yml": "title: Well\nmeasures: [none]\n"}))

    assert output.code == FOUND_ERRORS
    assert "until these mistakes are mended" in output.text


def test_words_that_may_tell_a_hidden_figure_are_not_printed(folder) -> None:
    measure = (
        "title: Waits\npolarity: lower_is_better\nperiod_kind: calendar_year\nstory: {story}\n"
        "observations: [{{period: 2025, symbols: c}}]\nyoung_people: {{how_it_is_going: It went well.}}\n"
    )
    review = "in_step:\n" + CHECK.format(
        version="young_people", field="how_it_is_going", standard="It was 734 in 2025."
    )
    files = {"outcomes/well.yml": "title: W\nmeasures: [waits]\n", "reviews/measures/waits.yml": review}
    for story in ("There were few children in 2025.", "In 2025 there were 734 children."):
        data = folder({**files, "measures/waits.yml": measure.format(story=story)})
        for name in ("text", "json"):
            assert "734" not in told(data, "--format", name).text


def test_a_line_of_the_plan_cannot_move_the_cursor(folder) -> None:
    data = folder({**FILES, "outcomes/safe.yml": FILES["outcomes/safe.yml"].replace("within 5", "within\u202e 5")})
    assert "\u202e" not in told(data).text
