"""How many measures or actions are in each state: at a glance on the home page, on lists and on an earlier plan."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import get_args

from plan.edition import Edition
from plan.model.target import Result
from plan.schedule import TIMINGS, timing
from plan.views.action_summary import timing_status
from plan.views.parts import Tally, result_status


def measure_tally(edition: Edition, measures: Iterable[str] | None = None) -> tuple[Tally, ...]:
    """How many readings of some measures, or of all, have each result: every part of a compound measure counts."""
    chosen = edition.readings if measures is None else measures
    counts = Counter(reading.progress.result for id_ in chosen for reading in edition.readings[id_])
    return tuple(Tally(counts[result], result_status(edition, result)) for result in get_args(Result) if counts[result])


def action_tally(edition: Edition) -> tuple[Tally, ...]:
    """How many actions are in each state."""
    counts = Counter(timing(action, edition.today) for action in edition.plan.actions)
    return tuple(Tally(counts[state], timing_status(edition, state)) for state in TIMINGS if counts[state])
