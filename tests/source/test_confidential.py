"""What counts as a mark that a row is confidential: rather one too many than one too few."""

import pytest

from plan.source.confidential import hides_line, marks_confidential, safe_column, without_numbers_of

MARKED = ["c", "C", "[c]", "(c)", "©", "ⓒ", "с", "b c", "c p", "bc", "c,p", "p/c", "12c", "12 c", "12[c]", "[c", "conf"]


@pytest.mark.parametrize("cell", [*MARKED, "Confidential", "suppressed", "vitamin c"])
def test_a_mark_is_seen_however_it_is_typed(cell):
    assert marks_confidential(cell)


@pytest.mark.parametrize(
    "cell", ["", "p", "b p", "[x]", "12.5", "2024 to 2025", "children in care", "Source: census", "low"]
)
def test_other_cells_do_not_hide_their_row(cell):
    assert not marks_confidential(cell)


@pytest.mark.parametrize("cell", ["c", "[c]", "b c", "bc", "©", "'c'", '"c"'])
def test_a_line_of_yaml_with_a_number_is_hidden_when_its_file_has_a_mark(cell):
    whole = f"- {{period: 2024, value: 7, symbol: {cell}}}"
    assert hides_line("  value: 7", whole)
    assert hides_line("  value: seven", whole)
    assert not hides_line("title: Safe from harm", whole)


@pytest.mark.parametrize("whole", ["value: 7\ntitle: Children's plan", "value: 7\nsymbol: p", "title: vitamin c"])
def test_a_file_without_a_mark_hides_nothing(whole):
    assert not hides_line("value: 7", whole)


def test_no_column_after_a_confidential_number_is_told():
    line = "- {period: 2024, value: 12345, symbol: c}"
    assert safe_column(line, line.index("symbol") + 1) == line.index("12345") + 1
    assert safe_column(line, 4) == 4


@pytest.mark.parametrize(
    ("message", "left"),
    [
        ("'12' is not a number", "[hidden] is not a number"),
        ('write “12” or ‘12’ or "12"', "write [hidden] or [hidden] or [hidden]"),
        ("'value' is here twice", "'value' is here twice"),
        ("'2024' is here twice", "'2024' is here twice"),
        ("write it like '2023 to 2024'", "write it like '2023 to 2024'"),
        ("'around 12 chil…' is too long", "[hidden] is too long"),
    ],
)
def test_only_the_numbers_of_a_hidden_line_are_taken_out_of_a_message(message, left):
    assert without_numbers_of("{period: 2024, value: 12, note: around 12 children, symbol: c}", message) == left
