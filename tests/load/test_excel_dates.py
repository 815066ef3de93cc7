"""What Excel makes of a period is known for what it is, and the period that it was is shown."""

from datetime import date

import pytest

from plan.load.excel_dates import excel_date, excel_day
from plan.load.period_spelling import period_fault
from plan.periods import PeriodKind


@pytest.mark.parametrize(
    ("typed", "kind", "period"),
    [
        ("01/04/2023", "financial_year", "2023 to 2024"),
        ("2024-03-31", "financial_year", "2023 to 2024"),
        ("01/12/2011", "financial_year", "2011 to 2012"),
        ("45017", "financial_year", "2023 to 2024"),
        ("45017.0", "financial_year", "2023 to 2024"),
        ("2023-09-01", "academic_year", "2023 to 2024"),
        ("01/01/2023", "calendar_year", "2023"),
        ("01/04/2023", "quarter", "2023 Q2"),
        ("2023-09-01", "term", "2023 autumn"),
        ("1-Apr-2023", "month", "2023-04"),
        ("45017", "day", "1 April 2023"),
    ],
)
def test_a_period_that_excel_turned_into_a_date_is_shown_again(typed: str, kind: PeriodKind, period: str) -> None:
    fault = period_fault(typed, kind)

    assert fault
    assert fault[0] == "excel-date"
    assert period in fault[2]


@pytest.mark.parametrize("typed", ["17/06/2023", "2023-06-17", "45094", "Apr-23"])
def test_where_no_period_begins_or_ends_on_that_day_an_example_is_shown(typed: str) -> None:
    fault = period_fault(typed, "financial_year")

    assert fault
    assert fault[0] == "excel-date"
    assert "2023 to 2024" in fault[2]


def test_only_the_first_of_a_month_can_be_two_years_that_excel_misread() -> None:
    found = excel_date("17/12/2011", "financial_year")

    assert found
    assert found.period is None


@pytest.mark.parametrize("typed", ["2023", "29220", "65746", "99999", "4501", "450170", "45017.5", "", "٤٥٠١٧"])
def test_other_numbers_are_no_days(typed: str) -> None:
    assert excel_day(typed) is None


def test_days_are_counted_as_excel_counts_them() -> None:
    assert excel_day("45017") == date(2023, 4, 1)


@pytest.mark.parametrize(
    ("typed", "kind"), [("31 March 2024", "financial_year"), ("01/04/2023", "day"), ("2023", "day")]
)
def test_a_day_that_somebody_wrote_is_no_work_of_excels(typed: str, kind: PeriodKind) -> None:
    assert excel_date(typed, kind) is None


@pytest.mark.parametrize("kind", ["month", "day"])
def test_where_excel_would_do_it_again_the_way_out_is_named(kind: PeriodKind) -> None:
    fault = period_fault("45017", kind)

    assert fault
    assert "format Text" in fault[2]


@pytest.mark.parametrize("typed", ["45017", "01/04/2023", "Dec-11"])
def test_a_hidden_date_is_not_repeated(typed: str) -> None:
    fault = period_fault(typed, "financial_year", hidden=True)

    assert fault
    assert typed not in "".join(fault)
