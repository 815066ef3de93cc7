"""A file with a wrong name is told what its name should be."""

import pytest

from plan.load.names import (
    attachment_fault,
    did_you_mean,
    folder_fault,
    id_like,
    is_ignored,
    nearest,
    record_fault,
    top_level_fault,
)

SINGLE_FILES = ("plan", "site", "glossary")
FOLDERS = ("outcomes", "measures", "delivery_plans")


@pytest.mark.parametrize("name", [".DS_Store", ".gitkeep", "Thumbs.db", "desktop.ini", "README.md", "~$safe.docx"])
def test_what_computers_leave_is_ignored(name: str) -> None:
    assert is_ignored(name)


@pytest.mark.parametrize("name", ["safe.yml", "early-help-2.yml", "ab.yml", "a" * 30 + ".yml", "hard-copy.yml"])
def test_a_good_name_has_no_fault(name: str) -> None:
    assert record_fault(name) is None


@pytest.mark.parametrize(
    ("name", "code", "fix"),
    [
        ("safe.yaml", "file-ending", "Rename it to safe.yml."),
        ("safe.YML", "file-ending", "Rename it to safe.yml."),
        ("Safe.yml", "file-name", "Rename it to safe.yml."),
        ("Safe at home.yml", "file-name", "Rename it to safe-at-home.yml."),
        ("safe_home.yml", "file-name", "Rename it to safe-home.yml."),
        ("1-safe.yml", "file-name", "Rename it to safe.yml."),
        ("a" * 31 + ".yml", "file-name", "30 lower-case letters"),
        ("a.yml", "file-name", "Use 2 to 30 lower-case letters"),
        (".yml", "file-name", "Use 2 to 30 lower-case letters"),
        ("safe copy.yml", "copied-file", "Delete it"),
        ("safe copy 2.yml", "copied-file", "Delete it"),
        ("safe - Copy.yml", "copied-file", "Delete it"),
        ("Copy of safe.yml", "copied-file", "Delete it"),
        ("safe (1).yml", "copied-file", "Delete it"),
        ("safe (Ann's conflicted copy 2026-05-01).yml", "copied-file", "Delete it"),
        ("safe.yml~", "backup-file", "Delete it"),
        ("safe.yml.bak", "backup-file", "Delete it"),
        ("safe.yml.orig", "backup-file", "Delete it"),
        ("safe.yml.rej", "backup-file", "Delete it"),
        ("#safe.yml#", "backup-file", "Delete it"),
        ("safe.xlsx", "spreadsheet", "Save the sheet as CSV UTF-8"),
        ("safe.csv", "csv-place", "Move it to measures/"),
        ("safe.docx", "unknown-file", "Move it to files/"),
        ("safe", "unknown-file", "rename it to safe.yml"),
    ],
)
def test_a_wrong_name_says_what_to_do(name: str, code: str, fix: str) -> None:
    fault = record_fault(name)
    assert fault
    assert fault.code == code
    assert fix in fault.fix


def test_a_name_that_is_too_long_says_how_long_it_is() -> None:
    fault = record_fault("a" * 41 + ".yml")
    assert fault
    assert fault.what == "the name of this file is 41 characters long, and 30 is the most"


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("Safe at Home!", "safe-at-home"),
        ("2024 plan", "plan"),
        ("--", None),
        ("été", None),
        ("Care leavers’ offer", "care-leavers-offer"),
        ("x" * 50, "x" * 30),
        ("Film 1", "film-1"),
        ("The child's plan", "the-childs-plan"),
        ("Children who need a second protection plan", "children-who-need-a-second"),
    ],
)
def test_an_id_is_suggested_where_one_can_be_made(text: str, suggestion: str | None) -> None:
    assert id_like(text) == suggestion


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("Out-comes", "outcomes"), ("outcome", "outcomes"), ("zzz", None), ("Delivery Plans", "delivery_plans")],
)
def test_the_nearest_name_is_found_whatever_its_capitals_and_hyphens(typed: str, meant: str | None) -> None:
    assert nearest(typed, FOLDERS) == meant


def test_nothing_is_suggested_when_nothing_is_near() -> None:
    assert did_you_mean("zzz", FOLDERS, "Take it out.") == "Take it out."
    assert did_you_mean("measure", FOLDERS) == "Did you mean 'measures'?"


@pytest.mark.parametrize(
    ("name", "fix"),
    [
        ("glosary.yml", "Did you mean 'glossary.yml'?"),
        ("outcome.yml", "in the folder outcomes/"),
        ("outcomes.yml", "in the folder outcomes/"),
        ("zzz.yml", "plan.yml, site.yml, glossary.yml"),
        ("plan.yaml", "Rename it to plan.yml."),
        ("plan (1).yml", "Delete it"),
        ("plan.yml.bak", "Delete it"),
        ("plan.csv", "Move it to measures/"),
        ("plan", "rename it to plan.yml"),
    ],
)
def test_a_wrong_file_at_the_top_says_what_to_do(name: str, fix: str) -> None:
    assert fix in top_level_fault(name, SINGLE_FILES, FOLDERS).fix


@pytest.mark.parametrize(
    ("name", "fix"),
    [
        ("outcome", "Did you mean 'outcomes'?"),
        ("glossary", "Put what is in it into one file, glossary.yml."),
        ("zzz", "delivery_plans, measures, outcomes"),
    ],
)
def test_a_wrong_folder_says_what_to_do(name: str, fix: str) -> None:
    assert fix in folder_fault(name, FOLDERS, SINGLE_FILES).fix


@pytest.mark.parametrize("name", ["Logo.svg", "plan_2026-2030.pdf", "a"])
def test_attachments_may_have_capitals(name: str) -> None:
    assert attachment_fault(name, is_folder=False) is None


@pytest.mark.parametrize(
    ("name", "is_folder", "fix"),
    [
        ("my logo.svg", False, "Rename it, such as my-logo.svg."),
        ("éé", False, "Rename it."),
        ("logos", True, "Move its files up by one."),
    ],
)
def test_attachments_have_names_that_addresses_can_have(name: str, is_folder: bool, fix: str) -> None:
    fault = attachment_fault(name, is_folder=is_folder)
    assert fault
    assert fault.fix == fix
