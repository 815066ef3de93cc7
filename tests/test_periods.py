"""A period has one spelling and its own first and last day; a date may leave its day open."""

from datetime import date

import pytest

from plan.periods import PERIOD_KINDS, SPELLING, PeriodKind, day_after, parse_partial_date, parse_period


@pytest.mark.parametrize(
    ("label", "kind", "first", "last"),
    [
        ("2024", "calendar_year", date(2024, 1, 1), date(2024, 12, 31)),
        ("2023 to 2024", "financial_year", date(2023, 4, 1), date(2024, 3, 31)),
        ("2023 to 2024", "academic_year", date(2023, 9, 1), date(2024, 8, 31)),
        ("1999 to 2000", "financial_year", date(1999, 4, 1), date(2000, 3, 31)),
        ("2024 Q1", "quarter", date(2024, 1, 1), date(2024, 3, 31)),
        ("2024 Q4", "quarter", date(2024, 10, 1), date(2024, 12, 31)),
        ("2024 autumn", "term", date(2024, 9, 1), date(2024, 12, 31)),
        ("2024 spring", "term", date(2024, 1, 1), date(2024, 4, 30)),
        ("2024-02", "month", date(2024, 2, 1), date(2024, 2, 29)),
        ("31 March 2024", "day", date(2024, 3, 31), date(2024, 3, 31)),
        ("29 February 2024", "day", date(2024, 2, 29), date(2024, 2, 29)),
        ("2021 to 2023 (3 years)", "several_years", date(2021, 1, 1), date(2023, 12, 31)),
    ],
)
def test_a_period_is_its_first_and_last_day(label: str, kind: PeriodKind, first: date, last: date) -> None:
    period = parse_period(label, kind)
    assert (period.first_day, period.last_day, period.label, period.kind) == (first, last, label, kind)


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("2024/25", "financial_year"),
        ("2024-25", "academic_year"),
        ("2023  to 2024", "financial_year"),
        (" 2024", "calendar_year"),
        ("2024\n", "calendar_year"),
        ("٢٠٢٤", "calendar_year"),
        ("2٠24", "calendar_year"),
        ("Q1 2024", "quarter"),
        ("2024 Q5", "quarter"),
        ("2024 winter", "term"),
        ("2024 Autumn", "term"),
        ("2024-13", "month"),
        ("2024-5", "month"),
        ("03 March 2024", "day"),
        ("31/03/2024", "day"),
        ("2021 to 2023", "several_years"),
        ("2021 to 2021 (1 years)", "several_years"),
    ],
)
def test_another_spelling_is_answered_with_the_right_one(label: str, kind: PeriodKind) -> None:
    with pytest.raises(ValueError, match="Write it like") as caught:
        parse_period(label, kind)
    assert str(caught.value) == f"Write it like {SPELLING[kind]}."


@pytest.mark.parametrize(
    ("label", "kind", "said"),
    [
        ("2021 to 2023", "financial_year", "write it like 2021 to 2022"),
        ("2021 to 2021", "academic_year", "write it like 2021 to 2022"),
        ("31 February 2024", "day", "February 2024 has no day 31"),
        ("2021 to 2023 (4 years)", "several_years", "2021 to 2024 are 4 years"),
    ],
)
def test_a_time_that_does_not_exist_says_why(label: str, kind: PeriodKind, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        parse_period(label, kind)


@pytest.mark.parametrize("kind", PERIOD_KINDS)
def test_the_example_of_each_spelling_is_right(kind: PeriodKind) -> None:
    assert parse_period(SPELLING[kind], kind).label == SPELLING[kind]


@pytest.mark.parametrize("kind", PERIOD_KINDS)
@pytest.mark.parametrize("label", ["", "x", "9999 to 10000", "0000", "2024 Q0", "99 March 2024", "2024-00"])
def test_nonsense_is_a_value_error_with_words(label: str, kind: PeriodKind) -> None:
    with pytest.raises(ValueError, match=r"[A-Za-z]{3}"):
        parse_period(label, kind)


def test_periods_sort_by_their_last_day() -> None:
    labels = ["2023 Q4", "2024 Q1", "2022 Q2"]
    assert [one.label for one in sorted(parse_period(label, "quarter") for label in labels)] == [
        "2022 Q2", "2023 Q4", "2024 Q1"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2027", date(2027, 1, 1), date(2027, 12, 31)),
        ("2027-02", date(2027, 2, 1), date(2027, 2, 28)),
        ("2027-03-31", date(2027, 3, 31), date(2027, 3, 31)),
    ],
)
def test_an_open_date_is_every_day_that_it_can_mean(text: str, first: date, last: date) -> None:
    moment = parse_partial_date(text)
    assert (moment.first_day, moment.last_day, str(moment)) == (first, last, text)


@pytest.mark.parametrize(
    "text", ["", "2027-3", "2027-02-30", "2027-13", "2027-00", "2027-03-00", "27-03-31", "2027-03-31x"]
)
def test_a_date_that_does_not_exist_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"[a-z]"):
        parse_partial_date(text)


def test_the_day_after_the_last_of_a_month_is_the_first_of_the_next() -> None:
    assert day_after(date(2024, 2, 29)) == date(2024, 3, 1)
