"""What went into a result, method by method, in sentences: the line, the band, the comparison and the trend."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from plan.edition import Edition
from plan.formats import difference, number
from plan.progress.trend import CHI_SQUARED
from plan.reading import Reading, apart
from plan.views.value_words import dated, placed, value_words


def line_sentences(edition: Edition, reading: Reading) -> Iterator[str]:
    """Where the straight line is by now: with so many digits that it can be seen on which side of it the figure is."""
    found = reading.progress
    if found.expected_now is None or found.latest is None or found.latest.value is None:
        return
    digits = apart(found.expected_now, found.latest.value, reading.decimals)
    expected = value_words(found.expected_now, reading.definition, digits)
    yield edition.t("worked_out.expected", value=placed(edition, expected, found.latest.period))


def band_sentences(edition: Edition, reading: Reading) -> Iterator[str]:
    """The last change and the change that counts."""
    found, unit = reading.progress, reading.definition.unit
    before, latest = found.compared_with, found.latest
    if found.band is None or before is None or latest is None or before.value is None or latest.value is None:
        return
    size = abs(latest.value - before.value)
    yield edition.t(
        "worked_out.last_change" if size else "worked_out.no_last_change",
        before=dated(edition, reading, before),
        size=difference(size, unit, apart(size, found.band, reading.decimals)),
        band=difference(found.band, unit, reading.exact(found.band)),
    )


def interval_sentences(edition: Edition, reading: Reading) -> Iterator[str]:
    """The limits of our own figure, and the figure that it is compared with."""
    found, method = reading.progress, reading.definition.progress
    latest, other = found.latest, found.compared_with
    if found.method != "interval" or method is None or latest is None or other is None:
        return
    if latest.lower is None or latest.upper is None:
        return
    titles = {each.id: each.title for each in reading.measure.comparators}
    lower, upper = (
        value_words(limit, reading.definition, apart(limit, other.value or limit, reading.decimals))
        for limit in (latest.lower, latest.upper)
    )
    comparator, figure = titles.get(method.comparator or "", ""), dated(edition, reading, other)
    yield edition.t("worked_out.interval", lower=lower, upper=upper, comparator=comparator, figure=figure)


def trend_sentences(edition: Edition, reading: Reading) -> Iterator[str]:
    """The five figures, and how clear their trend is."""
    found, limit = reading.progress, Decimal(CHI_SQUARED.numerator) / CHI_SQUARED.denominator
    if found.chi_squared is None:
        return
    yield edition.t("worked_out.trend", figures=", ".join(dated(edition, reading, point) for point in found.decided_by))
    yield edition.t("worked_out.chi_squared", value=number(found.chi_squared, apart(found.chi_squared, limit, 2)))
    if found.chi_squared > limit and found.result == "no_change":
        yield edition.t("worked_out.one_figure")
