"""The script for tests with people quotes what the site says: every role and name in it is really there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

SCRIPT = Path(__file__).parents[2] / "docs/maintain/testing-with-people.md"
PAGE = re.compile(r"page `/([^`]*)`( on a phone)?")
QUOTED = re.compile(r"`([a-z]+(?: [a-z]+)?(?: [1-6])?(?:, [a-z]+)?): ([^`]+)`")
STATES = {"collapsed": {"expanded": False}, "expanded": {"expanded": True}, "checked": {"checked": True}}
ROLES = {"search box": "searchbox", "column header": "columnheader", "row header": "rowheader"}
PHONE = {"width": 320, "height": 800}


def quotations() -> list[tuple[str, bool, str, str]]:
    """Each page that the script opens, whether on a phone, and what is heard there: role and name."""
    found, page, phone = [], "", False
    for line in SCRIPT.read_text(encoding="utf-8").splitlines():
        if line.startswith("|") or "`radio" in line or PAGE.search(line):
            for opened in PAGE.finditer(line):
                page, phone = opened[1], bool(opened[2])
            found += [(page, phone or "expanded" in role, role, name) for role, name in QUOTED.findall(line)]
    return found


def heard(page: Page, role: str, name: str) -> Locator:
    """The element of the page whose role, state and name are these."""
    kind, _, state = role.partition(", ")
    kind, _, level = kind.rpartition(" ") if kind[-1].isdigit() else (kind, "", "")
    options = {"level": int(level)} if level else STATES.get(state, {})
    found = page.get_by_role(ROLES.get(kind, kind), name=name, exact=True, **options)
    return found.and_(page.locator('[aria-current="page"]')) if state == "current" else found


def words(page: Page) -> str:
    return " ".join(page.locator("body").inner_text().split())


def is_heard(page: Page, role: str, name: str) -> bool:
    if role == "title":
        return name in page.title()
    if role == "text":
        return name in words(page)
    if role == "status":
        expect(page.get_by_role("status")).to_have_text(name)
        return True
    return heard(page, role, name).count() > 0


def test_everything_that_the_script_quotes_is_heard_on_its_page(example, visit) -> None:
    window, missing, here = visit(example), [], ("", False)
    page = window.go("")
    for path, phone, role, name in quotations():
        if (path, phone) != here:
            here = (path, phone)
            page.set_viewport_size(PHONE if phone else {"width": 1280, "height": 800})
            window.go(path)
        if role == "button, expanded":
            page.locator("button.menu-button").click()
        if not is_heard(page, role, name):
            missing.append(f"/{path}: {role}: {name}")
    assert missing == []


def test_the_script_quotes_enough_to_be_worth_comparing() -> None:
    found = quotations()
    assert len(found) > 60
    assert len({path for path, *_ in found}) >= 8
    assert {"title", "status", "table", "button, collapsed", "link, current"} <= {role for _, _, role, _ in found}


@pytest.mark.parametrize(
    ("role", "name"),
    [
        ("link", "Get help tomorrow"),
        ("heading 3", "How we are doing"),
        ("link, current", "What we want"),
        ("text", "Q"),
    ],
)
def test_a_name_role_or_state_that_the_page_does_not_have_is_noticed(role: str, name: str, example, visit) -> None:
    page = visit(example).go("how-we-are-doing/")
    name = "No such words" if role == "text" else name
    assert not is_heard(page, role, name)
    assert is_heard(page, "link, current", "How we are doing")
