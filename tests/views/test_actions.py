"""All actions: how many are in which state, each once below its first outcome, and the delivery plans."""

from collections.abc import Callable
from datetime import date

from plan.edition import Edition
from plan.views.actions import actions_view, pages

MakeEdition = Callable[..., Edition]
OUTCOMES = [{"id": "safe", "number": "1", "title": "Safe"}, {"id": "well", "number": "2", "title": "Well"}]
WRITING = {"id": "delivery-plans", "title": "Delivery plans", "status": "being_written"}


def action(id_: str, state: str = "in_progress", **fields: object) -> dict[str, object]:
    return {"id": id_, "title": id_, "status": {"state": state, "as_of": "2026-10-01"}, **fields}


def test_an_action_stands_once_below_its_first_outcome(make_edition: MakeEdition) -> None:
    actions = [action("both", outcomes=["well", "safe"], ongoing="yes"), action("none", ongoing="yes")]
    groups = actions_view(make_edition(outcomes=OUTCOMES, actions=actions)).groups
    assert [(group.path, [each.title for each in group.actions]) for group in groups] == [
        ("outcomes/well", ["both"]),
        (None, ["none"]),
    ]


def test_what_is_late_comes_first_and_then_what_is_due_first(make_edition: MakeEdition) -> None:
    actions = [
        action("done", "done"),
        action("far", due="2028"),
        action("late", due="2026-01"),
        action("near", due="2027-01"),
        action("always", ongoing="yes"),
    ]
    (group,) = actions_view(make_edition(actions=actions)).groups
    assert [each.title for each in group.actions] == ["late", "near", "far", "always", "done"]


def test_states_are_counted_as_they_are_today_and_lead_to_their_actions(make_edition: MakeEdition) -> None:
    actions = [action("one", due="2026-12"), action("two", due="2027-12")]
    view = actions_view(make_edition(today=date(2027, 1, 1), actions=actions))
    assert [(each.count, each.status.code, each.path) for each in view.states] == [
        (1, "late", "actions/filter/state-late"),
        (1, "on_time", "actions/filter/state-on-time"),
    ]
    assert view.as_of == "1 January 2027"


def test_a_delivery_plan_that_is_not_ready_says_so(make_edition: MakeEdition) -> None:
    (shown,) = actions_view(make_edition(delivery_plans=[WRITING])).delivery_plans
    assert "still being written" in shown.status
    assert shown.facts == ()


def test_a_delivery_plan_says_who_leads_it_when_it_runs_and_which_actions_it_has(make_edition: MakeEdition) -> None:
    full = {
        "id": "hubs",
        "title": "Hubs plan",
        "status": "in_force",
        "lead": "council",
        "lead_role": "Head of hubs",
        "period": {"start": "2026-04", "end": "2028-03"},
        "document": "https://council.example/hubs",
    }
    edition = make_edition(
        delivery_plans=[full],
        partners=[{"id": "council", "title": "The council", "does": "Much."}],
        actions=[action("open", delivery_plan="hubs", ongoing="yes")],
    )
    (shown,) = actions_view(edition).delivery_plans
    assert [fact.text for fact in shown.facts] == [
        "The council",
        "Head of hubs",
        "From April 2026 to March 2028",
        "See the 1 action in this plan",
        "Hubs plan",
    ]
    assert shown.facts[3].path == "actions/filter/delivery-plan-hubs"


def test_anchors_of_the_page_cannot_be_the_id_of_a_delivery_plan(make_edition: MakeEdition) -> None:
    view = actions_view(make_edition(outcomes=OUTCOMES, actions=[action("open", outcomes=["safe"], ongoing="yes")]))
    assert all("_" in group.id for group in view.groups)


def test_a_source_without_actions_is_said_and_nothing_is_promised(make_edition: MakeEdition) -> None:
    plan = {"not_in_source": [{"what": "actions", "note": "They are still to come."}]}
    (page,) = pages(make_edition(plan=plan, delivery_plans=[WRITING]))
    assert page.lead == ""
    assert page.description == "They are still to come."


def test_a_plan_without_actions_and_delivery_plans_has_no_such_page(make_edition: MakeEdition) -> None:
    assert list(pages(make_edition())) == []
