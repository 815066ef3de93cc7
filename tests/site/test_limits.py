"""Plans and texts at their limits and past them: a correct page, or a plain message at file and line."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest


def replace(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_a_plan_of_two_files_is_a_site(build_plan, built, small_plan: Path) -> None:
    for folder in ("outcomes", "measures", "actions", "partners"):
        shutil.rmtree(small_plan / folder)
    found = build_plan(small_plan)
    assert found.code == 0, found.said
    site = built(found.site)
    assert "Every child in Smallton is happy." in site.text("vision")
    assert not {"outcomes", "measures", "how-we-are-doing", "actions", "partners"} & set(site.pages)


def test_an_outcome_without_measures_is_a_page_and_a_reminder(build_plan, built, small_plan: Path) -> None:
    replace(small_plan / "outcomes/happy.yml", "measures: [happy-children]\n", "")
    shutil.rmtree(small_plan / "measures")
    found = build_plan(small_plan, "--strict")
    assert found.code == 0, found.said
    assert re.search(r"outcomes/happy\.yml:\d+:\d+: reminder: ", found.said)
    assert built(found.site).pages["outcomes/happy"].h1.get_text() == "Happy children"


@pytest.mark.parametrize("name", ["ab", "a" * 30])
def test_the_shortest_and_the_longest_id_have_a_page(build_plan, small_plan: Path, name: str) -> None:
    (small_plan / "outcomes/happy.yml").rename(small_plan / f"outcomes/{name}.yml")
    replace(small_plan / "actions/playground.yml", "happy", name)
    found = build_plan(small_plan, "--strict")
    assert found.code == 0, found.said
    assert (found.site / f"outcomes/{name}/index.html").exists()


@pytest.mark.parametrize("name", ["a", "a" * 31, "1st", "Happy", "glücklich"])
def test_an_id_past_its_limits_is_said(build_plan, small_plan: Path, name: str) -> None:
    (small_plan / "outcomes/happy.yml").rename(small_plan / f"outcomes/{name}.yml")
    found = build_plan(small_plan)
    assert found.code == 1
    assert f"small/outcomes/{name}.yml:1:1: " in found.said


def many_measures(plan: Path, count: int) -> None:
    measure = (plan / "measures/happy-children.yml").read_text(encoding="utf-8")
    outcome = (plan / "outcomes/happy.yml").read_text(encoding="utf-8")
    named = [f"number-{number}" for number in range(count)]
    for number, name in enumerate(named):
        text = measure.replace("Children who say that they are happy", f"Children who are happy about thing {number}")
        (plan / f"measures/{name}.yml").write_text(text, encoding="utf-8")
    for first in range(0, count, 100):
        text = re.sub(r"measures: .*", f"measures: [{', '.join(named[first : first + 100])}]", outcome)
        text = text.replace("number: 1", f"number: {first // 100 + 2}").replace("Happy children", f"Happy {first}")
        (plan / f"outcomes/happy-{first}.yml").write_text(text, encoding="utf-8")


@pytest.mark.parametrize("count", [150, pytest.param(3000, marks=pytest.mark.nightly)])
def test_a_plan_of_many_measures_is_a_whole_site(build_plan, small_plan: Path, count: int) -> None:
    many_measures(small_plan, count)
    found = build_plan(small_plan)
    assert found.code == 0, found.said
    pages = {page.parent.name for page in found.site.glob("measures/*/index.html")}
    assert pages == {"happy-children", *(f"number-{number}" for number in range(count))}
    assert len(json.loads((found.site / "data/plan.json").read_text(encoding="utf-8"))["measures"]) == count + 1


def test_a_title_of_400_characters_is_said_at_its_line(build_plan, small_plan: Path) -> None:
    replace(small_plan / "outcomes/happy.yml", "Happy children", "Happy children " * 27)
    found = build_plan(small_plan)
    assert found.code == 1
    assert re.search(r"small/outcomes/happy\.yml:2:\d+: .* 150 is the most", found.said), found.said


def test_a_title_as_long_as_may_be_is_a_page(build_plan, built, small_plan: Path) -> None:
    title = "Happiness" * 16 + "forall"
    assert len(title) == 150
    replace(small_plan / "outcomes/happy.yml", "Happy children", title)
    found = build_plan(small_plan)
    assert found.code == 0, found.said
    assert built(found.site).pages["outcomes/happy"].h1.get_text() == title


def test_text_from_right_to_left_is_shown_as_it_reads(build_plan, built, small_plan: Path) -> None:
    title, text = "أطفال سعداء", "كل طفل في المدينة سعيد (وآمن)."
    replace(small_plan / "outcomes/happy.yml", "Happy children", title)
    replace(small_plan / "outcomes/happy.yml", "Children say that they are happy.", text)
    found = build_plan(small_plan)
    assert found.code == 0, found.said
    site = built(found.site)
    assert site.pages["outcomes/happy"].h1.get_text() == title
    assert site.pages["outcomes/happy"].h1["dir"] == "auto"
    assert text in site.text("outcomes/happy")
    assert site.pages["outcomes"].h2.get_text() == title
    assert site.pages["outcomes"].h2["dir"] == "auto"


def test_signs_that_turn_text_round_are_warned_of(build_plan, small_plan: Path) -> None:
    replace(small_plan / "outcomes/happy.yml", "Happy children", "Happy \u202enerdlihc")
    found = build_plan(small_plan, "--strict")
    assert found.code == 1
    assert re.search(r"small/outcomes/happy\.yml:2:\d+: ", found.said)
    assert "\u202e" not in found.said
