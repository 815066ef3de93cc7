"""`python -m plan status`: how the versions of the plan stand: current, to be checked, missing, read by their readers.

`--format json` gives an object with `format` (1), `folder`, `today`, `totals` and `versions`. Each version has
`version`, `parts` and `missing` (names of parts without texts), `texts` (each with `record`, `field`, `state`, `path`,
`checked_on`, `checked_by` and `changed`, a list of `before` and `now`) and `readers` (each with `record`, `state`
(`checked`, `lapsed` or `not_checked`), `group` and `date`). The states of texts are `current`, `edited`, `minor`,
`major` and `not_recorded`. `totals` counts the texts by state, and `missing` and `not_checked_by_readers` as well.
"""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from plan.checks.in_step_messages import NAMES
from plan.checks.scope import Scope
from plan.commands.command import Command, Output
from plan.commands.plan_folder import plan_folder
from plan.commands.sound_plan import UnsoundPlanError, sound_plan
from plan.commands.version_status import ReadersStatus, TextStatus, VersionStatus, version_statuses
from plan.in_step.simplified import FILES
from plan.in_step.states import State
from plan.model.update import ReaderCheck
from plan.problems import harmless

_HEADS: Mapping[State, str] = {
    State.MAJOR: "Out of date: the standard text says something else now",
    State.MINOR: "To check: the standard text has other words now",
    State.EDITED: "To check: both texts have changed",
    State.NOT_RECORDED: "Not recorded yet that they say the same",
    State.CURRENT: "Current",
}
"""The states in the order of their haste."""


def describe(parser: ArgumentParser) -> None:
    """Add the options of this command to a parser."""
    parser.add_argument("--format", choices=("text", "json"), default="text", help="text for people, or json")
    parser.add_argument("--data", metavar="FOLDER", help="the plan's folder, if it is not plan_data")


def run(options: Namespace, environment: Mapping[str, str]) -> Output:
    """Say how the versions stand. Raises WrongUseError when the day of today cannot be known."""
    try:
        scope = sound_plan(plan_folder(options.data, environment), environment)
    except UnsoundPlanError as error:
        return error.output("Nobody can tell how the versions stand until these mistakes are mended.")
    found = version_statuses(scope)
    return Output(_json(scope, found) if options.format == "json" else harmless_lines(_text(scope, found)))


def harmless_lines(text: str) -> str:
    """A text of several lines, of which none can do anything to a terminal."""
    return "\n".join(map(harmless, text.split("\n")))


def _text(scope: Scope, found: Sequence[VersionStatus]) -> str:
    parts = [f"The versions of {scope.folder} on {scope.today}"]
    parts += ["\n".join(_version(each)) for each in found]
    return "\n\n".join([*parts, _totals(found)])


def _version(found: VersionStatus) -> Iterator[str]:
    name = NAMES[found.version]
    covered = found.parts - len(found.missing)
    yield f"{name[:1].upper()}{name[1:]}: {covered:,} of {found.parts:,} parts of the plan have texts."
    for state, head in _HEADS.items():
        texts = found.of(state)
        if texts:
            yield f"  {head} ({len(texts):,}):"
            yield from _changed(texts) if state in (State.MAJOR, State.MINOR) else _listed(texts)
    if found.missing:
        yield f"  Missing ({len(found.missing):,}):"
        yield from _by_kind(found.missing)
    if found.unread:
        yield f"  Not yet checked by people who use it ({len(found.unread):,}):"
        yield from (_lapsed(each.record, each.lapsed) for each in found.readers if each.lapsed)
        yield from _by_kind([each.record for each in found.readers if not (each.checked or each.lapsed)])


def _listed(texts: Sequence[TextStatus]) -> Iterator[str]:
    for record, own in groupby(texts, lambda text: text.record):
        yield f"    {record}: {', '.join(text.field for text in own)}"


def _by_kind(names: Sequence[str]) -> Iterator[str]:
    for kind, own in groupby(names, lambda name: name.partition("/")[0]):
        in_kind = list(own)
        ids = ", ".join(name.partition("/")[2] for name in in_kind)
        yield f"    {kind}: {ids}" if kind not in FILES else f"    {', '.join(in_kind)}"


def _changed(texts: Sequence[TextStatus]) -> Iterator[str]:
    for text in texts:
        yield f"    {text.record}: {text.field}, checked on {text.checked_on} by {text.checked_by}"
        for each in text.differences:
            yield f"      - {each.before or '(nothing)'}"
            yield f"      + {each.now or '(nothing)'}"


def _lapsed(record: str, check: ReaderCheck) -> str:
    return f"    {record}, which has changed since {check.group} read it on {check.date}"


def _count(found: Sequence[VersionStatus]) -> dict[str, int]:
    states = Counter(text.state for each in found for text in each.texts)
    return {
        **{state.value: states[state] for state in State},
        "missing": sum(len(each.missing) for each in found),
        "not_checked_by_readers": sum(len(each.unread) for each in found),
    }


def _totals(found: Sequence[VersionStatus]) -> str:
    count = _count(found)
    check = sum(count[state.value] for state in (State.MAJOR, State.MINOR, State.EDITED))
    return (
        f"In all: {count['current']:,} current, {check:,} to check again ({count['major']:,} out of date), "
        f"{count['not_recorded']:,} not recorded yet, {count['missing']:,} missing, "
        f"{count['not_checked_by_readers']:,} not yet checked by people who use them."
    )


def _json(scope: Scope, found: Sequence[VersionStatus]) -> str:
    versions = [
        {
            "version": each.version,
            "parts": each.parts,
            "missing": each.missing,
            "texts": [_json_text(text) for text in each.texts],
            "readers": [_json_readers(readers) for readers in each.readers],
        }
        for each in found
    ]
    whole = {"format": 1, "folder": scope.folder, "today": scope.today.isoformat(), "totals": _count(found)}
    return json.dumps({**whole, "versions": versions}, ensure_ascii=False, indent=1)


def _json_text(text: TextStatus) -> dict[str, object]:
    return {
        "record": text.record,
        "field": text.field,
        "state": text.state.value,
        "path": text.path,
        "checked_on": text.checked_on or None,
        "checked_by": text.checked_by or None,
        "changed": [each._asdict() for each in text.differences],
    }


def _json_readers(found: ReadersStatus) -> dict[str, object]:
    last = found.checked or found.lapsed
    state = "checked" if found.checked else "lapsed" if found.lapsed else "not_checked"
    return {
        "record": found.record,
        "state": state,
        "group": last.group if last else None,
        "date": last.date.isoformat() if last else None,
    }


COMMAND = Command("status", "say how easy read and the young people's version stand, text by text", describe, run)
"""The command as `plan.__main__` lists it."""
