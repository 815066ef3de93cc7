"""What the plan means for each group, in easy read."""

from typing import Any

from plan.audiences import EASY_READ
from plan.page import Link, PlanPage
from plan.views.easy_read.groups import pages
from plan.views.easy_read.topic import IdeasPageView

CARE = {
    "id": "care",
    "title": "Children in care",
    "who": "Children whom the council looks after.",
    "easy_read": {"title": "If you are in care", "who": [{"text": "You live with us."}]},
}


def made(make_edition, group: dict[str, Any], **records: Any) -> dict[str, PlanPage]:
    return {page.path: page for page in pages(make_edition(audience=EASY_READ, groups=[group], **records))}


def test_a_group_without_easy_words_has_no_page_and_the_list_says_so(make_edition) -> None:
    edition = make_edition(audience=EASY_READ, groups=[CARE, {"id": "young", "title": "Young carers", "who": "You."}])
    list_, *rest = pages(edition)
    assert [page.path for page in rest] == ["easy-read/groups/care"]
    assert isinstance(list_.view, IdeasPageView)
    assert list_.view.sections[-1].links == (Link("Young carers", "groups/young"),)
    assert list(pages(make_edition(audience=EASY_READ, groups=[{"id": "young", "title": "Y", "who": "You."}]))) == []


def test_its_page_says_what_they_get_what_was_promised_and_who_helps(make_edition, said) -> None:
    own = {**CARE["easy_read"], "what_it_means": [{"text": "You stay."}], "promises": [{"text": "We call you."}]}
    service = {"id": "home", "title": "Homes", "phone": "01632 960100", "easy_read": {"text": [{"text": "A home."}]}}
    route = {"title": "Advocate", "text": "Somebody.", "phone": "01632 960101"}
    group = {**CARE, "easy_read": own, "services": [service], "advocate": route, "complain": route}
    told = said(made(make_edition, group)["easy-read/groups/care"].view)
    assert told == {
        "Who this page is for": ["You live with us."],
        "What this plan means for you": ["You stay."],
        "What we promise you": ["We call you."],
        "Help you can get": [],
        "Homes": ["A home."],
        "Someone on your side": ["This person helps you say what you want."],
        "If something goes wrong": ["You can tell us if something goes wrong."],
    }


def test_it_leads_to_the_outcomes_that_are_about_the_group_in_easy_read(make_edition) -> None:
    safe = {"id": "safe", "title": "Safe", "groups": ["care"], "easy_read": {"title": "Being safe"}}
    well = {"id": "well", "title": "Well", "groups": ["care"]}
    page = made(make_edition, CARE, outcomes=[safe, well])["easy-read/groups/care"]
    assert isinstance(page.view, IdeasPageView)
    assert page.view.sections[-1].links == (Link("Being safe", "easy-read/outcomes/safe"),)
