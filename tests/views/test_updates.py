"""News and progress reports."""

from datetime import date

from plan.views.previous import earlier_edition
from plan.views.updates import pages

REPORT = {
    "id": "first",
    "title": "First report",
    "date": "2026-10-13",
    "kind": "progress_report",
    "text": "Most of it goes well. Some of it does not.",
}
BOARD = {"id": "board", "title": "The board", "checks": "All of it."}


def test_a_plan_without_news_has_no_such_pages(make_edition) -> None:
    assert list(pages(make_edition())) == []


def test_the_list_keeps_the_order_and_says_kind_and_day(make_edition) -> None:
    news = {"id": "hub", "title": "A hub opens", "date": "2026-09-01", "kind": "news", "text": "It is open."}
    listing, *_ = pages(make_edition(updates=[REPORT, news]))
    assert [(card.title, card.eyebrow) for card in listing.view.cards] == [
        ("First report", "Progress report, 13 October 2026"),
        ("A hub opens", "News, 1 September 2026"),
    ]
    assert listing.changed_on == date(2026, 10, 13)


def test_a_report_leads_to_the_board_that_read_it_and_to_its_file(make_edition) -> None:
    edition = make_edition(
        plan={"boards": [BOARD]},
        files=["report.pdf"],
        updates=[{**REPORT, "presented_to": "board", "file": "report.pdf"}],
    )
    _, page = pages(edition)
    assert [(fact.text, fact.path) for fact in page.view.facts] == [
        ("The board", "how-we-check#board"),
        ("First report", "files/report.pdf"),
    ]


def test_a_report_without_a_summary_is_described_by_its_beginning(make_edition) -> None:
    listing, page = pages(make_edition(updates=[REPORT]))
    assert page.description == "Most of it goes well. Some of it does not."
    assert page.lead == ""
    assert listing.view.cards[0].text == page.description


def test_the_list_leads_to_the_feed_once_something_has_happened(make_edition) -> None:
    listing, *_ = pages(make_edition(updates=[REPORT]))
    assert listing.view.feed.path == "feed.xml"
    tomorrow, *_ = pages(make_edition(updates=[{**REPORT, "date": "2026-11-22"}]))
    assert tomorrow.view.feed is None


def test_an_earlier_plan_has_no_feed(make_edition, make_plan) -> None:
    old = make_plan(id="old", updates=[REPORT])
    listing, *_ = pages(earlier_edition(make_edition(previous=[old]), old))
    assert listing.view.feed is None


def test_a_change_to_the_plan_lists_what_a_command_wrote_down_of_it(make_edition) -> None:
    line = {"page": "Outcome: Gone", "address": "/outcomes/gone/", "kind": "gone"}
    _, page = pages(make_edition(updates=[{**REPORT, "kind": "plan_change", "changes": [line]}]))
    assert [(each.title, each.path, each.lines) for each in page.view.pages] == [
        ("Outcome: Gone", None, ("This page is no longer in the plan.",))
    ]
