"""A small plan in several versions, read as an editor's plan is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from plan.load.folder import load
from plan.model.plan import Plan

FILES = {
    "plan.yml": """
        title: A good place to grow up
        area: Exampleshire
        status: current
        introduction: This is our plan for everyone who works with children.
        vision:
          text: Every child is safe and heard.
          explanation: We agreed this with children.
          easy_read: {title: Our vision, text: [{text: You are safe.}, {text: We listen to you.}]}
        """,
    "outcomes/safe.yml": """
        title: Safe from harm
        good_looks_like: You are safe at home, and your family gets help early.
        why_it_matters: Harm in childhood can last.
        easy_read:
          title: Being safe
          good_looks_like: [{text: You are safe at home.}, {text: Your family gets help.}]
        young_people: {what_it_means: "You can tell an adult, and that adult acts."}
        """,
    "partners/library.yml": """
        title: The library
        does: It lends books.
        contributions:
        - {id: reading-club, text: A club for reading., easy_read: {text: [{text: You can read with us.}]}}
        """,
}


@pytest.fixture
def plan(write_plan: Callable[..., Path]) -> Callable[..., Plan]:
    """Reads the small plan, with these files added or put in the place of its own."""

    def read(files: Mapping[str, str] | None = None) -> Plan:
        loaded = load(write_plan({**FILES, **(files or {})}))
        assert loaded.errors == ()
        assert loaded.plan
        return loaded.plan

    return read
