"""How to mend a number that is not written as one: the messages ask here."""

from __future__ import annotations

import re

_INSTEAD_OF_A_NUMBER = r"[\[(]?([*.:~–—-]+|n/?a|nil|none|null|nan|tbc|suppressed|[a-z]|low)[\])]?"
_HABITS = (
    (r"#.*", "Excel made this when a formula failed: look at the formula, then save again."),
    (r".*%.*", "Take out the % sign{said}"),
    (r".*[£€$].*", "Take out the sign of the money{said}"),
    (r"[-−]?\d{1,3}(,\d{3})+(\.\d+)?", "Take out the comma{said}"),
    (r"[-−]?\d+,\d+", "Write a point, not a comma, before the decimals."),
    (r"[-−]?[\d.]+([\s\u00a0]+[\d.]+)+", "Take out the spaces{said}"),
    (r"\+\d.*", "Take out the + sign{said}"),
    (
        _INSTEAD_OF_A_NUMBER,
        "Leave it out where there is no number; a figure of a series then has a symbol instead, such as x.",
    ),
    (r"[-+−]?\d+([.,]\d+)?e[-+−]?\d+", "Write the number in full, such as 1500000 for 1.5e6."),
    (r"(?=.*\d)(?=.*[a-z]).*", "Write the number alone, without words."),
)
"""What people and spreadsheets write instead of a plain number, and the cure for each; the first that fits counts."""


def number_fix(text: str, otherwise: str, *, hidden: bool = False) -> str:
    """What to do about `text`, which should be a number. `hidden` keeps the number itself back."""
    plain = re.sub(r"[,\s\u00a0£€$%+]", "", text)
    good = re.fullmatch(r"-?\d{1,15}(\.\d{1,10})?", plain, re.ASCII)
    said = f" and write {plain}." if good and not hidden else "."
    fixes = (fix for habit, fix in _HABITS if re.fullmatch(habit, text, re.IGNORECASE | re.DOTALL))
    return next(fixes, otherwise).format(said=said)
