"""The findings as people read them, in a terminal and on the summary page of a pull request."""

import re
from dataclasses import replace
from pathlib import Path

from plan.commands.text import LONGEST_SUMMARY, summary, text, without_commands

EXPECTED = Path(__file__).parent / "expected"


def test_the_text_is_written_as_expected(findings, compared):
    assert text(findings) + "\n" == (EXPECTED / "text.txt").read_text(encoding="utf-8")
    assert text(compared) + "\n" == (EXPECTED / "text-since.txt").read_text(encoding="utf-8")


def test_the_last_line_counts_what_was_found(findings):
    errors, reminder, _ = findings.problems

    assert text(findings).endswith("\n1 mistake to mend. 1 warning, 1 reminder.")
    assert text(replace(findings, problems=(reminder, replace(reminder, line=2)))).endswith(
        "\nNo mistakes. 2 reminders."
    )
    assert text(replace(findings, problems=(errors,) * 2)).endswith("\n2 mistakes to mend.")
    assert text(replace(findings, problems=())) == "No mistakes."


def test_the_summary_keeps_the_text_as_it_is_whatever_stands_in_the_plan(findings):
    fenced = replace(findings.problems[0], what="here is ````a fence````")
    page = summary(replace(findings, problems=(fenced,)))
    fence = re.search("^(`+)text$", page, re.MULTILINE)[1]

    assert len(fence) == 5
    assert page.count(fence) == 2


def test_a_summary_that_would_be_too_long_says_that_there_is_more(findings):
    many = tuple(replace(findings.problems[0], line=number) for number in range(1, 8000))
    page = summary(replace(findings, problems=many))

    assert len(page) < LONGEST_SUMMARY + 1000
    assert "There is more" in page


def test_a_line_of_the_plan_is_not_obeyed_by_a_pipeline(findings):
    assert "##[" not in without_commands(text(findings))
    assert "##vso[" not in without_commands("##vso[task.complete]")
    assert "Sicher für Kinder" in without_commands(text(findings))
