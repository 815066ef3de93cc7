"""Whether notes beside hidden figures name the number that the plan declares: one of the checks across files."""

from __future__ import annotations

from collections.abc import Iterator

from plan.checks.figures_places import figure_problem
from plan.checks.scope import Scope
from plan.load.confidential_notes import thresholds_in
from plan.model.measure import Measure
from plan.problems import HIDDEN, Problem


def small_numbers(scope: Scope) -> Iterator[Problem]:
    """Every note of a hidden figure that names a number below which figures are hidden and not the plan's own.

    A council hides below one number. Another in a note is a mistake, or tells something about the hidden figure.
    """
    rule = scope.plan.plan.small_numbers
    for entry, measure in scope.of(Measure):
        for row, observation in enumerate(measure.observations):
            if "c" not in observation.symbols or not observation.note:
                continue
            if any(rule is None or number != rule.below for number in thresholds_in(observation.note)):
                what = f"the note of this hidden figure names a number that the plan does not declare: {HIDDEN}"
                yield figure_problem(entry, (row, "note"), "undeclared-threshold", what, _fix(scope))


def _fix(scope: Scope) -> str:
    rule = scope.plan.plan.small_numbers
    if rule is not None:
        return f"The plan hides numbers below {rule.below} (small_numbers in plan.yml): write that one, or none."
    return "Say once in plan.yml below which number you hide figures: small_numbers: {below: 5}. Then write that one."
