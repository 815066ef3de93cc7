"""Periods on the axis of a chart: where they stand and what they are called."""

import pytest

from plan.periods import PeriodKind, parse_period
from plan.views.chart_times import between, place, short_label


@pytest.mark.parametrize(
    ("kind", "written", "label", "when"),
    [
        ("calendar_year", "2024", "2024", 2024.5),
        ("financial_year", "2023 to 2024", "2023/24", 2023.75),
        ("academic_year", "1999 to 2000", "1999/00", 2000.17),
        ("several_years", "2021 to 2023 (3 years)", "2021 to 23", 2022.5),
        ("quarter", "2024 Q1", "Jan 2024", 2024.12),
        ("term", "2024 autumn", "Autumn 2024", 2024.83),
        ("month", "2024-05", "May 2024", 2024.37),
        ("day", "31 March 2024", "Mar 2024", 2024.25),
    ],
)
def test_a_period_stands_at_its_middle_and_has_a_short_name(
    kind: PeriodKind, written: str, label: str, when: float
) -> None:
    period = parse_period(written, kind)
    assert short_label(period) == label
    assert place(period) == pytest.approx(when, abs=0.01)


def test_what_follows_in_time_stands_further_on() -> None:
    months = [parse_period(f"2024-{month:02}", "month") for month in range(1, 13)]
    places = [place(month) for month in months]
    assert places == sorted(places)
    assert places[0] < between(months[0], months[2]) < places[2]
