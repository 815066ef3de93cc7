"""Holds the code to the shape that hooks/plan/__init__.py and CONTRIBUTING.md describe."""

import ast
import re
import subprocess
import sys
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest
from jinja2 import meta

from plan.rendering import environment

HOOKS = Path(__file__).resolve().parent.parent / "hooks"
PLAN = HOOKS / "plan"
OVERRIDES = HOOKS.parent / "overrides"
MODULES = sorted(HOOKS.rglob("*.py"))
PLAN_MODULES = sorted(PLAN.rglob("*.py"))
LONGEST_MODULE = 220
KNOWS_MKDOCS = {"events.py", "plan/mkdocs_adapter.py"}
ENGINE = {"mkdocs", "material", "properdocs", "zensical"}
SAYS_NOTHING = {"utils", "util", "helpers", "helper", "manager", "data", "info", "common", "misc"}
LOOKS_FOR = {"compile", "search", "match", "fullmatch", "finditer", "findall"} | {
    "removeprefix",
    "removesuffix",
    "count",
}
LOOKS_FOR |= {"startswith", "endswith", "find", "index", "partition", "rpartition", "split"}
TURNS_TEXT_INTO_HTML = {"plan/prose.py"}  # Markdown to HTML is its whole work: plain paragraphs need one tag
# Here a function's value depends on nothing but two words, and only so many are remembered.
REMEMBERS_WHAT_NEVER_CHANGES = {"plan/periods.py"}
# MkDocs renders main.html with its page, on which the adapter has put our shell, and 404.html with no page.
GIVEN_TO_THE_SHELL = {
    "base.html": {"shell", "t", "policy"},
    "main.html": {"page"},
    "404.html": {"not_found"},
    "problems.html": {"problems"},
}
# A line of the list in the docstring: a name, at least two spaces, what it is.
LISTED = re.compile(r"^ *([a-z_]+)(?:/|\.py)?  +\S", re.MULTILINE)
HTML_TAG = re.compile(
    r"</?(?:a|abbr|article|aside|b|body|br|button|caption|circle|code|dd|details|div|dl|dt|em|figure|footer|form|g|h[1-6]"
    r"|head|header|hr|html|i|img|input|label|li|line|link|main|meta|nav|ol|p|path|picture|rect|section|select|small|span"
    r"|strong|style|sub|summary|sup|svg|table|tbody|td|text|th|thead|time|title|tr|ul)(?=[\s/>])",
    re.IGNORECASE,
)


@cache
def tree_of(path: Path) -> ast.Module:
    """A module's syntax, which many tests here look at."""
    return ast.parse(path.read_text(encoding="utf-8"))


def shown(path: Path) -> str:
    return path.relative_to(HOOKS).as_posix()


def part_of_plan(path: Path) -> str:
    """The module or package directly inside hooks/plan that a file belongs to."""
    return path.relative_to(PLAN).parts[0].removesuffix(".py")


def imported(path: Path) -> set[str]:
    """The full names that a module imports; `from plan import pages` gives plan.pages."""
    names = set()
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def imported_parts(path: Path) -> set[str]:
    return {name.split(".")[1] for name in imported(path) if name.startswith("plan.")}


def listed_parts() -> list[str]:
    """The list in the package's docstring, in its order."""
    introduction = PLAN / "__init__.py"
    assert introduction.is_file(), "hooks/plan/__init__.py is missing: its docstring lists the modules in order."
    return LISTED.findall(ast.get_docstring(tree_of(introduction)) or "")


def docstrings(tree: ast.AST) -> set[int]:
    """Which string constants are docstrings, by identity."""
    with_body = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    firsts = [node.body[0] for node in ast.walk(tree) if isinstance(node, with_body) and node.body]
    return {id(first.value) for first in firsts if isinstance(first, ast.Expr)}


def only_read(tree: ast.AST) -> set[int]:
    """Which strings are looked for in finished HTML and never printed: patterns of `re` and ends to take off."""
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)]
    reading = [call for call in calls if call.func.attr in LOOKS_FOR and call.args]
    patterns = [node for call in reading for node in ast.walk(call.args[0])]
    return {id(node) for node in patterns}


def test_the_docstring_of_the_package_lists_every_part_and_nothing_else() -> None:
    there = {part_of_plan(path) for path in PLAN_MODULES if part_of_plan(path) != "__init__"}
    listed = listed_parts()
    assert sorted(listed) == sorted(set(listed)), "a part is listed twice"
    assert there - set(listed) == set(), "not in the list of hooks/plan/__init__.py"
    assert set(listed) - there == set(), "in the list of hooks/plan/__init__.py, but not in the folder"


@pytest.mark.parametrize("path", [path for path in PLAN_MODULES if part_of_plan(path) != "__init__"], ids=shown)
def test_a_module_imports_only_what_stands_above_it_in_that_list(path: Path) -> None:
    order = listed_parts()
    own = part_of_plan(path)
    assert own in order, f"{own} is not in the list of hooks/plan/__init__.py"
    allowed = set(order[: order.index(own) + 1])
    assert imported_parts(path) - allowed == set()


def test_no_two_modules_need_each_other() -> None:
    names = {".".join(path.relative_to(HOOKS).with_suffix("").parts).removesuffix(".__init__") for path in PLAN_MODULES}
    needs = {}
    for path in PLAN_MODULES:
        own = ".".join(path.relative_to(HOOKS).with_suffix("").parts).removesuffix(".__init__")
        found = imported(path)
        # `from plan.model import Plan` is reported as plan.model.Plan: the module is that name or the one above it.
        needs[own] = {name if name in names else name.rpartition(".")[0] for name in found} & names - {own}
    try:
        TopologicalSorter(needs).prepare()
    except CycleError as error:
        pytest.fail("modules that import each other: " + " > ".join(error.args[1]))


def test_mkdocs_is_known_in_two_files_only() -> None:
    knowing = {shown(path) for path in MODULES if {name.split(".")[0] for name in imported(path)} & ENGINE}
    assert knowing == KNOWS_MKDOCS


def test_the_adapter_is_needed_by_the_events_only() -> None:
    needing = {
        shown(path) for path in MODULES if any(name.startswith("plan.mkdocs_adapter") for name in imported(path))
    }
    assert needing == {"events.py"}


@pytest.mark.parametrize("path", MODULES, ids=shown)
def test_no_module_imports_by_a_name_that_this_test_could_not_see(path: Path) -> None:
    assert not {name for name in imported(path) if name.split(".")[0] in {"importlib", "imp", "pkgutil"}}
    names = {node.id for node in ast.walk(tree_of(path)) if isinstance(node, ast.Name)}
    assert "__import__" not in names


def test_all_but_the_adapter_works_where_mkdocs_is_not_installed() -> None:
    modules = {
        ".".join(path.relative_to(HOOKS).with_suffix("").parts).removesuffix(".__init__") for path in PLAN_MODULES
    }
    refuse = f"import sys\nfor name in {sorted(ENGINE)}:\n    sys.modules[name] = None\n"
    program = refuse + "".join(f"import {name}\n" for name in sorted(modules - {"plan.mkdocs_adapter"}))
    done = subprocess.run([sys.executable, "-c", program], cwd=HOOKS, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("template", sorted(OVERRIDES.glob("*.html")), ids=lambda path: path.name)
def test_the_shell_sees_nothing_that_mkdocs_gives_but_the_page_that_carries_it(template: Path) -> None:
    """Templates of pages' bodies are in tests/test_templates.py."""
    seen = meta.find_undeclared_variables(environment(OVERRIDES).parse(template.read_text(encoding="utf-8")))
    assert seen == GIVEN_TO_THE_SHELL[template.name]


@pytest.mark.parametrize("path", MODULES, ids=shown)
def test_a_module_can_be_read_in_one_sitting(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_MODULE


@pytest.mark.parametrize("path", MODULES, ids=shown)
def test_a_module_says_what_it_is(path: Path) -> None:
    assert ast.get_docstring(tree_of(path))
    assert not set(path.relative_to(HOOKS).with_suffix("").parts) & SAYS_NOTHING


@pytest.mark.parametrize("path", [path for path in PLAN_MODULES if shown(path) not in TURNS_TEXT_INTO_HTML], ids=shown)
def test_html_stands_in_templates_and_not_in_python(path: Path) -> None:
    tree = tree_of(path)
    harmless = docstrings(tree) | only_read(tree)
    strings = [node for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    assert [
        f"line {s.lineno}: {s.value}" for s in strings if id(s) not in harmless and HTML_TAG.search(str(s.value))
    ] == []


@pytest.mark.parametrize("path", PLAN_MODULES, ids=shown)
def test_no_build_can_leave_something_behind_for_the_next(path: Path) -> None:
    tree = tree_of(path)
    kept = [node.lineno for node in ast.walk(tree) if isinstance(node, ast.Global)]
    assert kept == [], "a module-level variable is changed here"
    remembering = {name for name in imported(path) if name in {"functools.cache", "functools.lru_cache"}}
    assert remembering <= ({"functools.lru_cache"} if shown(path) in REMEMBERS_WHAT_NEVER_CHANGES else set())
