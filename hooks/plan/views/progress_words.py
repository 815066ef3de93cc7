"""How a result was worked out, in sentences: what the method is called, what went into it and the day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plan.edition import Edition
from plan.formats import cell, long_date, open_date, period
from plan.model.target import Method, Target
from plan.progress import Progress
from plan.progress.yardstick import closes_gap
from plan.reading import Reading
from plan.views.rates import rate_sentences
from plan.views.value_words import agreed_words, dated
from plan.views.working import band_sentences, interval_sentences, line_sentences, trend_sentences

_BY_FIGURES: frozenset[Method | None] = frozenset({None, "growth", "straight_line"})
"""Methods that look from the start to the target; None is the change since the start alone."""


@dataclass(frozen=True)
class MethodExplained:
    """How one result was worked out."""

    name: str
    """The method's plain name; empty where there is none."""
    path: str
    """Where all methods are explained, at this one; empty where there is none."""
    sentences: tuple[str, ...]


def method_explained(edition: Edition, reading: Reading) -> MethodExplained:
    """What the method of a reading is called, where it is explained, and what went into the result."""
    name = method_name(reading)
    return MethodExplained(
        edition.t(f"method.{name}") if name else "",
        f"{methods_path(edition)}#{method_anchor(name)}" if name else "",
        method_words(edition, reading),
    )


def methods_path(edition: Edition) -> str:
    """The page that explains all methods: one for the whole site, also for the measures of earlier plans."""
    return (edition.parent or edition).path("how-we-are-doing", "methods")


def method_anchor(name: str) -> str:
    """Where a method stands on the page of all methods: growth with and without a target stands in one place."""
    return name.removesuffix("_alone").replace("_", "-")


def method_name(reading: Reading) -> str:
    """The name of the method by which a reading is judged, as its words are called; empty for none.

    `change` is the change since the start alone, and `growth_alone` is growth without a target to reach.
    """
    found = reading.progress
    if found.method == "growth" and found.target_value is None:
        return "growth_alone"
    return found.method or ("change" if found.decided_by else "")


def method_words(edition: Edition, reading: Reading) -> tuple[str, ...]:
    """Sentences that say what went into a result, so that a reader can check it.

    Why there is none stands in the panel above them, and is said here only where it does not: where there is no target.
    """
    found, t = reading.progress, edition.t
    flags = {"worked_out.provisional": found.provisional, "worked_out.estimated": found.estimated}
    return (
        *([t(f"why.{found.why}")] if found.why and found.result == "no_target" else []),
        *_figures(edition, reading),
        *(t(key) for key, raised in flags.items() if raised),
        t("worked_out.known_on", date=edition.date(found.worked_out_on)),
    )


def _figures(edition: Edition, reading: Reading) -> Iterator[str]:
    found, target = reading.progress, reading.definition.target
    if found.method == "milestone":
        yield from _milestone(edition, target)
        return
    judged = reading.definition.progress.judgement if reading.definition.progress else None
    if found.method == "judgement" and judged:
        yield edition.t("worked_out.judged", role=judged.role, date=long_date(judged.date))
    yield from _story(edition, reading)
    yield from line_sentences(edition, reading)
    yield from rate_sentences(edition, reading)
    yield from band_sentences(edition, reading)
    yield from interval_sentences(edition, reading)
    yield from trend_sentences(edition, reading)
    if found.method == "threshold" and found.compared_with:
        yield edition.t("worked_out.before", before=dated(edition, reading, found.compared_with))
    if found.decided_by and found.method in (None, "band", "trend", "interval"):
        yield edition.t(f"worked_out.{_better(reading)}")


def _story(edition: Edition, reading: Reading) -> Iterator[str]:
    """Where it started, where it is and where it should be, in one sentence where it can be said in one."""
    found, t = reading.progress, edition.t
    start, latest = dated(edition, reading, found.baseline), dated(edition, reading, found.latest)
    if found.method not in _BY_FIGURES or found.baseline == found.latest or found.why == "series_break":
        start = ""
    aim = _aim(edition, reading, found)
    if start and latest and aim:
        yield t(
            "worked_out.needed" if found.target_time_passed else "worked_out.needs",
            start=start,
            latest=latest,
            target=aim,
        )
        return
    if start and latest:
        yield t("worked_out.was_both", start=start, latest=latest)
    elif latest and found.method != "trend":
        yield t("worked_out.was", latest=latest)
    elif start:
        yield t("worked_out.was_first", start=start)
    if aim:
        yield t("worked_out.target_past" if found.target_time_passed else "worked_out.target", target=aim)
    yield from _limits(edition, reading)


def _aim(edition: Edition, reading: Reading, found: Progress) -> str:
    """The value to reach with the time to reach it by; empty for a limit to keep to, and where there is none."""
    target, value = reading.definition.target, found.target_value
    if target is None or target.kind not in ("reach_by", "close_gap") or value is None:
        return ""
    words = agreed_words(value, reading)
    return (
        edition.t("worked_out.at.by", value=words, period=period(found.target_period)) if found.target_period else words
    )


def _limits(edition: Edition, reading: Reading) -> Iterator[str]:
    """The limit to keep to."""
    target, t = reading.definition.target, edition.t
    if target is None:
        return
    if target.kind == "stay_at_or_above":
        yield t("worked_out.at_least", value=agreed_words(target.value, reading))
    elif target.kind == "stay_at_or_below":
        yield t("worked_out.at_most", value=agreed_words(target.value, reading))
    elif target.lower is not None and target.upper is not None:
        lower = cell(target.lower, reading.definition.unit, reading.exact(target.lower))
        yield t("worked_out.within", lower=lower, upper=agreed_words(target.upper, reading))


def _milestone(edition: Edition, target: Target | None) -> Iterator[str]:
    if target is None or not target.text:
        return
    text = target.text.rstrip(".")
    if target.done_on:
        yield edition.t("worked_out.milestone_done", text=text, date=long_date(target.done_on))
    elif target.by:
        yield edition.t("worked_out.milestone_by", text=text, date=open_date(target.by))
    else:
        yield edition.t("worked_out.milestone", text=text)


def _better(reading: Reading) -> str:
    """Which way is better, as its words are called."""
    return "smaller_gap" if closes_gap(reading.definition) else str(reading.definition.polarity)
