"""Records in the order in which they are published, put together as a plan: the last step of loading a folder."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from plan.load.kinds import FOLDERS, REVIEWS, SINGLE_FILES
from plan.model.actions import Priority
from plan.model.base import Record
from plan.model.outcome import Outcome
from plan.model.plan import Plan
from plan.model.plan_file import PlanFile
from plan.model.site import Site
from plan.model.update import Review, Update

Order = tuple[int | str, ...]


def assemble(
    name: str, records: Mapping[str, Sequence[Record]], site: Site | None, earlier: Sequence[Plan]
) -> Plan | None:
    """The plan made of the records of each kind; None when the plan's own file or the site's has mistakes."""
    plan_file = next((one for one in records.get("plan", ()) if isinstance(one, PlanFile)), None)
    if plan_file is None or site is None:
        return None
    parts: dict[str, Any] = {kind.name: records[kind.name][0] for kind in SINGLE_FILES if records.get(kind.name)}
    for kind in (*FOLDERS, REVIEWS):
        parts[kind.name] = tuple(sorted(records.get(kind.name, ()), key=_order))
    newest_first = sorted(earlier, key=_start, reverse=True)
    return Plan(**{**parts, "id": name, "plan": plan_file, "site": site, "previous": tuple(newest_first)})


def _order(record: Record) -> Order:
    """What records of a folder are sorted by: see the docstring of `Plan`."""
    id = str(getattr(record, "id", ""))
    if isinstance(record, Outcome | Priority):
        return (0, record.number, id) if record.number is not None else (1, 0, id)
    if isinstance(record, Update):
        return (-record.date.toordinal(), id)
    return (record.kind, id) if isinstance(record, Review) else (id,)


def _start(plan: Plan) -> tuple[date, str]:
    period = plan.plan.period
    return (period.start.first_day if period else date.min, plan.id)
