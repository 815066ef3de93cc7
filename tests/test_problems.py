"""How a problem reads, and how all of them are listed."""

from dataclasses import replace

import pytest

from plan.problems import HIDDEN, Level, PlanDataError, Problem, harmless, quoted, report

PROBLEM = Problem(
    Level.ERROR,
    "second-colon",
    "plan_data/measures/x.yml",
    2,
    8,
    "there is a second colon on this line",
    "Put quotation marks round the words.",
    "title: Support: what we offer",
    7,
)


def test_a_problem_shows_its_place_the_line_a_caret_and_how_to_mend_it():
    assert PROBLEM.text() == "\n".join(
        [
            "plan_data/measures/x.yml:2:8: there is a second colon on this line",
            "   |",
            " 2 | title: Support: what we offer",
            "   |        ^^^^^^^",
            "   = Put quotation marks round the words.",
        ]
    )


@pytest.mark.parametrize(
    ("level", "start"), [(Level.WARNING, ": warning: there"), (Level.REMINDER, ": reminder: there")]
)
def test_a_warning_and_a_reminder_say_what_they_are(level, start):
    assert start in replace(PROBLEM, level=level).text()


def test_a_line_of_many_thousand_characters_is_not_shown():
    assert replace(PROBLEM, excerpt="x" * 10_001).text().count("\n") == 1


def test_without_a_line_to_show_only_the_words_are_printed():
    assert "|" not in replace(PROBLEM, excerpt="").text()


def test_a_hidden_line_has_no_caret_that_would_tell_how_long_a_number_is():
    text = replace(PROBLEM, excerpt=HIDDEN).text()
    assert "2 | [hidden]" in text
    assert "^" not in text


def test_the_line_number_may_have_several_digits():
    lines = replace(PROBLEM, line=1234).text().splitlines()
    assert lines[2] == " 1234 | title: Support: what we offer"
    assert lines[3] == "      |        ^^^^^^^"


@pytest.mark.parametrize("column", [1, 30, 99, 150, 301, 399, 400, 401])
def test_a_long_line_is_cut_round_the_caret(column):
    line = "".join(chr(ord("a") + number % 26) for number in range(400))
    shown, caret = replace(PROBLEM, excerpt=line, column=column, width=1).text().splitlines()[2:4]
    assert len(shown) <= 106
    assert shown[caret.index("^") :][:1] == line[column - 1 : column]


@pytest.mark.parametrize("width", [0, -3, 5, 10_000])
def test_a_caret_is_at_least_one_and_never_longer_than_the_line(width):
    caret = replace(PROBLEM, width=width).text().splitlines()[3]
    assert 1 <= caret.count("^") <= len(PROBLEM.excerpt)


def test_a_column_after_the_end_of_the_line_points_behind_it():
    caret = replace(PROBLEM, excerpt="title:", column=99).text().splitlines()[3]
    assert caret == "   |       ^"


def test_tabs_hidden_characters_and_changes_of_direction_are_shown_as_one_character_each():
    line = "a\tb\x07\u202ec\u00a0d\u200be\ufefff\x85"
    shown = replace(PROBLEM, excerpt=line).excerpt
    assert len(shown) == len(line)
    assert shown == "a→b␇�c␣d�e�f�"


def test_the_caret_stands_below_the_letter_after_wide_letters_and_accents():
    shown, caret = replace(PROBLEM, excerpt="子e\u0301: x", column=6, width=1).text().splitlines()[2:4]
    assert shown.endswith("x")
    assert caret == "   |" + " " * 6 + "^"


def test_what_an_editor_wrote_cannot_break_a_message_over_lines_or_into_the_terminal():
    text = replace(PROBLEM, what="'a\nb\x1b[31m'", path="x\udce9.yml").text()
    assert text.splitlines()[0] == "x?.yml:2:8: 'a␊b␛[31m'"
    assert text.encode("utf-8")


def test_a_quotation_is_one_line_and_shortened():
    assert quoted(" a\n  b ") == "'a b'"
    assert len(quoted("x" * 500)) < 70
    assert harmless("plain") == "plain"


def test_all_problems_come_at_once_sorted_and_said_once():
    later = replace(PROBLEM, line=10)
    first = replace(PROBLEM, path="plan_data/a.yml", line=99)
    listed = report([later, PROBLEM, first, PROBLEM])
    places = [line.split(": ")[0] for line in listed.splitlines() if line.startswith("plan_data")]
    assert places == ["plan_data/a.yml:99:8", "plan_data/measures/x.yml:2:8", "plan_data/measures/x.yml:10:8"]


@pytest.mark.parametrize(
    ("levels", "count"),
    [
        ([], "No problems found."),
        ([Level.ERROR], "1 error in 1 file. The site cannot be built until every error is mended."),
        ([Level.WARNING, Level.WARNING], "2 warnings in 2 files."),
        ([Level.WARNING, Level.REMINDER], "1 warning and 1 reminder in 2 files."),
        (
            [Level.REMINDER, Level.WARNING, Level.ERROR],
            "1 error, 1 warning and 1 reminder in 3 files. The site cannot be built until every error is mended.",
        ),
    ],
)
def test_the_list_begins_with_a_line_that_counts(levels, count):
    problems = [replace(PROBLEM, level=level, path=f"{number}.yml") for number, level in enumerate(levels)]
    assert report(problems).splitlines()[0] == count


def test_the_error_that_stops_a_build_carries_and_says_every_problem():
    later = replace(PROBLEM, line=10)
    error = PlanDataError([later, PROBLEM])
    assert error.problems == (PROBLEM, later)
    assert str(error) == report([PROBLEM, later])
