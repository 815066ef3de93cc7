"""The plan of Worcestershire's refresh and the plan before it, fact by fact as a public page has them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from plan.in_step.simplified import simplified_texts
from plan.load.folder import load
from plan.model.measure import Measure, Part
from plan.model.plan import Plan

Facts = dict[str, tuple[Callable[[Plan], object], object]]
"""A fact of the document in words, where the plan holds it, and what must stand there (or in it, for words)."""

FACTS: Facts = {
    "a new plan is being written, to be ready for September 2021": (
        lambda plan: (plan.plan.status, str(plan.plan.expected_on), plan.plan.period),
        ("draft", "2021-09", None),
    ),
    "four things are important, in this order": (
        lambda plan: [aspiration.text for aspiration in plan.plan.vision.aspirations],
        [
            "Children and young people are safe from harm",
            "Children and young people reach their full potential",
            "Children and young people live happy, healthy and fun filled lives",
            "Children and young people are a positive voice in their communities",
        ],
    ),
    "what is important is no outcome yet": (
        lambda plan: [aspiration.outcomes for aspiration in plan.plan.vision.aspirations],
        [(), (), (), ()],
    ),
    "the cabinet member speaks by role and is reported": (
        lambda plan: [(said.role, said.person, said.words) for said in plan.plan.statements],
        [("Cabinet member with responsibility for Children and Families", None, None)],
    ),
    "the partnership board presents to the Health and Wellbeing Board": (
        lambda plan: [(board.id, board.title, board.presented_to) for board in plan.plan.boards],
        [
            ("partnership-board", "Children and Young People's Strategic Partnership Board", "wellbeing-board"),
            ("wellbeing-board", "Health and Wellbeing Board", None),
        ],
    ),
    "there is one survey, online, whose link and dates are not known": (
        lambda plan: [
            (survey.kind, survey.opens, survey.closes, [(way.kind, way.link) for way in survey.ways])
            for survey in plan.engagement
        ],
        [("survey", None, None, [("online", None)])],
    ),
    "people were heard through partner organisations, and in 2017": (
        lambda plan: [(told.id, str(told.year)) for told in plan.local_picture.told_us],
        [("partner-feedback", "None"), ("important-in-2017", "2017")],
    ),
    "one plan ran before": (
        lambda plan: [(earlier.id, earlier.plan.status) for earlier in plan.previous],
        [("2017-to-2021", "ended")],
    ),
}

WORDS: Facts = {
    "a wonderful place, with children at its heart": (
        lambda plan: plan.plan.vision.text,
        ("wonderful place to grow up in", "children and young people at the heart"),
    ),
    "the aspirations are not the outcomes of the previous plan": (
        lambda plan: plan.plan.vision.explanation,
        ("wording and their order are not the same",),
    ),
    "what the cabinet member said": (
        lambda plan: plan.plan.statements[0].reported,
        ("time to refresh the plan", "September 2021", "2017", "proud", "heart", "thoughts, views, hopes and wishes"),
    ),
    "concerns came through partner organisations and include COVID-19": (
        lambda plan: plan.local_picture.told_us[0].text,
        ("Partner organisations", "children, young people, their parents and carers", "COVID-19"),
    ),
    "the survey is about the priorities of the new plan": (
        lambda plan: plan.engagement[0].purpose,
        ("priorities", "new plan"),
    ),
    "the survey's dates are said to be unknown": (
        lambda plan: plan.engagement[0].dates_note,
        ("does not say when it opened or when it closes",),
    ),
    "the partnership board monitored the previous plan": (
        lambda plan: plan.plan.boards[0].checks,
        ("monitored the outcomes", "2017 to 2021"),
    ),
    "a review went to the Health and Wellbeing Board": (
        lambda plan: plan.plan.boards[1].checks,
        ("review of progress", "presented"),
    ),
}

PREVIOUS: Facts = {
    "it ran from 2017 to 2021 and has ended": (
        lambda plan: (str(plan.plan.period.start), str(plan.plan.period.end), plan.plan.status),
        ("2017", "2021", "ended"),
    ),
    "it had four outcomes, in this order": (
        lambda plan: [(outcome.number, outcome.title) for outcome in plan.outcomes],
        [
            (1, "Are safe from harm"),
            (2, "Reach their full potential"),
            (3, "Make a positive contribution in their communities"),
            (4, "Live happy, healthy and fun filled lives"),
        ],
    ),
    "nobody has decided what becomes of them": (
        lambda plan: [outcome.became.how for outcome in plan.outcomes],
        ["not_decided"] * 4,
    ),
    "it had nine measures, each with its outcome": (
        lambda plan: {outcome.id: outcome.measures for outcome in plan.outcomes},
        {
            "safe": ("repeat-protection-plans", "permanent-homes"),
            "potential": ("good-development", "education", "achievement-gaps"),
            "contribution": ("views-survey", "first-time-entrants"),
            "happy-healthy": ("service-satisfaction", "health"),
        },
    ),
    "its measures are those nine, in the document's words": (
        lambda plan: {measure.id: measure.title for measure in plan.measures},
        {
            "repeat-protection-plans": "Children and young people with a repeat child protection plan",
            "permanent-homes": "Children who are looked after in permanent homes (placements)",
            "good-development": "Children with a good level of development in early years",
            "education": "Educational outcomes and positive destinations for all children and young people",
            "achievement-gaps": "Achievement gaps at all stages",
            "views-survey": "Surveys of children and young people's views",
            "first-time-entrants": "First time entrants into the youth justice system",
            "service-satisfaction": "Satisfaction with emotional well-being or mental health services",
            "health": "Health outcomes and the inequalities gap",
        },
    ),
    "its boards are the same two": (
        lambda plan: [(board.id, board.presented_to) for board in plan.plan.boards],
        [("partnership-board", "wellbeing-board"), ("wellbeing-board", None)],
    ),
}

READINGS = {
    ("repeat-protection-plans", None): ("number", "count", "lower_is_better", "direction_only"),
    ("permanent-homes", "percentage"): ("number", "percent", "higher_is_better", "direction_only"),
    ("permanent-homes", "timeliness"): ("number", None, "higher_is_better", "direction_only"),
    ("good-development", None): ("number", "percent", "higher_is_better", "direction_only"),
    ("education", "educational-outcomes"): ("number", None, "higher_is_better", "direction_only"),
    ("education", "positive-destinations"): ("number", None, "higher_is_better", "direction_only"),
    ("achievement-gaps", None): ("gap", None, "lower_is_better", "direction_only"),
    ("views-survey", "having-fun"): ("survey", None, "higher_is_better", None),
    ("views-survey", "positive-influence"): ("survey", None, "higher_is_better", None),
    ("first-time-entrants", None): ("number", "count", "lower_is_better", "direction_only"),
    ("service-satisfaction", "children-and-young-people"): ("survey", None, "higher_is_better", "direction_only"),
    ("service-satisfaction", "parents"): ("survey", None, "higher_is_better", "direction_only"),
    ("health", "health-outcomes"): ("number", None, "higher_is_better", "direction_only"),
    ("health", "inequalities-gap"): ("gap", None, "lower_is_better", "direction_only"),
}
"""Each measure, or each part of one that holds two things: its kind, unit, which way is better, and its target. The
survey's line in the document asks a question and names no direction to go in, so it has no target."""


IN_OTHER_WORDS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "a new plan is being written, to be ready for September 2021, and people can take part": (
        ("Worcestershire is making this plan", "ready in September 2021", "take part and have their say"),
        ("Worcestershire is making a new plan", "ready for September 2021", "get involved and have your say"),
    ),
    "a wonderful place, with children at its heart": (
        ("a wonderful place to grow up in", "should come first in everything"),
        ("a wonderful place to grow up in", "at the heart of everything"),
    ),
    "four things are important, and are not the outcomes of the previous plan": (
        ("There are 4 things that are important", "The words and the order have changed"),
        ("Four things are important for you", "the words and the order are not the same"),
    ),
    "which four these are": (
        (
            "Children and young people are safe from harm",
            "become the best that they can be",
            "live happy and healthy lives",
            "full of fun",
            "speak up for good things where they live",
        ),
        ("safe from harm", "reach your full potential", "happy and healthy life, full of fun", "a positive voice"),
    ),
    "what the cabinet member said": (
        (
            "it is time for a new plan",
            "In 2017 children and young people said what was important",
            "Parents and carers said it too",
            "proud of that work",
            "wants to know how people feel",
            "what they hope and wish for",
        ),
        (
            "time to update the plan",
            "In 2017 children, young people, parents and carers said what was important",
            "proud of the work",
            "wants to know how you feel",
            "thoughts, views, hopes and wishes",
        ),
    ),
    "concerns came through partner organisations and include COVID-19": (
        ("Some groups work with the council", "worry about", "One of the worries is COVID-19"),
        ("Partner organisations passed on", "worry about", "One of the worries is COVID-19"),
    ),
    "the survey asks about priorities, and its link and dates are not known": (
        ("what is most important for the new plan", "We do not have this link", "do not know when the survey starts"),
        ("what should come first in the new plan", "We do not have the address"),
    ),
    "two boards checked the previous plan, and nobody knows who checks the new one": (
        ("This board checked how the plan before this one was going", "do not know who will check the new plan"),
        ("kept a check on what came of the plan from 2017 to 2021", "do not know yet who will check the new plan"),
    ),
}
"""A fact of the document, and how easy read and the young people's version say it."""

PREVIOUS_IN_OTHER_WORDS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "safe": (
        (
            "safe from harm",
            "Fewer children should need a plan like this again",
            "a home where they can stay",
            "good time",
        ),
        ("safe from harm", "Fewer children", "child protection plan again", "a home where they can stay", "good time"),
    ),
    "potential": (
        (
            "the best they can be",
            "More very young children should grow and learn well",
            "do better in learning",
            "go on to something good",
            "This difference should get smaller at every stage",
        ),
        (
            "full potential",
            "More children should have a good level of development in their early years",
            "do better in education",
            "go on to something good",
            "At all stages, the gaps",
        ),
    ),
    "contribution": (
        (
            "do good where they live",
            "asked if they have fun",
            "make things better where they live",
            "Fewer young people should get in trouble with the law for the first time",
        ),
        (
            "something good",
            "having fun",
            "a good influence",
            "Fewer young people",
            "youth justice system",
            "first time",
        ),
    ),
    "happy-healthy": (
        ("happy and healthy", "feelings or mental health", "Parents should be happier", "health", "should go away"),
        ("happy and healthy", "full of fun", "parents should be happier", "feelings or mental health", "gap", "close"),
    ),
}
"""An outcome of the previous plan, and how both versions say what it wanted and by what that was measured."""


@pytest.fixture(scope="module")
def worcestershire() -> Plan:
    plan = load(Path(__file__).parent / "plans/worcestershire", "tests/plans/worcestershire").plan
    assert plan is not None
    return plan


@pytest.fixture(scope="module")
def previous(worcestershire: Plan) -> Plan:
    return worcestershire.previous[0]


def _readings(measures: tuple[Measure, ...]) -> Iterator[tuple[tuple[str, str | None], Measure | Part]]:
    for measure in measures:
        if measure.parts:
            yield from (((measure.id, part.id), part) for part in measure.parts)
        else:
            yield (measure.id, None), measure


@pytest.mark.parametrize("fact", FACTS)
def test_the_plan_holds_the_fact_that(fact: str, worcestershire: Plan) -> None:
    place, expected = FACTS[fact]
    assert place(worcestershire) == expected


@pytest.mark.parametrize("fact", WORDS)
def test_the_plan_says_that(fact: str, worcestershire: Plan) -> None:
    place, expected = WORDS[fact]
    said = " ".join(str(place(worcestershire)).split())
    assert [words for words in expected if words not in said] == []


@pytest.mark.parametrize("fact", PREVIOUS)
def test_the_previous_plan_holds_the_fact_that(fact: str, previous: Plan) -> None:
    place, expected = PREVIOUS[fact]
    assert place(previous) == expected


def test_each_measure_and_part_has_its_own_kind_and_polarity(previous: Plan) -> None:
    assert {
        place: (
            reading.kind,
            reading.unit and reading.unit.type,
            reading.polarity,
            reading.target and reading.target.kind,
        )
        for place, reading in _readings(previous.measures)
    } == READINGS


def test_no_measure_has_a_figure_and_each_says_why(previous: Plan) -> None:
    for measure in previous.measures:
        assert measure.no_figures is not None
        assert measure.no_figures.why == "not_in_source"
        assert measure.observations == ()


def _missing(plan: Plan, version: str, expected: tuple[str, ...], record: str = "") -> list[str]:
    """What is not said in a version of a plan, or of one of its records."""
    texts = (each for each in simplified_texts(plan) if each.version == version and each.record.startswith(record))
    said = " ".join("\n".join(each.words for each in texts).split())
    return [words for words in expected if words not in said]


@pytest.mark.parametrize("fact", IN_OTHER_WORDS)
def test_both_other_versions_say_that(fact: str, worcestershire: Plan) -> None:
    for version, expected in zip(("easy_read", "young_people"), IN_OTHER_WORDS[fact], strict=True):
        assert _missing(worcestershire, version, expected) == [], version


@pytest.mark.parametrize("outcome", PREVIOUS_IN_OTHER_WORDS)
def test_both_other_versions_of_the_previous_plan_have_the_outcome_and_its_measures(
    outcome: str, previous: Plan
) -> None:
    for version, expected in zip(("easy_read", "young_people"), PREVIOUS_IN_OTHER_WORDS[outcome], strict=True):
        assert _missing(previous, version, expected, f"outcomes/{outcome}") == [], version
