"""Get help now for young people: numbers and hours from the data, words of their own."""

from plan.audiences import YOUNG_PEOPLE
from plan.page import Link
from plan.views.young_people.get_help import GetHelpView, pages

LINE = {
    "id": "line",
    "title": "Line",
    "who_for": "Under 19",
    "what_for": "Adults.",
    "hours": "24 hours",
    "cost": "Free",
}
HELPLINES = {
    "helplines": [
        {
            **LINE,
            "phone": "0800 1111",
            "text": {"number": "85258", "send": "HI"},
            "checked_on": "2026-10-01",
            "young_people": {"text": "To talk."},
        },
        {**LINE, "id": "now", "title": "999", "phone": "999", "emergency": "yes", "checked_on": "2026-10-01"},
    ]
}
ROUTE = {"title": "For adults", "text": "For adults.", "phone": "01632 960100", "reply_within_days": "5"}


def shown(make_edition, **records: object) -> GetHelpView:
    (page,) = pages(make_edition(audience=YOUNG_PEOPLE, **records))
    assert page.path == "young-people/get-help"
    assert isinstance(page.view, GetHelpView)
    return page.view


def test_a_plan_without_help_has_no_page(make_edition) -> None:
    assert list(pages(make_edition(audience=YOUNG_PEOPLE))) == []


def test_one_can_call_and_text_with_one_tap_and_sees_when_it_was_checked(make_edition) -> None:
    view = shown(make_edition, helplines=HELPLINES)
    assert [each.title for each in view.emergency] == ["999"]
    (line,) = view.helplines
    assert [way.href for way in line.ways] == ["tel:08001111", "sms:85258?body=HI"]
    assert [fact.text for fact in line.facts] == ["Under 19", "24 hours", "Free"]
    assert line.checked == "We last checked this on 1 October 2026."


def test_what_a_helpline_is_for_is_said_in_own_words(make_edition) -> None:
    view = shown(make_edition, helplines=HELPLINES)
    assert view.helplines[0].what_for == "To talk."
    assert view.emergency[0].what_for == "Adults."


def test_how_to_complain_keeps_its_number_and_loses_the_text_for_adults(make_edition) -> None:
    view = shown(make_edition, site={"complain": ROUTE})
    assert view.complain is not None
    assert (view.complain.title, view.complain.text) == ("Tell us if something is not right", "")
    assert [fact.text for fact in view.complain.ways] == ["01632\N{NO-BREAK SPACE}960100", "within 5 working days"]
    own = {**ROUTE, "young_people": {"title": "Not happy?", "text": "Tell us."}}
    told = shown(make_edition, site={"complain": own}).complain
    assert told is not None
    assert (told.title, told.text) == ("Not happy?", "Tell us.")


def test_somebody_to_speak_up_is_found_on_the_pages_for_groups(make_edition) -> None:
    group = {"title": "In care", "who": "You.", "advocate": ROUTE}
    groups = [{**group, "id": "care", "young_people": {"title": "You in care", "who": "You."}}, {**group, "id": "all"}]
    view = shown(make_edition, helplines=HELPLINES, groups=groups)
    assert view.advocates == (Link("Advocates: You in care", "young-people/groups/care"),)
