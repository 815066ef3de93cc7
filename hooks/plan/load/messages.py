"""What the model refuses, in the words of an editor: the loader turns each of pydantic's errors into a message here."""

from __future__ import annotations

from collections.abc import Callable

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from plan.load.names import did_you_mean, id_like
from plan.load.numbers import number_fix
from plan.load.period_spelling import right_date
from plan.load.refusal import Message, Refusal
from plan.load.shape_messages import empty, missing, not_a_group, not_a_list, not_one_value, unknown_name
from plan.load.shapes import choices, shape_at
from plan.model.measure import Symbol
from plan.problems import HIDDEN
from plan.source.yaml_file import Loc

SYMBOLS: dict[Symbol, str] = {
    "b": "break",
    "c": "confidential",
    "e": "estimated",
    "f": "forecast",
    "low": "small but not zero",
    "p": "provisional",
    "r": "revised",
    "u": "low reliability",
    "w": "none recorded",
    "x": "not available",
    "z": "not applicable",
}
"""What each symbol says, for messages."""


def explain(error: ErrorDetails, model: type[BaseModel], *, hidden: bool = False) -> Message:
    """Put one error of `model` into words. `hidden` keeps back what was typed, for rows that are confidential."""
    refusal = Refusal(error, model, hidden)
    kind = error["type"]
    if kind not in ("missing", "extra_forbidden") and error["input"] is None:
        return empty(refusal)
    if kind in _SINGLE_VALUES and isinstance(error["input"], list | dict):
        return not_one_value(refusal)
    if "fix" in refusal.context:
        return _mistake(refusal)
    return _WORDS.get(kind, _otherwise)(refusal)


def errors_of(refused: ValidationError) -> list[ErrorDetails]:
    """The errors of pydantic that an editor should hear of.

    A list of which no item was good is said to be too short as well, because pydantic counts the good ones.
    """
    errors = refused.errors(include_url=False)
    return [error for error in errors if error["type"] != "too_short" or not _has_items(error["input"])]


def explain_all(refused: ValidationError, model: type[BaseModel], is_hidden: Callable[[Loc], bool]) -> list[Message]:
    """Put everything that `model` refused into words; a name that was only misspelt is not missing as well."""
    told = [explain(error, model, hidden=is_hidden(error["loc"])) for error in errors_of(refused)]
    meant = {(one.loc[:-1], one.name) for one in told if one.code == "unknown-name"}
    return [one for one in told if one.code != "missing" or (one.loc, one.name) not in meant]


def _has_items(typed: object) -> bool:
    return isinstance(typed, list) and bool(typed)


def _mistake(refusal: Refusal) -> Message:
    """A message that the model itself gave (`plan.model.base.mistake`)."""
    what, fix, value = str(refusal.context["what"]), str(refusal.context["fix"]), refusal.error["input"]
    if not isinstance(value, str):
        return Message(refusal.error["type"], what, fix, refusal.loc, at_key=True)
    if refusal.error["type"] in ("number", "whole-number"):
        fix = number_fix(value, fix, hidden=refusal.hidden)
    if refusal.error["type"] in ("date", "partial-date") and right_date(value) and not refusal.hidden:
        fix = f"Write it like {right_date(value)}{'' if value.isascii() else ', with plain hyphens (-)'}."
    if refusal.hidden and "' is not " in what:
        what = f"{HIDDEN} is not {what.rpartition(chr(39) + ' is not ')[2]}"
    return refusal.says(refusal.error["type"], what, fix)


def _choice(refusal: Refusal) -> Message:
    if refusal.loc[-2:-1] == ("symbols",):
        listed = ", ".join(f"{symbol} ({meaning})" for symbol, meaning in SYMBOLS.items())
        return refusal.says("not-a-symbol", f"{refusal.typed} is not a symbol", f"Choose from: {listed}.")
    known = choices(shape_at(refusal.model, refusal.loc))
    listed = f"Choose from: {', '.join(known)}."
    hint = "" if refusal.hidden else did_you_mean(str(refusal.error["input"]), known)
    return refusal.says(
        "not-a-choice", f"{refusal.typed} is not one of the choices for {refusal.name}", f"{hint} {listed}".strip()
    )


def _too_long(refusal: Refusal) -> Message:
    most = refusal.context["max_length"]
    what = f"{refusal.name} is {len(str(refusal.error['input']).strip()):,} characters long; {most:,} is the most"
    return refusal.says("too-long", what, f"Shorten it to {most:,} characters or fewer.")


def _too_short(refusal: Refusal) -> Message:
    if isinstance(refusal.error["input"], list):
        return refusal.says("empty", f"{refusal.name} is an empty list", "Add an item, or delete the line.")
    return refusal.says("empty", f"{refusal.name} is empty", "Write its words, or delete the line.")


def _pattern(refusal: Refusal) -> Message:
    noun, fix = PATTERNS.get(str(refusal.context["pattern"]), ("written the right way", "Compare it with the example."))
    suggestion = id_like(str(refusal.error["input"])) if noun == "an id" and not refusal.hidden else None
    return refusal.says(
        "not-written-right",
        f"{refusal.typed} is not {noun}",
        f"{fix} Such as {suggestion}." if suggestion else fix,
    )


def _too_large(refusal: Refusal) -> Message:
    most = refusal.context["le"]
    return refusal.says("too-large", f"{refusal.typed} is too large for {refusal.name}", f"Write {most} or less.")


def _too_small(refusal: Refusal) -> Message:
    least = refusal.context["ge"]
    return refusal.says("too-small", f"{refusal.typed} is too small for {refusal.name}", f"Write {least} or more.")


def _odd_letter(refusal: Refusal) -> Message:
    return refusal.says("damaged-letter", f"{refusal.name} holds a letter that is damaged", "Type the words again.")


def _otherwise(refusal: Refusal) -> Message:
    return refusal.says(
        "not-understood", f"{refusal.name} is not written the right way", "Compare it with the example plan."
    )


_SINGLE_VALUES = frozenset(
    {
        "string_type",
        "date_type",
        "decimal_type",
        "int_type",
        "bool_type",
        "literal_error",
        "dataclass_type",
        "partial-date",
    }
)

_WORDS: dict[str, Callable[[Refusal], Message]] = {
    "missing": missing,
    "extra_forbidden": unknown_name,
    "literal_error": _choice,
    "string_too_long": _too_long,
    "too_long": _too_long,
    "string_too_short": _too_short,
    "too_short": _too_short,
    "string_pattern_mismatch": _pattern,
    "string_unicode": _odd_letter,
    "tuple_type": not_a_list,
    "model_type": not_a_group,
    "dict_type": not_a_group,
    "less_than_equal": _too_large,
    "greater_than_equal": _too_small,
}

_ID_RULE = "Use 2 to 30 lower-case letters, digits and hyphens, with a letter first."
PATTERNS: dict[str, tuple[str, str]] = {
    r"^[a-z][a-z0-9-]{1,29}$": ("an id", _ID_RULE),
    r"^[A-Za-z0-9][A-Za-z0-9._-]*$": (
        "the name of a file",
        "Write the name of a file in files/: letters, digits, dots, hyphens and underscores, no spaces.",
    ),
    r"^#[0-9a-fA-F]{6}$": (
        "a colour",
        "Write a # and six digits or letters from a to f, in quotation marks: '#1d4f5c'.",
    ),
    r"^[a-z]{2,3}(-[A-Z]{2})?$": ("a language", "Write its code, such as en-GB or cy."),
    r"^[a-z]{2,3}(-[A-Za-z]{2,8})?$": ("a language", "Write its code, such as pl, uk or ar."),
    r"^[0-9A-F]{4,5}(-[0-9A-F]{4,5})*$": (
        "a code of an OpenMoji picture",
        "Copy it from openmoji.org: capital letters and digits, such as 1F6E1.",
    ),
    r"^[a-z][a-z0-9-]{0,19}-$": (
        "the beginning of the names of a set's files",
        "Write lower-case letters and digits with a hyphen at the end, such as drawn-.",
    ),
}
"""What each pattern of the model stands for, and how to write it."""
