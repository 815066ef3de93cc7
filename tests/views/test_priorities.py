"""Priorities: the list, and each with its actions, outcomes and groups."""

from collections.abc import Callable

from plan.edition import Edition
from plan.page import Link
from plan.views.priorities import pages, priority_view

MakeEdition = Callable[..., Edition]
EARLY = {"id": "early", "number": "1", "title": "Help early", "text": "It comes first.", "outcomes": ["safe"]}
SAFE = {"id": "safe", "title": "Safe"}


def action(id_: str, **fields: object) -> dict[str, object]:
    status = {"state": "in_progress", "as_of": "2026-10-01"}
    return {"id": id_, "title": id_, "ongoing": "yes", "status": status, **fields}


def test_a_priority_shows_its_own_actions_and_outcomes(make_edition: MakeEdition) -> None:
    actions = [action("visit", priority="early"), action("other")]
    edition = make_edition(priorities=[EARLY], outcomes=[SAFE], actions=actions)
    view = priority_view(edition, edition.priorities["early"])
    assert [each.title for each in view.actions] == ["visit"]
    assert view.outcomes == (Link("Safe", "outcomes/safe"),)


def test_the_list_leads_to_each_priority_with_its_number(make_edition: MakeEdition) -> None:
    listed, own = pages(make_edition(priorities=[EARLY], outcomes=[SAFE]))
    (card,) = listed.view.cards  # type: ignore[attr-defined]
    assert (card.path, card.eyebrow) == (own.path, "Priority 1") == ("priorities/early", "Priority 1")


def test_a_source_that_names_none_is_said_and_nothing_is_promised(make_edition: MakeEdition) -> None:
    (page,) = pages(make_edition(plan={"not_in_source": [{"what": "priorities", "note": "None named."}]}))
    assert (page.view.not_in_source, page.lead) == ("None named.", "")  # type: ignore[attr-defined]


def test_a_plan_without_priorities_has_no_such_page(make_edition: MakeEdition) -> None:
    assert list(pages(make_edition())) == []
