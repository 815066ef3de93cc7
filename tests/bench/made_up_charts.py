"""Line charts of random measures, of every kind that a plan can have: for the benchmark and for tests in a browser."""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "hooks"))

from plan.charts.content import Baseline, Content, Level, Line, Mark, Step, Words
from plan.formats import number

WORDS = Words("no figure", "new way of counting", "The scale does not start at 0")
NAMES = (
    "Exampleshire",
    "England",
    "Statistical neighbours",
    "West Midlands region",
    "Children in care",
    "Plant yn Sir Enghraifft",
    "Another council with a very long name that goes on and on",
    "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
    "أطفال",
    "児童生徒",
    "WWWWWWWW MMMMMMM",
)
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

Label = Callable[[int], str]
PERIODS: dict[str, tuple[float, tuple[int, ...], Label]] = {
    "calendar year": (1, (1, 2, 5, 10, 18), lambda step: f"{2008 + step}"),
    "financial year": (1, (1, 3, 7, 10), lambda step: f"{2008 + step}/{(9 + step) % 100:02}"),
    "several years": (1, (2, 6), lambda step: f"{2008 + step} to {2010 + step}"),
    "quarter": (0.25, (4, 20, 40), lambda step: f"{2008 + step // 4} Q{step % 4 + 1}"),
    "term": (1 / 3, (3, 15), lambda step: f"{('Spring', 'Summer', 'Autumn')[step % 3]} {2008 + step // 3}"),
    "month": (1 / 12, (5, 36, 120), lambda step: f"{MONTHS[step % 12]} {2008 + step // 12}"),
    "day": (0.5, (2, 9), lambda step: f"31 {MONTHS[step % 2 * 6]} {2008 + step // 2}"),
}
"""How far periods of each kind are apart, how many a series has, and how they are labelled."""

SCALES = ("1", "1", "1", "100", "0.001", "1000000000", "0.000001")


class Made(NamedTuple):
    """What the lines of one chart have in common."""

    apart: float
    label: Label
    unit: str
    scale: Decimal


SHAPES = ("walk", "walk", "walk", "nought", "same", "negative", "suppressed", "empty")
SIGNS = ("{}%", "£{}")
"""Units that stand at the numbers beside an axis too."""
UNITS = ("{}%", "{}", "£{}", "{} per 10,000 children", "{} children")


def made_up_charts(count: int, seed: int = 1) -> Iterator[Content]:
    """So many charts, the same ones for the same seed."""
    dice = random.Random(seed)
    for _ in range(count):
        yield _content(dice)


def _content(dice: random.Random) -> Content:
    apart, lengths, label = PERIODS[dice.choice(list(PERIODS))]
    made = Made(apart, label, dice.choice(UNITS), Decimal(dice.choice(SCALES)))
    first, *rest = dice.sample(NAMES, dice.choice((1, 1, 1, 2, 2, 3, 5)))
    main = Line(first, tuple(_marks(dice, made, dice.choice(SHAPES), dice.choice(lengths))), is_main=True)
    others = [Line(name, tuple(_marks(dice, made, "walk", dice.choice(lengths)))) for name in rest]
    values = [mark.value for mark in main.marks if mark.value is not None] or [made.scale]
    levels = tuple(_levels(dice, values, main, made.unit))
    steps = [Step(level.place - apart, level.value, _shown(level.value, made.unit)) for level in levels if level.place]
    start = dice.choice(main.marks) if main.marks else None
    return Content(
        (main, *others),
        lambda value: _shown(value, made.unit) if made.unit in SIGNS else number(value),
        WORDS,
        levels,
        tuple(steps) if dice.random() < 0.5 else (),
        Baseline(start.place, f"Baseline: {start.shown}") if start and dice.random() < 0.6 else None,
        dice.choice((None, made.scale)),
    )


def _marks(dice: random.Random, made: Made, shape: str, length: int) -> Iterator[Mark]:
    """The marks of one line; a line may begin later than the others, or end long before them."""
    has_limits, here = dice.random() < 0.3, Decimal(dice.randint(5, 95))
    start = dice.choice((0, 0, 0, 3, -25))
    for step in range(length if shape != "empty" else 0):
        here = _next(dice, here, shape)
        gone = shape == "suppressed" or dice.random() < 0.08
        forecast = step == length - 1 and dice.random() < 0.2
        provisional = step >= length - 2 and dice.random() < 0.3
        value = None if gone else here * made.scale
        limit = Decimal(dice.randint(1, 9)) * made.scale
        flags = ", provisional" if provisional else ", forecast" if forecast else ""
        yield Mark(
            2008 + (start + step) * made.apart,
            made.label(start + step),
            value,
            "" if value is None else _shown(value, made.unit) + flags,
            provisional,
            forecast,
            breaks=step > 0 and dice.random() < 0.04,
            lower=value - limit if value is not None and has_limits else None,
            upper=value + limit if value is not None and has_limits else None,
        )


def _next(dice: random.Random, here: Decimal, shape: str) -> Decimal:
    if shape in ("nought", "same"):
        return Decimal(0) if shape == "nought" else here
    moved = here + Decimal(dice.randint(-50, 50)) / 10
    return -abs(moved) if shape == "negative" and dice.random() < 0.7 else moved


def _levels(dice: random.Random, values: list[Decimal], main: Line, unit: str) -> Iterator[Level]:
    kind = dice.choice(("none", "reach", "reach", "past", "stay", "band"))
    value = dice.choice(values) * Decimal(dice.choice(("1", "0.8", "1.3")))
    last = main.marks[-1].place if main.marks else 2020
    words = f"Target: {_shown(value, unit)}"
    if kind == "reach":
        yield Level(f"{words} by 2030 to 2031", value, place=2030.5, label="2030/31")
    elif kind == "past":
        yield Level(f"{words} by 2012", value, place=min(last, 2012), label="2012")
    elif kind == "stay":
        yield Level(f"{words} or more", value)
    elif kind == "band":
        yield Level(f"{words} to {_shown(value * 2, unit)}", value, value * 2)


def _shown(value: Decimal, unit: str) -> str:
    text = number(value)
    return f"−{unit.format(text[1:])}" if text.startswith("−") else unit.format(text)
