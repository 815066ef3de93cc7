"""One plan as true on one day: lookups, addresses, homes of measures and what a source does not give."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from plan.audiences import EASY_READ, STANDARD
from plan.edition import PLACES, Edition
from plan.load.kinds import FOLDERS, SINGLE_FILES
from plan.model.plan import Plan
from plan.wording import Wording

MODELS = {kind.name: kind.model for kind in (*FOLDERS, *SINGLE_FILES)}
FILE = {"title": "Plan", "area": "Exampleshire", "status": "current"}
SITE = {"name": "Plan", "address": "https://plan.example/", "organisation": {"name": "Council"}}
TODAY = date(2026, 11, 21)
PHOTO = {"id": "hub", "file": "hub.pdf", "credit": {"title": "Hub", "author": "Council", "licence": "CC BY 4.0"}}


def plan(**records: Any) -> Plan:
    found: dict[str, Any] = {}
    for name, given in {"plan": FILE, "site": SITE, **records}.items():
        read = MODELS[name].model_validate
        found[name] = tuple(map(read, given)) if isinstance(given, list) else read(given)
    return Plan("", **found)


def edition(prefix: str = "", parent: Edition | None = None, today: date = TODAY, **records: Any) -> Edition:
    return Edition(plan(**records), STANDARD, today, Wording({}), prefix, parent)


def outcome(id_: str, *measures: str) -> dict[str, Any]:
    return {"id": id_, "title": id_.title(), "measures": list(measures)}


def measure(id_: str, **fields: Any) -> dict[str, Any]:
    return {"id": id_, "title": id_.title(), "polarity": "lower_is_better", **fields}


@pytest.mark.parametrize(
    ("prefix", "kind", "record", "path"),
    [
        ("", "outcomes", "safe", "outcomes/safe"),
        ("", "outcomes", "", "outcomes"),
        ("", "engagement", "survey", "have-your-say/survey"),
        ("", "how-we-check", "", "how-we-check"),
        ("previous/old/", "outcomes", "safe", "previous/old/outcomes/safe"),
        (EASY_READ.prefix, "engagement", "", "easy-read/have-your-say"),
    ],
)
def test_the_same_topic_has_the_same_path_below_every_prefix(prefix: str, kind: str, record: str, path: str) -> None:
    assert edition(prefix).path(kind, record) == path


def test_a_picture_is_found_by_its_name_at_the_same_address_in_every_version() -> None:
    pictures = {"pictures": [{"id": "shield", "openmoji": "1F6E1"}, PHOTO]}
    for prefix in ("", EASY_READ.prefix):
        found = edition(prefix, pictures=pictures)
        assert found.picture_path("shield") == "pictures/shield.svg"
        assert found.picture_path("hub") is None
        assert found.picture_path("sun") is None
        assert found.picture_path(None) is None


def test_an_earlier_plan_has_its_own_pictures_and_else_those_of_the_plan_that_keeps_it() -> None:
    shield, heart = {"id": "shield", "openmoji": "1F6E1"}, {"id": "heart", "openmoji": "2764"}
    keeper = edition(pictures={"pictures": [shield, heart, {"id": "hub", "openmoji": "1F3E0"}]})
    old = replace(plan(pictures={"pictures": [shield, PHOTO]}), id="old")
    earlier = Edition(old, STANDARD, TODAY, Wording({}), "previous/old/", keeper)
    assert earlier.picture_path("shield") == "previous/old/pictures/shield.svg"
    assert earlier.picture_path("heart") == "pictures/heart.svg"
    assert earlier.picture_path("hub") is None, "it is another picture than that of the plan of today"


def test_records_are_found_by_their_id() -> None:
    found = edition(
        outcomes=[outcome("safe")],
        partners=[{"id": "nhs", "title": "NHS", "does": "Health."}],
        plan={**FILE, "boards": [{"id": "safety", "title": "Safety board", "checks": "Safety."}]},
    )
    assert found.outcomes["safe"].title == "Safe"
    assert found.partners["nhs"].does == "Health."
    assert found.boards["safety"].title == "Safety board"


def test_every_kind_with_pages_of_its_own_has_titles() -> None:
    titles = edition(outcomes=[outcome("safe")]).titles
    assert set(titles) == set(PLACES)
    assert titles["outcomes"] == {"safe": "Safe"}


def test_the_first_outcome_that_names_a_measure_is_its_home() -> None:
    found = edition(
        outcomes=[outcome("well", "waits"), outcome("safe", "waits", "waits", "harm")],
        measures=[measure("waits"), measure("harm"), measure("alone")],
    )
    assert {id_: home.id for id_, home in found.homes.items()} == {"waits": "well", "harm": "safe"}
    named = {id_: [each.id for each in outcomes] for id_, outcomes in found.outcomes_of.items()}
    assert named == {"waits": ["well", "safe"], "harm": ["safe"]}


def test_outcomes_are_numbered_in_their_order() -> None:
    assert edition(outcomes=[outcome("well"), outcome("safe")]).outcome_numbers == {"well": 1, "safe": 2}


def test_the_day_decides_how_a_measure_is_going() -> None:
    late = measure("hub", kind="narrative", target={"kind": "milestone", "text": "Open a hub", "by": "2026-10"})
    before = edition(today=date(2026, 10, 31), measures=[late]).readings["hub"]
    after = edition(today=date(2026, 11, 1), measures=[late]).readings["hub"]
    assert (before[0].progress.result, after[0].progress.result) == ("too_early", "too_slow")


def test_what_a_source_does_not_give_has_the_note_of_the_plan() -> None:
    found = edition(plan={**FILE, "not_in_source": [{"what": "vision", "note": "It quotes none."}]})
    assert found.missing("vision") == "It quotes none."
    assert found.missing("outcomes") is None


def test_a_statement_is_hidden_on_its_days_and_shown_after() -> None:
    statement = {"id": "speech", "role": "Leader", "reported": "Thanks.", "hide_until": "2026-11-21"}
    hidden = {**FILE, "statements": [statement]}
    assert edition(plan=hidden).statements == ()
    assert [each.id for each in edition(today=date(2026, 11, 22), plan=hidden).statements] == ["speech"]
