"""The words of the interface that a council changes are read as texts by dotted names."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from plan.load.folder import load

Write = Callable[[Mapping[str, str | bytes]], Path]


def wording(root: Path) -> dict[str, str]:
    plan = load(root).plan
    assert plan
    return plan.wording


def test_nested_and_dotted_names_are_the_same(write: Write, good_plan: dict[str, str]) -> None:
    good_plan["wording/en.yml"] = (
        "measure:\n  baseline: Start\n  baseline.easy_read: Where it began\nmeasure.target: Goal\n"
    )
    assert wording(write(good_plan)) == {
        "measure.baseline": "Start",
        "measure.baseline.easy_read": "Where it began",
        "measure.target": "Goal",
    }


def test_the_words_of_a_country_change_those_of_its_language(write: Write, good_plan: dict[str, str]) -> None:
    good_plan |= {"wording/en.yml": "a: one\nb: two\n", "wording/en-GB.yml": "b: three\n"}
    assert wording(write(good_plan)) == {"a": "one", "b": "three"}


def test_words_of_another_language_are_warned_of_and_not_used(write: Write, good_plan: dict[str, str]) -> None:
    root = write(good_plan | {"wording/cy.yml": "home: {title: Croeso}\n"})
    assert wording(root)["home.title"] == "Welcome"
    [problem] = load(root).problems
    assert problem.what == "the site is in the language en-GB, so these words are not used"


@pytest.mark.parametrize(
    ("written", "what"),
    [
        ("a:\n", "'a' is empty"),
        ("a: ''\n", "'a' is empty"),
        ("a: [b]\n", "'a' is a list here"),
        ("a: {b: [c]}\n", "'b' is a"),
    ],
)
def test_a_word_is_a_text(written: str, what: str, write: Write, good_plan: dict[str, str]) -> None:
    [problem] = load(write(good_plan | {"wording/en.yml": written})).problems
    assert what in problem.what


@pytest.mark.parametrize("name", ["wording/english.yml", "wording/en.yaml", "wording/en/words.yml", "wording/EN.yml"])
def test_a_file_of_words_is_named_after_its_language(name: str, write: Write, good_plan: dict[str, str]) -> None:
    [problem] = load(write(good_plan | {name: "a: b\n"})).problems
    assert problem.fix == "Name it like en.yml or cy.yml."
