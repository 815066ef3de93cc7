"""Other spellings of a period and of a date are known, and the right one is shown."""

import pytest

from plan.load.period_spelling import period_fault, right_date, right_spelling
from plan.periods import PERIOD_KINDS, SPELLING, PeriodKind


@pytest.mark.parametrize(
    ("typed", "kind", "right"),
    [
        ("2021/22", "financial_year", "2021 to 2022"),
        ("2021-22", "financial_year", "2021 to 2022"),
        ("2021–22", "academic_year", "2021 to 2022"),
        ("2021/2022", "financial_year", "2021 to 2022"),
        ("2021 - 22", "financial_year", "2021 to 2022"),
        ("2021  to 2022", "financial_year", "2021 to 2022"),
        ("1999-00", "financial_year", "1999 to 2000"),
        ("Dec-11", "financial_year", "2011 to 2012"),
        ("11-Dec", "financial_year", "2011 to 2012"),
        ("2024.0", "calendar_year", "2024"),
        ("Q1 2024", "quarter", "2024 Q1"),
        ("2024-Q3", "quarter", "2024 Q3"),
        ("2024Q3", "quarter", "2024 Q3"),
        ("2024 q3", "quarter", "2024 Q3"),
        ("Autumn 2024", "term", "2024 autumn"),
        ("2024 Autumn term", "term", "2024 autumn"),
        ("May 2024", "month", "2024-05"),
        ("May-24", "month", "2024-05"),
        ("05/2024", "month", "2024-05"),
        ("2024/5", "month", "2024-05"),
        ("31/03/2024", "day", "31 March 2024"),
        ("2024-03-31", "day", "31 March 2024"),
        ("31 Mar 2024", "day", "31 March 2024"),
        ("31st March, 2024", "day", "31 March 2024"),
        ("2021 to 2023", "several_years", "2021 to 2023 (3 years)"),
        ("2021-23", "several_years", "2021 to 2023 (3 years)"),
    ],
)
def test_the_right_spelling_is_shown(typed: str, kind: PeriodKind, right: str) -> None:
    assert right_spelling(typed, kind) == right
    fault = period_fault(typed, kind)
    assert fault
    assert right in fault[2]


@pytest.mark.parametrize("kind", PERIOD_KINDS)
@pytest.mark.parametrize("typed", ["", "soon", "2021/23 Q9", "99/99/2024", "0", "Mai 24", "2024 to 2019", "٢٠٢٤"])
def test_what_cannot_be_read_is_answered_with_an_example(typed: str, kind: PeriodKind) -> None:
    fault = period_fault(typed, kind)
    assert fault
    assert "rite it like" in fault[2] or "are" in fault[2]
    assert fault[1].startswith(f"'{typed}' is not a")


@pytest.mark.parametrize("kind", PERIOD_KINDS)
def test_the_right_spelling_itself_has_no_fault(kind: PeriodKind) -> None:
    assert period_fault(SPELLING[kind], kind) is None


@pytest.mark.parametrize("typed", ["Dec-11", "11-Dec", "Jan-00", "dec-11"])
def test_a_year_that_excel_changed_is_named_as_such(typed: str) -> None:
    fault = period_fault(typed, "financial_year")
    assert fault
    assert fault[0] == "excel-date"
    assert "Excel has turned a year such as 2011-12 into a date" in fault[1]


def test_years_that_do_not_follow_each_other_keep_the_words_of_the_period() -> None:
    fault = period_fault("2021 to 2024", "financial_year")
    assert fault
    assert fault[2] == "The second year follows the first: write it like 2021 to 2022."


@pytest.mark.parametrize("typed", ["2021/22", "Dec-11", "7391"])
def test_a_hidden_period_is_not_repeated(typed: str) -> None:
    fault = period_fault(typed, "financial_year", hidden=True)
    assert fault
    assert fault[1].startswith("[hidden] is not a")
    assert fault[2].startswith("Write it like 2023 to 2024.")


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("31/03/2027", "2027-03-31"),
        ("31 March 2027", "2027-03-31"),
        ("2027/3/31", "2027-03-31"),
        ("March 2027", "2027-03"),
        ("3/2027", "2027-03"),
        ("31/02/2027", None),
        ("2027-13", None),
        ("soon", None),
        ("2027-03-31", None),
    ],
)
def test_the_right_spelling_of_a_date_is_shown(typed: str, right: str | None) -> None:
    assert right_date(typed) == right


@pytest.mark.parametrize(
    ("typed", "kind", "named"),
    [
        ("2024", "financial_year", "'2024' is a year, and each period of this measure is a financial year"),
        ("2024 Q1", "calendar_year", "'2024 Q1' is a quarter, and each period of this measure is a year"),
        ("2023 to 2024", "calendar_year", "is a financial year"),
        ("31 March 2024", "month", "is a day, and each period of this measure is a month"),
    ],
)
def test_a_period_of_another_kind_is_named_as_such(typed: str, kind: PeriodKind, named: str) -> None:
    fault = period_fault(typed, kind)
    assert fault
    assert fault[0] == "mixed-periods"
    assert named in fault[1]
    assert "one measure has periods of one kind" in fault[2]
