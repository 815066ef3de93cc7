"""Which words of the YAML reader's own messages mean which mistake of an editor: the explanation of errors looks here.

The fragments are those of libyaml 0.2 and of PyYAML's own reader, which say the same in other words.
"""

import re

from plan.source.finding import Mistake

LONGEST_SUGGESTION = 70
_QUOTE_ALL = 'Put quotation marks round the whole text: "…".'
_LINE_UP = "Line it up with the line it belongs to. Use two spaces for each step to the right, never tabs."

OPEN_QUOTATION = Mistake(
    "open-quotation", "a quotation mark is opened here and never closed", "Add the closing quotation mark."
)
STRAY = Mistake("stray-character", "a comma, a bracket or another sign stands here where a value should be", _QUOTE_ALL)
STRAY_BRACKET = Mistake(
    "stray-character",
    "this closing bracket has no opening one",
    "Delete it, or add the opening bracket before the text that it closes.",
)
INDENTATION = Mistake("indentation", "the spaces at the start of this line do not match the lines above it", _LINE_UP)
TOO_FAR_IN = Mistake(
    "indentation",
    "this line starts further in than the line above, so YAML takes it for more of the text there",
    "Take out the extra spaces at the start of this line. If it is more of that text, put quotation marks round the "
    "whole text.",
)
BRACKET_TEXT = Mistake(
    "needs-quotes",
    "text that starts with a bracket needs quotation marks, because YAML takes the bracket for a list or group",
    _QUOTE_ALL,
)
NO_COLON = Mistake(
    "no-colon",
    "this line has no colon after its name",
    "Write name: value. If this line carries on the text above it, start it with two more spaces.",
)
LIST_SIGN = Mistake(
    "list-sign",
    "this item of a list begins with a sign that YAML does not know as one (phones and Word put it in for a hyphen)",
    "Type a hyphen (-) and a space in its place.",
)
SAVED_AS_TABLE = Mistake(
    "saved-as-table",
    "a program for spreadsheets has saved this file, and put quotation marks and commas round its lines",
    "Take the file as it was before, from the list of its older versions, and change it in a program for plain text.",
)
NO_SPACE = Mistake("no-space", "there is no space after this colon", "Put a space after the colon.")
TAB = Mistake(
    "tab",
    "this line starts with a tab, and YAML counts spaces",
    "Delete the tab and use spaces: two for each step to the right.",
)
ODD_START = Mistake(
    "no-break-space",
    "there is a hidden no-break space at the start of this line (often pasted from Word)",
    "Delete it and type spaces instead.",
)

_TABLE = (
    ("unexpected end of stream|unexpected document (?:indicator|separator)", OPEN_QUOTATION),
    (
        "unknown escape|escape sequence|hexdeci?mal number|invalid Unicode character escape",
        Mistake(
            "backslash",
            "a backslash (\\) between double quotation marks has a meaning of its own in YAML",
            "Put single quotation marks (') round the text instead, or write the backslash twice.",
        ),
    ),
    (
        "tab character|block scalar|chomping|indentation indicator",
        Mistake(
            "block-text",
            "nothing else can stand on a line after > or |",
            "Start the text on the next line, two spaces further in. "
            'If the text itself starts with > or |, put quotation marks round it: "…".',
        ),
    ),
    (
        "alphabetic or numeric|an (?:anchor|alias)",
        Mistake("needs-quotes", "text that starts with * or & needs quotation marks", _QUOTE_ALL),
    ),
    (
        "a (?:tag|directive)|directive|tag handle|URI|incompatible YAML|expected '!'",
        Mistake("needs-quotes", "text that starts with ! or % needs quotation marks", _QUOTE_ALL),
    ),
    (
        "cannot start any token",
        Mistake("needs-quotes", "text cannot start with this sign unless it stands in quotation marks", _QUOTE_ALL),
    ),
    (
        "sequence entries are not allowed",
        Mistake(
            "dash-in-line",
            "a list cannot start on the same line as its name",
            'Start the list on the next line. If the dash is part of the text, put quotation marks round it: "- …".',
        ),
    ),
    (
        "mapping keys are not allowed",
        Mistake("needs-quotes", "text that starts with a question mark and a space needs quotation marks", _QUOTE_ALL),
    ),
    ("could not find expected ':'", NO_COLON),
    (
        "expected ',' or",
        Mistake(
            "bracket",
            "a bracket is opened here and not closed, or a comma is missing",
            "Check that every [ has its ] and every { its }, with commas between. "
            'If the text itself starts with a bracket, put quotation marks round it: "[…".',
        ),
    ),
    ("node content", STRAY),
    (
        "expected '-' indicator",
        Mistake("no-dash", "this line should start with a dash, as the other items of its list do", _LINE_UP),
    ),
    (
        "document start>",
        Mistake(
            "left-over",
            "this does not belong to anything above it",
            "Check the spaces at the start of the line, and that no line above it is only dots or only a bracket.",
        ),
    ),
    ("expected key|expected <block end>", INDENTATION),
)
_UNKNOWN = Mistake(
    "not-yaml",
    "YAML cannot be read from here on",
    "Compare this line and those above it with another file: spaces at the start, colons, quotation marks, brackets.",
)


def mistake_in(message: str) -> Mistake:
    """Give the mistake that a message of the YAML reader stands for."""
    return next((mistake for fragment, mistake in _TABLE if re.search(fragment, message)), _UNKNOWN)


def text_after_quotation(style: str) -> Mistake:
    """Give the mistake for text after a closing quotation mark; an apostrophe closes a single one."""
    what = "the quotation marks close before the text ends"
    if style == "'":
        fix = 'For an apostrophe inside the text put double quotation marks round it: "children\'s".'
        return Mistake("quotation-inside", what, fix)
    return Mistake("quotation-inside", what, "Put quotation marks round the whole text, or take them out.")


def quotation_over_lines(last_line: int) -> Mistake:
    """Give the mistake for a quotation mark that is closed only by the next one, lines later."""
    what = f"the quotation mark that is opened here is closed only on line {last_line}, in the middle of a text"
    return Mistake("open-quotation", what, "Add the closing quotation mark where this text ends.")


def second_colon(name: str, value: str) -> Mistake:
    """Give the mistake for a colon inside a value, with the line as it should be when that is short."""
    what = "there is a second colon on this line, and YAML takes the words before it for a name"
    if value[:1] in {"“", "”", "„"}:
        return Mistake("second-colon", what, f'Curly quotation marks do not help here. Use straight ones: {name}: "…"')
    mark = "'" if '"' in value else '"'
    if len(value) > LONGEST_SUGGESTION or (mark == "'" and mark in value):
        value, mark = "…", '"'
    return Mistake(
        "second-colon", what, f"Put quotation marks round the words after the first colon: {name}: {mark}{value}{mark}"
    )
