"""How each other version of a plan stands: what is current, to be checked, missing and read by those who use it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plan.audiences import AUDIENCES, STANDARD, Audience
from plan.checks.in_step_messages import document_of, hides_figures, telling_files, words_before
from plan.checks.scope import Scope
from plan.in_step.change import Difference
from plan.in_step.simplified import record_name
from plan.in_step.states import InStepWith, Readers, State, TextState, in_step
from plan.in_step.topics import topics
from plan.model.update import ReaderCheck


@dataclass(frozen=True)
class TextStatus:
    """How one text stands."""

    record: str
    field: str
    state: State
    path: str
    """Its file."""
    checked_on: str = ""
    checked_by: str = ""
    differences: tuple[Difference, ...] = ()
    """What has changed in the standard text, where it may be shown."""


@dataclass(frozen=True)
class ReadersStatus:
    """Whether people who use a version have read the texts of one record, as they stand now."""

    record: str
    checked: ReaderCheck | None
    """The newest check that holds."""
    lapsed: ReaderCheck | None
    """The newest check of a text that has changed since, where none holds."""


@dataclass(frozen=True)
class VersionStatus:
    """How one version stands."""

    version: str
    parts: int
    """Parts of the plan that it should cover."""
    missing: tuple[str, ...]
    """Those that have no text in it, by their names in commands."""
    texts: tuple[TextStatus, ...]
    readers: tuple[ReadersStatus, ...]

    def of(self, *states: State) -> tuple[TextStatus, ...]:
        """The texts in some states."""
        return tuple(text for text in self.texts if text.state in states)

    @property
    def unread(self) -> tuple[str, ...]:
        """The records that have texts which nobody who uses the version has read as they stand."""
        return tuple(each.record for each in self.readers if not each.checked)


def version_statuses(scope: Scope) -> tuple[VersionStatus, ...]:
    """How every other version of a plan stands."""
    found, telling = in_step(scope.plan), telling_files(scope)
    return tuple(_of(scope, found, telling, audience) for audience in AUDIENCES if audience != STANDARD)


def _of(scope: Scope, found: InStepWith, telling: frozenset[str], audience: Audience) -> VersionStatus:
    parts = topics(scope.plan, audience)
    return VersionStatus(
        audience.id,
        len(parts),
        tuple(part.name for part in parts if not part.is_covered(audience)),
        tuple(_text(scope, each, telling) for each in found.texts if each.text.version == audience.id),
        tuple(_readers(each) for each in found.readers if each.version == audience.id),
    )


def _text(scope: Scope, state: TextState, telling: frozenset[str]) -> TextStatus:
    path, check = document_of(scope, state.text).path, state.checked
    shown = () if path in telling or state.state is State.CURRENT else tuple(_shown(scope, state))
    return TextStatus(
        state.text.record,
        state.text.field,
        state.state,
        path,
        check.checked_on.isoformat() if check else "",
        check.checked_by if check else "",
        shown,
    )


def _shown(scope: Scope, state: TextState) -> Iterator[Difference]:
    hide = hides_figures(scope.plan)
    for each in state.differences:
        yield Difference(words_before(each, hide=hide), each.now)


def _readers(found: Readers) -> ReadersStatus:
    standing, lapsed = next(iter(found.standing), None), next(iter(found.lapsed), None)
    return ReadersStatus(record_name(found.kind, found.id), standing, None if standing else lapsed)
