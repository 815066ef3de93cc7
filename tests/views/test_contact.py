"""Contact: whom to ask about what."""

from plan.views.contact import pages

TEAM = {
    "id": "team",
    "role": "Plan team",
    "what_for": "Questions",
    "email": "p@council.example",
    "text": "07700 900110",
}


def test_a_team_is_reached_by_its_role_and_never_by_a_person(make_edition) -> None:
    (page,) = pages(make_edition(site={"contacts": [TEAM]}))
    (card,) = page.view.contacts
    assert card.role == "Plan team"
    assert [fact.href for fact in card.facts] == [None, "mailto:p@council.example", "sms:07700900110"]


def test_every_site_has_the_page_since_it_names_who_publishes_it(make_edition) -> None:
    (page,) = pages(make_edition())
    assert [fact.text for fact in page.view.organisation] == ["Exampleshire County Council"]
    assert page.view.formats is None
    assert page.view.help is None


def test_other_formats_say_how_to_ask_and_when_an_answer_comes(make_edition) -> None:
    formats = {"offered": ["Braille"], "how_to_ask": "Call us.", "reply_within_days": "5"}
    (page,) = pages(make_edition(site={"other_formats": formats}))
    assert page.view.formats.offered == ("Braille",)
    assert "5 working days" in page.view.formats.reply


def test_whoever_is_in_danger_is_sent_to_help_where_there_is_some(make_edition) -> None:
    (page,) = pages(make_edition(site={"complain": {"title": "Complain", "text": "Write."}}))
    assert page.view.help.path == "get-help"


def test_a_website_is_shown_as_people_say_it(make_edition) -> None:
    (page,) = pages(make_edition(site={"organisation": {"name": "Council", "web": "https://www.council.example/"}}))
    web = page.view.organisation[-1]
    assert (web.text, web.href) == ("council.example", "https://www.council.example/")


def test_the_page_promises_ways_to_reach_people_only_where_it_has_some(make_edition) -> None:
    role = {"id": "team", "role": "Plan team", "what_for": "Questions"}
    leads = [pages(make_edition(site={"contacts": contacts})) for contacts in ([TEAM], [role], [])]
    assert [page.lead for (page,) in leads] == [
        "Who to ask about what, and how to reach them.",
        "Who to ask about what.",
        "",
    ]


STATEMENT = {
    "compliance": "partially",
    "how_to_ask": "Write to us.",
    "reply_within_days": "5",
    "visiting": "We have induction loops.",
    "prepared_on": "2026-03-16",
    "reviewed_on": "2026-11-02",
    "tested_on": "2026-10-26",
    "tested_by": "the web team",
    "pages_tested": "One of each kind.",
    "how_tested": "With axe.",
}


def test_a_deaf_reader_finds_how_to_call_and_to_visit_without_opening_another_page(make_edition) -> None:
    (page,) = pages(make_edition(site={"relay": "Put 18001 first."}, accessibility=STATEMENT))
    assert (page.view.relay, page.view.visiting) == ("Put 18001 first.", "We have induction loops.")


def test_a_team_says_by_when_it_answers(make_edition) -> None:
    (page,) = pages(make_edition(site={"contacts": [{**TEAM, "reply_within_days": "1"}]}))
    assert page.view.contacts[0].facts[-1].text == "within 1 working day"
