"""The next periods that a workbook offers follow those of the series, in their one spelling."""

import pytest

from plan.workbook.next_periods import next_periods


@pytest.mark.parametrize(
    ("kind", "labels", "following"),
    [
        ("calendar_year", ["2023", "2024"], ["2025", "2026"]),
        ("calendar_year", ["2022", "2024"], ["2026", "2028"]),
        ("financial_year", ["2023 to 2024"], ["2024 to 2025", "2025 to 2026"]),
        ("academic_year", ["2023 to 2024"], ["2024 to 2025", "2025 to 2026"]),
        ("quarter", ["2024 Q3"], ["2024 Q4", "2025 Q1"]),
        ("term", ["2024 summer"], ["2024 autumn", "2025 spring"]),
        ("month", ["2024-11"], ["2024-12", "2025-01"]),
        ("day", ["31 March 2024", "30 September 2024"], ["31 March 2025", "30 September 2025"]),
        ("day", ["31 March 2024"], ["31 March 2025", "31 March 2026"]),
        ("several_years", ["2020 to 2022 (3 years)"], ["2021 to 2023 (3 years)", "2022 to 2024 (3 years)"]),
    ],
)
def test_they_go_on_in_the_same_steps(kind, labels, following) -> None:
    assert list(next_periods(labels, kind))[:2] == following


def test_there_are_none_without_a_first_one() -> None:
    assert next_periods([], "month") == ()
