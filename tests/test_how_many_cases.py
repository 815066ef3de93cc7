"""How many cases a test makes up is for the profile to say: a night tries many times more of them, in every test."""

from __future__ import annotations

import re
from pathlib import Path

from hypothesis import settings

TESTS = Path(__file__).resolve().parent
FIXED = re.compile(r"max_examples\s*=\s*\d")
BY_NIGHT = 5_000


def fixed(text: str) -> list[str]:
    """The lines that say how many cases are tried, whatever the profile says."""
    return [line.strip() for line in text.splitlines() if FIXED.search(line)]


def test_no_test_fixes_how_many_cases_it_tries() -> None:
    """A test that needs fewer takes a part of what the profile says: `settings.default.max_examples // 3`."""
    found = {
        file.relative_to(TESTS).as_posix(): fixed(file.read_text(encoding="utf-8"))
        for file in TESTS.rglob("test_*.py")
        if "node_modules" not in file.parts
    }
    assert {name: lines for name, lines in found.items() if lines} == {}


def test_a_number_that_is_fixed_is_found() -> None:
    number = "100"
    assert fixed(f"@settings(max_examples={number})") == [f"@settings(max_examples={number})"]
    assert fixed("@settings(max_examples=settings.default.max_examples // 3)") == []


def test_a_night_tries_twenty_times_as_many() -> None:
    usual, nightly = (settings.get_profile(name).max_examples for name in ("usual", "nightly"))
    assert nightly == BY_NIGHT == 20 * usual
