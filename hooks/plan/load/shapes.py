"""What the model expects at a place of a file: the messages ask here which names, choices or lists belong there."""

from __future__ import annotations

import types
from datetime import date
from decimal import Decimal
from typing import Annotated, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from plan.periods import PartialDate
from plan.source.yaml_file import Loc

Shape = object
"""A type as the model states it, without Annotated and without None."""


def bare(annotation: Shape) -> Shape:
    """A type without what is wrapped round it: `Annotated[str, …] | None` gives `str`."""
    while True:
        origin, arguments = get_origin(annotation), get_args(annotation)
        if origin is Annotated:
            annotation = arguments[0]
        elif origin in (Union, types.UnionType):
            annotation = next(one for one in arguments if one is not type(None))
        else:
            return annotation


def shape_at(model: type[BaseModel], loc: Loc) -> Shape | None:
    """What belongs at `loc` of a file that holds `model`; None where the model knows no such place."""
    shape: Shape | None = model
    for step in loc:
        if isinstance(shape, type) and issubclass(shape, BaseModel):
            shape = _field(shape, step)
        elif get_origin(shape) is tuple and isinstance(step, int):
            shape = get_args(shape)[0]
        elif get_origin(shape) is dict and isinstance(step, str):
            shape = get_args(shape)[1]
        else:
            return None
        shape = bare(shape)
    return shape


def model_at(model: type[BaseModel], loc: Loc) -> type[BaseModel] | None:
    """The model of the group of names at `loc`, if there belongs one."""
    shape = shape_at(model, loc)
    return shape if isinstance(shape, type) and issubclass(shape, BaseModel) else None


def names_of(model: type[BaseModel]) -> list[str]:
    """The names that may stand in a group, as they are written in a file."""
    return [info.alias or name for name, info in model.model_fields.items()]


def has_to_be_there(model: type[BaseModel], loc: Loc) -> bool:
    """Whether the name at `loc` of a file that holds `model` is one that its group cannot be without."""
    group = model_at(model, loc[:-1]) if loc else None
    fields = group.model_fields.items() if group else ()
    return any(info.is_required() for name, info in fields if loc[-1] in (name, info.alias))


def first_name(model: type[BaseModel]) -> str:
    """The name that a group most needs: the first required one that is not its id."""
    required = [info.alias or name for name, info in model.model_fields.items() if info.is_required() and name != "id"]
    return (required or names_of(model))[0]


def choices(shape: Shape | None) -> tuple[str, ...]:
    """The words to choose from; empty when any text may stand here."""
    return get_args(shape) if get_origin(shape) is Literal else ()


def items_of(shape: Shape | None) -> Shape | None:
    """What the items of a list are; None for anything but a list."""
    return bare(get_args(shape)[0]) if get_origin(shape) is tuple else None


def in_words(shape: Shape | None) -> str:
    """What is written at such a place, for 'Add a line for it with …'."""
    if choices(shape):
        return f"one of: {', '.join(choices(shape))}"
    if get_origin(shape) is tuple:
        return "a list, each item on a line of its own after a dash"
    if isinstance(shape, type) and issubclass(shape, BaseModel):
        return f"its own names below it: {', '.join(names_of(shape))}"
    plain: dict[Shape, str] = {
        date: "a date such as 2026-03-31",
        PartialDate: "a date such as 2026-03-31, or 2026-03 when the day is open",
        Decimal: "a number",
        int: "a whole number",
        bool: "yes or no",
    }
    return plain.get(shape, "its words")


def _field(model: type[BaseModel], step: str | int) -> Shape | None:
    for name, info in model.model_fields.items():
        if step == (info.alias or name):
            return bare(info.annotation)
    return None
