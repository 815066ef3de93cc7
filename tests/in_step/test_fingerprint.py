"""A fingerprint changes with the words of a text, and with nothing that changes no word."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plan.in_step.fingerprint import bare, fingerprint

TEXT = """Most families manage with a little help, and 15% need more by 2027.
When help comes late, problems grow.

- You are safe at home.
- You know who to tell."""

UNCHANGED = {
    "another line break": TEXT.replace("help, and", "help,\nand").replace("late, problems", "late,\n  problems"),
    "no full stop": TEXT.replace("problems grow.", "problems grow"),
    "no full stop at an item": TEXT.replace("at home.", "at home"),
    "bold": TEXT.replace("15%", "**15%**"),
    "italics": TEXT.replace("late", "_late_").replace("need", "*need*"),
    "a capital letter": TEXT.replace("families", "Families"),
    "another mark of the list": TEXT.replace("- You", "* You"),
    "a numbered list": TEXT.replace("- You are", "1. You are").replace("- You know", "2. You know"),
    "a link": TEXT.replace("little help", "[little help](get-help)"),
    "a space that does not break": TEXT.replace("15% need", "15%\u00a0need"),
    "line ends of Windows": TEXT.replace("\n", "\r\n"),
    "a quotation": "> " + TEXT.replace("\n", "\n> "),
}
CHANGED = {
    "another number": TEXT.replace("15%", "12%"),
    "another year": TEXT.replace("2027", "2028"),
    "a word more": TEXT.replace("You are safe", "You are not safe"),
    "an item less": TEXT.replace("\n- You know who to tell.", ""),
    "a slip": TEXT.replace("problems", "problmes"),
}


@pytest.mark.parametrize("text", UNCHANGED.values(), ids=UNCHANGED)
def test_what_changes_no_word_changes_no_fingerprint(text: str) -> None:
    assert text != TEXT
    assert fingerprint(text) == fingerprint(TEXT)


@pytest.mark.parametrize("text", CHANGED.values(), ids=CHANGED)
def test_what_changes_a_word_changes_the_fingerprint(text: str) -> None:
    assert fingerprint(text) != fingerprint(TEXT)


@pytest.mark.parametrize(
    ("typed", "plain"),
    [("\u201cOur\u201d plan\u2019s aim", '"Our" plan\'s aim'), ("2020\u20132021 \u2014 early", "2020-2021 - early")],
)
def test_quotation_marks_and_dashes_are_one_kind_each(typed: str, plain: str) -> None:
    assert fingerprint(typed) == fingerprint(plain)


def test_a_placeholder_stays_as_it_is_typed() -> None:
    assert bare("By {target_year} it is {repeat-plans.latest:out_of_10}.") == (
        "by {target_year} it is {repeat-plans.latest:out_of_10}"
    )


def test_a_fingerprint_is_eight_digits_and_does_not_depend_on_the_day_or_the_machine() -> None:
    assert fingerprint("Safe from harm") == "14d0a25e"
    assert re.fullmatch("[0-9a-f]{8}", fingerprint(""))


words = st.lists(st.from_regex(r"[a-z]{1,9}", fullmatch=True), min_size=1, max_size=30)


@given(words, st.randoms())
def test_a_text_may_be_broken_into_lines_anywhere(found: list[str], chance: object) -> None:
    wrapped = "".join(word + chance.choice([" ", "\n", "\n  "]) for word in found)
    assert fingerprint(wrapped) == fingerprint(" ".join(found))


@given(words, st.integers(min_value=0), st.sampled_from(["**", "_", "*", "`"]))
def test_any_word_may_be_marked(found: list[str], at: int, mark: str) -> None:
    place = at % len(found)
    marked = [*found[:place], f"{mark}{found[place].title()}{mark}", *found[place + 1 :]]
    assert fingerprint(" ".join(marked)) == fingerprint(" ".join(found))


@given(words, st.integers(min_value=0), st.from_regex(r"[a-z]{1,9}", fullmatch=True))
def test_no_word_may_be_put_in(found: list[str], at: int, word: str) -> None:
    place = at % (len(found) + 1)
    assert fingerprint(" ".join([*found[:place], word, *found[place:]])) != fingerprint(" ".join(found))


@given(st.text())
def test_every_text_has_a_fingerprint(text: str) -> None:
    assert len(fingerprint(text)) == 8
