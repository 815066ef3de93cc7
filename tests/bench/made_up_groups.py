"""Groups of random measures with all that rows of a dot plot or a bar chart can be: for tests in a browser."""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "hooks"))

from plan.charts.groups import GroupRow, Reference, ScaleWords
from plan.formats import number

LABELS = (
    "Girls",
    "Boys",
    "Can get free school meals",
    "Children from a minority ethnic background who are looked after by another council or live with family friends",
    "Another council with a very long name that goes on and on",
    "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
    "Plant yn Sir Enghraifft",
    "أطفال في الرعاية",
    "児童生徒の声を聞く",
    "WWWWWWWW MMMMMMM",
    "https://council.example/a-place-that-has-no-spaces-in-its-name/at-all",
)
WORDS = ("hidden to protect people", "no figure", "more than none but too few to show, because of small numbers")
UNITS = ("{}%", "{}", "£{}", "{} per 10,000 children", "{} children, which is not very reliable")
SCALES = ("1", "1", "1", "100", "0.001", "1000000000", "0.000001")
SHAPES = ("any", "any", "any", "positive", "nought", "negative", "hidden", "same", "far")
LENGTHS = (1, 2, 2, 3, 5, 8, 60)


class MadeUp(NamedTuple):
    """What one chart by group is drawn from, and what kind it is of."""

    shape: str
    rows: tuple[GroupRow, ...]
    reference: Reference | None
    words: ScaleWords


def made_up_groups(count: int, seed: int = 1) -> Iterator[MadeUp]:
    """So many charts, the same ones for the same seed."""
    dice = random.Random(seed)
    for _ in range(count):
        unit, scale, shape = dice.choice(UNITS), Decimal(dice.choice(SCALES)), dice.choice(SHAPES)
        rows = tuple(_row(dice, unit, scale, shape) for _ in range(dice.choice(LENGTHS)))
        value = _value(dice, shape) * scale
        reference = Reference(value, f"{dice.choice(LABELS)}: {_shown(value, unit)}") if dice.random() < 0.5 else None
        words = ScaleWords(
            lambda value, unit=unit: _shown(value, unit) if unit in UNITS[:3] else number(value),  # type: ignore[misc]
            dice.choice(("", "For every 10,000 children under 18 who live in the area of the council")),
            "The scale does not start at 0",
        )
        yield MadeUp(shape, rows, reference, words)


def _row(dice: random.Random, unit: str, scale: Decimal, shape: str) -> GroupRow:
    if shape == "hidden" or dice.random() < 0.1:
        return GroupRow(dice.choice(LABELS), dice.choice(WORDS))
    value, limit = _value(dice, shape) * scale, Decimal(dice.randint(1, 90)) / 10 * scale
    has_limits, provisional = dice.random() < 0.5, dice.random() < 0.2
    return GroupRow(
        label=dice.choice(LABELS),
        shown=_shown(value, unit) + (" (provisional)" if provisional else ""),
        value=value,
        lower=value - limit if has_limits else None,
        upper=value + limit if has_limits else None,
        provisional=provisional,
        stands_out=dice.random() < 0.1,
    )


def _value(dice: random.Random, shape: str) -> Decimal:
    value = Decimal(dice.randint(-999, 999)) / 10
    fixed = {"nought": Decimal(0), "same": Decimal(50), "far": 99 + abs(value) / 200}
    signed = {"positive": abs(value), "negative": -abs(value)}
    return {**fixed, **signed}.get(shape, value)


def _shown(value: Decimal, unit: str) -> str:
    text = number(value)
    return f"−{unit.format(text[1:])}" if text.startswith("−") else unit.format(text)
