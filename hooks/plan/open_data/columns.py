"""The columns of tables of figures: tidy data, one row an observation (DfE's and the GSS's standards for open data)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from plan.edition import Edition

Type = Literal["text", "number", "date", "symbols"]

FEWEST_SPLITS = 2
"""How many pairs of a breakdown and its category every table has: a row may be about girls (sex) of 11 (age)."""


@dataclass(frozen=True)
class Column:
    """One column. Its title and what it means are in the words of the interface, by its `kind`."""

    name: str
    type: Type = "text"
    required: bool = False
    number: int = 1
    """For breakdowns and categories: of which pair."""

    @property
    def kind(self) -> str:
        """Its name without the number of its pair."""
        return self.name.replace(f"_{self.number}", "") if self.number > 1 else self.name


_WHAT = (
    Column("measure_id", required=True),
    Column("measure", required=True),
    Column("part_id"),
    Column("part"),
    Column("outcome_id"),
    Column("outcome"),
)
_WHEN_AND_WHOM = (
    Column("period", required=True),
    Column("period_kind", required=True),
    Column("period_start", "date", required=True),
    Column("period_end", "date", required=True),
    Column("area"),
    Column("comparator_id"),
    Column("comparator"),
)
_FIGURES = (
    Column("value", "number"),
    Column("lower", "number"),
    Column("upper", "number"),
    Column("numerator", "number"),
    Column("denominator", "number"),
    Column("symbol", "symbols"),
    Column("symbol_meaning"),
    Column("note"),
)
_ABOUT = (
    Column("unit"),
    Column("unit_type"),
    Column("unit_per", "number"),
    Column("polarity"),
    Column("source"),
    Column("publisher"),
    Column("source_url"),
    Column("statistic_status"),
    Column("licence"),
)


def columns(edition: Edition) -> tuple[Column, ...]:
    """The columns of every table of a plan: the same everywhere, but for breakdowns that few plans cross."""
    return (*_WHAT, *_WHEN_AND_WHOM, *_splits(splits(edition)), *_FIGURES, *_ABOUT)


def splits(edition: Edition) -> int:
    """How many pairs the tables of a plan have: as many as any of its figures crosses, and never fewer than two."""
    return edition.once(_most_crossed)


def _most_crossed(edition: Edition) -> int:
    crossed = (len(row.breakdown) for measure in edition.plan.measures for row in measure.observations)
    return max((FEWEST_SPLITS, *crossed))


def _splits(count: int) -> Iterable[Column]:
    for number in range(1, count + 1):
        end = f"_{number}" if number > 1 else ""
        for name in ("breakdown{}_id", "breakdown{}", "category{}_id", "category{}"):
            yield Column(name.format(end), number=number)
