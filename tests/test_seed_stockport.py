"""The plan of Stockport's strategy, fact by fact as the public record of a meeting has it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from plan.in_step.simplified import simplified_texts
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


IN_OTHER_WORDS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "it is a plan for children, young people and families": (
        ("a plan for children, young people and families in Stockport",),
        ("a strategy for children, young people and families",),
    ),
    "it sets out ways of working and priorities, to achieve a vision": (
        ("says how people should work", "says what comes first", "help these hopes come true"),
        ("how everyone should work, and what comes first", "help achieve a vision"),
    ),
    "partners help children to achieve their ambitions, and are clear about their contribution": (
        ("help them learn and reach their goals", "Each group should know what it has to do"),
        ("help, support and teach you and your family", "reach your goals", "clear about their part"),
    ),
    "it supports the borough plan, which is being written and is part of One Stockport": (
        (
            "Stockport is making a bigger plan too",
            "fits in with it and helps it",
            "part of something called One Stockport",
        ),
        ("supports a bigger plan for all of Stockport, which is still being made",),
    ),
    "a manager handed in a report, and another one spoke": (
        ("A manager gave them a report", "told them what Stockport is like", "told them what COVID-19 has done"),
        ("A manager gave them a report", "spoke about Stockport, about what COVID-19 has done"),
    ),
    "the borough is polarised": (
        ("Few places in the country", "south and east are very rich", "north and centre are very poor"),
        ("Few places in the country", "south and east are very rich", "north and centre are very poor"),
    ),
    "COVID-19 reinforced inequalities in four ways": (
        (
            "made life more unfair for many children",
            "use technology",
            "learn at home",
            "safe places to play",
            "enough food",
        ),
        (
            "made life more unfair for many children",
            "technology",
            "learn at home",
            "safe places to play",
            "enough food",
        ),
    ),
    "a charter for co-production is agreed, for all of the work": (
        ("Stockport has made a promise", "work together in all of the work"),
        ("Stockport has agreed a charter", "work on things together, in all of the work"),
    ),
    "the approach rests on four things": (
        ("use new ideas", "work together as one", "for everyone", "Help should come early"),
        ("new ways of doing things", "work as one", "include everyone", "Help should come early"),
    ),
    "delivery plans are to set out actions and timescales": (
        ("Other plans should say what people will do and when",),
        ("other plans, which say what will be done and by when",),
    ),
    "the mental health plan should be included": (
        ("want the plan for children's mental health to be part of this plan",),
        ("The plan for children's mental health should be included as well",),
    ),
    "inclusion takes in projects for people with disabilities": (
        ("clear that everyone is included", "projects for disabled people have already started"),
        ("clear focus on including everyone", "Projects for disabled people, which have already started"),
    ),
    "the presentation was welcomed": (
        ("liked what they heard", "looked at everything and had all the main points"),
        ("welcomed what they had heard", "looked at everything together, and had all the main points"),
    ),
    "report and presentation were noted, and nobody is said to have adopted it": (
        ("took note of the report and the talk", "do not know who agreed the plan"),
        ("noted the report", "do not know who agreed the strategy, or when"),
    ),
}
"""A fact of the document, and how easy read and the young people's version say it."""


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


@pytest.mark.parametrize("fact", IN_OTHER_WORDS)
def test_both_other_versions_say_that(fact: str, stockport: Plan) -> None:
    for version, expected in zip(("easy_read", "young_people"), IN_OTHER_WORDS[fact], strict=True):
        texts = (text.words for text in simplified_texts(stockport) if text.version == version)
        said = " ".join("\n".join(texts).split())
        assert [words for words in expected if words not in said] == [], version
