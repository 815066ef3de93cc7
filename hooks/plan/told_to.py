"""A plan as a version tells it that has the pages of another: its texts stand where those pages look for theirs."""

from __future__ import annotations

from dataclasses import fields, replace

from plan.audiences import Audience
from plan.model.base import Record
from plan.model.plan import Plan
from plan.walk import RecordT

_KEPT = frozenset({"observations"})
"""What has no texts in versions, and may be long."""


def told_to(plan: Plan, audience: Audience) -> Plan:
    """A plan, and its earlier plans, for the pages of an audience: itself for one that has pages of its own.

    For one that is like another, every text of that other version gives way to the audience's own, or to nothing.
    """
    if not audience.like:
        return plan
    told = {each.name: _told(getattr(plan, each.name), audience) for each in fields(plan)}
    return replace(plan, **told)  # type: ignore[arg-type]


def _told(value: object, audience: Audience) -> object:
    if isinstance(value, Record):
        return _record(value, audience)
    if isinstance(value, Plan):
        return told_to(value, audience)
    return tuple(_told(each, audience) for each in value) if isinstance(value, tuple) else value


def _record(record: RecordT, audience: Audience) -> RecordT:
    """A record with the audience's own block and ages in the place of those of the version that it is like."""
    names = type(record).model_fields.keys() - _KEPT
    updates = {name: _told(getattr(record, name), audience) for name in names}
    for ending in ("", "_ages"):
        like = f"{audience.like}{ending}"
        if like in names:
            updates[like] = updates.get(f"{audience.id}{ending}")
    return record.model_copy(update=updates)
