"""Contact in easy read."""

import pytest

from plan.audiences import EASY_READ
from plan.views.easy_read.contact import pages
from plan.views.easy_read.topic import IdeasPageView

TEAM = {"id": "team", "role": "Team", "phone": "01632 960100", "text": "07700 900100", "web": "https://www.c.example/"}


def test_who_can_write_is_told_that_nobody_watches_messages_at_night(make_edition, said) -> None:
    (page,) = pages(make_edition(audience=EASY_READ, site={"contacts": [TEAM]}))
    assert page.path == "easy-read/contact"
    assert said(page.view)[""] == ["You can ask us about this plan.", "Someone can help you call or write to us."]
    assert "We do not read messages at night." in said(page.view)["If you need help now"]


@pytest.mark.parametrize("contacts", [[], [{"id": "team", "role": "Team"}]])
def test_where_nobody_can_be_reached_the_page_says_so_and_invites_nobody_to_write(
    make_edition, said, contacts: list[dict[str, str]]
) -> None:
    (page,) = pages(make_edition(audience=EASY_READ, site={"contacts": contacts}))
    found = said(page.view)
    assert found[""] == ["We are Exampleshire County Council.", "Our phone number and our address are not here yet."]
    assert found["If you need help now"] == ["Call for help if you are in danger."]


def test_every_way_to_reach_a_team_is_there_the_phone_first(make_edition) -> None:
    (page,) = pages(make_edition(audience=EASY_READ, site={"contacts": [TEAM]}))
    assert isinstance(page.view, IdeasPageView)
    (team,) = (section for section in page.view.sections if section.id == "team")
    assert [way.text.replace("\N{NO-BREAK SPACE}", " ") for way in team.ways] == [
        "Call 01632 960100",
        "Send a text message to 07700 900100",
        "Go to the website c.example",
    ]


def test_another_format_can_be_asked_for_where_the_site_offers_one(make_edition, said) -> None:
    formats = {"how_to_ask": "Tell us.", "reply_within_days": "1", "form": "https://c.example/ask"}
    (page,) = pages(make_edition(audience=EASY_READ, site={"other_formats": formats}))
    assert said(page.view)["Get this in another way"][-1] == "We will answer in 1 working day."
    assert isinstance(page.view, IdeasPageView)
    (section,) = (section for section in page.view.sections if section.id == "formats")
    assert [way.href for way in section.ways] == ["https://c.example/ask"]


def test_a_team_has_its_easy_words_where_it_has_some(make_edition, said) -> None:
    own = {"role": "People who help", "what_for": [{"text": "You can ask us."}]}
    (page,) = pages(make_edition(audience=EASY_READ, site={"contacts": [{**TEAM, "easy_read": own}]}))
    assert said(page.view)["People who help"][0] == "You can ask us."
