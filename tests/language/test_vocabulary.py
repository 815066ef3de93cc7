"""Which words readers know: easy and common ones, inflected ones, names, everyday words and explained words."""

import pytest

from plan.language.sentences import sentences
from plan.language.vocabulary import Own, Vocabulary
from plan.language.word_lists import read_word_lists
from plan.language.words import forms, listed

LISTS = read_word_lists()
OWN = Own(
    terms={"partnership": ("Partnership", "partnerships"), "child-in-care": ("Child in care", "in care")},
    everyday=("carer", "social worker", "GP", "co-worker"),
    names=("Exampleshire", "Health and Wellbeing Board", "NHS in Exampleshire"),
)
EASY, YOUNG = 4.5, 4.0


def hard(text, zipf=EASY, own=OWN):
    return [word for one in sentences(text) for word in Vocabulary(LISTS, own).hard_words(one, zipf)]


@pytest.mark.parametrize(
    "word",
    sorted(
        listed(
            "plan council support child teachers buses starting biggest happily colour favourite mum grey organise"
            " grandparents minibus homework bullied"
            " programme recognise families carried stopped making don't doctor's organised website online feelings"
        )
    ),
)
def test_everyday_words_in_any_form_and_in_british_spelling_are_easy(word):
    assert hard(f"We like {word}.") == []


@pytest.mark.parametrize(
    "word",
    sorted(listed("partnership priority outcome provision safeguarding stakeholders attainment entitlement bursaries")),
)
def test_words_of_council_papers_are_hard(word):
    assert hard(f"We like {word}.", own=Own({})) == [word]


@pytest.mark.parametrize("word", ["co-production", "multi-agency", "evidence-based", "county-wide", "self-efficacy"])
def test_words_with_hyphens_are_judged_by_their_list_and_by_their_parts(word):
    assert hard(f"We like {word}.") == [word]


@pytest.mark.parametrize("word", ["part-time", "grown-ups", "12-year-old", "well-known", "one-to-one", "co-worker"])
def test_known_words_with_hyphens_are_easy(word):
    assert hard(f"We like {word}.") == []


def test_young_people_know_more_words_than_easy_read_may_use():
    assert hard("Our priority is you.", EASY) == ["priority"]
    assert hard("Our priority is you.", YOUNG) == []
    assert hard("Our provision is statutory.", YOUNG) == ["statutory"]


def test_names_everyday_words_and_explained_words_are_excused():
    assert hard("The Health and Wellbeing Board meets in Exampleshire.") == []
    assert hard("Your carers and your social worker know the partnership.") == []
    assert hard("We met Safiya and went to Northwick.") == []


def test_a_capital_at_the_start_of_a_sentence_makes_no_name():
    assert hard("Stakeholders meet.") == ["Stakeholders"]
    assert hard("Exampleshire is here.") == []


def test_letters_of_other_scripts_and_numbers_are_not_judged():
    assert hard("نحن نستمع and 我们 and 1,000 and 8.30am and 😀.") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("SEND is hard.", ["SEND"]),
        ("EHCPs and A&E.", ["EHCPs", "A&E"]),
        ("Your GP helps. I am A.", []),
        ("NHS in Exampleshire", []),
    ],
)
def test_acronyms_that_no_list_of_the_plan_has(text, found):
    vocabulary = Vocabulary(LISTS, OWN)
    assert [word for one in sentences(text) for word in vocabulary.acronyms(one)] == found


def test_the_hard_words_of_the_glossary_are_found_in_any_form():
    vocabulary = Vocabulary(LISTS, OWN)
    (one,) = sentences("Children in care like partnerships, and a child in care said so.")
    assert vocabulary.terms(one) == ("child-in-care", "partnership")


def test_explained_words_and_names_count_as_one_short_word_for_readability():
    vocabulary = Vocabulary(LISTS, OWN)
    assert vocabulary.neutral(("The", "Health", "and", "Wellbeing", "Board", "likes", "partnerships")) == (
        *("The", "it", "likes"),
        "it",
    )


def test_forms_of_a_word():
    assert {"teachers", "teacher", "teach"} <= set(forms("teachers"))
    assert "stop" in forms("stopping")
    assert "happy" in forms("happily")
    assert list(forms("bus")) == ["bus"]


def test_initials_are_found_as_they_are_written_only():
    vocabulary = Vocabulary(LISTS, Own(terms={"send": ("SEND",)}))
    (initials,) = sentences("Children with SEND and SEND's schools are here.")
    (other,) = sentences("You can send a text, and they send it on.")
    assert vocabulary.terms(initials) == ("send",)
    assert vocabulary.terms(other) == ()
