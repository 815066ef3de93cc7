"""You said, and what we did or why we could not: each answer is there, or says where it is."""

from typing import Any

from plan.audiences import YOUNG_PEOPLE
from plan.page import Link
from plan.views.young_people.answers import Answer, AnswersView, pages

ASK = {"id": "ask", "title": "For adults", "kind": "survey", "purpose": "We ask.", "took_part": "200 people"}
SAID = {"id": "late", "text": "For adults.", "how_many": "1 in 3", "outcomes": ["safe"]}
SAFE = {"id": "safe", "title": "Safe", "young_people": {"title": "You, safe"}}


def shown(make_edition, *said: dict[str, Any], **own: Any) -> list[AnswersView]:
    ask = {**ASK, "said": list(said), **({"young_people": own} if own else {})}
    edition = make_edition(audience=YOUNG_PEOPLE, engagement=[ask], outcomes=[SAFE])
    return [page.view for page in pages(edition)]


def test_nothing_said_in_own_words_is_no_page(make_edition) -> None:
    assert shown(make_edition, {**SAID, "we_did": "For adults."}) == []


def test_each_answer_says_what_kind_it_is(make_edition) -> None:
    own = {"text": "Help is late.", "we_did": "We come sooner.", "why_not": "No money."}
    (view,) = shown(make_edition, {**SAID, "we_did": "Adults.", "why_not": "Adults.", "young_people": own})
    (said,) = view.asked[0].said
    assert said.answers == (
        Answer("we_did", "We did", "We come sooner."),
        Answer("why_not", "We could not do it", "No money."),
    )
    assert (said.more, said.how_many) == (None, "1 in 3")
    assert said.outcomes == (Link("You, safe", "young-people/outcomes/safe"),)


def test_an_answer_without_own_words_leads_to_the_standard_one(make_edition) -> None:
    (view,) = shown(make_edition, {**SAID, "waiting": "For adults.", "young_people": {"text": "Build a pool."}})
    (said,) = view.asked[0].said
    assert said.answers == (Answer("waiting", "We do not know yet", ""),)
    assert said.more == Link("Read the answer in the standard version", "have-your-say/ask")


def test_the_survey_is_linked_where_it_has_a_page_here(make_edition) -> None:
    said = {**SAID, "we_did": "Adults.", "young_people": {"text": "Yes.", "we_did": "Yes."}}
    (view,) = shown(make_edition, said)
    assert (view.asked[0].title, view.asked[0].page, view.asked[0].took_part) == ("For adults", None, "200 people")
    (view,) = shown(make_edition, said, title="We asked you")
    assert view.asked[0].page == Link("We asked you", "young-people/have-your-say/ask")
