"""Having a say in easy read: what can be joined, until when and how, and what became of what people said."""

from typing import Any

from plan.audiences import EASY_READ
from plan.views.easy_read import have_your_say, you_said
from plan.views.easy_read.topic import IdeasPageView, Section

INTERNET = {"easy_read": {"title": "On the internet"}}
ASKED = {"id": "survey", "title": "Survey 2026", "kind": "survey", "purpose": "To know.", "closes": "2027-01-15"}
EASY = {"easy_read": {"title": "Tell us", "purpose": [{"text": "We want to know."}]}}
LINE = {"id": "talk", "title": "Talk", "who_for": "All", "what_for": "All", "phone": "111", "hours": "Always"}


def sections(make_edition, module, *asked: dict[str, Any], **more: Any) -> dict[str, Section]:
    pages = list(module.pages(make_edition(audience=EASY_READ, engagement=list(asked), **more)))
    if not pages:
        return {}
    (page,) = pages
    assert isinstance(page.view, IdeasPageView)
    return {section.id: section for section in page.view.sections}


def words(section: Section) -> list[str]:
    return [idea.words for idea in section.ideas]


def test_what_is_open_says_until_when_how_and_who_reads_it(make_edition) -> None:
    ways = [
        {"id": "online", "kind": "online", "title": "Online", "link": "https://c.example/survey", **INTERNET},
        {"id": "text", "kind": "text_message", "title": "Text", "phone": "07700 900110", "who_for": "Young people"},
        {"id": "day", "kind": "event", "title": "A day", "where": "Library", "when": "Monday", "email": "a@b.example"},
    ]
    own = {"easy_read": {**EASY["easy_read"], "who_reads": [{"text": "Two people read it."}]}}
    lines = {"helplines": [{**LINE, "checked_on": "2026-10-05"}]}
    asked = {**ASKED, **own, "ways": ways, "reply_by": "2027-03"}
    found = sections(make_edition, have_your_say, asked, helplines=lines)
    assert words(found["survey"]) == ["We want to know.", "The last day is 15 January 2027."]
    (online,) = found["survey_online"].ways
    assert (online.text, online.href) == ("Start here: On the internet", "https://c.example/survey")
    assert [way.href for way in found["survey_text"].ways] == ["sms:07700900110"]
    assert words(found["survey_day"]) == ["Where: Library", "When: Monday"]
    assert words(found["survey_reads"]) == ["Two people read it.", "We will tell you what we do in March 2027."]
    assert [link.path for link in found["help"].links] == ["easy-read/get-help"]


def test_a_single_way_is_no_choice(make_edition) -> None:
    online = {"id": "online", "kind": "online", "title": "Online", "link": "https://c.example/survey"}
    text = {"id": "text", "kind": "text_message", "title": "Text", "phone": "07700 900110"}
    one = sections(make_edition, have_your_say, {**ASKED, **EASY, "ways": [online]})
    two = sections(make_edition, have_your_say, {**ASKED, **EASY, "ways": [online, text]})
    assert words(one["survey_ways"]) == ["You can tell us in this way."]
    assert words(two["survey_ways"]) == ["You can choose the way that is best for you."]
    assert "survey_ways" not in sections(make_edition, have_your_say, {**ASKED, **EASY})


def test_what_is_to_come_says_when_it_begins(make_edition) -> None:
    found = sections(make_edition, have_your_say, {**ASKED, **EASY, "opens": "2026-12"})
    assert words(found["survey"])[1] == "You can start in December 2026."


def test_what_is_over_or_has_no_easy_words_is_not_offered(make_edition) -> None:
    assert sections(make_edition, have_your_say, {**ASKED, **EASY, "closes": "2026-11-20"}) == {}
    assert sections(make_edition, have_your_say, ASKED) == {}


def test_what_closes_first_stands_first(make_edition) -> None:
    later, sooner = {**ASKED, **EASY}, {**ASKED, **EASY, "id": "sooner", "closes": "2026-12-01"}
    found = sections(make_edition, have_your_say, later, sooner)
    assert [id_ for id_ in found if id_ in ("survey", "sooner")] == ["sooner", "survey"]


def test_every_answer_has_its_heading_and_an_answer_without_easy_words_is_owned_up_to(make_edition) -> None:
    own = {"text": [{"text": "We want parks."}], "we_did": [{"text": "We made one."}]}
    said = [
        {"id": "parks", "text": "Parks.", "we_did": "Done.", "easy_read": own},
        {"id": "buses", "text": "Buses.", "why_not": "No money.", "easy_read": {"text": [{"text": "Buses."}]}},
        {"id": "trains", "text": "Trains.", "waiting": "Later."},
    ]
    found = sections(make_edition, you_said, {**ASKED, **EASY, "said": said})
    assert list(found) == [
        *("survey", "survey_parks", "survey_parks_we_did", "survey_buses", "survey_buses_answer"),
    ]
    assert words(found["survey_parks_we_did"]) == ["We made one."]
    assert words(found["survey_buses_answer"]) == ["Our answer is not in easy read yet."]
    assert sections(make_edition, you_said, {**ASKED, **EASY}) == {}
