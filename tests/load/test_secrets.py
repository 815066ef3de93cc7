"""The confidential rows of a measure's file are found wherever they stand."""

import pytest

from plan.load.secrets import Secrets
from plan.problems import HIDDEN, Level
from plan.source.yaml_file import Document, Loc, yaml_from_bytes


def document(text: str) -> Document:
    return yaml_from_bytes(text.encode(), "plan_data/measures/x.yml")


@pytest.mark.parametrize(
    ("text", "loc"),
    [
        ("observations: [{period: 2024, symbols: c}]", ("observations", 0, "period")),
        ("observations: [{period: 2024, symbols: [b, c]}]", ("observations", 0)),
        ("observations: [{period: 2024, value: '[c]'}]", ("observations", 0, "value")),
        ("observations: [{period: 2024, note: suppressed}]", ("observations", 0, "note")),
        ("observations: [[2024, 12, c]]", ("observations", 0, 1)),
        ("observations: [2024 12 c]", ("observations", 0)),
        ("observations: 2024 12 c", ("observations",)),
        ("observation: [{period: 2024, symbols: c}]", ("observation", 0)),
        ("target: {value: 12, symbol: c}", ("target", "value")),
        ("value: 12\nsymbols: c", ("value",)),
    ],
)
def test_what_is_marked_is_covered(text: str, loc: Loc) -> None:
    assert Secrets(document(text)).covers(loc)


@pytest.mark.parametrize(
    ("text", "loc"),
    [
        ("observations: [{period: 2024, symbols: c}, {period: 2025, value: 3}]", ("observations", 1, "value")),
        ("observations: [{period: 2024, symbols: c}]\ntitle: T", ("title",)),
        ("title: Vitamin C", ("title",)),
        ("source: {title: Category C}", ("source", "title")),
        ("observations: [{period: 2024, symbols: p}]", ("observations", 0, "period")),
        ("observations:", ("observations",)),
    ],
)
def test_what_is_not_marked_is_shown(text: str, loc: Loc) -> None:
    assert not Secrets(document(text)).covers(loc)


def test_a_problem_beside_a_confidential_row_on_the_same_line_is_hidden() -> None:
    read = document("title: T\nobservations: [{period: 2024, symbols: c, numerator: 12}]\n")
    problem = read.problem(("observations",), Level.ERROR, "x", "what", "fix", at_key=True)
    assert Secrets(read).keep(problem).excerpt == HIDDEN


def test_a_problem_on_another_line_keeps_its_line() -> None:
    read = document("title: T\nobservations: [{period: 2024, symbols: c, numerator: 12}]\n")
    problem = read.problem(("title",), Level.ERROR, "x", "what", "fix")
    assert Secrets(read).keep(problem) == problem
