"""How we are doing on the built example: each page of some measures lists exactly those that it is about."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup

LIST = "how-we-are-doing"
FILTER = f"{LIST}/filter/"


@pytest.fixture(name="plan")
def plan_fixture(example) -> dict[str, Any]:
    return json.loads((example.folder / "data" / "plan.json").read_text(encoding="utf-8"))


def listed(page: BeautifulSoup) -> list[str]:
    """The ids of the measures on a page, in its order."""
    return [Path(link["href"]).name for link in page.select("main .measure > h3 > a")]


def results(page: BeautifulSoup) -> Counter[tuple[str, str]]:
    """The results on a page: each the id of a measure and all that is said of it or of one of its parts."""
    return Counter(
        (Path(card.select_one("h3 > a")["href"]).name, reading.get_text(" ", strip=True))
        for card in page.select("main .measure")
        for reading in card.select(".reading")
    )


def expected(plan: dict[str, Any]) -> dict[str, list[str]]:
    """The measures of every filter but the results, from the plan's own fields."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for measure in plan["measures"]:
        for outcome in plan["outcomes"]:
            if measure["id"] in outcome["measures"]:
                found[f"outcome-{outcome['id']}"].append(measure["id"])
        for group in measure["groups"]:
            found[f"group-{group}"].append(measure["id"])
        if (measure.get("owner") or {}).get("partner"):
            found[f"partner-{measure['owner']['partner']}"].append(measure["id"])
    return found


def test_a_page_for_each_outcome_group_and_partner_lists_exactly_its_measures(example, plan: dict[str, Any]) -> None:
    found = {
        path.removeprefix(FILTER): sorted(listed(page))
        for path, page in example.pages.items()
        if path.startswith(FILTER) and not path.startswith(f"{FILTER}result-")
    }
    assert found == {name: sorted(ids) for name, ids in expected(plan).items()}
    assert len(found) > 8


def test_every_result_of_the_list_stands_on_the_page_of_just_one_result(example) -> None:
    pages = [page for path, page in example.pages.items() if path.startswith(f"{FILTER}result-")]
    assert sum((results(page) for page in pages), Counter()) == results(example.pages[LIST])
    assert len(pages) == 9


def test_each_count_leads_to_as_many_results_and_they_all_have_its_words(example) -> None:
    entries = example.pages[LIST].select("main .glance .tally li")
    assert len(entries) == 9
    for entry in entries:
        page = example.pages[FILTER + Path(entry.a["href"]).name]
        assert int(entry.select_one(".count").get_text()) == sum(results(page).values())
        shapes = {status["class"][1] for status in page.select("main .measure .status")}
        assert shapes == {entry.select_one(".status")["class"][1]}


def test_every_choice_says_how_many_measures_its_page_lists_and_none_is_empty(example) -> None:
    choices = example.pages[LIST].select("main .choices li")
    for choice in choices:
        page = example.pages[FILTER + Path(choice.a["href"]).name]
        assert choice.get_text().endswith(f"({len(listed(page))})")
        assert listed(page)
    kept = {path for path in example.pages if path.startswith(FILTER) and not path.startswith(f"{FILTER}result-")}
    assert {FILTER + Path(choice.a["href"]).name for choice in choices} == kept


def test_search_engines_leave_pages_of_some_measures_alone(example) -> None:
    pages = [page for path, page in example.pages.items() if path.startswith(FILTER)]
    assert all(page.select_one('meta[name="robots"][content*="noindex"]') for page in pages)
    index = json.loads((example.folder / "search-index.json").read_text(encoding="utf-8"))
    assert FILTER not in json.dumps(index)


def test_the_list_tells_what_got_worse_before_what_got_better_and_each_leads_to_its_measure(example) -> None:
    page = example.pages[LIST]
    titles = [heading["id"] for heading in page.select("main h3[id^=got_]")]
    assert titles == ["got_worse", "got_better"]
    changes = page.select("main .latest-changes li")
    assert len(changes) > 5
    assert {Path(change.a["href"]).name for change in changes} <= set(listed(page))
