"""A change is minor when other words seem to say the same, and major when the text may say something else."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plan.in_step.change import Change, Difference, change, differences

TEXT = (
    "Most families manage with a little help at the right time, and 15% need more of it by 2027. When that help comes "
    "late, problems grow and children carry the cost. So we look first at how soon help comes, and at whether it lasts."
)
MAJOR = {
    "a percentage": ("15%", "12%"),
    "a year": ("2027", "2028"),
    "not": ("manage", "do not manage"),
    "an added clause": ("and at whether it lasts", "and at whether it lasts, above all where a child is disabled"),
    "a clause that is gone": (" and children carry the cost", ""),
    "a number as a word": ("a little help", "two or three visits"),
    "a placeholder": ("15%", "{latest}"),
    "an amount": ("15% need more", "£15 are needed"),
    "a sentence that is gone": ("When that help comes late, problems grow and children carry the cost. ", ""),
}
MINOR = {
    "a slip": ("problems", "problmes"),
    "a word that means the same": ("grow", "increase"),
    "a small word": ("look first at", "look first to"),
    "spelling": ("whether it lasts", "whether that lasts"),
}


@pytest.mark.parametrize(("old", "new"), MAJOR.values(), ids=MAJOR)
def test_what_says_something_else_is_major(old: str, new: str) -> None:
    assert old in TEXT
    assert change(TEXT, TEXT.replace(old, new)) is Change.MAJOR


@pytest.mark.parametrize(("old", "new"), MINOR.values(), ids=MINOR)
def test_what_seems_to_say_the_same_is_minor(old: str, new: str) -> None:
    assert old in TEXT
    assert change(TEXT, TEXT.replace(old, new)) is Change.MINOR


@pytest.mark.parametrize("text", [TEXT + "\n", TEXT.replace(". ", ".\n"), TEXT.replace("15%", "**15%**"), TEXT.upper()])
def test_what_changes_no_word_is_no_change(text: str) -> None:
    assert change(TEXT, text) is Change.SAME


@pytest.mark.parametrize(
    ("before", "now"),
    [
        ("The survey closes on 3 May.", "The survey closes on 3 June."),
        ("It begins in May 2026.", "It begins in April 2026."),
        ("From 12 to 15 children.", "From 15 to 12 children."),
        ("You may see a doctor without your parents.", "You may see a doctor with your parents."),
        ("We can't promise that.", "We can promise that."),
        ("Half of the children told us.", "Most of the children told us."),
    ],
)
def test_dates_the_order_of_numbers_and_hidden_negatives_count(before: str, now: str) -> None:
    assert change(before, now) is Change.MAJOR


def test_a_month_that_is_no_date_is_a_word() -> None:
    text = f"{TEXT} You may ask us what we did."
    assert change(text, text.replace("may", "can")) is Change.MINOR


def test_a_short_text_bears_less() -> None:
    assert change("Safe from harm", "Safe from harms") is Change.MINOR
    assert change("Safe from harm", "Safe and settled") is Change.MAJOR


def test_many_small_changes_are_a_large_one() -> None:
    altered = TEXT
    for old, new in [("families", "parents"), ("little", "small"), ("late", "slowly"), ("grow", "increase")]:
        altered = altered.replace(old, new)
    assert change(TEXT, altered) is Change.MAJOR


def test_a_clause_in_a_long_text_is_not_lost_among_its_many_words() -> None:
    long = " ".join(f"Sentence {'abcdefghij'[number]} says what we want for every child." for number in range(10)) * 5
    assert change(long, f"{long} We help only children who ask.") is Change.MAJOR


def test_the_sentences_that_differ_are_shown_as_they_are_typed() -> None:
    before = "You are **safe** at home.\nYou know who to tell.\n\n- Help comes early.\n- It lasts."
    now = "You are safe at home. You know who to ask.\n\n- Help comes early.\n- It lasts.\n- It is free."

    assert differences(before, now) == (
        Difference("You know who to tell.", "You know who to ask."),
        Difference("", "- It is free."),
    )


def test_texts_that_say_the_same_have_no_differences() -> None:
    assert differences(TEXT, TEXT.replace(". ", ".\n")) == ()


words = st.text(st.sampled_from("abcde .,%-\n12not*"), max_size=80)


@given(words)
def test_no_text_has_changed_from_itself(text: str) -> None:
    assert change(text, text) is Change.SAME
    assert differences(text, text) == ()


@given(words, words)
def test_it_does_not_matter_which_of_two_texts_was_first(one: str, other: str) -> None:
    assert (change(one, other) is Change.SAME) == (change(other, one) is Change.SAME)


LONG = " ".join(f"word{number % 40} and help" for number in range(1300))


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (LONG.replace("word7 ", "wort7 ", 1), Change.MINOR),
        (LONG.replace("word7 ", "wort7 "), Change.MAJOR),  # too many words in one sentence to look at each
        (LONG[::-1], Change.MAJOR),
    ],
)
def test_the_longest_texts_are_compared_at_once(now: str, expected: Change) -> None:
    started = time.perf_counter()
    assert change(LONG, now) is expected
    assert time.perf_counter() - started < 2
