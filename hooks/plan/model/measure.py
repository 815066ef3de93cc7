"""How we will know: one file a measure (`measures/<id>.yml`), with its series beside it (`measures/<id>.csv`)."""

from __future__ import annotations

import re
from typing import Annotated, Generic, Literal, Self, TypeVar, get_args

from pydantic import BeforeValidator, Field, model_validator

from plan.model.base import GroupId, Id, Line, Number, OpenDate, Prose, Record, Title, Whole, YesNo, mistake
from plan.model.measure_source import ExternalId, MeasureSource, NoFigures, Owner
from plan.model.target import Baseline, Polarity, ProgressMethod, Target, Unit
from plan.model.typed import Typed
from plan.model.versions import Form, Ideas, InVersions
from plan.periods import PeriodKind

Symbol = Literal["b", "c", "e", "f", "low", "p", "r", "u", "w", "x", "z"]
"""Shorthand on a value (Government Statistical Service): b break, c confidential, e estimated, f forecast, low,
p provisional, r revised, u low reliability, w none recorded, x not available, z not applicable."""

NO_VALUE: frozenset[Symbol] = frozenset({"c", "low", "w", "x", "z"})
"""Symbols that stand instead of a number."""

MeasureKind = Literal["number", "gap", "survey", "narrative"]


_SYMBOL = "|".join(get_args(Symbol))
_TYPED_SYMBOLS = Typed(
    rf"(?:{_SYMBOL})(?:[ ,]+(?:{_SYMBOL}))*",
    "Write one symbol or several: b break, c confidential, e estimate, f forecast, low, p provisional, r revised, "
    "u not very reliable, w nobody recorded, x not available, z does not apply.",
)


def _symbols(value: object) -> object:
    return tuple(re.findall(r"[^\s,\[\]]+", value.lower())) if isinstance(value, str) else value


Symbols = Annotated[tuple[Symbol, ...], BeforeValidator(_symbols), _TYPED_SYMBOLS.schema]
"""One or more symbols with a space between them, such as b p."""


class Observation(Record):
    """One value of one period, for everybody or for one category of a breakdown."""

    period: str
    part: Id | None = None
    comparator: Id | None = None
    breakdown: dict[str, str] = Field(default_factory=dict)
    """The category in each breakdown that applies; empty for the whole."""
    value: Number | None = None
    lower: Number | None = None
    """Lower confidence limit (95%)."""
    upper: Number | None = None
    """Upper confidence limit (95%)."""
    numerator: Number | None = None
    denominator: Number | None = None
    symbols: Symbols = ()
    note: Line | None = None


class Category(Record):
    """One group of a breakdown."""

    id: Id
    title: Title


class Breakdown(Record):
    """A way in which a measure is split."""

    id: Id
    title: Title
    categories: tuple[Category, ...]
    complete: YesNo = True
    """Whether everybody is in exactly one category, so that the categories add up to their total."""


class Gap(Record):
    """The two groups whose difference a gap measure is about: the gap is `to` minus `from`."""

    breakdown: Id
    from_: Annotated[Id, Field(alias="from")]
    to: Id


class Comparator(Record):
    """Somewhere else, or another time, that the measure is compared with."""

    id: Id
    title: Title
    period: str | None = None
    """Always this time: its value is this measure's own, unless the series has rows of the comparator."""


class Reading(Record):
    """What a measure and a part of a compound measure have in common."""

    kind: MeasureKind = "number"
    unit: Unit | None = None
    decimals: Annotated[Whole, Field(le=6)] | None = None
    """Digits after the point in everything that is shown."""
    polarity: Polarity | None = None
    baseline: Baseline | None = None
    target: Target | None = None
    progress: ProgressMethod | None = None
    gap: Gap | None = None


ReadingT = TypeVar("ReadingT", bound=Reading)


class PartWords(Record):
    """What a part is called in another version."""

    title: Title


class Part(Reading, InVersions[PartWords, PartWords]):
    """One part of a compound measure, with its own kind, unit, polarity, baseline and target."""

    id: Id
    title: Title

    @model_validator(mode="after")
    def _polarity(self) -> Self:
        return _required_polarity(self, f"the part '{self.id}'")


class MeasureWords(Record, Generic[Form]):
    """The texts of a measure in another version."""

    title: Title | None = None
    question: Title | None = None
    why_this: Form | None = None
    definition: Form | None = None
    how_it_is_going: Form | None = None


class Measure(Reading, InVersions[MeasureWords[Ideas], MeasureWords[Prose]]):
    """`measures/<id>.yml`."""

    id: Id
    title: Title
    question: Line | None = None
    """The question that it answers, in plain words."""
    why_this: Prose | None = None
    """Why it is measured."""
    definition: Prose | None = None
    """What exactly is counted."""
    caveats: Prose | None = None
    """What to keep in mind when reading it."""
    story: Prose | None = None
    """What is behind the numbers."""
    parts: tuple[Part, ...] = ()
    period_kind: PeriodKind | None = None
    breakdowns: tuple[Breakdown, ...] = ()
    comparators: tuple[Comparator, ...] = ()
    observations: tuple[Observation, ...] = ()
    """A few values may stand here; more belong in a CSV file of the same name. Never both."""
    no_figures: NoFigures | None = None
    source: MeasureSource | None = None
    owner: Owner | None = None
    next_update: OpenDate | None = None
    groups: tuple[GroupId, ...] = ()
    external_ids: tuple[ExternalId, ...] = ()
    old_ids: tuple[Id, ...] = ()

    @model_validator(mode="after")
    def _sense(self) -> Self:
        if not self.parts and self.kind != "narrative":
            _required_polarity(self, "this measure")
        if self.observations and self.period_kind is None:
            fix = "Add period_kind: financial_year, or another kind."
            raise mistake("period-kind", "'period_kind' is missing here", fix)
        return self


def _required_polarity(reading: ReadingT, whose: str) -> ReadingT:
    if reading.polarity is None:
        raise mistake(
            "polarity",
            f"{whose} does not say which way is better",
            "Add polarity: higher_is_better, lower_is_better, within_range or no_judgement.",
        )
    return reading
