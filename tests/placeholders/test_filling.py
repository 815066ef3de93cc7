"""Placeholders: each text gets figures, times and dates from the data, in the words of its version."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plan.model.measure import NO_VALUE
from plan.model.plan import Plan
from plan.placeholders.answers import OF_ACTIONS
from plan.placeholders.asked import PlaceholderError
from plan.placeholders.of_readings import OF_READINGS
from plan.prose import ProseWriter

Told = Callable[..., str]
MeasureOf = Callable[..., dict[str, Any]]
PlanOf = Callable[..., Plan]
Fill = Callable[..., Plan]

FIGURES = {"2022": "24.6", "2023": "24.0", "2024": "22.6", "2025": "23.1 p"}
TARGET = {"kind": "reach_by", "value": "18", "period": "2029 to 2030"}
START = {"period": "2023 to 2024"}


@pytest.fixture(name="measure", scope="session")
def measure_fixture(measure_of: MeasureOf) -> dict[str, Any]:
    return measure_of(FIGURES, baseline=START, target=TARGET, next_update="2027-06")


@pytest.mark.parametrize(
    ("written", "standard", "easy"),
    [
        ("latest", "23.1%", "about 23 out of 100"),
        ("previous", "22.6%", "about 23 out of 100"),
        ("baseline", "24.0%", "24 out of 100"),
        ("target", "18.0%", "18 out of 100"),
        ("latest_period", "2025 to 2026", "between April 2025 and March 2026"),
        ("previous_period", "2024 to 2025", "between April 2024 and March 2025"),
        ("baseline_period", "2023 to 2024", "between April 2023 and March 2024"),
        ("target_period", "2029 to 2030", "by the end of March 2030"),
        ("target_year", "2030", "2030"),
        ("next_update", "June 2027", "June 2027"),
        ("latest:words", "about 23 out of 100", "about 23 out of 100"),
        ("latest:number", "23.1", "23.1"),
        ("latest:out_of_10", "about 2 out of 10", "about 2 out of 10"),
        ("latest:out_of_100", "about 23 out of 100", "about 23 out of 100"),
        ("target:out_of_10", "about 2 out of 10", "about 2 out of 10"),
        ("latest_period:year", "2026", "2026"),
        ("latest_period:words", "between April 2025 and March 2026", "between April 2025 and March 2026"),
        ("target_period:year", "2030", "2030"),
    ],
)
def test_every_name_and_form_of_a_measure(
    told: Told, measure: dict[str, Any], written: str, standard: str, easy: str
) -> None:
    text = f"It is {{plans.{written}}} here."
    assert told(text, measure) == f"It is {standard} here."
    assert told(text, measure, "easy_read") == f"It is {easy} here."
    assert told(text, measure, "young_people") == f"It is {easy} here."


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("plan.start", "1 April 2026"),
        ("plan.end", "March 2030"),
        ("plan.end:year", "2030"),
        ("plan.start:words", "on 1 April 2026"),
        ("plan.end:words", "in March 2030"),
        ("early-help.due", "March 2027"),
        ("early-help.due:year", "2027"),
    ],
)
def test_dates_of_the_plan_and_of_actions(told: Told, measure: dict[str, Any], written: str, words: str) -> None:
    assert told(f"It is {{{written}}}.", measure) == f"It is {words}."


def test_a_range_has_its_two_ends(told: Told, measure_of: MeasureOf) -> None:
    children = {"type": "count", "one": "child", "other": "children"}
    measure = measure_of({"2025": "15.2"}, unit=children, target={"kind": "stay_within", "lower": "12", "upper": "16"})
    assert told("From {plans.target_lower:number} to {plans.target_upper}.", measure) == "From 12.0 to 16.0 children."
    assert told("We have {plans.latest}.", measure, "easy_read") == "We have about 15 children."


def test_a_measures_own_texts_need_no_name_and_a_parts_own_none_either(
    plan_of: PlanOf, fill: Fill, measure_of: MeasureOf
) -> None:
    part = {"id": "girls", "title": "Girls", "unit": {"type": "percent"}, "polarity": "higher_is_better"}
    parted = measure_of(
        {},
        id="parted",
        parts=[{**part, "target": {"kind": "none_yet", "text": "It is {latest} now."}}],
        story="Girls: {girls.latest}.",
        observations=[{"period": "2025 to 2026", "part": "girls", "value": "40"}],
    )
    found = fill(
        plan_of(measure_of({"2025": "30"}, story="Now {latest}."), parted, outcome={"summary": "{parted.girls.latest}"})
    )
    assert found.measures[0].story == "Now 30.0%."
    assert found.measures[1].story == "Girls: 40%."
    assert found.measures[1].parts[0].target.text == "It is 40% now."
    assert found.outcomes[0].summary == "40%"
    assert fill(plan_of(action={"text": "By {due}."})).actions[0].text == "By March 2027."


def test_words_at_the_beginning_of_a_sentence_have_a_capital(told: Told, measure: dict[str, Any]) -> None:
    text = "{plans.latest} do. {plans.latest_period} it was {plans.latest}."
    assert told(text, measure, "easy_read") == (
        "About 23 out of 100 do. Between April 2025 and March 2026 it was about 23 out of 100."
    )
    assert told("It was\n{plans.latest:words}.\n\n- {plans.latest:words}", measure) == (
        "It was\nabout 23 out of 100.\n\n- About 23 out of 100"
    )


def test_doubled_braces_are_braces(told: Told, measure: dict[str, Any]) -> None:
    assert told("{{latest}} and {{{plans.latest:number}}}", measure) == "{latest} and {23.1}"


def test_a_filled_number_begins_no_numbered_list(told: Told, measure: dict[str, Any]) -> None:
    writer = ProseWriter()
    for text in ("{plans.target_year}. That is soon.", "By then:\n\n{plans.target_year}) soon."):
        assert "<ol" not in writer.html(told(text, measure), lambda target: target)
        assert "2030" in writer.html(told(text, measure), lambda target: target)
    assert told("We aim for {plans.target_year}. That is soon.", measure).endswith("2030. That is soon.")


def test_what_a_unit_counts_is_no_markdown(told: Told, measure_of: MeasureOf) -> None:
    measure = measure_of({"2025": "12"}, unit={"type": "count", "one": "*star*", "other": "[stars](x)"}, decimals="0")
    html = ProseWriter().html(told("It is {plans.latest}.", measure), lambda target: target)
    assert html == "<p>It is 12 [stars](x).</p>"


def test_earlier_plans_are_filled_from_their_own_figures(
    plan_of: PlanOf, fill: Fill, measure_of: MeasureOf, measure: dict[str, Any]
) -> None:
    old = plan_of(measure_of({"2020": "50"}), id="old", outcome={"summary": "{plans.latest}"})
    found = fill(plan_of(measure, previous=(old,), outcome={"summary": "{plans.latest}"}))
    assert (found.outcomes[0].summary, found.previous[0].outcomes[0].summary) == ("23.1%", "50.0%")


def test_a_plan_without_placeholders_stays_the_same_object(
    plan_of: PlanOf, fill: Fill, measure: dict[str, Any]
) -> None:
    plan = plan_of(measure, previous=(plan_of(measure, id="old"),))
    assert fill(plan) is plan
    other = plan_of(measure, outcome={"summary": "{plans.latest}"})
    assert fill(other).measures is other.measures


def test_notes_of_figures_stay_as_they_are(plan_of: PlanOf, fill: Fill, measure_of: MeasureOf) -> None:
    measure = measure_of({"2025": "23"})
    measure["observations"][0]["note"] = "{latest}"
    assert fill(plan_of(measure)).measures[0].observations[0].note == "{latest}"


def test_what_a_unit_counts_is_never_filled(plan_of: PlanOf, fill: Fill, measure_of: MeasureOf) -> None:
    unit = {"type": "count", "one": "child of {latest}", "other": "{{children}}"}
    assert fill(plan_of(measure_of({"2025": "23"}, unit=unit))).measures[0].unit.other == "{{children}}"


# What cannot be filled


@pytest.mark.parametrize(
    ("written", "code", "said"),
    [
        ("{latest}", "placeholder-without-measure", ("belongs to no measure", "such as {plans.latest}")),
        ("{due}", "placeholder-without-action", ("belongs to no action", "such as {early-help.due}")),
        ("{plan.latest}", "no-such-measure", ("no measure 'plan'", "Did you mean 'plans'?")),
        ("{plans.newest}", "no-such-placeholder", ("no placeholder '{plans.newest}'", "latest, latest_period")),
        ("{plans.lastest}", "no-such-placeholder", ("no placeholder '{plans.lastest}'", "Did you mean 'latest'?")),
        ("{plans.girls.latest}", "no-such-part", ("no part 'girls'", "take the name out")),
        ("{early-hel.due}", "no-such-action", ("no action 'early-hel'", "Did you mean 'early-help'?")),
        ("{early-help.start}", "placeholder-without-date", ("has no start date", "Add start:")),
        ("{plans.latest:out_of_ten}", "no-such-form", ("as 'out_of_ten'", "Did you mean 'out_of_10'?")),
        ("{plans.latest:year}", "no-such-form", ("a figure cannot be written as 'year'", "number, words")),
        ("{plans.latest_period:number}", "no-such-form", ("a time cannot be written as 'number'", "year, words")),
        ("{plan.end:number}", "no-such-form", ("a date cannot be written as 'number'", "year, words")),
        ("{plans.target_lower}", "placeholder-without-figure", ("has no number to reach", "Take the placeholder out")),
        ("{name of the council}", "not-a-placeholder", ("is no placeholder", "Write {{ and }}")),
        ("{", "not-a-placeholder", ("a brace stands alone", "Write {{ and }}")),
        ("latest}", "not-a-placeholder", ("a brace stands alone", "Write {{ and }}")),
        ("{}", "not-a-placeholder", ("is no placeholder", "one name")),
    ],
)
def test_what_nobody_can_fill_is_a_mistake_that_says_the_way_out(
    told: Told, measure: dict[str, Any], written: str, code: str, said: tuple[str, str]
) -> None:
    with pytest.raises(PlaceholderError) as raised:
        told(f"It is {written} here.", measure)
    assert raised.value.code == code
    assert said[0] in raised.value.what
    assert said[1] in raised.value.fix


@pytest.mark.parametrize(
    ("fields", "written", "what"),
    [
        ({"figures": {"2024": "40", "2025": "7 c"}}, "latest", "the newest one, of 2025 to 2026, is hidden"),
        ({"figures": {"2024": "40", "2025": "low"}}, "latest", "is too small to show"),
        ({"figures": {"2025": "x"}}, "latest", "is not available"),
        ({"figures": {"2025": ""}}, "latest", "is missing"),
        ({"figures": {}}, "latest", "has no figures yet"),
        ({"figures": {"2028": "5 f"}}, "latest", "has no figures yet"),
        ({"figures": {"2024": "c", "2025": "7"}}, "previous", "has no figure before the newest one"),
        ({"figures": {"2025": "7"}}, "baseline", "has no baseline"),
        (
            {"figures": {"2023": "c", "2025": "7"}, "baseline": START},
            "baseline",
            "the baseline, of 2023 to 2024, is hidden",
        ),
        ({"figures": {"2025": "7"}, "baseline": START}, "baseline_period", "has no figure for its baseline"),
        ({"figures": {"2025": "7"}}, "target", "has no number to reach"),
        ({"figures": {"2025": "7"}, "target": {"kind": "direction_only"}}, "target_year", "has no time by which"),
        ({"figures": {"2025": "7"}}, "next_update", "does not say when the next figures come"),
        (
            {"figures": {"2025": "7"}, "target": {"kind": "stay_within", "lower": "1", "upper": "2"}},
            "target",
            "a range",
        ),
    ],
)
def test_what_is_not_there_is_a_mistake_that_says_why(
    told: Told, measure_of: MeasureOf, fields: dict[str, Any], written: str, what: str
) -> None:
    with pytest.raises(PlaceholderError) as raised:
        told(f"It is {{plans.{written}}}.", measure_of(**fields))
    assert raised.value.code == "placeholder-without-figure"
    assert what in raised.value.what
    assert " 7" not in f"{raised.value.what} {raised.value.fix}"


def test_a_compound_measure_asks_which_part_is_meant(told: Told, measure_of: MeasureOf) -> None:
    part = {"id": "girls", "title": "Girls", "unit": {"type": "percent"}, "polarity": "higher_is_better"}
    with pytest.raises(PlaceholderError) as raised:
        told("{plans.latest}", measure_of({}, parts=[part]))
    assert "{plans.girls.latest}" in raised.value.fix


def test_a_count_is_not_so_many_out_of_ten(told: Told, measure_of: MeasureOf) -> None:
    with pytest.raises(PlaceholderError, match="no percentage"):
        told("{plans.latest:out_of_10}", measure_of({"2025": "7"}, unit={"type": "days"}))


figures = st.dictionaries(
    st.integers(2015, 2025).map(str),
    st.one_of(
        st.decimals("0", "100", places=1).map(str),
        st.sampled_from(sorted(NO_VALUE)).map(lambda symbol: f"61.7 {symbol}"),
    ),
    min_size=1,
)


@settings(max_examples=settings.default.max_examples // 4)
@given(figures, st.sampled_from(sorted(OF_READINGS)), st.sampled_from(["", "easy_read"]))
def test_whatever_is_filled_is_near_a_figure_that_is_published_and_never_a_hidden_one(
    told: Told, measure_of: MeasureOf, given_figures: dict[str, str], name: str, version: str
) -> None:
    published = {Decimal(value) for value in given_figures.values() if " " not in value}
    measure = measure_of(given_figures, baseline=START)
    if Decimal("61.7") in published:
        return
    try:
        words = told(f"It is {{plans.{name}}}.", measure, version)
    except PlaceholderError as error:
        words = f"{error.what} {error.fix}"
        name = "none"
    assert "61.7" not in words
    if name in ("latest", "previous", "baseline") and not version:
        assert Decimal(words.removeprefix("It is ").removesuffix("%.")) in published


def test_no_name_is_of_two_things() -> None:
    assert set(OF_READINGS).isdisjoint(OF_ACTIONS)
