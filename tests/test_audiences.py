"""The versions of the site: each has a name and a place of its own, and the standard one stands at the top."""

from typing import get_args

import pytest

from plan.audiences import AUDIENCES, EASY_READ, STANDARD, YOUNG_PEOPLE, Audience
from plan.model.versions import InVersions, Version


def test_the_standard_version_comes_first_and_stands_at_the_top_of_the_site() -> None:
    assert AUDIENCES[0] is STANDARD
    assert STANDARD.prefix == ""


def test_every_other_version_has_a_folder_of_its_own() -> None:
    assert EASY_READ.prefix == "easy-read/"
    assert YOUNG_PEOPLE.prefix == "young-people/"
    assert len({audience.prefix for audience in AUDIENCES}) == len({audience.id for audience in AUDIENCES}) == 3


def test_a_record_can_be_written_for_every_version() -> None:
    others = {audience.id for audience in AUDIENCES} - {STANDARD.id}
    assert others == set(InVersions.model_fields) == set(get_args(Version))


def test_editors_have_a_name_for_every_other_version() -> None:
    assert [audience.called for audience in AUDIENCES] == ["", "easy read", "young people's"]


def test_a_version_has_pages_of_its_own_or_those_of_the_one_that_it_is_like() -> None:
    assert [audience.kind for audience in AUDIENCES] == [audience.id for audience in AUDIENCES]
    assert Audience("children", "children/", like=YOUNG_PEOPLE.id).kind == "young_people"


def test_every_version_has_a_home_at_the_top_of_its_folder() -> None:
    assert [audience.home for audience in AUDIENCES] == ["", "easy-read", "young-people"]


@pytest.mark.parametrize(
    ("audience", "topic", "address"),
    [
        (STANDARD, "", ""),
        (STANDARD, "outcomes/safe", "outcomes/safe"),
        (EASY_READ, "", "easy-read"),
        (EASY_READ, "outcomes/safe", "easy-read/outcomes/safe"),
    ],
)
def test_a_topic_has_the_same_place_in_every_version(audience: Audience, topic: str, address: str) -> None:
    assert audience.address(topic) == address
    assert audience.topic(address) == topic


def test_where_a_version_lacks_a_topic_the_standard_one_is_nearest() -> None:
    there = {"privacy", "vision", "easy-read/vision"}
    nearest = [EASY_READ.nearest(topic, there) for topic in ("vision", "privacy", "words")]
    assert nearest == ["easy-read/vision", "privacy", None]
