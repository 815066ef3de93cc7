"""The word list."""

from plan.views.words import pages

TERMS = [
    {"id": "send", "term": "Special educational needs", "also": ["SEND"], "meaning": "When learning is much harder."},
    {"id": "advocate", "term": "Advocate", "meaning": "Somebody on your side."},
]


def test_hard_words_stand_under_their_letters_with_their_other_forms(make_edition) -> None:
    (page,) = pages(make_edition(glossary={"terms": TERMS}))
    assert [letter.name for letter in page.view.letters] == ["A", "S"]
    (term,) = page.view.letters[1].terms
    assert term.id == "send", "other pages link to a word by its id"
    assert "SEND" in term.also
    assert page.view.letters[0].terms[0].also == ""


def test_a_plural_is_not_shown_as_another_name(make_edition) -> None:
    terms = [{"id": "hub", "term": "Family hub", "also": ["family hubs", "hub"], "meaning": "Help under one roof."}]
    (page,) = pages(make_edition(glossary={"terms": terms}))
    assert page.view.letters[0].terms[0].also == "Also: hub."


def test_the_id_of_a_letter_is_never_that_of_a_word(make_edition) -> None:
    (page,) = pages(make_edition(glossary={"terms": TERMS}))
    assert all(letter.id == letter.id.upper() for letter in page.view.letters)


def test_a_plan_without_hard_words_has_no_word_list(make_edition) -> None:
    assert list(pages(make_edition())) == []
