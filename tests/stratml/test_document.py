"""The StratML file as a whole; whether it follows its schema is tested where the schema is."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any

import pytest
from example_plan import EXAMPLE, EXAMPLE_NAME
from lxml import etree

from plan.downloads import Download
from plan.publisher import read_publisher
from plan.stratml import plan_stratml
from plan.views.data_files import STRATML

ROOT = Path(__file__).resolve().parents[2]
STATEMENT = {"id": "leader", "role": "Leader", "reported": "She thanked them.", "hide_from": "2026-11-01"}
MEASURE = {"id": "waits", "title": "Waits", "polarity": "lower_is_better", "period_kind": "calendar_year"}
MEASURED = {"id": "safe", "title": "Safe", "measures": ["waits"]}


def plan(**fields: Any) -> dict[str, Any]:
    return {"title": "Plan for children", "area": "Exampleshire", "status": "current", **fields}


@pytest.mark.parametrize(
    ("records", "kind"),
    [
        ({}, "Strategic_Plan"),
        ({"outcomes": [MEASURED], "measures": [MEASURE]}, "Performance_Plan"),
        (
            {"outcomes": [MEASURED], "measures": [{**MEASURE, "observations": [{"period": "2025", "symbols": "c"}]}]},
            "Performance_Plan",
        ),
        (
            {"outcomes": [MEASURED], "measures": [{**MEASURE, "observations": [{"period": "2025", "value": "5"}]}]},
            "Performance_Report",
        ),
    ],
)
def test_it_is_a_report_only_where_it_reports_a_figure(records: dict[str, Any], kind: str, stratml) -> None:
    assert stratml(**records).get("Type") == kind


def test_the_vision_holds_what_it_means_and_what_is_hoped_for(stratml) -> None:
    vision = {
        "text": "All **well**.",
        "explanation": "We mean it.",
        "aspirations": [{"id": "no-harm", "text": "No harm"}],
    }
    root = stratml(plan=plan(vision=vision))
    assert root.findtext("StrategicPlanCore/Vision/Description") == "All well.\nWe mean it.\n- No harm"
    assert stratml(plan=plan()).find("StrategicPlanCore/Vision") is None


def test_principles_are_values_in_their_order(stratml) -> None:
    kinds = ("principle", "way_of_working", "approach")
    principles = [{"id": kind.replace("_", "-"), "kind": kind, "title": kind} for kind in kinds]
    root = stratml(principles={"principles": principles})
    assert [each.text for each in root.findall("StrategicPlanCore/Value/Name")] == list(kinds)


def test_people_of_the_plans_ages_benefit_and_partners_perform(stratml) -> None:
    partner = {"id": "nhs", "title": "NHS", "does": "It heals."}
    root = stratml(plan=plan(ages={"from": "0", "to": "25"}), partners=[partner])
    found = root.findall("StrategicPlanCore/Organization/Stakeholder")
    assert [each.findtext("Name") for each in found] == ["NHS", "People in Exampleshire aged 0 to 25"]
    assert [each.findtext("Role/RoleType") for each in found] == ["Performer", "Beneficiary"]


def test_the_period_ends_on_its_last_day_and_the_source_is_the_files_own_address(stratml) -> None:
    facts = stratml(plan=plan(period={"start": "2026-04", "end": "2030-03"})).find("AdministrativeInformation")
    assert facts.findtext("StartDate") == "2026-04-01"
    assert facts.findtext("EndDate") == "2030-03-31"
    assert facts.findtext("Source") == "https://plan.example/data/plan.stratml.xml"
    assert stratml().find("AdministrativeInformation/StartDate") is None


def test_a_plan_that_somebody_only_asked_for_is_not_said_to_be_linked(stratml) -> None:
    linked = {"id": "city", "title": "City plan", "relation": "part_of", "status": "asked_for"}
    said = stratml(plan=plan(linked_plans=[linked])).findtext("OtherInformation")
    assert "Linked plan: City plan. The wish is that our plan becomes a part of it." in said


def test_an_example_says_so(stratml) -> None:
    site = {"name": "P", "address": "https://p.example/", "organisation": {"name": "C"}, "example": "yes"}
    assert "example" in stratml(site=site).findtext("OtherInformation").splitlines()[0]


def test_a_statement_that_is_hidden_is_not_in_it(make_edition) -> None:
    outcomes = [{"id": "safe", "title": "Safe"}]
    assert "thanked" not in plan_stratml(make_edition(plan=plan(statements=[STATEMENT]), outcomes=outcomes))


def published(folder: str) -> dict[str, Download]:
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1795219200"}
    return {each.path: each for each in read_publisher(ROOT / folder, folder, environment).downloads}


@pytest.fixture(scope="module")
def example() -> str:
    return published(EXAMPLE_NAME)[STRATML].content


def test_every_outcome_measure_priority_and_action_of_the_example_has_its_place(example: str) -> None:
    identifiers = set(re.findall(r"<Identifier>(.*)</Identifier>", example))
    for kind in ("outcome", "priority", "action"):
        folder = {"outcome": "outcomes", "priority": "priorities", "action": "actions"}[kind]
        records = {f"{kind}_{path.stem}" for path in (EXAMPLE / folder).glob("*.yml")}
        assert records, kind
        assert records <= identifiers
    for path in (EXAMPLE / "measures").glob("*.yml"):
        assert any(each == f"measure_{path.stem}" or each.startswith(f"measure_{path.stem}_") for each in identifiers)


def test_no_two_elements_of_the_example_have_one_name_and_each_name_is_an_xml_name(example: str) -> None:
    """The schema asks for it (xsd:ID), but libxml2 does not look."""
    identifiers = re.findall(r"<Identifier>(.*)</Identifier>", example)
    assert len(identifiers) > 50
    assert sorted(set(identifiers)) == sorted(identifiers)
    assert [each for each in identifiers if not re.fullmatch(r"[a-z_][\w.-]*", each, re.ASCII)] == []
    assert set(re.findall(r"<ReferentIdentifier>(.*)</ReferentIdentifier>", example)) <= set(identifiers)


@pytest.mark.parametrize("folder", ["tests/plans/stockport", "tests/plans/worcestershire"])
def test_the_plans_whose_source_has_no_outcomes_have_no_file(folder: str) -> None:
    assert STRATML not in published(folder)


@pytest.fixture(scope="module")
def schema(schema_file: Path) -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(schema_file))


@pytest.mark.stratml
class TestTheSchema:
    @staticmethod
    def faults(schema: etree.XMLSchema, text: str) -> list[str]:
        schema.validate(etree.fromstring(text.encode()))
        return [f"{fault.line}: {fault.message}" for fault in schema.error_log]

    def test_the_example_follows_it(self, schema: etree.XMLSchema, example: str) -> None:
        assert self.faults(schema, example) == []

    def test_a_small_plan_follows_it(self, schema: etree.XMLSchema) -> None:
        text = published("tests/plans/small")[STRATML].content
        assert self.faults(schema, text) == []

    @pytest.mark.parametrize(
        "records",
        [
            {},
            {"outcomes": [MEASURED], "measures": [MEASURE]},
            {
                "outcomes": [MEASURED],
                "measures": [
                    {
                        **MEASURE,
                        "observations": [
                            {"period": "2024", "value": "0.0000001"},
                            {"period": "2025", "value": "1000000000", "symbols": "p"},
                            {"period": "2026", "symbols": "c"},
                        ],
                        "target": {"kind": "stay_at_or_below", "value": "0.0000001"},
                    }
                ],
            },
        ],
    )
    def test_a_plan_with_next_to_nothing_or_odd_numbers_follows_it(
        self, records: dict[str, Any], schema: etree.XMLSchema, make_edition
    ) -> None:
        text = plan_stratml(make_edition(**{"outcomes": [{"id": "safe", "title": "Safe"}], **records}))
        assert self.faults(schema, text) == []

    @pytest.mark.parametrize(
        ("right", "wrong"),
        [
            ("outcome_safe", "1-outcome"),
            ("<NumberOfUnits>23.1</NumberOfUnits>", "<NumberOfUnits>c</NumberOfUnits>"),
            ("<UnitOfMeasurement>percent</UnitOfMeasurement>", ""),
        ],
    )
    def test_it_sees_what_is_wrong(self, right: str, wrong: str, schema: etree.XMLSchema, example: str) -> None:
        assert right in example
        assert self.faults(schema, example.replace(right, wrong, 1))
