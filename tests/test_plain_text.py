"""Markdown as plain text."""

import pytest

from plan.plain_text import PlainTextWriter


@pytest.mark.parametrize(
    ("markdown", "plain"),
    [
        ("One *two*\n**three**.\n\nFour.", "One two three.\nFour."),
        ("We count:\n\n- boys\n- girls & **others**", "We count:\n- boys\n- girls & others"),
        ("1. first\n2. second", "- first\n- second"),
        ("Read [the action](actions/hubs) or [the law](https://law.example/).", "Read the action or the law."),
        ("- one\n\n    more of it", "- one\nmore of it"),
        ("## A heading\n\nText", "A heading\nText"),
        ("| a | b |\n|---|---|\n| 1 | 2 |", "a b\n1 2"),
        ("5 < 6 <script>alert(1)</script> &amp; done", "5 < 6 & done"),
        ("", ""),
        (None, ""),
    ],
)
def test_words_stay_and_marks_go(markdown: str | None, plain: str) -> None:
    assert PlainTextWriter().text(markdown) == plain


def test_one_writer_forgets_the_last_text() -> None:
    writer = PlainTextWriter()
    writer.text("First")
    assert writer.text("Second") == "Second"
