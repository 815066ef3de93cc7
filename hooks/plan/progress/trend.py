"""The method trend: whether five values rise or fall by more than chance would explain, as Fingertips works it out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from plan.progress.case import Case, Figure, NoAnswer, reliable
from plan.progress.result import Progress
from plan.progress.years import years_between
from plan.series import Point

POINTS = 5
CHI_SQUARED = Fraction("9.54953570608324")
"""The value of chi-squared with one degree of freedom that chance passes twice in a thousand (p = 0.002)."""
WIDTH = Fraction("3.92")
"""The standard errors in a 95% confidence interval: 1.96 to each side."""


def trend(case: Case) -> Progress:
    """Whether the last five values with limits show a trend, and which way it goes.

    Weighted least squares over the places 1 to 5 with weights w = 1 / ((upper - lower) / 3.92)^2. There is a trend if
    chi-squared = (slope / its standard error)^2 is above 9.5495 and the slope keeps its sign in each of the five fits
    that leave one value out; otherwise no_change. A target that is reached is met.

    Source: Fingertips, TrendMarkerCalculator (the calculation for values with confidence limits). Its slope of exactly
    nought counts as rising; here as no sign, so that rising and falling are judged alike. As there, five periods that
    overlap are not judged, since their values are not independent, nor are months, quarters and terms, which have
    seasons. Exact arithmetic: no root is needed.
    """
    case.has_begun()
    yardstick, latest = case.yardstick(), case.latest()
    if case.is_reached(latest):
        return case.answer("met", latest)
    if not yardstick.in_values:
        raise NoAnswer("method_does_not_fit")
    figures = _figures(case, latest)
    weighted = [_weighted(place, figure) for place, figure in enumerate(figures, start=1)]
    whole = _fit(weighted)
    found = replace(
        case.answer("no_change", *figures),
        chi_squared=Decimal(whole.chi_squared.numerator) / whole.chi_squared.denominator,
    )
    fits = [whole, *(_fit([each for each in weighted if each is not left_out]) for left_out in weighted)]
    steady = all(fit.slope > 0 for fit in fits) or all(fit.slope < 0 for fit in fits)
    if not steady or whole.chi_squared <= CHI_SQUARED:
        return found
    return replace(found, result="right_way" if whole.slope * yardstick.sign > 0 else "wrong_way")


@dataclass(frozen=True)
class _Weighted:
    place: int
    value: Fraction
    weight: Fraction


@dataclass(frozen=True)
class _Fit:
    slope: Fraction
    chi_squared: Fraction


def _figures(case: Case, latest: Figure) -> list[Figure]:
    """The last five values with limits, the latest among them, counted in one way and not overlapping."""
    valued = [Figure(point, point.value) for point in case.series.actual if point.value is not None]
    if len(valued) < POINTS:
        raise NoAnswer("too_few_values", "too_early")
    with_limits = [figure for figure in valued if _interval_width(figure.point) > 0][-POINTS:]
    if len(with_limits) < POINTS or with_limits[-1] != latest:
        raise NoAnswer("no_interval")
    figures = [reliable(figure.point, figure.value) for figure in with_limits]
    if case.series.broken_between(figures[0].point.period, latest.point.period):
        raise NoAnswer("series_break")
    if any(years_between(earlier.point.period, later.point.period) < 1 for earlier, later in pairwise(figures)):
        raise NoAnswer("not_years")
    if any(earlier.point.period.last_day >= later.point.period.first_day for earlier, later in pairwise(figures)):
        raise NoAnswer("overlapping_periods")
    return figures


def _weighted(place: int, figure: Figure) -> _Weighted:
    return _Weighted(place, Fraction(figure.value), (WIDTH / _interval_width(figure.point)) ** 2)


def _interval_width(point: Point) -> Fraction:
    """Nought where there is no interval, or one of no width, which would give its value all the weight."""
    if point.lower is None or point.upper is None:
        return Fraction(0)
    return Fraction(point.upper) - Fraction(point.lower)


def _fit(points: list[_Weighted]) -> _Fit:
    """Slope b = (S Sxy - Sx Sy) / D with D = S Sxx - Sx^2; its variance is S / D, so chi-squared is b^2 D / S."""
    total = sum(point.weight for point in points)
    places = sum(point.weight * point.place for point in points)
    values = sum(point.weight * point.value for point in points)
    products = sum(point.weight * point.place * point.value for point in points)
    squares = sum(point.weight * point.place**2 for point in points)
    spread = total * squares - places**2
    slope = (total * products - places * values) / spread
    return _Fit(Fraction(slope), Fraction(slope**2 * spread / total))
