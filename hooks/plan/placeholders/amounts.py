"""Values in the fewest words that are still true: about 2 out of 10, 12 in every 10,000 children, £52,000.

Easy read gives a share as so many out of 10 or 100 and never as a percentage, and figures side by side in the same way
(NHS service manual, "Numbers, measurements, dates and time"; Inclusion Europe, "Information for all", on percentages).
A number that is rounded says "about", and none is rounded so far that it says something else.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from decimal import Decimal

from plan.formats import number, quantity, rounded
from plan.model.measure import Reading as Definition
from plan.wording import Wording

MOST_TIMES = 3
"""How many times the base of a rate is made ten times as large, so that 0.4 in 10,000 becomes 4 in 100,000."""


@dataclass(frozen=True)
class Scale:
    """How all values that stand side by side are written: out of a base, or with some digits after the point."""

    base: Decimal | None = None
    """Out of how many; None for a number that is no share of anything."""
    times: Decimal = Decimal(1)
    """What a value is multiplied by to be so many out of the base."""
    decimals: int = 0

    def round(self, value: Decimal) -> Decimal:
        """A value as its words have it, still in its own unit."""
        return rounded(value * self.times, self.decimals)


def out_of(base: int, definition: Definition) -> Scale:
    """A share as so many out of a base."""
    whole = _whole(definition)
    assert whole is not None
    return Scale(Decimal(base), Decimal(base) / whole)


def can_be_share(definition: Definition) -> bool:
    """Whether the values of a reading are so many out of a whole: percentages."""
    return _whole(definition) is not None


def scale_of(
    values: Collection[Decimal], definition: Definition, decimals: int, agreed: Collection[Decimal] = ()
) -> Scale:
    """The shortest way to write some values in which those that differ still differ, and none becomes nought or all.

    A percentage is so many out of 10, else out of 100; a score as it is, else out of ten times as many points; a rate
    for as many as it is given for, or for ten, a hundred or a thousand times as many. Anything else is a whole number,
    else has as many digits after the point as it needs. `decimals` are those of the reading, which are never exceeded.
    What people `agreed` on, such as a target, is not rounded where one of these ways can say it exactly.
    """
    *shorter, last = _scales(definition, decimals)
    return next((scale for scale in shorter if _is_true(scale, (*values, *agreed), definition, agreed)), last)


def amount_words(
    t: Wording, value: Decimal, definition: Definition, scale: Scale, beside: Collection[Decimal] = ()
) -> str:
    """A value in words: less than one of its base is "fewer than 1", nearly all is "more than 9 out of 10".

    `definition` gives its unit, whose things are named where it names them. A value that looks like one `beside` it,
    such as a target, and is not the same, is "a little more" or "a little less" than that.
    """
    size, seen = abs(value) * scale.times, abs(scale.round(value))
    write = _writer(t, definition, scale)
    whole = scale.base if can_be_share(definition) else None
    alike = next((other for other in beside if other != value and scale.round(other) == scale.round(value)), None)
    if alike is not None and scale.round(alike) == alike * scale.times:
        words = t("amount.over" if value > alike else "amount.under", value=write(seen))
    elif seen == 0 < size:
        least = Decimal(1).scaleb(-scale.decimals)
        words = t("amount.fewer" if _is_counted(definition) else "amount.less", value=write(least))
    elif whole is not None and seen == whole > size:
        words = t("amount.more", value=write(whole - 1))
    else:
        words = write(seen) if size == seen else t("amount.about", value=write(seen))
    return _signed(t, value, definition, words)


def _signed(t: Wording, value: Decimal, definition: Definition, words: str) -> str:
    if value >= 0:
        return words
    return t("amount.turned" if definition.kind == "gap" else "amount.minus", value=words)


def _scales(definition: Definition, decimals: int) -> Iterator[Scale]:
    unit = definition.unit
    match unit.type if unit else None:
        case "percent":
            yield out_of(10, definition)
            yield out_of(100, definition)
        case "score" if unit and unit.out_of:
            yield Scale(unit.out_of)
            yield Scale(unit.out_of * 10, Decimal(10))
        case "rate":
            per = unit.per if unit and unit.per else Decimal(1)
            yield from (
                Scale(per * times, times) for times in (Decimal(10) ** power for power in range(MOST_TIMES + 1))
            )
        case "money":
            yield from (Scale(decimals=digits) for digits in dict.fromkeys((0, decimals)))
        case _:
            yield from (Scale(decimals=digits) for digits in range(decimals + 1))


def _is_true(scale: Scale, values: Collection[Decimal], definition: Definition, agreed: Collection[Decimal]) -> bool:
    """Whether values that differ still do, what is agreed is exact, and none becomes nought or all that is not."""
    seen = {value: scale.round(value) for value in values}
    if any(seen[value] != value * scale.times for value in agreed):
        return False
    if any(shown == 0 != value for value, shown in seen.items()) or len(set(seen.values())) < len(seen):
        return False
    whole = _whole(definition)
    return whole is None or all((abs(shown) == scale.base) == (abs(value) == whole) for value, shown in seen.items())


def _writer(t: Wording, definition: Definition, scale: Scale) -> Callable[[Decimal], str]:
    """Writes a number of a scale with what it is a number of."""
    unit, base = definition.unit, scale.base
    if unit is None or base is None:
        return lambda value: quantity(value, unit, scale.decimals)
    things = unit.other or (unit.one if unit.type == "rate" and not unit.other else "") or ""
    ending = "_things" if things else ""

    def write(value: Decimal) -> str:
        key = f"amount.{_form(unit.type, value, base)}"
        with_things = "" if key == "amount.points" else ending
        return t(f"{key}{with_things}", number=number(value), base=number(base), things=things)

    return write


def _form(kind: str, value: Decimal, base: Decimal) -> str:
    if kind == "score":
        return "points"
    if value > base or base == 1:
        return "for_every"
    return "in_every" if kind == "rate" else "out_of"


def _whole(definition: Definition) -> Decimal | None:
    """What all of a share is; None for values that are no shares."""
    return Decimal(100) if definition.unit and definition.unit.type == "percent" else None


def _is_counted(definition: Definition) -> bool:
    return definition.unit is None or definition.unit.type in ("percent", "rate", "count")
