"""Texts are held against each other word by word, and nothing of either is lost or made up."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from plan.difference.words import KEPT, LONGEST, Piece, flat, joined, reworded

MARKS = {"same": ("", ""), "gone": ("[-", "-]"), "new": ("{+", "+}"), "left_out": ("…", "")}
TEXTS = st.lists(st.sampled_from(["we", "help", "families", "soon", "in", "10", "days"]), max_size=KEPT).map(" ".join)


def test_what_is_gone_stands_before_what_is_new() -> None:
    pieces = reworded("Families get help soon.", "Families get help within 10 days.")

    assert joined(pieces, MARKS) == "Families get help [-soon.-] {+within 10 days.+}"


def test_words_far_from_any_change_are_left_out() -> None:
    before = " ".join(f"word{number}" for number in range(60))
    pieces = reworded(before, before.replace("word30", "another"))

    assert [piece.kind for piece in pieces] == ["left_out", "same", "gone", "new", "same", "left_out"]
    assert all(len(piece.text.split()) == KEPT for piece in pieces if piece.kind == "same")


def test_a_very_long_text_is_not_compared_word_by_word() -> None:
    long = "word " * LONGEST

    assert [piece.kind for piece in reworded(long, "short")] == ["gone", "new"]


@given(TEXTS, TEXTS)
def test_each_text_can_be_read_from_the_pieces(before: str, now: str) -> None:
    pieces = [piece for piece in reworded(before, now) if piece.kind != "left_out"]

    assert read(pieces, "gone") == before
    assert read(pieces, "new") == now


def read(pieces: list[Piece], kind: str) -> str:
    return " ".join(piece.text for piece in pieces if piece.kind in ("same", kind))


def test_how_lines_are_broken_within_a_paragraph_does_not_count() -> None:
    assert flat("We help\nfamilies.\n\n- One\n- Two  of them\n") == flat("We help families.\n\n- One\n- Two of them")
    assert flat("We help\n\nfamilies.") != flat("We help families.")
