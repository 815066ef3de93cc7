"""Parts that several pages share: results in words, the colours of outcomes, links and dates."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import get_args

import pytest

from plan.edition import Edition
from plan.model.site import Colours
from plan.model.target import Method, Result
from plan.page import Link
from plan.periods import parse_partial_date, parse_period
from plan.progress import Progress
from plan.series import Point
from plan.views.parts import Fact, links, outcome_colour, present, progress_status, result_status, when

MakeEdition = Callable[..., Edition]


def progress_of(result: Result, method: Method | None, compared_with: Point | None = None) -> Progress:
    return Progress(result, method, date(2026, 11, 21), compared_with=compared_with)


def test_every_result_has_words_of_its_own(make_edition: MakeEdition) -> None:
    edition = make_edition()
    words = [result_status(edition, result).words for result in get_args(Result)]
    assert len(set(words)) == len(get_args(Result))


@pytest.mark.parametrize(
    ("result", "words", "tone"),
    [
        ("met", "Target met", "done"),
        ("on_track", "On track", "good"),
        ("right_way", "Going the right way", "good"),
        ("too_slow", "Too slow", "slow"),
        ("wrong_way", "Going the wrong way", "bad"),
        ("no_change", "No change", "neutral"),
        ("too_early", "Too early to tell", "neutral"),
        ("no_target", "No target", "neutral"),
        ("cannot_tell", "We cannot tell", "neutral"),
    ],
)
def test_only_what_is_good_looks_good_and_only_what_is_bad_looks_bad(
    make_edition: MakeEdition, result: Result, words: str, tone: str
) -> None:
    found = result_status(make_edition(), result)
    assert found.words.startswith(words)
    assert (found.code, found.tone) == (result, tone)


@pytest.mark.parametrize("method", [None, *get_args(Method)])
@pytest.mark.parametrize("result", get_args(Result))
def test_the_method_may_change_the_words_of_a_result_and_never_its_tone(
    make_edition: MakeEdition, method: Method | None, result: Result
) -> None:
    edition = make_edition()
    found = progress_status(edition, progress_of(result, method))
    assert found.words
    assert (found.code, found.tone) == (result, result_status(edition, result).tone)


def test_a_limit_that_is_not_kept_moves_no_way_when_there_is_nothing_before(make_edition: MakeEdition) -> None:
    edition, before = make_edition(), Point(parse_period("2023", "calendar_year"))
    assert progress_status(edition, progress_of("wrong_way", "threshold")).words == "Not kept"
    assert "way" in progress_status(edition, progress_of("wrong_way", "threshold", before)).words


def test_a_comparison_with_somewhere_else_does_not_speak_of_a_change(make_edition: MakeEdition) -> None:
    edition = make_edition()
    for result in ("right_way", "no_change", "wrong_way"):
        assert "compare" in progress_status(edition, progress_of(result, "interval")).words


def test_the_colours_of_outcomes_begin_again_where_there_are_no_more(make_edition: MakeEdition) -> None:
    eight = [{"id": f"outcome-{n}", "title": f"Outcome {n}"} for n in range(1, 9)]
    edition = make_edition(outcomes=eight)
    assert [outcome_colour(edition, f"outcome-{n}") for n in range(1, 9)] == [1, 2, 3, 4, 5, 6, 1, 2]
    own = edition.plan.site.model_copy(update={"colours": Colours(outcomes=("#1d5f8a", "#7a2f6b", "#2d6a2e"))})
    edition = replace(edition, plan=replace(edition.plan, site=own))
    assert [outcome_colour(edition, f"outcome-{n}") for n in range(1, 9)] == [1, 2, 3, 1, 2, 3, 1, 2]


@pytest.mark.parametrize("outcome_id", [None, "gone"])
def test_what_belongs_to_no_outcome_has_no_colour(make_edition: MakeEdition, outcome_id: str | None) -> None:
    assert outcome_colour(make_edition(outcomes=[{"id": "safe", "title": "Safe"}]), outcome_id) == 0


def test_links_keep_the_order_given_and_lead_to_each_record(make_edition: MakeEdition) -> None:
    edition = make_edition(groups=[{"id": id_, "title": id_.title(), "who": "You."} for id_ in ("carers", "leavers")])
    assert links(edition, "groups", ("leavers", "carers")) == (
        Link("Leavers", "groups/leavers"),
        Link("Carers", "groups/carers"),
    )


@pytest.mark.parametrize(
    ("written", "words"), [("2026-05-03", "on 3 May 2026"), ("2026-05", "in May 2026"), ("2026", "in 2026")]
)
def test_a_day_is_on_and_a_month_or_year_is_in(make_edition: MakeEdition, written: str, words: str) -> None:
    assert when(make_edition(), parse_partial_date(written)) == words


def test_a_whole_date_is_a_day(make_edition: MakeEdition) -> None:
    assert when(make_edition(), date(2026, 5, 3)) == "on 3 May 2026"


def test_facts_that_are_not_known_are_left_out() -> None:
    assert present((None, Fact("Lead", "NHS"), None)) == (Fact("Lead", "NHS"),)
