"""What an outcome means for a young person: texts of their own, rights, what is done, what was said, and wishes."""

from dataclasses import replace
from typing import Any

from plan.audiences import YOUNG_PEOPLE
from plan.model.update import Review
from plan.page import Link, PlanPage
from plan.views.young_people.outcomes import ComesFirst, OutcomeView, pages

OWN = {"title": "Safe", "summary": "Nobody hurts you.", "what_it_means": "You can tell somebody."}
SAFE = {"id": "safe", "title": "Safe from harm", "good_looks_like": "For adults.", "young_people": OWN}
WELL = {"id": "well", "title": "Well", "good_looks_like": "For adults."}
CONSENT = {"given": "yes", "on": "2026-01-01", "kept_by": "Team"}


def made(make_edition, outcome: dict[str, Any] | None = None, **records: Any) -> list[PlanPage]:
    return list(pages(make_edition(audience=YOUNG_PEOPLE, outcomes=[{**SAFE, **(outcome or {})}, WELL], **records)))


def shown(make_edition, outcome: dict[str, Any] | None = None, **records: Any) -> OutcomeView:
    view = made(make_edition, outcome, **records)[1].view
    assert isinstance(view, OutcomeView)
    return view


def test_without_texts_there_is_no_page(make_edition) -> None:
    assert list(pages(make_edition(audience=YOUNG_PEOPLE, outcomes=[WELL]))) == []


def test_the_list_and_each_outcome_with_texts_have_a_page_below_the_same_topic(make_edition) -> None:
    listed, safe = made(make_edition)
    assert [listed.path, safe.path] == ["young-people/outcomes", "young-people/outcomes/safe"]
    assert [(card.title, card.text) for card in listed.view.cards] == [("Safe", "Nobody hurts you.")]
    assert listed.lead == "One thing that should get better for you."
    assert (safe.title, safe.lead, safe.colour) == ("Safe", "Nobody hurts you.", 1)


def test_what_has_no_text_of_its_own_is_left_out(make_edition) -> None:
    view = shown(make_edition)
    assert view.what_it_means == "You can tell somebody."
    assert (view.good_looks_like, view.why_it_matters, view.what_you_can_do, view.doing) == ("", "", "", ())


def test_rights_are_said_to_the_reader_and_lead_to_all_rights(make_edition) -> None:
    (right,) = shown(make_edition, {"rights": ["12"]}).rights
    assert right.number == 12
    assert right.text.startswith("You have the right to say what you think")
    assert right.path == "young-people/rights#article-12"


def test_what_is_done_is_told_when_it_has_a_text_and_says_how_far_it_is(make_edition) -> None:
    action = {"title": "Hubs", "outcomes": ["safe"], "status": {"state": "in_progress", "as_of": "2026-11-01"}}
    own = {"title": "Places for you", "text": "We open them."}
    actions = [
        {**action, "id": "hubs", "due": "2026-03", "young_people": own},
        {**action, "id": "other", "ongoing": "yes"},
    ]
    (doing,) = shown(make_edition, actions=actions).doing
    assert (doing.title, doing.text, doing.status.words) == ("Places for you", "We open them.", "Late")
    assert doing.page == Link("Places for you: all about it, in the standard version", "actions/hubs")


def test_what_comes_first_is_told_when_it_has_a_text(make_edition) -> None:
    first = {"id": "early", "title": "Help early", "text": "For adults.", "outcomes": ["safe"]}
    own = {"title": "Help sooner", "text": "We help you sooner."}
    other = {**first, "id": "other", "outcomes": ["well"], "young_people": own}
    view = shown(make_edition, priorities=[{**first, "young_people": own}, {**first, "id": "adults"}, other])
    assert view.first == (ComesFirst("Help sooner", "We help you sooner."),)


def test_the_page_is_out_of_date_when_what_belongs_to_it_is(make_edition) -> None:
    action = {"id": "hubs", "title": "Hubs", "outcomes": ["safe"], "ongoing": "yes", "text": "We open five."}
    actions = [{**action, "status": {"state": "in_progress", "as_of": "2026-11-01"}, "young_people": {"text": "Open."}}]
    edition = make_edition(audience=YOUNG_PEOPLE, outcomes=[SAFE], actions=actions)
    check = {"version": "young_people", "field": "text", "checked_on": "2026-05-03", "checked_by": "Team"}
    checked = {"kind": "actions", "id": "hubs", "in_step": [{**check, "standard_text": "We open 2 of them."}]}
    plan = replace(edition.plan, reviews=(Review.model_validate(checked),))
    listed, page = pages(replace(edition, plan=plan))
    assert listed.view.end.outdated == ()
    assert "3 May 2026" in page.view.end.outdated[0]


def test_what_was_said_about_it_stands_with_its_answer(make_edition) -> None:
    said = {"id": "late", "text": "For adults.", "outcomes": ["safe"], "we_did": "For adults."}
    own = {"text": "Help comes late.", "we_did": "We come sooner."}
    ask = {"id": "ask", "title": "Ask", "kind": "survey", "purpose": "We ask."}
    engagement = [{**ask, "said": [{**said, "young_people": own}, {**said, "id": "other"}]}]
    (answered,) = shown(make_edition, engagement=engagement).said
    assert (answered.text, [each.text for each in answered.answers]) == ("Help comes late.", ["We come sooner."])


def test_wishes_about_it_are_shown_without_a_name(make_edition) -> None:
    wish = {"words": "Listen.", "ages": {"from": "11", "to": "14"}, "consent": CONSENT, "year": "2025"}
    wishes = {"wishes": [{**wish, "id": "one", "outcomes": ["safe"]}, {**wish, "id": "two", "outcomes": ["well"]}]}
    (wished,) = shown(make_edition, wishes=wishes).wishes
    assert (wished.words, wished.who, wished.group) == ("Listen.", "Aged 11 to 14, 2025", "")


def test_groups_that_have_a_page_for_young_people_are_linked(make_edition) -> None:
    groups = [
        {"id": "in-care", "title": "In care", "who": "You.", "young_people": {"who": "You."}},
        {"id": "all", "title": "All", "who": "All."},
    ]
    view = shown(make_edition, {"groups": ["in-care", "all"]}, groups=groups)
    assert view.groups == (Link("In care", "young-people/groups/in-care"),)


def test_somebody_to_talk_to_stands_first_where_reading_may_hurt_and_only_there(make_edition) -> None:
    line = {"id": "line", "title": "Line", "who_for": "You", "what_for": "To talk", "hours": "Always"}
    helplines = {"helplines": [{**line, "phone": "0800 1111", "checked_on": "2026-10-01"}]}
    hard = shown(make_edition, {"sensitive": "yes"}, helplines=helplines)
    assert [each.text for each in hard.talk_to] == ["Call Line: 0800\N{NO-BREAK SPACE}1111"]
    assert hard.help == Link("Get help now", "young-people/get-help")
    easy = shown(make_edition, helplines=helplines)
    assert (easy.talk_to, easy.help) == ((), None)
