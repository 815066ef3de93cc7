"""Finds in a plan what placeholders ask for: by the name that they give, or in the record that their text is in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from plan.load.names import did_you_mean
from plan.model.actions import Action
from plan.model.base import Record
from plan.model.measure import Measure
from plan.model.plan import Plan
from plan.placeholders.asked import Asked, Day, PlaceholderError
from plan.placeholders.of_readings import OF_READINGS
from plan.placeholders.written import Placeholder
from plan.problems import quoted
from plan.reading import Reading, readings_of
from plan.source.yaml_file import Loc

BRACES = "Write {{ and }} where you mean braces."
OF_PLAN = ("start", "end")
OF_ACTIONS = ("due", "start")


@dataclass(frozen=True)
class Answers:
    """Finds what placeholders of one plan ask for. Readings are worked out once, and only those that are asked for."""

    plan: Plan
    today: date

    def to(self, asked: Placeholder, own: Record, loc: Loc) -> Asked:
        """What a placeholder asks for; `own` is the record with the text, in which it stands at `loc`.

        Raises PlaceholderError where nobody could know it.
        """
        if asked.name in OF_PLAN and asked.names == ("plan",):
            return self._of_plan(asked.name)
        if asked.name in OF_ACTIONS:
            return _of_action(self._action(asked, own), asked.name)
        if asked.name in OF_READINGS:
            return OF_READINGS[asked.name](self._reading(asked, own, loc))
        raise _unknown(asked)

    @cached_property
    def _measures(self) -> dict[str, Measure]:
        return {measure.id: measure for measure in self.plan.measures}

    @cached_property
    def _actions(self) -> dict[str, Action]:
        return {action.id: action for action in self.plan.actions}

    @cached_property
    def _readings(self) -> dict[str, tuple[Reading, ...]]:
        """Filled as placeholders ask."""
        return {}

    def _of_plan(self, name: str) -> Day:
        period = self.plan.plan.period
        if period is None:
            raise PlaceholderError(
                "placeholder-without-date",
                "the plan has no period, so this has nothing to show",
                "Add period: with start: and end: to plan.yml, or take the placeholder out.",
            )
        return Day(period.start if name == "start" else period.end)

    def _action(self, asked: Placeholder, own: Record) -> Action:
        if not asked.names:
            if isinstance(own, Action):
                return own
            example = f"{{{next(iter(self._actions), 'name-of-the-action')}.{asked.name}}}"
            raise _of_nothing("action", example)
        if len(asked.names) > 1 or asked.names[0] not in self._actions:
            raise _no_such("action", ".".join(asked.names), self._actions)
        return self._actions[asked.names[0]]

    def _reading(self, asked: Placeholder, own: Record, loc: Loc) -> Reading:
        """The reading that is named; in a measure's own texts its own, and in a part's texts that of the part."""
        measure, rest = self._measure(asked, own)
        readings = self._readings.setdefault(measure.id, ()) or readings_of(measure, self.today)
        self._readings[measure.id] = readings
        if not measure.parts:
            if rest:
                raise _no_such("part", rest[0], ())
            return readings[0]
        ids = [part.id for part in measure.parts]
        if not rest and measure is own and len(loc) > 1 and loc[0] == "parts" and isinstance(loc[1], int):
            rest = (ids[loc[1]],)
        if not rest:
            before = "" if measure is own else f"{measure.id}."
            raise PlaceholderError(
                "placeholder-of-parts",
                f"the measure '{measure.id}' has parts, and this does not say which of them is meant",
                f"Name one of its parts: {_list(f'{{{before}{part}.{asked.name}}}' for part in ids)}.",
            )
        if rest[0] not in ids:
            raise _no_such("part", rest[0], ids)
        return readings[ids.index(rest[0])]

    def _measure(self, asked: Placeholder, own: Record) -> tuple[Measure, tuple[str, ...]]:
        """The measure that is named, and the names that come after its own."""
        names = asked.names
        is_own_part = isinstance(own, Measure) and names and names[0] in {part.id for part in own.parts}
        if isinstance(own, Measure) and (not names or is_own_part):
            return own, names
        if not names:
            raise _of_nothing("measure", f"{{{next(iter(self._measures), 'name-of-the-measure')}.{asked.name}}}")
        if names[0] not in self._measures or len(names) > 2:
            raise _no_such("measure", names[0], self._measures)
        return self._measures[names[0]], names[1:]


def _unknown(asked: Placeholder) -> PlaceholderError:
    known = ("start", "end") if asked.names == ("plan",) else (*OF_READINGS, *OF_ACTIONS)
    if not asked.name:
        what = "a brace stands alone here" if len(asked.words) == 1 else f"{quoted(asked.words)} is no placeholder"
        return PlaceholderError("not-a-placeholder", what, f"A placeholder is one name, such as {{latest}}. {BRACES}")
    listed = f"There are {_list(known)}. {BRACES}"
    fix = did_you_mean(asked.name, known, listed)
    return PlaceholderError("no-such-placeholder", f"there is no placeholder {quoted(asked.words)}", fix)


def _list(names: Iterable[str]) -> str:
    return ", ".join(names)


def _of_nothing(kind: str, example: str) -> PlaceholderError:
    return PlaceholderError(
        f"placeholder-without-{kind}",
        f"this text belongs to no {kind}, so nobody can tell which {kind} is meant",
        f"Write the {kind}'s name and a dot before it, such as {example}.",
    )


def _no_such(kind: str, name: str, known: Iterable[str]) -> PlaceholderError:
    names = sorted(known)
    otherwise = f"There are {_list(names[:12])}." if names else f"There is no {kind} here: take the name out."
    return PlaceholderError(
        f"no-such-{kind}", f"there is no {kind} {quoted(name)}", did_you_mean(name, names, otherwise)
    )


def _of_action(action: Action, name: str) -> Day:
    moment = action.start if name == "start" else action.due
    if moment is None:
        what = f"the action '{action.id}' has no {name} date, so this has nothing to show"
        raise PlaceholderError("placeholder-without-date", what, f"Add {name}: to it, or take the placeholder out.")
    return Day(moment)
