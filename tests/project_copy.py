"""A copy of the project for a test to change, with the smallest plan and without the guides for editors."""

import shutil
from pathlib import Path

from example_plan import TOP

SMALL = TOP / "tests/plans/small"


def copy_of_the_project(folder: Path, plan: Path | None = SMALL) -> Path:
    """Copy what a site is made with into a folder, and a plan as `plan_data/`; gives the folder.

    The guides in `docs/maintain/` are left out: they take nearly half the time of building a small plan.
    """
    for name in ("hooks", "overrides", "docs"):
        shutil.copytree(TOP / name, folder / name, ignore=shutil.ignore_patterns("maintain"), dirs_exist_ok=True)
    shutil.copy(TOP / "mkdocs.yml", folder)
    if plan:
        shutil.copytree(plan, folder / "plan_data")
    return folder
