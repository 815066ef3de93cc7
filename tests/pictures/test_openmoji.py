"""OpenMoji's drawings, by their codes."""

import pytest

from plan.pictures.openmoji import codes, drawing, near, shows


@pytest.mark.parametrize("code", ["1F6E1", "2764", "1F9D1-200D-1F9BD"])
def test_a_code_has_its_drawing_in_colour(code: str) -> None:
    file = drawing(code)
    assert file
    assert file.name == f"{code}.svg"


@pytest.mark.parametrize(("written", "file"), [("2764-FE0F", "2764.svg"), ("0031-20E3", "0031-FE0F-20E3.svg")])
def test_a_code_is_known_with_and_without_the_part_that_asks_for_a_picture(written: str, file: str) -> None:
    found = drawing(written)
    assert found
    assert found.name == file


@pytest.mark.parametrize("code", ["1F6EF", "99999", "1F6E1-1F6E1", "../__init__"])
def test_another_code_has_none(code: str) -> None:
    assert drawing(code) is None


def test_the_codes_that_an_editor_may_have_meant_are_known_by_name_and_by_likeness() -> None:
    assert near("1F6EF", "shield")[0] == "1F6E1 (shield)"
    assert near("99999", "magnifying-glass")[0] == "1F50D (left-pointing magnifying glass)"
    assert "1F3EB (school)" in near("1F3EBB", "where-we-learn")
    assert near("99999", "nothing-like-it") == ()


def test_no_more_than_three_codes_are_proposed() -> None:
    assert len(near("1F9D1-200D-1F9BE", "person")) == 3


def test_a_code_says_what_it_shows() -> None:
    assert shows("1F3EB") == "school"
    assert shows("1F9D1-200D-1F9BD") == "adult, manual wheelchair"
    assert shows("E000") == ""


def test_all_drawings_are_listed() -> None:
    assert len(codes()) > 4_000
    assert codes() == sorted(codes())
