"""Privacy: what every site made this way does not do, and what the organisation adds."""

import re
from pathlib import Path

from plan.shell import LOOKS
from plan.views.privacy import KEPT, pages

OVERRIDES = Path(__file__).resolve().parents[2] / "overrides"
SCRIPTS = {path.name: path.read_text(encoding="utf-8") for path in sorted(OVERRIDES.rglob("*.js"))}

FACTS = {
    "controller": "Exampleshire County Council",
    "contact_role": "Data protection officer",
    "email": "dpo@council.example",
    "what_the_host_records": "The time of a visit.",
    "reviewed_on": "2026-10-26",
}


def test_the_page_says_who_answers_and_what_the_server_notes(make_edition) -> None:
    (page,) = pages(make_edition(privacy=FACTS))
    assert page.view.what_the_host_records == "The time of a visit."
    assert "mailto:dpo@council.example" in [fact.href for fact in page.view.who]
    assert "26 October 2026" in page.view.reviewed


def test_without_facts_of_the_organisation_the_page_tells_what_holds_for_every_site(make_edition) -> None:
    (page,) = pages(make_edition())
    assert page.view.who == (), "nobody is named who has not said that they answer for it"
    assert page.view.what_the_host_records == ""
    assert page.source == "", "there is no file to change"


def test_the_page_says_what_the_browser_keeps_and_how_to_remove_it(make_edition) -> None:
    for (page,) in (pages(make_edition()), pages(make_edition(privacy=FACTS))):
        told = {fact.label: fact.text for fact in page.view.kept}
        assert told["Its name"] == "colours, letters or pictures"
        assert told["What “colours” can say"] == "light, dark or contrast"
        assert told["What “letters” can say"] == "large or larger"
        assert told["What “pictures” can say"] == "hidden"
        assert "“Like my device” under “Colours of this website”" in told["How to remove it"]
        assert "“Colours of this website” at the foot" in page.view.when_kept


def test_scripts_keep_nothing_else() -> None:
    keeping = "".join(SCRIPTS.values())
    named = set(re.findall(r"""Storage\.\w+\(["'](\w+)""", keeping))
    lists = re.findall(r"""of (\[.*?\])""", keeping)
    assert named | {name for each in lists for name in re.findall(r'"(\w+)"', each)} == set(KEPT)
    assert len(re.findall(r"Storage\.\w+\(", keeping)) == len(re.findall(r"\w*Storage\b", keeping))
    assert not re.search(r"sessionStorage|cookie|indexedDB|caches\b|serviceWorker|sendBeacon", keeping)


def test_the_inline_script_and_the_chooser_know_the_same_choices() -> None:
    known = re.search(r"\^\(([a-z|]+)\)\$", SCRIPTS["early.js"])
    assert known
    assert known[1].split("|") == [choice for choices in KEPT.values() for choice in choices]
    assert KEPT["colours"] == tuple(look for look in LOOKS if look != "device")


def test_the_controls_of_easy_read_offer_what_is_kept_and_no_more() -> None:
    offered = (OVERRIDES / "plan/parts/reading.html").read_text(encoding="utf-8")
    for name in ("letters", "pictures"):
        assert set(re.findall(rf'name="{name}" value="(\w+)"', offered)) == set(KEPT[name])
