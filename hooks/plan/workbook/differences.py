"""What an import changes in the figures of one measure, row by row, for the person who decides about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plan.load.rows import FIGURES
from plan.problems import HIDDEN, harmless
from plan.source.confidential import marks_confidential
from plan.workbook.merging import Merged, Texts, says_the_same

_SAYS = (*FIGURES, "symbol", "note")


def differences(found: Merged) -> Iterator[str]:
    """One line for each row that is added (+), changed (~) or removed (-).

    No line shows a figure or a note of a row that is confidential before or after, nor of a new row while one that was
    confidential goes: it may be the same under another period.
    """
    lost = any(map(is_secret, found.removed))
    told = [f"+ {_name(row)}: {HIDDEN if lost else _said(row)}" for row in found.added]
    told += [f"~ {_name(now)}: {_changes(was, now)}" for was, now in found.changed]
    told += [f"- {_name(row)}: {_said(row)} (the row is gone)" for row in found.removed]
    yield from map(harmless, told)


def counts(found: Merged) -> str:
    """How many rows of each sort: `2 rows added, 1 changed`."""
    numbers = ((len(found.added), "added"), (len(found.changed), "changed"), (len(found.removed), "removed"))
    parts = [f"{number:,} {what}" for number, what in numbers if number]
    first, *rest = parts
    number, _, what = first.partition(" ")
    left = f"; {found.left:,} that the sheet does not have stay as they are" if found.left else ""
    return ", ".join([f"{number} row{'s' * (number != '1')} {what}", *rest]) + left


def is_secret(*rows: Texts) -> bool:
    """Whether any of some rows, which are one row at different times, is marked as confidential."""
    return any(marks_confidential(text) for row in rows for name, text in row.items() if name != "note")


def _name(row: Texts) -> str:
    others = [text for name, text in row.items() if text and name not in (*_SAYS, "period")]
    return row.get("period", "") + (f" ({', '.join(others)})" if others else "")


def _said(row: Texts) -> str:
    if is_secret(row):
        return f"symbol {row['symbol']}" if row.get("symbol", "").isalpha() else HIDDEN
    return ", ".join(_pairs(row, _SAYS)) or "nothing"


def _pairs(row: Texts, names: Iterable[str]) -> Iterator[str]:
    for name in names:
        if row.get(name):
            yield f"{name} '{row[name]}'" if name == "note" else f"{name} {row[name]}"


def _changes(was: Texts, now: Texts) -> str:
    """Each cell that is another one, as it was and as it is."""
    secret = is_secret(was, now)
    told: list[str] = []
    for name in dict.fromkeys((*_SAYS, *was, *now)):
        old, new = was.get(name, ""), now.get(name, "")
        if says_the_same({name: old}, {name: new}):
            continue
        hidden = secret and name != "symbol"
        told.append(f"{name} {_shown(old, hidden=hidden)} becomes {_shown(new, hidden=hidden)}")
    mark = ": it becomes confidential" if is_secret(now) and not is_secret(was) else ""
    mark = mark or (": IT WAS CONFIDENTIAL" if is_secret(was) and not is_secret(now) else "")
    return ", ".join(told) + mark


def _shown(text: str, *, hidden: bool) -> str:
    if not text:
        return "(empty)"
    return HIDDEN if hidden else text
