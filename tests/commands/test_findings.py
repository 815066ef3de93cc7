"""Which problems are new: the same mistake may move, and one more of the same is new."""

from dataclasses import replace

import pytest

from plan.commands.findings import split


def test_a_problem_that_moved_to_another_line_was_there_before(findings):
    moved = [replace(problem, line=problem.line + 10) for problem in findings.problems]

    assert split(moved, findings.problems) == ((), tuple(moved))


@pytest.mark.parametrize(
    "change", [{"path": "plan_data/x.yml"}, {"code": "other"}, {"what": "other"}, {"excerpt": "other"}]
)
def test_a_problem_of_another_file_kind_wording_or_line_is_new(findings, change):
    before = findings.problems[0]
    now = replace(before, **change)

    assert split([now], [before]) == ((now,), ())


def test_one_more_of_the_same_is_new(findings):
    before = findings.problems[0]
    later = replace(before, line=before.line + 1)

    assert split([before, later], [before]) == ((later,), (before,))


def test_only_new_errors_stop_a_change(findings, compared):
    assert findings.blocks
    assert not compared.blocks
