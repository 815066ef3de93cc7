"""One measure in a few words, for easy read and young people: how it was, how it is now and what we want."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plan.edition import Edition
from plan.model.measure import Measure
from plan.model.outcome import Outcome
from plan.model.target import Result
from plan.page import Link
from plan.placeholders.amounts import Scale, amount_words
from plan.placeholders.scales import aims, plain_scale, told_points
from plan.placeholders.spans import when_words
from plan.reading import Reading
from plan.series import Point
from plan.views.ideas import IdeaView, ideas
from plan.views.measure_pictures import Chart, ShareBars, TenFigures, picture
from plan.views.measure_progress_words import result_words
from plan.views.measure_target_words import target_sentences
from plan.views.parts import TONES, Status, when

__all__ = ["MeasureInWords", "ShareBars", "TenFigures", "measures_in_words"]


@dataclass(frozen=True)
class MeasureInWords:
    """One measure, or one part of a compound measure, in the words of a version."""

    id: str
    """Its place on its page, which no heading's can be."""
    title: str
    question: str
    """The question that it answers, where this version asks it."""
    ideas: tuple[IdeaView, ...]
    """This version's own texts about it, where they are ideas: what it counts, and how it is going."""
    prose: str
    """This version's own texts about it, where they are Markdown."""
    sentences: tuple[str, ...]
    """How it was, how it is now and what we want: each is one idea, and each number is from the data."""
    status: Status
    """How it is going, in words, with the result that gives it its shape and colour."""
    chart: Chart | None
    """The numbers of the sentences as a picture; None where there is nothing to draw."""
    more: Link
    """The standard page of the measure, with all figures."""

    @property
    def progress(self) -> str:
        """How it is going, in one sentence or two."""
        return self.status.words

    @property
    def result(self) -> str:
        """The result in the closed list of results."""
        return self.status.code


def measures_in_words(edition: Edition, outcome: Outcome) -> tuple[MeasureInWords, ...]:
    """The measures of an outcome in their order; a compound measure has one entry for each of its parts."""
    measures = (edition.measures[id_] for id_ in outcome.measures if id_ in edition.measures)
    return tuple(
        _in_words(edition, measure, reading) for measure in measures for reading in edition.readings[measure.id]
    )


def _in_words(edition: Edition, measure: Measure, reading: Reading) -> MeasureInWords:
    own, t = getattr(measure, edition.audience.id, None), edition.t
    title = (own.title if own else None) or measure.title
    is_first = reading is edition.readings[measure.id][0]
    texts = [own.definition, own.how_it_is_going] if own and is_first else []
    scale = plain_scale(reading, edition.today)
    return MeasureInWords(
        id="_".join(part for part in ("measure", measure.id, reading.part) if part),
        title=t("measure_words.part", title=title, part=reading.title) if reading.part else title,
        question=(own.question or "") if own and is_first else "",
        ideas=tuple(idea for text in texts if isinstance(text, tuple) for idea in ideas(edition, text)),
        prose="\n\n".join(text for text in texts if isinstance(text, str)),
        sentences=tuple(_sentences(edition, measure, reading, scale)),
        status=_status(edition, reading),
        chart=picture(edition, reading, scale, told_points(reading, edition.today)),
        more=Link(t("measure_words.more", title=title), edition.standard_path("measures", measure.id)),
    )


def _status(edition: Edition, reading: Reading) -> Status:
    result: Result = reading.progress.result
    return Status(result, result_words(edition, reading), TONES[result])


def _latest(edition: Edition, reading: Reading) -> Point | None:
    """The newest figure; a time that has not come yet has none."""
    latest = reading.series.latest
    return latest if latest and latest.period.first_day <= edition.today else None


def _sentences(edition: Edition, measure: Measure, reading: Reading, scale: Scale) -> Iterator[str]:
    yield from _figures(edition, measure, reading, scale)
    if reading.definition.progress and reading.definition.progress.judgement:
        yield edition.t("measure_words.judged")
    yield from target_sentences(edition, reading, scale)


def _figures(edition: Edition, measure: Measure, reading: Reading, scale: Scale) -> Iterator[str]:
    """How it was and how it is now, or why there is no number."""
    t, latest, shown = edition.t, _latest(edition, reading), told_points(reading, edition.today)
    gap = "_gap" if reading.definition.kind == "gap" else ""
    for point in shown:
        assert point.value is not None
        key = f"measure_words.{'now' if point is latest else 'was'}{gap}"
        value = amount_words(t, point.value, reading.definition, scale, aims(reading))
        yield t(key, when=_when(edition, point), value=value)
    if latest is None or latest.value is None:
        yield from _no_number(edition, measure, reading, latest)
        return
    start = reading.series.baseline_period
    if start and reading.series.broken_between(start, latest.period):
        yield t("measure_words.new_way")
    if len(shown) == 2 and _is_little(shown, scale):
        yield t("measure_words.a_little")
    for symbol, doubt in (("p", "provisional"), ("e", "estimate"), ("u", "not_sure")):
        if symbol in latest.symbols:
            yield t(f"measure_words.{doubt}")
    if reading.definition.kind == "survey":
        yield t("measure_words.survey")


def _is_little(shown: tuple[Point, ...], scale: Scale) -> bool:
    """Whether two numbers that differ are the same in words."""
    first, last = (point.value for point in shown)
    assert first is not None
    assert last is not None
    return first != last and scale.round(first) == scale.round(last)


def _no_number(edition: Edition, measure: Measure, reading: Reading, latest: Point | None) -> Iterator[str]:
    """Why there is no newest number."""
    t = edition.t
    if latest is not None:
        symbol = next((each for each in ("c", "low", "w", "x", "z") if each in latest.symbols), "none")
        yield t(f"measure_words.no_number.{symbol}", None, when=_when(edition, latest))
    elif reading.definition.kind == "narrative":
        yield t("measure_words.no_figures.narrative")
    elif any(point.value is not None for point in reading.series.points):
        yield t("measure_words.no_figures.forecasts")
    elif any(reading.series.breakdowns.values()):
        yield t("measure_words.no_figures.groups")
    else:
        yield t(f"measure_words.no_figures.{measure.no_figures.why if measure.no_figures else 'not_yet'}")
        yield from _expected(edition, measure)


def _expected(edition: Edition, measure: Measure) -> Iterator[str]:
    """When the first numbers should be there."""
    expected = measure.no_figures.expected if measure.no_figures else None
    if expected:
        yield edition.t("measure_words.no_figures.expected", when=when(edition, expected))


def _when(edition: Edition, point: Point) -> str:
    """When a figure is from, as a sentence begins."""
    words = when_words(edition.t, point.period)
    return words[:1].upper() + words[1:]
