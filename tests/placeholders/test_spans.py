"""Times in full."""

from typing import get_args

import pytest

from plan.periods import SPELLING, PartialDate, PeriodKind, parse_period
from plan.placeholders.spans import until_words, when_words
from plan.wording import Wording, default_words

T = Wording(default_words())
TOLD = {
    "calendar_year": ("in 2024", "by the end of 2024"),
    "financial_year": ("between April 2023 and March 2024", "by the end of March 2024"),
    "academic_year": ("between September 2023 and August 2024", "by the end of August 2024"),
    "quarter": ("between January and March 2024", "by the end of March 2024"),
    "term": ("in the autumn term of 2024", "by the end of 2024"),
    "month": ("in May 2024", "by the end of May 2024"),
    "day": ("on 31 March 2024", "by 31 March 2024"),
    "several_years": ("in the years from 2021 to 2023", "by the end of 2023"),
}


@pytest.mark.parametrize("kind", get_args(PeriodKind))
def test_every_kind_of_period_is_told_in_full_with_the_word_before_it(kind: PeriodKind) -> None:
    span = parse_period(SPELLING[kind], kind)
    assert (when_words(T, span), until_words(T, span)) == TOLD[kind]


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (PartialDate(2027), "by the end of 2027"),
        (PartialDate(2027, 3), "by the end of March 2027"),
        (PartialDate(2027, 3, 5), "by 5 March 2027"),
    ],
)
def test_a_date_is_told_as_far_as_it_is_known(moment: PartialDate, words: str) -> None:
    assert until_words(T, moment) == words
