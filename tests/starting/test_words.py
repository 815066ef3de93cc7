"""Hard words in an answer are said at once, as the check would say them of the finished plan."""

from __future__ import annotations

from datetime import date

import pytest

from plan.language.word_lists import read_word_lists
from plan.starting.new_plan import plan_questions
from plan.starting.words import NewWords

QUESTIONS = {each.name: each for each in plan_questions(date(2026, 11, 21))}
WORDS = NewWords(read_word_lists())


@pytest.mark.parametrize(
    ("name", "answer", "said"),
    [
        ("outcome-1.good-easy", "Our methodology helps you.", ("'methodology' is a hard word. Use an easier word.",)),
        ("outcome-1.good-easy", "You are safe at home.", ()),
        ("outcome-1.good", "Our methodology helps families.", ()),
        (
            "outcome-1.picture",
            "sheild",
            ("There is no picture 'sheild'. docs/maintain/pictures.md shows what there is.",),
        ),
        ("contact.email", "us", ("'us' is not an email address. Write it like plan@council.example.",)),
    ],
)
def test_an_answer_is_looked_at_as_its_readers_read_it(name: str, answer: str, said: tuple[str, ...]) -> None:
    assert WORDS.faults(QUESTIONS[name], answer, {}) == said


def test_the_names_that_were_given_are_known() -> None:
    question = QUESTIONS["organisation.does-easy"]
    assert WORDS.faults(question, "Zymurgia helps families.", {}) != ()
    assert WORDS.faults(question, "Zymurgia helps families.", {"organisation.name": "Zymurgia"}) == ()
