"""Every right that an outcome names is said in plain words, once, with the outcomes that work on it."""

import pytest

from plan.audiences import YOUNG_PEOPLE
from plan.page import Link
from plan.views.young_people.rights import pages
from plan.wording import default_words


def outcome(id_: str, *rights: str, own: bool = True) -> dict[str, object]:
    words = {"young_people": {"title": id_.upper()}} if own else {}
    return {"id": id_, "title": id_, "rights": list(rights), **words}


def test_a_plan_that_names_no_right_has_no_page(make_edition) -> None:
    assert list(pages(make_edition(audience=YOUNG_PEOPLE, outcomes=[outcome("safe")]))) == []


def test_each_right_is_named_once_in_the_order_of_the_convention_with_its_outcomes(make_edition) -> None:
    outcomes = [outcome("safe", "19", "12"), outcome("well", "12"), outcome("other", "12", "42", own=False)]
    (page,) = pages(make_edition(audience=YOUNG_PEOPLE, outcomes=outcomes))
    found = [(right.number, right.title, right.outcomes) for right in page.view.rights]
    safe, well = (Link(id_.upper(), f"young-people/outcomes/{id_}") for id_ in ("safe", "well"))
    assert found == [
        (12, "Being listened to", (safe, well)),
        (19, "Protection from being hurt or not looked after", (safe,)),
    ]
    assert page.view.rights[0].colour == 1


@pytest.mark.parametrize("article", range(1, 43))
def test_every_article_is_said_in_one_or_two_sentences_of_at_most_25_words(article: int) -> None:
    text = default_words()[f"right_says.{article}"]
    sentences = [sentence for sentence in text.split(". ") if sentence]
    assert 1 <= len(sentences) <= 2
    assert all(len(sentence.split()) <= 25 for sentence in sentences)
