"""Words that somebody meant to finish and addresses of nobody, where readers ask for help; what is fine beside them."""

import pytest

from plan.problems import Level

SITE = "name: Our plan\naddress: https://plan.council.gov.uk/\nexample: {example}\norganisation: {{name: Council}}\n"
FORMATS = "other_formats: {{how_to_ask: '{text}', reply_within_days: 5}}\ncomplain: {{title: Complain, text: Write.}}\n"


def said(checked, text: str, example: str = "yes") -> list[str]:
    """The codes of what is said of a text on how to ask for other formats."""
    found = checked({"site.yml": (SITE + FORMATS).format(text=text, example=example)})
    return [problem.code for problem in found.problems if problem.level is Level.ERROR]


@pytest.mark.parametrize(
    "text",
    ["Call TBC.", "Ask [name].", "Ask <insert name>.", "Call ____.", "Lorem ipsum.", "Ask the name of organisation."],
)
def test_what_somebody_meant_to_finish_is_an_error_in_an_example_too(checked, text):
    assert said(checked, text) == ["unfinished"]


@pytest.mark.parametrize(
    "text",
    [
        "Read [our rules](https://www.council.gov.uk/rules).",
        "Email <formats@council.gov.uk> or see <https://www.council.gov.uk/formats>.",
        "It is **free**. Choose a size: 16, 18 or 20 point.",
        "Text 60777, or call 0300 456 0100.",
    ],
)
def test_finished_words_are_right(checked, text):
    assert said(checked, text, example="no") == []


@pytest.mark.parametrize(
    "text",
    [
        "Email a@council.example.",
        "See www.example.org.",
        "See the council.test pages.",
        "Call 01632 960999.",
        "Call +44 (0)20 7946 0123.",
        "Text 07700 900 456.",
        "Ask Exampleshire County Council.",
    ],
)
def test_nobody_can_be_reached_by_invented_addresses_so_only_an_example_may_have_them(checked, text):
    assert said(checked, text, example="no") == ["invented"]
    assert said(checked, text, example="yes") == []


def test_the_plan_itself_may_speak_of_what_is_not_known_yet(checked):
    assert "unfinished" not in checked({"outcomes/safe.yml": "title: Safe\ngood_looks_like: Dates TBC.\n"}).codes
