"""The page of one survey or consultation."""

from datetime import date

import pytest

from plan.page import Link
from plan.views.engagement import engagement_view, pages

WAYS = [
    {"id": "online", "kind": "online", "title": "Fill in the survey", "link": "https://survey.example/1"},
    {"id": "paper", "kind": "paper", "title": "Fill it in on paper", "file": "form.pdf", "who_for": "Everyone"},
    {"id": "phone", "kind": "phone", "title": "Tell us by phone", "phone": "01632 (960) 110"},
    {"id": "text", "kind": "text_message", "title": "Send a text", "phone": "07700 900110"},
    {"id": "mail", "kind": "email", "title": "Write an email", "email": "say@council.example"},
    {"id": "library", "kind": "event", "title": "Come to the library", "where": "Library", "when": "5 December, 10am"},
]


@pytest.fixture(name="asked")
def asked_fixture(make_edition):
    def asked(today=date(2026, 11, 21), **more):
        record = {"id": "your-say", "title": "Your say", "kind": "consultation", "purpose": "We ask you.", "ways": WAYS}
        edition = make_edition(today=today, files=["form.pdf"], engagement=[{**record, **more}])
        return edition, edition.plan.engagement[0]

    return asked


def targets(view):
    return {way.id: [fact.href or fact.path for fact in way.facts if fact.href or fact.path] for way in view.ways}


def test_each_way_leads_where_people_can_take_part(asked) -> None:
    view = engagement_view(*asked(closes="2027-01-15"))
    assert targets(view) == {
        "online": ["https://survey.example/1"],
        "paper": ["files/form.pdf"],
        "phone": ["tel:01632960110"],
        "text": ["sms:07700900110"],
        "mail": ["mailto:say@council.example"],
        "library": [],
    }
    library = view.ways[-1]
    assert [(fact.label, fact.text) for fact in library.facts] == [("Where", "Library"), ("When", "5 December, 10am")]


def test_when_it_is_over_no_way_leads_anywhere_and_what_was_stays_told(asked) -> None:
    view = engagement_view(*asked(closes="2026-01-15"))
    assert view.is_over
    assert all(not found for found in targets(view).values())
    assert [fact.text for fact in view.ways[1].facts] == ["Everyone"]


@pytest.mark.parametrize(("day", "is_over"), [(date(2027, 1, 31), False), (date(2027, 2, 1), True)])
def test_a_survey_that_closes_in_a_month_is_open_to_its_last_day(asked, day, is_over) -> None:
    assert engagement_view(*asked(today=day, closes="2027-01")).is_over is is_over


def test_the_page_says_until_when_and_by_when_you_hear_back(asked) -> None:
    edition, _ = asked(closes="2027-01-15", reply_by="2027-03")
    (page,) = pages(edition)
    assert page.lead == "Open until 15 January 2027"
    assert "March 2027" in page.view.reply
    assert page.source == "engagement/your-say.yml"
    assert engagement_view(*asked()).reply == ""


def test_only_what_one_can_still_take_part_in_is_in_the_menu(asked) -> None:
    assert [page.in_menu for page in pages(asked(closes="2027-01-15")[0])] == [True]
    assert [page.in_menu for page in pages(asked(closes="2025-01-15")[0])] == [False]


def test_whoever_helped_us_to_hear_people_is_named_with_their_page(make_edition) -> None:
    edition = make_edition(
        partners=[{"id": "forum", "title": "Parent carer forum", "does": "It speaks for parents."}],
        engagement=[
            {
                "id": "say",
                "title": "Say",
                "kind": "survey",
                "purpose": "We ask.",
                "heard_through": [{"partner": "forum", "text": "Asked parents"}, {"text": "Schools asked pupils"}],
            }
        ],
    )
    heard = engagement_view(edition, edition.plan.engagement[0]).heard_through
    assert [(each.text, each.who) for each in heard] == [
        ("Asked parents", Link("Parent carer forum", "partners/forum")),
        ("Schools asked pupils", None),
    ]


def test_a_survey_that_is_over_says_by_when_an_answer_was_promised(asked) -> None:
    reply = engagement_view(*asked(today=date(2027, 6, 1), closes="2027-01-15", reply_by="2027-03")).reply
    assert reply == "We promised to tell everybody by March 2027 what we did with the answers."
