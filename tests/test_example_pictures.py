"""The example plan shows how pictures are chosen: one thing has one picture, on whatever page a reader meets it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest
from example_plan import PLANS

from plan.load.folder import load
from plan.model.base import Record
from plan.model.plan import Plan
from plan.model.versions import Idea
from plan.walk import Walker

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module", params=PLANS.values(), ids=PLANS)
def plan(request: pytest.FixtureRequest) -> Plan:
    found = load(ROOT / request.param).plan
    assert found
    return found


def ideas(plan: Plan) -> Iterator[Idea]:
    """Every idea of a plan in easy read, without those of plans before it."""
    walker = Walker()
    for part in (getattr(plan, each.name) for each in fields(plan) if each.name not in ("previous", "reviews")):
        for record in part if isinstance(part, tuple) else (part,):
            if isinstance(record, Record):
                yield from (each for _, each in walker.records(record) if isinstance(each, Idea))


def test_the_same_sentence_always_has_the_same_picture(plan: Plan) -> None:
    pictures: dict[str, set[str | None]] = {}
    for each in ideas(plan):
        pictures.setdefault(each.text, set()).add(each.picture)
    assert {text: found for text, found in pictures.items() if len(found) > 1} == {}


def test_a_hard_word_has_a_picture_of_its_own_meaning_wherever_it_is_explained(plan: Plan) -> None:
    meanings = {
        term.id: {each.picture for each in term.easy_read.meaning or ()}
        for term in plan.glossary.terms
        if term.easy_read
    }
    explained = [each for each in ideas(plan) if each.explains]
    assert [each for each in explained if each.picture not in meanings[each.explains or ""]] == []
