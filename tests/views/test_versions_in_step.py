"""A page of another version says honestly whether it is up to date, who checked it and how much there is."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from plan.audiences import EASY_READ, YOUNG_PEOPLE
from plan.in_step.fingerprint import fingerprint
from plan.model.plan import Plan
from plan.model.update import Review
from plan.views.versions_in_step import coverage, notice, reader_checks, readers_checked

GOOD = "You are safe at home, and your family gets help early."
OUTCOME = {
    "id": "safe",
    "title": "Safe from harm",
    "good_looks_like": GOOD,
    "easy_read": {"good_looks_like": [{"text": "You are safe at home."}, {"text": "Your family gets help."}]},
    "young_people": {"good_looks_like": "You are safe."},
}
OTHER = {"id": "well", "title": "Well", "good_looks_like": "You are well.", "easy_read": {"title": "Being well"}}
READ = "You are safe at home.\nYour family gets help."


def in_step(standard: str, checked_on: str = "2026-05-03", **fields: Any) -> dict[str, Any]:
    """A check of the easy read text of the outcome."""
    return {
        "version": "easy_read",
        "field": "good_looks_like",
        "fingerprint": fingerprint(standard),
        "standard_text": standard,
        "checked_on": checked_on,
        "checked_by": "Communications team",
        **fields,
    }


def check(number: int = 1, **fields: Any) -> dict[str, Any]:
    """A check of the easy read text by a group."""
    return {
        "id": f"check-{number}",
        "version": "easy_read",
        "group": "The Tuesday group",
        "date": "2026-06-01",
        "text_read": READ,
        **fields,
    }


@pytest.fixture
def edition(make_edition, monkeypatch):
    """An edition in which the outcome has these reviews."""

    def make(audience=EASY_READ, kind: str = "outcomes", id: str = "safe", **review: Any):
        found = Review.model_validate({"kind": kind, "id": id, **review})
        made = make_edition(audience=audience, outcomes=[OUTCOME, OTHER])
        object.__setattr__(made.plan, "reviews", (found,))
        return made

    return make


def test_a_page_that_is_out_of_date_says_so_with_the_day_of_its_check(edition) -> None:
    found = notice(edition(in_step=[in_step("You are safe at school.")]), ["outcomes/safe"])

    assert found
    assert found.checked_on == date(2026, 5, 3)
    assert found.sentences == (
        "The main plan has changed.",
        "We checked this page on 3 May 2026.",
        "We are making this page right again.",
    )


@pytest.mark.parametrize("standard", [GOOD, GOOD.replace("early", "earlier"), GOOD.upper()])
def test_a_page_that_still_says_the_same_says_nothing(edition, standard: str) -> None:
    assert notice(edition(in_step=[in_step(standard)]), ["outcomes/safe"]) is None


def test_a_page_says_nothing_of_texts_that_it_does_not_show(edition) -> None:
    stale = edition(in_step=[in_step("You are safe at school.")])

    assert notice(stale, ["outcomes/well", "outcomes/safe/title", "outcomes/sa"]) is None
    assert notice(stale, ["outcomes/safe/good_looks_like"])
    assert notice(stale, []) is None


def test_another_version_is_not_out_of_date_with_it(edition) -> None:
    stale = edition(YOUNG_PEOPLE, in_step=[in_step("You are safe at school.")])
    assert notice(stale, ["outcomes/safe"]) is None


def test_a_text_that_was_changed_together_with_the_standard_one_is_not_called_out_of_date(edition) -> None:
    both = in_step("You are safe at school.", text_fingerprint=fingerprint("You are safe at school."))
    assert notice(edition(in_step=[both]), ["outcomes/safe"]) is None


def test_figures_in_the_places_of_placeholders_change_no_text(make_edition) -> None:
    def plan(text: str) -> Plan:
        outcome = {**OUTCOME, "good_looks_like": text}
        made = make_edition(audience=EASY_READ, outcomes=[outcome]).plan
        review = Review.model_validate({"kind": "outcomes", "id": "safe", "in_step": [in_step("By {plan.end}.")]})
        object.__setattr__(made, "reviews", (review,))
        return made

    filled = make_edition(audience=EASY_READ)
    object.__setattr__(filled, "plan", plan("By 2030."))
    assert notice(filled, ["outcomes/safe"])

    object.__setattr__(filled, "typed", plan("By {plan.end}."))
    filled._made.clear()
    assert notice(filled, ["outcomes/safe"]) is None


def test_a_page_names_who_checked_it_and_when(edition) -> None:
    assert readers_checked(edition(readers=[check()]), ["outcomes/safe"]) == (
        "The Tuesday group checked this page on 1 June 2026.",
    )
    changed = edition(readers=[check(changed="Two sentences were shortened.")])
    assert readers_checked(changed, ["outcomes/safe"])[1] == "They told us what to change."


def test_each_group_is_named_once_with_its_last_check(edition) -> None:
    found = edition(
        readers=[check(), check(2, date="2026-07-01"), check(3, group="My Life, My Choice", date="2026-06-20")]
    )
    assert readers_checked(found, ["outcomes/safe"]) == (
        "The Tuesday group checked this page on 1 July 2026.",
        "My Life, My Choice checked this page on 20 June 2026.",
    )


@pytest.mark.parametrize("read", [None, "You are not safe at school."])
def test_a_check_of_other_words_is_no_check_of_this_page(edition, read: str | None) -> None:
    assert readers_checked(edition(readers=[check(text_read=read)]), ["outcomes/safe"]) == (
        "People who use easy read have not checked this page yet.",
    )


def test_a_page_is_not_checked_while_a_part_of_it_is_not(edition) -> None:
    found = edition(readers=[check()])

    assert "not checked" in readers_checked(found, ["outcomes/safe", "outcomes/well"])[0]
    assert "not checked" in readers_checked(found, ["outcomes/none"])[0]
    assert "not checked" in readers_checked(found, [])[0]


def test_young_people_are_told_in_their_own_words(edition) -> None:
    found = edition(YOUNG_PEOPLE, readers=[check()])
    assert readers_checked(found, ["outcomes/safe"]) == ("Young people have not checked this page yet.",)


def test_a_version_says_how_much_of_the_plan_it_has_and_how_much_was_checked(edition) -> None:
    found = coverage(edition(readers=[check()]))

    assert (found.covered, found.parts, found.checked) == (2, 3, 1)
    assert [each.name for each in found.missing] == ["plan"]
    assert found.sentences == (
        "This version has 2 of 3 parts of the plan.",
        "People who use easy read have checked 1 of these parts.",
    )


def test_a_version_that_nobody_checked_says_so(edition) -> None:
    assert coverage(edition()).sentences[1] == "People who use easy read have not checked this version yet."


def test_a_version_that_has_everything_says_so(make_edition) -> None:
    plan = {"easy_read": {"title": "Our plan"}}
    found = coverage(make_edition(audience=EASY_READ, plan=plan, outcomes=[OTHER]))

    assert found.sentences[0] == "This version has all parts of the plan."
    assert found.missing == ()


def test_every_check_that_holds_is_listed_the_newest_first(edition) -> None:
    found = edition(readers=[check(paid="yes"), check(2, date="2026-07-01"), check(3, text_read="Other words here.")])

    assert [(each.record, each.date, each.paid) for each in reader_checks(found)] == [
        ("outcomes/safe", "1 July 2026", None),
        ("outcomes/safe", "1 June 2026", True),
    ]
