"""A version is added with one entry, one field, a few words and its texts: what the guide says is done, and works."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from project_copy import copy_of_the_project

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs" / "maintain" / "a-further-version.md").read_text(encoding="utf-8")
ENTRY, FIELD, WORDS = re.findall(r"^```(?:python|yaml)\n(.*?)^```", GUIDE, re.DOTALL | re.MULTILINE)
PLAN = {
    "site.yml": "name: Our plan\naddress: https://plan.example.org/\nexample: yes\norganisation: {name: The council}\n",
    "plan.yml": "title: A plan for us\narea: Exampleshire\nstatus: current\nyoung_people_ages: {from: 11, to: 17}\n"
    "young_people: {what_is_this: This is what we do for teenagers.}\n"
    "children: {title: Our plan for children, what_is_this: This plan is for you.}\n",
    "outcomes/safe.yml": "title: Safe from harm\ngood_looks_like: Children are safe.\n"
    "young_people: {title: Safe, what_it_means: Only teenagers read this.}\n"
    "children: {title: Being safe, what_it_means: You can tell a grown-up.}\n",
    "outcomes/well.yml": "title: Well\nyoung_people: {title: Feeling well, what_it_means: You feel well.}\n",
    "helplines.yml": "helplines: [{id: us, title: Childline, who_for: All, what_for: Help, phone: 0800 1111, "
    "hours: Always, checked_on: 2026-11-01, children: {text: You can call Childline.}}]\n",
}


def put(file: Path, before: str, words: str) -> None:
    """Add words to a file of the code, in front of some that it has once."""
    text = file.read_text(encoding="utf-8")
    assert text.count(before) == 1
    file.write_text(text.replace(before, words + before), encoding="utf-8")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the code that was changed as the guide says, with a plan that has texts for the further version."""
    top = tmp_path_factory.mktemp("further")
    copy_of_the_project(top, plan=None)
    code = top / "hooks" / "plan"
    put(code / "audiences.py", "\nAUDIENCES = ", ENTRY)
    put(code / "audiences.py", "YOUNG_PEOPLE)", "CHILDREN, ")
    put(code / "model" / "versions.py", "\n    def is_written_for", f"    {FIELD}")
    put(code / "model" / "versions.py", ', "young_people"]', ', "children"')
    (code / "words" / "en" / "children.yml").write_text(WORDS, encoding="utf-8")
    for name, text in PLAN.items():
        (top / "plan_data" / name).parent.mkdir(parents=True, exist_ok=True)
        (top / "plan_data" / name).write_text(text, encoding="utf-8")
    return top


def run(project: Path, *command: str) -> str:
    surroundings = {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1795219200", "PYTHONPATH": str(project / "hooks")}
    done = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=project,
        env={**os.environ, **surroundings, "PLAN_DATA": "plan_data"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def words(project: Path, path: str) -> str:
    soup = BeautifulSoup((project / "site" / path / "index.html").read_text(encoding="utf-8"), "html.parser")
    return " ".join(soup.main.stripped_strings)


def test_the_further_version_has_pages_with_its_own_texts_and_nobody_elses(project: Path) -> None:
    run(project, "mkdocs", "build", "--strict")
    assert "This plan is for you." in words(project, "children")
    assert "You can tell a grown-up." in words(project, "children/outcomes/safe")
    assert "You can call Childline." in words(project, "children/get-help")
    for file in (project / "site" / "children").rglob("index.html"):
        assert "teenagers" not in file.read_text(encoding="utf-8")
    assert "17" not in words(project, "children")
    assert not (project / "site/children/outcomes/well").exists()
    assert "Only teenagers read this." in words(project, "young-people/outcomes/safe")


def test_the_checks_and_commands_know_it(project: Path) -> None:
    hard = "title: Fair\nchildren: {what_it_means: This is your entitlement.}\n"
    (project / "plan_data/outcomes/fair.yml").write_text(hard, encoding="utf-8")
    assert "'entitlement' is a word that many young people do not know" in run(project, "plan", "check")
    stands = run(project, "plan", "status")
    assert re.search(r"Children's: \d+ of \d+ parts of the plan have texts", stands)
    accepted = run(project, "plan", "accept", "outcomes/safe", "--version", "children", "--by", "Us")
    assert "children's: title, what_it_means" in accepted
