"""plan.json: the whole published plan, with what follows from it on the day, and nothing that is not for the public."""

import json
from datetime import date
from typing import Any

import pytest

from plan.audiences import STANDARD
from plan.edition import Edition
from plan.load.kinds import FOLDERS, SINGLE_FILES
from plan.model.plan import Plan
from plan.open_data.document import plan_json
from plan.wording import Wording, default_words

MODELS = {kind.name: kind.model for kind in (*FOLDERS, *SINGLE_FILES)}
FILE = {"title": "Plan", "area": "Exampleshire", "status": "current"}
SITE = {
    "name": "Plan",
    "address": "https://plan.example/",
    "organisation": {"name": "Council"},
    "forge": {"url": "https://forge.example/plan"},
}
MEASURE = {
    "id": "waits",
    "title": "Waits",
    "kind": "number",
    "unit": {"type": "percent"},
    "decimals": "1",
    "polarity": "lower_is_better",
    "period_kind": "financial_year",
    "baseline": {"period": "2021 to 2022"},
    "target": {"kind": "reach_by", "value": "10", "period": "2027 to 2028"},
    "observations": [{"period": "2021 to 2022", "value": "20.5"}, {"period": "2025 to 2026", "value": "11"}],
}
ACTION = {"id": "hubs", "title": "Hubs", "due": "2026-03", "status": {"state": "in_progress", "as_of": "2026-02-01"}}


def document(**records: Any) -> dict[str, Any]:
    found: dict[str, Any] = {}
    previous = records.pop("previous", ())
    for name, given in {"plan": FILE, "site": SITE, **records}.items():
        many = isinstance(given, list)
        found[name] = tuple(map(MODELS[name].model_validate, given)) if many else MODELS[name].model_validate(given)
    edition = Edition(Plan("", **found, previous=previous), STANDARD, date(2026, 11, 21), Wording(default_words()))
    return json.loads(plan_json(edition))


def test_the_document_says_what_shape_it_has_and_on_which_day_it_is_true() -> None:
    found = document()
    assert found["shape"] == "2"
    assert found["as_of"] == "2026-11-21"
    assert found["plan"]["title"] == "Plan"


def test_a_measure_has_its_record_and_how_it_is_going() -> None:
    (measure,) = document(measures=[MEASURE])["measures"]
    (now,) = measure["progress_now"]
    assert measure["baseline"] == {"period": "2021 to 2022"}
    assert now["latest"] == {"period": "2025 to 2026", "period_end": "2026-03-31", "value": 11, "symbols": []}
    assert now["worked_out_on"] == "2026-11-21"
    assert now["result"]


def test_a_part_has_its_titles_in_other_versions() -> None:
    part = {"id": "girls", "title": "Girls", "polarity": "lower_is_better", "easy_read": {"title": "Only girls"}}
    (measure,) = document(measures=[{**MEASURE, "observations": [], "parts": [part]}])["measures"]
    assert measure["parts"][0]["easy_read"] == {"title": "Only girls"}


def test_the_result_stands_with_everything_that_decided_it() -> None:
    (measure,) = document(measures=[{**MEASURE, "comparators": [{"id": "england", "title": "England"}]}])["measures"]
    (now,) = measure["progress_now"]
    assert (now["method"], now["result"]) == ("straight_line", "on_track")
    assert now["baseline"]["value"] == 20.5
    assert now["target"] == {"value": 10, "period": "2027 to 2028", "time_passed": False}
    assert now["inputs"] == {"expected_now": 13.5}
    assert [each["period"] for each in now["decided_by"]] == ["2021 to 2022", "2025 to 2026"]
    assert (now["change"]["amount"], now["change"]["verdict"]) == (-9.5, "better")
    assert (now["provisional"], now["comparisons"]) == (False, [])


def test_how_the_newest_figure_stands_against_a_comparator_is_told_apart_from_the_result() -> None:
    england = {"period": "2025 to 2026", "comparator": "england", "value": "12", "lower": "11.5", "upper": "12.5"}
    rows = [*MEASURE["observations"], england]
    comparators = [{"id": "england", "title": "England"}]
    (measure,) = document(measures=[{**MEASURE, "comparators": comparators, "observations": rows}])["measures"]
    (standing,) = measure["progress_now"][0]["comparisons"]
    assert (standing["comparator"], standing["other"]["value"]) == ("england", 12)
    assert standing["comparison"]


def test_an_earlier_plan_says_how_it_was_going_on_its_own_day() -> None:
    plan = MODELS["plan"].model_validate({**FILE, "as_at": "2026-03-31"})
    action = MODELS["actions"].model_validate({**ACTION, "due": "2026-03"})
    measure = MODELS["measures"].model_validate(MEASURE)
    old = Plan("before", plan, MODELS["site"].model_validate(SITE), measures=(measure,), actions=(action,))
    (earlier,) = document(previous=(old,))["previous"]
    assert earlier["id"] == "before"
    assert earlier["actions"][0]["state_now"] == "on_time"
    assert earlier["measures"][0]["progress_now"][0]["worked_out_on"] == "2026-03-31"


@pytest.mark.parametrize("symbol", ["c", "low", "w", "x", "z"])
def test_beside_a_symbol_that_stands_instead_of_a_number_there_is_none(symbol: str) -> None:
    row = {"period": "2025 to 2026", "symbols": symbol, "numerator": "7771", "denominator": "7772", "lower": "7773"}
    found = document(measures=[{**MEASURE, "observations": [row, {"period": "2021 to 2022", "value": "1"}]}])
    assert "777" not in json.dumps(found)


def test_numbers_are_numbers_and_dates_are_written_as_in_the_files() -> None:
    (measure,) = document(measures=[MEASURE])["measures"]
    assert [each["value"] for each in measure["observations"]] == [20.5, 11]
    (action,) = document(actions=[ACTION])["actions"]
    assert action["due"] == "2026-03"
    assert action["status"]["as_of"] == "2026-02-01"


def test_an_action_says_whether_it_is_late() -> None:
    assert document(actions=[ACTION])["actions"][0]["state_now"] == "late"


def test_consent_and_where_the_files_are_kept_are_not_for_the_public() -> None:
    consent = {"given": "yes", "on": "2026-05-01", "kept_by": "Participation team"}
    wish = {"id": "park", "words": "A park.", "ages": {"from": "8", "to": "11"}, "consent": consent}
    found = document(wishes={"wishes": [wish]})
    assert found["wishes"][0]["words"] == "A park."
    assert "consent" not in found["wishes"][0]
    assert "forge" not in found["site"]


def test_an_address_that_no_page_shows_is_not_for_the_public() -> None:
    owner = {"role": "Head of service", "email": "somebody@council.example"}
    (measure,) = document(measures=[{**MEASURE, "owner": owner}])["measures"]
    assert measure["owner"] == {"role": "Head of service"}
