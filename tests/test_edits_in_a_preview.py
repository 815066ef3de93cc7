"""Whatever file an editor changes, a live preview shows what a build from nothing would show."""

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from example_plan import EXAMPLE

from plan.audiences import STANDARD
from plan.edition import Edition
from plan.load.folder import load
from plan.memory import Memory
from plan.model.plan import Plan
from plan.publisher import Publisher, read_publisher
from plan.views.measure_figures import FiguresView, figures_view
from plan.wording import Wording, default_words

ON_21_NOVEMBER_2026 = {"SOURCE_DATE_EPOCH": "1795219200"}
EDITS = (
    ("measures/repeat-plans.yml", "title: Children who need", "title: Those who need"),
    ("measures/repeat-plans.csv", "2021 to 2022,,25.2,103,408,,", "2021 to 2022,,25.2,103,408,p,Counted again"),
    ("outcomes/safe.yml", "title: Safe from harm", "title: Safe everywhere"),
    ("partners/nhs.yml", "title: NHS in Exampleshire", "title: The NHS"),
    ("plan.yml", "title: Exampleshire children", "title: Our children"),
    ("site.yml", "name: Exampleshire County Council", "name: The council of Exampleshire"),
    ("wording/en.yml", "", "table: {area: In short}\nmeasure: {eyebrow: {number: A number}}\n"),
)
"""A file, some words in it, and what takes their place: one for each way in which a page of a measure can change."""


@pytest.fixture(name="folder")
def folder_fixture(tmp_path: Path) -> Path:
    return Path(shutil.copytree(EXAMPLE, tmp_path / "plan"))


def shown(publisher: Publisher) -> dict[str, object]:
    """Every page of a site and what is in every file of it, by its address."""
    files = {each.path: each.content for each in publisher.downloads}
    return files | {f"{page.path}/index.html": page for page in publisher.pages}


def edited(folder: Path, file: str, old: str, new: str) -> None:
    place = folder / file
    place.parent.mkdir(exist_ok=True)
    text = place.read_text(encoding="utf-8") if place.exists() else ""
    assert old in text
    place.write_text(text.replace(old, new, 1), encoding="utf-8")


def figures(plan: Plan, measure_id: str) -> list[FiguresView]:
    edition = Edition(plan, STANDARD, date(2026, 11, 21), Wording(default_words(), STANDARD))
    measure = edition.measures[measure_id]
    return [figures_view(edition, measure, reading) for reading in edition.readings[measure_id]]


def test_the_figures_of_a_measure_are_made_of_no_other_record() -> None:
    plan = load(EXAMPLE).plan
    assert plan
    alone = Plan("", plan.plan, plan.site)
    for measure in plan.measures:
        assert figures(replace(alone, measures=(measure,)), measure.id) == figures(plan, measure.id)


@pytest.mark.nightly
def test_a_preview_shows_after_each_edit_what_a_build_from_nothing_shows(folder: Path) -> None:
    memory, before = Memory(keeping=True), {}
    for edit in (("plan.yml", "", ""), *EDITS):
        edited(folder, *edit)
        previewed = shown(read_publisher(folder, "plan_data", ON_21_NOVEMBER_2026, memory))
        memory.forget_the_rest()
        built = shown(read_publisher(folder, "plan_data", ON_21_NOVEMBER_2026))
        assert previewed.keys() == built.keys()
        assert not [path for path in built if previewed[path] != built[path]], edit[0]
        assert built != before, f"nothing shows that {edit[0]} was edited"
        before = built
