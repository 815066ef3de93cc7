"""How a measure is going: one reading, or one for each of its parts, each with its own figures and definition."""

from datetime import date
from decimal import Decimal
from typing import Any

from plan.model.measure import Measure
from plan.reading import Reading, readings_of

TODAY = date(2026, 11, 21)
FIELDS = {"id": "waits", "title": "Waits", "polarity": "lower_is_better", "period_kind": "calendar_year"}


def readings(today: date = TODAY, **fields: Any) -> tuple[Reading, ...]:
    return readings_of(Measure.model_validate({**FIELDS, **fields}), today)


def value(year: str, number: str, **more: str) -> dict[str, str]:
    return {"period": year, "value": number, **more}


def test_a_measure_without_parts_is_one_reading_of_its_own() -> None:
    (reading,) = readings(observations=[value("2020", "10"), value("2024", "8")], baseline={"period": "2020"})
    assert (reading.title, reading.part, reading.definition.polarity) == ("Waits", "", "lower_is_better")
    assert reading.change
    assert (reading.change.amount, reading.change.verdict) == (Decimal(-2), "better")


def test_each_part_has_its_own_title_definition_figures_and_result() -> None:
    parts = [
        {
            "id": id_,
            "title": id_.title(),
            "polarity": polarity,
            "baseline": {"period": "2020"},
            "target": {"kind": "direction_only"},
        }
        for id_, polarity in (("moves", "lower_is_better"), ("stays", "higher_is_better"))
    ]
    rows = [
        value(year, number, part=part) for part in ("moves", "stays") for year, number in (("2020", "1"), ("2024", "2"))
    ]
    moves, stays = readings(parts=parts, observations=rows)
    assert [(each.part, each.title) for each in (moves, stays)] == [("moves", "Moves"), ("stays", "Stays")]
    assert [each.progress.result for each in (moves, stays)] == ["wrong_way", "right_way"]


def test_a_part_never_takes_the_figures_of_another_or_of_the_whole() -> None:
    parts = [{"id": id_, "title": id_, "polarity": "no_judgement"} for id_ in ("one", "two")]
    one, two = readings(parts=parts, observations=[value("2024", "1", part="one"), value("2024", "9")])
    assert one.series.latest
    assert one.series.latest.value == 1
    assert two.series.points == ()


def test_a_measure_without_figures_is_read_too() -> None:
    (reading,) = readings(period_kind=None)
    assert (reading.series.latest, reading.change) == (None, None)
    assert reading.progress.result == "no_target"


def percents(*figures: str, **fields: Any) -> Reading:
    rows = [value(str(2020 + number), figure) for number, figure in enumerate(figures)]
    usual = {"unit": {"type": "percent"}, "baseline": {"period": "2020"}}
    return readings(observations=rows, decimals="1", **usual, **{"polarity": "higher_is_better", **fields})[0]


def test_a_figure_that_has_not_met_its_target_never_looks_like_it() -> None:
    at_least = {"kind": "stay_at_or_above", "value": "95"}
    assert percents("93", "94.96", target=at_least).decimals == 2
    assert percents("93", "94.9996", target=at_least).decimals == 4
    assert percents("93", "94.9", target=at_least).decimals == 1
    within = percents(
        "93", "95.04", polarity="within_range", target={"kind": "stay_within", "lower": "90", "upper": "95"}
    )
    assert within.decimals == 2


def test_a_figure_that_has_met_its_target_may_look_like_it() -> None:
    met = percents("93", "95.04", target={"kind": "stay_at_or_above", "value": "95"})
    assert (met.progress.result, met.decimals) == ("met", 1)


def test_a_result_about_the_way_never_stands_between_two_figures_that_look_alike() -> None:
    moved = percents("20.01", "20.04", target={"kind": "direction_only"})
    assert (moved.progress.result, moved.decimals) == ("right_way", 2)
    assert percents("20.01", "20.01", target={"kind": "direction_only"}).decimals == 1


def test_a_difference_that_nobody_can_print_adds_no_digits() -> None:
    assert percents("93", "94.99999999", target={"kind": "stay_at_or_above", "value": "95"}).decimals == 1
