"""What must not be repeated from a file in a message: both readers ask here before they show a line."""

import re
from collections.abc import Iterable

from plan.problems import HIDDEN, quoted

_C = "[cс©ⓒ]"  # with the Cyrillic letter that looks the same, and what a spreadsheet makes of (c)
_SPELT_OUT = "conf|confidential|suppressed|disclosive"
_CELL_MARK = re.compile(rf"(?<![^\W\d_])(?:{_C}|{_SPELT_OUT})(?!\w)", re.IGNORECASE)
_ANY_C = re.compile(f"{_C}|suppressed", re.IGNORECASE)
_SYMBOLS_TOGETHER = re.compile(r"low|[bcсefpruwxz©ⓒ]{1,5}", re.IGNORECASE)
_TEXT_MARK = re.compile(rf"(?<![^\W\d_])(?<!['’.&])(?:{_C}|{_SPELT_OUT})(?![\w'’&])|symbol\W{{1,4}}\w{{0,4}}{_C}", re.I)
_QUOTATION = re.compile(r"""(?<!\w)(['"‘“])(.+?)(?:\1|[’”])(?!\w)""", re.DOTALL)
_SHORT = 2  # a number of one or two digits is in too many innocent words to be replaced outside quotation marks
_PERIOD = re.compile(r"""\bperiod["']?\s*:\s*["']?([^,{}"']*)""", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_VALUE_OR_SYMBOL = re.compile(r"\b(?:value|symbol)\b", re.IGNORECASE)
_NUMBER_NAME = re.compile(r"\b(?:value|lower|upper|numerator|denominator)\b\W*?:\s*|-\s*(?=\d)", re.IGNORECASE)
_MAY_HOLD_NUMBER = re.compile(r"\d|\b(?:value|lower|upper|numerator|denominator|symbol)\b", re.IGNORECASE)


def may_mark_confidential(text: str) -> bool:
    """Tell quickly whether anything in a text may mark a row as confidential; when it says no, nothing does."""
    return bool(_ANY_C.search(text))


def marks_confidential(cell: str) -> bool:
    """Tell whether a cell of a series marks its row as confidential: ``c`` alone or among others, or spelt out.

    It prefers hiding a row too many to showing one: "vitamin C" in a note hides its row as well.
    """
    if not may_mark_confidential(cell):
        return False
    return bool(_CELL_MARK.search(cell)) or all(map(_SYMBOLS_TOGETHER.fullmatch, re.findall(r"[\w©ⓒ]+", cell)))


def hides_line(line: str, whole: str) -> bool:
    """Tell whether a line must stay hidden because it may hold a number and the file marks a value as confidential."""
    return bool(_MAY_HOLD_NUMBER.search(line) and _VALUE_OR_SYMBOL.search(whole) and _TEXT_MARK.search(whole))


def safe_column(line: str, column: int) -> int:
    """Give a column that does not tell how long a confidential number is: at most where the first number may start."""
    name = _NUMBER_NAME.search(line)
    return min(column, name.end() + 1) if name else column


def is_shown_period(text: str) -> bool:
    """Tell whether a text from the period column may be repeated: it has a year, and no mark that slipped into it."""
    return bool(_YEAR.search(text)) and not marks_confidential(text)


def without_numbers_of(line: str, message: str) -> str:
    """Take out of a message what it repeats from a confidential line of YAML, but for its names and its period."""
    period = _PERIOD.search(line)
    rest = _PERIOD.sub("", line)
    names = set(re.findall(r"(?<![A-Za-z_-])([A-Za-z_-]++)[\"']?\s*:", line))
    texts = [text.strip("\"' ") for text in re.split(r"[,:{}\[\]]", rest)]
    kept = {*names, *(period.group(1).split() if period else [])}
    return without_texts([rest, *(text for text in texts if text not in kept)], message)


def without_texts(texts: Iterable[str], message: str) -> str:
    """Replace each of some confidential texts in a message, and every part of one that is quoted and has a digit."""
    secrets = [" ".join(text.split()) for text in texts]

    def hide(quotation: re.Match[str]) -> str:
        words = " ".join(quotation.group(2).rstrip("…").split())
        part = any(map(str.isdigit, words)) and any(words in secret for secret in secrets)
        return HIDDEN if part or words in secrets else quotation.group()

    for text in sorted([*texts, *secrets], key=len, reverse=True):
        if len(text) > _SHORT and any(map(str.isdigit, text)):
            message = re.sub(rf"(?<![\d,.]){re.escape(text)}(?!\d)", HIDDEN, message.replace(quoted(text), HIDDEN))
    return _QUOTATION.sub(hide, message)
