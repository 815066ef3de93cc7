"""Each text of another version is current, to be checked again, or not checked yet; so is what its readers checked."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from plan.in_step.fingerprint import fingerprint
from plan.in_step.states import Readers, State, in_step
from plan.model.plan import Plan

PlanOf = Callable[..., Plan]
STANDARD = "You are safe at home, and your family gets help early."
EASY = "You are safe at home.\nYour family gets help."


def review(standard: str = STANDARD, easy: str | None = EASY, field: str = "good_looks_like") -> dict[str, str]:
    lines = [
        "in_step:",
        "- version: easy_read",
        f"  field: {field}",
        f"  fingerprint: '{fingerprint(standard)}'",
        *([f"  text_fingerprint: '{fingerprint(easy)}'"] if easy else []),
        f'  standard_text: "{standard}"',
        "  checked_on: 2026-05-03",
        "  checked_by: Communications team",
    ]
    return {"reviews/outcomes/safe.yml": "\n".join(lines) + "\n"}


def readers(words: str | None, version: str = "easy_read") -> dict[str, str]:
    lines = [
        "readers:",
        "- id: tuesday",
        f"  version: {version}",
        "  group: The Tuesday group",
        "  date: 2026-06-01",
        *([f"  text_read: {json.dumps(words)}"] if words else []),
    ]
    return {"reviews/outcomes/safe.yml": "\n".join(lines) + "\n"}


def state(plan: PlanOf, files: dict[str, str]) -> State:
    (found,) = [
        each
        for each in in_step(plan(files)).texts
        if (each.text.record, each.text.version, each.text.field) == ("outcomes/safe", "easy_read", "good_looks_like")
    ]
    return found.state


def test_a_text_that_nobody_has_checked_is_not_recorded(plan: PlanOf) -> None:
    assert state(plan, {}) is State.NOT_RECORDED


def test_a_text_is_current_while_the_standard_text_is_as_it_was(plan: PlanOf) -> None:
    assert state(plan, review()) is State.CURRENT


def test_a_capital_letter_and_a_line_break_leave_it_current(plan: PlanOf) -> None:
    assert state(plan, review(STANDARD.lower().replace(", and", ",\\n and").rstrip("."))) is State.CURRENT


def test_other_words_make_it_a_little_out_of_date(plan: PlanOf) -> None:
    assert state(plan, review(STANDARD.replace("gets", "has"))) is State.MINOR


@pytest.mark.parametrize("old", ["You are not safe at home.", STANDARD.replace("early", "in 2027"), "Safe."])
def test_another_meaning_makes_it_out_of_date(plan: PlanOf, old: str) -> None:
    assert state(plan, review(old)) is State.MAJOR


@pytest.mark.parametrize("old", ["You are not safe at home.", STANDARD.replace("gets", "has")])
def test_a_text_that_was_changed_with_the_standard_one_waits_for_a_word_that_they_agree(plan: PlanOf, old: str) -> None:
    assert state(plan, review(old, "You are safe.")) is State.EDITED


def test_a_change_of_the_simplified_text_alone_leaves_it_current(plan: PlanOf) -> None:
    assert state(plan, review(easy="You are safe.")) is State.CURRENT


def test_a_record_that_does_not_know_the_simplified_text_takes_no_change_of_it_for_granted(plan: PlanOf) -> None:
    assert state(plan, review("You are not safe at home.", easy=None)) is State.MAJOR


def test_a_wrong_fingerprint_does_no_harm_while_the_words_are_the_same(plan: PlanOf) -> None:
    wrong = {name: text.replace(fingerprint(STANDARD), "00000000") for name, text in review().items()}
    assert state(plan, wrong) is State.CURRENT


def test_the_words_before_and_now_are_known(plan: PlanOf) -> None:
    (found,) = [each for each in in_step(plan(review(STANDARD.replace("early", "late")))).texts if each.checked]

    assert found.checked
    assert found.checked.checked_on.isoformat() == "2026-05-03"
    assert found.differences == ((STANDARD.replace("early", "late"), STANDARD),)


def test_a_check_of_a_text_that_is_gone_is_an_orphan(plan: PlanOf) -> None:
    found = plan(review(field="why_it_matters"))

    assert [(each.id, number) for each, number in in_step(found).orphans] == [("safe", 0)]
    assert in_step(plan(review())).orphans == ()


def of_readers(plan: PlanOf, files: dict[str, str]) -> Readers:
    (found,) = [each for each in in_step(plan(files)).readers if (each.id, each.version) == ("safe", "easy_read")]
    return found


WORDS = "Being safe\nYou are safe at home.\nYour family gets help."


def test_there_is_one_entry_of_readers_for_each_record_and_version(plan: PlanOf) -> None:
    assert [(each.kind, each.id, each.version) for each in in_step(plan()).readers] == [
        ("plan", "whole", "easy_read"),
        ("outcomes", "safe", "easy_read"),
        ("outcomes", "safe", "young_people"),
        ("partners", "library", "easy_read"),
    ]
    assert of_readers(plan, {}).words == WORDS


def test_a_check_by_readers_holds_while_the_text_says_the_same(plan: PlanOf) -> None:
    assert [each.group for each in of_readers(plan, readers(WORDS)).standing] == ["The Tuesday group"]
    assert of_readers(plan, readers(WORDS.replace("Your family", "Your familly"))).standing != ()


def test_a_check_by_readers_lapses_when_the_text_says_something_else(plan: PlanOf) -> None:
    found = of_readers(plan, readers(WORDS.replace("safe at home", "not safe")))

    assert (len(found.standing), len(found.lapsed)) == (0, 1)


def test_a_check_that_does_not_say_what_was_read_does_not_count(plan: PlanOf) -> None:
    found = of_readers(plan, readers(None))

    assert (len(found.standing), len(found.lapsed), len(found.of_unknown_text)) == (0, 0, 1)


def test_a_check_of_one_version_says_nothing_of_another(plan: PlanOf) -> None:
    assert of_readers(plan, readers(WORDS, "young_people")).standing == ()
