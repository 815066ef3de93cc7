"""The least and the greatest value of unknowns in sums: held against trying every whole number."""

import itertools
import random
from fractions import Fraction

import pytest

from plan.checks.disclosure_ranges import CONSTANT, Range, exactly, ranges


def sums(*rows):
    return [{key: Fraction(times) for key, times in row.items()} for row in rows]


def asked(known, rows, *keys):
    found = ranges(known, rows, keys, in_full=True)
    assert_same_verdicts(found, ranges(known, rows, keys))
    return None if found is None else [(each.low, each.high) for each in (found[key] for key in keys)]


def assert_same_verdicts(in_full, in_short):
    """What cannot vary is told alike, in full or not."""
    assert (in_full is None) == (in_short is None)
    for key, limits in (in_full or {}).items():
        assert limits.only == in_short[key].only


def test_what_is_left_of_a_total_is_known():
    known = {"a": Range(whole=True), CONSTANT: exactly(Fraction(1))}
    assert asked(known, sums({"a": 1, CONSTANT: -7}), "a") == [(7, 7)]


def test_two_unknown_parts_of_a_total_may_each_be_anything_up_to_it():
    known = {"a": Range(whole=True), "b": Range(whole=True)}
    assert asked(known, sums({"a": 1, "b": 1, CONSTANT: -8}), "a", "b") == [(0, 8), (0, 8)]


def test_a_rest_of_nought_leaves_nought_for_all():
    known = {name: Range(whole=True) for name in "abc"}
    assert asked(known, sums({"a": 1, "b": 1, "c": 1}), "a", "b", "c") == [(0, 0)] * 3


def test_two_parts_below_five_that_add_up_to_eight_are_both_four():
    known = {name: Range(high=Fraction(4), whole=True) for name in "ab"}
    assert asked(known, sums({"a": 1, "b": 1, CONSTANT: -8}), "a", "b") == [(4, 4), (4, 4)]


def test_numbers_that_cannot_be_have_no_ranges():
    known = {name: Range(high=Fraction(4)) for name in "ab"}
    assert asked(known, sums({"a": 1, "b": 1, CONSTANT: -9}), "a") is None
    assert asked(known, sums({"a": 1, CONSTANT: -1}, {"a": 1, CONSTANT: -2}), "a") is None


def test_what_no_sum_limits_has_no_limit():
    assert asked({"a": Range(), "b": Range()}, sums({"a": 1, "b": -1, CONSTANT: -3}), "a", "b") == [
        (3, None),
        (0, None),
    ]


@pytest.mark.parametrize(
    ("low", "high", "only"),
    [("3.2", "4.8", 4), ("3.2", "3.8", None), ("3", "4", None), ("4", "4", 4), ("3", None, None)],
)
def test_one_whole_number_may_be_left_between_two_that_are_not(low, high, only):
    assert Range(Fraction(low), Fraction(high) if high else None, whole=True).only == only


def test_a_number_that_need_not_be_whole_is_known_only_when_both_ends_meet():
    assert Range(Fraction("3.2"), Fraction("4.8")).only is None
    assert exactly(Fraction("3.2")).only == Fraction("3.2")


@pytest.mark.parametrize("seed", range(60))
def test_ranges_are_those_that_trying_all_numbers_finds(seed):
    """Sums of whole numbers with factors 1 and -1 in nested groups, as the parts of totals are."""
    chance = random.Random(seed)
    names = "abcd"
    limits = {name: chance.randint(1, 5) for name in names}
    truth = {name: chance.randint(0, limits[name]) for name in names}
    groups = [names[: chance.randint(2, 4)], names[chance.randint(1, 2) :]][: chance.randint(1, 2)]
    totals = [(group, sum(truth[name] for name in group)) for group in groups]
    fitting = [
        dict(zip(names, numbers, strict=True))
        for numbers in itertools.product(*(range(limits[name] + 1) for name in names))
        if all(sum(dict(zip(names, numbers, strict=True))[name] for name in group) == total for group, total in totals)
    ]
    known = {name: Range(high=Fraction(limits[name]), whole=True) for name in names}
    rows = sums(*({**dict.fromkeys(group, 1), CONSTANT: -total} for group, total in totals))
    expected = [(min(each[name] for each in fitting), max(each[name] for each in fitting)) for name in names]
    assert asked(known, rows, *names) == expected
