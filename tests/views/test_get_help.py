"""Get help: numbers that can be called and texted, services, complaints, advocates."""

import pytest

from plan.views.get_help import pages

CHILDLINE = {
    "id": "childline",
    "title": "Childline",
    "who_for": "Anybody under 19",
    "what_for": "To talk about anything",
    "phone": "0800 1111",
    "hours": "Always",
    "checked_on": "2026-10-05",
}
EMERGENCY = {**CHILDLINE, "id": "emergency", "title": "Emergency services", "phone": "999", "emergency": "yes"}
SHOUT = {**CHILDLINE, "id": "shout", "title": "Shout", "phone": None, "text": {"number": "85258", "send": "SHOUT now"}}
ROUTE = {
    "title": "Make a complaint",
    "text": "Write to us.",
    "phone": "+44 (0)1632 960130",
    "email": "c@council.example",
}


def view(make_edition, **records):
    (page,) = pages(make_edition(**records))
    return page.view


def test_emergencies_come_first_wherever_they_stand_in_the_file(make_edition) -> None:
    found = view(make_edition, helplines={"helplines": [CHILDLINE, EMERGENCY]})
    assert [helpline.title for helpline in found.emergency] == ["Emergency services"]
    assert [helpline.title for helpline in found.helplines] == ["Childline"]


def test_a_link_calls_the_number_and_its_words_make_sense_alone(make_edition) -> None:
    (way,) = view(make_edition, helplines={"helplines": [CHILDLINE]}).helplines[0].ways
    assert way.href == "tel:08001111"
    assert "Childline" in way.text
    assert way.text.endswith(": 0800\N{NO-BREAK SPACE}1111")


def test_a_link_writes_the_text_message_to_send(make_edition) -> None:
    (way,) = view(make_edition, helplines={"helplines": [SHOUT]}).helplines[0].ways
    assert way.href == "sms:85258?body=SHOUT%20now"
    assert way.text == "Text SHOUT now to 85258"


def test_a_helpline_says_when_it_was_last_checked(make_edition) -> None:
    assert "5 October 2026" in view(make_edition, helplines={"helplines": [CHILDLINE]}).helplines[0].checked


def test_a_zero_for_callers_inside_the_country_is_not_dialled_from_abroad(make_edition) -> None:
    complain = view(make_edition, site={"complain": ROUTE}).complain
    assert [way.href for way in complain.ways] == ["tel:+441632960130", "mailto:c@council.example"]


def test_groups_with_an_advocate_are_named(make_edition) -> None:
    groups = [
        {"id": "carers", "title": "Young carers", "who": "You.", "advocate": {"title": "Advocate", "text": "Ask."}},
        {"id": "others", "title": "Others", "who": "You."},
    ]
    (link,) = view(make_edition, groups=groups, helplines={"helplines": [CHILDLINE]}).advocates
    assert link.path == "groups/carers"
    assert "Young carers" in link.text


@pytest.mark.parametrize(
    "records",
    [{"helplines": {"helplines": [CHILDLINE]}}, {"site": {"complain": ROUTE}}, {"site": {"get_a_service": ROUTE}}],
)
def test_one_way_to_get_help_is_enough_for_the_page(make_edition, records) -> None:
    assert len(list(pages(make_edition(**records)))) == 1


def test_a_plan_without_any_has_no_such_page(make_edition) -> None:
    assert list(pages(make_edition())) == []


def test_a_number_that_is_the_name_is_said_once(make_edition) -> None:
    nhs = {**CHILDLINE, "id": "nhs", "title": "NHS 111", "phone": "111"}
    (way,) = view(make_edition, helplines={"helplines": [nhs]}).helplines[0].ways
    assert (way.text, way.href) == ("Call NHS 111", "tel:111")


def test_a_service_says_when_somebody_answers_and_by_when(make_edition) -> None:
    route = {**ROUTE, "hours": "Monday to Friday", "reply_within_days": "3"}
    found = view(make_edition, site={"get_a_service": route}).service
    assert [(way.label, way.text) for way in found.ways[-2:]] == [
        ("When", "Monday to Friday"),
        ("We answer", "within 3 working days"),
    ]


def test_whoever_cannot_hear_or_speak_is_told_how_to_call(make_edition) -> None:
    found = view(make_edition, site={"complain": ROUTE, "relay": "Put 18001 before the number."})
    assert found.relay == "Put 18001 before the number."
