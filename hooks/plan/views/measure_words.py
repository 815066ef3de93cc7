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
from plan.views.measure_pictures import Picture, pictures
from plan.views.measure_progress_words import result_words
from plan.views.measure_target_words import target_sentences
from plan.views.parts import TONES, Status, when


@dataclass(frozen=True)
class Told:
    """One number or one fact about it, as a sentence."""

    words: str
    picture: Picture | None = None
    """The number of the sentence, drawn below it."""


@dataclass(frozen=True)
class MeasureInWords:
    """One measure, or one part of a compound measure, in the words of a version."""

    id: str
    """Its place on its page, which no heading's can be."""
    title: str
    """Its heading; empty where the heading of the page says it."""
    part: str
    """What the part is called; empty for a whole measure."""
    question: str
    """The question that it answers, where this version asks it."""
    ideas: tuple[IdeaView, ...]
    """This version's own texts about it, where they are ideas: what it counts, and how it is going."""
    prose: str
    """This version's own texts about it, where they are Markdown."""
    told: tuple[Told, ...]
    """How it was, how it is now and what we want: each is one idea, and each number is from the data."""
    status: Status
    """How it is going, in words, with the result that gives it its shape and colour."""
    more: Link | None
    """The standard page of the measure, with all figures; None where the page leads there in another place."""

    @property
    def sentences(self) -> tuple[str, ...]:
        """What is told, without its pictures."""
        return tuple(each.words for each in self.told)

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
    return tuple(entry for measure in measures for entry in measure_in_words(edition, measure))


def measure_in_words(edition: Edition, measure: Measure) -> tuple[MeasureInWords, ...]:
    """One measure; a compound measure has one entry for each of its parts."""
    return tuple(_in_words(edition, measure, reading) for reading in edition.readings[measure.id])


def measure_title(edition: Edition, measure: Measure) -> str:
    """What a measure is called in a version."""
    own = getattr(measure, edition.audience.id, None)
    return (own.title if own else None) or measure.title


def _in_words(edition: Edition, measure: Measure, reading: Reading) -> MeasureInWords:
    own, t = getattr(measure, edition.audience.id, None), edition.t
    title, is_first = measure_title(edition, measure), reading is edition.readings[measure.id][0]
    part = _part_title(edition, reading)
    texts = [own.definition, own.how_it_is_going] if own and is_first else []
    return MeasureInWords(
        id="_".join(part for part in ("measure", measure.id, reading.part) if part),
        title=t("measure_words.part", title=title, part=part) if part else title,
        part=part,
        question=(own.question or "") if own and is_first else "",
        ideas=tuple(idea for text in texts if isinstance(text, tuple) for idea in ideas(edition, text)),
        prose="\n\n".join(text for text in texts if isinstance(text, str)),
        told=tuple(_told(edition, measure, reading)),
        status=_status(edition, reading),
        more=Link(t("measure_words.more", title=title), edition.standard_path("measures", measure.id)),
    )


def _part_title(edition: Edition, reading: Reading) -> str:
    """What a part is called in a version; nothing for a whole measure."""
    own = getattr(reading.definition, edition.audience.id, None) if reading.part else None
    return own.title if own else reading.title if reading.part else ""


def _status(edition: Edition, reading: Reading) -> Status:
    result: Result = reading.progress.result
    return Status(result, result_words(edition, reading), TONES[result])


def _latest(edition: Edition, reading: Reading) -> Point | None:
    """The newest figure; a time that has not come yet has none."""
    latest = reading.series.latest
    return latest if latest and latest.period.first_day <= edition.today else None


def _told(edition: Edition, measure: Measure, reading: Reading) -> Iterator[Told]:
    scale, shown = plain_scale(reading, edition.today), told_points(reading, edition.today)
    drawn = pictures(reading, scale, shown)
    for point, picture in zip(shown, drawn.of_points, strict=True):
        yield Told(_figure(edition, reading, scale, point), picture)
    yield from map(Told, _about_figures(edition, measure, reading, scale))
    judgement = reading.definition.progress.judgement if reading.definition.progress else None
    if judgement:
        yield Told(edition.t("measure_words.judged", role=judgement.role))
    wanted = tuple(target_sentences(edition, reading, scale))  # the number that we want is in the first of them
    yield from (Told(words, None if place else drawn.of_target) for place, words in enumerate(wanted))


def _figure(edition: Edition, reading: Reading, scale: Scale, point: Point) -> str:
    """How it was at a time, or how it is now."""
    assert point.value is not None
    gap = "_gap" if reading.definition.kind == "gap" else ""
    key = f"measure_words.{'now' if point is _latest(edition, reading) else 'was'}{gap}"
    value = amount_words(edition.t, point.value, reading.definition, scale, aims(reading))
    return edition.t(key, when=_when(edition, point), value=value)


def _about_figures(edition: Edition, measure: Measure, reading: Reading, scale: Scale) -> Iterator[str]:
    """What to know about the figures, or why there is no number."""
    t, latest, shown = edition.t, _latest(edition, reading), told_points(reading, edition.today)
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
