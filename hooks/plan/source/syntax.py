"""What an editor did when YAML cannot be read: the YAML reader asks here for a place and plain words for a mistake."""

import re
from typing import Any

import yaml

from plan.source import syntax_table
from plan.source.finding import Finding
from plan.source.yaml_mistakes import NO_NAME, ODD_SPACE, PERCENT_LINE

_LINE_WITH_NAME = re.compile(
    r"""^\s*(?:-\s+)*(?P<name>[^\s:#"'\[\]{}](?:[^:#]*[^\s:#])?)(?P<colon>:)\s+(?P<value>\S.*)$"""
)
_NAME_AND_COLON = re.compile(r"^\s*(?:-\s+)*[\w-]+:(\S)")
_NAME_AND_ODD_SPACE = re.compile(r"^\s*(?:-\s+)*[\w-]+:([^\S \t])")
_ODD_SPACE = re.compile(r"[^\S \t]")
_LIST_SIGN = re.compile(r"\s*(?P<sign>[‐‑‒–—−•·●▪◦‣*])[^\S\n]+\S")
_ROW_OF_A_TABLE = re.compile(r'"[\w-]+: [^"]*",*\s*')
_MARKED_AT_START = re.compile("end of stream|document (?:indicator|separator)|expected ':'")
_STARTED_EARLIER = re.compile("an? (?:anchor|alias|block scalar|tag)")


def explain(error: yaml.YAMLError, lines: tuple[str, ...], last: Any) -> Finding:
    """Turn an error of the YAML reader into a finding; ``last`` is the last text read before it, with its marks."""
    line, column = _place(error, lines)
    message = f"{getattr(error, 'context', '')} {getattr(error, 'problem', '')}"
    return (
        _about_tables(lines[line], line)
        or _about_list_signs(lines, line)
        or _about_start(lines[line], line)
        or _about_quotes(last, lines, line, column)
        or _about_colons(message, lines, line, column)
        or _about_brackets(message, lines[line], line)
        or syntax_table.mistake_in(message).at(line + 1, column + 1)
    )


def _place(error: yaml.YAMLError, lines: tuple[str, ...]) -> tuple[int, int]:
    """Find where the mistake was made: for an open quotation or bracket that is before where reading ended."""
    mark, context = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    problem = str(getattr(error, "problem", ""))
    if context and mark:
        unclosed_bracket = "',' or" in problem and mark.line > context.line
        started_earlier = _STARTED_EARLIER.search(str(getattr(error, "context", ""))) and "tab" not in problem
        mark = context if unclosed_bracket or started_earlier or _MARKED_AT_START.search(problem) else mark
    if mark is None:
        return 0, 0
    return min(mark.line, len(lines) - 1), mark.column if mark.line < len(lines) else 0


def _about_tables(text: str, line: int) -> Finding | None:
    """Recognise a line as a program for spreadsheets writes it: name and value in one pair of quotation marks."""
    is_row = _ROW_OF_A_TABLE.fullmatch(text)
    return syntax_table.SAVED_AS_TABLE.at(line + 1, 1, len(text.rstrip())) if is_row else None


def _about_list_signs(lines: tuple[str, ...], line: int) -> Finding | None:
    """Recognise a bullet or a dash in the place of a hyphen, in this line or in the one that it goes on from."""
    above = next((number for number in range(line - 1, -1, -1) if lines[number].strip()), line)
    places = (line, above) if _indent(lines[above]) <= _indent(lines[line]) else (line,)
    for number in places:
        found = _LIST_SIGN.match(lines[number])
        if found:
            return syntax_table.LIST_SIGN.at(number + 1, found.start("sign") + 1)
    return None


def _about_start(text: str, line: int) -> Finding | None:
    """Recognise a line that starts wrongly: odd spaces, a sign with a meaning in YAML, a colon without a name."""
    start = _indent(text)
    if text.startswith("%"):
        return PERCENT_LINE.at(line + 1, 1)
    if re.match(r":(?:\s|$)", text.strip()):
        return NO_NAME.at(line + 1, start + 1)
    if text.strip()[:1] in {"]", "}"}:
        return syntax_table.STRAY_BRACKET.at(line + 1, start + 1)
    return _about_odd_spaces(text, line)


def _about_odd_spaces(text: str, line: int) -> Finding | None:
    """Recognise a tab or a no-break space at the start of a line, and one after the colon."""
    indent = text[: _indent(text)]
    if "\t" in indent:
        return syntax_table.TAB.at(line + 1, indent.index("\t") + 1)
    odd = _ODD_SPACE.search(indent)
    if odd:
        return syntax_table.ODD_START.at(line + 1, odd.start() + 1)
    after_colon = _NAME_AND_ODD_SPACE.match(text)
    return ODD_SPACE.at(line + 1, after_colon.start(1) + 1) if after_colon else None


def _about_missing_space(text: str, line: int) -> Finding | None:
    """Recognise a colon with no space after it, or with one that only looks like a space."""
    missing = _NAME_AND_COLON.match(text)
    odd = _about_odd_spaces(text, line)
    return odd or (syntax_table.NO_SPACE.at(line + 1, missing.start(1)) if missing else None)


def _about_quotes(last: Any, lines: tuple[str, ...], line: int, column: int) -> Finding | None:
    """Recognise text after a closing quotation mark, and a quotation that ends lines later, where another starts."""
    if last is None or not last.style or last.style not in "'\"":
        return None
    start, end = last.start_mark, last.end_mark
    if end.line != line or end.column > column or lines[line][end.column : column].strip():
        return None
    if end.line > start.line:
        return syntax_table.quotation_over_lines(end.line + 1).at(start.line + 1, start.column + 1)
    return syntax_table.text_after_quotation(last.style).at(line + 1, end.column)


def _about_colons(message: str, lines: tuple[str, ...], line: int, column: int) -> Finding | None:
    """Recognise a second colon, a line too far in, and a colon without a space after it."""
    if "expected ':'" in message:
        width = len(lines[line].rstrip()) - column
        return _about_missing_space(lines[line], line) or syntax_table.NO_COLON.at(line + 1, column + 1, width)
    if "values are not allowed" not in message:
        return None
    named = _LINE_WITH_NAME.match(lines[line])
    if named and named.start("colon") < column:
        return syntax_table.second_colon(named["name"], named["value"].strip()).at(line + 1, column + 1)
    return _about_line_above(lines, line) or syntax_table.TOO_FAR_IN.at(line + 1, _indent(lines[line]) + 1)


def _about_line_above(lines: tuple[str, ...], line: int) -> Finding | None:
    """Recognise a line that YAML joined to the next one because it has no name: both start equally far in."""
    above = next((number for number in range(line - 1, -1, -1) if lines[number].strip()), None)
    if above is None or _indent(lines[above]) < _indent(lines[line]):
        return None
    width = len(lines[above].strip())
    return _about_missing_space(lines[above], above) or (
        syntax_table.NO_COLON.at(above + 1, _indent(lines[above]) + 1, width) if ":" not in lines[above] else None
    )


def _about_brackets(message: str, text: str, line: int) -> Finding | None:
    """Recognise a text that starts with a bracket and goes on after the bracket is closed."""
    named = _LINE_WITH_NAME.match(text)
    if not named or named["value"][0] not in "[{" or not re.search("expected key|block end", message):
        return None
    return syntax_table.BRACKET_TEXT.at(line + 1, named.start("value") + 1)


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip())
