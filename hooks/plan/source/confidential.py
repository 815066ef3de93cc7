"""What must not be repeated from a file in a message: both readers ask here before they show a line."""

import re

from plan.problems import HIDDEN

_C = "[cс©ⓒ]"  # with the Cyrillic letter that looks the same, and what a spreadsheet makes of (c)
_SPELT_OUT = "conf|confidential|suppressed|disclosive"
_CELL_MARK = re.compile(rf"(?<![^\W\d_])(?:{_C}|{_SPELT_OUT})(?!\w)", re.IGNORECASE)
_ANY_C = re.compile(f"{_C}|suppressed", re.IGNORECASE)
_SYMBOLS_TOGETHER = re.compile(r"low|[bcсefpruwxz©ⓒ]{1,5}", re.IGNORECASE)
_TEXT_MARK = re.compile(rf"(?<![^\W\d_])(?<!['’.&])(?:{_C}|{_SPELT_OUT})(?![\w'’&])|symbol\W{{1,4}}\w{{0,4}}{_C}", re.I)
_QUOTATION = re.compile(r"""(?<!\w)(['"‘“])(.+?)(?:\1|[’”])(?!\w)""")
_VALUE_OR_SYMBOL = re.compile(r"\b(?:value|symbol)\b", re.IGNORECASE)
_NUMBER_NAME = re.compile(r"\b(?:value|lower|upper|numerator|denominator)\b\W*?:\s*|-\s*(?=\d)", re.IGNORECASE)
_MAY_HOLD_NUMBER = re.compile(r"\d|\b(?:value|lower|upper|numerator|denominator|symbol)\b", re.IGNORECASE)


def marks_confidential(cell: str) -> bool:
    """Tell whether a cell of a series marks its row as confidential: ``c`` alone or among others, or spelt out.

    It prefers hiding a row too many to showing one: "vitamin C" in a note hides its row as well.
    """
    if not _ANY_C.search(cell):
        return False
    return bool(_CELL_MARK.search(cell)) or all(map(_SYMBOLS_TOGETHER.fullmatch, re.findall(r"[\w©ⓒ]+", cell)))


def hides_line(line: str, whole: str) -> bool:
    """Tell whether a line must stay hidden because it may hold a number and the file marks a value as confidential."""
    return bool(_MAY_HOLD_NUMBER.search(line) and _VALUE_OR_SYMBOL.search(whole) and _TEXT_MARK.search(whole))


def safe_column(line: str, column: int) -> int:
    """Give a column that does not tell how long a confidential number is: at most where the first number may start."""
    name = _NUMBER_NAME.search(line)
    return min(column, name.end() + 1) if name else column


def without_quotations(message: str, secret: str) -> str:
    """Take what a message quotes from a confidential line out of it, but for names before a colon and the period."""
    line = " ".join(secret.split())

    def hide(quotation: re.Match[str]) -> str:
        words = quotation.group(2).rstrip("…")
        is_name = re.search(rf"{re.escape(words)}[\"']?\s*:", line) and not any(map(str.isdigit, words))
        is_period = re.search(rf"\bperiod[\"']?\s*:\s*[\"']?{re.escape(words)}", line, re.IGNORECASE)
        return quotation.group() if words not in line or is_name or is_period else HIDDEN

    return _QUOTATION.sub(hide, message)
