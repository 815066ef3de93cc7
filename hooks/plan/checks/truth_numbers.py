"""Numbers in sentences about a measure that its figures do not have: one of the checks across files.

Only numbers with the unit of the measure count: 72%, £5,000, 12 children, 7 out of 10. A number that the measure's own
definition, caveats, notes or targets name is known too. So are differences between figures, and rounded ones.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

from plan.checks.scope import Scope
from plan.checks.truth_known import Known, known_figures, numbers_in_words
from plan.checks.truth_quantities import Quantity, quantities
from plan.checks.truth_texts import Said, said_of_measures
from plan.formats import rounded
from plan.problems import HIDDEN, Problem, quoted

_NEAR = Decimal("0.05")
"""How far a number may be off that a sentence calls about right."""
_HALF = Decimal("0.5")


def truth_numbers(scope: Scope) -> Iterator[Problem]:
    """Every number with a measure's unit that is not among its figures, and news that quotes figures not yet there."""
    for said in said_of_measures(scope):
        found = list(quantities(said.sentence.unlinked, said.measures))
        if found:
            yield from _unknown(said, found)


def _unknown(said: Said, found: list[Quantity]) -> Iterator[Problem]:
    named = {number for measure in said.measures for number in numbers_in_words(measure)}
    if not any(True for _ in _known(said, said.on)):
        return
    for one in found:
        if one.number in named or _is_among(one, _known(said, said.on)):
            continue
        now = _known(said, None) if said.on else iter(())
        later = next((figure for figure in now if figure.period and _is_among(one, [figure])), None)
        yield _too_new(said, one, later) if later else _not_there(said, one, list(_known(said, said.on)))


def _known(said: Said, on: date | None) -> Iterator[Known]:
    """Made one by one, because most numbers are among the first."""
    for measure in said.measures:
        yield from known_figures(measure, on)


def _is_among(one: Quantity, known: Iterable[Known]) -> bool:
    return any(_is_same(one, figure) for figure in known)


def _is_same(one: Quantity, figure: Known) -> bool:
    """Whether a number in words is this figure, as far as it was rounded or called about right."""
    if one.kind != figure.kind and not (one.kind == "points" and figure.kind == "percent"):
        return False
    value = abs(figure.value)
    if one.out_of is not None:
        # Seven out of ten is any percentage that is nearer to it than to six or eight out of ten.
        reach = (1 if one.is_about else _HALF) * 100 / one.out_of
        return abs(value - 100 * one.number / one.out_of) <= reach
    if one.is_about and abs(value - one.number) <= max(_NEAR * one.number, _HALF):
        return True
    return rounded(value, one.places) == one.number


def _not_there(said: Said, one: Quantity, known: list[Known]) -> Problem:
    fix = "Take the number from the figures. If it comes from elsewhere, make it the words of a link to its source."
    if said.may_tell:
        what = f"a number in this text is not among the figures of this measure: {HIDDEN}"
        return said.entry.warning(said.loc, "number-not-in-data", what, fix).without_line()
    what = f"{quoted(one.words)} is not among the figures of this measure{_nearest(one, known)}"
    return said.warning(one.words, "number-not-in-data", what, fix)


def _nearest(one: Quantity, known: list[Known]) -> str:
    sought = 100 * one.number / one.out_of if one.out_of and one.kind == "percent" else one.number
    kind = "percent" if one.kind == "points" else one.kind
    fit = [figure for figure in known if figure.kind == kind and figure.label]
    if not fit:
        return ""
    best = min(fit, key=lambda figure: abs(abs(figure.value) - sought))
    return f"; the nearest is {best.value:f} ({best.label})"


def _too_new(said: Said, one: Quantity, figure: Known) -> Problem:
    what = f"this is dated {said.on}, and {quoted(one.words)} is the figure for {figure.label}, which ended later"
    if said.may_tell:
        what = f"this is dated {said.on}, and it quotes a figure of a time that ended later: {HIDDEN}"
        return said.entry.warning(said.loc, "older-than-its-figures", what, "Check the date.").without_line()
    return said.warning(one.words, "older-than-its-figures", what, "Check the date, and the figure.")
