"""How we work: each kind in its own list, the charter with who agreed it, and what a source does not give."""

from collections.abc import Callable

from plan.edition import Edition
from plan.page import Link
from plan.views.principles import pages, principles_view

MakeEdition = Callable[..., Edition]


def test_principles_ways_of_working_and_approach_are_lists_of_their_own(make_edition: MakeEdition) -> None:
    kinds = ["approach", "principle", "way_of_working", "principle"]
    principles = [{"id": f"one-{number}", "kind": kind, "title": kind} for number, kind in enumerate(kinds)]
    view = principles_view(make_edition(principles={"principles": principles}))
    assert [(group.kind, len(group.entries)) for group in view.groups] == [
        ("principle", 2),
        ("way_of_working", 1),
        ("approach", 1),
    ]


def test_a_charter_says_what_it_promises_who_agreed_it_and_when(make_edition: MakeEdition) -> None:
    charter = {
        "title": "Our charter",
        "text": "We are equals.",
        "agreed_on": "2025-11",
        "agreed_by": ["council"],
        "commitments": [{"id": "early", "text": "We ask you at the beginning."}],
    }
    council = {"id": "council", "title": "The council", "does": "Much."}
    shown = principles_view(make_edition(principles={"charter": charter}, partners=[council])).charter
    assert shown is not None
    assert shown.commitments == ("We ask you at the beginning.",)
    assert shown.agreed_by == (Link("The council", "partners/council"),)
    assert "November 2025" in [fact.text for fact in shown.facts]


def test_a_charter_that_is_not_agreed_says_so(make_edition: MakeEdition) -> None:
    charter = {"title": "Our charter", "text": "We are equals.", "status": "being_written"}
    shown = principles_view(make_edition(principles={"charter": charter})).charter
    assert shown is not None
    assert "still being written" in shown.facts[0].text


def test_the_page_says_what_the_source_does_not_give(make_edition: MakeEdition) -> None:
    notes = [{"what": "principles", "note": "It lists none."}, {"what": "charter", "note": "No words."}]
    edition = make_edition(plan={"not_in_source": notes})
    view = principles_view(edition)
    assert (view.not_in_source, view.charter_not_in_source) == ("It lists none.", "No words.")
    assert [page.source for page in pages(edition)] == ["plan.yml"]


def test_a_plan_without_principles_has_no_such_page(make_edition: MakeEdition) -> None:
    assert list(pages(make_edition())) == []
