"""The observations of a measure, whether they stand in its CSV file or in its own: read, and checked row by row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from pydantic import TypeAdapter, ValidationError

from plan.load.confidential_notes import names_a_number
from plan.load.frame import Frame, Ids
from plan.load.messages import SYMBOLS, errors_of, explain
from plan.load.names import did_you_mean
from plan.load.period_spelling import period_fault
from plan.load.refusal import quoted
from plan.load.rows import FIGURES, Row, is_marked_confidential
from plan.model.measure import NO_VALUE, Observation
from plan.problems import HIDDEN, Problem
from plan.source.yaml_file import Loc

_OBSERVATIONS = TypeAdapter(tuple[Observation, ...])
_NEVER_WRONG_ALONE = {"period", "value", "note"}
"""A row with a value and nothing else but these can only have a wrong period, or be there twice."""
_TELL = (
    "Delete the number. It is now in the history of changes: tell the person who looks after the data "
    "(information governance) today; deleting the line is not enough."
)
_TELL_OF_NOTE = (
    f"{_TELL} A number in words counts too. The note of a hidden figure may name years, and the number below which "
    "you hide figures, such as 'fewer than 5'."
)


def read_rows(rows: Sequence[Row], frame: Frame) -> tuple[tuple[Observation, ...], list[Problem]]:
    """The observations of a series and everything that is wrong with its rows; rows with mistakes are left out."""
    problems: list[Problem] = []
    refused: set[tuple[int, Loc]] = set()
    for number, row in enumerate(rows):
        left = list(_figures_left(row))
        for name in left:
            what = f"a number stands in a row marked c (confidential): {HIDDEN}"
            fix = _TELL_OF_NOTE if left == ["note"] else _TELL
            problems.append(row.problem((name,), "confidential-number", what, fix))
            refused.add((number, (name,)))
        problems += _period_problems(row, frame)
    observations = _validated(rows, refused, problems)
    seen: dict[tuple[object, ...], Row] = {}
    for number, observation in observations.items():
        found = [*_row_problems(rows[number], observation, frame), *_twice(rows[number], observation, frame, seen)]
        problems += [one for one in found if not ((number, ("value",)) in refused and one.code == "value-and-symbol")]
    return tuple(observations.values()), problems


def _figures_left(row: Row) -> Iterator[str]:
    """The fields of a confidential row in which a number was left; years and thresholds in a note are none."""
    values = row.values
    if not row.may_be_marked or not isinstance(values, dict) or not is_marked_confidential(values):
        return
    for name in (*FIGURES, "note"):
        typed = values.get(name)
        text = " ".join(one for one in typed if isinstance(one, str)) if isinstance(typed, list) else typed
        if isinstance(text, str) and (names_a_number(text) if name == "note" else any(map(str.isnumeric, text))):
            yield name


def _validated(rows: Sequence[Row], refused: set[tuple[int, Loc]], problems: list[Problem]) -> dict[int, Observation]:
    """The rows that are observations, by their number; what is wrong with the others goes to `problems`."""
    try:
        return dict(enumerate(_OBSERVATIONS.validate_python([row.values for row in rows])))
    except ValidationError as errors:
        bad: set[int] = set()
        for error in errors_of(errors):
            number, *rest = error["loc"]
            row = rows[int(number)]
            bad.add(int(number))
            if (int(number), tuple(rest[:1])) not in refused:
                told = explain({**error, "loc": tuple(rest)}, Observation, hidden=row.hidden)
                problems.append(row.problem(told.loc, told.code, told.what, told.fix, at_key=told.at_key))
    return {number: Observation.model_validate(row.values) for number, row in enumerate(rows) if number not in bad}


def _period_problems(row: Row, frame: Frame) -> Iterator[Problem]:
    period = row.values.get("period") if isinstance(row.values, dict) else None
    if frame.period_kind and isinstance(period, str):
        fault = period_fault(period, frame.period_kind)
        if fault and row.hidden:
            fault = period_fault(period, frame.period_kind, hidden=True)
        if fault:
            yield row.problem(("period",), *fault)


def _row_problems(row: Row, observation: Observation, frame: Frame) -> Iterator[Problem]:
    if observation.value is not None and observation.model_fields_set <= _NEVER_WRONG_ALONE:
        return
    yield from _unknown_ids(row, observation, frame)
    yield from _value_and_symbols(row, observation)
    yield from _limits(row, observation)
    percent = (observation.part or "") in frame.percent and not observation.comparator
    if percent and _above(observation.numerator, observation.denominator):
        what = "the numerator is larger than the denominator, which no percentage can have"
        yield row.problem(("numerator",), "numerator", what, "Check both numbers: they may have changed places.")


def _unknown_ids(row: Row, observation: Observation, frame: Frame) -> Iterator[Problem]:
    for name, typed, known in (
        ("part", observation.part, frame.parts),
        ("comparator", observation.comparator, frame.comparators),
    ):
        if typed is not None and known is not None and typed not in known:
            yield _unknown(row, (name,), typed, known, f"a {name} of this measure")
    if frame.breakdowns is None:
        return
    for breakdown, category in observation.breakdown.items():
        loc, categories = ("breakdown", breakdown), frame.breakdowns.get(breakdown)
        if breakdown not in frame.breakdowns:
            yield _unknown(row, loc, breakdown, tuple(frame.breakdowns), "a breakdown of this measure", at_key=True)
        elif categories is not None and category not in categories:
            yield _unknown(row, loc, category, categories, f"a category of '{breakdown}'")


def _unknown(  # noqa: PLR0913 -- where, what was typed and what is known
    row: Row, loc: Loc, typed: str, known: Ids, noun: str, *, at_key: bool = False
) -> Problem:
    listed = f"The measure has: {', '.join(known)}." if known else "The measure declares none: add it there first."
    shown = HIDDEN if row.hidden else quoted(typed)
    fix = listed if row.hidden else did_you_mean(typed, known or (), listed)
    return row.problem(loc, "unknown-id", f"{shown} is not {noun}", fix, at_key=at_key)


def _value_and_symbols(row: Row, observation: Observation) -> Iterator[Problem]:
    instead = [symbol for symbol in observation.symbols if symbol in NO_VALUE]
    if observation.value is None and not instead:
        told = f", and {' '.join(observation.symbols)} does not say why" if observation.symbols else ""
        what = f"there is no value{told or ' and no symbol to say why'}"
        fix = "Give the value; or a symbol: c if it is hidden, x if it is not available, z if it does not apply."
        yield row.problem(("value",), "no-value", what, fix)
    if observation.value is not None and instead:
        what = f"there is a value in a row marked {instead[0]} ({SYMBOLS[instead[0]]})"
        yield row.problem(("value",), "value-and-symbol", what, "Delete the value or the symbol.")


def _limits(row: Row, observation: Observation) -> Iterator[Problem]:
    fix = "Check the three numbers: the value lies between lower and upper."
    if _above(observation.lower, observation.upper):
        yield row.problem(("lower",), "limits", "'lower' is higher than 'upper'", "Exchange the two numbers.")
    elif _above(observation.lower, observation.value):
        yield row.problem(("lower",), "limits", "'lower' is higher than the value", fix)
    elif _above(observation.value, observation.upper):
        yield row.problem(("upper",), "limits", "'upper' is lower than the value", fix)


def _twice(row: Row, observation: Observation, frame: Frame, seen: dict[tuple[object, ...], Row]) -> Iterator[Problem]:
    """The same period given twice for the same people."""
    if frame.breakdowns is None:
        return
    breakdown = tuple(sorted(observation.breakdown.items()))
    first = seen.setdefault((observation.period, observation.part, observation.comparator, breakdown), row)
    if first is not row:
        whom = [text for text in (observation.part, observation.comparator, *observation.breakdown.values()) if text]
        named = f" for {', '.join(whom)}" if whom and not row.hidden else ""
        line = first.problem(("period",), "", "", "").line
        what = f"{quoted(observation.period)}{named} is here twice (first on line {line})"
        yield row.problem(("period",), "period-twice", what, "Keep one and delete the other.")


def _above(low: Decimal | None, high: Decimal | None) -> bool:
    return low is not None and high is not None and low > high
