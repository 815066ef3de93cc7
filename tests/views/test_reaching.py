"""How readers reach help from every page: what the plan has, in one order, in the words of their version."""

from dataclasses import replace

from plan.audiences import EASY_READ, YOUNG_PEOPLE
from plan.views.reaching import help_links
from plan.wording import Wording, default_words

ROUTE = {"title": "Ask us", "text": "Write."}
SITE = {
    "get_a_service": ROUTE,
    "complain": ROUTE,
    "other_formats": {"how_to_ask": "Call us.", "reply_within_days": "5"},
}
LINE = {"id": "line", "title": "L", "who_for": "All", "what_for": "Talk", "hours": "Always", "checked_on": "2026-10-05"}
PAGES = frozenset({"", "get-help", "contact"})


def test_help_now_comes_first_then_services_complaints_and_other_formats(make_edition) -> None:
    edition = make_edition(site=SITE, helplines={"helplines": [LINE, {**LINE, "id": "now", "emergency": "yes"}]})
    assert [(link.text, link.path) for link in help_links(edition, PAGES)] == [
        ("Get help now", "get-help#now"),
        ("Ask for a service", "get-help#service"),
        ("Make a complaint", "get-help#complain"),
        ("Ask for another format or language", "contact#formats"),
    ]


def test_without_an_emergency_number_nobody_is_promised_help_now(make_edition) -> None:
    (first, *_) = help_links(make_edition(helplines={"helplines": [LINE]}), PAGES)
    assert (first.text, first.path) == ("Talk to somebody who helps", "get-help#talk")


def test_only_what_the_plan_has_is_offered(make_edition) -> None:
    assert help_links(make_edition(), PAGES) == ()
    (only,) = help_links(make_edition(site={"complain": ROUTE}), PAGES)
    assert only.path == "get-help#complain"
    assert help_links(make_edition(site=SITE), frozenset({""})) == ()


def test_each_version_has_its_own_words_and_its_own_page_where_there_is_one(make_edition) -> None:
    edition = make_edition(site=SITE)
    texts = set()
    for audience in (EASY_READ, YOUNG_PEOPLE):
        version = replace(edition, audience=audience, prefix=audience.prefix, t=Wording(default_words(), audience))
        service, complain, formats = help_links(version, PAGES | {f"{audience.prefix}get-help"})
        assert (service.path, complain.path) == (
            f"{audience.prefix}get-help#service",
            f"{audience.prefix}get-help#complain",
        )
        assert formats.path == "contact#formats"
        texts |= {service.text, complain.text, formats.text}
    assert len(texts) == 6
