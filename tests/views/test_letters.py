"""Lists from A to Z."""

import pytest

from plan.views.letters import by_letter, folded, letter_name


def letters(make_edition, *names: str) -> list[tuple[str, list[str]]]:
    return [(letter, list(found)) for letter, found in by_letter(make_edition(), names, str)]


def test_names_stand_in_order_under_their_letters(make_edition) -> None:
    assert letters(make_edition, "Safe", "Home", "help", "Sad") == [("H", ["help", "Home"]), ("S", ["Sad", "Safe"])]


def test_accents_and_quotation_marks_do_not_count(make_edition) -> None:
    assert letters(make_edition, "“Écoles”", "Early help") == [("E", ["Early help", "“Écoles”"])]


def test_an_article_at_the_beginning_does_not_count_but_a_word_like_one_does(make_edition) -> None:
    assert letters(make_edition, "The youth fund", "A", "Theatre") == [
        ("A", ["A"]),
        ("T", ["Theatre"]),
        ("Y", ["The youth fund"]),
    ]


def test_numbers_and_signs_come_first_together(make_edition) -> None:
    found = letters(make_edition, "Zoo", "16 and over", "& more", "5 a day")
    assert [letter for letter, _ in found] == ["0", "Z"]
    assert letter_name(make_edition(), "0") == "0 to 9"


def test_another_script_has_its_own_letters(make_edition) -> None:
    assert [letter for letter, _ in letters(make_edition, "خطة", "Plan")] == ["P", "خ"]


@pytest.mark.parametrize(("text", "plain"), [("ÉLÈVE", "eleve"), ("Straße", "strasse"), ("ﬁnd", "find")])
def test_texts_are_compared_without_capitals_and_accents(text: str, plain: str) -> None:
    assert folded(text) == plain
