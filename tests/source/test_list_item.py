"""An item more in a list changes nothing else in its file: not a remark, not a line end, not a space."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plan.source.list_item import CannotAddItemError, with_item
from plan.source.yaml_file import yaml_from_bytes

NAMES = st.from_regex(r"[a-z][a-z0-9-]{1,12}", fullmatch=True)


def added(text: str) -> str:
    return with_item(text.encode(), "safe.yml", "measures", "new-one").decode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("measures: [a, b]  # in order\nx: y\n", "measures: [a, b, new-one]  # in order\nx: y\n"),
        ("measures: [\n  a,\n  b ]\n", "measures: [\n  a,\n  b, new-one ]\n"),
        (
            "measures:\n  - a   # first\n  # second:\n  - b\nx: y\n",
            "measures:\n  - a   # first\n  # second:\n  - b\n  - new-one\nx: y\n",
        ),
        ("measures:\n- a", "measures:\n- a\n- new-one\n"),
        ("measures: []\nx: y\n", "measures: [new-one]\nx: y\n"),
        ("measures:\nx: y\n", "measures: [new-one]\nx: y\n"),
        ("title: T\neasy_read:\n  title: E\n", "title: T\nmeasures: [new-one]\neasy_read:\n  title: E\n"),
        ("title: T\n# More:\n# x: y\n", "title: T\nmeasures: [new-one]\n# More:\n# x: y\n"),
        ("title: T", "title: T\nmeasures: [new-one]\n"),
        ("title: T\r\nmeasures:\r\n  - a\r\n", "title: T\r\nmeasures:\r\n  - a\r\n  - new-one\r\n"),
        ("\ufeffmeasures: [a]\n", "\ufeffmeasures: [a, new-one]\n"),
    ],
)
def test_everything_else_stays(before: str, after: str) -> None:
    assert added(before) == after


@given(st.lists(NAMES, max_size=5, unique=True), st.booleans(), st.sampled_from(["\n", "\r\n"]), st.booleans())
def test_what_was_there_is_still_there(items: list[str], block: bool, end: str, remarks: bool) -> None:
    items = [item for item in items if item != "new-one"]
    remark = "  # why" if remarks else ""
    listed = "".join(f"{end}  - {each}{remark}" for each in items) if block and items else f" [{', '.join(items)}]"
    text = f"# top{end}title: T{end}measures:{listed}{end}{end}picture: shield{end}"
    new = added(text)
    assert yaml_from_bytes(new.encode(), "").value == {
        "title": "T",
        "measures": [*items, "new-one"],
        "picture": "shield",
    }
    assert new.count("#") == text.count("#")
    if items:
        position = next(at for at in range(len(text)) if text[at] != new[at])
        assert new[position:].endswith(text[position:])


@pytest.mark.parametrize(
    "text", ["measures: a\n", "measures: &x [a]\n", "measures: [a\n", "- a\n", "measures: {a: b}\n"]
)
def test_a_file_that_cannot_be_changed_safely_is_not_changed(text: str) -> None:
    with pytest.raises(CannotAddItemError, match=r"Add new-one to the list measures: there yourself\."):
        added(text)
