"""What is asked at a terminal, and how: with why, an example, what Enter means, and again after a wrong answer."""

from __future__ import annotations

import pytest

from plan.commands.conversation import ask_all, confirmed, terminal
from plan.starting.questions import Question, faults

TITLE = Question("title", "actions", ("title",), "What will be done?", "It is the heading.", "Open a hub", needed=True)
STATE = Question("state", "actions", ("status", "state"), "How is it going?", default="not_started")
DUE = Question("due", "actions", ("due",), "By when?", when={"state": ("not_started",)})


def test_a_question_comes_with_why_and_an_example_and_choices_with_what_they_mean(scripted) -> None:
    talk, answers = scripted(["Open a hub", "", "2027-09"]), {}
    ask_all(talk, [TITLE, STATE, DUE], answers, faults, lambda _: ())
    assert answers == {"title": "Open a hub", "state": "not_started", "due": "2027-09"}
    assert talk.shown[0] == "\nWhat will be done?\n  It is the heading.\n  For example: Open a hub"
    assert "    done                    It is finished" in talk.shown[2]
    assert [line for line in talk.shown if line.endswith(": ")] == [
        "title: ",
        "state [not_started]: ",
        "due [leave out]: ",
    ]


def test_a_wrong_answer_is_asked_again_and_what_makes_no_sense_is_not_asked(scripted) -> None:
    talk, answers = scripted(["", "Open a hub", "begun", "done"]), {}
    ask_all(talk, [TITLE, STATE, DUE], answers, faults, lambda _: ())
    assert answers == {"title": "Open a hub", "state": "done"}
    assert "  This is needed." in talk.shown
    assert "'begun' is not one of the choices for 'state'" in talk.all_shown


def test_each_answer_is_kept_at_once(scripted) -> None:
    kept, answers = [], {}
    with pytest.raises(KeyboardInterrupt):
        ask_all(
            scripted(["Open a hub"]),
            [TITLE, STATE],
            answers,
            faults,
            lambda _: (),
            keep=lambda: kept.append(dict(answers)),
        )
    assert kept == [{"title": "Open a hub"}]


@pytest.mark.parametrize(("typed", "yes"), [([""], True), (["perhaps", "NO"], False), (["y"], True)])
def test_enter_is_yes(scripted, typed: list[str], yes: bool) -> None:
    assert confirmed(scripted(typed), "Write it?") is yes


def test_a_script_has_no_terminal() -> None:
    assert terminal() is None
