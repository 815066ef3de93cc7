"""A file of answers holds what was answered, whatever that is, and tells of what was not."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from plan.source.yaml_file import yaml_from_bytes
from plan.starting.answers import answers_in, examples, problems_of, written
from plan.starting.new_plan import OUTCOMES, plan_questions
from plan.starting.questions import faults

QUESTIONS = plan_questions(date(2026, 11, 21))
NAMES = st.sampled_from([each.name for each in QUESTIONS])
LINES = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S"))).map(str.strip)
ANSWERS = st.dictionaries(NAMES, LINES, max_size=12)


def read(text: str) -> dict[str, str]:
    return answers_in(yaml_from_bytes(text.encode(), "answers.yml"), QUESTIONS)


@settings(max_examples=settings.default.max_examples // 6)
@given(ANSWERS)
def test_every_answer_is_there_again_also_those_that_leave_something_out(answers: dict[str, str]) -> None:
    assert read(written(QUESTIONS, answers, "Your answers")) == answers


def test_the_examples_are_whole_and_right() -> None:
    found = examples(QUESTIONS)
    document = yaml_from_bytes(written(QUESTIONS, found, "").encode(), "answers.yml")
    assert list(problems_of(document, QUESTIONS, found, faults)) == []
    assert not any(name.startswith(OUTCOMES[1:]) and not name.endswith("another") for name in found)


def test_every_question_stands_above_its_answer() -> None:
    lines = written(QUESTIONS, examples(QUESTIONS), "").splitlines()
    for each in QUESTIONS:
        assert any(line.lstrip("# ").startswith(each.ask[:40]) for line in lines), each.name


def test_a_name_that_nobody_asks_for_is_told_with_its_line_and_the_right_one() -> None:
    document = yaml_from_bytes(b"website:\n  nmae: Ours\nwebiste:\n  name: Ours\n", "answers.yml")
    found = [each.text() for each in problems_of(document, QUESTIONS, {}, faults) if each.code == "unknown-answer"]
    assert "answers.yml:2:3: nobody asks for 'nmae' here" in found[0]
    assert "Did you mean 'name'?" in found[0]
    assert "Did you mean 'website'?" in found[1]
