"""The rows of the page for a board, table by table, as words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from plan.difference.hiding import Hiding
from plan.difference.movements import ActionMove, MeasureMove, moved_actions, moved_measures
from plan.difference.plan_difference import PageChange, PlanDifference, TextChange
from plan.edition import PLACES, Edition
from plan.formats import open_date, period
from plan.model.actions import Action
from plan.model.plan import Plan
from plan.problems import HIDDEN
from plan.reading import Reading
from plan.views.measure_summary import target_words
from plan.views.parts import progress_status
from plan.views.value_words import value_words

Row = tuple[str, ...]
"""What stands in one row, the name of the row first."""
COLUMNS: Mapping[str, Row] = {
    "worse": ("measure", "before", "now", "result"),
    "better": ("measure", "before", "now", "result"),
    "late": ("action", "before", "now", "due"),
    "done": ("action", "before", "now", "due"),
    "agreed": ("measure", "before", "now"),
    "other": ("measure", "before", "now", "result"),
    "actions": ("action", "before", "now", "due"),
    "records": ("what", "change"),
    "corrected": ("figure", "before", "now"),
}
"""The tables in the order of the page, what a board asks about first, each with its columns."""
_CORRECTED = frozenset({"changed", "gone", "hidden", "no_longer_hidden"})
_RECORDS = ("outcomes", "priorities", "measures", "actions", "delivery_plans", "partners", "groups", "engagement")
_OF_RECORDS = tuple(f"/{PLACES.get(kind, 'actions')}/" for kind in _RECORDS)


@dataclass(frozen=True)
class Compared:
    """What a plan is compared with, and how."""

    then: Plan
    day: date
    """On which the earlier state was recorded."""
    difference: PlanDifference
    hidden: Hiding


def board_rows(edition: Edition, compared: Compared) -> dict[str, list[Row]]:
    """Every row of every table, by the names in `COLUMNS`."""
    found: dict[str, list[Row]] = {name: [] for name in COLUMNS}
    days = compared.day, edition.today
    measures = tuple(moved_measures(compared.then, edition.plan, days))
    for moved in measures:
        if moved.has_moved:
            found[moved.way or "other"].append(_measure(edition, moved, compared.hidden))
    for action in moved_actions(compared.then, edition.plan, days):
        turned = action.timing_now != action.timing_before and action.timing_now in ("late", "done")
        if turned or action.before:
            found[action.timing_now if turned else "actions"].append(_action(edition, action, compared.hidden))
    found["agreed"] += _agreed(edition, compared, measures)
    for page in compared.difference.pages:
        if page.state in ("new", "gone") and page.page.address.startswith(_OF_RECORDS):
            found["records"].append((page.page.title, edition.t(f"board_page.{page.state}")))
        found["corrected"] += _corrected(edition, page)
    return found


def _measure(edition: Edition, moved: MeasureMove, hidden: Hiding) -> Row:
    before, now = (progress_status(edition, each.progress).words for each in (moved.before, moved.now))
    result = now if before == now else edition.t("board_page.changed_from", now=now, before=before)
    figures = (_figure(edition, each, hide=moved.hidden) for each in (moved.before, moved.now))
    return _title(edition, moved.now, hidden), *figures, result


def _title(edition: Edition, reading: Reading, hidden: Hiding) -> str:
    whole = reading.measure.title
    named = edition.t("board_page.named", title=whole, name=reading.title) if reading.part else whole
    return hidden.text(named)


def _figure(edition: Edition, reading: Reading, *, hide: bool) -> str:
    latest = reading.series.latest
    if latest is None:
        return edition.t("board_page.none")
    value = HIDDEN if hide else edition.t("board_page.no_figure")
    if latest.value is not None and not hide:
        value = value_words(latest.value, reading.definition, reading.decimals)
    return edition.t("board_page.figure_in", value=value, period=period(latest.period))


def _action(edition: Edition, moved: ActionMove, hidden: Hiding) -> Row:
    t = edition.t
    before = t(f"timing.{moved.timing_before}") if moved.timing_before else t("board_page.new")
    due, was = _due(edition, moved.now), _due(edition, moved.before) if moved.before else ""
    if was and was != due:
        due = t("board_page.changed_from", now=due, before=was)
    return hidden.text(moved.now.title), before, t(f"timing.{moved.timing_now}"), due


def _due(edition: Edition, action: Action) -> str:
    return open_date(action.due) if action.due else edition.t("board_page.none")


def _agreed(edition: Edition, compared: Compared, measures: Iterable[MeasureMove]) -> Iterator[Row]:
    """What boards agreed on: a target in words, and everything else by its name."""
    texts = {page.page.address: page for page in compared.difference.pages if any(each.to_agree for each in page.texts)}
    told: set[str] = set()
    for moved in measures:
        page = texts.get(f"/{PLACES['measures']}/{moved.now.measure.id}/")
        before, now = (target_words(edition, each) for each in (moved.before, moved.now))
        if page and before != now:
            told.add(page.page.address)
            shown = (HIDDEN, HIDDEN) if _is_hidden(page) else map(compared.hidden.text, (before, now))
            yield _title(edition, moved.now, compared.hidden), *shown
    for address, page in texts.items():
        for text in page.texts:
            if text.to_agree and not (address in told and re.search(r"\btarget\b", text.name)):
                yield _field(edition, page, text)


def _is_hidden(page: PageChange) -> bool:
    return any(HIDDEN in (text.before, text.now) for text in page.texts if text.to_agree)


def _field(edition: Edition, page: PageChange, text: TextChange) -> Row:
    named = edition.t("board_page.named", title=_bare(page), name=text.name)
    none = edition.t("board_page.none")
    return named, text.before or none, text.now or none


def _corrected(edition: Edition, page: PageChange) -> Iterator[Row]:
    none = edition.t("board_page.none")
    for figure in page.figures:
        if figure.kind in _CORRECTED:
            named = edition.t("board_page.named", title=_bare(page), name=figure.about)
            yield named, figure.before or none, figure.now or none


def _bare(page: PageChange) -> str:
    """The title of a measure's page, without the word that says what it is."""
    return page.page.title.removeprefix("Measure: ")
