"""A build that fails leaves the last good site byte for byte, and says plainly why."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest


@dataclass(frozen=True)
class Break:
    """One thing that goes wrong."""

    file: str
    old: str
    new: str
    said: str
    arguments: tuple[str, ...] = ()


DATA = Break("plan_data/plan.yml", "area: Smallton", "areas: Smallton", "plan_data/plan.yml:2:1: ")
TEMPLATE = Break(
    "overrides/plan/outcome.html", "{%", "{{ view.no_such_thing }}{%", "no_such_thing' (plan/outcome.html, line"
)
CODE = {
    "a field that a template asks for and nothing gives": TEMPLATE,
    "a template that is not one": Break("overrides/plan/home.html", "{%", "{% iff %}{%", "tag 'iff'. (plan/home.html"),
    "the shell": Break("overrides/base.html", "<main", "{{ shell.nothing }}<main", "'nothing' (base.html, line"),
    "a link to a page that is not there": Break(
        "overrides/plan/outcome.html", "{%", "{{ link('nowhere') }}{%", "no page or file 'nowhere'"
    ),
    "an exception in a view": Break(
        "hooks/plan/views/outcomes.py", "    return PlanPage(", "    1 // 0\n    return PlanPage(", "ZeroDivisionError"
    ),
    "an exception in an event": Break(
        "hooks/events.py",
        "    return _engine.add_pages",
        "    1 // 0\n    return _engine.add_pages",
        "(events.py, line",
    ),
    "an exception in the adapter": Break(
        "hooks/plan/mkdocs_adapter.py", "self.publication.complete = True", "1 // 0", "> plan/mkdocs_adapter.py, line"
    ),
    "an exception before the build": Break(
        "hooks/events.py", "    _engine.start(", "    1 // 0\n    _engine.start(", "ZeroDivisionError (events.py, line"
    ),
    "an exception while the site is put in place": Break(
        "hooks/plan/folders.py", "    name, flag =", "    1 // 0\n    name, flag =", "(plan/publication.py, line"
    ),
    "a package that is not installed": Break(
        "hooks/plan/pages.py", "import annotations\n", "import annotations\nimport nowhere\n", "named 'nowhere'"
    ),
    "a module that is no Python": Break("hooks/plan/pages.py", "import annotations", "import (", "(pages.py, line"),
    "words that are missing": Break("hooks/plan/words/en/shell.yml", "  skip:", "  skipp:", "'shell.skip'"),
}
"""Ways in which our own code can be wrong."""

BREAKS = {
    "the data": DATA,
    **CODE,
    "a warning in strict mode": Break(
        "plan_data/partners/council.yml", "Runs the town.", "Ring Jo on 01234 567890.", "warning", ("--strict",)
    ),
    "a dead link in a page written by hand, in strict mode": Break(
        "docs/about.md", "contact/index.md", "contract/index.md", "contract/index.md", ("--strict",)
    ),
    "a page written by hand that is not text": Break("docs/about.md", "title:", "\udcff", "docs/about.md: "),
}


OFTEN = ("the data", "an exception in a view", "a warning in strict mode")
"""Those that are tried on each change; all others at night."""


@pytest.fixture(params=[pytest.param(name, marks=() if name in OFTEN else pytest.mark.nightly) for name in BREAKS])
def wrong(request: pytest.FixtureRequest) -> Break:
    """Each thing that can go wrong."""
    return BREAKS[request.param]


def test_a_build_that_fails_leaves_the_last_good_site_and_says_why(project, wrong: Break) -> None:
    before, folders = project.site, project.folders
    assert before
    break_it(project, wrong)
    result = project.build(*wrong.arguments)
    assert result.returncode == 1
    assert project.site == before
    assert project.folders == folders
    assert wrong.said in result.stderr
    assert ("in the plan's texts" in result.stderr) == (wrong in CODE.values()), (
        "a fault of the code is not the editor's"
    )
    assert "Traceback" not in result.stderr


def break_it(project, wrong: Break) -> None:
    if wrong.new == "\udcff":
        (project.folder / wrong.file).write_bytes(b"title: \xff\xfe")
    else:
        project.change(wrong.file, wrong.old, wrong.new)


def test_code_that_fails_while_it_tells_of_a_failure_loses_no_site_either(project) -> None:
    before, folders = project.site, project.folders
    break_it(project, DATA)
    telling = "    _engine.failed(error)"
    project.change("hooks/events.py", telling, f"    1 // 0\n{telling}")
    result = project.build()
    assert result.returncode == 1
    assert "ZeroDivisionError (events.py, line" in result.stderr
    assert "Traceback" not in result.stderr
    assert project.site == before
    assert project.folders == folders


def test_a_file_of_events_that_is_no_python_loses_no_site(project) -> None:
    before, folders = project.site, project.folders
    project.change("hooks/events.py", "import annotations", "import (")
    assert project.build().returncode == 1  # with a traceback by MkDocs, before any line of this project runs
    assert project.site == before
    assert project.folders == folders


def test_an_editor_is_told_that_a_fault_of_the_code_is_not_theirs(project) -> None:
    break_it(project, TEMPLATE)
    said = project.build().stderr
    assert "The page 'outcomes/happy' could not be made, and that is a fault in the site's own code" in said
    assert "not in the plan's texts" in said
    assert "PLAN_DEBUG=1" in said


@pytest.mark.parametrize("wrong", [TEMPLATE, CODE["an exception in a view"]], ids=["template", "view"])
def test_a_developer_sees_where_it_happened(project, wrong: Break) -> None:
    before, folders = project.site, project.folders
    break_it(project, wrong)
    result = project.build(PLAN_DEBUG="1")
    assert result.returncode == 1
    assert "Traceback" in result.stderr
    assert Path(wrong.file).name in result.stderr
    assert project.site == before
    assert project.folders == folders


def test_a_fault_of_the_code_repeats_no_word_of_the_plan(project) -> None:
    project.change(
        "hooks/plan/views/outcomes.py", "    return PlanPage(", "    int(outcome.title)\n    return PlanPage("
    )
    said = project.build().stderr
    assert "ValueError" in said
    assert "Happy children" not in said


def test_a_first_build_that_fails_leaves_no_site(project) -> None:
    shutil.rmtree(project.folder / "site")
    folders = project.folders
    break_it(project, DATA)
    assert project.build().returncode == 1
    assert project.folders == folders


def test_what_a_new_site_no_longer_has_is_gone(project) -> None:
    (project.folder / "plan_data/actions/playground.yml").unlink()
    assert project.build().returncode == 0
    assert "actions/playground/index.html" not in project.site
    assert "outcomes/happy/index.html" in project.site


def test_a_mended_plan_is_published_again(project) -> None:
    before = project.site
    break_it(project, DATA)
    assert project.build().returncode == 1
    project.change(DATA.file, DATA.new, DATA.old)
    assert project.build().returncode == 0
    assert project.site == before
