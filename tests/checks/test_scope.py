"""The whole of a check: nothing is lost, nothing is said twice, and nothing depends on the clock."""

from datetime import date
from pathlib import Path

from plan.checks import check
from plan.load.folder import load
from plan.problems import Level, in_order


def test_what_loading_found_is_among_the_problems_in_order_of_place(checked):
    found = checked({"outcomes/zeal.yml": "title: Z\nmeasures: [none]\n", "outcomes/art.yml": "titel: A\n"})

    errors = [problem.path for problem in found.problems if problem.level is Level.ERROR]

    assert list(dict.fromkeys(errors)) == ["plan_data/outcomes/art.yml", "plan_data/outcomes/zeal.yml"]
    assert list(found.problems) == in_order(found.problems)


def test_a_folder_without_a_plan_gives_what_loading_found(tmp_path: Path):
    loaded = load(tmp_path / "nothing")

    assert check(loaded, date(2026, 11, 21)) == loaded.problems


def test_a_plan_of_every_file_is_checked_twice_with_the_same_result(checked):
    files = {"outcomes/safe.yml": "title: Safe\nmeasures: [none]\n", "glossary.yml": "terms: []\n"}

    assert checked(files).problems == checked(files).problems
