"""`review-pack` makes one page that needs no other file, and says in plain words why it cannot."""

from __future__ import annotations

import re
from argparse import ArgumentParser
from pathlib import Path

import pytest

from plan.commands.command import DONE, FOUND_ERRORS, Output, WrongUseError
from plan.commands.review_pack import describe, run

DAY = {"SOURCE_DATE_EPOCH": "1795219200"}  # 21 November 2026
FILES = {
    "pictures.yml": "pictures: [{id: house, openmoji: 1F3E0}]\n",
    "outcomes/safe.yml": "title: Safe from harm\ngood_looks_like: You are safe.\neasy_read:\n  title: Being safe\n"
    "  good_looks_like: [{text: <b>You</b> & I are safe., picture: house}]\n",
    "outcomes/well.yml": "title: Well\neasy_read: {title: Being well}\n",
}


def made(data: Path, *words: str) -> Output:
    parser = ArgumentParser()
    describe(parser)
    return run(parser.parse_args([*words, "--data", str(data)]), DAY)


def test_the_page_has_a_row_with_boxes_for_each_idea_and_carries_its_pictures(folder) -> None:
    page = made(folder(FILES)).text

    assert page.count('class="row') == 3
    assert page.count("Not clear") == 3
    assert page.count("Wrong picture") == 1
    assert page.count("data:image/svg+xml;base64,") == 1
    assert "&lt;b&gt;You&lt;/b&gt; &amp; I are safe." in page
    assert re.findall(r'(?:href|src)="(?!data:)', page) == []
    assert "http" not in page


def test_it_can_be_about_one_record_and_be_written_to_a_file(folder, tmp_path) -> None:
    output = made(folder(FILES), "outcomes/well", "--out", str(tmp_path / "pack.html"))
    page = (tmp_path / "pack.html").read_text(encoding="utf-8")

    assert output.code == DONE
    assert "open it in a browser" in output.text
    assert "Being well" in page
    assert "Being safe" not in page


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("outcomes/save",), "Did you mean"),
        (("--version", "young_people"), "no text in young_people"),
        (("--out", "no/such/folder/pack.html"), "cannot be written"),
    ],
)
def test_what_cannot_be_made_is_said_in_plain_words(folder, words: tuple[str, ...], message: str) -> None:
    with pytest.raises(WrongUseError, match=message):
        made(folder(FILES), *words)


def test_there_are_no_sheets_of_a_plan_with_mistakes(folder) -> None:
    output = made(folder({**FILES, "outcomes/well.yml": "title: Well\nmeasures: [none]\n"}))

    assert output.code == FOUND_ERRORS
    assert "mend the mistakes first" in output.text
