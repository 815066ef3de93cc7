"""Where a long table is cut."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from plan.periods import Period, PeriodKind, parse_period
from plan.views.long_tables import FEWEST_ROWS, MOST_ROWS, pieces


def newest_first(count: int, kind: PeriodKind) -> list[Period]:
    last = 2024 * 12
    labels = {
        "month": [f"{(last - n) // 12}-{(last - n) % 12 + 1:02}" for n in range(count)],
        "quarter": [f"{2024 - n // 4} Q{4 - n % 4}" for n in range(count)],
        "financial_year": [f"{2023 - n} to {2024 - n}" for n in range(count)],
        "several_years": [f"{2022 - n} to {2024 - n} (3 years)" for n in range(count)],
    }
    return [parse_period(label, kind) for label in labels[kind]]


@pytest.mark.parametrize(
    ("kind", "count", "sizes"),
    [
        ("month", 25, (13, 12)),  # January 2024 and 2023, then 2022
        ("quarter", 40, (12, 12, 16)),
        ("financial_year", 24, (24,)),
        ("financial_year", 30, (12, 18)),
        ("several_years", 25, (12, 13)),
        ("month", 0, (0,)),
    ],
)
def test_a_long_table_is_cut_between_years(kind: PeriodKind, count: int, sizes: tuple[int, ...]) -> None:
    assert pieces(newest_first(count, kind)) == sizes


@given(some.integers(0, 300), some.sampled_from(["month", "quarter", "financial_year"]))
def test_no_row_is_lost_and_no_year_is_cut(count: int, kind: PeriodKind) -> None:
    periods, begin = newest_first(count, kind), 0
    sizes = pieces(periods)
    assert sum(sizes) == count
    assert all(size >= FEWEST_ROWS for size in sizes) or count <= MOST_ROWS
    for size in sizes[:-1]:
        begin += size
        assert periods[begin - 1].first_day.year != periods[begin].first_day.year
