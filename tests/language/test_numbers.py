"""Percentages become what readers say: so many out of 10."""

from decimal import Decimal

import pytest

from plan.language.numbers import share


@pytest.mark.parametrize(
    ("percent", "said"),
    [
        *(("50", "1 out of 2"), ("25", "1 out of 4"), ("70", "7 out of 10"), ("15", "3 out of 20"), ("0", "none")),
        *(("33", "about 1 out of 3"), ("48", "about 1 out of 2"), ("67", "about 2 out of 3")),
        *(("62.4", "about 3 out of 5"), ("1", "1 out of 100"), ("0.4", "fewer than 1 out of 100"), ("100", "all")),
        ("81", "about 4 out of 5"),
        ("97", "about 19 out of 20"),
    ],
)  # fmt: skip
def test_a_percentage_is_said_as_a_share(percent, said):
    assert share(Decimal(percent)) == said


def test_more_than_all_is_no_share():
    assert share(Decimal("140")) is None
