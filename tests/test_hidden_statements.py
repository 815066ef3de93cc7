"""Between two days a statement is hidden: from every page, and from the open data too."""

import json
from datetime import date

import pytest

from plan.audiences import STANDARD
from plan.edition import Edition
from plan.hidden_statements import shown_statements
from plan.model.plan import Plan
from plan.model.plan_file import PlanFile
from plan.model.site import Site
from plan.open_data.document import plan_json
from plan.wording import Wording, default_words


def plan_file(**days: str) -> PlanFile:
    statement = {"id": "speech", "role": "Cabinet member", "reported": "They thanked everyone.", **days}
    return PlanFile.model_validate(
        {"title": "Plan", "area": "Exampleshire", "status": "current", "statements": [statement]}
    )


@pytest.mark.parametrize(
    ("days", "today", "shown"),
    [
        ({}, date(2026, 4, 1), True),
        ({"hide_from": "2026-03-20", "hide_until": "2026-05-07"}, date(2026, 3, 19), True),
        ({"hide_from": "2026-03-20", "hide_until": "2026-05-07"}, date(2026, 3, 20), False),
        ({"hide_from": "2026-03-20", "hide_until": "2026-05-07"}, date(2026, 5, 7), False),
        ({"hide_from": "2026-03-20", "hide_until": "2026-05-07"}, date(2026, 5, 8), True),
        ({"hide_from": "2026-03-20"}, date(2026, 3, 19), True),
        ({"hide_from": "2026-03-20"}, date(2040, 1, 1), False),
        ({"hide_until": "2026-05-07"}, date(2020, 1, 1), False),
        ({"hide_until": "2026-05-07"}, date(2026, 5, 8), True),
    ],
)
def test_a_statement_is_hidden_on_both_days_and_between(days: dict[str, str], today: date, shown: bool) -> None:
    assert bool(shown_statements(plan_file(**days), today)) is shown


def test_open_data_hides_what_the_pages_hide_in_this_plan_and_in_earlier_ones() -> None:
    site = Site.model_validate(
        {"name": "Plan", "address": "https://plan.council.example/", "organisation": {"name": "Council"}}
    )
    hidden = plan_file(hide_from="2026-03-20", hide_until="2026-05-07")
    plan = Plan("", hidden, site, previous=(Plan("old", hidden, site),))
    text = plan_json(Edition(plan, STANDARD, date(2026, 4, 1), Wording(default_words())))
    assert "thanked" not in text
    later = json.loads(plan_json(Edition(plan, STANDARD, date(2026, 6, 1), Wording(default_words()))))
    assert later["plan"]["statements"][0]["reported"] == "They thanked everyone."
    assert later["previous"][0]["plan"]["statements"][0]["role"] == "Cabinet member"
