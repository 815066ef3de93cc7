"""Groups: everything that is tagged with a group is gathered on its page, with where to get help."""

from collections.abc import Callable

from plan.edition import Edition
from plan.page import Link
from plan.views.groups import group_view, pages

MakeEdition = Callable[..., Edition]
STATUS = {"state": "in_progress", "as_of": "2026-10-01"}
CARERS = {
    "id": "carers",
    "title": "Young carers",
    "who": "You look after somebody.",
    "services": [
        {"id": "club", "title": "The club", "phone": "01632 960160", "email": "club@council.example"},
    ],
    "advocate": {"title": "Somebody on your side", "text": "They speak up.", "web": "https://advocate.example/"},
}


def tagged(id_: str, *groups: str, **fields: object) -> dict[str, object]:
    return {"id": id_, "title": id_, "groups": list(groups), **fields}


def test_all_that_is_for_a_group_is_gathered_and_nothing_else(make_edition: MakeEdition) -> None:
    measure = {"kind": "narrative", "polarity": "no_judgement", "period_kind": "calendar_year"}
    survey = {"kind": "survey", "purpose": "To hear you."}
    edition = make_edition(
        groups=[CARERS],
        outcomes=[tagged("safe", "carers"), tagged("well")],
        priorities=[tagged("early", "carers"), tagged("later")],
        actions=[
            tagged("card", "carers", status=STATUS, ongoing="yes"),
            tagged("bus", status=STATUS, ongoing="yes"),
        ],
        measures=[tagged("known", "carers", **measure), tagged("waits", **measure)],
        engagement=[tagged("ask-carers", "carers", **survey), tagged("ask-all", **survey)],
    )
    view = group_view(edition, edition.groups["carers"])
    assert view.outcomes == (Link("safe", "outcomes/safe"),)
    assert view.priorities == (Link("early", "priorities/early"),)
    assert [each.path for each in view.actions] == ["actions/card"]
    assert [each.path for each in view.measures] == ["measures/known"]
    assert [each.path for each in view.engagement] == ["have-your-say/ask-carers"]


def test_a_service_can_be_called_and_written_to(make_edition: MakeEdition) -> None:
    edition = make_edition(groups=[CARERS])
    (service,) = group_view(edition, edition.groups["carers"]).services
    assert [fact.href for fact in service.ways] == ["tel:01632960160", "mailto:club@council.example"]


def test_the_link_to_a_website_says_whose_it_is(make_edition: MakeEdition) -> None:
    edition = make_edition(groups=[CARERS])
    view = group_view(edition, edition.groups["carers"])
    assert view.advocate is not None
    assert [fact.text for fact in view.advocate.ways] == ["Somebody on your side"]
    assert view.complain is None


def test_the_list_leads_to_each_group(make_edition: MakeEdition) -> None:
    listed, own = pages(make_edition(groups=[CARERS]))
    assert [card.path for card in listed.view.cards] == [own.path] == ["groups/carers"]  # type: ignore[attr-defined]


def test_a_plan_without_groups_has_no_such_page(make_edition: MakeEdition) -> None:
    assert list(pages(make_edition())) == []
