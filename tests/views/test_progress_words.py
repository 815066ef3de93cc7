"""How a result was worked out: a reader can check it from the sentences alone."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from plan.edition import Edition
from plan.views.progress_words import method_words

Explain = Callable[..., tuple[str, ...]]

PERCENT = {"type": "percent"}
START = {"baseline": {"period": "2020"}, "unit": PERCENT}
REACH = {**START, "target": {"kind": "reach_by", "value": "4", "period": "2027"}}


@pytest.fixture(name="explain")
def explain_fixture(make_edition: Callable[..., Edition], make_measure: Callable[..., dict[str, Any]]) -> Explain:
    def explain(figures: dict[str, str] | None = None, today: date = date(2026, 11, 21), **fields: Any):
        edition = make_edition(today=today, measures=[make_measure(figures, **fields)])
        return method_words(edition, edition.readings["waits"][0])

    return explain


def test_a_straight_line_names_every_figure_that_it_is_drawn_through(explain: Explain) -> None:
    words = explain({"2020": "11", "2024": "9"}, **REACH)
    assert "straight line" in words[0]
    assert words[1:5] == (
        "The start: 11% (2020).",
        "The newest figure: 9% (2024).",
        "The target: 4% (2027).",
        "Where it should be by now: 7%.",
    )


@pytest.mark.parametrize(("start", "expected"), [("10", "7%"), ("10.0", "6.6%")])
def test_a_figure_that_is_worked_out_is_no_more_exact_than_those_behind_it(
    explain: Explain, start: str, expected: str
) -> None:
    assert f"Where it should be by now: {expected}." in explain({"2020": start, "2024": "9"}, **REACH)


def test_a_figure_that_is_worked_out_has_the_decimals_of_its_measure(explain: Explain) -> None:
    assert "Where it should be by now: 6.57%." in explain({"2020": "10", "2024": "9"}, decimals="2", **REACH)


def test_the_day_on_which_it_was_known_comes_last(explain: Explain) -> None:
    assert explain({"2020": "11"}, **REACH)[-1] == "This is what was known on 21 November 2026."


def test_why_nothing_can_be_told_comes_first(explain: Explain) -> None:
    assert explain({"2020": "11"}, **REACH)[0] == "There is no figure yet from after the start."


def test_a_direction_alone_has_its_method_too(explain: Explain) -> None:
    words = explain({"2020": "11", "2024": "9"}, target={"kind": "direction_only"}, **START)
    assert "better or worse than the figure at the start" in words[0]


def test_without_an_answer_and_a_method_no_method_is_claimed(explain: Explain) -> None:
    assert explain({"2024": "9"}) == (
        "There is no target to compare with.",
        "The newest figure: 9 (2024).",
        "This is what was known on 21 November 2026.",
    )


def test_a_band_names_the_figure_before_and_its_own_width(explain: Explain) -> None:
    words = explain({"2020": "11", "2023": "10", "2024": "9"}, progress={"method": "band", "band": "1"}, **START)
    assert "The figure it is compared with: 10% (2023)." in words
    assert "The band that was agreed: 1 percentage point." in words


def test_a_range_names_both_its_limits(explain: Explain) -> None:
    unit = {"type": "count", "one": "child", "other": "children"}
    words = explain({"2024": "9"}, unit=unit, target={"kind": "stay_within", "lower": "5", "upper": "10"})
    assert "The limits that were agreed: 5 to 10 children." in words


def test_speed_is_told_where_it_leads_to_the_target_and_not_as_a_negative_speed(explain: Explain) -> None:
    fields = {**REACH, "progress": {"method": "growth"}}
    slow = explain({"2020": "11", "2024": "10"}, **fields)
    assert any("times the speed needed" in sentence for sentence in slow)
    away = explain({"2020": "11", "2024": "12"}, **fields)
    assert not any("times the speed needed" in sentence for sentence in away)
    assert "So far the figure has moved away from the target." in away


@pytest.mark.parametrize(("symbol", "word"), [("p", "provisional"), ("e", "estimate")])
def test_a_figure_that_may_change_is_named_where_it_decided(explain: Explain, symbol: str, word: str) -> None:
    assert any(word in sentence for sentence in explain({"2020": "11", "2024": f"9 {symbol}"}, **REACH))
    assert not any(
        word in sentence for sentence in explain({"2020": "11", "2022": f"9 {symbol}", "2024": "9"}, **REACH)
    )


def test_a_judgement_is_as_old_as_it_is(explain: Explain) -> None:
    judgement = {"result": "on_track", "role": "Head of health", "date": "2026-05-03", "reason": "We looked."}
    words = explain(progress={"method": "judgement", "judgement": judgement})
    assert words[-1] == "This is what was known on 3 May 2026."
