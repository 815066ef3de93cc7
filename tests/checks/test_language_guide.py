"""The page on words that readers know lists every rule that there is, with its code."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs" / "maintain" / "plain-words.md").read_text(encoding="utf-8")
CODE = re.compile(r'"((?:easy|young|plain|link|heading|term|other)-[a-z]+(?:-[a-z]+)*|emoji)"')


def codes() -> set[str]:
    files = [*(ROOT / "hooks/plan/language").glob("*.py"), *(ROOT / "hooks/plan/checks").glob("language*.py")]
    return {code for file in files for code in CODE.findall(file.read_text(encoding="utf-8"))}


def test_every_code_stands_in_the_guide_and_no_other() -> None:
    listed = set(re.findall(r"`((?:easy|young|plain|link|heading|term|other)-[a-z-]+|emoji)`", GUIDE))
    assert codes() == listed - {"plain-words"}
    assert len(listed) > 30
