"""The vision: what stands on its page, and that a statement is a quotation only when its words are exact."""

from collections.abc import Callable
from datetime import date

import pytest

from plan.edition import Edition
from plan.page import Link, PlanPage
from plan.views.vision import pages, vision_view

MakeEdition = Callable[..., Edition]
FOREWORD = {"id": "foreword", "kind": "foreword", "role": "Chair", "words": "We will keep our word.", "date": "2026-03"}
SPEECH = {
    "id": "speech",
    "role": "Cabinet member",
    "reported": "They thanked everyone.",
    "hide_from": "2026-03-20",
    "hide_until": "2026-05-07",
}


def page(edition: Edition) -> PlanPage:
    (found,) = pages(edition)
    return found


def test_a_hope_leads_to_the_outcomes_that_work_on_it(make_edition: MakeEdition) -> None:
    hope = {"id": "belong", "text": "Every child has a home.", "outcomes": ["home"]}
    edition = make_edition(plan={"vision": {"aspirations": [hope]}}, outcomes=[{"id": "home", "title": "A home"}])
    (shown,) = vision_view(edition).aspirations
    assert (shown.text, shown.outcomes) == ("Every child has a home.", (Link("A home", "outcomes/home"),))


def test_exact_words_are_a_quotation_signed_by_the_role(make_edition: MakeEdition) -> None:
    (shown,) = vision_view(make_edition(plan={"statements": [FOREWORD]})).statements
    assert (shown.words, shown.reported) == ("We will keep our word.", "")
    assert shown.title == "Foreword: Chair"
    assert shown.signature == "Chair, March 2026"


def test_reported_words_are_never_a_quotation(make_edition: MakeEdition) -> None:
    (shown,) = vision_view(make_edition(plan={"statements": [SPEECH]})).statements
    assert (shown.words, shown.reported) == ("", "They thanked everyone.")


def test_a_name_stands_before_the_role(make_edition: MakeEdition) -> None:
    (shown,) = vision_view(make_edition(plan={"statements": [{**FOREWORD, "person": "Sam Example"}]})).statements
    assert shown.signature == "Sam Example, Chair, March 2026"


def test_before_an_election_a_statement_is_hidden_and_the_page_says_until_when(make_edition: MakeEdition) -> None:
    edition = make_edition(today=date(2026, 4, 1), plan={"statements": [FOREWORD, SPEECH]})
    view = vision_view(edition)
    assert [statement.id for statement in view.statements] == ["foreword"]
    assert "7 May 2026" in view.hidden
    assert "thanked" not in str(page(edition))


def test_a_page_of_hidden_statements_stays_where_it_is(make_edition: MakeEdition) -> None:
    edition = make_edition(today=date(2026, 4, 1), plan={"statements": [SPEECH]})
    assert page(edition).path == "vision"


def test_nothing_is_said_of_hiding_when_nothing_is_hidden(make_edition: MakeEdition) -> None:
    assert vision_view(make_edition(plan={"statements": [FOREWORD, SPEECH]})).hidden == ""


def test_a_statement_hidden_without_an_end_gives_no_day(make_edition: MakeEdition) -> None:
    open_end = {key: value for key, value in SPEECH.items() if key != "hide_until"}
    hidden = vision_view(make_edition(plan={"statements": [open_end, FOREWORD]})).hidden
    assert hidden
    assert "2026" not in hidden


@pytest.mark.parametrize(
    ("plan", "text", "not_in_source"),
    [
        ({"vision": {"text": "Every child is safe."}}, "Every child is safe.", None),
        ({"not_in_source": [{"what": "vision", "note": "No words given."}]}, "", "No words given."),
    ],
)
def test_the_page_gives_the_vision_or_says_that_the_source_does_not(
    make_edition: MakeEdition, plan: dict[str, object], text: str, not_in_source: str | None
) -> None:
    view = vision_view(make_edition(plan=plan))
    assert (view.text, view.not_in_source) == (text, not_in_source)


def test_a_plan_without_a_vision_has_no_such_page(make_edition: MakeEdition) -> None:
    assert list(pages(make_edition())) == []
