"""The method growth: compound growth a year towards the target, as Open SDG 2.4 works it out."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal, localcontext
from fractions import Fraction

from plan.model.target import Result
from plan.progress.case import Case, Figure, NoAnswer, reliable
from plan.progress.result import Progress
from plan.progress.yardstick import Yardstick
from plan.progress.years import years_between

ON_TRACK_FROM = Decimal("0.95")
"""Of R; Open SDG's "substantial progress"."""
CHANGE_FROM = Decimal("0.005")
"""Of growth a year without a target: half a per cent is where Open SDG's "limited progress" ends."""
LIMIT_EXPONENT = Fraction("4.44")


def growth(case: Case) -> Progress:
    """Whether compound growth so far is enough, after the Open SDG progress methodology (Statistics Canada's).

    With y0 the baseline, y the latest value, t the years between, T the target, tT the years to it, d = 1 if higher is
    better or else -1, s = -1 if y0 is below nought or else 1:
    growth a year g = (y / y0)^(1/t) - 1 and growth needed n = (T / y0)^(1/tT) - 1.

    - With a target R = s d g / |n|: on_track from 0.95, too_slow from 0, wrong_way below. (Open SDG parts 0 to 0.95
      at 0.60 into moderate and limited progress; both are too_slow.) A target that is reached is met.
    - Without a target s d g: right_way from 0.5% (moderate or substantial progress), no_change from 0 (limited
      progress), wrong_way below. With a natural limit the 0.5% shrinks by C (`limit_factor`): at the limit itself C is
      nought, and staying there is right_way.

    Open SDG's rules for a missing base year (the next one with a value), for values of opposite sign and for less than
    a year are kept. Its replacement of a zero by 0.001 is not: it makes the result depend on the unit, so that there
    is no answer here and `straight_line` should be named instead. Roots are taken of exact quotients and rounded at
    20 decimal places, so that neither the unit nor the machine matters and a growth of exactly 0.5% is that.
    """
    case.has_begun()
    yardstick, latest = case.yardstick(), case.latest()
    case.is_unbroken(latest)
    if case.is_reached(latest):
        return case.answer("met", latest)
    if not yardstick.in_values:
        raise NoAnswer("method_does_not_fit")
    start = _start(case, latest)
    rate = _rate(yardstick, start, latest)
    found = replace(case.answer("cannot_tell", start, latest), baseline=start.point, growth_a_year=rate)
    towards = yardstick.sign * (-1 if yardstick.size(start.value) < 0 else 1) * rate
    kind = case.reading.target.kind if case.reading.target else "none_yet"
    if kind in ("reach_by", "close_gap"):
        return _with_target(found, towards, _rate_needed(case, yardstick, start))
    if kind in ("direction_only", "set_baseline", "none_yet"):
        return _without_target(found, towards, limit_factor(start.value, _limit(case)))
    raise NoAnswer("method_does_not_fit")


def limit_factor(start: Decimal, limit: Decimal | None) -> Decimal | None:
    """C, by which the thresholds shrink near a natural limit L: None without one.

    1 if |y0| >= 2|L|; 1 - (|y0| / |L|)^4.44 if |y0| <= |L|; otherwise 1 - ((2|L| - |y0|) / |L|)^4.44 (Open SDG 2.4).
    """
    if limit is None:
        return None
    if abs(start) >= 2 * abs(limit):
        return Decimal(1)
    share = Fraction(abs(start)) / Fraction(abs(limit))
    return 1 - _power(min(share, 2 - share), LIMIT_EXPONENT)


def _start(case: Case, latest: Figure) -> Figure:
    """The baseline, or the next point with a value where the baseline has none (Open SDG)."""
    begins = case.series.baseline_period
    if begins is None:
        raise NoAnswer("no_baseline")
    later = (point for point in case.series.actual if point.period >= begins and point.value is not None)
    point = next(later, None)
    if point is None or point.value is None or point.period >= latest.point.period:
        raise NoAnswer("no_later_value", "too_early")
    return reliable(point, point.value)


def _rate(yardstick: Yardstick, start: Figure, latest: Figure) -> Decimal:
    years = years_between(start.point.period, latest.point.period)
    if years < 1:
        raise NoAnswer("under_a_year", "too_early")
    return _root(yardstick.size(latest.value), yardstick.size(start.value), years)


def _rate_needed(case: Case, yardstick: Yardstick, start: Figure) -> Decimal:
    value, period = case.target_value, case.series.target_period
    if value is None or period is None:
        raise NoAnswer("no_target_period")
    if period <= start.point.period:
        raise NoAnswer("target_before_baseline")
    if value == 0:
        raise NoAnswer("zero_target")
    years = years_between(start.point.period, period)
    if years <= 0:
        raise NoAnswer("overlapping_periods")
    return _root(yardstick.size(value), yardstick.size(start.value), years)


def _root(end: Decimal, start: Decimal, years: Fraction) -> Decimal:
    """The compound growth a year that leads from one size to another."""
    if start == 0:
        raise NoAnswer("zero_base")
    quotient = Fraction(end) / Fraction(start)
    if quotient < 0:
        raise NoAnswer("sign_change")
    return _power(quotient, 1 / years) - 1


def _power(base: Fraction, exponent: Fraction) -> Decimal:
    with localcontext(prec=60):
        power = (Decimal(base.numerator) / base.denominator) ** (Decimal(exponent.numerator) / exponent.denominator)
        return power.quantize(Decimal("1e-20"))


def _limit(case: Case) -> Decimal | None:
    return case.reading.progress.limit if case.reading.progress else None


def _with_target(found: Progress, towards: Decimal, needed: Decimal) -> Progress:
    if needed == 0:
        # The target is to stay at the baseline, and `is_reached` has said that the latest value is worse than that.
        return replace(found, result="wrong_way", growth_needed=needed)
    ratio = towards / abs(needed)
    result: Result = "on_track" if ratio >= ON_TRACK_FROM else "too_slow" if ratio >= 0 else "wrong_way"
    return replace(found, result=result, ratio=ratio, growth_needed=needed)


def _without_target(found: Progress, towards: Decimal, factor: Decimal | None) -> Progress:
    threshold = CHANGE_FROM * (1 if factor is None else factor)
    result: Result = "right_way" if towards >= threshold else "no_change" if towards >= 0 else "wrong_way"
    return replace(found, result=result, limit_factor=factor)
