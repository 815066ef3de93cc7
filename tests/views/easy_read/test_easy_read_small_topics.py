"""The shorter topics of easy read: each has a page where the plan has easy texts for it, and none where it has not."""

from typing import Any

import pytest

from plan.audiences import EASY_READ
from plan.model.update import Review
from plan.page import Link, PlanPage
from plan.views.easy_read import documents, how_we_check, local_picture, partners, principles, who_checked
from plan.views.easy_read.topic import IdeasPageView

WELL = {"text": [{"text": "All is well."}]}
SILENT: dict[str, Any] = {
    "principles": {"principles": [{"id": "kind", "kind": "principle", "title": "Kind", "text": "Be kind."}]},
    "local_picture": {"introduction": "A county.", "facts": [{"id": "people", "text": "Many people."}]},
    "partners": [{"id": "nhs", "title": "NHS", "does": "Health."}],
    "plan": {"how_we_check": "We look.", "boards": [{"id": "board", "title": "Board", "checks": "All."}]},
}


def only(pages) -> PlanPage:
    (page,) = pages
    assert isinstance(page.view, IdeasPageView)
    return page


@pytest.mark.parametrize("module", [principles, local_picture, partners, how_we_check])
def test_there_is_no_page_where_only_standard_texts_are(make_edition, module) -> None:
    assert list(module.pages(make_edition(audience=EASY_READ, **SILENT))) == []


def test_each_principle_and_the_charter_have_their_headings(make_edition, said) -> None:
    kind = {**SILENT["principles"]["principles"][0], "easy_read": {"title": "Be nice", **WELL}}
    promise = {"id": "ask", "text": "We ask.", "easy_read": WELL}
    charter = {"title": "Charter", "text": "Ours.", "commitments": [promise], "easy_read": {"title": "We promise"}}
    records = {"principles": [kind], "charter": charter}
    page = only(principles.pages(make_edition(audience=EASY_READ, principles=records)))
    assert said(page.view) == {"Be nice": ["All is well."], "We promise": ["All is well."]}


def test_the_local_picture_has_facts_what_differs_and_what_people_told_us(make_edition, said) -> None:
    picture = {
        "facts": [{"id": "people", "text": "Many.", "easy_read": {"text": [{"text": "Many people live here."}]}}],
        "differences": [{"id": "coast", "title": "Coast", "text": "Far.", "easy_read": {"title": "The sea", **WELL}}],
        "effects": [{"id": "virus", "of": "COVID", "title": "Virus", "text": "Ill.", "easy_read": WELL}],
        "told_us": [{"id": "parks", "text": "Parks.", "easy_read": {"text": [{"text": "We like parks."}]}}],
        "easy_read": {"title": "Our county", "text": [{"text": "This is our county."}]},
    }
    page = only(local_picture.pages(make_edition(audience=EASY_READ, local_picture=picture)))
    assert page.title == "Our county"
    assert said(page.view) == {
        "": ["This is our county.", "Many people live here."],
        "The sea": ["All is well."],
        "Virus": ["All is well."],
        "What people told us": ["We like parks."],
    }


def test_every_partner_is_named_with_or_without_easy_texts(make_edition, said) -> None:
    brings = [{"id": "nurse", "text": "Nurses.", "easy_read": {"text": [{"text": "We have nurses."}]}}]
    nhs = {**SILENT["partners"][0], "easy_read": WELL, "contributions": brings}
    police = {"id": "police", "title": "Police", "does": "Law."}
    page, of_nhs = partners.pages(make_edition(audience=EASY_READ, partners=[nhs, police]))
    told = said(page.view)
    assert told["NHS"] == ["All is well."]
    assert said(of_nhs.view) == {"": ["All is well.", "We have nurses."]}
    assert (of_nhs.path, of_nhs.title) == ("easy-read/partners/nhs", "NHS")
    assert isinstance(page.view, IdeasPageView)
    assert page.view.sections[1].links == (Link("Read about this: NHS", of_nhs.path),)
    assert [len(section.ideas) for section in page.view.on_paper or ()] == [1, 2, 1]
    assert isinstance(of_nhs.view, IdeasPageView)
    assert of_nhs.view.on_paper == ()
    assert told["More people who work on this"] == ["Police"]


def test_who_checks_what_is_new_and_what_changed_have_a_page_each(make_edition, said) -> None:
    decision = {"id": "yes", "title": "Yes", "date": "2026-03-17", "body": "Council", "kind": "adopted"}
    change = {"id": "word", "title": "A word", "date": "2026-05-01", "what": "Words.", "why": "Better."}
    plan = {
        "boards": [{"id": "board", "title": "Board", "checks": "All.", "easy_read": {"title": "Our board", **WELL}}],
        "decisions": [{**decision, "easy_read": WELL}, {**decision, "id": "silent", "title": "Silent"}],
        "amendments": [{**change, "easy_read": WELL}],
        "easy_read": {"how_we_check": [{"text": "We look."}]},
    }
    update = {"title": "News", "kind": "news", "text": "News.", "easy_read": WELL}
    days = ("2027-01-01", "2026-04-01", "2026-03-01", "2026-02-01", "2026-01-01")
    updates = [{**update, "id": f"news-{day[6]}", "date": day} for day in days]
    found = {
        page.path: page for page in how_we_check.pages(make_edition(audience=EASY_READ, plan=plan, updates=updates))
    }
    assert {path: [section.id for section in page.view.sections] for path, page in found.items()} == {
        "easy-read/how-we-check": ["", "board", "decisions", "told-yes"],
        "easy-read/updates": ["told-news-4", "told-news-3", "told-news-2", "told-news-1"],
        "easy-read/changes": ["told-word"],
    }
    assert said(found["easy-read/how-we-check"].view)["Yes"] == ["This was on 17 March 2026.", "All is well."]


def test_what_nobody_has_written_about_checking_has_no_page(make_edition) -> None:
    own = {"easy_read": {"how_we_check": [{"text": "We look."}]}}
    assert only(how_we_check.pages(make_edition(audience=EASY_READ, plan=own))).path == "easy-read/how-we-check"


def test_the_plan_in_other_ways_leads_to_the_booklet_and_to_other_formats(make_edition) -> None:
    formats = {"how_to_ask": "Tell us.", "reply_within_days": "5", "phone": "01632 960100"}
    formats["available"] = [{"id": "bsl", "title": "In BSL", "kind": "bsl", "web": "https://c.example/bsl"}]
    linked = {"id": "send", "title": "SEND plan", "relation": "works_with", "status": "in_force"}
    linked |= {"url": "https://c.example/send", "easy_read": WELL}
    edition = make_edition(audience=EASY_READ, site={"other_formats": formats}, plan={"linked_plans": [linked]})
    page = only(documents.pages(edition))
    assert isinstance(page.view, IdeasPageView)
    sections = {section.id: section for section in page.view.sections}
    assert sections["print"].links == (Link("Open the easy read book", "easy-read/print"),)
    assert [way.href for way in sections["ready"].ways] == ["https://c.example/bsl"]
    assert [way.href for way in sections["formats"].ways] == ["tel:01632960100"]
    assert [way.href for way in sections["plan-send"].ways] == ["https://c.example/send"]


def test_a_version_that_nobody_has_checked_says_so(make_edition, said) -> None:
    page = only(who_checked.pages(make_edition(audience=EASY_READ, plan={"easy_read": {"title": "Our plan"}})))
    assert "People who use easy read have not checked this version yet." in said(page.view)[""]
    assert isinstance(page.view, IdeasPageView)
    assert page.view.sections[-1].links[0].path == "credits"


def test_whoever_checked_is_named_with_the_day(make_edition, said) -> None:
    read = {"version": "easy_read", "group": "Speak Up", "date": "2026-10-05", "paid": "yes", "changed": "A word."}
    read["text_read"] = "All is well."
    outcome = {
        "id": "safe",
        "title": "Safe",
        "good_looks_like": "Safe.",
        "easy_read": {"good_looks_like": WELL["text"]},
    }
    review = {"kind": "outcomes", "id": "safe", "readers": [{"id": "first", **read}]}
    edition = make_edition(audience=EASY_READ, outcomes=[outcome])
    object.__setattr__(edition.plan, "reviews", (Review.model_validate(review),))
    page = only(who_checked.pages(edition))
    assert said(page.view)["Speak Up"] == [
        "They checked our easy read on 5 October 2026.",
        "They told us what to change.",
        "We paid them for their work.",
    ]
