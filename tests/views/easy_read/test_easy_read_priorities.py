"""What comes first in easy read: one page of all priorities, and one idea of each on the pages of its outcomes."""

from typing import Any

from plan.audiences import EASY_READ
from plan.page import Link
from plan.views.easy_read import outcomes
from plan.views.easy_read.priorities import pages
from plan.views.easy_read.topic import IdeasPageView, Section

EARLY = {
    "id": "early",
    "title": "Intervene early",
    "outcomes": ["safe"],
    "easy_read": {"title": "Help early", "text": [{"text": "We help soon."}, {"text": "You told us so."}]},
}
SILENT = {"id": "silent", "title": "Silent", "text": "For adults.", "outcomes": ["safe"]}
OUTCOMES = [
    {"id": id_, "title": id_.title(), "easy_read": {"good_looks_like": [{"text": "Good."}]}} for id_ in ("safe", "well")
]


def edition_of(make_edition, *priorities: dict[str, Any]):
    return make_edition(audience=EASY_READ, outcomes=OUTCOMES, priorities=list(priorities))


def on_outcome(edition, id_: str) -> IdeasPageView:
    return outcomes.outcome_view(edition, edition.outcomes[id_])


def section(view: IdeasPageView, id_: str) -> Section | None:
    return next((each for each in view.sections if each.id == id_), None)


def test_each_priority_has_its_ideas_below_its_own_title(make_edition, said) -> None:
    (page,) = pages(edition_of(make_edition, EARLY))
    assert (page.path, page.title) == ("easy-read/priorities", "What comes first")
    assert said(page.view)["Help early"] == ["We help soon.", "You told us so."]


def test_priorities_without_easy_words_are_named_and_lead_to_the_standard_version(make_edition) -> None:
    (page,) = pages(edition_of(make_edition, EARLY, SILENT))
    assert page.view.sections[-1].links == (Link("Silent", "priorities/silent"),)
    assert list(pages(edition_of(make_edition, SILENT))) == []


def test_an_outcome_has_the_first_idea_of_each_of_its_priorities_and_the_way_to_all(make_edition) -> None:
    edition = edition_of(make_edition, EARLY, SILENT)
    found = section(on_outcome(edition, "safe"), "first")
    assert found is not None
    assert [idea.words for idea in found.ideas] == ["We help soon."]
    assert found.links == (Link("Read about this: What comes first", "easy-read/priorities"),)
    assert section(on_outcome(edition, "well"), "first") is None


def test_the_booklet_says_what_comes_first_once(make_edition) -> None:
    view = on_outcome(edition_of(make_edition, EARLY), "safe")
    assert view.on_paper is not None
    assert {each.id for each in view.sections} - {each.id for each in view.on_paper} == {"first"}
