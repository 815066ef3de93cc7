"""Every kind of topic in easy read, by night on a phone and on a wide screen: no fault, and a keyboard reaches all."""

from __future__ import annotations

import pytest

NARROW, WIDE = 320, 1280
BOOKLET = "easy-read/print/"
"""Every page of the version again, for paper: it is judged, and not walked."""


def topics(example) -> dict[tuple[str, ...], str]:
    """One page of each kind of topic, by its address without the ids of records: the one with the most to read."""
    found: dict[tuple[str, ...], str] = {}
    for path in example.paths:
        version, *parts = path.strip("/").split("/")
        if version == "easy-read":
            kind = (*parts[:1], *("id" for _ in parts[1:2]), *parts[2:])
            size = (example.folder / path / "index.html").stat().st_size
            if kind not in found or size > (example.folder / found[kind] / "index.html").stat().st_size:
                found[kind] = path
    return found


def test_the_example_has_every_kind_of_topic(example) -> None:
    kinds = topics(example)
    assert {(), ("vision",), ("outcomes", "id"), ("outcomes", "id", "how-it-is-going"), ("measures", "id")} <= {*kinds}
    assert {("groups", "id"), ("have-your-say",), ("you-said",), ("get-help",), ("words",), ("print",)} <= {*kinds}


@pytest.mark.nightly
@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_no_topic_has_a_fault_and_a_keyboard_reaches_all_of_it(width: int, example, visit) -> None:
    window, found = visit(example, width), {}
    for path in topics(example).values():
        window.complaints.clear()
        window.go(path)
        faults = window.faults() + window.complaints
        walked = [] if path == BOOKLET else window.walk() + window.walk(back=True)
        if faults or walked or window.width > width:
            found[path] = {"faults": faults, "walk": walked, "width": window.width}
    assert found == {}
