"""What is written as tidy YAML is read as it was meant, and looks as an editor would have typed it."""

from __future__ import annotations

from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plan.problems import Level
from plan.source.tidy_yaml import WIDTH, scalar, tidy_yaml
from plan.source.yaml_file import yaml_from_bytes

LINES = st.text(
    st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs"), exclude_characters="\u00a0"), min_size=1
).map(lambda text: " ".join(text.split()))
TEXTS = st.one_of(
    LINES.filter(bool),
    st.sampled_from(
        [
            "yes",
            "null",
            "~",
            "2026-10-01",
            "a: b",
            "# no",
            "- x",
            "{a}",
            "[a]",
            "'a'",
            '"',
            "\\n",
            "“a”",
            "long " * 40 + "text",
        ]
    ),
)
NAMES = st.from_regex(r"[a-z][a-z_]{0,8}", fullmatch=True)
VALUES = st.recursive(
    TEXTS,
    lambda inside: (
        st.lists(TEXTS, min_size=1, max_size=3)
        | st.lists(st.dictionaries(NAMES, TEXTS, min_size=1, max_size=2), min_size=1, max_size=2)
        | st.dictionaries(NAMES, inside, min_size=1, max_size=3)
    ),
    max_leaves=8,
)


@given(st.dictionaries(NAMES, VALUES, min_size=1, max_size=4))
def test_everything_is_read_again_as_it_was_meant(values) -> None:
    found = yaml_from_bytes(tidy_yaml(values).encode(), "written.yml")
    assert [problem for problem in found.problems if problem.level is Level.ERROR] == []
    assert stripped(found.value) == values


def stripped(value: object) -> object:
    """A folded text ends with a line break, which every record takes away."""
    if isinstance(value, dict):
        return {name: stripped(each) for name, each in value.items()}
    return [stripped(each) for each in value] if isinstance(value, list) else str(value).strip()


def test_it_looks_as_an_editor_would_have_typed_it() -> None:
    values = {
        "title": "Safe: at home",
        "sensitive": "yes",
        "as_of": "2026-10-01",
        "measures": ["repeat-plans", "attendance"],
        "offered": ["Large print", "Braille"],
        "why": "One.\n\nTwo.",
        "nothing": {"in": {"here": ""}},
        "easy_read": {"text": [{"text": "You are safe.", "picture": "shield"}]},
    }
    assert tidy_yaml(values) == dedent("""\
        title: "Safe: at home"
        sensitive: yes
        as_of: 2026-10-01
        measures: [repeat-plans, attendance]
        offered:
          - Large print
          - Braille
        why: |
          One.

          Two.
        easy_read:
          text:
            - text: You are safe.
              picture: shield
        """)


def test_a_long_text_is_broken_between_words() -> None:
    lines = tidy_yaml({"definition": "word " * 60}).splitlines()
    assert lines[0] == "definition: >"
    assert max(map(len, lines)) <= WIDTH + 2


@pytest.mark.parametrize("text", ["null", "#1d4f5c", "a: b", "{latest} now", "‘so’", "- a"])
def test_quotation_marks_stand_only_where_they_are_needed(text: str) -> None:
    assert scalar(text) == f'"{text}"'
    assert scalar("It's 5, or more") == "It's 5, or more"
    assert scalar("5, or more", in_brackets=True) == '"5, or more"'
