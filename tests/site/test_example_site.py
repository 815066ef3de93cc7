"""The example site has every standard page, and each answers what its reader came for."""

from __future__ import annotations

import json

import pytest

FIXED = [
    "", "vision", "principles", "local-picture", "outcomes", "priorities", "how-we-are-doing", "actions", "partners",
    "groups", "have-your-say", "how-we-check", "updates", "changes", "documents", "documents/whole-plan", "words",
    "get-help", "previous", "search", "a-to-z", "site-map", "accessibility", "privacy", "about", "contact", "credits",
]  # fmt: skip

KINDS = ["outcomes", "priorities", "measures", "actions", "partners", "groups", "have-your-say", "updates", "previous"]


@pytest.mark.parametrize("path", FIXED)
def test_a_standard_page_is_at_its_permanent_address(example, path: str) -> None:
    assert path in example.pages


@pytest.mark.parametrize("kind", KINDS)
def test_records_of_each_kind_have_pages(example, kind: str) -> None:
    assert any(path.startswith(f"{kind}/") for path in example.pages)


def test_every_page_says_that_the_plan_is_an_example(example) -> None:
    for path, soup in example.pages.items():
        notice = soup.select_one(".notice")
        assert notice, path
        assert "exampl" in notice.get_text().lower(), path


def test_the_plan_as_json_holds_every_record_with_its_state(example) -> None:
    plan = json.loads((example.folder / "data" / "plan.json").read_text(encoding="utf-8"))
    assert plan["as_of"] == "2026-11-21"
    assert len(plan["outcomes"]) >= 4
    assert len(plan["measures"]) >= 14
    assert len(plan["actions"]) >= 12
    assert all(reading["result"] for measure in plan["measures"] for reading in measure["progress_now"])
    assert all(action["state_now"] for action in plan["actions"])


def test_suppressed_cells_hold_no_number_in_the_open_data(example) -> None:
    plan = json.loads((example.folder / "data" / "plan.json").read_text(encoding="utf-8"))
    hidden = [row for measure in plan["measures"] for row in measure["observations"] if "c" in row["symbols"]]
    assert hidden
    for row in hidden:
        assert not {"value", "lower", "upper", "numerator", "denominator"} & row.keys()


def test_an_outcome_answers_what_why_how_who_and_by_when(example) -> None:
    plan = json.loads((example.folder / "data" / "plan.json").read_text(encoding="utf-8"))
    for outcome in plan["outcomes"]:
        path = f"outcomes/{outcome['id']}"
        found = {heading.get("id") for heading in example.pages[path].find_all("h2")}
        assert {"what-we-want", "why-it-matters", "how-it-is-going", "who-answers"} <= found, path


def test_a_measure_shows_its_newest_value_its_target_and_its_source(example) -> None:
    text = example.text("measures/repeat-plans")
    for words in (
        "Target",
        "Since the start",
        "What exactly is counted",
        "Where the figures come from",
        "Who is responsible",
    ):
        assert words in text


def test_every_result_of_progress_is_shown_somewhere(example) -> None:
    text = example.text("how-we-are-doing")
    for words in (
        "Target met",
        "On track",
        "Too slow",
        "right way",
        "No change",
        "wrong way",
        "Too early",
        "cannot tell",
    ):
        assert words in text


def test_the_offer_in_other_languages_is_marked_with_its_language(example) -> None:
    told = {item["lang"]: item for item in example.pages["contact"].select("main ul.languages li")}
    assert set(told) == {"pl", "uk", "ar"}
    assert all(item["dir"] == "auto" for item in told.values())
    assert "polsku" in told["pl"].get_text()
