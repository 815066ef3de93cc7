"""Words that a council changes may have the names in braces that the project's own words have, and no others."""

import pytest

PUBLISHED_BY = "shell: {published_by: "


@pytest.mark.parametrize("words", ["Made by {organisation}.", "Made by us.", "Made {{by}} us."])
def test_words_with_the_names_that_are_filled_in_are_sound(checked, words: str) -> None:
    assert "braces" not in checked({"wording/en.yml": f'{PUBLISHED_BY}"{words}"}}'}).codes


@pytest.mark.parametrize("name", ["organization", "0", "", "organisation.upper", "organisation:d", "organisation!r"])
def test_another_name_is_an_error_that_says_which_it_can_be(checked, name: str) -> None:
    problem = checked({"wording/en.yml": f'{PUBLISHED_BY}"Made by {{{name}}}."}}'}).one("braces")
    assert problem.level == "error"
    assert f"'{{{name}}}'" in problem.what
    assert "{organisation}" in problem.fix


@pytest.mark.parametrize("brace", ["{", "}"])
def test_a_brace_that_stands_alone_is_an_error(checked, brace: str) -> None:
    assert "stands alone" in checked({"wording/en.yml": f'{PUBLISHED_BY}"Made by {brace}."}}'}).one("braces").what


def test_words_that_nothing_is_filled_in_for_have_no_braces(checked) -> None:
    problem = checked({"wording/en.yml": 'shell.skip: "Skip {it}"'}).one("braces")
    assert problem.fix == "Write these words without { and }."


def test_the_variant_for_an_audience_can_have_the_names_of_the_words_that_it_stands_for(checked) -> None:
    assert "braces" not in checked({"wording/en.yml": 'shell.published_by.easy_read: "By {organisation}"'}).codes
