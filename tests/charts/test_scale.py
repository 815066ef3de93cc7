"""Round numbers beside an axis, and where values lie between them."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from plan.charts.scale import FEWEST, Scale, ticks

VALUES = st.lists(st.decimals(Decimal("-1e10"), Decimal("1e10"), allow_nan=False, places=7), min_size=1, max_size=6)


def texts(values: list[str], finest: str | None = None) -> list[str]:
    """The ticks as `str` writes them: a power of ten or a digit too many would be seen."""
    return [str(tick) for tick in ticks(map(Decimal, values), 6, Decimal(finest) if finest else None)]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (["0", "97"], ["0", "20", "40", "60", "80", "100"]),
        (["12.5", "31"], ["0", "10", "20", "30", "40"]),
        (["62", "98.5"], ["60", "70", "80", "90", "100"]),
        (["7"], ["0", "2", "4", "6", "8"]),
        (["0", "0"], ["0", "0.2", "0.4", "0.6", "0.8", "1"]),
        (["-3", "4"], ["-4", "-2", "0", "2", "4"]),
        (["-3", "-1"], ["-3", "-2", "-1", "0"]),
        (["-30", "-28"], ["-30", "-29.5", "-29", "-28.5", "-28"]),
        (["-5", "-5"], ["-5", "-4", "-3", "-2", "-1", "0"]),
        (["1000000000", "3000000000"], ["0", "1000000000", "2000000000", "3000000000"]),
        (["1E-6", "3E-6"], ["0", "0.000001", "0.000002", "0.000003"]),
        (["999999999", "1000000001"], ["999999999", "999999999.5", "1000000000", "1000000000.5", "1000000001"]),
    ],
)
def test_ticks_are_round_numbers_around_the_values(values: list[str], expected: list[str]) -> None:
    assert [f"{Decimal(tick):f}" for tick in texts(values)] == expected


def test_children_are_not_counted_in_halves() -> None:
    assert texts(["0", "1"]) == ["0", "0.2", "0.4", "0.6", "0.8", "1"]
    assert texts(["0", "1"], finest="1") == ["0", "1"]
    assert texts(["0", "0"], finest="1") == ["0", "1"]
    assert texts(["8.1", "9"], finest="0.5") == ["8", "8.5", "9"]


def test_a_scale_of_no_values_is_refused() -> None:
    with pytest.raises(ValueError, match="needs a value"):
        ticks([], 6)


@given(VALUES, st.integers(2, 9), st.sampled_from([None, Decimal(1), Decimal("0.1")]))
def test_ticks_hold_all_values_are_even_and_not_too_many(
    values: list[Decimal], most: int, finest: Decimal | None
) -> None:
    found = ticks(values, most, finest)
    assert found[0] <= min(values)
    assert max(values) <= found[-1]
    assert 2 <= len(found) <= max(most, FEWEST)
    assert len({later - earlier for earlier, later in pairwise(found)}) == 1
    assert all(tick % finest == 0 for tick in found if finest)


@given(VALUES)
def test_a_tick_has_no_digit_that_is_noise(values: list[Decimal]) -> None:
    assert all("E" not in str(tick) or abs(tick) < Decimal("1e-6") for tick in ticks(values, 6))
    assert all(len(tick.as_tuple().digits) <= 20 for tick in ticks(values, 6))


@given(VALUES, st.integers(-6, 6))
def test_a_scale_grows_with_its_values(values: list[Decimal], power: int) -> None:
    factor = Decimal(1).scaleb(power)
    assume(any(values))
    assert [tick * factor for tick in ticks(values, 6)] == list(ticks([value * factor for value in values], 6))


@given(VALUES)
def test_nought_is_left_out_only_where_all_values_keep_far_from_it(values: list[Decimal]) -> None:
    scale = Scale(ticks(values, 6), 300, 20)
    if scale.is_cut:
        assert min(map(abs, values)) * 2 > max(map(abs, values))
        assert min(values) * max(values) > 0
    else:
        assert Decimal(0) in scale.ticks


def test_a_value_lies_between_its_ticks() -> None:
    scale = Scale(ticks([Decimal(0), Decimal(97)], 6), 300, 20)
    assert [scale.at(Decimal(value)) for value in ("0", "50", "100")] == [300, 160, 20]
