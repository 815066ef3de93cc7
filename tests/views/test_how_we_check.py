"""The page about boards, decisions and the adoption of the plan."""

from plan.views.how_we_check import how_we_check_view, pages

BOARDS = [
    {"id": "partnership", "title": "Partnership board", "checks": "All of it.", "presented_to": "wellbeing"},
    {"id": "wellbeing", "title": "Wellbeing board", "checks": "Health.", "meetings_open": "yes"},
]


def decision(id, **more):
    return {"id": id, "title": id.title(), "body": "The board", "kind": "noted", **more}


def view_of(make_edition, **plan):
    return how_we_check_view(make_edition(plan=plan))


def test_a_plan_that_says_nothing_about_checking_has_no_such_page(make_edition) -> None:
    assert list(pages(make_edition())) == []


def test_a_board_leads_to_the_board_that_it_reports_to(make_edition) -> None:
    first, second = view_of(make_edition, boards=BOARDS).boards
    assert (first.id, first.title) == ("partnership", "Partnership board")
    assert [(fact.label, fact.text, fact.path) for fact in first.facts] == [
        ("Reports to", "Wellbeing board", "how-we-check#wellbeing")
    ]
    assert [fact.text for fact in second.facts] == ["Yes, anybody can come and listen"]


def test_decisions_come_newest_first_and_those_without_a_date_last(make_edition) -> None:
    found = view_of(
        make_edition,
        decisions=[
            decision("undated", date_note="Our source gives no date."),
            decision("old", date="2025-09-16"),
            decision("new", date="2026-10", item="5"),
        ],
    ).decisions
    assert [each.title for each in found] == ["New", "Old", "Undated"]
    assert [each.when for each in found] == [
        "October 2026, The board, item 5 on the agenda",
        "16 September 2025, The board",
        "The board",
    ]
    assert [each.date_note for each in found] == ["", "", "Our source gives no date."]


def test_an_unknown_date_is_said_to_be_unknown(make_edition) -> None:
    (found,) = view_of(make_edition, decisions=[decision("undated")]).decisions
    assert found.date_note == "We do not know the date."


def test_a_decision_cannot_take_the_anchor_of_a_board(make_edition) -> None:
    view = view_of(make_edition, boards=BOARDS, decisions=[decision("partnership")])
    assert {each.id for each in view.boards}.isdisjoint(each.id for each in view.decisions)


def test_a_comment_keeps_its_answer_and_a_missing_answer_stays_missing(make_edition) -> None:
    comments = [{"id": "a1", "text": "Why?", "answer": "Because."}, {"id": "a2", "text": "And then?"}]
    (found,) = view_of(make_edition, decisions=[decision("one", comments=comments)]).decisions
    assert [(each.text, each.answer) for each in found.comments] == [("Why?", "Because."), ("And then?", "")]


def test_the_adoption_leads_to_its_decision(make_edition) -> None:
    adopted = {"on": "2026-03-12", "by": "The council", "decision": "adopt"}
    view = view_of(make_edition, decisions=[decision("adopt", date="2026-03-12", kind="adopted")], adopted=adopted)
    assert [(fact.text, fact.path) for fact in view.adoption] == [
        ("12 March 2026", None),
        ("The council", None),
        ("Adopt", "how-we-check#decision_adopt"),
    ]


def test_an_adoption_that_the_source_does_not_give_is_said_to_be_missing(make_edition) -> None:
    note = {"what": "adoption", "note": "Our source does not say who adopted it."}
    edition = make_edition(plan={"not_in_source": [note]})
    (page,) = pages(edition)
    assert page.view.adoption == ()
    assert page.view.adoption_missing == "Our source does not say who adopted it."


def test_progress_reports_are_listed_and_other_news_is_not(make_edition) -> None:
    news = {"title": "A hub opens", "date": "2026-09-01", "kind": "news", "text": "It is open."}
    report = {"title": "First report", "date": "2026-10-13", "kind": "progress_report", "text": "It goes well."}
    edition = make_edition(
        plan={"how_we_check": "We look."}, updates=[{"id": "hub", **news}, {"id": "first", **report}]
    )
    assert [card.path for card in how_we_check_view(edition).reports] == ["updates/first"]


def test_the_changes_are_linked_when_there_are_any(make_edition) -> None:
    amendment = {"id": "more", "title": "More", "date": "2026-07-14", "what": "A measure.", "why": "You asked."}
    assert view_of(make_edition, how_we_check="We look.").changes is None
    assert view_of(make_edition, how_we_check="We look.", amendments=[amendment]).changes.path == "changes"
