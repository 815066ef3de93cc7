"""A sheet is put into the CSV file it came from: every row that says the same stays as it was typed, byte for byte."""

from __future__ import annotations

import codecs
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from plan.load.rows import COLUMNS, FIGURES, LAST_COLUMNS
from plan.periods import Period, PeriodKind, parse_period
from plan.source.csv_file import Row, Table
from plan.workbook.proposal import about, csv_text
from plan.workbook.sheet import Sheet

Texts = Mapping[str, str]
_ALWAYS = ("period", "value", "symbol", "note")


@dataclass(frozen=True)
class Merged:
    """The CSV file as it would be, and what is different in it."""

    raw: bytes
    added: tuple[Texts, ...] = ()
    changed: tuple[tuple[Texts, Texts], ...] = ()
    """Each changed row as it was and as it is."""
    removed: tuple[Texts, ...] = ()
    left: int = 0
    """Rows that the sheet does not have and that stay all the same, because it may hold only some."""

    @property
    def is_change(self) -> bool:
        """Whether anything is different."""
        return bool(self.added or self.changed or self.removed)


def merged(raw: bytes, old: Table | None, sheet: Sheet, kind: PeriodKind | None, names: Sequence[str]) -> Merged:
    """Put a sheet into the CSV file `old`, of which `raw` is every byte; `old` is None where there is none yet.

    `names` are the columns that such a file can have, in their usual order. Rows stay in their order, new ones go
    where they belong; a sheet that is `partial` removes none.
    """
    header = _header(old, sheet, names)
    rows = old.rows if old else ()
    new = {about(row.texts): row.texts for row in sheet.rows}
    known = {about(row.texts) for row in rows}
    removed = [row.texts for row in rows if about(row.texts) not in new]
    changed: list[tuple[Texts, Texts]] = []
    lines: list[tuple[Texts, str]] = []
    wider = not old or header != [cell.text for cell in old.header]
    for row in rows:
        to = new.get(about(row.texts), row.texts if sheet.partial else None)
        if to is None:
            continue
        if says_the_same(row.texts, to):
            lines.append((row.texts, _line(row, row.texts, header) if wider or not old else _as_typed(old, row)))
        else:
            changed.append((row.texts, to))
            lines.append((to, _line(row, to, header)))
    added = [row.texts for row in sheet.rows if about(row.texts) not in known]
    for texts in added:
        lines.insert(_place(texts, [each for each, _ in lines], kind), (texts, _line(None, texts, header)))
    found = Merged(raw, tuple(added), tuple(changed), () if sheet.partial else tuple(removed))
    if not found.is_change:
        return Merged(raw, left=len(removed))
    written = _written(raw, old, [line for _, line in lines], csv_text([header])[:-1] if wider else "")
    return Merged(written, found.added, found.changed, found.removed, len(removed) if sheet.partial else 0)


def says_the_same(one: Texts, other: Texts) -> bool:
    """Whether two rows say the same, however their numbers are typed."""
    return all(_same(name, one.get(name, ""), other.get(name, "")) for name in {*one, *other})


def _same(name: str, one: str, other: str) -> bool:
    if one == other:
        return True
    if name not in FIGURES:
        return one.split() == other.split()
    try:
        return Decimal(one) == Decimal(other)
    except InvalidOperation:
        return False


def _header(old: Table | None, sheet: Sheet, names: Sequence[str]) -> list[str]:
    """The columns of the file: those that it has, and any further one in which the sheet says something."""
    has = [cell.text for cell in old.header] if old else list(_ALWAYS)
    further = [name for name in sheet.columns if name not in has and any(row.texts.get(name) for row in sheet.rows)]
    if not further:
        return has
    order = [*names, *further]
    return sorted((*has, *further), key=lambda name: order.index(name) if name in order else len(order))


def usual_columns(breakdowns: Sequence[str]) -> tuple[str, ...]:
    """The columns that the series of a measure with these breakdowns can have, in their usual order."""
    return (*COLUMNS, *breakdowns, *FIGURES, *LAST_COLUMNS)


def _as_typed(old: Table, row: Row) -> str:
    return "\n".join(old.lines[row.record.first_line - 1 : row.record.last_line])


def _line(row: Row | None, texts: Texts, header: Sequence[str]) -> str:
    """A row as a line; each cell that says the same as before stays as it was typed."""
    was = row.texts if row else {}
    kept = {name: was[name] for name in was if _same(name, was[name], texts.get(name, ""))}
    return csv_text([[kept.get(name) or texts.get(name, "") for name in header]])[:-1]


def _place(texts: Texts, before: Sequence[Texts], kind: PeriodKind | None) -> int:
    """Where a new row belongs: by its period where the whole file is in that order, else after its own kind of rows."""
    periods = [_period(each, kind) for each in before]
    own = _period(texts, kind)
    if own is None or None in periods:
        return len(before)
    times = [period for period in periods if period]
    own_group = _group(texts)
    in_order = times == sorted(times)
    alike = [at for at, each in enumerate(before) if in_order or _group(each) == own_group]
    not_later = [at for at in alike if times[at] <= own]
    if not_later:
        return not_later[-1] + 1
    return alike[0] if alike else len(before)


def _group(texts: Texts) -> frozenset[tuple[str, str]]:
    return frozenset(pair for pair in about(texts) if pair[0] != "period")


def _period(texts: Texts, kind: PeriodKind | None) -> Period | None:
    try:
        return parse_period(texts.get("period", ""), kind) if kind else None
    except ValueError:
        return None


def _written(raw: bytes, old: Table | None, rows: Sequence[str], header: str) -> bytes:
    """The whole file with its own line ends, what stands above its rows, and the end that it had."""
    if old is None:
        return "\n".join([header, *rows, ""]).encode()
    first = old.rows[0].record.first_line if old.rows else old.header[0].line + 1
    head = list(old.lines[: first - 1])
    if header:
        head[old.header[0].line - 1] = header
    end = [""] if raw.endswith((b"\n", b"\r")) else []
    text = "\n".join([*head, *rows, *end]).replace("\n", "\r\n" if b"\r\n" in raw else "\n")
    return (codecs.BOM_UTF8 if raw.startswith(codecs.BOM_UTF8) else b"") + text.encode()
