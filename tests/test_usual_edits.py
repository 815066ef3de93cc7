"""Each edit of the page for editors, carried out on the example plan, is answered exactly as the page says."""

from __future__ import annotations

import re

import pytest
from walkthrough import PAGE, carry_out, copy_of_the_example, edits

EDITS = edits(PAGE.read_text(encoding="utf-8"))


def test_there_are_ten() -> None:
    assert [int(heading.partition(".")[0]) for heading in EDITS] == list(range(1, 11))


@pytest.mark.parametrize("heading", EDITS)
def test_the_answer_is_the_one_on_the_page(heading: str, tmp_path) -> None:
    answers = list(carry_out(copy_of_the_example(tmp_path), EDITS[heading]))

    assert answers, "nobody is told what the pull request says"
    for step, told in answers:
        assert step.box == told, "PYTHONPATH=hooks:tests python -m walkthrough writes the answers anew"


@pytest.mark.parametrize("heading", EDITS)
def test_an_edit_ends_without_a_mistake(heading: str) -> None:
    last = [step.box for step in EDITS[heading] if step.kind == "text"][-1]
    assert re.search(r"^No new mistakes\.", last, re.MULTILINE), heading


def test_every_box_belongs_to_a_step() -> None:
    boxes = re.findall(r"(?m)^```[a-z]+$", PAGE.read_text(encoding="utf-8"))
    assert len(boxes) == sum(map(len, EDITS.values()))
