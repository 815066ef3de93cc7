"""Numbers and dates as readers see them."""

from datetime import date
from decimal import Decimal

import pytest

from plan.formats import difference, gap, long_date, number, open_date, period, quantity, things
from plan.model.target import Unit
from plan.periods import PeriodKind, parse_partial_date, parse_period


def unit(**given: object) -> Unit:
    return Unit.model_validate(given)


def test_a_day_has_its_month_as_a_word() -> None:
    assert long_date(date(2026, 5, 3)) == "3 May 2026"


@pytest.mark.parametrize(
    ("written", "shown"), [("2026-05-03", "3 May 2026"), ("2026-05", "May 2026"), ("2026", "2026")]
)
def test_a_date_is_shown_as_far_as_it_is_known(written: str, shown: str) -> None:
    assert open_date(parse_partial_date(written)) == shown


@pytest.mark.parametrize(
    ("value", "decimals", "shown"),
    [
        ("1234567.5", None, "1,234,567.5"),
        ("12.50", None, "12.50"),
        ("12.45", 1, "12.5"),
        ("0.05", 1, "0.1"),
        ("-0.05", 1, "−0.1"),
        ("-0.04", 1, "0.0"),
        ("999.95", 1, "1,000.0"),
        ("-3", None, "−3"),
        ("16", 1, "16.0"),
    ],
)
def test_a_number_has_commas_and_its_decimals_and_a_real_minus(value: str, decimals: int | None, shown: str) -> None:
    assert number(Decimal(value), decimals) == shown


@pytest.mark.parametrize(
    ("value", "given", "decimals", "shown"),
    [
        ("12.5", None, None, "12.5"),
        ("12.5", {"type": "percent"}, None, "12.5%"),
        ("1200", {"type": "money"}, None, "£1,200"),
        ("-1200", {"type": "money"}, None, "−£1,200"),
        ("1", {"type": "count", "one": "child", "other": "children"}, None, "1 child"),
        ("12", {"type": "count", "one": "child", "other": "children"}, None, "12 children"),
        ("1.4", {"type": "count", "one": "child", "other": "children"}, 0, "1 child"),
        ("3.4", {"type": "score", "out_of": "5"}, None, "3.4 out of 5"),
        ("1", {"type": "days"}, None, "1 day"),
        ("3", {"type": "months"}, None, "3 months"),
        ("45", {"type": "rate", "one": "child", "other": "children", "per": "10000"}, None, "45 per 10,000 children"),
        ("2", {"type": "rate", "one": "child", "other": "children"}, None, "2 per child"),
        ("2", {"type": "rate", "per": "100"}, None, "2 per 100"),
        ("2", {"type": "rate"}, None, "2 per 1"),
        ("0", {"type": "count", "one": "child", "other": "children"}, None, "0 children"),
        ("7", {"type": "count"}, None, "7"),
        ("7", {"type": "score"}, None, "7"),
    ],
)
def test_a_value_has_its_unit(value: str, given: dict[str, str] | None, decimals: int | None, shown: str) -> None:
    assert quantity(Decimal(value), unit(**given) if given else None, decimals) == shown


def test_percentages_change_by_percentage_points() -> None:
    percent = unit(type="percent")
    assert difference(Decimal("-2.5"), percent) == "2.5 percentage points"
    assert difference(Decimal("1"), percent) == "1 percentage point"
    assert difference(Decimal("-3"), unit(type="days")) == "3 days"


@pytest.mark.parametrize(
    ("value", "given", "decimals", "shown"),
    [
        ("20.5", {"type": "percent"}, None, "20.5 percentage points"),
        ("-1", {"type": "percent"}, None, "−1 percentage point"),
        ("-0.04", {"type": "percent"}, 1, "0.0 percentage points"),
        ("-300", {"type": "money"}, None, "−£300"),
        ("-3", {"type": "days"}, None, "−3 days"),
        ("0", None, None, "0"),
    ],
)
def test_a_gap_has_the_unit_of_a_difference_and_a_sign(
    value: str, given: dict[str, str] | None, decimals: int | None, shown: str
) -> None:
    assert gap(Decimal(value), unit(**given) if given else None, decimals) == shown


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"per": "1000", "one": "child", "other": "children"}, "1,000 children"),
        ({"per": "1", "one": "child", "other": "children"}, "child"),
        ({"other": "children"}, "children"),
    ],
)
def test_a_rate_says_for_how_many(given: dict[str, str], words: str) -> None:
    assert things(unit(type="rate", **given)) == words


@pytest.mark.parametrize(
    ("label", "kind", "shown"),
    [
        ("2024-05", "month", "May 2024"),
        ("2024 Q2", "quarter", "April to June 2024"),
        ("2024 autumn", "term", "autumn term 2024"),
        ("2023 to 2024", "financial_year", "2023 to 2024"),
        ("31 March 2024", "day", "31 March 2024"),
        ("2021 to 2023 (3 years)", "several_years", "2021 to 2023 (3 years)"),
    ],
)
def test_a_period_is_said_with_the_names_of_its_months(label: str, kind: PeriodKind, shown: str) -> None:
    assert period(parse_period(label, kind)) == shown
