"""How we work, life here and wishes, in young people's words only."""

from typing import Any

import pytest

from plan.audiences import YOUNG_PEOPLE
from plan.page import Link
from plan.views.young_people import local_picture, principles, wishes

CONSENT = {"given": "yes", "on": "2026-01-01", "kept_by": "Team"}


def test_what_one_can_expect_is_told_in_own_words(make_edition) -> None:
    kept = {"id": "kept", "kind": "principle", "title": "Stay", "young_people": {"text": "We stay."}}
    found = [kept, {"id": "other", "kind": "approach", "title": "Other", "text": "For adults."}]
    promise = {"id": "one", "text": "For adults.", "young_people": {"text": "We ask you."}}
    charter = {"title": "Charter", "text": "For adults.", "commitments": [promise, {"id": "two", "text": "Adults."}]}
    edition = make_edition(audience=YOUNG_PEOPLE, principles={"principles": found, "charter": charter})
    (page,) = principles.pages(edition)
    assert [(each.title, each.text) for each in page.view.expected] == [("Stay", "We stay.")]
    assert (page.view.charter_title, page.view.charter, page.view.promises) == ("Charter", "", ("We ask you.",))


@pytest.mark.parametrize(
    ("kinds", "lead"),
    [
        (["principle"], "should treat you"),
        (["way_of_working"], "should treat you"),
        (["approach", "principle"], "should treat you"),
        (["approach"], "want to work"),
        ([], "a promise"),
    ],
)
def test_the_page_begins_with_what_it_has(make_edition, kinds: list[str], lead: str) -> None:
    found = [{"id": f"{kind[:3]}-one", "kind": kind, "title": "T", "young_people": {"text": "We."}} for kind in kinds]
    charter = {"title": "Charter", "text": "For adults.", "young_people": {"text": "We promise."}}
    records = {"principles": {"principles": found, "charter": charter}}
    (page,) = principles.pages(make_edition(audience=YOUNG_PEOPLE, **records))
    assert lead in page.lead
    assert "you can tell us" not in page.lead


def test_a_promise_that_is_still_being_written_is_none_yet(make_edition) -> None:
    charter = {"title": "C", "text": "Adults.", "status": "being_written", "young_people": {"text": "We write it."}}
    (page,) = principles.pages(make_edition(audience=YOUNG_PEOPLE, principles={"charter": charter}))
    assert page.lead == "This will be a promise about how we work together."


def test_who_can_be_reached_is_told_when_somebody_breaks_a_rule(make_edition) -> None:
    found = {"principles": [{"id": "one", "kind": "principle", "title": "T", "young_people": {"text": "We."}}]}
    site = {"contacts": [{"id": "team", "role": "Team", "text": "07700 900100"}]}
    (page,) = principles.pages(make_edition(audience=YOUNG_PEOPLE, principles=found, site=site))
    assert page.lead.endswith("you can tell us.")


def test_principles_for_adults_alone_are_no_page(make_edition) -> None:
    found = {"principles": [{"id": "other", "kind": "approach", "title": "Other", "text": "For adults."}]}
    assert list(principles.pages(make_edition(audience=YOUNG_PEOPLE, principles=found))) == []


def test_life_here_keeps_figures_and_tells_them_in_own_words(make_edition) -> None:
    facts = [
        {"id": "young", "text": "For adults.", "figure": "1,000", "as_of": "2025", "young_people": {"text": "Of you."}},
        {"id": "other", "text": "For adults.", "figure": "2"},
    ]
    own: dict[str, Any] = {
        "young_people": {"text": "Life here."},
        "facts": facts,
        "differences": [{"id": "east", "title": "East", "text": "Adults.", "young_people": {"text": "No bus."}}],
        "told_us": [{"id": "told", "text": "Adults.", "said_by": "Pupils", "young_people": {"text": "Ask us."}}],
    }
    (page,) = local_picture.pages(make_edition(audience=YOUNG_PEOPLE, local_picture=own))
    view = page.view
    assert (view.text, page.description) == ("Life here.", "Life here.")
    assert [(fact.figure, fact.text, fact.as_of) for fact in view.facts] == [("1,000", "Of you.", "2025")]
    assert [(each.title, each.text) for each in view.passages] == [("East", "No bus.")]
    assert [(each.text, each.who) for each in view.heard] == [("Ask us.", "Pupils")]


def test_life_here_for_adults_alone_is_no_page(make_edition) -> None:
    assert list(local_picture.pages(make_edition(audience=YOUNG_PEOPLE, local_picture={"introduction": "A."}))) == []


def test_a_wish_has_ages_and_a_group_and_leads_to_its_outcomes(make_edition) -> None:
    group = {"id": "care", "title": "In care", "who": "You.", "young_people": {"title": "You in care", "who": "You."}}
    wish = {"id": "one", "words": "Stay.", "group": "care", "ages": {"from": "14", "to": "17"}, "consent": CONSENT}
    safe = {"id": "safe", "title": "Safe", "young_people": {"title": "You, safe"}}
    own = {"wishes": [{**wish, "outcomes": ["safe"]}], "introduction": "For adults."}
    edition = make_edition(audience=YOUNG_PEOPLE, wishes=own, groups=[group], outcomes=[safe])
    (page,) = wishes.pages(edition)
    (wished,) = page.view.wishes
    assert page.view.introduction == ""
    assert (wished.words, wished.who) == ("Stay.", "Aged 14 to 17")
    assert wished.group_page == Link("You in care", "young-people/groups/care")
    assert (wished.colour, wished.outcomes) == (1, (Link("You, safe", "young-people/outcomes/safe"),))


def test_no_wishes_are_no_page(make_edition) -> None:
    assert list(wishes.pages(make_edition(audience=YOUNG_PEOPLE))) == []
