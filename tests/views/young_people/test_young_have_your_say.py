"""Have your say: space, voice, audience and influence for young people, in their words."""

from typing import Any

import pytest

from plan.audiences import YOUNG_PEOPLE
from plan.page import Link, PlanPage
from plan.views.young_people.have_your_say import EngagementView, pages

ASK = {"id": "ask", "title": "For adults", "kind": "survey", "purpose": "For adults.", "opens": "2026-11-02"}
OPEN = {**ASK, "closes": "2027-01-15", "reply_by": "2027-03-26", "who_reads": "For adults."}
OWN = {"young_people": {"title": "Your turn", "purpose": "What is good?", "who_reads": "Two of you."}}


def made(make_edition, *engagement: dict[str, Any], **records: Any) -> list[PlanPage]:
    return list(pages(make_edition(audience=YOUNG_PEOPLE, engagement=list(engagement), **records)))


def shown(make_edition, asked: dict[str, Any]) -> EngagementView:
    view = made(make_edition, asked)[1].view
    assert isinstance(view, EngagementView)
    return view


def test_nothing_ever_asked_is_no_page(make_edition) -> None:
    assert made(make_edition) == []


def test_the_list_tells_what_is_asked_in_own_words_and_until_when(make_edition) -> None:
    listed, page = made(make_edition, {**OPEN, **OWN})
    (entry,) = listed.view.open
    assert (entry.title, entry.purpose, entry.dates) == ("Your turn", "What is good?", "Open until 15 January 2027")
    assert (entry.path, page.path) == ("young-people/have-your-say/ask",) * 2


def test_what_has_no_own_words_is_named_and_read_in_the_standard_version(make_edition) -> None:
    (listed,) = made(make_edition, OPEN)
    (entry,) = listed.view.open
    assert (entry.path, entry.purpose, entry.is_standard) == ("have-your-say/ask", "", True)


def test_what_is_over_is_listed_only_in_own_words(make_edition) -> None:
    over = {**OPEN, "closes": "2026-11-20"}
    listed, _ = made(make_edition, {**over, **OWN}, {**over, "id": "other"})
    assert [entry.title for entry in listed.view.closed] == ["Your turn"]
    assert listed.view.open == ()


def test_the_page_says_who_listens_and_when_an_answer_comes(make_edition) -> None:
    view = shown(make_edition, {**OPEN, **OWN})
    assert view.who_reads == "Two of you."
    assert view.reply == "We will tell you what we did with the answers by 26 March 2027."


def test_without_own_words_on_who_listens_nothing_is_said_of_it(make_edition) -> None:
    assert shown(make_edition, {**OPEN, "young_people": {"purpose": "What is good?"}}).who_reads == ""


WAYS = [
    {"id": "paper", "kind": "paper", "title": "On paper", "text": "For adults."},
    {"id": "chat", "kind": "text_message", "title": "Text", "phone": "07700 900110", "text": "For adults."},
]


@pytest.mark.parametrize(
    ("own", "found"),
    [({}, [("On paper", ""), ("Text", "")]), ({"young_people": {"text": "Text us."}}, [("Text", "Text us.")])],
)
def test_ways_with_own_words_stand_for_all_and_without_any_all_are_named(make_edition, own, found) -> None:
    view = shown(make_edition, {**OPEN, **OWN, "ways": [WAYS[0], {**WAYS[1], **own}]})
    assert [(way.title, way.text) for way in view.ways] == found
    assert view.ways[-1].facts[0].href == "sms:07700900110"


def test_answers_and_wishes_are_found_from_the_list(make_edition) -> None:
    said = {"id": "one", "text": "Adults.", "we_did": "Adults.", "young_people": {"text": "Buses."}}
    consent = {"given": "yes", "on": "2026-01-01", "kept_by": "Team"}
    wish = {"id": "one", "words": "Stay.", "ages": {"from": "11", "to": "14"}, "consent": consent}
    (listed,) = made(make_edition, {**OPEN, "said": [said]}, wishes={"wishes": [wish]})
    assert listed.view.more == (
        Link("You said, and what we did about it", "young-people/you-said"),
        Link("What children and young people wish for", "young-people/wishes"),
    )
