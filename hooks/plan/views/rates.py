"""Growth a year in sentences: so far, needed, and from where it counts. No rounding lifts it over a threshold."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_DOWN, Decimal

from plan.edition import Edition
from plan.formats import number
from plan.progress.growth import CHANGE_FROM
from plan.reading import Reading
from plan.views.value_words import agreed_words

_SMALLEST = Decimal("0.01")
"""The last digit that is shown, of a percentage and of a share."""


def rate_sentences(edition: Edition, reading: Reading) -> Iterator[str]:
    """What the method growth worked out."""
    found, t = reading.progress, edition.t
    if found.growth_a_year is None:
        return
    so_far = found.growth_a_year
    key, way = "worked_out.growth" if so_far else "worked_out.growth_still", "up" if so_far > 0 else "down"
    yield t(key, moved=t(f"worked_out.moved.{way}"), rate=_rate(edition, so_far))
    if found.growth_needed is None:
        if found.target_value is None:
            yield _counts(edition, reading)
        return
    needed = found.growth_needed
    key, way = (
        "worked_out.growth_needed" if needed else "worked_out.growth_still_needed",
        "up" if needed > 0 else "down",
    )
    yield t(key, move=t(f"worked_out.move.{way}"), rate=_rate(edition, needed))
    if found.ratio is not None:
        yield t("worked_out.ratio", value=_cut(found.ratio)) if found.ratio >= 0 else t("worked_out.away")


def _counts(edition: Edition, reading: Reading) -> str:
    """From which growth a year on a change for the better counts."""
    factor, method = reading.progress.limit_factor, reading.definition.progress
    if factor is None or factor == 1 or method is None:
        return edition.t("worked_out.counts", rate=_rate(edition, CHANGE_FROM))
    limit = agreed_words(method.limit, reading)
    return edition.t("worked_out.near_limit", rate=_rate(edition, CHANGE_FROM * factor), limit=limit)


def _rate(edition: Edition, share: Decimal) -> str:
    """A share of 1 as a percentage, without its sign."""
    hundredths = abs(share) * 100
    if 0 < hundredths < _SMALLEST:
        return edition.t("worked_out.hardly")
    return edition.t("worked_out.rate", value=_cut(hundredths))


def _cut(value: Decimal) -> str:
    """Two digits and the rest cut off: 0.949 is no 0.95, from which on a speed is on track."""
    return number(value.quantize(_SMALLEST, ROUND_DOWN))
