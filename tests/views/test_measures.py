"""A page a measure: how it is going and where its figures come from."""

from collections.abc import Callable
from typing import Any

import pytest

from plan.edition import Edition
from plan.page import Link, PlanPage
from plan.views.measures import MeasureView, measure_view, pages

MakeEdition = Callable[..., Edition]
MakeMeasure = Callable[..., dict[str, Any]]
ViewOf = Callable[..., MeasureView]


@pytest.fixture(name="view_of")
def view_fixture(make_edition: MakeEdition, make_measure: MakeMeasure) -> ViewOf:
    def make(figures: dict[str, str] | None = None, records: dict[str, Any] | None = None, **fields: Any):
        edition = make_edition(measures=[make_measure(figures, **fields)], **(records or {}))
        return measure_view(edition, edition.plan.measures[0])

    return make


def found_pages(edition: Edition) -> dict[str, PlanPage]:
    return {page.path: page for page in pages(edition)}


def test_a_measure_in_words_has_no_figures_to_explain(view_of: ViewOf) -> None:
    assert view_of(kind="narrative").in_words
    assert not view_of().in_words


def test_what_a_measure_in_words_comes_from_is_not_called_figures(view_of: ViewOf) -> None:
    source = {"title": "Report", "statistic_status": "local_record"}
    for kind, labels in {
        "narrative": ("Kind of source", "Next report expected"),
        "number": ("Kind of figures", "Next figures expected"),
    }.items():
        facts = view_of(kind=kind, source=source, next_update="2027-09").facts
        assert [fact.label for fact in facts if fact.label != "Source"] == list(labels)


@pytest.mark.parametrize(
    ("fields", "heading"),
    [
        ({"source": {"title": "Count", "statistic_status": "official"}}, "Where the figures come from"),
        ({"owner": {"role": "Head of early help"}}, "Who answers for it"),
        ({"next_update": "2027-09"}, "Dates to know"),
    ],
)
def test_a_source_is_promised_only_where_there_is_one(view_of: ViewOf, fields: dict[str, Any], heading: str) -> None:
    assert view_of(**fields).about == heading


@pytest.mark.parametrize("kind", ["number", "gap", "survey", "narrative"])
def test_a_page_says_what_kind_of_measure_it_is(
    make_edition: MakeEdition, make_measure: MakeMeasure, kind: str
) -> None:
    page = found_pages(make_edition(measures=[make_measure(kind=kind)]))["measures/waits"]
    word = {"number": "Measure", "gap": "gap", "survey": "survey", "narrative": "words"}[kind]
    assert word in page.eyebrow


def test_a_page_asks_its_question_and_is_found_from_its_home_and_not_in_the_menu(
    make_edition: MakeEdition, make_measure: MakeMeasure
) -> None:
    measures = [make_measure(question="Do you wait long?"), make_measure(id="alone", definition="The days. More.")]
    outcomes = [{"id": "well", "title": "Well", "measures": ["waits"]}]
    found = found_pages(make_edition(measures=measures, outcomes=outcomes))
    page, alone = found["measures/waits"], found["measures/alone"]
    assert page.lead == page.description == "Do you wait long?"
    assert [crumb.path for crumb in page.crumbs] == ["outcomes", "outcomes/well"]
    assert (page.in_menu, page.colour, page.source) == (False, 1, "measures/waits.yml")
    assert [crumb.path for crumb in alone.crumbs] == ["how-we-are-doing"]
    assert (alone.description, alone.colour) == ("The days. More.", 0)


def test_every_outcome_that_names_it_is_named_and_its_groups_too(view_of: ViewOf) -> None:
    view = view_of(
        records={
            "outcomes": [
                {"id": "well", "title": "Well", "measures": ["waits"]},
                {"id": "other", "title": "Other"},
                {"id": "safe", "title": "Safe", "measures": ["waits"]},
            ],
            "groups": [{"id": "carers", "title": "Young carers", "who": "You."}],
        },
        groups=["carers"],
    )
    assert view.outcomes == (Link("Well", "outcomes/well"), Link("Safe", "outcomes/safe"))
    assert view.groups == (Link("Young carers", "groups/carers"),)


def test_where_the_figures_come_from_and_who_answers_for_them(view_of: ViewOf) -> None:
    view = view_of(
        records={"partners": [{"id": "nhs", "title": "NHS", "does": "Health."}]},
        source={
            "title": "Waiting times",
            "publisher": "NHS England",
            "url": "https://nhs.example/waits",
            "statistic_status": "official",
        },
        owner={"role": "Head of waiting", "partner": "nhs"},
        next_update="2027-02",
        target={"kind": "none_yet", "agreed_on": "2026-01-20"},
    )
    told = [(fact.text, fact.path, fact.href) for fact in view.facts]
    assert told == [
        ("Waiting times", None, "https://nhs.example/waits"),
        ("NHS England", None, None),
        ("Official statistics", None, None),
        ("Head of waiting", None, None),
        ("NHS", "partners/nhs", None),
        ("20 January 2026", None, None),
        ("February 2027", None, None),
    ]


def test_a_target_of_a_part_tells_when_it_was_agreed_also_after_a_part_that_does_not(view_of: ViewOf) -> None:
    parts = [
        {"id": "one", "title": "One", "polarity": "no_judgement", "target": {"kind": "none_yet"}},
        {
            "id": "two",
            "title": "Two",
            "polarity": "no_judgement",
            "target": {"kind": "none_yet", "agreed_on": "2026-01"},
        },
    ]
    assert [fact.text for fact in view_of(parts=parts).facts] == ["January 2026"]


def test_a_measure_of_which_nothing_is_known_says_nothing_more(view_of: ViewOf) -> None:
    view = view_of()
    assert view.facts == view.verdicts == view.outcomes == view.groups == ()
    assert view.definition == view.story == view.caveats == view.why_this == view.no_figures_note == ""


def test_why_there_are_no_figures_is_kept_in_the_words_of_the_plan(view_of: ViewOf) -> None:
    assert view_of(no_figures={"why": "not_in_source", "note": "The report has none."}).no_figures_note.endswith(
        "none."
    )


def test_a_judgement_names_the_role_the_day_and_the_reason(view_of: ViewOf) -> None:
    judgement = {"result": "on_track", "role": "Head of health", "date": "2026-05-03", "reason": "Waits are shorter."}
    (verdict,) = view_of(progress={"method": "judgement", "judgement": judgement}).verdicts
    assert "Head of health" in verdict.label
    assert "3 May 2026" in verdict.label
    assert verdict.prose == "Waits are shorter."


def test_a_verdict_on_a_target_whose_time_is_over_is_told(view_of: ViewOf) -> None:
    target = {
        "kind": "reach_by",
        "value": "5",
        "period": "2025",
        "verdict": {"on": "2026-04-02", "by": "The board", "text": "We missed it."},
    }
    (verdict,) = view_of(target=target).verdicts
    assert "The board" in verdict.label
    assert "2 April 2026" in verdict.label
    assert verdict.prose == "We missed it."


def test_each_part_has_its_own_figures_and_anchor(view_of: ViewOf) -> None:
    parts = [{"id": id_, "title": id_.title(), "polarity": "higher_is_better"} for id_ in ("one", "two")]
    view = view_of(parts=parts, observations=[{"period": "2024", "part": "two", "value": "3"}])
    assert [(reading.id, len(reading.figures.tables)) for reading in view.readings] == [("one", 0), ("two", 1)]
    assert view.readings[1].figures.tables[0].table.caption.startswith("Two")


def test_a_measure_without_parts_has_no_anchor_of_a_part(view_of: ViewOf) -> None:
    assert [reading.id for reading in view_of({"2024": "3"}).readings] == [""]


@pytest.mark.parametrize(
    ("figures", "fields"),
    [
        (
            {"2020": "11"},
            {"baseline": {"period": "2020"}, "target": {"kind": "reach_by", "value": "4", "period": "2027"}},
        ),
        ({"2020": "11", "2024": "c"}, {"baseline": {"period": "2020"}, "target": {"kind": "direction_only"}}),
        ({"2024": "11"}, {}),
    ],
)
def test_why_there_is_no_result_stands_once_on_the_page(
    view_of: ViewOf, figures: dict[str, str], fields: dict[str, Any]
) -> None:
    (reading,) = view_of(figures, **fields).readings
    said = [reading.summary.reason, *reading.method.sentences]
    why = (
        "There is no figure yet from after the start.",
        "The newest figure is hidden to protect people.",
        "There is no target to compare with.",
    )
    assert len([words for words in said if words in why]) == 1
