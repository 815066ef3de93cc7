"""Small plans with figures for the tests of open data."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import pytest

from plan.audiences import STANDARD
from plan.edition import Edition
from plan.load.kinds import FOLDERS, SINGLE_FILES
from plan.model.plan import Plan
from plan.wording import Wording, default_words

MODELS = {kind.name: kind.model for kind in (*FOLDERS, *SINGLE_FILES)}
WORDS = default_words()
FILE = {"title": "Plan for children", "area": "Exampleshire", "status": "current"}
SITE = {"name": "Plan", "address": "https://council.example/plan/", "organisation": {"name": "Exampleshire Council"}}
MEASURE = {
    "id": "waits",
    "title": "Waits",
    "unit": {"type": "percent"},
    "decimals": "1",
    "polarity": "lower_is_better",
    "period_kind": "financial_year",
    "comparators": [{"id": "england", "title": "England"}],
    "breakdowns": [
        {
            "id": "sex",
            "title": "Sex",
            "categories": [{"id": "girls", "title": "Girls"}, {"id": "boys", "title": "Boys"}],
        },
        {"id": "age", "title": "Age", "categories": [{"id": "age-11", "title": "11"}, {"id": "age-12", "title": "12"}]},
    ],
}


def make_edition(previous: tuple[Plan, ...] = (), **records: Any) -> Edition:
    found: dict[str, Any] = {}
    for name, given in {"plan": FILE, "site": SITE, **records}.items():
        many = isinstance(given, list)
        found[name] = tuple(map(MODELS[name].model_validate, given)) if many else MODELS[name].model_validate(given)
    plan = Plan("", **found, previous=previous)
    return Edition(plan, STANDARD, date(2026, 11, 21), Wording(WORDS))


def make_measure(*rows: Mapping[str, Any], **fields: Any) -> dict[str, Any]:
    return {**MEASURE, "observations": [{"period": "2024 to 2025", **row} for row in rows], **fields}


@pytest.fixture(name="make_edition")
def make_edition_fixture() -> Callable[..., Edition]:
    return make_edition


@pytest.fixture(name="make_measure")
def make_measure_fixture() -> Callable[..., dict[str, Any]]:
    return make_measure
