"""A small plan with figures, in which a test fills the placeholders of one text."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import pytest

from plan.model.actions import Action
from plan.model.measure import Measure
from plan.model.outcome import Outcome
from plan.model.plan import Plan
from plan.model.plan_file import PlanFile
from plan.model.site import Site
from plan.placeholders.filling import filled
from plan.wording import default_words

TODAY = date(2026, 11, 21)
PLAN = {
    "title": "Plan",
    "area": "Here",
    "status": "current",
    "period": {"start": "2026-04-01", "end": "2030-03"},
}
SITE = {"name": "Plan", "address": "https://plan.example/", "organisation": {"name": "Council"}}
ACTION = {
    "id": "early-help",
    "title": "Help early",
    "due": "2027-03",
    "status": {"state": "in_progress", "as_of": "2026-10-01"},
}
PERCENT = {"type": "percent"}


def measure_of(figures: Mapping[str, str], **fields: Any) -> dict[str, Any]:
    """A measure of financial years with its figures by their first year: {"2023": "24.0", "2025": "c"}."""
    rows = []
    for year, written in figures.items():
        values = [word for word in written.split() if not word.isalpha()]
        symbols = " ".join(word for word in written.split() if word.isalpha())
        rows.append(
            {"period": f"{year} to {int(year) + 1}", "symbols": symbols} | ({"value": values[0]} if values else {})
        )
    smallest = {"id": "plans", "title": "Plans", "polarity": "lower_is_better", "period_kind": "financial_year"}
    rows += fields.pop("observations", [])
    return {**smallest, "unit": PERCENT, "decimals": "1", "observations": rows, **fields}


@pytest.fixture(name="measure_of", scope="session")
def measure_of_fixture() -> Callable[..., dict[str, Any]]:
    return measure_of


@pytest.fixture(name="plan_of", scope="session")
def plan_of_fixture() -> Callable[..., Plan]:
    def plan_of(*measures: dict[str, Any], id: str = "", previous: tuple[Plan, ...] = (), **records: Any) -> Plan:
        return Plan(
            id=id,
            plan=PlanFile.model_validate({**PLAN, **records.pop("plan", {})}, by_alias=True, by_name=False),
            site=Site.model_validate(SITE),
            measures=tuple(Measure.model_validate(each, by_alias=True, by_name=False) for each in measures),
            actions=(Action.model_validate({**ACTION, **records.pop("action", {})}),),
            outcomes=(Outcome.model_validate({"id": "safe", "title": "Safe", **records.pop("outcome", {})}),),
            previous=previous,
        )

    return plan_of


@pytest.fixture(name="fill", scope="session")
def fill_fixture() -> Callable[..., Plan]:
    return lambda plan, today=TODAY: filled(plan, today, default_words())


@pytest.fixture(name="told", scope="session")
def told_fixture(plan_of: Callable[..., Plan], fill: Callable[..., Plan]) -> Callable[..., str]:
    """What a text becomes in an outcome of the standard version, or in another one, beside one measure."""

    def told(text: str, measure: dict[str, Any], version: str = "") -> str:
        if version == "easy_read":
            outcome = fill(plan_of(measure, outcome={version: {"summary": [{"text": text}]}})).outcomes[0]
            return str(outcome.easy_read.summary[0].text)
        if version:
            return str(fill(plan_of(measure, outcome={version: {"summary": text}})).outcomes[0].young_people.summary)
        return str(fill(plan_of(measure, outcome={"good_looks_like": text})).outcomes[0].good_looks_like)

    return told
