"""Easy-read texts as rows: the hard word is marked where the next sentence explains it."""

import re
from pathlib import Path
from typing import Any

import yaml

from plan.model.versions import Idea
from plan.views.ideas import IdeaView, ideas, opening, told
from plan.wording import default_words

STARTERS = Path(__file__).resolve().parents[2] / "hooks/plan/load/starter_pictures.yml"

GLOSSARY = {"terms": [{"id": "foster", "term": "Foster family", "also": ["foster families"], "meaning": "A family."}]}


def given(*rows: dict[str, Any]) -> tuple[Idea, ...]:
    return tuple(Idea.model_validate(row) for row in rows)


def test_each_idea_is_a_row(make_edition) -> None:
    found = ideas(make_edition(), given({"text": "You are safe."}, {"text": "You are well."}))
    assert found == (IdeaView("You are safe."), IdeaView("You are well."))


def test_the_hard_word_is_marked_in_the_sentence_before_its_explanation(make_edition) -> None:
    rows = given(
        {"text": "Some live with foster families here."},
        {"text": "A foster family looks after a child.", "explains": "foster"},
        {"text": "A foster family is a home."},
    )
    first, second, third = ideas(make_edition(glossary=GLOSSARY), rows)
    assert (first.text, first.hard, first.rest) == ("Some live with ", "foster families", " here.")
    assert (second.hard, third.hard) == ("", "")


def test_a_list_shows_the_first_idea_with_what_its_hard_word_means() -> None:
    plain, hard, meaning = IdeaView("Safe."), IdeaView("In a ", "home", term="home"), IdeaView("A home is warm.")
    assert opening((plain, meaning)) == (plain,)
    assert opening((hard, meaning, plain)) == (hard, meaning)
    assert opening(()) == ()


def test_a_word_that_is_not_there_is_not_marked(make_edition) -> None:
    rows = given({"text": "Some live elsewhere."}, {"text": "It is a home.", "explains": "foster"})
    assert ideas(make_edition(glossary=GLOSSARY), rows)[0] == IdeaView("Some live elsewhere.", term="foster")


def test_the_first_text_that_there_is_counts(make_edition) -> None:
    found = ideas(make_edition(), None, given({"text": "Second."}), given({"text": "Third."}))
    assert [idea.text for idea in found] == ["Second."]
    assert ideas(make_edition(), None) == ()


def test_words_of_the_interface_have_one_idea_in_each_line(make_edition) -> None:
    found = told(make_edition(), "easy_home.how_to_read")
    assert [idea.text for idea in found] == ["This is in easy read.", "You can ask someone to help you read it."]


def test_the_longest_form_of_a_hard_word_is_marked(make_edition) -> None:
    glossary = {"terms": [{"id": "foster", "term": "Foster", "also": ["foster family"], "meaning": "A family."}]}
    rows = given({"text": "A foster family is kind."}, {"text": "It is a home.", "explains": "foster"})
    assert ideas(make_edition(glossary=glossary), rows)[0].hard == "foster family"


def test_an_idea_shows_its_picture(make_edition) -> None:
    edition = make_edition(pictures={"pictures": [{"id": "star", "openmoji": "2B50"}]})
    first, second = ideas(edition, given({"text": "You shine.", "picture": "star"}, {"text": "You rest."}))
    assert first.picture == edition.picture_path("star")
    assert first.picture
    assert second.picture is None


def test_a_line_of_the_interfaces_words_may_name_its_picture(make_edition) -> None:
    edition = make_edition(pictures={"pictures": [{"id": "calendar", "openmoji": "1F4C5"}]})
    row, *_ = told(edition, "easy_home.starts", start="today")
    assert (row.text, row.picture) == ("The plan starts today.", edition.picture_path("calendar"))
    assert row.picture
    assert told(make_edition(), "easy_home.starts", start="today")[0].picture is None


def test_every_picture_that_the_interfaces_words_name_is_in_the_starter_set() -> None:
    starters = set(yaml.safe_load(STARTERS.read_text(encoding="utf-8")))
    named = {name for text in default_words().values() for name in re.findall(r"^\[([a-z-]+)\] ", text, re.MULTILINE)}
    assert "calendar" in named
    assert named - starters == set()
