"""The plan of Stockport's strategy, fact by fact as the public record of a meeting has it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from plan.load.folder import load
from plan.model.plan import Plan

Facts = dict[str, tuple[Callable[[Plan], object], object]]
"""A fact of the document in words, where the plan holds it, and what must stand there (or in it, for words)."""

FACTS: Facts = {
    "it is the children and young people's strategy of 2020 to 2023": (
        lambda plan: (plan.plan.title, str(plan.plan.period.start), str(plan.plan.period.end)),
        ("Stockport Children and Young People's Strategy 2020 to 2023", "2020", "2023"),
    ),
    "it is a PDF of 1 MB, of which nobody knows whether it is accessible": (
        lambda plan: [(paper.title, paper.type, paper.size, paper.accessible) for paper in plan.plan.documents],
        [("Stockport Children and Young People's Strategy 2020 to 2023", "pdf", "1 MB", "not_known")],
    ),
    "it was item 6, and was noted on a day that is not given": (
        lambda plan: [(taken.item, taken.kind, taken.date) for taken in plan.plan.decisions],
        [("6", "noted", None)],
    ),
    "three comments were made and none was answered": (
        lambda plan: [(comment.id, comment.answer) for comment in plan.plan.decisions[0].comments],
        [("mental-health-plan", None), ("inclusion", None), ("presentation-welcomed", None)],
    ),
    "the approach rests on four things": (
        lambda plan: [(principle.kind, principle.title) for principle in plan.principles.principles],
        [
            ("approach", "Innovative practice"),
            ("approach", "Integrated services"),
            ("approach", "Inclusive services"),
            ("approach", "Early intervention"),
        ],
    ),
    "a charter for co-production is agreed": (
        lambda plan: (plan.principles.charter.title, plan.principles.charter.status),
        ("Co-production charter", "agreed"),
    ),
    "COVID-19 reinforced inequalities in four ways": (
        lambda plan: [(effect.of, effect.title) for effect in plan.local_picture.effects],
        [
            ("COVID-19", "Access to technology"),
            ("COVID-19", "Few opportunities to learn at home"),
            ("COVID-19", "Lack of safe spaces to play"),
            ("COVID-19", "Lack of food"),
        ],
    ),
    "the borough plan that it belongs to is being written, and a mental health plan is asked for": (
        lambda plan: [(linked.title, linked.relation, linked.status) for linked in plan.plan.linked_plans],
        [
            ("One Stockport Borough Plan", "part_of", "being_written"),
            ("Children's Mental Health Transformation Plan", "contains", "asked_for"),
        ],
    ),
    "delivery plans are still to be written": (
        lambda plan: [delivery_plan.status for delivery_plan in plan.delivery_plans],
        ["being_written"],
    ),
    "an officer is the contact": (
        lambda plan: [contact.role for contact in plan.site.contacts],
        ["Officer contact for the report of the Strategy and Performance Manager"],
    ),
}

WORDS: Facts = {
    "the report came from the Strategy and Performance Manager": (
        lambda plan: plan.plan.decisions[0].presented,
        ("Strategy and Performance Manager submitted a report", "Head of Service, Safeguarding and Learning"),
    ),
    "the mental health plan should be included": (
        lambda plan: plan.plan.decisions[0].comments[0].text,
        ("Children's Mental Health Transformation Plan should be included",),
    ),
    "inclusion takes in projects for people with disabilities": (
        lambda plan: plan.plan.decisions[0].comments[1].text,
        ("clear focus on inclusion", "projects", "people with disabilities"),
    ),
    "the presentation was welcomed for its holistic approach": (
        lambda plan: plan.plan.decisions[0].comments[2].text,
        ("presentation was welcomed", "holistic approach"),
    ),
    "report and presentation were noted": (
        lambda plan: plan.plan.decisions[0].resolved,
        ("report", "presentation", "were noted"),
    ),
    "the borough is polarised": (
        lambda plan: f"{plan.local_picture.differences[0].title}. {plan.local_picture.differences[0].text}",
        ("most polarised boroughs", "south and east are very affluent", "north and centre are significantly deprived"),
    ),
    "co-production is for all of the work": (
        lambda plan: plan.principles.charter.text,
        ("co-production in all of the work",),
    ),
    "the borough plan sits in the One Stockport movement": (
        lambda plan: plan.plan.linked_plans[0].text,
        ("in line with", "supports", "being developed", "One Stockport movement"),
    ),
    "the committee asked for the mental health plan": (
        lambda plan: plan.plan.linked_plans[1].asked_for_by,
        ("committee", "comment"),
    ),
    "delivery plans will set out actions and timescales": (
        lambda plan: plan.delivery_plans[0].text,
        ("priorities for 2020 to 2023", "actions", "timescales"),
    ),
    "partners are clear about their contribution": (
        lambda plan: plan.plan.introduction,
        (
            "principles, ways of working and priorities",
            "children, young people and families",
            "help, support and educate",
            "achieve their ambitions",
            "clear about their contribution",
        ),
    ),
}


@pytest.fixture(scope="module")
def stockport() -> Plan:
    plan = load(Path(__file__).parent / "plans/stockport", "tests/plans/stockport").plan
    assert plan is not None
    return plan


@pytest.mark.parametrize("fact", FACTS)
def test_the_plan_holds_the_fact_that(fact: str, stockport: Plan) -> None:
    place, expected = FACTS[fact]
    assert place(stockport) == expected


@pytest.mark.parametrize("fact", WORDS)
def test_the_plan_says_that(fact: str, stockport: Plan) -> None:
    place, expected = WORDS[fact]
    said = " ".join(str(place(stockport)).split())
    assert [words for words in expected if words not in said] == []
