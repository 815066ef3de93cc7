"""A field and what stands in it are told in words, and not as they stand in a file."""

import pytest

from plan.difference.values import name_in_words, value_in_words
from plan.model.actions import Action
from plan.model.measure import Measure

RATE = {"type": "rate", "one": "child", "other": "children", "per": 10000}
BOTH = Measure.model_validate(
    {
        "id": "waits",
        "title": "Waits",
        "kind": "number",
        "unit": {"type": "percent"},
        "polarity": "lower_is_better",
        "period_kind": "calendar_year",
        "parts": [{"id": "young", "title": "Young", "unit": RATE, "polarity": "lower_is_better"}],
    }
)
VISIT = Action.model_validate(
    {"id": "visit", "title": "Visit", "due": "2027-03", "status": {"state": "in_progress", "as_of": "2026-10-01"}}
)


@pytest.mark.parametrize(
    ("path", "name"),
    [
        (("target", "value"), "target"),
        (("target", "period"), "target, period"),
        (("target", "interim", "2027 to 2028", "value"), "target on the way, 2027 to 2028"),
        (("target", "interim", "2027 to 2028", "text"), "target on the way, 2027 to 2028, text"),
        (("parts", "young", "target", "value"), "parts, young, target"),
        (("baseline", "period"), "baseline"),
        (("status", "state"), "status"),
        (("status", "as_of"), "status, as of"),
        (("good_looks_like",), "good looks like"),
        (("value",), "value"),
    ],
)
def test_a_field_has_the_name_that_a_reader_would_give_it(path, name) -> None:
    assert name_in_words(path) == name


@pytest.mark.parametrize(
    ("path", "typed", "said"),
    [
        (("target", "value"), "18", "18%"),
        (("target", "interim", "2027", "value"), "19.5", "19.5%"),
        (("parts", "young", "target", "value"), "12", "12 per 10,000 children"),
        (("target", "value"), "[hidden]", "[hidden]"),
        (("target", "value"), "", ""),
        (("target", "period"), "2027", "2027"),
        (("polarity",), "lower_is_better", "lower is better"),
        (("story",), "It went down.", "It went down."),
    ],
)
def test_an_amount_has_its_unit_and_a_choice_no_underscores(path, typed, said) -> None:
    assert value_in_words(BOTH, path, typed) == said


def test_states_of_actions_are_words() -> None:
    assert value_in_words(VISIT, ("status", "state"), "in_progress") == "in progress"
    assert value_in_words(VISIT, ("lead",), "council") == "council"
