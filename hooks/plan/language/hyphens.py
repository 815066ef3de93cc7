"""Words with hyphens, which lists of single words cannot judge: "co-production" is hard, though both its parts are
common."""

from __future__ import annotations

from collections.abc import Callable

from plan.language.words import listed

EASY = listed(
    "after-school break-up check-in check-up drop-in e-mail face-to-face first-aid four-year-old full-time get-together"
    " grown-up grown-ups half-brother half-sister half-term ice-cream mother-in-law father-in-law non-stop off-site"
    " one-to-one part-time passer-by pre-school re-use runner-up self-harm step-by-step sign-up so-called t-shirt"
    " up-to-date well-known x-ray x-rays year-old year-olds"
)
"""Words with hyphens that everybody knows, whatever their parts."""

HARD_BEGINNINGS = listed("co multi inter intra cross non pre post sub anti pro hyper meta pan quasi semi trans")
"""First parts that make a hard word of common ones."""

HARD_ENDINGS = listed(
    "agency based centred centric cutting driven facing focused going informed led oriented partnership production"
    " sectional sector setting specific system wide"
)
"""Last parts that do: evidence-based, trauma-informed, cross-cutting, borough-wide."""


def is_hard(word: str, knows: Callable[[str], bool]) -> bool:
    """Whether a word with hyphens, in small letters, is hard: by these lists, or because one of its parts is."""
    if word in EASY:
        return False
    parts = [part for part in word.split("-") if part]
    if len(parts) > 1 and (parts[0] in HARD_BEGINNINGS or parts[-1] in HARD_ENDINGS):
        return True
    return not all(any(map(str.isdigit, part)) or knows(part) for part in parts)
