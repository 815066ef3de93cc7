"""What has changed since the plan was adopted."""

from datetime import date

from plan.views.changes import changes_view, pages

ADOPTED = {"on": "2026-03-12", "by": "The council"}
AMENDMENT = {"id": "more", "title": "A new measure", "date": "2026-07-14", "what": "It is new.", "why": "You asked."}


def test_a_plan_that_was_never_adopted_has_no_such_page(make_edition) -> None:
    assert list(pages(make_edition(plan={"status": "draft"}))) == []


def test_that_nothing_has_changed_is_said_with_its_day(make_edition) -> None:
    view = changes_view(make_edition(today=date(2026, 11, 21), plan={"adopted": ADOPTED}))
    assert view.adopted == "This plan was adopted on 12 March 2026 by The council."
    assert view.nothing == "Up to 21 November 2026, nothing in the plan has changed since then."
    assert view.changes == ()


def test_amendments_and_recorded_changes_stand_together_newest_first(make_edition) -> None:
    change = {
        "id": "words",
        "title": "New words",
        "date": "2026-09-01",
        "kind": "plan_change",
        "text": "We said it simpler.",
    }
    news = {"id": "hub", "title": "A hub opens", "date": "2026-10-01", "kind": "news", "text": "It is open."}
    view = changes_view(make_edition(plan={"adopted": ADOPTED, "amendments": [AMENDMENT]}, updates=[news, change]))
    assert [(each.date, each.title) for each in view.changes] == [
        ("1 September 2026", "New words"),
        ("14 July 2026", "A new measure"),
    ]
    assert view.nothing == ""


def test_an_amendment_says_what_why_and_by_which_decision(make_edition) -> None:
    decision = {"id": "agreed", "title": "We agree it", "body": "The board", "kind": "agreed"}
    plan = {"amendments": [{**AMENDMENT, "decision": "agreed"}], "decisions": [decision]}
    (change,) = changes_view(make_edition(plan=plan)).changes
    assert [(fact.label, fact.prose or fact.path) for fact in change.facts] == [
        ("What changed", "It is new."),
        ("Why", "You asked."),
        ("Decided here", "how-we-check#decision_agreed"),
    ]


def test_a_change_told_in_the_news_of_the_same_day_is_listed_once(make_edition) -> None:
    news = {"id": "told", "title": "We added it", "date": "2026-07-14", "kind": "plan_change", "text": "It is new."}
    (change,) = changes_view(make_edition(plan={"amendments": [AMENDMENT]}, updates=[news])).changes
    assert change.title == "A new measure"
    assert (change.facts[-1].label, change.facts[-1].path) == ("Read more", "updates/told")


def test_renamed_pages_are_listed_once_at_their_new_address(make_edition) -> None:
    outcome = {"id": "safe", "title": "Safe", "old_ids": ["safety", "safer"]}
    (page,) = pages(make_edition(outcomes=[outcome]))
    assert [(link.text, link.path) for link in page.view.renamed] == [("Safe", "outcomes/safe")]


def test_what_a_command_wrote_down_stands_page_by_page_with_the_reason(make_edition) -> None:
    line = {"page": "Outcome: Safe", "address": "/outcomes/safe/", "kind": "new"}
    update = {
        "id": "told",
        "title": "We added it",
        "date": "2026-07-14",
        "kind": "plan_change",
        "text": "You asked.",
        "changes": [line],
    }
    outcome = {"id": "safe", "title": "Safe"}
    (change,) = changes_view(make_edition(outcomes=[outcome], updates=[update])).changes
    assert [(page.title, page.path, page.lines) for page in change.pages] == [
        ("Outcome: Safe", "outcomes/safe", ("This page is new.",))
    ]
    assert (change.facts[0].label, change.facts[0].prose) == ("Why", "You asked.")

    (change,) = changes_view(
        make_edition(outcomes=[outcome], plan={"amendments": [AMENDMENT]}, updates=[update])
    ).changes
    assert (change.title, len(change.pages)) == ("A new measure", 1)
