"""Each folder in tests/bad/load, laid over a good plan, gives the messages that stand beside it, word for word."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from plan.load.folder import load
from plan.problems import report

Write = Callable[[Mapping[str, str | bytes]], Path]

BAD = Path(__file__).parents[1] / "bad" / "load"
CASES = sorted(folder.name for folder in BAD.iterdir() if folder.is_dir())


@pytest.mark.parametrize("case", CASES)
def test_the_messages_are_word_for_word(case: str, write: Write, good_plan: dict[str, str]) -> None:
    files = [path for path in (BAD / case).rglob("*") if path.is_file()]
    mistakes = {path.relative_to(BAD / case).as_posix(): path.read_bytes() for path in files}
    found = report(load(write({**good_plan, **mistakes})).problems) + "\n"
    expected = (BAD / f"{case}.expected").read_text(encoding="utf-8")
    assert found == expected


def test_every_expected_text_has_its_folder() -> None:
    assert sorted(path.stem for path in BAD.glob("*.expected")) == CASES
