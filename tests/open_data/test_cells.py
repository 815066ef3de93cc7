"""CSV that comes back as it was, and of which a spreadsheet runs nothing."""

import csv
import io
import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from plan.open_data.cells import MARK, as_it_was, csv_lines, read_csv_text, safe

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
AWKWARD = st.text(st.sampled_from("'=+-@\t\r\n \",;＝＋－＠1.é£👧🏾\u202eשלום"), max_size=12)


@given(st.lists(st.lists(TEXT | AWKWARD, min_size=1, max_size=4), max_size=4))
@example([["a, b", 'say "no"', "two\nlines", "\r", "\r\n", ""], ["👧🏾", "\u200fעברית", "£1 ’", "\u2028", "\ufeff"]])
@example([["'=1", "''=1", "'", "''", "' =1", "=1", " =1"]])
def test_every_text_comes_back_as_it_was(rows: list[list[str]]) -> None:
    assert read_csv_text(csv_lines([safe(text) for text in row] for row in rows)) == rows


@given(TEXT | AWKWARD)
@example("=cmd|' /C calc'!A0")
@example("@SUM(1)")
@example("\t=1")
@example("＝1")
def test_no_text_is_left_that_a_spreadsheet_would_run(text: str) -> None:
    assert not re.match(r"\s*[=+\-@＝＋－＠]|[\t\r\n]", safe(text))


@pytest.mark.parametrize("text", ["Girls", "11 to 15", "It's", "'quoted'", "a=b", "", "5 - 9", "‘=’"])
def test_a_harmless_text_stands_as_it_is(text: str) -> None:
    assert safe(text) == as_it_was(text) == text


def test_a_negative_number_stays_a_number_since_it_is_no_text() -> None:
    rows = [["value"], ["-1.5"]]
    assert list(csv.reader(io.StringIO(csv_lines(rows)))) == rows
    assert read_csv_text(csv_lines(rows)) == rows


def test_lines_end_as_rfc_4180_says() -> None:
    assert csv_lines([["a", "b"], ["1", "£"]]) == "a,b\r\n1,£\r\n"


def test_the_mark_that_tells_excel_of_the_encoding_is_no_part_of_the_first_name() -> None:
    assert MARK.encode() == b"\xef\xbb\xbf"
    assert read_csv_text(f"{MARK}period,value\r\n") == [["period", "value"]]


def test_a_text_that_is_no_csv_is_refused() -> None:
    with pytest.raises(csv.Error):
        read_csv_text('a,"b')
