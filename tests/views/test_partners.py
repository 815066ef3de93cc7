"""Partners: what each does, brings, leads, supports and answers for."""

from collections.abc import Callable

from plan.edition import Edition
from plan.page import Link
from plan.views.partners import pages, partner_view

MakeEdition = Callable[..., Edition]
STATUS = {"state": "in_progress", "as_of": "2026-10-01"}


def edition_of(make_edition: MakeEdition) -> Edition:
    contributions = [
        {"id": "all", "text": "For everybody."},
        {"id": "well", "outcome": "well", "text": "Nurses."},
        {"id": "safe", "outcome": "safe", "text": "Visits."},
        {"id": "more", "outcome": "well", "text": "Doctors."},
    ]
    return make_edition(
        plan={"lead": "nhs"},
        outcomes=[
            {"id": "safe", "number": "1", "title": "Safe", "accountable": {"role": "Head nurse", "partner": "nhs"}},
            {"id": "well", "number": "2", "title": "Well"},
        ],
        partners=[
            {
                "id": "nhs",
                "title": "NHS",
                "does": "Health.",
                "web": "https://nhs.example/",
                "contributions": contributions,
            },
            {"id": "police", "title": "Police", "does": "Law."},
        ],
        actions=[
            {"id": "hub", "title": "Hub", "status": STATUS, "ongoing": "yes", "lead": "nhs"},
            {
                "id": "panel",
                "title": "Panel",
                "status": STATUS,
                "ongoing": "yes",
                "lead": "police",
                "supporting": [{"partner": "nhs", "role": "Pays in"}],
            },
        ],
    )


def test_contributions_stand_below_their_outcome_in_the_order_of_the_plan(make_edition: MakeEdition) -> None:
    edition = edition_of(make_edition)
    groups = partner_view(edition, edition.partners["nhs"]).contributions
    assert [(group.outcome, group.texts) for group in groups] == [
        (Link("Safe", "outcomes/safe"), ("Visits.",)),
        (Link("Well", "outcomes/well"), ("Nurses.", "Doctors.")),
        (None, ("For everybody.",)),
    ]


def test_a_partner_shows_what_it_leads_what_it_supports_and_what_it_answers_for(make_edition: MakeEdition) -> None:
    edition = edition_of(make_edition)
    view = partner_view(edition, edition.partners["nhs"])
    assert [each.title for each in view.leads] == ["Hub"]
    assert [(each.action.path, each.role) for each in view.supports] == [("actions/panel", "Pays in")]
    assert view.outcomes == (Link("Safe", "outcomes/safe"),)


def test_only_the_partner_in_charge_of_the_plan_is_said_to_be(make_edition: MakeEdition) -> None:
    edition = edition_of(make_edition)
    facts = {id_: partner_view(edition, partner).facts for id_, partner in edition.partners.items()}
    assert [fact.text for fact in facts["nhs"]] == ["They are responsible for the whole plan.", "NHS"]
    assert facts["police"] == ()


def test_the_list_leads_to_each_partner(make_edition: MakeEdition) -> None:
    listed, *each = pages(edition_of(make_edition))
    assert [card.path for card in listed.view.cards] == [page.path for page in each]  # type: ignore[attr-defined]


def test_a_source_that_names_none_is_said_and_nothing_is_promised(make_edition: MakeEdition) -> None:
    (page,) = pages(make_edition(plan={"not_in_source": [{"what": "partners", "note": "None named."}]}))
    assert (page.view.not_in_source, page.lead) == ("None named.", "")  # type: ignore[attr-defined]


def test_a_plan_without_partners_has_no_such_page(make_edition: MakeEdition) -> None:
    assert list(pages(make_edition())) == []
