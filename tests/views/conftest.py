"""Small plans for the tests of the views: each test says only what it is about."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

import pytest

from plan.audiences import STANDARD, Audience
from plan.edition import Edition
from plan.load.kinds import FOLDERS, SINGLE_FILES
from plan.model.base import Record
from plan.model.plan import Plan
from plan.wording import Wording, default_words

TODAY = date(2026, 11, 21)
MODELS = {kind.name: kind.model for kind in (*FOLDERS, *SINGLE_FILES)}
LISTS = {kind.name for kind in FOLDERS}
SMALLEST: dict[str, dict[str, Any]] = {
    "plan": {"title": "Plan for children", "area": "Exampleshire", "status": "current"},
    "site": {
        "name": "Plan for children",
        "address": "https://plan.council.example/",
        "organisation": {"name": "Exampleshire County Council"},
    },
}


def _record(name: str, given: Record | Mapping[str, Any]) -> Record:
    if isinstance(given, Record):
        return given
    return MODELS[name].model_validate({**SMALLEST.get(name, {}), **given}, by_alias=True, by_name=False)


def make_plan(id: str = "", previous: Sequence[Plan] = (), files: Sequence[str] = (), **records: Any) -> Plan:
    """A plan of the records given, as models or as they stand in YAML; `plan` and `site` fill up what they lack."""
    found: dict[str, Any] = {}
    for name, given in {**{name: {} for name in SMALLEST}, **records}.items():
        found[name] = tuple(_record(name, each) for each in given) if name in LISTS else _record(name, given)
    return Plan(id=id, previous=tuple(previous), files=frozenset(files), **found)


def make_edition(today: date = TODAY, audience: Audience = STANDARD, **records: Any) -> Edition:
    """An edition, on a day, of a plan as `make_plan` makes it."""
    return Edition(make_plan(**records), audience, today, Wording(default_words(), audience), audience.prefix)


def make_measure(figures: Mapping[str, str] | None = None, **fields: Any) -> dict[str, Any]:
    """A measure of calendar years, as it stands in YAML, with its figures by year: {"2020": "10", "2021": "12 p"}."""
    rows = []
    for year, written in (figures or {}).items():
        values = [word for word in written.split() if not word.isalpha()]
        symbols = " ".join(word for word in written.split() if word.isalpha())
        rows.append({"period": year, "symbols": symbols, **({"value": values[0]} if values else {})})
    observations = [*rows, *fields.pop("observations", [])]
    smallest = {"id": "waits", "title": "Waits", "polarity": "lower_is_better", "period_kind": "calendar_year"}
    return {**smallest, "observations": observations, **fields}


@pytest.fixture(name="make_measure", scope="session")
def make_measure_fixture() -> Callable[..., dict[str, Any]]:
    return make_measure


@pytest.fixture(name="make_plan", scope="session")
def make_plan_fixture() -> Callable[..., Plan]:
    return make_plan


@pytest.fixture(name="make_edition", scope="session")
def make_edition_fixture() -> Callable[..., Edition]:
    return make_edition
