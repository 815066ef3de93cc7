"""Each folder in tests/bad/checks, laid over a sound plan, gives the messages that stand beside it, word for word."""

from pathlib import Path

import pytest

from plan.problems import report

BAD = Path(__file__).parents[1] / "bad" / "checks"
CASES = sorted(folder.name for folder in BAD.iterdir() if folder.is_dir())


@pytest.mark.parametrize("case", CASES)
def test_the_messages_of_the_checks_are_word_for_word(case: str, checked) -> None:
    files = [path for path in (BAD / case).rglob("*") if path.is_file()]
    found = checked({path.relative_to(BAD / case).as_posix(): path.read_text(encoding="utf-8") for path in files})
    # None of these plans records checks of its versions, and that is not what they are about.
    problems = [problem for problem in found.problems if problem.code != "version-not-recorded"]
    assert report(problems) + "\n" == (BAD / f"{case}.expected").read_text(encoding="utf-8")


def test_every_expected_text_of_the_checks_has_its_folder() -> None:
    assert sorted(path.stem for path in BAD.glob("*.expected")) == CASES
