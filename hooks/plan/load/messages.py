"""What the model refuses, in the words of an editor: the loader turns each of pydantic's errors into a message here."""

from __future__ import annotations

from collections.abc import Callable

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from plan.load.names import did_you_mean, id_like
from plan.load.numbers import number_fix
from plan.load.refusal import Message, Refusal, quoted
from plan.load.shapes import choices, first_name, in_words, items_of, model_at, names_of, shape_at
from plan.problems import HIDDEN
from plan.source.yaml_file import Loc

LONGEST_LIST = 30


def explain(error: ErrorDetails, model: type[BaseModel], *, hidden: bool = False) -> Message:
    """Put one error of `model` into words. `hidden` keeps back what was typed, for rows that are confidential."""
    refusal = Refusal(error, model, hidden)
    kind = error["type"]
    if kind not in ("missing", "extra_forbidden") and error["input"] is None:
        return _empty(refusal)
    if kind in _SINGLE_VALUES and isinstance(error["input"], list | dict):
        return _not_single(refusal)
    if "fix" in refusal.context:
        return _mistake(refusal)
    return _WORDS.get(kind, _otherwise)(refusal)


def _mistake(refusal: Refusal) -> Message:
    """A message that the model itself gave (`plan.model.base.mistake`)."""
    what, fix, value = str(refusal.context["what"]), str(refusal.context["fix"]), refusal.error["input"]
    if not isinstance(value, str):
        return Message(refusal.error["type"], what, fix, refusal.loc, at_key=True)
    if refusal.error["type"] in ("number", "whole-number"):
        fix = number_fix(value, fix, hidden=refusal.hidden)
    if refusal.hidden and "' is not " in what:
        what = f"{HIDDEN} is not {what.rpartition(chr(39) + ' is not ')[2]}"
    return refusal.says(refusal.error["type"], what, fix)


def _empty(refusal: Refusal) -> Message:
    shape = shape_at(refusal.model, refusal.loc)
    return Message(
        "empty", f"{refusal.name} is empty", f"Give it {in_words(shape)}; or delete it.", refusal.loc, at_key=True
    )


def _missing(refusal: Refusal) -> Message:
    wanted = in_words(shape_at(refusal.model, refusal.loc))
    what, fix = f"{refusal.name} is missing here", f"Add a line that begins {refusal.loc[-1]}: and give it {wanted}."
    return Message("missing", what, fix, refusal.loc[:-1], at_key=True)


def _unknown(refusal: Refusal) -> Message:
    """A name that does not belong where it stands."""
    typed = str(refusal.loc[-1])
    here = model_at(refusal.model, refusal.loc[:-1])
    known = [name for name in names_of(here) if name != "id" or len(refusal.loc) > 1] if here else []
    outside = next(
        (loc for loc in _groups_round(refusal) if typed in names_of(model_at(refusal.model, loc) or BaseModel)), None
    )
    if outside is not None:
        owner = next((f"'{step}'" for step in reversed(outside) if isinstance(step, str)), "the file itself")
        fix = f"It belongs to {owner}: take out the spaces that put it here."
    else:
        listed = ", ".join(known[:LONGEST_LIST])
        fix = did_you_mean(typed, known, f"Take it out, or use one of: {listed}.")
    hide = refusal.hidden and any(letter.isdigit() for letter in typed)
    what = f"{HIDDEN if hide else quoted(typed)} is not a name this plan knows here"
    return Message("unknown-name", what, fix, refusal.loc, at_key=True)


def _groups_round(refusal: Refusal) -> list[Loc]:
    """The groups that stand round the one with the error, the nearest first."""
    ends = range(len(refusal.loc) - 2, -1, -1)
    return [refusal.loc[:end] for end in ends if model_at(refusal.model, refusal.loc[:end])]


def _choice(refusal: Refusal) -> Message:
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


def _blank(refusal: Refusal) -> Message:
    return refusal.says("empty", f"{refusal.name} is empty", "Write its words, or delete the line.")


def _pattern(refusal: Refusal) -> Message:
    noun, fix = _PATTERNS.get(
        str(refusal.context["pattern"]), ("written the right way", "Compare it with the example.")
    )
    suggestion = id_like(str(refusal.error["input"])) if noun == "an id" and not refusal.hidden else None
    return refusal.says(
        "not-written-right",
        f"{refusal.typed} is not {noun}",
        f"{fix} Such as {suggestion}." if suggestion else fix,
    )


def _not_list(refusal: Refusal) -> Message:
    items = items_of(shape_at(refusal.model, refusal.loc))
    before = f"{first_name(items)}: " if isinstance(items, type) and issubclass(items, BaseModel) else ""
    if isinstance(refusal.error["input"], dict):
        return refusal.says(
            "not-a-list", f"{refusal.name} should be a list", "Put a dash and a space before each item."
        )
    shown = "…" if refusal.hidden or before else quoted(str(refusal.error["input"]))[1:-1]
    fix = f"Put each item on a line of its own below it, after a dash and a space:  - {before}{shown}"
    return refusal.says("not-a-list", f"{refusal.name} should be a list", fix)


def _empty_list(refusal: Refusal) -> Message:
    return refusal.says("empty", f"{refusal.name} is an empty list", "Add an item, or delete the line.")


def _not_group(refusal: Refusal) -> Message:
    model = model_at(refusal.model, refusal.loc)
    if isinstance(refusal.error["input"], list):
        fix = "Take out the dash before its names."
    elif model:
        fix = f"Write {first_name(model)}: before the words. Its names are: {', '.join(names_of(model))}."
    else:
        fix = "Write a name, a colon and a value on each line below it, two spaces in."
    return refusal.says("not-a-group", f"{refusal.name} should be a group of names with values", fix)


def _not_single(refusal: Refusal) -> Message:
    found = "a list" if isinstance(refusal.error["input"], list) else "a group of names"
    wanted = in_words(shape_at(refusal.model, refusal.loc))
    fix = f"Give it {wanted}, without dashes, brackets or names below it."
    return Message("not-one-value", f"{refusal.name} is {found} here", fix, refusal.loc, at_key=True)


def _too_large(refusal: Refusal) -> Message:
    most = refusal.context["le"]
    return refusal.says("too-large", f"{refusal.typed} is too large for {refusal.name}", f"Write {most} or less.")


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
    "missing": _missing,
    "extra_forbidden": _unknown,
    "literal_error": _choice,
    "string_too_long": _too_long,
    "string_too_short": _blank,
    "string_pattern_mismatch": _pattern,
    "string_unicode": _odd_letter,
    "tuple_type": _not_list,
    "too_short": _empty_list,
    "model_type": _not_group,
    "dict_type": _not_group,
    "less_than_equal": _too_large,
}

_ID_RULE = "Use 2 to 30 lower-case letters, digits and hyphens, with a letter first."
_PATTERNS: dict[str, tuple[str, str]] = {
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
    r"^[0-9A-F]{4,5}(-[0-9A-F]{4,5})*$": (
        "a code of an OpenMoji picture",
        "Copy it from openmoji.org: capital letters and digits, such as 1F6E1.",
    ),
}
"""What each pattern of the model stands for, and how to write it."""
