"""A file of reviews with more checks in it: what else stands there, remarks too, stays as it is where that can be."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from plan.in_step.written import as_file, as_items
from plan.model.update import InStep, ReaderCheck, Review
from plan.source.yaml_file import Document, yaml_from_bytes


class Written(NamedTuple):
    """The new text of a file of reviews."""

    text: str
    keeps_remarks: bool
    """Whether all else is as it was; False where the file had to be written anew, without its remarks."""


def with_checks(
    source: str, review: Review, in_step: Sequence[InStep] = (), readers: Sequence[ReaderCheck] = ()
) -> Written:
    """A file of reviews with checks added to it; one of a text that was checked before takes the place of the old one.

    `source` is the file as it is, empty for a new one, and `review` what stands in it.
    """
    wanted = (_joined(review.in_step, in_step), (*review.readers, *readers))
    text = source
    for name, old, new in (("in_step", review.in_step, in_step), ("readers", (), readers)):
        for each in new:
            number = next((at for at, one in enumerate(old) if isinstance(one, InStep) and _same(one, each)), None)
            text = _with(text, name, number, as_items([each]))
    if _read(text, review) == wanted:
        return Written(text, keeps_remarks=True)
    return Written(as_file(*wanted) + "\n", keeps_remarks="#" not in source)


def _joined(old: Sequence[InStep], new: Sequence[InStep]) -> tuple[InStep, ...]:
    kept = [next((each for each in new if _same(one, each)), one) for one in old]
    return (*kept, *(each for each in new if not any(_same(one, each) for one in old)))


def _same(one: InStep, other: InStep | ReaderCheck) -> bool:
    return isinstance(other, InStep) and (one.version, one.field) == (other.version, other.field)


def _with(source: str, name: str, number: int | None, item: str) -> str:
    """The text with an item at the end of a list, or in the place of the one with a number."""
    document = yaml_from_bytes(source.encode(), "")
    lines = source.rstrip("\n").split("\n") if source.strip() else []
    value = document.value if isinstance(document.value, dict) else {}
    listed = value.get(name)
    if not isinstance(listed, list) or not listed:
        kept = [line for line in lines if listed is None or not line.startswith(f"{name}:")]
        return "\n".join([*kept, f"{name}:", item]) + "\n"
    first, last = _lines(document, lines, name, len(listed) - 1 if number is None else number, len(listed))
    margin = " " * (len(lines[first]) - len(lines[first].lstrip()))
    moved = [f"{margin}{line}" if line else "" for line in item.split("\n")]
    kept = lines[: first if number is not None else last]
    return "\n".join([*kept, *moved, *lines[last:]]) + "\n"


def _lines(document: Document, lines: list[str], name: str, number: int, count: int) -> tuple[int, int]:
    """The first line of an item and the line after its last one: blank lines and remarks behind it are not its own."""
    first = document.values[name, number][0]
    if number + 1 < count:
        last = document.values[name, number + 1][0]
    else:
        after = (span[0] for place, span in document.names.items() if len(place) == 1 and span[0] > first)
        last = min(after, default=len(lines))
    while last > first + 1 and (not lines[last - 1].strip() or lines[last - 1].lstrip().startswith("#")):
        last -= 1
    return first, last


def _read(text: str, review: Review) -> tuple[tuple[InStep, ...], tuple[ReaderCheck, ...]] | None:
    """What stands in a text, as the plan will read it; None where it is no file of reviews."""
    document = yaml_from_bytes(text.encode(), "")
    if not isinstance(document.value, dict) or any(problem.level == "error" for problem in document.problems):
        return None
    try:
        found = Review.model_validate({**document.value, "kind": review.kind, "id": review.id})
    except ValueError:
        return None
    return found.in_step, found.readers
