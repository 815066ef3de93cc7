"""How a measure is going, in few words: the same result as in the standard version, said for everybody."""

from __future__ import annotations

from plan.edition import Edition
from plan.progress.yardstick import closes_gap
from plan.reading import Reading
from plan.views.change_words import change_summary


def result_words(edition: Edition, reading: Reading) -> str:
    """A result of progress in one or two short sentences; where we cannot tell, they say why."""
    found, t = reading.progress, edition.t
    if found.result == "cannot_tell":
        return t("measure_words.progress.cannot_tell", why=t(f"measure_words.why.{found.why}"))
    if found.result == "no_target":
        return _without_target(edition, reading)
    return t(_key(edition, reading))


def _key(edition: Edition, reading: Reading) -> str:
    """The words for a result that fit how it was worked out: a milestone is late, a threshold is not kept."""
    found = reading.progress
    if found.method == "threshold" and found.result == "wrong_way" and found.compared_with is None:
        return "measure_words.progress_by.threshold.not_kept"
    by = "gap" if closes_gap(reading.definition) else found.method
    key = f"measure_words.progress_by.{by}.{found.result}"
    return key if edition.t.has(key) else f"measure_words.progress.{found.result}"


def _without_target(edition: Edition, reading: Reading) -> str:
    """Without a number to reach it can still be said whether it got better."""
    if reading.definition.kind == "narrative":
        return edition.t("measure_words.progress.in_words")
    if not any(point.value is not None for point in reading.series.points):
        return edition.t("measure_words.progress.no_numbers")
    summary = change_summary(edition, reading, reading.change)
    if summary is None:
        return edition.t("measure_words.progress.no_target")
    return edition.t(f"measure_words.no_target_yet.{summary.verdict}")
