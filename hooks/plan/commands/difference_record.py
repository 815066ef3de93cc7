"""A difference of two plans as readers are told of it for good: what they care about, as lines of an update."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from plan.audiences import STANDARD
from plan.commands.difference_lines import DATE, dated
from plan.difference.figures import FigureChange
from plan.difference.plan_difference import PageChange, PlanDifference, TextChange
from plan.model.update import RecordedChange
from plan.problems import HIDDEN
from plan.wording import default_words

_TOLD_AS_VALUES = {"title", "status", "state", "lead", "accountable", "period", "ages", "ongoing", "funding"}
"""Fields of which readers are told what stood there and what stands there now, words too. So are dates and aims."""
_NOT_TOLD = frozenset({"updates", "site", "pictures", "everyday_words", "glossary", "helplines"})
"""Files that are no part of what the plan promises: news tell of themselves."""
_SHOWN = "shown on this page"
"""What becomes of a hidden figure: the record of its change must not name it, its page does."""
_SYMBOLS = re.compile(r" \[(?:low|[a-z])(?: (?:low|[a-z]))*\]$")
_LONGEST = 240


def recorded_changes(difference: PlanDifference, *, words: bool = False) -> tuple[RecordedChange, ...]:
    """What readers care about: targets, baselines, corrected figures, results, dates, and new, gone or renamed pages.

    Of other words it says only that they have changed, unless `words` is set. New figures are no change to a plan.
    """
    told = (page for page in difference.pages if _NOT_TOLD.isdisjoint(_kind(page)))
    return tuple(line for page in told for line in dict.fromkeys(_of_page(page, words)))


def _kind(page: PageChange) -> tuple[str, str]:
    """The folder and the name of the file that a page is made from: one of them says what kind of record it is."""
    file = PurePosixPath(page.file)
    return file.parent.name, file.stem


def _of_page(page: PageChange, words: bool) -> Iterator[RecordedChange]:
    if page.state != "changed":
        yield _line(page, page.state, before=page.was if page.state == "renamed" else "")
    yield from _of_figures(page)
    for text in page.texts:
        values = {"field": text.name, "before": dated(text.before), "now": dated(text.now)}
        if text.before == text.now == HIDDEN:
            values = {"field": text.name}
        if _is_value(text) and _fits(text):
            yield _line(page, "changed", **values)
        elif text.is_words and words:
            values = values if _fits(text) else {"field": text.name}
            yield _line(page, "reworded", version=text.version, **values)
        elif text.is_words:
            yield _line(page, "reworded", version=text.version)


def _of_figures(page: PageChange) -> Iterator[RecordedChange]:
    """Corrected figures, and what becomes of results and of the times of actions."""
    for figure in filter(_is_corrected, page.figures):
        before = "" if figure.kind == "hidden" else _plain(figure.before)
        now = _SHOWN if figure.kind == "no_longer_hidden" else _plain(figure.now)
        yield _line(page, "changed", field=f"figure, {figure.about}", before=before, now=now)
    said = default_words()
    for result in page.results:
        field = f"how it is going, {result.title}" if len(page.results) > 1 else "how it is going"
        before, now = (f'"{said[f"result.{each}"]}"' for each in (result.before, result.now))
        yield _line(page, "changed", field=field, before=before, now=now)
    for each in page.timing:
        before, now = (f'"{said[f"timing.{state}"]}"' for state in (each.before, each.now))
        yield _line(page, "changed", field="where it stands", before=before, now=now)


def _line(page: PageChange, kind: str, **more: str) -> RecordedChange:
    """A line about a page, without what is empty; the standard version goes without saying."""
    said = {name: text for name, text in more.items() if text and (name, text) != ("version", STANDARD.id)}
    return RecordedChange.model_validate({"page": page.page.title, "address": page.page.address, "kind": kind, **said})


def _is_corrected(figure: FigureChange) -> bool:
    """Whether a figure that readers knew is another one, hidden or gone."""
    if figure.kind == "changed":
        return _plain(figure.before) != _plain(figure.now)
    return figure.kind in ("gone", "no_longer_hidden") or (figure.kind == "hidden" and bool(figure.before))


def _plain(figure: str) -> str:
    """A figure without its symbols, which the table on its page explains."""
    return _SYMBOLS.sub("", figure)


def _is_value(text: TextChange) -> bool:
    names = text.name.replace(" ", "_").split(",_")
    is_date = bool(DATE.fullmatch(text.before) or DATE.fullmatch(text.now))
    return text.version == STANDARD.id and (text.to_agree or is_date or not _TOLD_AS_VALUES.isdisjoint(names))


def _fits(text: TextChange) -> bool:
    """Whether both can stand in a record for good: a placeholder would change with the figures."""
    return all(
        len(dated(each)) <= _LONGEST and "{" not in each and "\n" not in each for each in (text.before, text.now)
    )
