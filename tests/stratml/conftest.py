"""A plan that has something for everything that a StratML file can hold, and its file as XML."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

from plan.audiences import STANDARD
from plan.edition import Edition
from plan.load.kinds import FOLDERS, SINGLE_FILES
from plan.model.plan import Plan
from plan.stratml import plan_stratml
from plan.stratml.document import NAMESPACE
from plan.wording import Wording, default_words

MODELS = {kind.name: kind.model for kind in (*FOLDERS, *SINGLE_FILES)}
FILE = {"title": "Plan for children", "area": "Exampleshire", "status": "current"}
SITE = {"name": "Plan", "address": "https://plan.example/", "organisation": {"name": "Exampleshire Council"}}
OUTCOME = {"id": "safe", "title": "Safe"}
SCHEMA = "part2_PerformancePlanOrReport20160216.xsd"

MakeStratml = Callable[..., Element]


def make_edition(**records: Any) -> Edition:
    """An edition of 21 November 2026 of a plan of these records, as they stand in YAML."""
    found: dict[str, Any] = {}
    for name, given in {"plan": FILE, "site": SITE, **records}.items():
        many = isinstance(given, list)
        found[name] = tuple(map(MODELS[name].model_validate, given)) if many else MODELS[name].model_validate(given)
    return Edition(Plan("", **found), STANDARD, date(2026, 11, 21), Wording(default_words()))


@pytest.fixture
def stratml() -> MakeStratml:
    """A function that makes a plan of some records, with one outcome unless it is given others, and reads its file."""

    def make(**records: Any) -> Element:
        text = plan_stratml(make_edition(**{"outcomes": [OUTCOME], **records}))
        assert text is not None
        root = ElementTree.fromstring(text)
        for element in root.iter():
            assert element.tag.startswith(f"{{{NAMESPACE}}}")
            element.tag = element.tag.rpartition("}")[2]
        return root

    return make


@pytest.fixture(name="make_edition")
def make_edition_fixture() -> Callable[..., Edition]:
    return make_edition


@pytest.fixture(scope="session")
def schema_file() -> Path:
    """The schema of StratML Part 2; pytest alone, without tests/run.py, skips what needs it and says why."""
    chosen = Path(os.environ.get("STRATML_XSD", ""))
    file = chosen / SCHEMA if chosen.is_dir() else chosen
    if not file.is_file():
        reason = f"STRATML_XSD does not say where {SCHEMA} is."
        if os.environ.get("CI", "").lower() not in ("", "0", "false"):
            pytest.fail(f"{reason} CI must run this test.")
        pytest.skip(reason)
    return file
