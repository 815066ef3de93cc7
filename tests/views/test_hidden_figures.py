"""Readers are told why a figure is hidden, and below which number, in words of their version."""

import pytest

from plan.audiences import EASY_READ, STANDARD, YOUNG_PEOPLE
from plan.series import series_of
from plan.views.hidden_figures import hidden_words, hidden_words_of

RULE = {"small_numbers": {"below": "5"}}


def said(make_edition, make_measure, figures, **more):
    edition = make_edition(measures=[make_measure(figures)], **more)
    measure = edition.plan.measures[0]
    words = hidden_words(edition, series_of(measure).points)
    assert words == hidden_words_of(edition, measure)
    return words


def test_nothing_is_said_where_nothing_is_hidden(make_edition, make_measure):
    assert said(make_edition, make_measure, {"2024": "12", "2025": "x"}, plan=RULE) == ""


def test_the_reason_is_said_where_no_number_is_declared(make_edition, make_measure):
    words = said(make_edition, make_measure, {"2024": "12", "2025": "c"})
    assert words == "Some figures are hidden so that nobody can be recognised."


@pytest.mark.parametrize(
    ("rule", "words"),
    [({"below": "5"}, "below 5,"), ({"below": "7", "zero_is_shown": "yes"}, "from 1 to 6,")],
)
def test_the_declared_number_is_said(make_edition, make_measure, rule, words):
    said_now = said(make_edition, make_measure, {"2024": "12", "2025": "p c"}, plan={"small_numbers": rule})
    assert words in said_now


def test_each_version_says_it_in_its_own_words(make_edition, make_measure):
    versions = (STANDARD, EASY_READ, YOUNG_PEOPLE)
    words = {said(make_edition, make_measure, {"2025": "c"}, plan=RULE, audience=each) for each in versions}
    assert len(words) == 3
    assert all("5" in each for each in words)
