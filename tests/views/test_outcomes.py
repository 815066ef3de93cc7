"""An outcome's page: what we want, how we will know, who answers for it, and who does what by when."""

from collections.abc import Callable
from typing import Any

import pytest

from plan.edition import Edition
from plan.page import Link, PlanPage
from plan.views.outcomes import OutcomeView, outcome_card, outcome_view, pages
from plan.views.previous import earlier_edition

MakeEdition = Callable[..., Edition]

LATE = {"state": "in_progress", "as_of": "2026-09-01"}


def record(**fields: Any) -> dict[str, Any]:
    return {"id": "safe", "title": "Safe from harm", **fields}


def view(edition: Edition) -> OutcomeView:
    return outcome_view(edition, edition.outcomes["safe"])


def found_pages(edition: Edition) -> dict[str, PlanPage]:
    return {page.path: page for page in pages(edition)}


def test_a_plan_that_says_nothing_of_outcomes_has_no_such_page(make_edition: MakeEdition) -> None:
    assert found_pages(make_edition()) == {}


def test_a_source_without_outcomes_is_said_and_nothing_is_promised(make_edition: MakeEdition) -> None:
    note = {"what": "outcomes", "note": "The report names none."}
    found = found_pages(make_edition(plan={"not_in_source": [note]}))
    assert set(found) == {"outcomes"}
    shown = found["outcomes"].view
    assert (shown.not_in_source, shown.cards, shown.introduction) == ("The report names none.", (), "")


def test_the_list_leads_to_every_outcome_in_the_order_of_the_plan(make_edition: MakeEdition) -> None:
    found = found_pages(make_edition(outcomes=[record(id="well", title="Well"), record()]))
    assert [card.path for card in found["outcomes"].view.cards] == ["outcomes/well", "outcomes/safe"]
    assert list(found) == ["outcomes", "outcomes/well", "outcomes/safe"]


@pytest.mark.parametrize(("number", "words"), [({"number": "7"}, "7"), ({}, "2")])
def test_an_outcome_has_its_own_number_or_its_place(
    make_edition: MakeEdition, number: dict[str, str], words: str
) -> None:
    found = found_pages(make_edition(outcomes=[record(id="well", title="Well"), record(**number)]))
    assert words in found["outcomes/safe"].eyebrow


def test_a_card_says_the_outcome_in_one_sentence_else_how_its_text_begins(make_edition: MakeEdition) -> None:
    texts = {"summary": "In one sentence.", "good_looks_like": "You are **safe** at home."}
    edition = make_edition(outcomes=[record(**texts)])
    assert outcome_card(edition, edition.plan.outcomes[0]).text == "In one sentence."
    edition = make_edition(outcomes=[record(good_looks_like="You are **safe** at home.")])
    assert outcome_card(edition, edition.plan.outcomes[0]).text == "You are safe at home."
    edition = make_edition(outcomes=[record()])
    assert outcome_card(edition, edition.plan.outcomes[0]).text == ""


def test_a_page_is_described_even_when_nothing_is_written_yet(make_edition: MakeEdition) -> None:
    assert found_pages(make_edition(outcomes=[record()]))["outcomes/safe"].description == "Safe from harm"


def test_its_measures_stand_in_its_own_order(make_edition: MakeEdition, make_measure: Callable[..., Any]) -> None:
    measures = [make_measure(id="alpha", title="A"), make_measure(id="beta", title="B")]
    edition = make_edition(measures=measures, outcomes=[record(measures=["beta", "alpha"])])
    assert [measure.path for measure in view(edition).measures] == ["measures/beta", "measures/alpha"]


def test_whoever_answers_for_it_is_named_with_their_page(make_edition: MakeEdition) -> None:
    who = {"role": "Director of children's services", "partner": "council", "board": "safety"}
    edition = make_edition(
        outcomes=[record(accountable=who)],
        partners=[{"id": "council", "title": "County Council", "does": "Services."}],
        plan={"boards": [{"id": "safety", "title": "Safety board", "checks": "How safe you are."}]},
    )
    role, partner, board = view(edition).accountable
    assert (role.text, role.path) == ("Director of children's services", None)
    assert (partner.text, partner.path) == ("County Council", "partners/council")
    assert (board.text, board.path) == ("Safety board", "how-we-check#safety")


def test_a_role_alone_answers_for_it(make_edition: MakeEdition) -> None:
    edition = make_edition(outcomes=[record(accountable={"role": "Head of safety"})])
    assert [fact.text for fact in view(edition).accountable] == ["Head of safety"]
    assert view(make_edition(outcomes=[record()])).accountable == ()


def test_its_actions_are_its_own_and_what_is_late_comes_first(make_edition: MakeEdition) -> None:
    actions = [
        {"id": "calm", "title": "In time", "outcomes": ["safe"], "due": "2028", "status": LATE},
        {"id": "late", "title": "Late", "outcomes": ["well", "safe"], "due": "2026-01", "status": LATE},
        {"id": "other", "title": "Of another", "outcomes": ["well"], "due": "2026-01", "status": LATE},
    ]
    edition = make_edition(outcomes=[record(), record(id="well", title="Well")], actions=actions)
    assert [action.title for action in view(edition).actions] == ["Late", "In time"]


def test_what_each_partner_brings_to_it_is_told_and_nothing_else(make_edition: MakeEdition) -> None:
    contributions = [
        {"id": "patrols", "outcome": "safe", "text": "We patrol."},
        {"id": "sports", "outcome": "well", "text": "We run a club."},
        {"id": "other", "text": "We help."},
        {"id": "school-crossings", "outcome": "safe", "text": "We see children across the road."},
    ]
    edition = make_edition(
        outcomes=[record(), record(id="well", title="Well")],
        partners=[{"id": "police", "title": "Police", "does": "Law.", "contributions": contributions}],
    )
    (brought,) = view(edition).contributions
    assert brought.partner == Link("Police", "partners/police")
    assert brought.texts == ("We patrol.", "We see children across the road.")


def test_the_rights_of_children_are_named_by_their_articles(make_edition: MakeEdition) -> None:
    rights = view(make_edition(outcomes=[record(rights=["19", "34"])])).rights
    assert ["19" in rights[0], "34" in rights[1], len(rights)] == [True, True, 2]


def test_what_it_carries_on_leads_to_the_earlier_plan_with_the_reason(
    make_edition: MakeEdition, make_plan: Any
) -> None:
    old = make_plan(id="old", plan={"status": "ended"}, outcomes=[record(id="secure", title="Secure")])
    steps = [
        {"plan": "old", "outcome": "secure", "how": "changed", "why": "You asked for it."},
        {"plan": "old", "outcome": "gone", "how": "kept"},
    ]
    (step,) = view(make_edition(previous=[old], outcomes=[record(continues=steps)])).continues
    assert (step.text, step.path, step.prose) == ("Secure", "previous/old/outcomes/secure", "You asked for it.")
    assert "changed" in step.label


def test_what_became_of_an_old_outcome_leads_to_the_plan_of_today(make_edition: MakeEdition, make_plan: Any) -> None:
    became = {"how": "joined", "outcome": "safe", "text": "Two became one."}
    old = make_plan(id="old", plan={"status": "ended"}, outcomes=[record(id="secure", became=became)])
    edition = earlier_edition(make_edition(previous=[old], outcomes=[record()]), old)
    shown = outcome_view(edition, edition.outcomes["secure"])
    assert shown.became_link == Link("Safe from harm", "outcomes/safe")
    assert "joined" in shown.became
    assert shown.became_text == "Two became one."


def test_nothing_became_of_an_outcome_of_today(make_edition: MakeEdition) -> None:
    shown = view(make_edition(outcomes=[record()]))
    assert (shown.became, shown.became_text, shown.became_link) == ("", "", None)


@pytest.mark.parametrize(("written", "sensitive"), [("yes", True), ("no", False)])
def test_a_sensitive_outcome_is_known_to_be_one(make_edition: MakeEdition, written: str, sensitive: bool) -> None:
    assert view(make_edition(outcomes=[record(sensitive=written)])).sensitive is sensitive


def test_the_list_says_how_each_outcome_is_going(make_edition: MakeEdition) -> None:
    measure = {"id": "waits", "title": "Waits", "kind": "narrative"}
    edition = make_edition(outcomes=[record(measures=["waits"])], measures=[measure])
    (card,) = found_pages(edition)["outcomes"].view.cards
    assert [(entry.count, entry.status.words) for entry in card.tally] == [(1, "No target set")]


def test_every_article_that_is_a_right_has_its_short_name(make_edition: MakeEdition) -> None:
    found = view(make_edition(outcomes=[record(rights=list(range(1, 43)))])).rights
    assert len(set(found)) == 42
    assert found[11] == "Article 12: Being listened to"
