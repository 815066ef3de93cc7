"""Which pictures a page shows, wherever in its view they stand."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from plan.page import PlanPage
from plan.pictures.shown import PictureFinder


@dataclass(frozen=True)
class Idea:
    """One row."""

    words: str
    picture: str | None = None


@dataclass(frozen=True)
class Branch:
    """Rows, and branches of the same kind."""

    ideas: tuple[Idea, ...] = ()
    branches: tuple[Branch, ...] = ()


@dataclass(frozen=True)
class Nested:
    """A view in a view, of any kind."""

    view: object = None
    best: Idea | None = None
    counts: dict[str, int] = field(default_factory=dict)


class Untouchable:
    """What fails when it is looked at."""

    def __get__(self, instance: object, owner: object) -> tuple[()]:
        if instance is None:
            return ()
        pytest.fail("no picture can stand here")


@dataclass(frozen=True)
class Table:
    """A view without pictures."""

    rows: tuple[tuple[str, ...], ...] = Untouchable()  # type: ignore[assignment]


def shown(view: object = None, picture: str = "") -> list[str]:
    return list(PictureFinder().shown(PlanPage("a", "a", "A", view, "", picture=picture)))


def test_the_picture_beside_the_heading_is_shown() -> None:
    assert shown(picture="pictures/shield.svg") == ["pictures/shield.svg"]


def test_a_page_without_pictures_shows_none() -> None:
    assert shown() == []
    assert shown(Idea("Words", None)) == []
    assert shown(Branch((Idea("Words", ""),))) == []


def test_pictures_are_found_however_deep_they_stand() -> None:
    view = Branch(
        (Idea("One", "1"),), (Branch((Idea("Two", "2"), Idea("None"))), Branch((), (Branch((Idea("3", "3"),)),)))
    )
    assert sorted(shown(view, "0")) == ["0", "1", "2", "3"]


def test_a_view_in_a_view_is_looked_through_whatever_its_kind() -> None:
    assert shown(Nested(Nested(Idea("One", "1")), Idea("Two", "2"))) == ["1", "2"]


def test_what_can_hold_no_picture_is_never_looked_at() -> None:
    assert shown(Table.__new__(Table)) == []
