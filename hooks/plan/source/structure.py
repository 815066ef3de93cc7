"""From what stands in a YAML file to values with their places: the YAML reader feeds it one event after the other."""

import re
from collections.abc import Iterable
from typing import Any, TypeAlias

import yaml

from plan.source import yaml_mistakes
from plan.source.characters import CONTROLS
from plan.source.finding import Finding, Mistake

Value: TypeAlias = "str | list[Value] | dict[str, Value] | None"
Loc: TypeAlias = tuple[str | int, ...]
Span: TypeAlias = tuple[int, int, int, int]  # line and column of the start, then of the end, all counted from 0

MOST_FINDINGS = 100
_EMPTY = {"", "~", "null"}
_CURLY = "“”„‘’"
_NAME_AND_ODD_SPACE = re.compile(r"[a-z][a-z0-9_-]*:([^\S \t\n])")
_AWAITS_NAME, _AWAITS_VALUE, _DROPS_NAME, _DROPS_VALUE = range(4)


class StoppedError(Exception):
    """Reading ended before the end of the file; the findings say why."""


class _Frame:
    """A list or a group of names that is being read; its ``loc`` is None inside something that was refused."""

    __slots__ = ("container", "loc", "next_loc", "start", "state")

    def __init__(self, container: "list[Value] | dict[str, Value]", loc: Loc | None, start: Any) -> None:
        self.container = container
        self.loc = loc
        self.next_loc: Loc | None = None
        self.start = start
        self.state = _AWAITS_VALUE if isinstance(container, list) else _AWAITS_NAME


class Structure:
    """The values of one file, where each value and each name stands, and what had to be refused.

    It adds to the ``findings`` it is given. ``readable`` is False when a part of the value is not known, so that
    checking the rest would mislead.
    """

    def __init__(self, findings: list[Finding], *, plain_ascii: bool) -> None:
        self.value: Value = None
        self.values: dict[Loc, Span] = {}
        self.names: dict[Loc, Span] = {}
        self.findings = findings
        self.readable = True
        self.last_scalar: Any = None
        self._plain_ascii = plain_ascii
        self._stack: list[_Frame] = []
        self._documents = 0

    def read(self, events: Iterable[yaml.Event]) -> None:
        """Take in every event of a file; raises StoppedError, or the YAML reader's own error, where it cannot go on."""
        steps = {
            yaml.ScalarEvent: self._scalar,
            yaml.MappingStartEvent: self._open,
            yaml.SequenceStartEvent: self._open,
            yaml.MappingEndEvent: self._close,
            yaml.SequenceEndEvent: self._close,
            yaml.AliasEvent: self._alias,
            yaml.DocumentStartEvent: self._document,
        }
        for event in events:
            step = steps.get(event.__class__)
            if step is not None:
                step(event)

    def _scalar(self, event: Any) -> None:
        self.last_scalar = event
        if event.anchor or event.tag:
            self._refuse_decoration(event)
        if event.style == '"' and CONTROLS.search(event.value):
            self._find(_span(event.start_mark, event.end_mark), yaml_mistakes.CONTROL_BY_CODE)
        if self._stack and self._stack[-1].state == _AWAITS_NAME:
            self._name(self._stack[-1], event)
            return
        value = event.value
        if not event.style:
            if value in _EMPTY:
                value = None
            elif not self._plain_ascii:
                self._look_at_plain_text(event)
        loc = self._place(value)
        if loc is not None:
            self.values[loc] = _span(event.start_mark, event.end_mark)

    def _name(self, frame: _Frame, event: Any) -> None:
        """Take a name before a colon, or refuse it together with the value that follows."""
        name, span = event.value, _span(event.start_mark, event.end_mark)
        loc = None if frame.loc is None else (*frame.loc, name)
        frame.state, frame.next_loc = _AWAITS_VALUE, loc
        mistake = self._wrong_name(name, loc, event)
        if mistake:
            frame.state = _DROPS_VALUE
            self._find(span, mistake)
        elif loc is not None:
            self.names[loc] = span

    def _wrong_name(self, name: str, loc: Loc | None, event: Any) -> Mistake | None:
        if not name:
            return yaml_mistakes.NO_NAME
        if name == "<<" and not event.style:
            self.readable = False
            return yaml_mistakes.MERGE
        if name[0] in _CURLY:
            return yaml_mistakes.CURLY_NAME
        if loc is not None and loc in self.names:
            return yaml_mistakes.name_twice(name, self.names[loc][0] + 1)
        return None

    def _open(self, event: Any) -> None:
        if event.anchor or event.tag:
            self._refuse_decoration(event)
        if len(self._stack) >= yaml_mistakes.DEEPEST:
            self._find(_span(event.start_mark, event.end_mark), yaml_mistakes.TOO_DEEP)
            raise StoppedError
        container: list[Value] | dict[str, Value] = [] if isinstance(event, yaml.SequenceStartEvent) else {}
        if self._stack and self._stack[-1].state == _AWAITS_NAME:
            self._refuse_name(self._stack[-1], event)
            loc = None
        else:
            loc = self._place(container)
        self._stack.append(_Frame(container, loc, event.start_mark))

    def _close(self, event: Any) -> None:
        frame = self._stack.pop()
        if frame.loc is not None:
            self.values[frame.loc] = _span(frame.start, event.end_mark)
        if self._stack and self._stack[-1].state == _DROPS_NAME:
            self._stack[-1].state = _DROPS_VALUE

    def _place(self, value: Value) -> Loc | None:
        """Put a value where it belongs and give its place; None when it belongs to something refused."""
        if not self._stack:
            self.value = value
            return ()
        frame = self._stack[-1]
        if isinstance(frame.container, list):
            frame.container.append(value)
            return None if frame.loc is None else (*frame.loc, len(frame.container) - 1)
        dropped, frame.state = frame.state == _DROPS_VALUE, _AWAITS_NAME
        if dropped or frame.next_loc is None:
            return None
        frame.container[str(frame.next_loc[-1])] = value
        return frame.next_loc

    def _alias(self, event: Any) -> None:
        self.readable = False
        frame = self._stack[-1] if self._stack else None
        if frame is None or frame.state != _DROPS_VALUE:
            self._refuse_decoration(event)
        if frame is not None and frame.state == _AWAITS_NAME:
            frame.state = _DROPS_VALUE
        else:
            self._place(None)

    def _document(self, event: Any) -> None:
        self._documents += 1
        if self._documents > 1:
            self._find(_span(event.start_mark, event.end_mark), yaml_mistakes.SECOND_DOCUMENT)
            raise StoppedError
        if event.version or event.tags:
            self._find(_span(event.start_mark, event.start_mark), yaml_mistakes.PERCENT_LINE)

    def _refuse_decoration(self, event: Any) -> None:
        tagged = getattr(event, "tag", None)
        end = event.end_mark if isinstance(event, yaml.AliasEvent) else event.start_mark
        self._find(_span(event.start_mark, end), yaml_mistakes.INSTRUCTION if tagged else yaml_mistakes.SHORTCUT)

    def _refuse_name(self, frame: _Frame, event: Any) -> None:
        """Refuse a list or a group as a name: most often a text that starts with {{ and lacks quotation marks."""
        frame.state = _DROPS_NAME
        if frame.loc is None:
            return
        doubled = event.start_mark.line == frame.start.line and event.start_mark.column == frame.start.column + 1
        start = frame.start if doubled else event.start_mark
        self._find(_span(start, event.end_mark), yaml_mistakes.TWO_BRACKETS if doubled else yaml_mistakes.NOT_A_NAME)

    def _look_at_plain_text(self, event: Any) -> None:
        """Find what an editor meant as YAML but what YAML takes as text: curly quotes, odd spaces after a colon."""
        start, value = event.start_mark, event.value
        odd = _NAME_AND_ODD_SPACE.match(value)
        if odd and not self._has_name_on(start.line):
            self.findings.append(yaml_mistakes.ODD_SPACE.at(start.line + 1, start.column + odd.start(1) + 1))
        elif value[0] in _CURLY:
            self._find(_span(start, event.end_mark), yaml_mistakes.curly_quotes(both=value[-1] in _CURLY))

    def _has_name_on(self, line: int) -> bool:
        """Tell whether the value being read stands on the line of its own name, and so cannot be a name itself."""
        loc = self._stack[-1].next_loc if self._stack else None
        return loc in self.names and self.names[loc][0] == line

    def _find(self, span: Span, mistake: Mistake) -> None:
        line, column, end_line, end_column = span
        full = len(self.findings) >= MOST_FINDINGS
        width = end_column - column if end_line == line else 1
        self.findings.append((yaml_mistakes.TOO_MANY if full else mistake).at(line + 1, column + 1, width))
        if full:
            raise StoppedError


def _span(start: Any, end: Any) -> Span:
    """Keep the numbers of two marks only: thousands of marks kept alive slow Python's garbage collector down."""
    return start.line, start.column, end.line, end.column
