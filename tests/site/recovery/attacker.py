"""Somebody who wants the hidden figures: tries by arithmetic on what is published what each of them can be.

Knows nothing of how the project looks for disclosure, and works in another way: whole numbers are tried, with what
each sum leaves over for its parts, until a hidden one has two possible values or only one is left.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

Cell = tuple[str, tuple[tuple[str, str], ...]]
Name = tuple[str, Cell]
Domain = dict[Name, tuple[int, int]]
Sum = tuple[Name, tuple[Name, ...]]

MOST = 10**7
"""Nothing in the tests is larger."""
PATIENCE = 400
"""So many tries for one question; then the answer is that a figure cannot be worked out by these means."""


@dataclass
class Attacker:
    """Attacks one period of one measure."""

    sums: Sequence[Sum]
    domain: Domain
    tries: int = 0

    def values(self, name: Name) -> tuple[int, int] | None:
        """The least and the greatest value that a number can have, or any two that differ; None if nothing fits."""
        found = self._ask(self.domain)
        if found is None:
            return None
        value = found[name]
        low, high = self.domain[name]
        other = self._ask({**self.domain, name: (low, value - 1)}) or self._ask(
            {**self.domain, name: (value + 1, high)}
        )
        return (value, value) if other is None else (min(value, other[name]), max(value, other[name]))

    def _ask(self, domain: Domain) -> dict[Name, int] | None:
        self.tries = 0
        return self._fit(domain)

    def _fit(self, domain: Domain) -> dict[Name, int] | None:
        """Numbers that fit; None when there are none."""
        self.tries += 1
        narrowed = self._narrowed(domain)
        if narrowed is None:
            return None
        wide = [name for name, (low, high) in narrowed.items() if low < high]
        if not wide or self.tries > PATIENCE:
            return {name: low for name, (low, _) in narrowed.items()}
        name = min(wide, key=lambda each: (narrowed[each][1] - narrowed[each][0], each))
        low, high = narrowed[name]
        middle = (low + high) // 2
        return self._fit({**narrowed, name: (low, middle)}) or self._fit({**narrowed, name: (middle + 1, high)})

    def _narrowed(self, domain: Domain) -> Domain | None:
        """Take from each number what its sums do not leave to it, until nothing changes."""
        found, changed = dict(domain), True
        if any(low > high for low, high in found.values()):
            return None
        while changed:
            changed = False
            for total, parts in self.sums:
                low, high = (sum(found[part][end] for part in parts) for end in (0, 1))
                limits = {total: (low, high)}
                for part in parts:
                    rest_low, rest_high = low - found[part][0], high - found[part][1]
                    limits[part] = (found[total][0] - rest_high, found[total][1] - rest_low)
                for name, (least, most) in limits.items():
                    new = (max(found[name][0], least), min(found[name][1], most))
                    if new[0] > new[1]:
                        return None
                    changed = changed or new != found[name]
                    found[name] = new
        return found


@dataclass(frozen=True)
class Known:
    """What is published of one measure: its figures, how it is split, and what is counted."""

    kind: str
    breakdowns: Mapping[str, tuple[str, ...]]
    figures: Mapping[Cell, Mapping[str, Decimal]]


def recovered(known: Known, hidden: Sequence[Cell], below: int) -> dict[Cell, Decimal]:
    """The hidden cells that can be worked out, with the value that the attacker claims.

    `below` is what the site says of small numbers: the attacker also tries that the hidden ones of a sum are all small.
    """
    claims: dict[Cell, Decimal] = {}
    for period in sorted({period for period, _ in hidden}):
        cells = [cell for cell in hidden if cell[0] == period]
        domain, sums = _everything(known, period)
        for small in _guesses(sums, set(cells), below, known):
            attacker = Attacker(sums, {**domain, **{name: (0, below - 1) for name in small}})
            for cell in cells:
                claim = _claim(attacker, known, cell)
                if claim is not None:
                    claims.setdefault(cell, claim)
    return claims


def _guesses(sums: Sequence[Sum], hidden: set[Cell], below: int, known: Known) -> Iterator[Sequence[Name]]:
    yield ()
    counted = {"count": "value", "share": "numerator"}.get(known.kind)
    for total, parts in sums:
        unknown = [part for part in parts if part[1] in hidden and part[0] == counted]
        if unknown and total[1] not in hidden:
            yield unknown


def _everything(known: Known, period: str) -> tuple[Domain, list[Sum]]:
    quantities = {"count": ("value",), "share": ("numerator", "denominator"), "mean": ("sum", "denominator")}[
        known.kind
    ]
    sums: list[Sum] = []
    for cell in sorted(cell for cell in known.figures if cell[0] == period):
        for split in known.breakdowns:
            if split not in dict(cell[1]):
                parts = [(period, tuple(sorted((*cell[1], (split, name))))) for name in known.breakdowns[split]]
                if all(part in known.figures for part in parts) or not cell[1]:
                    sums += [((name, cell), tuple((name, part) for part in parts)) for name in quantities]
    names = {name for total, parts in sums for name in (total, *parts)}
    return {name: _domain(known, name) for name in names}, sums


def _domain(known: Known, name: Name) -> tuple[int, int]:
    """What is known of one number from its own row: the number, or what its rounded share leaves open."""
    quantity, cell = name
    shown = known.figures.get(cell, {})
    if quantity in shown:
        return int(shown[quantity]), int(shown[quantity])
    value, below = shown.get("value"), shown.get("denominator")
    if value is None or below is None or quantity == "value":
        return 0, MOST
    half, times = Fraction(1, 20), Fraction(below) / (100 if quantity == "numerator" else 1)
    low, high = (Fraction(value) - half) * times, (Fraction(value) + half) * times
    return max(0, math.ceil(low)), math.ceil(high) - 1 if high > 0 else 0


def _claim(attacker: Attacker, known: Known, cell: Cell) -> Decimal | None:
    """The value of a hidden cell, if only one is left for it."""
    if known.kind == "count":
        return _only(attacker, ("value", cell))
    above = _only(attacker, ("numerator" if known.kind == "share" else "sum", cell))
    below = _only(attacker, ("denominator", cell))
    if above is None or below is None:
        return None
    times = 100 if known.kind == "share" else 1
    return (above * times / below).quantize(Decimal("0.1"), ROUND_HALF_UP) if below else Decimal(0)


def _only(attacker: Attacker, name: Name) -> Decimal | None:
    if name not in attacker.domain:
        return None
    values = attacker.values(name)
    return Decimal(values[0]) if values and values[0] == values[1] else None
