"""The feed: what RFC 4287 asks of it, and that nothing is in it which is not for everybody."""

import re
from datetime import date
from typing import Any
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from plan.audiences import STANDARD
from plan.edition import Edition
from plan.feed import MOST, feed
from plan.model.measure import Measure
from plan.model.plan import Plan
from plan.model.plan_file import PlanFile
from plan.model.site import Site
from plan.model.update import Update
from plan.wording import Wording, default_words

TODAY = date(2026, 11, 21)
ATOM = "{http://www.w3.org/2005/Atom}"
SITE = {"name": "Plan & more", "address": "https://council.example/plan/", "organisation": {"name": "Council"}}
UPDATE = {
    "id": "report",
    "title": "Less <waiting>",
    "date": "2026-10-13",
    "kind": "progress_report",
    "summary": "It went well.",
    "text": "See [the waits](measures/waits), [nothing](measures/nothing) and [the law](https://law.example/).",
    "measures": ["waits"],
}
MEASURE = {"id": "waits", "title": "Waits", "polarity": "lower_is_better", "period_kind": "calendar_year"}
PAGES = frozenset({"", "updates", "updates/report", "measures/waits", "how-we-are-doing"})


def edition(*updates: dict[str, Any], site: dict[str, Any] | None = None, **measure: Any) -> Edition:
    plan = Plan(
        "",
        PlanFile.model_validate({"title": "Plan", "area": "Exampleshire", "status": "current"}),
        Site.model_validate({**SITE, **(site or {})}),
        measures=(Measure.model_validate({**MEASURE, **measure}),),
        updates=tuple(Update.model_validate({**UPDATE, **each}) for each in updates),
    )
    return Edition(plan, STANDARD, TODAY, Wording(default_words()))


def read(*updates: dict[str, Any], **more: Any) -> Element:
    text = feed(edition(*updates, **more), PAGES | {f"updates/{each.get('id')}" for each in updates})
    assert text is not None
    return ElementTree.fromstring(text)


def links(element: Element) -> dict[str | None, str | None]:
    return {link.get("rel"): link.get("href") for link in element.findall(f"{ATOM}link")}


def test_a_plan_in_which_nothing_has_happened_has_no_feed() -> None:
    assert feed(edition(), PAGES) is None
    assert feed(edition({"date": "2026-11-22"}), PAGES) is None


def test_the_feed_has_what_every_feed_must_have() -> None:
    root = read({})
    assert root.tag == f"{ATOM}feed"
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "en-GB"
    assert root.findtext(f"{ATOM}id") == "https://council.example/plan/feed.xml"
    assert root.findtext(f"{ATOM}title") == "Plan & more"
    assert root.findtext(f"{ATOM}author/{ATOM}name") == "Council"
    assert links(root) == {
        "self": "https://council.example/plan/feed.xml",
        "alternate": "https://council.example/plan/updates/",
    }


def test_an_entry_has_what_every_entry_must_have() -> None:
    (entry,) = read({}).findall(f"{ATOM}entry")
    assert entry.findtext(f"{ATOM}title") == "Less <waiting>"
    assert entry.findtext(f"{ATOM}summary") == "It went well."
    assert entry.findtext(f"{ATOM}published") == entry.findtext(f"{ATOM}updated") == "2026-10-13T00:00:00Z"
    assert links(entry) == {
        "alternate": "https://council.example/plan/updates/report/",
        "related": "https://council.example/plan/measures/waits/",
    }
    assert [each.attrib for each in entry.findall(f"{ATOM}category")] == [
        {"term": "progress_report", "label": "Progress report"}
    ]


def test_the_feed_changed_when_its_newest_entry_did_and_never_when_it_was_built() -> None:
    root = read({}, {"id": "later", "date": "2026-11-02", "measures": []})
    assert root.findtext(f"{ATOM}updated") == "2026-11-02T00:00:00Z"
    assert TODAY.isoformat() not in ElementTree.tostring(root, encoding="unicode")


def test_links_in_a_text_lead_to_the_site_from_anywhere_and_dead_ones_keep_their_words() -> None:
    content = read({}).findtext(f"{ATOM}entry/{ATOM}content") or ""
    assert re.findall(r'href="([^"]+)"', content) == [
        "https://council.example/plan/measures/waits/",
        "https://law.example/",
    ]
    assert "nothing" in content


def test_entries_keep_their_names_when_the_site_moves_and_lead_to_where_it_is() -> None:
    moved = {"address": "https://new.example/", "first_address": "https://council.example/plan"}
    before, after = read({}), read({}, site=moved)
    for place in (f"{ATOM}id", f"{ATOM}entry/{ATOM}id"):
        assert before.findtext(place) == after.findtext(place)
    assert links(after)["self"] == "https://new.example/feed.xml"


def test_no_two_entries_have_one_name() -> None:
    ids = [each.text for each in read(*({"id": f"id-{number}"} for number in range(9))).iter(f"{ATOM}id")]
    assert len(ids) == len(set(ids)) == 10


def test_it_has_the_newest_entries_only() -> None:
    updates = [{"id": f"report-{number:03}", "date": f"2026-0{1 + number % 9}-01"} for number in range(MOST + 9)]
    days = [each.text or "" for each in read(*updates).findall(f"{ATOM}entry/{ATOM}updated")]
    assert len(days) == MOST
    assert days == sorted(days, reverse=True)
    assert days[-1] > "2026-01-01"


def test_an_example_says_so_to_whoever_reads_the_feed_elsewhere() -> None:
    assert (read({}, site={"example": "yes"}).findtext(f"{ATOM}subtitle") or "").startswith("This is an example")


def test_a_number_beside_a_symbol_that_hides_it_is_nowhere() -> None:
    hidden = {"period": "2025", "value": "4173", "numerator": "4177", "denominator": "4179", "symbols": "c"}
    target = {"kind": "reach_by", "value": "8", "period": "2029", "agreed_on": "2026-06-01"}
    text = feed(edition({}, observations=[hidden], target=target), PAGES)
    assert text is not None
    assert "Target agreed: Waits" in text
    assert not re.search(r"417\d", text)


def test_without_a_page_of_news_the_feed_belongs_to_the_home_page() -> None:
    target = {"kind": "reach_by", "value": "8", "period": "2029", "agreed_on": "2026-06-01"}
    text = feed(edition(target=target), PAGES - {"updates"})
    assert text is not None
    assert links(ElementTree.fromstring(text))["alternate"] == "https://council.example/plan/"


def test_an_entry_lists_what_changed_in_the_plan_and_nothing_in_it_is_read_as_html() -> None:
    line = {"page": "Outcome: <Safe>", "address": "/outcomes/safe/", "kind": "new"}
    entry = read({"kind": "plan_change", "changes": [line]}).find(f"{ATOM}entry")
    assert entry is not None
    content = entry.findtext(f"{ATOM}content", "")
    assert content.endswith("<ul><li>Outcome: &lt;Safe&gt;: This page is new.</li></ul>")
