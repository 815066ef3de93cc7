"""Everything that a change does to the plan, page by page and version by version."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from plan.audiences import STANDARD
from plan.checks.scope import Entry, Scope, id_of, scopes
from plan.difference.figures import FigureChange, changed_figures
from plan.difference.hiding import Hiding, hiding
from plan.difference.pages import PageName, page_of
from plan.difference.records import FieldChange, changed_fields
from plan.difference.results import ResultChange, TimingChange, changed_results, changed_timing
from plan.difference.values import name_in_words, value_in_words
from plan.difference.words import Piece, reworded
from plan.load.kinds import FOLDERS, SINGLE_FILES, STAYS
from plan.load.loaded import Loaded
from plan.model.actions import Action
from plan.model.measure import Measure
from plan.problems import HIDDEN

_OF_SITE = frozenset(kind.name for kind in SINGLE_FILES if not kind.in_previous or kind.name in STAYS)
"""What goes on when a plan ends: the site's own files, the word list and the pictures."""
_OF_ENDED = frozenset(kind.name for kind in (*FOLDERS, *SINGLE_FILES)) - _OF_SITE
AGREED = frozenset({"target", "baseline", "polarity", "unit", "progress"})
"""What a board agreed on: a change of it is nobody's to make alone."""


@dataclass(frozen=True)
class TextChange:
    """One field of a record, before and now, in one version."""

    version: str
    name: str
    """Its name: good looks like, or contributions, reading-club, text."""
    before: str
    now: str
    pieces: tuple[Piece, ...] = ()
    """The change word by word, where both are words."""
    to_agree: bool = False
    """Whether it is something on which a board agreed."""
    is_words: bool = False
    """Whether readers read it as words, unlike a date, a choice or the name of another record."""


@dataclass(frozen=True)
class PageChange:
    """What a change does to what one page shows."""

    page: PageName
    file: str
    state: Literal["new", "gone", "renamed", "changed"]
    was: str = ""
    """The name of the record before, if it was renamed; who still refers to it, if it is gone."""
    texts: tuple[TextChange, ...] = ()
    figures: tuple[FigureChange, ...] = ()
    results: tuple[ResultChange, ...] = ()
    timing: tuple[TimingChange, ...] = ()


@dataclass(frozen=True)
class PlanDifference:
    """Everything that a change does to the plan."""

    since: str
    today: date
    pages: tuple[PageChange, ...]


def plan_difference(then: Loaded, now: Loaded, since: str, today: date) -> PlanDifference:
    """What a change does to the plan, on one day for both states: what only time changes is no part of it.

    Records that cannot be read are left out: `check` tells of them.
    """
    before, after = scopes(then, today), scopes(now, today)
    if not (before and after):
        return PlanDifference(since, today, ())
    hidden, earlier = hiding(before, after), {scope.plan.id: scope for scope in before}
    ended = next((scope for scope in after if scope.plan.id not in earlier and _is_kept(before[0], scope)), None)
    found: list[PageChange] = []
    if ended:
        page = PageName(f"Earlier plan: {ended.plan.plan.title}", f"/{ended.prefix}")
        found += [PageChange(page, ended.document("plan").path, "new")]
        found += _Compared(before[0], ended, hidden, today, _OF_ENDED).changes()
    for scope in after:
        kinds = _OF_SITE if ended and not scope.main else None
        if scope.plan.id in earlier:
            found += _Compared(earlier[scope.plan.id], scope, hidden, today, kinds).changes()
    return PlanDifference(since, today, tuple(found))


def _is_kept(then: Scope, scope: Scope) -> bool:
    """Whether this is the plan of before, which has become an earlier one."""
    return scope.plan.plan.title == then.plan.plan.title


@dataclass(frozen=True)
class _Compared:
    """Two states of one plan."""

    then: Scope
    now: Scope
    hidden: Hiding
    today: date
    kinds: frozenset[str] | None = None
    """The kinds of file that are held against each other, where it is not all of them."""

    def changes(self) -> Iterator[PageChange]:
        """What a change does to each page; of kinds that are not held against each other all is new."""
        before = {(entry.kind, id_of(entry.record)): entry for entry in self.then.entries if self._counts(entry)}
        for entry in self.now.entries:
            old = self._earlier(before, entry)
            if old is None:
                yield self._page(entry, "new")
            else:
                yield from self._changed(old, entry)
        for entry in before.values():
            if not self._may_be_there(entry):
                yield self._gone(entry)

    def _counts(self, entry: Entry) -> bool:
        return self.kinds is None or entry.kind in self.kinds

    def _earlier(self, before: dict[tuple[str, str], Entry], entry: Entry) -> Entry | None:
        """What a record was before, taken out of what is left; it may have had another name."""
        names = (id_of(entry.record), *entry.record.__dict__.get("old_ids", ()))
        return next((found for name in names if (found := before.pop((entry.kind, name), None))), None)

    def _may_be_there(self, entry: Entry) -> bool:
        """Whether a record that was not found is there, and could only not be read."""
        return id_of(entry.record) in self.now.loaded.ids.get(f"{self.now.prefix}{entry.kind}", ())

    def _page(self, entry: Entry, state: Literal["new", "gone"], was: str = "") -> PageChange:
        scope = self.now if state == "new" else self.then
        return PageChange(self._page_name(scope, entry), entry.document.path, state, was)

    def _page_name(self, scope: Scope, entry: Entry, field: str = "") -> PageName:
        page = page_of(scope, entry, field)
        return page._replace(title=self.hidden.text(page.title))

    def _gone(self, entry: Entry) -> PageChange:
        name, kind = id_of(entry.record), entry.kind
        users = (
            other.document.path
            for other in self.now.entries
            if any(field.refers == kind and field.value == name for field in other.fields)
        )
        return self._page(entry, "gone", ", ".join(sorted(set(users))))

    def _changed(self, old: Entry, entry: Entry) -> Iterator[PageChange]:
        """What has changed in a record: one page, but for `plan.yml`, of which parts stand on pages of their own."""
        was = id_of(old.record) if id_of(old.record) != id_of(entry.record) else ""
        by_page: dict[PageName, list[TextChange]] = {}
        for change in changed_fields(old.record, entry.record):
            page = self._page_name(self.now, entry, change.path[0])
            by_page.setdefault(page, []).append(self._text(change, old, entry))
        page = self._page_name(self.now, entry)
        figures, results, timing = self._measured(old, entry)
        if was or figures or results or timing:
            by_page.setdefault(page, [])
        for page_name, texts in by_page.items():
            own = page_name == page
            yield PageChange(
                page_name,
                entry.document.path,
                "renamed" if was and own else "changed",
                was if own else "",
                tuple(texts),
                figures if own else (),
                results if own else (),
                timing if own else (),
            )

    def _measured(
        self, old: Entry, entry: Entry
    ) -> tuple[tuple[FigureChange, ...], tuple[ResultChange, ...], tuple[TimingChange, ...]]:
        if isinstance(old.record, Measure) and isinstance(entry.record, Measure):
            figures = tuple(self._noted(each) for each in changed_figures(old.record, entry.record))
            results = changed_results(old.record, entry.record, self.then, self.now)
            return figures, tuple(replace(each, title=self.hidden.text(each.title)) for each in results), ()
        if isinstance(old.record, Action) and isinstance(entry.record, Action):
            return (), (), tuple(changed_timing(old.record, entry.record, self.today))
        return (), (), ()

    def _noted(self, change: FigureChange) -> FigureChange:
        return FigureChange(
            change.kind,
            change.about,
            self.hidden.text(change.before),
            self.hidden.text(change.now),
            self.hidden.text(change.note),
            change.in_silence,
        )

    def _text(self, change: FieldChange, old: Entry, entry: Entry) -> TextChange:
        before = self.hidden.before(change.before, change.now, old)
        now = self.hidden.text(change.now)
        if self.hidden.hides(old) or self.hidden.hides(entry):
            before, now = (HIDDEN if each else "" for each in (before, now))
        before, now = value_in_words(old.record, change.path, before), value_in_words(entry.record, change.path, now)
        to_agree = isinstance(entry.record, Measure) and bool(AGREED.intersection(change.path))
        pieces = reworded(before, now) if change.is_text and HIDDEN not in (before, now) else ()
        words = any(field.words and change.path[-1] in field.loc for each in (old, entry) for field in each.fields)
        agreed = to_agree and change.version == STANDARD.id
        return TextChange(change.version, name_in_words(change.path), before, now, pieces, agreed, words)


def pages_by_version(change: PageChange) -> Mapping[str, tuple[TextChange, ...]]:
    """The texts of a page by their version, the standard one first."""
    versions = dict.fromkeys((STANDARD.id, *(each.version for each in change.texts)))
    found = {version: tuple(each for each in change.texts if each.version == version) for version in versions}
    return {version: texts for version, texts in found.items() if texts}
