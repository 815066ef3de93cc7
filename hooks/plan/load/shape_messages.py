"""Messages about names, lists and groups that do not fit where they stand: a part of `plan.load.messages`."""

from __future__ import annotations

import re

from pydantic import BaseModel

from plan.load.names import nearest
from plan.load.refusal import Message, Refusal, quoted
from plan.load.shapes import choices, first_name, has_to_be_there, in_words, items_of, model_at, names_of, shape_at
from plan.problems import HIDDEN
from plan.source.yaml_file import Loc

LONGEST_LIST = 30
_PLACEHOLDER = re.compile(r"\{[\w.-]+(?::\w+)?\}")


def empty(refusal: Refusal) -> Message:
    """A name without anything after it; what stands after a # is a note, and a colour begins with one."""
    or_not = "" if has_to_be_there(refusal.model, refusal.loc) else "; or delete it"
    fix = f"Give it {in_words(shape_at(refusal.model, refusal.loc))}{or_not}."
    if "colours" in refusal.loc:
        fix = "Put quotation marks round a colour, as in '#1d4f5c': without them, everything after # is a note."
    return Message("empty", f"{refusal.name} is empty", fix, refusal.loc, at_key=True)


def missing(refusal: Refusal) -> Message:
    """A name that has to be there and is not."""
    wanted = in_words(shape_at(refusal.model, refusal.loc))
    what, fix = f"{refusal.name} is missing here", f"Add a line that begins {refusal.loc[-1]}: and give it {wanted}."
    return Message("missing", what, fix, refusal.loc[:-1], at_key=True, name=str(refusal.loc[-1]))


def unknown_name(refusal: Refusal) -> Message:
    """A name that does not belong where it stands."""
    typed = str(refusal.loc[-1])
    here = model_at(refusal.model, refusal.loc[:-1])
    known = [name for name in names_of(here) if name != "id" or len(refusal.loc) > 1] if here else []
    outside = next(
        (loc for loc in _groups_round(refusal) if typed in names_of(model_at(refusal.model, loc) or BaseModel)), None
    )
    meant = ""
    if outside is not None:
        owner = next((f"'{step}'" for step in reversed(outside) if isinstance(step, str)), "the file itself")
        fix = f"It belongs to {owner}: take out the spaces that put it here."
    else:
        listed = ", ".join(known[:LONGEST_LIST])
        meant = nearest(typed, known) or ""
        fix = f"Did you mean '{meant}'?" if meant else f"Take it out, or use one of: {listed}."
    hide = refusal.hidden and any(letter.isdigit() for letter in typed)
    what = f"{HIDDEN if hide else quoted(typed)} is not a name this plan knows here"
    return Message("unknown-name", what, fix, refusal.loc, at_key=True, name=meant)


def _groups_round(refusal: Refusal) -> list[Loc]:
    """The groups that stand round the one with the error, the nearest first."""
    ends = range(len(refusal.loc) - 2, -1, -1)
    return [refusal.loc[:end] for end in ends if model_at(refusal.model, refusal.loc[:end])]


def not_a_list(refusal: Refusal) -> Message:
    """Something else where a list belongs."""
    items = items_of(shape_at(refusal.model, refusal.loc))
    before = f"{first_name(items)}: " if isinstance(items, type) and issubclass(items, BaseModel) else ""
    if isinstance(refusal.error["input"], dict):
        return refusal.says(
            "not-a-list", f"{refusal.name} should be a list", "Put a dash and a space before each item."
        )
    shown = "…" if refusal.hidden or before else quoted(str(refusal.error["input"]))[1:-1]
    fix = f"Put each item on a line of its own below it, after a dash and a space:  - {before}{shown}"
    return refusal.says("not-a-list", f"{refusal.name} should be a list", fix)


def not_a_group(refusal: Refusal) -> Message:
    """Something else where names with values belong."""
    model = model_at(refusal.model, refusal.loc)
    if isinstance(refusal.error["input"], list):
        fix = "Take out the dash before its names."
    elif model:
        fix = _as_group(refusal, model)
    else:
        fix = "Write a name, a colon and a value on each line below it, two spaces in."
    return refusal.says("not-a-group", f"{refusal.name} should be a group of names with values", fix)


def _as_group(refusal: Refusal, model: type[BaseModel]) -> str:
    """How words that stand where names should be are written with a name: `unit: {type: percent}` for percent."""
    first, listed = first_name(model), ", ".join(names_of(model))
    typed = str(refusal.error["input"])
    if refusal.loc and isinstance(refusal.loc[-1], int):
        return f"Write {first}: before the words. Its names are: {listed}."
    if typed in choices(shape_at(model, (first,))) and not refusal.hidden:
        return f"Write it like this: {refusal.loc[-1]}: {{{first}: {typed}}}"
    return f"Put its names on the lines below it, two spaces in, each with its value: {listed}."


def not_one_value(refusal: Refusal) -> Message:
    """A list or names where one value belongs."""
    placeholder = _as_placeholder(refusal)
    if placeholder:
        what = "text that begins with { needs quotation marks, because YAML takes the bracket for a group of names"
        fix = f"Put quotation marks round the whole text: {placeholder}"
        return refusal.says("placeholder-unquoted", what, fix)
    found = "a list" if isinstance(refusal.error["input"], list) else "a group of names"
    wanted = in_words(shape_at(refusal.model, refusal.loc))
    fix = f"Give it {wanted}, without dashes, brackets or names below it."
    return Message("not-one-value", f"{refusal.name} is {found} here", fix, refusal.loc, at_key=True)


def _as_placeholder(refusal: Refusal) -> str:
    """The line to write for a placeholder that YAML took for a group of names; empty for anything else."""
    group = refusal.error["input"]
    if refusal.hidden or not isinstance(group, dict) or len(group) != 1:
        return ""
    ((name, value),) = group.items()
    typed = f"{{{name}}}"
    if value is not None or not _PLACEHOLDER.fullmatch(typed):
        return ""
    before = "-" if isinstance(refusal.loc[-1], int) else f"{refusal.loc[-1]}:"
    return f'{before} "{typed}"'
