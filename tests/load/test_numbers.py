"""What people and spreadsheets write instead of a number has its own cure."""

import pytest

from plan.load.numbers import number_fix


@pytest.mark.parametrize(
    ("typed", "fix"),
    [
        ("1,234", "Take out the comma and write 1234."),
        ("1,234,567.8", "Take out the comma and write 1234567.8."),
        ("12,5", "Write a point, not a comma, before the decimals."),
        ("12.3%", "Take out the % sign and write 12.3."),
        ("£12", "Take out the sign of the money and write 12."),
        ("1 234", "Take out the spaces and write 1234."),
        ("1\u00a0234", "Take out the spaces and write 1234."),
        ("+3", "Take out the + sign and write 3."),
        ("#DIV/0!", "Excel made this when a formula failed: look at the formula, then save again."),
        ("1.5E+06", "Write the number in full, such as 1500000 for 1.5e6."),
        ("1e-6", "Write the number in full, such as 1500000 for 1.5e6."),
        ("about 12", "Write the number alone, without words."),
        ("twelve", "otherwise"),
    ],
)
def test_each_habit_has_its_cure(typed: str, fix: str) -> None:
    assert number_fix(typed, "otherwise") == fix


@pytest.mark.parametrize("typed", ["*", "-", "–", "n/a", "N/A", "..", ":", "[c]", "c", "suppressed", "tbc", "low"])
def test_a_sign_for_no_number_is_sent_to_the_symbols(typed: str) -> None:
    assert "a symbol instead" in number_fix(typed, "otherwise")


@pytest.mark.parametrize("typed", ["1,234", "12.3%", "£12", "1 234", "+3", "about 12"])
def test_a_hidden_number_is_not_repeated(typed: str) -> None:
    assert not any(letter.isdigit() for letter in number_fix(typed, "otherwise", hidden=True))
