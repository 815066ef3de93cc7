"""What readers are told where a figure is hidden: why, and below which number the council hides figures."""

from __future__ import annotations

from collections.abc import Iterable

from plan.edition import Edition
from plan.model.measure import Measure
from plan.series import Point


def hidden_words(edition: Edition, points: Iterable[Point]) -> str:
    """Why figures among these points are hidden, as finished sentences; empty where none is (symbol c)."""
    return _words(edition) if any("c" in point.symbols for point in points) else ""


def hidden_words_of(edition: Edition, measure: Measure) -> str:
    """The same for all figures of a measure, its parts, breakdowns and comparators."""
    return _words(edition) if any("c" in row.symbols for row in measure.observations) else ""


def _words(edition: Edition) -> str:
    rule, t = edition.plan.plan.small_numbers, edition.t
    if rule is None:
        return t("small_numbers.why")
    if rule.zero_is_shown:
        return f"{t('small_numbers.why')} {t('small_numbers.from_one', most=rule.below - 1)}"
    return f"{t('small_numbers.why')} {t('small_numbers.below', below=rule.below)}"
