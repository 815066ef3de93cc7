"""What a workbook of a plan holds: its measures as sheets to fill in, and the words of the sheet to read first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from plan.formats import long_date, open_date, things
from plan.load.messages import SYMBOLS
from plan.load.rows import LAST_COLUMNS
from plan.model.measure import Measure
from plan.periods import SPELLING
from plan.source.csv_file import Table
from plan.workbook.next_periods import next_periods
from plan.workbook.writing import MeasureSheet

_PROMPTS = {
    "value": "A plain number, without % or commas. Where there is none, leave it empty and choose a symbol.",
    "lower": "The lower confidence limit (95%), if there is one.",
    "upper": "The upper confidence limit (95%), if there is one.",
    "numerator": "How many it is true of, if you know.",
    "denominator": "Of how many, if you know.",
    "symbol": "Empty for an ordinary figure. Several have a space between them: b p. Never a number beside c.",
    "note": "One line for readers, such as why a figure changed. Never a number that is hidden.",
    "part": "Which part of the measure. Empty for the whole.",
    "comparator": "With whom we compare. Empty for our own figures.",
}


def has_sheet(measure: Measure, tables: Mapping[str, Table]) -> bool:
    """Whether figures of a measure can be filled in: they stand in a CSV file, or can begin one."""
    if f"measures/{measure.id}" in tables:
        return True
    return bool(measure.period_kind) and not measure.observations and measure.kind != "narrative"


def measure_sheet(measure: Measure, table: Table | None) -> MeasureSheet:
    """The sheet of one measure, with the columns of its CSV file; `table` is None where there is none yet."""
    breakdowns = {each.id: tuple(one.id for one in each.categories) for each in measure.breakdowns}
    columns = tuple(cell.text for cell in table.header) if table else _columns(measure, tuple(breakdowns))
    rows = tuple(tuple(row.texts.get(name, "") for name in columns) for row in table.rows) if table else ()
    kind = measure.period_kind
    labels = tuple(dict.fromkeys(row.period for row in measure.observations))
    choices: dict[str, tuple[str, ...]] = {
        **breakdowns,
        "symbol": tuple(SYMBOLS),
        "part": tuple(part.id for part in measure.parts),
        "comparator": tuple(one.id for one in measure.comparators),
        "period": (*next_periods(labels, kind), *reversed(labels)) if kind else (),
    }
    period = f"Written like {SPELLING[kind]}." if kind else ""
    titles = {each.id: f"{each.title}. Empty for everybody." for each in measure.breakdowns}
    return MeasureSheet(
        measure.id, tuple(_about(measure)), columns, rows, choices, {**_PROMPTS, **titles, "period": period}
    )


def _columns(measure: Measure, breakdowns: tuple[str, ...]) -> tuple[str, ...]:
    more = [name for name, has in (("part", measure.parts), ("comparator", measure.comparators)) if has]
    return ("period", *more, *breakdowns, "value", *LAST_COLUMNS)


def _about(measure: Measure) -> Iterator[str]:
    yield measure.title
    written = []
    if measure.unit:
        decimals = measure.decimals
        exact = "" if decimals is None else f", shown with {decimals} decimal{'s' * (decimals != 1)}"
        written.append(f"Counted in {things(measure.unit) if measure.unit.type != 'percent' else 'percent'}{exact}.")
    if measure.period_kind:
        written.append(f"Periods are written like {SPELLING[measure.period_kind]}.")
    if measure.next_update:
        written.append(f"Next figures: {open_date(measure.next_update)}.")
    yield " ".join(written)
    yield "One row for each period and group. Fill in the empty rows below the last one; the sheet Read me says how."


def read_me(
    title: str, day: date, contact: str, measures: Sequence[Measure], left_out: Iterable[str]
) -> list[str | tuple[str, str]]:
    """The lines of the sheet to read first; one that leads to a sheet is a pair with the sheet's name."""
    others = list(left_out)
    return [
        f"Figures of {title}",
        f"Made on {long_date(day)} from the figures of that day.",
        "",
        "HOW TO FILL THIS IN",
        "1. Go to the sheet of your measure: the list is at the end of this page.",
        "2. Fill in the next empty row: the period from its list, the value as a plain number, a symbol if needed.",
        "3. To correct a published figure, change it, put r in symbol and say in note what was wrong.",
        "4. Save it as an Excel workbook (.xlsx), and send it back to the person whom you have it from.",
        "Keep the names of the sheets and columns. If you paste figures, paste values, not formulas.",
        "",
        "WHAT NEVER TO DO",
        "Never put a number beside c (confidential), in the value, a note or anywhere else: leave value empty.",
        "Never mail, upload or share a workbook that holds confidential numbers, in any sheet, hidden or not.",
        "Never delete a row to take back a figure: leave value empty, put x in symbol and say why in note.",
        "",
        "SYMBOLS",
        *(f"{symbol}: {meaning}" for symbol, meaning in SYMBOLS.items()),
        "Several have a space between them, such as b p. With c, low, w, x and z the value stays empty.",
        "",
        "WHO TO ASK",
        contact or "The person from whom you have this workbook.",
        "",
        "MEASURES",
        *((f"{measure.id}: {measure.title}", measure.id) for measure in measures),
        *([f"Not here, because their figures are kept with their words: {', '.join(others)}."] if others else []),
    ]
