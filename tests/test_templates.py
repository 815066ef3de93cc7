"""Templates have no logic: they see a view, words, links and prose, print them, and work nothing out."""

import ast
from functools import cache
from pathlib import Path

import pytest
from jinja2 import meta, nodes

from plan.rendering import environment

ROOT = Path(__file__).resolve().parent.parent
OVERRIDES = ROOT / "overrides"
VIEWS = ROOT / "hooks" / "plan" / "views"
WITHIN = {"parts", "printed", "specimens"}
"""Folders of templates that are parts of pages, or sheets to print; the others are those of the versions."""
PAGES = sorted(path for path in (OVERRIDES / "plan").rglob("*.html") if path.parent.name not in WITHIN)
PARTS = sorted((OVERRIDES / "plan" / "parts").glob("*.html"))
ALL = sorted(OVERRIDES.rglob("*.html"))
SEEN = {"view", "t", "link", "prose", "part", "figure"}
SEEN_BY_PARTS = SEEN | {"menu", "section", "shell"}
ARITHMETIC = (nodes.Add, nodes.Sub, nodes.Mul, nodes.Div, nodes.FloorDiv, nodes.Mod, nodes.Pow)
FILTERS = {"length", "nested"}


@cache
def parsed(path: Path) -> nodes.Template:
    return environment(OVERRIDES).parse(path.read_text(encoding="utf-8"))


def names_of_kinds() -> set[str]:
    """The template of every page that a view makes."""
    found = set()
    for path in VIEWS.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "PlanPage":
                given = [each.value for each in node.keywords if each.arg == "template"] or node.args[1:2]
                found |= {each.value for each in given if isinstance(each, ast.Constant)}
    return found


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_page_sees_its_view_words_links_and_prose_only(path: Path) -> None:
    assert meta.find_undeclared_variables(parsed(path)) <= SEEN


@pytest.mark.parametrize("path", PARTS, ids=lambda path: path.stem)
def test_a_part_sees_no_more_than_a_page(path: Path) -> None:
    assert meta.find_undeclared_variables(parsed(path)) <= SEEN_BY_PARTS


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.stem)
def test_a_template_does_no_sums_and_calls_no_filter_that_changes_words(path: Path) -> None:
    tree = parsed(path)
    assert [f"line {node.lineno}" for node in tree.find_all(ARITHMETIC)] == []
    assert {node.name for node in tree.find_all(nodes.Filter)} <= FILTERS


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.stem)
def test_a_template_puts_nothing_together_but_ids(path: Path) -> None:
    def is_id(joined: nodes.Concat) -> bool:
        first = joined.nodes[0]
        return isinstance(first, nodes.Const) and str(first.value).endswith("-")

    assert [f"line {node.lineno}" for node in parsed(path).find_all(nodes.Concat) if not is_id(node)] == []


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.stem)
def test_a_template_trusts_no_text(path: Path) -> None:
    assert "safe" not in {node.name for node in parsed(path).find_all(nodes.Filter)}
    assert "style=" not in path.read_text(encoding="utf-8")


def test_every_template_is_the_body_of_a_kind_of_page_and_every_kind_has_one() -> None:
    assert names_of_kinds() == {path.relative_to(OVERRIDES / "plan").with_suffix("").as_posix() for path in PAGES}
