"""Which files of `plan_data/files/` are published as they are: documents and logos that a record names (publisher)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from plan.load.kinds import FILES, PREVIOUS
from plan.model.base import Record
from plan.model.plan import Plan
from plan.model.reference import Picture, Pictures
from plan.walk import Walker


def published_files(plan: Plan) -> tuple[str, ...]:
    """The addresses of the files that the plan and its earlier plans name, which are also their places in its folder.

    An earlier plan may name a file that stands with the plan that keeps it. Pictures are left out: they are
    published without what a camera or a program has written into their files (`plan.pictures`).
    """
    walker = Walker()
    named = set(_named(plan, walker))
    found = set()
    for old in plan.previous:
        names = set(_named(old, walker))
        found |= {f"{PREVIOUS}/{old.id}/{FILES}/{name}" for name in names & old.files}
        named |= names - old.files
    return tuple(sorted(found | {f"{FILES}/{name}" for name in named & plan.files}))


def _named(plan: Plan, walker: Walker) -> Iterator[str]:
    for field in fields(plan):
        value = getattr(plan, field.name)
        for record in value if isinstance(value, tuple) else (value,):
            if isinstance(record, Record) and not isinstance(record, Pictures | Picture):
                yield from (found.value for found in walker.fields(record) if found.refers == FILES)
