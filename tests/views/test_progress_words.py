"""How a result was worked out: a reader can check it from the sentences alone."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from plan.edition import Edition
from plan.views.progress_words import MethodExplained, method_explained

Explain = Callable[..., MethodExplained]

PERCENT = {"type": "percent"}
START = {"baseline": {"period": "2020"}, "unit": PERCENT}
REACH = {**START, "target": {"kind": "reach_by", "value": "4", "period": "2027"}}
ENGLAND = [{"id": "england", "title": "England"}]
KNOWN = "This is what was known on 21 November 2026."


@pytest.fixture(name="explained")
def explained_fixture(make_edition: Callable[..., Edition], make_measure: Callable[..., dict[str, Any]]) -> Explain:
    def explain(figures: dict[str, str] | None = None, today: date = date(2026, 11, 21), **fields: Any):
        edition = make_edition(today=today, measures=[make_measure(figures, **fields)])
        return method_explained(edition, edition.readings["waits"][0])

    return explain


@pytest.fixture(name="explain")
def explain_fixture(explained: Explain) -> Callable[..., tuple[str, ...]]:
    return lambda *figures, **fields: explained(*figures, **fields).sentences


def rows(figures: dict[str, tuple[str, str, str]], **more: str) -> list[dict[str, str]]:
    """Figures with their limits."""
    found = []
    for year, (value, lower, upper) in figures.items():
        found.append({"period": year, "value": value, "lower": lower, "upper": upper, **more})
    return found


@pytest.mark.parametrize(
    ("fields", "name", "anchor"),
    [
        (
            {"progress": {"method": "straight_line"}},
            "Compared with a straight line from start to target",
            "straight-line",
        ),
        ({"progress": {"method": "growth"}}, "How fast it changes each year, compared", "growth"),
        (
            {"progress": {"method": "growth"}, "target": {"kind": "direction_only"}},
            "How fast it changes each year",
            "growth",
        ),
        ({"progress": {"method": "band", "band": "1"}}, "agreed smallest change", "band"),
        ({"progress": {"method": "trend"}}, "last five figures", "trend"),
        ({"target": {"kind": "direction_only"}}, "Better or worse than at the start", "change"),
        ({"target": {"kind": "stay_at_or_below", "value": "4"}}, "agreed limit", "threshold"),
    ],
)
def test_each_method_has_a_plain_name_and_a_place_that_explains_it(
    explained: Explain, fields: dict[str, Any], name: str, anchor: str
) -> None:
    found = explained({"2020": "11", "2024": "9"}, **{**REACH, **fields})
    assert name in found.name
    assert found.path == f"how-we-are-doing/methods#{anchor}"


def test_without_an_answer_and_a_method_no_method_is_claimed(explained: Explain) -> None:
    assert explained({"2024": "9"}) == MethodExplained(
        "", "", ("There is no target to compare with.", "It was 9 in 2024.", KNOWN)
    )


def test_the_worked_example_reads_as_one_sentence(explain: Callable[..., tuple[str, ...]]) -> None:
    # Growth so far (10.4 / 14.5)^(1/8) - 1 = -4.069%, needed (7.25 / 14.5)^(1/15) - 1 = -4.516%, speed 0.9011.
    words = explain(
        {"2015": "14.5", "2023": "10.4"},
        baseline={"period": "2015"},
        target={"kind": "reach_by", "value": "7.25", "period": "2030"},
        progress={"method": "growth"},
    )
    assert words == (
        "It was 14.5 in 2015 and 10.4 in 2023, and needs to be 7.25 by 2030.",
        "So far it has gone down by 4.06% a year.",
        "To reach the target it must go down by 4.51% a year.",
        "That is 0.90 times the speed that is needed: 0.95 or more is on track.",
        KNOWN,
    )


def test_no_rounding_lifts_a_speed_over_its_threshold(explain: Callable[..., tuple[str, ...]]) -> None:
    # 100 to 200 in one year needs 100% a year; 194.9 is a speed of 0.949, which is too slow.
    fields = {
        "baseline": {"period": "2020"},
        "polarity": "higher_is_better",
        "target": {"kind": "reach_by", "value": "200", "period": "2021"},
        "progress": {"method": "growth"},
    }
    assert "That is 0.94 times the speed" in " ".join(explain({"2020": "100", "2021": "194.9"}, **fields))
    assert "That is 0.95 times the speed" in " ".join(explain({"2020": "100", "2021": "195"}, **fields))


def test_speed_is_told_where_it_leads_to_the_target_and_not_as_a_negative_speed(
    explain: Callable[..., tuple[str, ...]],
) -> None:
    away = explain({"2020": "11", "2024": "12"}, **{**REACH, "progress": {"method": "growth"}})
    assert "It has moved away from the target." in away
    assert not any("times the speed" in sentence for sentence in away)


def test_growth_without_a_target_says_from_where_a_change_counts(explain: Callable[..., tuple[str, ...]]) -> None:
    fields = {**START, "target": {"kind": "direction_only"}, "polarity": "higher_is_better"}
    words = explain({"2020": "90", "2021": "90.9"}, progress={"method": "growth"}, **fields)
    assert "So far it has gone up by 1.00% a year." in words
    assert "A change for the better counts from 0.50% a year." in words
    # C = 1 - 0.9^4.44 = 0.373622, and 0.5% of that is 0.186811%.
    words = explain({"2020": "90", "2021": "90.9"}, progress={"method": "growth", "limit": "100"}, **fields)
    assert (
        "A change for the better counts from 0.18% a year, because the start was near its natural limit of 100.0%."
        in words
    )


def test_a_straight_line_names_every_figure_that_it_is_drawn_through(explain: Callable[..., tuple[str, ...]]) -> None:
    # From 11 in 2020 to 4 in 2027 it falls by 1 a year: 7 in 2024.
    assert explain({"2020": "11", "2024": "9"}, **REACH) == (
        "It was 11% in 2020 and 9% in 2024, and needs to be 4% by 2027.",
        "On the straight line it would be 7% in 2024.",
        KNOWN,
    )


def test_a_target_whose_time_has_passed_needed_to_be_reached(explain: Callable[..., tuple[str, ...]]) -> None:
    target = {"kind": "reach_by", "value": "4", "period": "2022"}
    words = explain({"2020": "11", "2024": "9"}, **{**START, "target": target})
    assert words[0] == "It was 11% in 2020 and 9% in 2024, and needed to be 4% by 2022."


def test_a_line_beside_a_figure_is_told_exactly_enough_to_tell_them_apart(
    explain: Callable[..., tuple[str, ...]],
) -> None:
    # The line stands at 10 - 4 * 6 / 7 = 6.571428: as 7 beside a figure of 7 nobody could see which is lower.
    assert "On the straight line it would be 6.6% in 2024." in explain({"2020": "10", "2024": "7"}, **REACH)
    assert "On the straight line it would be 7% in 2024." in explain({"2020": "10", "2024": "9"}, **REACH)


def test_a_figure_that_is_worked_out_has_the_decimals_of_its_measure(explain: Callable[..., tuple[str, ...]]) -> None:
    assert "On the straight line it would be 6.57% in 2024." in explain(
        {"2020": "10", "2024": "9"}, decimals="2", **REACH
    )


def test_why_nothing_can_be_told_is_not_said_again_below_the_panel_that_says_it(
    explain: Callable[..., tuple[str, ...]],
) -> None:
    assert explain({"2020": "11"}, **REACH) == (
        "It was 11% in 2020.",
        "It needs to be 4% by 2027.",
        KNOWN,
    )


def test_a_hidden_figure_leaves_what_is_known(explain: Callable[..., tuple[str, ...]]) -> None:
    assert explain({"2020": "11", "2024": "c"}, **REACH)[0] == "It was 11% in 2020."


def test_a_figure_counted_in_another_way_is_not_set_beside_the_newest(explain: Callable[..., tuple[str, ...]]) -> None:
    words = explain({"2020": "11", "2023": "8 b", "2024": "9"}, **REACH)
    assert words[:2] == ("It was 9% in 2024.", "It needs to be 4% by 2027.")


def test_a_direction_alone_says_which_way_is_better(explain: Callable[..., tuple[str, ...]]) -> None:
    words = explain({"2020": "11", "2024": "9"}, target={"kind": "direction_only"}, **START)
    assert words[:2] == ("It was 11% in 2020 and 9% in 2024.", "A lower figure is better.")


def test_a_band_names_the_figure_before_the_change_and_its_own_width(explain: Callable[..., tuple[str, ...]]) -> None:
    words = explain({"2020": "11", "2023": "10.5", "2024": "9.8"}, progress={"method": "band", "band": "0.75"}, **START)
    assert words[0] == "It was 9.8% in 2024."
    assert words[1] == (
        "The figure before was 10.5% in 2023, a change of 0.7 percentage points. "
        "A change counts from 0.75 percentage points."
    )
    same = explain({"2023": "10", "2024": "10"}, progress={"method": "band", "band": "1"}, **START)
    assert "The figure before was 10% in 2023, the same. A change counts from 1 percentage point." in same


def test_an_interval_names_both_its_limits_and_the_other_figure(explain: Callable[..., tuple[str, ...]]) -> None:
    figures = [*rows({"2024": ("15", "14.2", "16")}), {"period": "2024", "comparator": "england", "value": "20"}]
    fields = {"comparators": ENGLAND, "progress": {"method": "interval", "comparator": "england"}, "unit": PERCENT}
    words = explain(observations=figures, **fields)
    assert words[:2] == (
        "It was 15.0% in 2024.",
        "Our figure most likely lies between 14.2% and 16.0%. England had 20.0% in 2024.",
    )


def test_a_trend_names_its_five_figures_and_how_clear_it_is(explain: Callable[..., tuple[str, ...]]) -> None:
    # Limits of 1.96 to each side give every weight 1: chi-squared is 10 times the square of the step, so 10 for 1.
    figures = {str(2020 + n): (str(10 + n), str(10 + n - 1.96), str(10 + n + 1.96)) for n in range(5)}
    words = explain(observations=rows(figures), progress={"method": "trend"}, decimals="0")
    assert words[0] == "The last five figures were 10 in 2020, 11 in 2021, 12 in 2022, 13 in 2023, 14 in 2024."
    assert words[1].startswith("How clear their trend is: 10.00. It counts from 9.55")


def test_a_trend_that_rests_on_one_figure_says_so(explain: Callable[..., tuple[str, ...]]) -> None:
    figures = {str(2020 + n): (str(v), str(v - 1), str(v + 1)) for n, v in enumerate((10, 9, 8, 7, 60))}
    words = explain(observations=rows(figures), progress={"method": "trend"})
    assert "But it rests on one of the five figures alone." in words


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ({"kind": "stay_at_or_below", "value": "10"}, "It should be at most 10 children."),
        ({"kind": "stay_at_or_above", "value": "1"}, "It should be at least 1 child."),
        ({"kind": "stay_within", "lower": "5", "upper": "10"}, "It should be between 5 and 10 children."),
    ],
)
def test_a_limit_is_said_and_the_figure_before_where_it_decided(
    explain: Callable[..., tuple[str, ...]], target: dict[str, str], words: str
) -> None:
    unit = {"type": "count", "one": "child", "other": "children"}
    assert words in explain({"2024": "9"}, unit=unit, target=target)
    above = {"kind": "stay_at_or_below", "value": "5"}
    assert "The figure before was 12 children in 2023." in explain({"2023": "12", "2024": "9"}, unit=unit, target=above)


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ({"by": "2027-03"}, "What should be done: Open two hubs, by March 2027."),
        (
            {"by": "2026-03", "done_on": "2026-02-03"},
            "What should be done: Open two hubs. It was done on 3 February 2026.",
        ),
        ({}, "What should be done: Open two hubs."),
    ],
)
def test_a_milestone_says_what_and_by_when(
    explain: Callable[..., tuple[str, ...]], target: dict[str, str], words: str
) -> None:
    assert words in explain(target={"kind": "milestone", "text": "Open two hubs.", **target})


@pytest.mark.parametrize(("symbol", "word"), [("p", "provisional"), ("e", "estimate")])
def test_a_figure_that_may_change_is_named_where_it_decided(
    explain: Callable[..., tuple[str, ...]], symbol: str, word: str
) -> None:
    assert any(word in sentence for sentence in explain({"2020": "11", "2024": f"9 {symbol}"}, **REACH))
    assert not any(
        word in sentence for sentence in explain({"2020": "11", "2022": f"9 {symbol}", "2024": "9"}, **REACH)
    )


def test_a_judgement_says_who_and_is_as_old_as_it_is(explain: Callable[..., tuple[str, ...]]) -> None:
    judgement = {"result": "on_track", "role": "Head of health", "date": "2026-05-03", "reason": "We looked."}
    words = explain(progress={"method": "judgement", "judgement": judgement})
    assert words == ("Head of health decided this on 3 May 2026.", "This is what was known on 3 May 2026.")


@pytest.mark.parametrize(
    ("kind", "start", "latest", "said"),
    [
        ("quarter", "2024 Q1", "2025 Q2", "It was 11% in January to March 2024 and 9% in April to June 2025"),
        ("day", "31 March 2020", "31 March 2024", "It was 11% on 31 March 2020 and 9% on 31 March 2024"),
        ("several_years", "2018 to 2020 (3 years)", "2022 to 2024 (3 years)", "and 9% in 2022 to 2024 (3 years)"),
        ("term", "2024 autumn", "2025 autumn", "It was 11% in autumn term 2024 and 9% in autumn term 2025"),
        ("month", "2024-01", "2025-02", "It was 11% in January 2024 and 9% in February 2025"),
        ("academic_year", "2023 to 2024", "2024 to 2025", "It was 11% in 2023 to 2024 and 9% in 2024 to 2025"),
    ],
)
def test_every_kind_of_period_is_said(
    explain: Callable[..., tuple[str, ...]], kind: str, start: str, latest: str, said: str
) -> None:
    fields = {"period_kind": kind, "baseline": {"period": start}, "target": {"kind": "direction_only"}}
    assert said in explain({start: "11", latest: "9"}, unit=PERCENT, **fields)[0]
