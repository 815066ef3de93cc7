"""The list of all messages: none is missing, each is what the product says, and what is shown as right is right."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from messages.codes import codes_of_the_product
from messages.examples import TODAY, Example, groups, said_of, sound_plan, with_lines
from messages.pages import KEPT, index, page

from plan.checks import check
from plan.load.folder import load
from plan.problems import Level

GROUPS = groups()
EXAMPLES = [(each, group) for group in GROUPS for each in group.examples]
_ANSWERS = "a file of answers to `plan new`, which is no part of a plan: tests/commands/test_new.py shows them"
WITHOUT_EXAMPLE = {
    "damaged-letter": "a letter that YAML refuses before this is reached",
    "not-understood": "a rule of the models that no other message is about",
    "not-yaml": "a mistake in YAML that no other message is about",
    "missing-answer": _ANSWERS,
    "unknown-answer": _ANSWERS,
    "wrong-answer": _ANSWERS,
    "unreadable-folder": "a folder of somebody else, which a test that may read everything cannot make",
}
"""Messages that wait behind all others, each with why no file can show it: they have tests of their own."""


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.name)
def test_the_guide_shows_each_message_word_for_word(group) -> None:
    """The pages are the golden files of the messages."""
    kept = (KEPT / f"{group.name}.md").read_text(encoding="utf-8")
    assert page(group) == kept, "write them anew: PYTHONPATH=hooks:tests .venv/bin/python -m messages.pages"


def test_the_list_has_every_page_and_no_page_is_left_over() -> None:
    pages = {f"{group.name}.md": (KEPT / f"{group.name}.md").read_text(encoding="utf-8") for group in GROUPS}
    assert index(pages, GROUPS) == (KEPT / "index.md").read_text(encoding="utf-8")
    assert {file.name for file in KEPT.iterdir()} == {*pages, "index.md"}


def test_every_message_of_the_product_has_an_example() -> None:
    codes, _ = codes_of_the_product()
    assert sorted(codes - {each.code for each, _ in EXAMPLES}) == sorted(WITHOUT_EXAMPLE)


def test_every_example_is_of_a_message_of_the_product() -> None:
    codes, joined = codes_of_the_product()
    listed = {each.code for each, _ in EXAMPLES}
    assert [code for code in listed - codes if not any(re.fullmatch(each, code) for each in joined)] == []
    assert [each for each in joined if not any(re.fullmatch(each, code) for code in listed)] == []


def test_no_message_stands_twice_on_a_page() -> None:
    assert [(group.name, each.code) for each, group in EXAMPLES if _count(group, each.code) > 1] == []


def _count(group, code: str) -> int:
    return sum(each.code == code for each in group.examples)


def test_the_plan_that_the_mistakes_are_made_in_is_sound(tmp_path: Path) -> None:
    for name, content in sound_plan().items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(content)
    assert {each.code for each in check(load(tmp_path), TODAY)} == {"version-not-recorded"}


MENDED = [pytest.param(each, group.kind, id=each.code) for each, group in EXAMPLES if each.mended]


@pytest.mark.parametrize(("example", "kind"), MENDED)
def test_lines_that_are_shown_as_right_are_right(example: Example, kind: str, tmp_path: Path) -> None:
    """Where no such lines are given, those of the sound plan are right."""
    said = said_of(example, kind, example.mended, tmp_path)
    assert [each.text() for each in said if each.code == example.code or each.level is Level.ERROR] == []


def test_most_messages_show_the_right_way_beside_the_wrong_one() -> None:
    assert sum(bool(each.remedy) for each, _ in EXAMPLES) > len(EXAMPLES) * 0.7


def test_a_mistake_is_another_than_the_sound_plan() -> None:
    typed = [each for each, group in EXAMPLES if group.kind == "plan" and each.file and not each.link_to]
    assert [
        each.code for each in typed if with_lines(each, each.wrong).get(each.file) == sound_plan().get(each.file)
    ] == []


def messages_shown() -> list[str]:
    pages = [(KEPT / f"{group.name}.md").read_text(encoding="utf-8") for group in GROUPS]
    box = re.compile(r"its code is `\S+`\.\n\n(?P<fence>`{3,})text\n(?P<message>.*?)\n(?P=fence)", re.DOTALL)
    return [found["message"] for page in pages for found in box.finditer(page.lower())]


def test_every_message_says_how_to_mend_it() -> None:
    assert len(messages_shown()) == len(EXAMPLES)
    assert [each for each in messages_shown() if not re.search(r"(?m)^ +=", each)] == []


def test_no_message_has_words_that_only_programmers_know() -> None:
    jargon = r"\b(scalar|mapping|token|parser|sequence|traceback|exception|node|codec|regex|string|null|boolean)\b"
    assert [each for each in messages_shown() if re.search(jargon, each)] == []
