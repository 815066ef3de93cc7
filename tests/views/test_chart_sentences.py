"""What the figures say in sentences: every number and every comparison is held against the table beside them."""

import re
from collections.abc import Callable
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from plan.audiences import STANDARD
from plan.edition import Edition
from plan.model.plan import Plan
from plan.views.chart_sentences import data_sentences
from plan.views.measure_table import tables
from plan.wording import Wording, default_words

MakeMeasure = Callable[..., dict[str, Any]]
Say = Callable[..., list[str]]

VALUES = st.decimals(min_value=-300, max_value=300, places=2)
AGREED = st.decimals(min_value=-300, max_value=300, places=1)
FLAGS = st.sampled_from(["", "", "", " p", " r", " e"])
SYMBOLS = st.sampled_from(["c", "x", "low"])
CELLS = st.one_of(st.builds("{}{}".format, VALUES, FLAGS), st.builds("{}{}".format, VALUES, FLAGS), SYMBOLS)
SERIES = st.dictionaries(st.integers(2001, 2025).map(str), CELLS, min_size=1, max_size=12)
POLARITY = st.sampled_from(["lower_is_better", "higher_is_better"])
FIGURE = r"(−?[\d,]+\.\d) \((\d{4})\)"


@pytest.fixture(name="edition_of", scope="module")
def edition_fixture(make_plan: Callable[..., Plan], make_measure: MakeMeasure) -> Callable[..., Edition]:
    """An edition with one measure, whose words are read from their files once and not for each of 500 cases."""
    words = Wording(default_words())

    def edition_of(figures: dict[str, str], **fields: Any) -> Edition:
        return Edition(make_plan(measures=[make_measure(figures, **fields)]), STANDARD, date(2026, 11, 21), words)

    return edition_of


@pytest.fixture(name="say", scope="module")
def say_fixture(edition_of: Callable[..., Edition]) -> Say:
    def say(figures: dict[str, str], **fields: Any) -> list[str]:
        edition = edition_of(figures, **fields)
        return list(data_sentences(edition, edition.readings["waits"][0]))

    return say


@pytest.fixture(name="table", scope="module")
def table_fixture(edition_of: Callable[..., Edition]) -> Callable[..., dict[str, str]]:
    """The table of a measure: what its cells say, by period, oldest first."""

    def table(figures: dict[str, str], **fields: Any) -> dict[str, str]:
        edition = edition_of(figures, **fields)
        (found,) = tables(edition, edition.plan.measures[0], edition.readings["waits"][0])
        return {row.period: row.cells[0] for row in reversed(found.rows)}

    return table


def read(cell: str) -> Decimal:
    return Decimal(cell.replace("−", "-").replace(",", ""))


def is_between(told: str, value: Decimal, line: Decimal) -> bool:
    """Whether a distance is that from a figure to a line, with two digits where with one they would look alike."""
    one, two = Decimal("0.1"), Decimal("0.01")
    alike = value.quantize(one, ROUND_HALF_UP) == line.quantize(one, ROUND_HALF_UP)
    shown = len(told.rpartition(".")[2])
    return shown in ((2,) if alike else (1, 2)) and read(told) == abs(value - line).quantize(
        two if shown == 2 else one, ROUND_HALF_UP
    )


def numbers(table: dict[str, str]) -> dict[str, Decimal]:
    return {period: read(cell) for period, cell in table.items() if any(sign.isdigit() for sign in cell)}


def said(sentences: list[str], pattern: str) -> re.Match[str] | None:
    return next((found for each in sentences if (found := re.search(pattern, each))), None)


@given(figures=SERIES, polarity=POLARITY)
def test_every_figure_that_is_said_stands_in_the_table_for_the_time_that_is_said(
    say: Say, table: Callable[..., dict[str, str]], figures: dict[str, str], polarity: str
) -> None:
    shown = table(figures, decimals=1, polarity=polarity)
    for sentence in say(figures, decimals=1, polarity=polarity):
        for value, year in re.findall(FIGURE, sentence):
            assert shown[year] == value, sentence
        rest = re.sub(FIGURE, "", sentence)
        assert {each for each in re.findall(r"\d+", rest) if len(each) == 4} <= set(shown), sentence


@given(figures=SERIES, polarity=POLARITY)
def test_the_way_from_the_first_figure_to_the_newest_is_that_of_the_table(
    say: Say, table: Callable[..., dict[str, str]], figures: dict[str, str], polarity: str
) -> None:
    known = numbers(table(figures, decimals=1, polarity=polarity))
    sentences = say(figures, decimals=1, polarity=polarity)
    if not known:
        assert sentences == []
        return
    (first, start), (latest, end) = next(iter(known.items())), list(known.items())[-1]
    if len(known) == 1:
        assert sentences[0].startswith("There is one figure: ")
    elif start == end:
        assert "the same as the first" in sentences[0]
    else:
        assert sentences[0].startswith("Up from" if end > start else "Down from")
    assert f"({latest})" in sentences[0]
    assert f"({first})" in sentences[0]
    is_better = (end > start) == (polarity == "higher_is_better")
    assert ("worse" if is_better else "better") not in sentences[0]


@given(figures=SERIES)
def test_the_highest_and_the_lowest_are_those_of_the_table(
    say: Say, table: Callable[..., dict[str, str]], figures: dict[str, str]
) -> None:
    known = numbers(table(figures, decimals=1))
    sentences = say(figures, decimals=1)
    for name, extreme in (("highest", max), ("lowest", min)):
        if told := said(sentences, rf"The {name} was {FIGURE}"):
            assert read(told[1]) == extreme(known.values())
            assert list(known.values()).count(read(told[1])) == 1
        if told := said(sentences, rf"The newest figure is the {name} of (\d+)\."):
            assert list(known.values())[-1] == extreme(known.values())
            assert int(told[1]) == len(known)


@given(figures=SERIES)
def test_times_without_a_figure_are_those_without_a_number_in_the_table(
    say: Say, table: Callable[..., dict[str, str]], figures: dict[str, str]
) -> None:
    shown = table(figures, decimals=1)
    missing = [period for period in shown if period not in numbers(shown)]
    sentences = say(figures, decimals=1)
    one, some = (
        said(sentences, r"There is no figure for (\d{4}): "),
        said(sentences, r"There are no figures for ([^.]*)\."),
    )
    if not sentences:
        assert not numbers(shown)
    elif one:
        assert missing == [one[1]]
    elif some and "of the" in some[1]:
        assert [int(each) for each in re.findall(r"\d+", some[1])] == [len(missing), len(shown)]
    else:
        assert missing == (re.findall(r"\d{4}", some[1]) if some else [])


@example(figures={"2025": "0.01"}, polarity="lower_is_better", goal=Decimal("0.0"))
@given(figures=SERIES, polarity=POLARITY, goal=AGREED)
def test_how_far_it_is_to_the_target_is_the_difference_between_the_two(
    say: Say, figures: dict[str, str], polarity: str, goal: Decimal
) -> None:
    target = {"kind": "reach_by", "value": str(goal), "period": "2030"}
    sentences = say(figures, decimals=1, polarity=polarity, target=target)
    newest = figures[max(figures)].split()[0]
    told = said(sentences, r"[Tt]arget")
    if newest.isalpha():
        assert told is None
        return
    assert told
    value, sentence = Decimal(newest), next(each for each in sentences if "arget" in each)
    if value >= goal if polarity == "higher_is_better" else value <= goal:
        assert sentence.startswith("It has reached the target of ")
    elif away := re.search(r"which is ([\d,.]+) (higher|lower)\.$", sentence):
        assert is_between(away[1], value, goal)
        assert away[2] == ("higher" if goal > value else "lower")
    else:
        assert abs(value - goal) < Decimal("0.05")
        assert sentence.endswith("almost where it is now.")


@given(figures=SERIES, line=AGREED, side=st.sampled_from(["stay_at_or_above", "stay_at_or_below"]))
def test_on_which_side_of_a_line_it_is_is_said_with_the_difference(
    say: Say, figures: dict[str, str], line: Decimal, side: str
) -> None:
    newest = figures[max(figures)].split()[0]
    sentences = say(figures, decimals=1, target={"kind": side, "value": str(line)})
    told = said(sentences, r"the newest figure is ([\d,.]+) (above|below) it\.$")
    if told:
        assert is_between(told[1], Decimal(newest), line)
        assert told[2] == ("above" if Decimal(newest) > line else "below")
    elif not newest.isalpha():
        assert abs(Decimal(newest) - line) < Decimal("0.05")


@given(figures=SERIES, ends=st.tuples(AGREED, AGREED).map(sorted))
def test_a_range_is_said_to_hold_the_figure_only_where_it_does(
    say: Say, figures: dict[str, str], ends: list[Decimal]
) -> None:
    lower, upper = ends
    target = {"kind": "stay_within", "lower": str(lower), "upper": str(upper)}
    sentences = say(figures, decimals=1, polarity="within_range", target=target)
    newest = figures[max(figures)].split()[0]
    if newest.isalpha():
        assert said(sentences, "target") is None
        return
    value = Decimal(newest)
    assert bool(said(sentences, "and that is where it is now")) == (lower <= value <= upper)
    if told := said(sentences, r"the newest figure is ([\d,.]+) (above|below) that\.$"):
        edge = upper if told[2] == "above" else lower
        assert (value > edge) == (told[2] == "above")
        assert is_between(told[1], value, edge)


@pytest.mark.parametrize(
    ("polarity", "figures", "ending"),
    [
        ("lower_is_better", {"2023": "20", "2025": "12"}, ", which is better."),
        ("lower_is_better", {"2023": "12", "2025": "20"}, ", which is worse."),
        ("higher_is_better", {"2023": "20", "2025": "12"}, ", which is worse."),
        ("higher_is_better", {"2023": "12", "2025": "20"}, ", which is better."),
        ("no_judgement", {"2023": "12", "2025": "20"}, "20 (2025)."),
        ("higher_is_better", {"2023": "12", "2025": "20 u"}, "20 (2025)."),
    ],
)
def test_which_way_is_better_follows_the_polarity(
    say: Say, polarity: str, figures: dict[str, str], ending: str
) -> None:
    assert say(figures, polarity=polarity)[0].endswith(ending)


def test_a_change_below_the_agreed_band_is_not_called_better(say: Say) -> None:
    assert "better" not in say({"2023": "20.4", "2025": "20.1"}, progress={"method": "band", "band": "0.5"})[0]


def test_times_that_overlap_are_not_called_better(say: Say) -> None:
    years = {"2021 to 2023 (3 years)": "20", "2022 to 2024 (3 years)": "18"}
    said_first = say(years, period_kind="several_years")[0]
    assert said_first == "Down from 20 (2021 to 2023, 3 years) to 18 (2022 to 2024, 3 years)."


def test_different_seasons_are_judged_as_everywhere_else_on_the_page(say: Say) -> None:
    terms = {"2024 autumn": "20", "2025 summer": "18"}
    said_first = say(terms, period_kind="term")[0]
    assert said_first == "Down from 20 (autumn term 2024) to 18 (summer term 2025), which is better."


def test_figures_that_only_look_alike_are_not_called_the_same(say: Say) -> None:
    assert say({"2023": "20.04", "2025": "20.01"}, decimals=1)[0] == (
        "The newest figure, 20.0 (2025), is almost the same as the first, 20.0 (2023)."
    )
    assert say({"2023": "20.01", "2025": "20.01"}, decimals=1)[0] == (
        "The newest figure, 20.0 (2025), is the same as the first, 20.0 (2023)."
    )


def test_forecasts_alone_are_called_that(say: Say) -> None:
    assert say({"2027": "20 f", "2028": "19 f"}) == ["All figures so far are forecasts."]


def test_what_is_counted_in_a_new_way_begins_anew(say: Say) -> None:
    sentences = say({"2021": "99", "2022": "98", "2023": "20 b", "2024": "18", "2025": "17"})
    assert sentences[0].startswith("Figures from 2023 on")
    assert sentences[1].startswith("Down from 20 (2023) to 17 (2025)")
    assert "99" not in " ".join(sentences)


def test_a_new_way_of_counting_without_a_figure_of_its_own_still_parts_the_old_from_the_new(say: Say) -> None:
    sentences = say({"2022": "98", "2023": "x b", "2024": "18", "2025": "17"})
    assert sentences[1].startswith("Down from 18 (2024)")


def test_a_forecast_is_nothing_that_happened(say: Say) -> None:
    assert say({"2024": "20", "2025": "18", "2026": "5 f"})[0].startswith("Down from 20 (2024) to 18 (2025)")


def test_a_time_that_the_series_leaves_out_is_told_and_a_survey_of_every_second_year_leaves_out_nothing(
    say: Say,
) -> None:
    assert "There are no figures between 2020 and 2023." in say({"2019": "1", "2020": "2", "2023": "3", "2024": "4"})
    assert not said(say({"2018": "1", "2020": "2", "2022": "3", "2024": "4"}), "no figures")
    months = {"2025-11": "1", "2025-12": "2", "2026-01": "3", "2026-03": "4"}
    assert "There are no figures between January 2026 and March 2026." in say(months, period_kind="month")
    terms = {"2024 autumn": "1", "2025 spring": "2", "2025 summer": "3", "2025 autumn": "4"}
    assert not said(say(terms, period_kind="term"), "no figures")


def test_the_reason_for_a_hidden_figure_is_told_and_not_the_figure(say: Say) -> None:
    sentences = say({"2023": "20", "2024": "19", "2025": "c"})
    assert "There is no figure for 2025: hidden to protect people." in sentences


@pytest.mark.parametrize(("symbol", "word"), [("p", "provisional"), ("e", "estimate"), ("u", "not very reliable")])
def test_what_is_not_certain_about_the_newest_figure_is_told(say: Say, symbol: str, word: str) -> None:
    assert said(say({"2024": "20", "2025": f"18 {symbol}"}), word)
    assert not said(say({"2024": f"20 {symbol}", "2025": "18"}), word)


def test_a_gap_grows_or_shrinks_by_its_size_whichever_group_is_ahead(say: Say) -> None:
    gap = {"polarity": "lower_is_better", "target": {"kind": "close_gap"}, "unit": {"type": "percent"}}
    assert say({"2023": "-6", "2025": "-10"}, **gap)[0].startswith(
        "The gap has grown from −6 (2023) to −10 percentage points (2025), which is worse"
    )
    assert say({"2023": "10", "2025": "6"}, **gap)[0].startswith("The gap has shrunk from 10 (2023) to 6 percentage")
    assert say({"2023": "6", "2025": "-6"}, **gap)[0].startswith("The gap has turned round")


def test_a_target_that_was_set_for_another_way_of_counting_is_not_compared(say: Say) -> None:
    target = {"kind": "reach_by", "value": "5", "period": "2030"}
    figures = {"2022": "9", "2023": "20 b", "2025": "18"}
    assert not said(say(figures, target=target, baseline={"period": "2022"}), "target")
    assert said(say(figures, target=target, baseline={"period": "2023"}), "target")


@pytest.mark.parametrize(
    "target",
    [{"kind": "direction_only"}, {"kind": "none_yet"}, {"kind": "milestone", "text": "Open"}, {"kind": "close_gap"}],
)
def test_a_target_without_a_number_has_no_distance(say: Say, target: dict[str, str]) -> None:
    assert not said(say({"2024": "20", "2025": "18"}, target=target), "target")


def test_large_and_small_numbers_stay_whole(say: Say) -> None:
    target = {"kind": "reach_by", "value": "2000000000", "period": "2030"}
    sentences = say({"2024": "1000000000", "2025": "1100000000"}, polarity="higher_is_better", target=target)
    assert sentences[0].startswith("Up from 1,000,000,000 (2024) to 1,100,000,000 (2025)")
    assert sentences[-1] == "The target is 2,000,000,000, which is 900,000,000 higher."
    assert say({"2024": "0.000001", "2025": "0.000002"})[0].startswith("Up from 0.000001 (2024) to 0.000002 (2025)")


def test_without_figures_nothing_is_said(say: Say) -> None:
    assert say({}) == say({"2025": "c"}) == []


def test_what_was_reached_twice_is_not_called_the_highest_or_the_lowest(say: Say) -> None:
    figures = {"2019": "5", "2020": "9", "2021": "9", "2022": "1", "2023": "1", "2024": "6"}
    assert not said(say(figures), "highest|lowest")
    assert "The highest was 9 (2020)." in say({**figures, "2021": "8"})
