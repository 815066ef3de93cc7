"""Values in the fewest words that are still true."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plan.model.measure import Part
from plan.placeholders.amounts import amount_words, scale_of
from plan.wording import Wording, default_words

T = Wording(default_words())
PERCENT = {"type": "percent"}
CHILDREN = {"type": "count", "one": "child", "other": "children"}
RATE = {"type": "rate", "one": "child", "other": "children", "per": "10000"}


def definition(unit: dict[str, str] | None, kind: str = "number") -> Part:
    return Part.model_validate(
        {"id": "part", "title": "A part", "kind": kind, "unit": unit, "polarity": "lower_is_better"}
    )


def said(unit: dict[str, str] | None, *values: str, decimals: int = 1, **more: Any) -> list[str]:
    """Values that stand side by side, in words."""
    reading = definition(unit, more.pop("kind", "number"))
    numbers = [Decimal(value) for value in values]
    agreed = [Decimal(value) for value in more.pop("agreed", ())]
    scale = scale_of(numbers, reading, decimals, agreed)
    return [amount_words(T, number, reading, scale, agreed) for number in numbers]


@pytest.mark.parametrize(
    ("unit", "value", "words"),
    [
        (PERCENT, "70", "7 out of 10"),
        (PERCENT, "16.0", "about 2 out of 10"),
        (PERCENT, "3", "3 out of 100"),
        (PERCENT, "0.4", "fewer than 1 out of 100"),
        (PERCENT, "0", "0 out of 10"),
        (PERCENT, "96.1", "about 96 out of 100"),
        (PERCENT, "99.7", "more than 99 out of 100"),
        (PERCENT, "100", "10 out of 10"),
        (PERCENT, "120", "12 for every 10"),
        (PERCENT, "-20", "2 out of 10 below 0"),
        ({**PERCENT, "other": "children"}, "70", "7 out of 10 children"),
        (RATE, "12.4", "about 12 in every 10,000 children"),
        (RATE, "0.4", "4 in every 100,000 children"),
        (RATE, "12000", "12,000 for every 10,000 children"),
        (CHILDREN, "1", "1 child"),
        (CHILDREN, "1010", "1,010 children"),
        (CHILDREN, "15.2", "about 15 children"),
        (CHILDREN, "0.4", "0.4 children"),
        ({"type": "money"}, "52000", "£52,000"),
        ({"type": "days"}, "12.6", "about 13 days"),
        ({"type": "score", "out_of": "10"}, "7.2", "about 7 out of 10 points"),
        ({"type": "score", "out_of": "5"}, "4", "4 out of 5 points"),
        (None, "7", "7"),
    ],
)
def test_a_value_is_told_in_words_that_need_no_sums(unit: dict[str, str] | None, value: str, words: str) -> None:
    assert said(unit, value) == [words]


def test_values_side_by_side_are_told_in_the_same_way_in_which_they_still_differ() -> None:
    assert said(PERCENT, "24", "23.1") == ["24 out of 100", "about 23 out of 100"]
    assert said({"type": "score", "out_of": "10"}, "6.9", "7.2") == ["69 out of 100 points", "72 out of 100 points"]
    assert said(RATE, "1.2", "1.4") == ["12 in every 100,000 children", "14 in every 100,000 children"]
    assert said(CHILDREN, "2.1", "2.4") == ["2.1 children", "2.4 children"]


def test_a_number_that_people_agreed_on_is_not_rounded() -> None:
    assert said(PERCENT, "40", agreed=["75"]) == ["40 out of 100"]
    assert said(PERCENT, "40", agreed=["70"]) == ["4 out of 10"]


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("94.6", "a little less than 95 out of 100"),
        ("95.4", "a little more than 95 out of 100"),
        ("95", "95 out of 100"),
    ],
)
def test_a_value_that_only_looks_like_its_target_says_on_which_side_it_is(value: str, words: str) -> None:
    assert said(PERCENT, value, agreed=["95"]) == [words]


def test_a_gap_that_has_turned_round_says_so() -> None:
    assert said(PERCENT, "-3", kind="gap") == ["3 out of 100, the other way round"]


@given(st.decimals("0", "100", places=2), st.decimals("0", "100", places=2))
def test_a_share_in_words_is_near_the_value_and_keeps_the_order(first: Decimal, second: Decimal) -> None:
    reading = definition(PERCENT)
    scale = scale_of([first, second], reading, 1)
    assert scale.base is not None
    for value in (first, second):
        words = amount_words(T, value, reading, scale)
        shown = scale.round(value) / scale.base * 100
        assert abs(shown - value) <= (5 if scale.base == 10 else Decimal("0.5"))
        assert ("about" in words or "than" in words) == (shown != value)
    assert scale.round(min(first, second)) <= scale.round(max(first, second))
