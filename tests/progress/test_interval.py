from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from plan.progress import Progress, standing
from plan.series import Series

Judge = Callable[..., Progress]
ENGLAND = [{"id": "england", "title": "England"}]
AGAINST = {"comparators": ENGLAND, "progress": {"method": "interval", "comparator": "england"}}


def compared(series: Series) -> str:
    return standing(series.reading, series, "england").comparison


@pytest.mark.parametrize(
    ("limits", "polarity", "said"),
    [
        # England has 20. An interval that only touches it is similar.
        ("8 to 19.9", "lower_is_better", ("better", "right_way")),
        ("8 to 20", "lower_is_better", ("similar", "no_change")),
        ("20 to 31", "lower_is_better", ("similar", "no_change")),
        ("20.1 to 31", "lower_is_better", ("worse", "wrong_way")),
        ("20.1 to 31", "higher_is_better", ("better", "right_way")),
        ("8 to 19.9", "higher_is_better", ("worse", "wrong_way")),
        ("8 to 19.9", "no_judgement", ("lower", "cannot_tell")),
        ("20.1 to 31", "no_judgement", ("higher", "cannot_tell")),
        ("8 to 31", "no_judgement", ("similar", "cannot_tell")),
        ("20.1 to 31", "within_range", ("higher", "cannot_tell")),
    ],
)
def test_the_whole_interval_must_lie_on_one_side(
    series: Callable[..., Series], judged: Judge, limits: str, polarity: str, said: tuple[str, str]
) -> None:
    (expected, result), text = said, f"2024: 15 ({limits})"
    assert compared(series(text, england="2024: 20", polarity=polarity, comparators=ENGLAND)) == expected
    found = judged(text, england="2024: 20", polarity=polarity, **AGAINST)
    assert (found.comparison, found.result) == (expected, result)
    assert found.why == (None if result != "cannot_tell" else "direction_unknown")


@pytest.mark.parametrize(
    ("text", "england", "why"),
    [
        ("2024: 15 (8 to 19)", "2023: 20", "no_comparator"),
        ("2024: 15 (8 to 19)", "", "no_comparator"),
        ("2024: 15 (8 to 19)", "2024: 20 f", "no_comparator"),
        ("2024: 15 (8 to 19)", "2024: c", "no_comparator"),
        ("2024: 15 (8 to 19)", "2024: 20 u", "low_reliability"),
        ("2024: 15 u (8 to 19)", "2024: 20", "low_reliability"),
        ("2024: 15", "2024: 20", "no_interval"),
        ("2024: c", "2024: 20", "suppressed"),
        ("", "2024: 20", "no_figures"),
    ],
)
def test_without_limits_or_a_like_for_like_value_nobody_can_tell(
    series: Callable[..., Series], judged: Judge, text: str, england: str, why: str
) -> None:
    measured = series(text, england=england, comparators=ENGLAND)
    stands = standing(measured.reading, measured, "england")
    assert (stands.comparison, stands.why) == ("cannot_tell", why)
    found = judged(text, england=england, **AGAINST)
    assert (found.result, found.why) == ("cannot_tell", why)


def test_the_answer_carries_the_comparator_and_its_doubts(judged: Judge) -> None:
    found = judged("2024: 15 (8 to 19)", england="2024: 20 p", **AGAINST)
    assert found.compared_with is not None
    assert found.compared_with.value == 20
    assert found.provisional


def test_a_target_reached_is_met_whoever_is_better(judged: Judge) -> None:
    aim: dict[str, Any] = {"kind": "reach_by", "value": "30", "period": "2030"}
    assert judged("2024: 28 (26 to 30)", england="2024: 20", target=aim, **AGAINST).result == "met"


def test_a_narrower_gap_is_better_while_the_same_group_is_ahead(series: Callable[..., Series]) -> None:
    fields = {"kind": "gap", "comparators": ENGLAND}
    assert compared(series("2024: 15 (12 to 18)", england="2024: 20", **fields)) == "better"
    assert compared(series("2024: -15 (-18 to -12)", england="2024: 5", **fields)) == "lower"


BEFORE = {"id": "before", "title": "The last year of the plan before", "period": "2019"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2019: 20, 2024: 15 (14 to 16)", ("better", None)),
        ("2019: 15, 2024: 15 (14 to 16)", ("similar", None)),
        ("2019: 12, 2024: 15 (14 to 16)", ("worse", None)),
        ("2019: 20, 2022: 18 b, 2024: 15 (14 to 16)", ("cannot_tell", "series_break")),
        ("2019: c, 2024: 15 (14 to 16)", ("cannot_tell", "no_comparator")),
        ("2018: 20, 2024: 15 (14 to 16)", ("cannot_tell", "no_comparator")),
        ("2018: 20, 2019: 15 (14 to 16)", ("cannot_tell", "no_comparator")),
        ("2019: 20, 2024: 15", ("cannot_tell", "no_interval")),
    ],
)
def test_another_time_of_the_same_place_is_a_comparator(
    series: Callable[..., Series], judged: Judge, text: str, said: tuple[str, str | None]
) -> None:
    measured = series(text, comparators=[BEFORE])
    stands = standing(measured.reading, measured, "before")
    assert (stands.comparison, stands.why) == said
    found = judged(text, comparators=[BEFORE], progress={"method": "interval", "comparator": "before"})
    assert found.why == said[1]


def test_another_time_may_have_figures_of_its_own(series: Callable[..., Series]) -> None:
    rows = [{"period": "2019", "comparator": "before", "value": "20"}]
    measured = series("2022: 18 b, 2024: 15 (14 to 16)", comparators=[BEFORE], observations=rows)
    stands = standing(measured.reading, measured, "before")
    assert stands.comparison == "better"
    assert stands.other is not None
    assert stands.other.period.label == "2019"
