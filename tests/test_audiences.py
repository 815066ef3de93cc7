"""The versions of the site: each has a name and a place of its own, and the standard one stands at the top."""

from plan.audiences import AUDIENCES, EASY_READ, STANDARD, YOUNG_PEOPLE
from plan.model.versions import InVersions


def test_the_standard_version_comes_first_and_stands_at_the_top_of_the_site() -> None:
    assert AUDIENCES[0] is STANDARD
    assert STANDARD.prefix == ""


def test_every_other_version_has_a_folder_of_its_own() -> None:
    assert EASY_READ.prefix == "easy-read/"
    assert YOUNG_PEOPLE.prefix == "young-people/"
    assert len({audience.prefix for audience in AUDIENCES}) == len({audience.id for audience in AUDIENCES}) == 3


def test_a_record_can_be_written_for_every_version() -> None:
    assert {audience.id for audience in AUDIENCES} - {STANDARD.id} == set(InVersions.model_fields)
