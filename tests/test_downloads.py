"""Files of the site that are no pages."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

from plan.audiences import STANDARD
from plan.downloads import Download, downloads, robots, sitemap
from plan.edition import Edition
from plan.model.outcome import Outcome
from plan.model.plan import Plan
from plan.model.plan_file import PlanFile
from plan.model.site import Site
from plan.page import PlanPage
from plan.wording import Wording, default_words

SITE = {"name": "Plan", "address": "https://council.example/plan/", "organisation": {"name": "Council"}}
HOME = PlanPage("", "home", "Plan", None, "")
SAFE = PlanPage("outcomes/safe", "outcome", "Safe", None, "outcomes", changed_on=date(2026, 5, 3))
MOVED = PlanPage("outcomes/old", "moved", "Old", None, "", in_search=False)


def edition() -> Edition:
    file = PlanFile.model_validate({"title": "Plan", "area": "Exampleshire", "status": "current"})
    return Edition(Plan("", file, Site.model_validate(SITE)), STANDARD, date(2026, 11, 21), Wording(default_words()))


def test_every_site_has_the_same_files_each_with_something_in_it() -> None:
    found = {download.path: download.content for download in downloads(edition(), [HOME])}
    assert set(found) == {
        "data/plan.json",
        "data/plan.schema.json",
        "search-index.json",
        "sitemap.xml",
        "robots.txt",
    }
    assert all(content.endswith("\n") for content in found.values())


def test_a_plan_with_outcomes_is_a_stratml_file_too() -> None:
    plan = replace(edition().plan, outcomes=(Outcome(id="safe", title="Safe"),))
    found = {download.path: download.content for download in downloads(replace(edition(), plan=plan), [HOME])}
    assert "<Name>Safe</Name>" in found["data/plan.stratml.xml"]


def test_a_file_is_written_at_its_address_byte_for_byte(tmp_path: Path) -> None:
    place = Download("data/measures/waits.csv", lambda: "\ufeffperiod\r\n£\r\n").write(str(tmp_path))
    assert place == tmp_path / "data/measures/waits.csv"
    assert place.read_bytes() == b"\xef\xbb\xbfperiod\r\n\xc2\xa3\r\n"


def test_a_page_that_cannot_be_found_is_in_neither_index() -> None:
    found = {download.path: download.content for download in downloads(edition(), [HOME, SAFE, MOVED])}
    assert "outcomes/old" not in found["sitemap.xml"]
    assert [row[0] for row in json.loads(found["search-index.json"])["rows"]] == ["", "outcomes/safe/"]


def test_the_site_map_names_each_page_by_its_permanent_address_and_the_day_it_changed() -> None:
    space = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    root = ElementTree.fromstring(sitemap("https://council.example/plan/", [HOME, SAFE]))
    places = [place.text for place in root.findall("s:url/s:loc", space)]
    assert places == ["https://council.example/plan/", "https://council.example/plan/outcomes/safe/"]
    assert [day.text for day in root.findall("s:url/s:lastmod", space)] == ["2026-05-03"]


def test_a_sign_that_xml_knows_is_harmless_in_an_address() -> None:
    assert "a&amp;b" in sitemap("https://council.example/a&b/", [HOME])


def test_robots_may_read_everything_and_are_told_of_the_site_map() -> None:
    assert robots("https://council.example/plan/").splitlines() == [
        "User-agent: *",
        "Allow: /",
        "Sitemap: https://council.example/plan/sitemap.xml",
    ]
