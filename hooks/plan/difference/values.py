"""What a field is called and what stands in it, in the words of a reader and not of a file: target, 18%."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

from plan.formats import quantity
from plan.model.base import Record
from plan.model.measure import Measure
from plan.model.measure import Reading as Definition

_AIMS = frozenset({"target", "baseline", "progress"})
_AMOUNTS = frozenset({"value", "lower", "upper"})
_CHOICE = re.compile(r"[a-z]+(?:_[a-z]+)+")
_WITHOUT_SAYING = {
    "target": "value",
    "baseline": "period",
    "interim": "value",
    "status": "state",
}
"""What goes without saying behind a name: "target, value" is the target. For `interim` a period stands between."""


def name_in_words(path: tuple[str, ...]) -> str:
    """The name of a field by its path in a file: target; target on the way, 2027 to 2028; status, reason."""
    names = list(path)
    owner = names[-3] if len(names) > 2 and names[-3] == "interim" else names[-2] if len(names) > 1 else ""
    if names[-1] == _WITHOUT_SAYING.get(owner):
        del names[-1]
    joined = ", ".join(name.replace("_", " ") for name in names)
    return joined.replace("target, interim", "target on the way")


def value_in_words(record: Record, path: tuple[str, ...], text: str) -> str:
    """What stands in a field: an amount with its unit, a choice without underscores, and all else as it is."""
    if _CHOICE.fullmatch(text):
        return text.replace("_", " ")
    if not isinstance(record, Measure) or path[-1] not in _AMOUNTS or _AIMS.isdisjoint(path):
        return text
    definition: Definition = next((part for part in record.parts if part.id in path), record)
    try:
        return quantity(Decimal(text), definition.unit)
    except InvalidOperation:
        return text
