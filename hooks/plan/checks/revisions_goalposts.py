"""What a measure is judged by in two versions of a plan: targets, baselines and methods that were moved in silence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from plan.model.measure import Measure, Reading
from plan.model.target import ProgressMethod, Target, Unit
from plan.problems import Level, Problem
from plan.source.yaml_file import Document, Loc

_TERMS = ("kind", "value", "lower", "upper", "period", "by", "interim")
_METHOD = ("method", "band", "limit", "comparator")
_FIX = "say who agreed it: add an amendment in plan.yml, or an update of kind plan_change that names this measure."


class _Moved(NamedTuple):
    loc: Loc
    code: str
    what: str
    fix: str


def goalposts(then: Measure, now: Measure, document: Document) -> Iterator[Problem]:
    """What the change makes of targets, baselines, directions and methods, where nothing in the plan says so."""
    parts = {part.id: (("parts", index), part) for index, part in enumerate(now.parts)}
    pairs: list[tuple[Loc, Reading, Reading]] = [((), then, now)]
    pairs += [(*parts[part.id][:1], part, parts[part.id][1]) for part in then.parts if part.id in parts]
    for loc, before, after in pairs:
        for moved in _moved(before, after):
            yield document.problem((*loc, *moved.loc), Level.WARNING, moved.code, moved.what, moved.fix)


def _moved(then: Reading, now: Reading) -> Iterator[_Moved]:
    agreed = now.target is not None and now.target.agreed_on is not None
    if then.target and not (agreed and now.target and now.target.agreed_on != then.target.agreed_on):
        yield from _target(then.target, now.target)
    if then.baseline and (now.baseline is None or now.baseline.period != then.baseline.period):
        is_now = f"is {now.baseline.period} now" if now.baseline else "is gone"
        explained = now.baseline is not None and now.baseline.note not in (None, then.baseline.note)
        if not explained:
            what = f"the baseline's period was {then.baseline.period} and {is_now}, which changes how the measure looks"
            fix = f"Put it back, or {_FIX} A new note: below baseline: will do as well."
            yield _Moved(("baseline", "period"), "baseline-moved", what, fix)
    if then.polarity and then.polarity != now.polarity:
        what = f"the polarity was {then.polarity} and is {now.polarity or 'gone'} now, so better becomes something else"
        yield _Moved(("polarity",), "polarity-changed", what, f"Put it back, or {_FIX}")
    if then.unit and now.unit and _counted(then.unit) != _counted(now.unit):
        what = (
            f"the unit was {_counted(then.unit)} and is {_counted(now.unit)} now, so the same numbers say another thing"
        )
        yield _Moved(("unit", "type"), "unit-changed", what, f"Put it back, or {_FIX}")
    yield from _method(then.progress, now.progress)


def _counted(unit: Unit) -> str:
    """What numbers with a unit mean: percent, rate for every 10000, score out of 10."""
    per = f" for every {unit.per}" if unit.per else ""
    return f"{unit.type}{per}" + (f" out of {unit.out_of}" if unit.out_of else "")


def _target(then: Target, now: Target | None) -> Iterator[_Moved]:
    """A target that is another one now; one that was still to be set may be set."""
    if then.kind in ("none_yet", "set_baseline"):
        return
    fix = f"Put it back, or write in agreed_on: when the new one was agreed, or {_FIX}"
    if now is None:
        yield _Moved(("title",), "target-moved", f"the target is gone: it was {_wording(then)}", fix)
        return
    name = next((name for name in _TERMS if getattr(then, name) != getattr(now, name)), None)
    if name:
        what = f"the target was {_wording(then)} and is {_wording(now)} now, and agreed_on is as it was"
        yield _Moved(("target", name), "target-moved", what, fix)


def _wording(target: Target) -> str:
    """A target in few words: reach_by 18 in 2029 to 2030."""
    values = [str(value) for value in (target.value, target.lower, target.upper) if value is not None]
    steps = [f"{step.value} in {step.period}" for step in target.interim]
    parts = (
        f"{target.kind} {' to '.join(values)}".rstrip(),
        f"in {target.period}" if target.period else "",
        f"by {target.by}" if target.by else "",
        f"with steps {', '.join(steps)}" if steps else "",
    )
    return " ".join(part for part in parts if part)


def _method(then: ProgressMethod | None, now: ProgressMethod | None) -> Iterator[_Moved]:
    if then is None:
        return
    given, before = now.judgement if now else None, then.judgement
    name = next((name for name in _METHOD if getattr(then, name) != getattr(now, name, None)), None)
    if name:
        what = f"'{name}' of progress was {getattr(then, name)} and is {getattr(now, name, None) or 'gone'} now"
        fix = f"Another method can give another result from the same figures. Put it back, or {_FIX}"
        yield _Moved(("progress", name), "method-changed", what, fix)
    elif before and given and before.result != given.result and given.date <= before.date:
        what = f"the judgement was {before.result} and is {given.result} now, and its date is no later ({given.date})"
        fix = "Write the day of the new judgement, and its reason."
        yield _Moved(("progress", "judgement", "result"), "judgement-changed", what, fix)
