"""Words within values are changed in place: nothing else in the file moves, and what is not safe is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plan.source.in_place import CannotChangeError, Change, texts, with_words
from plan.source.yaml_file import Loc, yaml_from_bytes

FILE = """# yaml-language-server: $schema=../schema.json
title: Old things    # what old things are

measures: [old, "old", 'old', older]   # old stays here
text: >
  See {old.latest}
  and old friends.
groups:
  - name: old
    # the old remark
    words: |
      old
"""


def renamed(text: str) -> str:
    return text.replace("old", "new")


def changed(file: str, *places: Loc, change: Change = renamed) -> str:
    return with_words(file.encode(), "a.yml", dict.fromkeys(places, change)).decode()


def test_only_the_words_that_are_meant_change() -> None:
    new = changed(FILE, ("measures", 0), ("measures", 1), ("measures", 2), ("text",), ("groups", 0, "words"))
    assert new == FILE.replace("[old, \"old\", 'old', ", "[new, \"new\", 'new', ").replace("{old", "{new").replace(
        "and old", "and new"
    ).replace("      old", "      new")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("begin", ["", "\ufeff"])
@pytest.mark.parametrize("last", ["", "\n\n"])
def test_line_ends_and_the_mark_at_the_beginning_stay(end: str, begin: str, last: str) -> None:
    file = begin + (FILE.rstrip("\n") + last).replace("\n", end)
    new = changed(file, ("groups", 0, "words"), ("groups", 0, "name"))
    assert new == file.replace("name: old", "name: new").replace("      old", "      new")


def test_a_change_that_would_read_as_something_else_is_refused_with_its_line() -> None:
    with pytest.raises(CannotChangeError, match=r"a\.yml cannot be changed safely at line 4\."):
        changed(FILE, ("measures", 0), change=lambda text: f"{text}, more")
    with pytest.raises(CannotChangeError, match="at lines 4, 9"):
        changed(FILE, ("measures", 0), ("groups", 0, "name"), change=lambda text: f"{text}: [")


def test_a_place_that_is_not_there_or_is_no_text_is_refused() -> None:
    with pytest.raises(CannotChangeError, match="at line 9"):
        changed(FILE, ("groups", 0, "title"))
    with pytest.raises(CannotChangeError):
        changed(FILE, ("measures",))


def test_a_file_that_cannot_be_read_is_refused() -> None:
    with pytest.raises(CannotChangeError):
        changed("title: [", ("title",))


def test_texts_are_found_by_their_places() -> None:
    assert texts({"a": ["b", None, {"c": "d"}], "e": None}) == {("a", 0): "b", ("a", 2, "c"): "d"}


WORDS = st.sampled_from(["old", "older", "an old word", "{old.latest}", "yes", "# old", "it's: old", "ö old 𝒙", "1"])
STYLES = st.sampled_from(["plain", "single", "double", "block", "folded"])


def written(words: str, style: str, margin: str) -> str:
    if style in ("block", "folded"):
        return f"{'|' if style == 'block' else '>'}\n{margin}    {words}"
    quoted = {"single": "'{}'".format(words.replace("'", "''")), "double": f'"{words}"'}.get(style)
    plain = words if yaml_from_bytes(f"a: {words}".encode(), "").value == {"a": words} else f'"{words}"'
    return quoted or plain


@given(
    st.lists(st.tuples(WORDS, STYLES, st.booleans()), min_size=1, max_size=6),
    st.sampled_from(["\n", "\r\n"]),
    st.data(),
)
def test_whatever_the_file_every_other_character_stays(
    items: list[tuple[str, str, bool]], end: str, drawn: st.DataObject
) -> None:
    chosen = drawn.draw(st.sets(st.integers(0, len(items) - 1)))

    def file(change: Change) -> str:
        lines = ["# old remark", "groups:"]
        for number, (words, style, remark) in enumerate(items):
            lines += [f"  - words: {written(change(words) if number in chosen else words, style, '  ')}"]
            lines += ["    # an old remark", ""] if remark else []
            lines += ["    other: old"]
        return end.join(lines)

    places = [("groups", number, "words") for number in chosen]
    assert changed(file(str), *places) == file(renamed)
