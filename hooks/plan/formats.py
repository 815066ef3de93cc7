"""Numbers, dates and periods as readers see them. Words come from the wording, so nothing here is a sentence."""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from plan.model.target import Unit
from plan.periods import MONTHS, PartialDate, Period


def long_date(day: date) -> str:
    """A day with its month as a word: 3 May 2026 (short forms are misread by screen readers, says the NHS manual)."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def open_date(moment: PartialDate | date) -> str:
    """A date as far as it is known: 3 May 2026, May 2026 or 2026."""
    if isinstance(moment, date):
        return long_date(moment)
    parts = (str(moment.day) if moment.day else "", MONTHS[moment.month - 1] if moment.month else "", str(moment.year))
    return " ".join(part for part in parts if part)


def period(span: Period) -> str:
    """A period as readers see it: a month and a quarter by the names of their months, the rest as written."""
    first, last = MONTHS[span.first_day.month - 1], MONTHS[span.last_day.month - 1]
    match span.kind:
        case "month":
            return f"{first} {span.first_day.year}"
        case "quarter":
            return f"{first} to {last} {span.first_day.year}"
        case "term":
            return f"{span.label.split()[1]} term {span.first_day.year}"
        case _:
            return span.label


def number(value: Decimal, decimals: int | None = None) -> str:
    """A number with a comma between thousands: 1,234.5. With `decimals`, rounded half away from zero to that many."""
    value = rounded(value, decimals)
    text = f"{abs(value):,f}"
    return f"−{text}" if value < 0 else text


def exactness(value: Decimal) -> int:
    """How many digits a number was written with after its point: 2 for 12.50."""
    exponent = value.as_tuple().exponent
    return max(-exponent, 0) if isinstance(exponent, int) else 0


def rounded(value: Decimal, decimals: int | None) -> Decimal:
    """A number as it is shown: rounded half away from zero; without `decimals`, as it is."""
    return value if decimals is None else value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def quantity(value: Decimal, unit: Unit | None, decimals: int | None = None) -> str:
    """A value with its unit: 12.5%, £1,200, 1 child, 12 children, 149 per 100,000 children, 3.4 out of 5."""
    text = number(value, decimals)
    if unit is None:
        return text
    match unit.type:
        case "percent":
            return f"{text}%"
        case "money":
            return f"−£{text[1:]}" if text.startswith("−") else f"£{text}"
        case "score":
            return f"{text} out of {number(unit.out_of)}" if unit.out_of else text
        case "rate":
            return " ".join(part for part in (text, "per", things(unit)) if part)
        case _:
            return f"{text} {_noun(text, unit)}".rstrip()


def _noun(text: str, unit: Unit) -> str:
    """What is counted, in the singular only when the number that readers see is exactly 1."""
    singular = text.lstrip("−") == "1"
    if unit.type in ("days", "months"):
        return unit.type[:-1] if singular else unit.type
    return (unit.one if singular else unit.other) or ""


def things(unit: Unit) -> str:
    """For how many of which things a rate is: 10,000 children, or child where it is for each one."""
    if unit.per is None or unit.per == 1:
        return unit.one or unit.other or number(Decimal(1))
    return f"{number(unit.per)} {unit.other or ''}".rstrip()


def gap(value: Decimal, unit: Unit | None, decimals: int | None = None) -> str:
    """A gap between two values: between percentages it has percentage points. Below nought the other one is ahead."""
    size = difference(value, unit, decimals)
    return f"−{size}" if rounded(value, decimals) < 0 else size


def cell(value: Decimal, unit: Unit | None, decimals: int | None = None) -> str:
    """A value in a table whose caption names the unit: only signs that belong to the number, % and £, stay."""
    signed = unit is not None and unit.type in ("percent", "money")
    return quantity(value, unit, decimals) if signed else number(value, decimals)


def difference(value: Decimal, unit: Unit | None, decimals: int | None = None) -> str:
    """The size of a change, without its sign: percentages change by percentage points, scores by points."""
    points = {"percent": "percentage point", "score": "point"}.get(unit.type) if unit else None
    if points:
        text = number(abs(value), decimals)
        return f"{text} {points}{'' if text == '1' else 's'}"
    return quantity(abs(value), unit, decimals)
