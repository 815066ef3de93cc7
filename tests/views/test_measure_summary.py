"""A measure in a few words: its newest figure, how far it has moved, its target, and what there is to say without."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from plan.edition import Edition
from plan.views.measure_summary import MeasureSummary, ReadingSummary, measure_summary

MakeEdition = Callable[..., Edition]
MakeMeasure = Callable[..., dict[str, Any]]
Summarise = Callable[..., ReadingSummary]

PERCENT = {"type": "percent"}
CHILDREN = {"type": "count", "one": "child", "other": "children"}
RATE = {"type": "rate", "one": "child", "other": "children", "per": "10000"}
GROUPS = {
    "kind": "gap",
    "unit": PERCENT,
    "breakdowns": [
        {
            "id": "meals",
            "title": "Free meals",
            "categories": [{"id": "can", "title": "Can"}, {"id": "cannot", "title": "Cannot"}],
        }
    ],
    "gap": {"breakdown": "meals", "from": "can", "to": "cannot"},
}


def two_groups(**figures: tuple[str, str]) -> list[dict[str, Any]]:
    """The figures of the two groups of `GROUPS` in each year."""
    return [
        {"period": year.removeprefix("y"), "breakdown": {"meals": group}, "value": value}
        for year, pair in figures.items()
        for group, value in zip(("can", "cannot"), pair, strict=True)
    ]


@pytest.fixture(name="measure")
def measure_fixture(make_edition: MakeEdition, make_measure: MakeMeasure) -> Callable[..., MeasureSummary]:
    def summarise(figures: dict[str, str] | None = None, today: date = date(2026, 11, 21), **fields: Any):
        edition = make_edition(today=today, measures=[make_measure(figures, **fields)])
        return measure_summary(edition, edition.plan.measures[0])

    return summarise


@pytest.fixture(name="reading")
def reading_fixture(measure: Callable[..., MeasureSummary]) -> Summarise:
    return lambda *figures, **fields: measure(*figures, **fields).readings[0]


# The newest figure


@pytest.mark.parametrize(
    ("figure", "fields", "words"),
    [
        ("12.5", {"unit": PERCENT}, "12.5%"),
        ("12.46", {"unit": PERCENT, "decimals": "1"}, "12.5%"),
        ("1", {"unit": CHILDREN}, "1 child"),
        ("0", {"unit": CHILDREN}, "0 children"),
        ("1234", {"unit": CHILDREN}, "1,234 children"),
        ("-3", {"unit": CHILDREN}, "−3 children"),
        ("45", {"unit": RATE}, "45 per 10,000 children"),
        ("0.4", {"unit": {**RATE, "per": "1"}}, "0.4 per child"),
        ("-1200", {"unit": {"type": "money"}}, "−£1,200"),
        ("7", {"unit": {"type": "count"}}, "7"),
        ("7", {}, "7"),
    ],
)
def test_the_newest_figure_has_its_unit(reading: Summarise, figure: str, fields: dict[str, Any], words: str) -> None:
    found = reading({"2020": "99", "2024": figure}, **fields)
    assert (found.latest, found.period, found.no_value) == (words, "2024", "")


def test_a_provisional_figure_says_so_beside_it(reading: Summarise) -> None:
    assert "provisional" in reading({"2024": "8 p"}).flags


def test_a_hidden_figure_is_told_with_its_period_and_no_older_one_takes_its_place(reading: Summarise) -> None:
    found = reading({"2020": "10", "2024": "c"})
    assert found.latest == found.flags == found.change == ""
    assert "2024" in found.no_value
    assert "hidden to protect people" in found.no_value


def test_a_blank_figure_is_told_as_none(reading: Summarise) -> None:
    assert "no figure" in reading({"2024": ""}).no_value


def test_a_forecast_is_never_the_newest_figure(reading: Summarise) -> None:
    found = reading({"2024": "8", "2027": "5 f"})
    assert (found.latest, found.period) == ("8", "2024")
    only_forecasts = reading({"2027": "5 f"})
    assert (only_forecasts.latest, only_forecasts.no_value) == ("", "Only forecasts so far")


def test_figures_of_groups_alone_are_not_called_none(reading: Summarise) -> None:
    sex = {"id": "sex", "title": "Sex", "categories": [{"id": "girls", "title": "Girls"}]}
    girls = {"period": "2024", "breakdown": {"sex": "girls"}, "value": "4"}
    found = reading(breakdowns=[sex], observations=[girls])
    assert found.no_value == "There are figures for groups, and none for everybody"


@pytest.mark.parametrize(
    ("why", "expected", "words"),
    [
        ("not_yet", "2027-03", "No figures yet. The first are expected in March 2027"),
        ("not_yet", "2027-03-05", "No figures yet. The first are expected on 5 March 2027"),
        ("not_in_source", None, "Our source gives no figures"),
        ("stopped", None, "No longer measured"),
    ],
)
def test_a_measure_without_figures_says_why(reading: Summarise, why: str, expected: str | None, words: str) -> None:
    given = {"why": why} | ({"expected": expected} if expected else {})
    assert reading(no_figures=given).no_value == words


def test_a_measure_in_words_does_not_promise_figures(reading: Summarise) -> None:
    assert reading(kind="narrative").no_value == "This measure is told in words"


def test_a_part_in_words_does_not_promise_figures_either(measure: Callable[..., MeasureSummary]) -> None:
    parts = [
        {"id": "story", "title": "Story", "kind": "narrative", "polarity": "no_judgement"},
        {"id": "visits", "title": "Visits", "polarity": "higher_is_better"},
    ]
    assert [each.no_value for each in measure(parts=parts).readings] == [
        "This measure is told in words",
        "No figures yet",
    ]


def test_each_part_of_a_compound_measure_has_its_own_title_unit_and_verdict(
    measure: Callable[..., MeasureSummary],
) -> None:
    parts = [
        {
            "id": part,
            "title": title,
            "unit": unit,
            "polarity": polarity,
            "baseline": {"period": "2020"},
            "target": {"kind": "direction_only"},
        }
        for part, title, unit, polarity in [
            ("moves", "Moves", CHILDREN, "lower_is_better"),
            ("stays", "Stays", PERCENT, "higher_is_better"),
        ]
    ]
    figures = [
        {"period": year, "part": part, "value": value}
        for part, year, value in [("moves", "2020", "4"), ("moves", "2024", "1"), ("stays", "2024", "60")]
    ]
    moves, stays = measure(parts=parts, observations=figures).readings
    assert (moves.title, moves.latest, moves.status.code) == ("Moves", "1 child", "right_way")
    assert (stays.title, stays.latest, stays.status.code) == ("Stays", "60%", "cannot_tell")


def test_a_measure_that_is_one_reading_does_not_repeat_its_title(reading: Summarise) -> None:
    assert reading({"2024": "1"}).title == ""


# The change since the start


@pytest.mark.parametrize(
    ("latest", "polarity", "words"),
    [
        ("8", "lower_is_better", "Down 2 since 2020, which is better"),
        ("12", "lower_is_better", "Up 2 since 2020, which is worse"),
        ("12", "higher_is_better", "Up 2 since 2020, which is better"),
        ("8", "higher_is_better", "Down 2 since 2020, which is worse"),
        ("8", "no_judgement", "Down 2 since 2020"),
        ("10", "lower_is_better", "No change since 2020"),
    ],
)
def test_whether_a_change_is_better_follows_the_polarity(
    reading: Summarise, latest: str, polarity: str, words: str
) -> None:
    assert reading({"2020": "10", "2024": latest}, polarity=polarity, baseline={"period": "2020"}).change == words


@pytest.mark.parametrize(("latest", "better"), [("11", True), ("3", False)])
def test_in_a_range_nearer_is_better(reading: Summarise, latest: str, better: bool) -> None:
    found = reading(
        {"2020": "6", "2024": latest},
        polarity="within_range",
        baseline={"period": "2020"},
        target={"kind": "stay_within", "lower": "10", "upper": "14"},
    )
    assert ("better" in found.change, "worse" in found.change) == (better, not better)


@pytest.mark.parametrize(
    ("latest", "unit", "words"),
    [
        ("9", PERCENT, "Down 1 percentage point since 2020"),
        ("7.5", PERCENT, "Down 2.5 percentage points since 2020"),
        ("9", CHILDREN, "Down 1 child since 2020"),
        ("5", RATE, "Down 5 per 10,000 children since 2020"),
    ],
)
def test_the_size_of_a_change_has_its_unit(reading: Summarise, latest: str, unit: dict[str, str], words: str) -> None:
    found = reading({"2020": "10", "2024": latest}, unit=unit, baseline={"period": "2020"})
    assert found.change.startswith(words)


def test_a_change_too_small_to_be_seen_is_not_called_up_by_nothing(reading: Summarise) -> None:
    found = reading({"2020": "10.01", "2024": "10.04"}, decimals="1", baseline={"period": "2020"})
    assert found.change == "Almost no change since 2020"


def test_a_change_within_the_agreed_band_is_neither_better_nor_worse(reading: Summarise) -> None:
    fields = {
        "baseline": {"period": "2020"},
        "target": {"kind": "direction_only"},
        "progress": {"method": "band", "band": "2"},
    }
    small = reading({"2020": "10", "2024": "9"}, **fields)
    assert (small.status.code, small.change) == ("no_change", "Down 1 since 2020, too little to count as a change")
    large = reading({"2020": "10", "2024": "7"}, **fields)
    assert (large.status.code, large.change) == ("right_way", "Down 3 since 2020, which is better")


@pytest.mark.parametrize(
    "figures",
    [{"2024": "8"}, {"2020": "c", "2024": "8"}, {"2020": "10", "2024": "8 b"}, {"2020": "10", "2024": "8 u"}],
    ids=["no figure at the start", "a hidden start", "a new way of counting", "an unreliable figure"],
)
def test_what_does_not_compare_has_no_change(reading: Summarise, figures: dict[str, str]) -> None:
    assert reading(figures, baseline={"period": "2020"}).change == ""


# Gaps


def test_a_gap_between_percentages_is_in_percentage_points(reading: Summarise) -> None:
    found = reading(observations=two_groups(y2024=("40", "60.5")), **GROUPS)
    assert found.latest == "20.5 percentage points"


def test_a_gap_below_nought_says_so_with_a_minus(reading: Summarise) -> None:
    assert reading(observations=two_groups(y2024=("60", "59")), **GROUPS).latest == "−1 percentage point"


@pytest.mark.parametrize(
    ("latest", "words"),
    [
        (("50", "56"), "The gap has shrunk by 4 percentage points since 2020, which is better"),
        (("50", "65"), "The gap has grown by 5 percentage points since 2020, which is worse"),
        (("65", "50"), "The gap has grown by 5 percentage points since 2020, which is worse"),
        (("60", "50"), "No change since 2020"),
    ],
)
def test_a_gap_changes_by_its_size_whoever_is_ahead(reading: Summarise, latest: tuple[str, str], words: str) -> None:
    figures = two_groups(y2020=("50", "60"), y2024=latest)
    assert reading(observations=figures, baseline={"period": "2020"}, **GROUPS).change == words


def test_a_gap_of_which_one_side_is_hidden_is_hidden(reading: Summarise) -> None:
    figures = two_groups(y2024=("50", "60"))
    figures[0] = {"period": "2024", "breakdown": {"meals": "can"}, "symbols": "c"}
    found = reading(observations=figures, **GROUPS)
    assert found.latest == ""
    assert "hidden to protect people" in found.no_value


# Targets


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ({"kind": "reach_by", "value": "16", "period": "2027"}, "16% by 2027"),
        ({"kind": "stay_at_or_above", "value": "95"}, "At least 95%"),
        ({"kind": "stay_at_or_above", "value": "95", "period": "2027"}, "At least 95%, until the end of 2027"),
        ({"kind": "stay_at_or_below", "value": "5"}, "At most 5%"),
        ({"kind": "stay_within", "lower": "0", "upper": "10"}, "Between 0% and 10%"),
        ({"kind": "milestone", "text": "Open two hubs.", "by": "2027-03"}, "Open two hubs, by March 2027"),
        ({"kind": "milestone", "text": "Open two hubs", "done_on": "2026-05-03"}, "Open two hubs. Done on 3 May 2026"),
        ({"kind": "close_gap"}, "Close the gap"),
        ({"kind": "close_gap", "value": "5"}, "Close the gap to 5 percentage points"),
        ({"kind": "close_gap", "value": "0", "period": "2027"}, "Close the gap to 0 percentage points, by 2027"),
        ({"kind": "close_gap", "period": "2027"}, "Close the gap, by 2027"),
        ({"kind": "set_baseline", "by": "2027"}, "Find out where we start from, by 2027"),
        ({"kind": "none_yet"}, "No target yet"),
    ],
)
def test_each_kind_of_target_has_its_words(reading: Summarise, target: dict[str, str], words: str) -> None:
    assert reading(unit=PERCENT, target=target).target == words


def test_a_range_names_what_is_counted_once(reading: Summarise) -> None:
    target = {"kind": "stay_within", "lower": "12", "upper": "15"}
    assert reading(unit=CHILDREN, target=target).target == "Between 12 and 15 children"


@pytest.mark.parametrize(
    ("polarity", "way"),
    [
        ("higher_is_better", "Go up"),
        ("lower_is_better", "Go down"),
        ("within_range", "closer"),
        ("no_judgement", "Watch"),
    ],
)
def test_a_target_that_is_only_a_direction_says_which(reading: Summarise, polarity: str, way: str) -> None:
    assert way in reading(polarity=polarity, target={"kind": "direction_only"}).target


def test_a_target_is_shown_as_it_was_agreed_and_not_rounded(reading: Summarise) -> None:
    target = {"kind": "reach_by", "value": "12.5", "period": "2027"}
    assert reading(unit=PERCENT, decimals="0", target=target).target == "12.5% by 2027"


def test_a_figure_just_short_of_its_target_is_not_written_like_it(reading: Summarise) -> None:
    found = reading(
        {"2020": "93", "2024": "94.96"},
        unit=PERCENT,
        decimals="1",
        polarity="higher_is_better",
        baseline={"period": "2020"},
        target={"kind": "stay_at_or_above", "value": "95.0"},
    )
    assert (found.latest, found.target, found.status.code) == ("94.96%", "At least 95.00%", "too_slow")
    assert found.change == "Up 1.96 percentage points since 2020, which is better"


def test_what_else_is_to_know_about_a_target_is_kept_and_a_milestone_is_said_once(reading: Summarise) -> None:
    assert (
        reading(target={"kind": "none_yet", "text": "The board will set one."}).target_note == "The board will set one."
    )
    assert reading(target={"kind": "milestone", "text": "Open hubs"}).target_note == ""


# How it is going


def test_a_late_milestone_is_late_and_not_slow(reading: Summarise) -> None:
    found = reading(target={"kind": "milestone", "text": "Open hubs", "by": "2026-10"})
    assert (found.status.code, found.status.words) == ("too_slow", "Late")


def test_a_limit_that_is_broken_is_not_kept_and_one_that_comes_nearer_is_still_too_slow(reading: Summarise) -> None:
    target = {"kind": "stay_at_or_below", "value": "5"}
    assert reading({"2024": "8"}, target=target).status.words == "Not kept"
    assert reading({"2023": "9", "2024": "8"}, target=target).status.words == "Too slow"
    assert reading({"2023": "7", "2024": "8"}, target=target).status.words == "Going the wrong way"


def test_why_nothing_can_be_told_stands_beside_it(reading: Summarise) -> None:
    target = {"kind": "reach_by", "value": "5", "period": "2027"}
    hidden = reading({"2020": "10", "2024": "c"}, baseline={"period": "2020"}, target=target)
    assert (hidden.status.code, hidden.reason) == ("cannot_tell", "The newest figure is hidden to protect people.")
    told = reading({"2020": "10", "2024": "7"}, baseline={"period": "2020"}, target=target)
    assert (told.status.code, told.reason) == ("on_track", "")


def test_that_there_is_no_target_is_said_by_the_target_alone(reading: Summarise) -> None:
    for target in (None, {"kind": "none_yet"}, {"kind": "set_baseline"}):
        found = reading({"2020": "10", "2024": "7"}, target=target)
        assert (found.status.code, found.reason) == ("no_target", "")
        assert found.target in ("No target", "No target yet", "Find out where we start from")


def test_a_measure_has_the_colour_of_the_first_outcome_that_names_it(
    make_edition: MakeEdition, make_measure: MakeMeasure
) -> None:
    outcomes = [
        {"id": "happy", "title": "Happy"},
        {"id": "safe", "title": "Safe", "measures": ["waits"]},
        {"id": "well", "title": "Well", "measures": ["waits"]},
    ]
    edition = make_edition(measures=[make_measure(), make_measure(id="alone")], outcomes=outcomes)
    assert [measure_summary(edition, each).colour for each in edition.plan.measures] == [2, 0]
