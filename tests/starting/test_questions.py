"""What is asked fits what is written: every answer has its place, every example will do, and nothing is forgotten."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from plan.audiences import AUDIENCES
from plan.load.kinds import FOLDERS, SINGLE_FILES
from plan.load.shapes import shape_at
from plan.load.starter_pictures import starter_set
from plan.source.yaml_file import read_yaml
from plan.starting.new_plan import plan_questions
from plan.starting.new_record import ABOUT, beginnings
from plan.starting.questions import HERE, Question, faults, missing, read_questions, wrong

MODELS = {kind.name: kind.model for kind in (*FOLDERS, *SINGLE_FILES)}
OF_RECORDS = [question for each in beginnings() for question in read_questions("records.yml", each.kind)]
OF_A_PLAN = plan_questions(date(2026, 11, 21))
NAMED = {"next_year": 2027, "next_number": 6, "today": "2026-11-21"}


@pytest.mark.parametrize("question", [*OF_RECORDS, *OF_A_PLAN], ids=lambda each: f"{each.kind}:{each.name}")
def test_every_question_is_put_in_words_and_every_example_and_usual_answer_will_do(question: Question) -> None:
    assert question.ask
    assert question.ask[0].isupper()
    if question.at:
        assert shape_at(MODELS[question.kind], question.at) is not None
    for answer in (question.example.format(**NAMED), question.default.format(**NAMED)):
        assert not answer or faults(question, answer, {}) == ()


@pytest.mark.parametrize("word", [each.word for each in beginnings()])
def test_a_question_depends_only_on_those_before_it_and_on_answers_that_there_are(word: str) -> None:
    kind = next(each.kind for each in beginnings() if each.word == word)
    before: dict[str, Question] = {}
    for question in read_questions("records.yml", kind):
        for name, wanted in question.when.items():
            choices = before[name].choices or ("yes", "no")
            assert wanted in (("any",), ("none",)) or set(wanted) <= set(choices), question.name
        before[question.name] = question


def test_all_that_a_record_needs_is_asked() -> None:
    """Whatever the loader refuses a record without is asked, and needs an answer or has a usual one."""
    for beginning in beginnings():
        own = [each for each in read_questions("records.yml", beginning.kind) if each.needed or each.default]
        needed = {
            name for name, each in MODELS[beginning.kind].model_fields.items() if each.is_required() and name != "id"
        }
        assert needed <= {each.at[0] for each in own if each.at}, beginning.word


def test_what_programs_begin_a_record_with_is_asked_too() -> None:
    snippets: Any = read_yaml(ABOUT, ABOUT.name).value
    others = {audience.id for audience in AUDIENCES}
    for beginning in beginnings():
        offered = set(snippets[beginning.kind]["new"]) - others
        own = {"measures"} if beginning.kind == "outcomes" else set()  # a measure names its outcome, and is added there
        asked = {str(each.at[0]) for each in read_questions("records.yml", beginning.kind) if each.at}
        assert offered - own <= asked, beginning.word


@pytest.mark.parametrize("beginning", beginnings(), ids=lambda each: each.word)
def test_what_may_stand_in_a_record_later_can_be_read(beginning) -> None:
    model = MODELS[beginning.kind]
    pictures = {each.name for each in starter_set()}
    for name, value in beginning.later.items():
        question = Question("later", beginning.kind, (name,), "")
        assert name in model.model_fields, name
        assert faults(question, value, {}) == (), name
    assert set(re.findall(r"'picture': '([a-z-]+)'", str(beginning.later))) <= pictures


def test_every_answer_about_a_plan_stands_somewhere_in_it() -> None:
    pattern = (HERE / "plan_files.yml").read_text(encoding="utf-8")
    used = set(re.findall(r"\{([a-z0-9.-]+)\}", pattern))
    asked = {re.sub(r"-\d\.", ".", each.name) for each in OF_A_PLAN}
    decides = {"help.emergency", "help.childline", "outcome.another"}
    worked_out = {name for name in used if name.endswith(("id", ".number", ".no-figures"))} | {"today"}
    assert asked - used == decides
    assert used - asked == worked_out


def test_every_choice_is_explained_where_people_choose() -> None:
    for question in (*OF_RECORDS, *OF_A_PLAN):
        assert [choice for choice, meaning in question.meanings.items() if not meaning] == [], question.name


def test_answers_that_do_not_go_together_are_told() -> None:
    questions = list(read_questions("records.yml", "actions"))
    said = list(wrong(questions, {"ongoing": "yes", "due": "2027-09"}, faults))
    assert said == ["--due goes only with --ongoing no."]
    assert [each.name for each in missing(questions, {"ongoing": "yes"})] == ["title", "outcome"]


def test_the_pages_of_the_guide_that_questions_name_exist() -> None:
    texts = " ".join(f"{each.ask} {each.why}" for each in (*OF_RECORDS, *OF_A_PLAN))
    top = Path(__file__).parents[2]
    assert [page for page in re.findall(r"docs/[a-z/-]+\.md", texts) if not (top / page).is_file()] == []
