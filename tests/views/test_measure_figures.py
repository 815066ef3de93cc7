"""The figures on a measure's page: where the plan started from, how to cite the newest figure, where the file is."""

from collections.abc import Callable
from typing import Any

import pytest

from plan.edition import Edition
from plan.views.measure_figures import Citation, baseline_fact, download_view, figures_view
from plan.views.measures import measure_view

MakeEdition = Callable[..., Edition]
MakeMeasure = Callable[..., dict[str, Any]]
EditionOf = Callable[..., Edition]
SOURCE = {"title": "Waiting times", "publisher": "NHS", "statistic_status": "official"}


@pytest.fixture(name="edition_of")
def edition_fixture(make_edition: MakeEdition, make_measure: MakeMeasure) -> EditionOf:
    def edition_of(figures: dict[str, str] | None = None, **fields: Any) -> Edition:
        return make_edition(measures=[make_measure(figures, **fields)])

    return edition_of


def cited(edition: Edition, place: int = 0) -> Citation | None:
    return figures_view(edition, edition.plan.measures[0], edition.readings["waits"][place]).citation


def test_a_citation_names_figure_time_plan_organisation_source_day_and_permanent_address(edition_of: EditionOf) -> None:
    found = cited(edition_of({"2024": "12", "2025": "9.5 p"}, unit={"type": "percent"}, source=SOURCE))
    assert found == Citation(
        "“Waits”: 9.5% in 2025 (provisional, may still change). Plan for children, Exampleshire County Council. "
        "Source of the figure: Waiting times, NHS. As published on 21 November 2026.",
        "https://plan.council.example/measures/waits/#data",
    )


def test_where_a_figure_is_hidden_readers_are_told_why(edition_of: EditionOf) -> None:
    open_, hidden = edition_of({"2024": "12"}), edition_of({"2024": "12", "2025": "c"})
    shown = [figures_view(each, each.plan.measures[0], each.readings["waits"][0]).hidden for each in (open_, hidden)]
    assert shown == ["", "Some figures are hidden so that nobody can be recognised."]


def test_a_part_is_cited_by_its_name_and_place(edition_of: EditionOf) -> None:
    parts = [{"id": id_, "title": id_.title(), "polarity": "higher_is_better"} for id_ in ("one", "two")]
    found = cited(edition_of(parts=parts, observations=[{"period": "2024", "part": "two", "value": "3"}]), 1)
    assert found
    assert found.text.startswith("“Waits: Two”: 3 in 2024. ")
    assert found.address.endswith("/measures/waits/#data-two")


@pytest.mark.parametrize("figures", [{}, {"2025": "c"}, {"2024": "5", "2025": "c"}])
def test_what_is_hidden_or_missing_cannot_be_cited(edition_of: EditionOf, figures: dict[str, str]) -> None:
    assert cited(edition_of(figures)) is None


@pytest.mark.parametrize(
    ("period", "told"),
    [("2023", "12.5 in 2023"), ("2024", "2024: hidden to protect people"), ("2019", "2019: no figure")],
)
def test_where_the_plan_started_is_told_with_its_figure_or_why_there_is_none(
    edition_of: EditionOf, period: str, told: str
) -> None:
    edition = edition_of({"2023": "12.5", "2024": "c", "2025": "9"}, baseline={"period": period, "note": "New plan"})
    fact = baseline_fact(edition, edition.readings["waits"][0])
    assert fact
    assert (fact.text, fact.prose) == (told, "New plan")


def test_without_a_start_none_is_told(edition_of: EditionOf) -> None:
    edition = edition_of({"2023": "12.5"})
    assert baseline_fact(edition, edition.readings["waits"][0]) is None


def test_the_file_of_the_figures_is_offered_with_its_kind_and_size_where_there_is_one(edition_of: EditionOf) -> None:
    edition = edition_of({"2023": "12.5"})
    found = download_view(edition, edition.plan.measures[0])
    assert found
    assert found.path == "data/measures/waits.csv"
    assert found.kind.startswith("CSV, ")
    empty = edition_of()
    assert download_view(empty, empty.plan.measures[0]) is None


def test_the_change_since_the_figure_before_is_told_beside_that_since_the_start(edition_of: EditionOf) -> None:
    def since_previous(figures: dict[str, str]) -> str:
        edition = edition_of(figures, baseline={"period": "2023"})
        return measure_view(edition, edition.plan.measures[0]).readings[0].since_previous

    assert since_previous({"2023": "12", "2024": "10", "2025": "11"}) == "Up 1 since 2024, which is worse"
    assert since_previous({"2023": "12", "2025": "11"}) == ""
