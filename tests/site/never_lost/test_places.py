"""Where a site is put: never in the place of something else, and only where it may be written."""

from __future__ import annotations

import shutil
from pathlib import Path


def test_a_site_folder_that_is_a_link_stays_a_link(project, tmp_path: Path) -> None:
    (project.folder / "site").rename(tmp_path / "published")
    (project.folder / "site").symlink_to(tmp_path / "published")
    project.change("plan_data/plan.yml", "Every child in Smallton is happy.", "Everybody is well.")
    assert project.build().returncode == 0
    assert (project.folder / "site").is_symlink()
    assert b"Everybody is well." in project.site["vision/index.html"]


def test_a_file_in_the_place_of_the_site_is_left_alone(project) -> None:
    shutil.rmtree(project.folder / "site")
    (project.folder / "site").write_text("my notes")
    result = project.build()
    assert result.returncode == 1
    assert "Move the file away" in result.stderr
    assert (project.folder / "site").read_text() == "my notes"


def test_a_folder_that_is_no_site_is_left_alone(project, files_in) -> None:
    before = files_in(project.folder / "plan_data")
    result = project.build("-d", "plan_data")
    assert result.returncode == 1
    assert "Choose another folder" in result.stderr
    assert "Traceback" not in result.stderr
    assert files_in(project.folder / "plan_data") == before


def test_the_new_site_is_what_is_deployed(project, run_command, tmp_path: Path) -> None:
    project.change("plan_data/plan.yml", "Every child in Smallton is happy.", "Everybody is well.")
    git = ("git", "-C", str(project.folder))
    forge = tmp_path / "forge.git"
    assert not run_command("git", "init", "--quiet", "--bare", str(forge))
    assert not run_command(*git, "init", "--quiet")
    assert not run_command(*git, "remote", "add", "origin", str(forge))
    name = {
        f"GIT_{who}_{what}": "editor@smallton.example" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
    }
    result = project.run("gh-deploy", "--no-history", **name)
    assert result.returncode == 0, result.stderr
    deployed = run_command("git", "-C", str(forge), "grep", "--quiet", "Everybody is well.", "gh-pages", "--", "vision")
    assert not deployed
