"""Everything that the model can refuse is said in an editor's words."""

import re
from collections.abc import Iterator
from typing import get_args

import pytest
from pydantic import BaseModel, ValidationError

from plan.load.kinds import FOLDERS, REVIEWS, SINGLE_FILES
from plan.load.messages import PATTERNS, errors_of, explain
from plan.load.refusal import Message
from plan.load.shapes import bare
from plan.model.engagement import Engagement, Wish
from plan.model.measure import Measure, Observation
from plan.model.outcome import Outcome
from plan.model.people import Group
from plan.model.reference import Picture
from plan.model.site import Site

WRONG = (
    None, "", "   ", "x", "two\nlines", "x" * 30_000, "x" * 500, "٣", "\ud800", "-1", "99", [], ["x"], [None], [[]],
    [{}], ["x", {"x": "y"}], {}, {"x": "y"}, {"year": "2024"}, {"period": None}, {"id": "Not An Id"},
)  # fmt: skip
PYDANTIC_ENGLISH = re.compile(
    r"Input should|valid|Field required|Extra inputs|"
    r"NoneType|\[type=|Titled|Words\[|\bIdeas\b|Literal|\btuple\b|\bdict\b|Value error",
)


def models() -> Iterator[type[BaseModel]]:
    """Every model that a file or a part of a file can be."""
    waiting = [kind.model for kind in (*FOLDERS, *SINGLE_FILES, REVIEWS)]
    seen: set[type[BaseModel]] = set()
    while waiting:
        model = waiting.pop()
        if model not in seen:
            seen.add(model)
            yield model
            for field in model.model_fields.values():
                waiting += [one for one in parts_of(field.annotation) if issubclass(one, BaseModel)]


def parts_of(annotation: object) -> Iterator[type]:
    shape = bare(annotation)
    if isinstance(shape, type):
        yield shape
    for inner in get_args(shape):
        yield from parts_of(inner)


def told(model: type[BaseModel], typed: object, *, hidden: bool = False) -> list[Message]:
    try:
        model.model_validate(typed, by_alias=True, by_name=False)
    except ValidationError as errors:
        return [explain(error, model, hidden=hidden) for error in errors_of(errors)]
    return []


def only(model: type[BaseModel], typed: object) -> Message:
    """The one message about something typed."""
    [message] = dict.fromkeys(one for one in told(model, typed) if one.code != "missing")
    return message


@pytest.mark.parametrize("model", [pytest.param(model, id=model.__name__) for model in models()])
def test_each_model_has_words_for_every_mistake(model: type[BaseModel]) -> None:
    names = [info.alias or name for name, info in model.model_fields.items()]
    cases: list[object] = [{}, "x", [], None, {"x": "y"}]
    cases += [{name: wrong} for name in names for wrong in WRONG]
    for typed in cases:
        for message in told(model, typed):
            assert message.code != "not-understood", (typed, message)
            assert message.what, typed
            assert message.fix, typed
            assert not PYDANTIC_ENGLISH.search(message.what + message.fix), (typed, message)


@pytest.mark.parametrize("model", [pytest.param(model, id=model.__name__) for model in models()])
def test_no_message_about_a_hidden_row_repeats_what_was_typed(model: type[BaseModel]) -> None:
    names = [info.alias or name for name, info in model.model_fields.items()]
    for typed in [{name: wrong} for name in [*names, "f777"] for wrong in ("777", "777x", "7,77", "777 [c]", ["777"])]:
        for message in told(model, typed, hidden=True):
            assert "777" not in message.what + message.fix, message
            assert "7,77" not in message.what + message.fix, message


def test_every_pattern_of_the_model_has_its_own_words() -> None:
    patterns = set()
    for model in models():
        written = model.model_json_schema(by_alias=True, mode="serialization")  # typed values have words of their own
        patterns |= set(re.findall(r"'pattern': '([^']+)'", str(written)))
    assert patterns
    assert {pattern.replace(r"\\", "\\") for pattern in patterns} <= set(PATTERNS)


def test_an_unknown_name_is_answered_with_the_nearest_one() -> None:
    message = only(Outcome, {"id": "safe", "title": "Safe", "good_look_like": "x"})
    assert message.what == "'good_look_like' is not a name this plan knows here"
    assert message.fix == "Did you mean 'good_looks_like'?"
    assert message.loc == ("good_look_like",)
    assert message.at_key


def test_a_hyphen_or_a_capital_does_not_hide_the_name_that_was_meant() -> None:
    message = only(Outcome, {"id": "safe", "title": "Safe", "Why-it-matters": "x"})
    assert message.fix == "Did you mean 'why_it_matters'?"


def test_a_name_far_from_all_is_answered_with_the_list_of_names() -> None:
    message = only(Outcome, {"id": "safe", "title": "Safe", "zzz": "x"})
    assert "Take it out, or use one of: easy_read, young_people" in message.fix
    assert "old_ids" in message.fix
    assert " id," not in message.fix


def test_a_name_that_slipped_into_a_group_is_sent_back_to_where_it_belongs() -> None:
    message = only(Outcome, {"id": "safe", "title": "Safe", "accountable": {"role": "Director", "groups": ["x"]}})
    assert message.fix == "It belongs to the file itself: take out the spaces that put it here."
    message = only(
        Measure,
        {
            "id": "plans",
            "title": "P",
            "polarity": "no_judgement",
            "target": {"kind": "none_yet", "verdict": {"value": "1"}},
        },
    )
    assert message.fix == "It belongs to 'target': take out the spaces that put it here."


def test_a_missing_name_says_what_to_write() -> None:
    messages = {message.what: message for message in told(Site, {"name": "Plan", "address": "https://plan.example/"})}
    message = messages["'organisation' is missing here"]
    assert message.fix.startswith("Add a line that begins organisation: and give it its own names below it: name")
    [message] = told(Engagement, {"id": "ask", "title": "Ask", "purpose": "To ask."})
    assert message.fix == "Add a line that begins kind: and give it one of: survey, consultation, workshop, event."


def test_a_missing_name_is_shown_at_the_group_that_lacks_it() -> None:
    [message] = told(Outcome, {"id": "safe", "title": "Safe", "continues": [{"plan": "old", "outcome": "safe"}]})
    assert message.what == "'how' is missing here"
    assert message.loc == ("continues", 0)


def test_a_choice_that_is_unknown_is_answered_with_the_nearest_and_with_all() -> None:
    message = only(Measure, {"id": "plans", "title": "P", "polarity": "higher_better"})
    assert message.what == "'higher_better' is not one of the choices for 'polarity'"
    assert message.fix == (
        "Did you mean 'higher_is_better'? Choose from: higher_is_better, lower_is_better, within_range, no_judgement."
    )


def test_an_alias_is_named_as_it_is_written_in_the_file() -> None:
    messages = told(
        Measure, {"id": "plans", "title": "P", "polarity": "no_judgement", "gap": {"breakdown": "meals", "to": "x"}}
    )
    assert [message.what for message in messages] == ["'from' is missing here", "'x' is not an id"]


def test_the_name_python_uses_for_an_alias_is_not_a_name_of_the_file() -> None:
    ages = {"id": "w", "words": "x", "ages": {"from_": "1", "to": "2"}, "consent": {}}
    whats = [message.what for message in told(Wish, ages)]
    assert "'from_' is not a name this plan knows here" in whats


@pytest.mark.parametrize(
    ("typed", "what", "fix"),
    [
        ("one", "'groups' should be a list", "after a dash and a space:  - one"),
        ({"a": "b"}, "'groups' should be a list", "Put a dash and a space before each item."),
        (None, "'groups' is empty", "a list, each item on a line of its own after a dash; or delete it"),
        (["a", None], "item 2 of 'groups' is empty", "or delete it"),
        ([["a"]], "item 1 of 'groups' is a list here", "without dashes, brackets or names"),
    ],
)
def test_a_list_that_is_no_list_says_how_lists_are_written(typed: object, what: str, fix: str) -> None:
    message = only(Outcome, {"id": "safe", "title": "Safe", "groups": typed})
    assert message.what == what
    assert fix in message.fix


def test_easy_read_text_that_is_no_list_is_shown_its_first_idea() -> None:
    message = only(Outcome, {"id": "safe", "title": "Safe", "easy_read": {"summary": "You are safe."}})
    assert message.what == "'summary' should be a list"
    assert message.fix == "Put each item on a line of its own below it, after a dash and a space:  - text: …"
    message = only(Outcome, {"id": "safe", "title": "Safe", "easy_read": {"summary": ["You are safe."]}})
    assert message.what == "item 1 of 'summary' should be a group of names with values"
    assert message.fix == "Write text: before the words. Its names are: text, picture, explains."
    message = only(Outcome, {"id": "safe", "title": "Safe", "easy_read": {"summary": []}})
    assert message.what == "'summary' is an empty list"


def test_a_group_that_is_a_list_is_told_to_lose_its_dash() -> None:
    message = only(Outcome, {"id": "safe", "title": "Safe", "accountable": [{"role": "Director"}]})
    assert message.what == "'accountable' should be a group of names with values"
    assert message.fix == "Take out the dash before its names."


@pytest.mark.parametrize(
    ("name", "line"),
    [("latest", 'title: "{latest}"'), ("repeat-plans.latest:words", 'title: "{repeat-plans.latest:words}"')],
)
def test_a_placeholder_without_quotation_marks_is_shown_with_them(name: str, line: str) -> None:
    message = only(Outcome, {"id": "safe", "title": {name: None}})
    assert message.what.startswith("text that begins with { needs quotation marks")
    assert message.fix == f"Put quotation marks round the whole text: {line}"


@pytest.mark.parametrize("typed", [{"latest": "a"}, {"a b": None}, {"latest": None, "target": None}, {}])
def test_other_names_below_a_text_are_no_placeholder(typed: object) -> None:
    assert only(Outcome, {"id": "safe", "title": typed}).what == "'title' is a group of names here"


@pytest.mark.parametrize("typed", [["a"], {"a": "b"}])
def test_a_text_that_is_a_list_or_a_group_is_named_so(typed: object) -> None:
    message = only(Outcome, {"id": "safe", "title": typed})
    assert message.what == f"'title' is {'a list' if isinstance(typed, list) else 'a group of names'} here"
    assert message.fix.startswith("Give it its words")


def test_a_title_that_is_too_long_says_by_how_much() -> None:
    message = only(Outcome, {"id": "safe", "title": "x" * 400})
    assert message.what == "'title' is 400 characters long; 150 is the most"
    assert message.fix == "Shorten it to 150 characters or fewer."


def test_a_long_value_is_cut_in_a_message() -> None:
    message = only(Outcome, {"id": "safe", "title": "Safe", "sensitive": "x" * 400})
    assert len(message.what) < 80


@pytest.mark.parametrize(
    ("model", "typed", "what", "fix"),
    [
        (Group, {"id": "g", "title": "T", "who": "W"}, "'g' is not an id", "Use 2 to 30 lower-case letters"),
        (
            Group,
            {"id": "Care Leavers", "title": "T", "who": "W"},
            "'Care Leavers' is not an id",
            "Such as care-leavers.",
        ),
        (Picture, {"id": "shield", "openmoji": "shield"}, "not a code of an OpenMoji picture", "such as 1F6E1"),
        (Picture, {"id": "shield", "file": "my shield.png"}, "'my shield.png' is not the name of a file", "no spaces"),
    ],
)
def test_what_is_not_written_right_says_how(model: type[BaseModel], typed: object, what: str, fix: str) -> None:
    message = only(model, typed)
    assert what in message.what
    assert fix in message.fix


def test_a_number_out_of_range_says_the_most() -> None:
    message = only(Measure, {"id": "plans", "title": "P", "polarity": "no_judgement", "decimals": "9"})
    assert message.what == "'9' is too large for 'decimals'"
    assert message.fix == "Write 6 or less."


def test_the_models_own_words_are_kept() -> None:
    message = only(Picture, {"id": "shield"})
    assert message.what == "a picture is an OpenMoji code or a file"
    assert message.fix == "Give openmoji: or file:, one of the two."


def test_a_number_with_a_comma_is_shown_without_it() -> None:
    message = only(Observation, {"period": "2024", "value": "1,234"})
    assert message.what == "'1,234' is not a number"
    assert message.fix == "Take out the comma and write 1234."


def test_a_hidden_number_is_not_shown() -> None:
    [message] = told(Observation, {"period": "2024", "value": "12' is not 13"}, hidden=True)
    assert message.what == "[hidden] is not a number"
