"""The page about the website is written by hand: it must explain what the pages say, in the same words."""

from pathlib import Path
from typing import get_args

import pytest

from plan.model.target import Method, Result
from plan.wording import default_words

ABOUT = (Path(__file__).resolve().parent.parent / "docs" / "about.md").read_text(encoding="utf-8")
WORDS = default_words()


@pytest.mark.parametrize("result", get_args(Result))
def test_every_result_is_explained(result: str) -> None:
    assert f"- **{WORDS[f'result.{result}']}**:" in ABOUT


@pytest.mark.parametrize("key", sorted(key for key in WORDS if key.startswith("symbol.")))
def test_every_sign_is_explained(key: str) -> None:
    assert f"- **{key.removeprefix('symbol.')}**:" in ABOUT


def test_as_many_ways_are_explained_as_there_are() -> None:
    ways = ABOUT.partition("### The ways")[2].partition("\n## ")[0]
    assert ways.count("\n- **") == len(get_args(Method))


def test_it_speaks_of_no_council() -> None:
    assert "shire" not in ABOUT.lower()
    assert "stockport" not in ABOUT.lower()
