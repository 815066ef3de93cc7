"""The figures as one row each: in full, in order, with their ids, and none that may not be told."""

import csv
import io
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plan.open_data.cells import MARK, read_csv_text
from plan.open_data.observations import body, fixed, table

ENGLAND = {"comparator": "england"}


def text_of(edition) -> str:
    return table(edition, [body(edition, measure) for measure in edition.plan.measures])


def rows_of(edition) -> list[dict[str, str]]:
    head, *rows = read_csv_text(text_of(edition))
    return [dict(zip(head, row, strict=True)) for row in rows]


def test_a_row_says_what_it_is_about_by_id_and_by_name(make_edition, make_measure) -> None:
    outcome = {"id": "healthy", "title": "Healthy", "measures": ["waits"]}
    measure = make_measure({"value": "12.3", "breakdown": {"sex": "girls"}})
    (row,) = rows_of(make_edition(measures=[measure], outcomes=[outcome]))
    assert (row["measure_id"], row["measure"]) == ("waits", "Waits")
    assert (row["outcome_id"], row["outcome"]) == ("healthy", "Healthy")
    assert (row["breakdown_id"], row["breakdown"], row["category_id"], row["category"]) == (
        "sex",
        "Sex",
        "girls",
        "Girls",
    )
    assert (row["period"], row["period_start"], row["period_end"]) == ("2024 to 2025", "2024-04-01", "2025-03-31")
    assert (row["area"], row["unit"], row["polarity"]) == ("Exampleshire", "percent", "lower_is_better")


def test_the_file_begins_with_the_mark_without_which_excel_spoils_its_texts(make_edition, make_measure) -> None:
    assert (
        text_of(make_edition(measures=[make_measure({"value": "1"})])).encode().startswith(b"\xef\xbb\xbfmeasure_id,")
    )


def test_the_area_of_the_plan_is_not_said_of_what_it_is_compared_with(make_edition, make_measure) -> None:
    own, other = rows_of(make_edition(measures=[make_measure({"value": "1"}, {"value": "2", **ENGLAND})]))
    assert (own["area"], own["comparator"]) == ("Exampleshire", "")
    assert (other["area"], other["comparator_id"], other["comparator"]) == ("", "england", "England")


def test_the_whole_comes_first_then_comparators_then_groups_each_oldest_first(make_edition, make_measure) -> None:
    written = [
        {"value": "5", "breakdown": {"age": "age-12", "sex": "boys"}},
        {"value": "4", "breakdown": {"sex": "boys"}},
        {"value": "3", "breakdown": {"sex": "girls"}},
        {"value": "6", **ENGLAND},
        {"value": "2"},
        {"value": "1", "period": "2023 to 2024"},
    ]
    for rows in (written, written[::-1]):
        found = rows_of(make_edition(measures=[make_measure(*rows)]))
        assert [row["value"] for row in found] == ["1.0", "2.0", "3.0", "4.0", "5.0", "6.0"]
    crossed = found[4]
    assert (crossed["breakdown_id"], crossed["category_id"]) == ("sex", "boys")
    assert (crossed["breakdown_2_id"], crossed["category_2_id"]) == ("age", "age-12")


def test_parts_come_in_the_order_of_the_measure_with_their_own_unit_and_decimals(make_edition, make_measure) -> None:
    parts = [
        {"id": "cost", "title": "Cost", "unit": {"type": "money"}, "decimals": "2", "polarity": "lower_is_better"},
        {
            "id": "all",
            "title": "All",
            "unit": {"type": "rate", "one": "child", "other": "children", "per": "10000"},
            "polarity": "higher_is_better",
        },
    ]
    measure = make_measure({"part": "all", "value": "7"}, {"part": "cost", "value": "5"}, parts=parts)
    cost, rate = rows_of(make_edition(measures=[measure]))
    assert (cost["part_id"], cost["part"], cost["value"], cost["unit"]) == ("cost", "Cost", "5.00", "pounds")
    assert (rate["value"], rate["unit"], rate["unit_per"]) == ("7", "per 10,000 children", "10000")


@pytest.mark.parametrize("symbol", ["c", "low", "w", "x", "z"])
def test_where_a_symbol_stands_instead_of_a_number_no_column_holds_one(make_edition, make_measure, symbol: str) -> None:
    leaking = {"symbols": symbol, "value": "71", "lower": "72", "upper": "73", "numerator": "74", "denominator": "75"}
    text = text_of(edition := make_edition(measures=[make_measure(leaking)]))
    assert not [number for number in ("71", "72", "73", "74", "75") if number in text]
    (row,) = rows_of(edition)
    assert row["symbol"] == symbol
    assert row["symbol_meaning"]


def test_symbols_beside_a_value_stand_apart_from_it(make_edition, make_measure) -> None:
    (row,) = rows_of(
        make_edition(measures=[make_measure({"value": "-1.5", "symbols": "b p", "note": "New, since May"})])
    )
    assert (row["value"], row["symbol"], row["note"]) == ("-1.5", "b p", "New, since May")
    assert row["symbol_meaning"] == "counted in a new way from here on; provisional, may still change"


def test_a_text_is_guarded_and_a_negative_number_is_not(make_edition, make_measure) -> None:
    edition = make_edition(measures=[make_measure({"value": "-3", "note": "=1+1"}, title="-Waits")])
    _, row = csv.reader(io.StringIO(text_of(edition).removeprefix(MARK)))
    assert "-3.0" in row
    assert {"'=1+1", "'-Waits"} <= set(row)


def test_the_gap_of_two_percentages_is_in_percentage_points(make_edition, make_measure) -> None:
    (row,) = rows_of(make_edition(measures=[make_measure({"value": "3"}, kind="gap")]))
    assert row["unit"] == "percentage points"
    groups = make_measure({"value": "3"}, kind="gap", gap={"breakdown": "sex", "from": "girls", "to": "boys"})
    assert rows_of(make_edition(measures=[groups]))[0]["unit"] == "percent"


def test_a_table_has_room_for_as_many_breakdowns_as_a_row_crosses(make_edition, make_measure) -> None:
    place = {"id": "place", "title": "Place", "categories": [{"id": "coast", "title": "Coast"}]}
    many = {"sex": "girls", "age": "age-11", "place": "coast"}
    measure = make_measure({"value": "3", "breakdown": many})
    measure["breakdowns"] = [*measure["breakdowns"], place]
    (row,) = rows_of(make_edition(measures=[measure]))
    assert (row["breakdown_3_id"], row["category_3"]) == ("place", "Coast")
    assert "breakdown_3" not in rows_of(make_edition(measures=[make_measure({"value": "3"})]))[0]


@pytest.mark.parametrize(
    ("value", "decimals", "written"),
    [
        ("1E-6", None, "0.000001"),
        ("1E+9", None, "1000000000"),
        ("-2.5", 1, "-2.5"),
        ("24", 1, "24.0"),
        ("24.123", 1, "24.123"),
        ("0", 2, "0.00"),
    ],
)
def test_numbers_are_written_in_full(value: str, decimals: int | None, written: str) -> None:
    assert fixed(Decimal(value), decimals) == written


@given(st.decimals(min_value=-(10**15), max_value=10**15, allow_nan=False, places=10), st.integers(0, 6) | st.none())
def test_no_number_loses_a_digit(value: Decimal, decimals: int | None) -> None:
    written = fixed(value, decimals)
    assert Decimal(written) == value
    assert len(written.partition(".")[2]) >= (decimals or 0)
    assert "E" not in written


NOTES = st.text(st.sampled_from("'=+-@\t \",;＝1.é£👧🏾\u202eשלום\u2028\r"), max_size=12).map(str.strip)
FIGURES = st.decimals(min_value=-(10**12), max_value=10**12, allow_nan=False, places=10)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(note=NOTES, value=FIGURES | st.sampled_from([Decimal("1e-6"), Decimal("1e9"), Decimal("-0.5"), Decimal(0)]))
def test_what_stands_in_a_table_comes_back_from_it(make_edition, make_measure, note: str, value: Decimal) -> None:
    row = {"value": value, "note": note or None}
    (found,) = rows_of(make_edition(measures=[make_measure(row, title=f"x {note}".strip())]))
    assert found["note"] == note
    assert found["measure"] == f"x {note}".strip()
    assert Decimal(found["value"]) == value
