"""The local picture: figures with their sources, what something changed, and through whom people were heard."""

from collections.abc import Callable

from plan.edition import Edition
from plan.page import Link
from plan.views.local_picture import local_picture_view, pages

MakeEdition = Callable[..., Edition]
NO_FIGURES = {"not_in_source": [{"what": "figures", "note": "It gives no figures."}]}


def test_a_fact_has_its_figure_and_the_whole_of_its_source(make_edition: MakeEdition) -> None:
    source = {"title": "School census", "publisher": "The council", "date": "2026-06", "url": "https://census.example/"}
    fact = {
        "id": "meals",
        "text": "Pupils with free meals",
        "figure": "1 in 5",
        "as_of": "January 2026",
        "source": source,
    }
    (shown,) = local_picture_view(make_edition(local_picture={"facts": [fact]})).figures
    assert (shown.figure, shown.as_of) == ("1 in 5", "January 2026")
    assert shown.source is not None
    assert (shown.source.text, shown.source.href) == (
        "School census, The council, June 2026",
        "https://census.example/",
    )


def test_effects_stand_together_by_what_had_them(make_edition: MakeEdition) -> None:
    effects = [
        {"id": "talk", "of": "The pandemic", "title": "Less talk"},
        {"id": "rent", "of": "Higher rents", "title": "More moves"},
        {"id": "worry", "of": "The pandemic", "title": "More worries"},
    ]
    groups = local_picture_view(make_edition(local_picture={"effects": effects})).effects
    assert [[entry.title for entry in group.entries] for group in groups] == [
        ["Less talk", "More worries"],
        ["More moves"],
    ]
    assert "The pandemic" in groups[0].title


def test_what_people_told_us_says_who_said_it_and_through_whom(make_edition: MakeEdition) -> None:
    told = {
        "id": "buses",
        "text": "The last bus is too early.",
        "said_by": "Young people",
        "year": "2025",
        "through": ["youth"],
        "groups": ["carers"],
        "engagement": "listening",
    }
    edition = make_edition(
        local_picture={"told_us": [told]},
        partners=[{"id": "youth", "title": "Youth council", "does": "Much."}],
        groups=[{"id": "carers", "title": "Young carers", "who": "You."}],
        engagement=[{"id": "listening", "title": "Listening weeks", "kind": "survey", "purpose": "To hear you."}],
    )
    (shown,) = local_picture_view(edition).told_us
    assert [fact.text for fact in shown.facts] == ["Young people", "2025", "Listening weeks"]
    assert shown.facts[2].path == "have-your-say/listening"
    assert shown.through == (Link("Youth council", "partners/youth"),)
    assert shown.groups == (Link("Young carers", "groups/carers"),)


def test_a_source_without_figures_is_named_only_while_there_are_none(make_edition: MakeEdition) -> None:
    words = {"facts": [{"id": "big", "text": "A large county"}]}
    figures = {"facts": [{"id": "big", "text": "People", "figure": "118,000"}]}
    assert local_picture_view(make_edition(plan=NO_FIGURES, local_picture=words)).no_figures == "It gives no figures."
    assert local_picture_view(make_edition(plan=NO_FIGURES, local_picture=figures)).no_figures is None


def test_the_page_promises_what_people_told_us_only_when_it_has_it(make_edition: MakeEdition) -> None:
    told = {"told_us": [{"id": "buses", "text": "Too early."}]}
    leads = [
        page.lead
        for picture in ({"introduction": "A county."}, told)
        for page in pages(make_edition(local_picture=picture))
    ]
    assert ["told us" in lead for lead in leads] == [False, True]


def test_a_plan_without_a_local_picture_has_no_such_page(make_edition: MakeEdition) -> None:
    assert list(pages(make_edition(plan=NO_FIGURES))) == []
