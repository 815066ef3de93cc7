"""The start of the easy read version, with everything that a plan may have or lack."""

from collections.abc import Sequence
from typing import Any

import pytest

from plan.audiences import EASY_READ
from plan.page import PlanPage
from plan.views.easy_read.home import pages
from plan.views.easy_read.topic import IdeasPageView, Section


def home(make_edition, others: Sequence[str] = (), **records: Any) -> tuple[PlanPage, dict[str, Section]]:
    edition = make_edition(audience=EASY_READ, **records)
    found = [PlanPage(path, "any", path.title(), None, "") for path in others]
    (page,) = pages(edition, found)
    assert isinstance(page.view, IdeasPageView)
    return page, {section.id: section for section in page.view.sections}


def words(section: Section) -> list[str]:
    return [idea.words for idea in section.ideas]


def test_a_plan_with_next_to_nothing_still_says_who_we_are_what_this_is_and_that_help_is_fine(make_edition) -> None:
    page, found = home(make_edition)
    assert (page.path, page.title) == ("easy-read", "Start here")
    assert words(found["who-we-are"]) == ["We are Exampleshire County Council."]
    assert words(found["what-this-plan-is"])[:2] == ["This is a plan for Exampleshire.", "We use this plan now."]
    assert "ask someone to help" in " ".join(words(found[""]))
    assert [link.path for link in found["what-this-plan-is"].links] == [""]
    assert set(found) == {"", "who-we-are", "what-this-plan-is", "ask-for-help", "how-much"}


def test_its_texts_come_from_the_plan(make_edition) -> None:
    own = {"title": "Our plan", "who_we_are": [{"text": "We are us."}], "what_is_this": [{"text": "A plan."}]}
    page, found = home(make_edition, plan={"easy_read": own, "status": "draft"})
    assert page.eyebrow == "Our plan"
    assert words(found["who-we-are"]) == ["We are us."]
    said = words(found["what-this-plan-is"])
    assert said[:3] == ["A plan.", "The plan is a draft.", "A draft is not finished."]


@pytest.mark.parametrize(
    ("start", "end", "told"),
    [
        ("2026-04-01", "2030-03", ["The plan started on 1 April 2026.", "The plan ends in March 2030."]),
        ("2099", "2101", ["The plan starts in 2099.", "The plan ends in 2101."]),
        ("2012", "2016-03", ["The plan started in 2012.", "The plan ended in March 2016."]),
    ],
)
def test_the_dates_of_the_plan_are_said_one_by_one_as_what_was_or_will_be(make_edition, start, end, told) -> None:
    _, found = home(make_edition, plan={"period": {"start": start, "end": end}})
    assert words(found["what-this-plan-is"])[2:4] == told


def test_a_plan_of_which_nobody_knows_whether_it_was_adopted_is_not_said_to_be_used(make_edition) -> None:
    _, found = home(make_edition, plan={"not_in_source": [{"what": "adoption", "note": "It does not say."}]})
    assert "We use this plan now." not in words(found["what-this-plan-is"])


def test_it_lists_the_pages_of_the_version_in_the_order_in_which_they_are_read(make_edition) -> None:
    _, found = home(make_edition, ["easy-read/contact", "vision", "easy-read/outcomes", "easy-read/vision"])
    listed = [link.path for link in found["pages"].links]
    assert listed == ["easy-read/vision", "easy-read/outcomes", "easy-read/contact"]


@pytest.mark.parametrize(("others", "said"), [((), False), (("easy-read/words",), True)])
def test_hard_words_are_explained_where_there_is_a_word_list(make_edition, others, said: bool) -> None:
    _, found = home(make_edition, others)
    assert ("bold" in " ".join(words(found[""]))) is said


def test_somebody_can_be_asked(make_edition) -> None:
    contact = {"id": "team", "role": "Team", "phone": "01632 960100", "email": "plan@council.example"}
    formats = {"how_to_ask": "Call.", "reply_within_days": "5"}
    _, found = home(make_edition, ["easy-read/contact"], site={"contacts": [contact], "other_formats": formats})
    assert [(way.text.replace("\N{NO-BREAK SPACE}", " "), way.href) for way in found["ask-for-help"].ways] == [
        ("Call 01632 960100", "tel:01632960100"),
        ("Write an email to plan@council.example", "mailto:plan@council.example"),
    ]
    assert [link.path for link in found["ask-for-help"].links] == ["easy-read/contact#formats"]
    assert home(make_edition, ["contact"])[1]["ask-for-help"].links == ()


def test_nobody_is_sent_to_ask_us_where_we_cannot_be_reached(make_edition) -> None:
    contact = {"id": "team", "role": "Team", "phone": "01632 960100"}
    said = [words(home(make_edition, site={"contacts": given})[1]["ask-for-help"]) for given in ([contact], [])]
    assert [any("ask us" in sentence for sentence in each) for each in said] == [True, False]
    assert all("You can read the plan with a friend or your family." in each for each in said)


def test_whoever_is_in_danger_finds_the_number_here(make_edition) -> None:
    line = {"who_for": "All", "what_for": "Danger", "hours": "Always", "checked_on": "2026-10-05"}
    lines = [{**line, "id": "now", "title": "Police", "phone": "999", "emergency": "yes"}]
    _, found = home(make_edition, ["easy-read/get-help"], helplines={"helplines": lines})
    assert [link.path for link in found["get-help"].links] == ["easy-read/get-help"]
    assert [way.href for way in found["helpline-now"].ways] == ["tel:999"]


def test_it_is_honest_about_pages_that_are_not_in_easy_read(make_edition) -> None:
    _, found = home(make_edition, ["vision", "how-we-are-doing"])
    assert [link.path for link in found["other-pages"].links] == ["vision", "how-we-are-doing"]
    assert "They are not in easy read. Some words in them are hard." in words(found["other-pages"])
