"""A survey or consultation in a list: dates instead of "now", and only what one can still take part in is offered."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from plan.edition import Edition
from plan.page import Link
from plan.views.engagement_summary import date_words, engagement_summary, open_engagements, stage

Ask = Callable[..., Edition]

ALL_YEAR = {"opens": "2026-02-03", "closes": "2026-10"}


def asked(id_: str = "survey", **fields: Any) -> dict[str, Any]:
    return {"id": id_, "title": "Tell us", "kind": "survey", "purpose": "We ask.", **fields}


@pytest.fixture(name="ask")
def ask_fixture(make_edition: Callable[..., Edition]) -> Ask:
    return lambda today=date(2026, 11, 21), **fields: make_edition(today=today, engagement=[asked(**fields)])


@pytest.mark.parametrize(
    ("today", "where", "words"),
    [
        (date(2026, 2, 2), "coming", "Opens on 3 February 2026"),
        (date(2026, 2, 3), "open", "Open until October 2026"),
        (date(2026, 10, 31), "open", "Open until October 2026"),
        (date(2026, 11, 1), "closed", "Closed in October 2026"),
    ],
)
def test_the_days_decide_where_it_stands(ask: Ask, today: date, where: str, words: str) -> None:
    edition = ask(today, **ALL_YEAR)
    engagement = edition.plan.engagement[0]
    assert (stage(engagement, edition), date_words(edition, engagement)) == (where, words)


@pytest.mark.parametrize(
    ("fields", "where", "words"),
    [
        ({"opens": "2027"}, "coming", "Opens in 2027"),
        ({"opens": "2026-05-03"}, "open", "Opened on 3 May 2026. No closing date has been set"),
        ({"opens": "2026-05-03", "dates_note": "It closes before the summer."}, "open", "It closes before the summer."),
        ({"closes": "2026-12-01"}, "open", "Open until 1 December 2026"),
        ({"closes": "2026-11-20"}, "closed", "Closed on 20 November 2026"),
        ({}, "not_known", "The dates are not known"),
        ({"dates_note": "Our source gives none."}, "not_known", "Our source gives none."),
        ({"results": "You want parks.", "dates_note": "In the spring."}, "closed", "In the spring."),
    ],
)
def test_what_is_not_known_of_the_dates_is_not_made_up(
    ask: Ask, fields: dict[str, str], where: str, words: str
) -> None:
    edition = ask(**fields)
    engagement = edition.plan.engagement[0]
    assert (stage(engagement, edition), date_words(edition, engagement)) == (where, words)


def test_what_people_said_shows_that_it_is_over(ask: Ask) -> None:
    edition = ask(said=[{"id": "parks", "text": "More parks.", "we_did": "We built two."}])
    assert stage(edition.plan.engagement[0], edition) == "closed"


def test_each_way_to_take_part_leads_to_its_place_on_the_page(ask: Ask) -> None:
    ways = [{"id": "paper", "kind": "paper", "title": "On paper"}, {"id": "call", "kind": "phone", "title": "Call us"}]
    edition = ask(ways=ways)
    found = engagement_summary(edition, edition.plan.engagement[0])
    assert found.path == "have-your-say/survey"
    assert found.ways == (
        Link("On paper", "have-your-say/survey#paper"),
        Link("Call us", "have-your-say/survey#call"),
    )


@pytest.mark.parametrize("kind", ["survey", "consultation", "workshop", "event"])
def test_it_says_what_it_is(ask: Ask, kind: str) -> None:
    edition = ask(kind=kind)
    assert engagement_summary(edition, edition.plan.engagement[0]).kind == kind.title()


def test_only_what_one_can_take_part_in_is_offered(make_edition: Callable[..., Edition]) -> None:
    engagement = [
        asked("over", closes="2026-01"),
        asked("runs", **(ALL_YEAR | {"closes": "2026-12"})),
        asked("comes", opens="2027"),
        asked("unknown"),
    ]
    offered = open_engagements(make_edition(engagement=engagement))
    assert [each.path for each in offered] == ["have-your-say/runs", "have-your-say/unknown"]
