"""The table of kinds, the model of a plan and the loader agree."""

from dataclasses import fields

from plan.load.kinds import FILES, FOLDERS, LISTED, PREVIOUS, REVIEWS, SINGLE_FILES, WORDING
from plan.model.plan import Plan


def test_every_part_of_a_plan_has_its_place_in_the_folder() -> None:
    places = {kind.name for kind in (*FOLDERS, *SINGLE_FILES, REVIEWS)} | {FILES, WORDING, PREVIOUS}
    assert places == {field.name for field in fields(Plan)} - {"id", "further_pictures"}


def test_every_kind_has_its_own_name() -> None:
    names = [kind.name for kind in (*FOLDERS, *SINGLE_FILES, REVIEWS)]
    assert len(names) == len(set(names))


def test_only_records_of_a_folder_have_the_id_of_their_file() -> None:
    assert all("id" in kind.model.model_fields for kind in (*FOLDERS, REVIEWS))
    assert not any("id" in kind.model.model_fields for kind in SINGLE_FILES)


def test_the_lists_of_records_in_a_file_are_there() -> None:
    models = {kind.name: kind.model for kind in SINGLE_FILES}
    assert all(name in models[file].model_fields for file, name in LISTED.values())
