"""The formulas give what their authors' own definitions give, and syllables are counted as people speak."""

import pytest

from plan.language.formulas import Counts, automated_readability, counts, flesch_kincaid, syllables


@pytest.mark.parametrize(
    ("word", "number"),
    [
        *(("we", 1), ("people", 2), ("safe", 1), ("table", 2), ("role", 1), ("helped", 1), ("wanted", 2)),
        *(("changes", 2), ("homes", 1), ("reading", 2), ("partnership", 3), ("organisation", 5)),
        *(("2030", 1), ("نحن", 1), ("", 1), ("rhythm", 1)),
    ],
)
def test_syllables_of_a_word(word, number):
    assert syllables(word) == number


def test_a_page_is_counted_by_its_sentences_words_letters_and_syllables():
    assert counts([("We", "help", "people"), ("Tell", "us"), ()]) == Counts(2, 5, 18, 6)


def test_flesch_kincaid_and_ari_are_what_their_definitions_say():
    page = Counts(sentences=10, words=120, letters=540, syllables=168)
    assert flesch_kincaid(page) == pytest.approx(0.39 * 12 + 11.8 * 1.4 - 15.59)
    assert automated_readability(page) == pytest.approx(4.71 * 4.5 + 0.5 * 12 - 21.43)


@pytest.mark.parametrize("formula", [flesch_kincaid, automated_readability])
def test_a_page_without_words_is_no_division_by_nought(formula):
    assert formula(counts([])) == 0
