"""How the newest figure stands against each comparator: one sentence each, which never touches the result."""

from collections.abc import Callable
from typing import Any

import pytest

from plan.edition import Edition
from plan.views.measure_summary import reading_summary

Compare = Callable[..., list[tuple[str, str]]]

ENGLAND = {"id": "england", "title": "England"}
NORTH = {"id": "north", "title": "Northern councils"}


@pytest.fixture(name="compare")
def compare_fixture(make_edition: Callable[..., Edition], make_measure: Callable[..., dict[str, Any]]) -> Compare:
    """The comparison and the sentence for each comparator, from our own row and a value by comparator."""

    def compare(own: dict[str, str], others: dict[str, str], **fields: Any) -> list[tuple[str, str]]:
        rows = [{"period": "2024", **own}]
        rows += [{"period": "2024", "comparator": name, "value": value} for name, value in others.items()]
        fields = {"unit": {"type": "percent"}, "comparators": [ENGLAND, NORTH], **fields}
        edition = make_edition(measures=[make_measure(**{"observations": rows, **fields})])
        summary = reading_summary(edition, edition.plan.measures[0], edition.readings["waits"][0])
        return [(each.comparison, each.words) for each in summary.comparisons]

    return compare


OWN = {"value": "15", "lower": "14", "upper": "16"}


@pytest.mark.parametrize(
    ("polarity", "other", "said"),
    [
        ("lower_is_better", "20", ("better", "Better than England, which had 20% in 2024.")),
        ("lower_is_better", "16", ("similar", "Similar to England, which had 16% in 2024.")),
        ("lower_is_better", "10", ("worse", "Worse than England, which had 10% in 2024.")),
        ("no_judgement", "10", ("higher", "Higher than England, which had 10% in 2024.")),
        ("no_judgement", "20", ("lower", "Lower than England, which had 20% in 2024.")),
    ],
)
def test_a_comparison_names_the_other_and_its_figure(
    compare: Compare, polarity: str, other: str, said: tuple[str, str]
) -> None:
    assert compare(OWN, {"england": other}, polarity=polarity) == [said]


def test_every_comparator_with_figures_has_its_sentence_in_the_order_of_the_measure(compare: Compare) -> None:
    assert [code for code, _ in compare(OWN, {"north": "10", "england": "20"})] == ["better", "worse"]


def test_without_confidence_limits_nobody_says_better(compare: Compare) -> None:
    ((code, words),) = compare({"value": "15"}, {"england": "20"})
    assert code == "cannot_tell"
    assert words == (
        "We cannot tell how this compares with England, which had 20% in 2024: "
        "we do not know how exact our figure is (it has no confidence limits)."
    )


@pytest.mark.parametrize(
    ("own", "reason"),
    [
        ({"symbols": "c"}, "hidden to protect people"),
        ({"symbols": "low"}, "too small to show"),
        ({"symbols": "x"}, "not available"),
        ({"symbols": "z"}, "does not apply"),
        ({"symbols": "w"}, "nothing was recorded"),
        ({}, "missing"),
        ({**OWN, "symbols": "u"}, "not reliable enough"),
    ],
)
def test_what_stands_in_the_way_is_said(compare: Compare, own: dict[str, str], reason: str) -> None:
    ((code, words),) = compare(own, {"england": "20"})
    assert code == "cannot_tell"
    assert reason in words


def test_a_comparator_with_no_figure_for_the_same_time_is_not_compared(compare: Compare) -> None:
    older = [{"period": "2023", "comparator": "england", "value": "20"}]
    rows = [{"period": "2024", **OWN}, *older]
    assert compare({"symbols": "x", "period": "2022"}, {}, observations=rows) == [
        ("cannot_tell", "We cannot tell how this compares with England: there is no figure for the same time.")
    ]


def test_a_comparator_without_any_figures_is_not_spoken_of(compare: Compare) -> None:
    assert compare(OWN, {}) == []


def test_a_day_is_on_and_not_in(compare: Compare) -> None:
    rows = [{"period": "31 March 2024", **OWN}, {"period": "31 March 2024", "comparator": "england", "value": "20"}]
    ((_, words),) = compare({}, {}, observations=rows, period_kind="day")
    assert words == "Better than England, which had 20% on 31 March 2024."


def test_another_time_of_the_same_place_is_compared_with_its_own_figure(compare: Compare) -> None:
    rows = [{"period": "2019", "value": "20"}, {"period": "2024", **OWN}]
    before = [{"id": "before", "title": "the last year of the old plan", "period": "2019"}]
    assert compare({}, {}, observations=rows, comparators=before) == [
        ("better", "Better than the last year of the old plan, which had 20% in 2019.")
    ]
    assert compare({}, {}, observations=[], comparators=before) == []
