"""Get help in easy read: a number is there whether or not somebody has written easy words about it."""

from plan.audiences import EASY_READ
from plan.page import Link
from plan.views.easy_read.get_help import pages
from plan.views.easy_read.topic import IdeasPageView

LINE = {"who_for": "All", "what_for": "Anything", "hours": "Day and night", "checked_on": "2026-10-05"}
LINES = {
    "helplines": [
        {**LINE, "id": "talk", "title": "Talk", "phone": "0800 1111", "cost": "Free"},
        {**LINE, "id": "now", "title": "Police", "phone": "999", "emergency": "yes"},
    ]
}


def test_there_is_no_page_without_anybody_to_help(make_edition) -> None:
    assert list(pages(make_edition(audience=EASY_READ))) == []


def test_emergencies_come_first_and_every_number_can_be_called(make_edition, said) -> None:
    (page,) = pages(make_edition(audience=EASY_READ, helplines=LINES))
    assert isinstance(page.view, IdeasPageView)
    sections = {section.id: section for section in page.view.sections}
    assert list(sections) == ["now", "helpline-now", "talk", "helpline-talk"]
    assert [way.href for way in sections["helpline-now"].ways] == ["tel:999"]
    assert [way.href for way in sections["helpline-talk"].ways] == ["tel:08001111"]
    assert said(page.view)["Talk"] == ["When you can call: Day and night", "What it costs: Free"]


def test_easy_words_about_a_helpline_come_before_its_facts(make_edition, said) -> None:
    own = {"title": "Talk to us", "text": [{"text": "You can talk."}]}
    lines = {"helplines": [{**LINES["helplines"][0], "easy_read": own}]}
    (page,) = pages(make_edition(audience=EASY_READ, helplines=lines))
    assert said(page.view)["Talk to us"][0] == "You can talk."


def test_a_service_and_a_complaint_have_our_words_where_the_plan_has_none(make_edition, said) -> None:
    route = {"title": "Complain", "text": "Write to the team.", "phone": "01632 960130", "hours": "Mondays"}
    own = {"easy_read": {"title": "Ask us", "text": [{"text": "We help."}]}}
    site = {"complain": {**route, "reply_within_days": "3"}, "get_a_service": {**route, **own}}
    (page,) = pages(make_edition(audience=EASY_READ, site=site))
    told = said(page.view)
    assert told["Ask us"] == ["We help.", "When you can call: Mondays"]
    assert told["If something goes wrong"][-1] == "We will answer in 3 working days."
    assert "Write to the team." not in str(told)


def test_groups_with_somebody_on_their_side_are_named_if_they_have_a_page(make_edition) -> None:
    advocate = {"advocate": {"title": "Advocate", "text": "On your side."}}
    written = {"id": "care", "title": "In care", "who": "You.", "easy_read": {"who": [{"text": "You."}]}, **advocate}
    silent = {"id": "young", "title": "Young", "who": "You.", **advocate}
    (page,) = pages(make_edition(audience=EASY_READ, groups=[written, silent], helplines=LINES))
    assert isinstance(page.view, IdeasPageView)
    assert page.view.sections[-1].links == (Link("Someone on your side: In care", "easy-read/groups/care#advocate"),)
