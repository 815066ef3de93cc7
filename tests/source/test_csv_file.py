"""Reading a CSV file: cells know their place, and a confidential row never shows."""

import csv
import io
import time

import pytest

from plan.problems import HIDDEN, Level, report
from plan.source.csv_file import csv_from_bytes
from plan.source.encoding import read_bytes

HEADER = "period,value,symbol,note\n"


def read(text):
    return csv_from_bytes(text if isinstance(text, bytes) else text.encode(), "plan_data/measures/x.csv")


def codes(table):
    return [problem.code for problem in table.problems]


def texts(table):
    return [{name: cell.text for name, cell in row.cells.items()} for row in table.rows]


def test_rows_give_the_text_of_each_cell_by_the_name_of_its_column():
    table = read("Period, Value ,symbol\n2024 , 12.5,p\n2025,13\n")
    assert [cell.text for cell in table.header] == ["period", "value", "symbol"]
    assert texts(table) == [
        {"period": "2024", "value": "12.5", "symbol": "p"},
        {"period": "2025", "value": "13", "symbol": ""},
    ]
    assert table.problems == ()


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_line_ends_and_a_byte_order_mark_change_nothing(mark, line_end):
    table = read((mark + HEADER + "2024,1,,\n\n2025,2,,x\n,,,\n").replace("\n", line_end))
    assert [row.line for row in table.rows] == [2, 4]
    assert table.problems == ()


def test_cells_know_where_their_text_stands_in_the_line():
    table = read(HEADER + '2024,  12,"b p"," a ""quoted"" note"\n2025,"13",,x\n')
    places = [[(cell.line, cell.column) for cell in row.cells.values()] for row in table.rows]
    assert places == [[(2, 1), (2, 8), (2, 12), (2, 19)], [(3, 1), (3, 7), (3, 11), (3, 12)]]


def test_cells_know_their_place_after_a_cell_of_several_lines():
    table = read('period,note,value\n2024,"one\n  two, ""three""",12\n2025,x,13\n')
    assert [(row.line, row.cells["value"].line, row.cells["value"].column) for row in table.rows] == [
        (2, 3, 19),
        (4, 4, 8),
    ]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_places_are_those_of_the_real_line_whatever_the_cells_hold(delimiter):
    rows = [
        ["period", "value", "note"],
        ["2024", 'say "12"', f"a{delimiter}b"],
        ["", "é", "two\nlines"],
        ["x", "", '"'],
    ]
    written = io.StringIO()
    csv.writer(written, delimiter=delimiter, lineterminator="\n").writerows(rows)
    lines = written.getvalue().split("\n")
    for row in read(written.getvalue()).rows:
        for cell in row.cells.values():
            start = cell.text.split("\n")[0].replace('"', '""')
            assert lines[cell.line - 1][cell.column - 1 :].startswith(start)


def test_a_file_with_names_of_columns_only_has_no_rows_and_no_problem():
    table = read(HEADER)
    assert (table.rows, table.problems) == ((), ())


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", ["empty-file"]),
        ("\u200b\n", ["empty-file"]),
        ("sep=;\n", ["excel-instruction"]),
        ('"sep=,"\n' + HEADER, ["excel-instruction"]),
        ("2024,1\n", ["no-header"]),
        ("period,2024,2025\nx,1,2\n", ["figures-across"]),
        ("period,,value\n2024,,1\n", ["unnamed-column"]),
        ("period,value,,\n2024,1,,\n", []),
        ("period,period\n", ["column-twice"]),
        (HEADER + "2024,1,2,3,4\n", ["extra-cell"]),
        (HEADER + "2024,1,2,3,\n", ["extra-cell"]),
        (HEADER + '2024,"1\n', ["open-quotation"]),
        (HEADER + '2024,"1"2\n', ["quotation-inside"]),
        (HEADER + "2024,@SUM(A1),,\n", ["formula"]),
        (HEADER + "2024,=1,,+cmd|' /C calc'!A0\n", ["formula", "formula"]),
        (HEADER + "2024,-3.5,,- see page (2)\n", []),
        (HEADER + "2024,#DIV/0!,,\n", ["spreadsheet-error"]),
        (HEADER + "2024,1\u202f234,,\n", ["no-break-space"]),
        (HEADER + "2024,1,,5\u00a0%\n", []),
        (HEADER + "2024,12\u200b,,\n", []),
        (HEADER + "2024,1,,\u202ex\n", ["direction-character"]),
        (HEADER + "=======\n", ["merge-conflict"]),
        ("x" * 200_000, ["open-quotation"]),
        ("period\n" + '"' * 3, ["open-quotation"]),
    ],
)
def test_each_trap_has_its_own_message(text, found):
    assert codes(read(text)) == found


def test_hidden_spaces_do_not_belong_to_the_text_of_a_cell():
    assert texts(read("period,value\n\u00a02023\u00a0to\u00a02024 ,12\u200b\n")) == [
        {"period": "2023 to 2024", "value": "12"}
    ]


def test_rows_before_an_open_quotation_are_kept():
    table = read(HEADER + '2024,1,,\n2025,2,,"x\n2026,3,,\n')
    assert [row.line for row in table.rows] == [2]


def test_only_the_first_hundred_problems_are_listed():
    assert len(read(HEADER + "2024,=1,,\n" * 5_000).problems) == 100


SECRET = "98765"
SPOILT = [
    f"2024,{SECRET},c,\n",
    f"2024,{SECRET},[C],\n",
    f"2024,{SECRET},b c,\n",
    f"2024,{SECRET} [c],,\n",
    f"2024,1,{SECRET},c,\n",
    f"2024,{SECRET},,c\n",
    f"2024,{SECRET},©,\n",
    f'2024,"{SECRET}",c,"two\nlines"\n',
    f"2024,={SECRET},c,\n",
    f"2024,{SECRET}\u00a0,c,â€™\u202e\x07\n",
    f'2024,{SECRET},c,"never closed\n',
    f'2024,"{SECRET}"x,c,\n2025,1,,\n',
    f"2024;{SECRET};c\n",
    f"2024\t{SECRET}\tc\n",
    f"2024,{SECRET},c,,,,,,\n",
    f"<<<<<<< HEAD\n2024,{SECRET},c,\n=======\n",
]


@pytest.mark.parametrize("row", SPOILT)
@pytest.mark.parametrize("header", [HEADER, "period,vlaue,simbol\n", "period;value;symbol\n", ""])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "damaged"])
def test_a_number_marked_as_confidential_is_in_no_message_whatever_is_wrong(header, row, encoding):
    raw = (header + row + "2026,=1,,\n").encode("utf-8" if encoding == "damaged" else encoding)
    table = csv_from_bytes(raw + b"\xe9" if encoding == "damaged" else raw, "x.csv")
    problems = list(table.problems)
    for line in range(1, len(table.lines) + 1):
        problems += [
            table.problem((line, column), Level.ERROR, "any", f"'{SECRET}' is wrong", f"Not “{SECRET}”.")
            for column in (1, 9, 99)
            if SECRET in table.lines[line - 1] and line in table.secrets
        ]
        problems.append(table.problem((line, 1), Level.ERROR, "any", "wrong", "Mend it."))
    assert SECRET not in report(problems)


def test_nothing_tells_how_long_a_confidential_number_is():
    def told(number):
        table = read(HEADER + f"2024,{number},c,x\n")
        (row,) = table.rows
        return [table.problem(cell, Level.ERROR, "any", "wrong", "Mend it.").text() for cell in row.cells.values()]

    assert told("7") == told("7777777")


def test_the_period_of_a_confidential_row_may_be_said():
    table = read(HEADER + "2024 to 2025,7,c,\n")
    (row,) = table.rows
    assert row.confidential
    problem = table.problem(
        row.cells["value"], Level.ERROR, "any", "'7' stands in '2024 to 2025', marked 'c'", "Delete it."
    )
    assert problem.what == "[hidden] stands in '2024 to 2025', marked 'c'"
    assert (problem.excerpt, problem.line, problem.column) == (HIDDEN, 2, 14)


def test_any_other_line_can_be_hidden_on_request():
    table = read(HEADER + "2024,7,p,\n")
    (row,) = table.rows
    assert not row.confidential
    assert table.problem(row.cells["value"], Level.ERROR, "any", "x", "y").excerpt == "2024,7,p,"
    assert table.problem(row.cells["value"], Level.ERROR, "any", "x", "y", hide=True).excerpt == HIDDEN


def test_a_file_is_read_from_its_folder(tmp_path):
    (tmp_path / "x.csv").write_text(HEADER + "2024,1,,\n", encoding="utf-8")

    def from_file(path):
        return csv_from_bytes(read_bytes(path, "x.csv"), "x.csv")

    assert len(from_file(tmp_path / "x.csv").rows) == 1
    assert codes(from_file(tmp_path / "none.csv")) == ["file-gone"]
    assert codes(from_file(tmp_path)) == ["folder"]


@pytest.mark.parametrize(
    "text", ["1," * 100_000, '"a",' * 50_000, '"' * 200_000, '"a"\n' * 50_000, "x\n" + ",\n" * 100_000]
)
def test_a_huge_file_of_one_kind_of_character_does_not_take_for_ever(text):
    started = time.process_time()
    read(text)
    assert time.process_time() - started < 20
