"""One YAML file of the plan as values that know their line and column: the loader and the commands read with it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from plan.problems import HIDDEN, Level, Problem, in_order
from plan.source.characters import conflict_markers, harmful_characters, without_harm
from plan.source.confidential import hides_line, safe_column, without_numbers_of
from plan.source.encoding import decode, read_bytes
from plan.source.finding import Finding, Mistake
from plan.source.structure import Loc, Span, StoppedError, Structure, Value
from plan.source.syntax import explain
from plan.source.yaml_mistakes import EMPTY, ONLY_COMMENTS, STARTS_WITH_LIST, STARTS_WITH_WORDS

__all__ = ["Document", "Loc", "Value", "read_yaml", "yaml_from_bytes"]

# Only its events are used: its composer would crash on a file of 100,000 brackets, and it would guess types.
LOADER: type[yaml.CSafeLoader] | type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Document:
    """What stands in one YAML file: texts, empty values, lists and groups, and the place of each.

    ``value`` is None when the file could not be read to its end; ``problems`` were found while reading.
    """

    path: str
    value: Value
    problems: tuple[Problem, ...]
    lines: tuple[str, ...] = field(default=(), repr=False)
    values: dict[Loc, Span] = field(default_factory=dict, repr=False)
    names: dict[Loc, Span] = field(default_factory=dict, repr=False)

    def knows(self, loc: Loc) -> bool:
        """Tell whether a value stands at this place of the file."""
        return loc in self.values

    def line(self, loc: Loc) -> int:
        """The number of the line on which the value of `loc` begins, or the nearest value round it."""
        return self._place(loc, at_key=False)[0]

    def hides(self, loc: Loc) -> bool:
        """Tell whether the line of this value must not be repeated, because a confidential number may stand in it."""
        line = self.line(loc)
        return line <= len(self.lines) and hides_line(self.lines[line - 1], "\n".join(self.lines))

    def problem(self, loc: Loc, level: Level, code: str, what: str, fix: str, *, at_key: bool = False) -> Problem:  # noqa: PLR0913 -- the parts of a problem
        """Make a problem at the value of ``loc``, or at its name; without one at the nearest value round it."""
        line, column, width = self._place(loc, at_key=at_key)
        return _problem(self.path, self.lines, Mistake(code, what, fix, level).at(line, column, width))

    def _place(self, loc: Loc, *, at_key: bool) -> tuple[int, int, int]:
        for known in range(len(loc), -1, -1):
            span = (self.names.get(loc[:known]) if at_key else None) or self.values.get(loc[:known])
            if span:
                start, column, stop, end_column = span
                rest = len(self.lines[start].rstrip()) if start < len(self.lines) else 0
                last = min(end_column, rest) if stop == start else rest
                return start + 1, column + 1, max(1, last - column)
        return 1, 1, 1


def read_yaml(path: Path, shown: str) -> Document:
    """Read a YAML file; whatever is wrong with it is among the document's problems, and nothing is raised.

    ``shown`` is the name of the file in messages, such as ``plan_data/measures/repeat-plans.yml``.
    """
    return yaml_from_bytes(read_bytes(path, shown), shown)


def yaml_from_bytes(raw: bytes | Problem, shown: str) -> Document:
    """Read what stands in a YAML file, such as an earlier version of it kept by Git; nothing is raised.

    ``raw`` may be the reason why the file could not be opened: that is then the document's problem.
    """
    if isinstance(raw, Problem):
        return Document(shown, None, (raw,))
    text = decode(raw, shown)
    if isinstance(text, Problem):
        return Document(shown, None, (text,))
    lines = tuple(text.split("\n"))
    conflicts = conflict_markers(lines)
    if conflicts:
        return Document(shown, None, _problems(shown, lines, conflicts), lines)
    structure = Structure(harmful_characters(text, lines), plain_ascii=text.isascii())
    complete = _read_structure(without_harm(text), lines, structure)
    value = structure.value if complete and structure.readable and isinstance(structure.value, dict) else None
    findings = structure.findings
    if complete and not any(finding.mistake.level is Level.ERROR for finding in findings):
        findings += _top_level(text, structure)
    return Document(shown, value, _problems(shown, lines, findings), lines, structure.values, structure.names)


def _read_structure(text: str, lines: tuple[str, ...], structure: Structure) -> bool:
    """Fill the structure from the text; False when a mistake ended the reading, which is then among its findings."""
    try:
        structure.read(yaml.parse(text, LOADER))
    except StoppedError:
        return False
    except yaml.YAMLError as error:
        finding = explain(error, lines, structure.last_scalar)
        same_line = [found for found in structure.findings if found.line == finding.line]
        if not any(found.mistake.level is Level.ERROR for found in same_line):
            structure.findings = [found for found in structure.findings if found not in same_line] + [finding]
        return False
    return True


def _top_level(text: str, structure: Structure) -> list[Finding]:
    """Say what is wrong with a file that is empty or that is not names with values."""
    if isinstance(structure.value, dict):
        return []
    if structure.value is None:
        return [(ONLY_COMMENTS if text.strip() else EMPTY).at(1, 1)]
    line, column, _, _ = structure.values[()]
    mistake = STARTS_WITH_LIST if isinstance(structure.value, list) else STARTS_WITH_WORDS
    return [mistake.at(line + 1, column + 1)]


def _problems(shown: str, lines: tuple[str, ...], findings: Iterable[Finding]) -> tuple[Problem, ...]:
    return tuple(in_order(_problem(shown, lines, finding) for finding in findings))


def _problem(shown: str, lines: tuple[str, ...], finding: Finding) -> Problem:
    """Give a finding its file and its line of text, or a hidden line where a confidential number may stand."""
    line, column, width, (code, what, fix, level) = finding
    number = min(line, len(lines))
    while number > 1 and line >= len(lines) and not lines[number - 1].strip():
        number -= 1
    excerpt = lines[number - 1] if lines else ""
    if 0 < number < line:
        line, column, width = number, len(excerpt) + 1, 1
    if hides_line(excerpt, "\n".join(lines)):
        what, fix = without_numbers_of(excerpt, what), without_numbers_of(excerpt, fix)
        excerpt, column, width = HIDDEN, safe_column(excerpt, column), 1
    return Problem(level, code, shown, line, column, what, fix, excerpt, width)
