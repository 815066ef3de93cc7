"""The words of the interface: every key that is asked for exists, every key that exists is used, none stands twice."""

import ast
import re
from collections import Counter
from pathlib import Path

import jinja2
import pytest

from plan.audiences import AUDIENCES, YOUNG_PEOPLE, Audience
from plan.source.yaml_file import read_yaml
from plan.wording import DEFAULTS, MissingWordsError, Wording, default_words, flatten

ROOT = Path(__file__).resolve().parent.parent
TEMPLATES = ROOT / "overrides"
PLAN = ROOT / "hooks" / "plan"
FILES = sorted((DEFAULTS / "en").glob("*.yml"))
WORDS = default_words()
FORMS = {"one", "other"} | {audience.id for audience in AUDIENCES}
PLACE = re.compile(r"\{(\w+)\}")


def calls(path: Path) -> list[tuple[str | None, bool, set[str]]]:
    """Every call of `t` in a template or module: its literal key, whether it counts, and the names of its values."""
    found = []
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".html":
        for call in jinja2.Environment().parse(text).find_all(jinja2.nodes.Call):
            if isinstance(call.node, jinja2.nodes.Name) and call.node.name == "t":
                key = call.args[0].value if isinstance(call.args[0], jinja2.nodes.Const) else None
                found.append((key, {each.key for each in call.kwargs}))
    else:
        for node in ast.walk(ast.parse(text)):
            name = node.func if isinstance(node, ast.Call) else None
            if getattr(name, "id", None) == "t" or getattr(name, "attr", None) == "t":
                first = node.args[0]
                key = first.value if isinstance(first, ast.Constant) else None
                found.append((key, {each.arg for each in node.keywords if each.arg}))
    return [(key, "count" in names, names) for key, names in found]


def strings(path: Path) -> tuple[set[str], set[re.Pattern[str]]]:
    """Every string of a file, and every string with holes as a pattern that begins with a fixed part."""
    if path.suffix == ".html":
        return {call[0] for call in calls(path) if call[0]}, set()
    fixed, patterns = set(), set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            fixed.add(node.value)
        elif isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
            parts = [re.escape(part.value) if isinstance(part, ast.Constant) else ".+" for part in node.values]
            if "." in node.values[0].value:
                patterns.add(re.compile("".join(parts)))
    return fixed, patterns


SOURCES = [*sorted(TEMPLATES.rglob("*.html")), *sorted(PLAN.rglob("*.py"))]
LITERAL = [(path, *call) for path in SOURCES for call in calls(path) if call[0]]


def base(key: str) -> str:
    """A key without the ending that says one, other or an audience."""
    stem, _, last = key.rpartition(".")
    return base(stem) if stem and last in FORMS else key


def test_every_key_that_is_asked_for_exists() -> None:
    missing = []
    for path, key, counts, _ in LITERAL:
        wanted = (f"{key}.one", f"{key}.other") if counts else (key,)
        missing += [f"{path.name}: {each}" for each in wanted if each not in WORDS]
    assert missing == []


def test_every_key_is_used() -> None:
    read = [strings(path) for path in SOURCES]
    fixed = set().union(*(found[0] for found in read))
    patterns = set().union(*(found[1] for found in read))

    def is_used(key: str) -> bool:
        return key in fixed or any(pattern.fullmatch(key) for pattern in patterns)

    unused = {key for key in WORDS if not is_used(key) and not is_used(base(key))}
    assert unused == set()


def test_every_value_has_a_place_in_the_words_and_every_place_a_value() -> None:
    wrong = []
    for path, key, counts, names in LITERAL:
        for each in (f"{key}.one", f"{key}.other") if counts else (key,):
            places = set(PLACE.findall(WORDS.get(each, "")))
            if names and not (places <= names and names - {"count"} <= places):
                wrong.append(f"{path.name}: {each} has {places}, is given {names}")
    assert wrong == []


def test_no_key_stands_in_two_files() -> None:
    keys = Counter(key for file in FILES for key in flatten(read_yaml(file, file.name).value))
    assert [key for key, times in keys.items() if times > 1] == []


def test_every_text_can_be_filled_in() -> None:
    for key, text in WORDS.items():
        text.format(**{name: "x" for name in PLACE.findall(text)})
        assert text.strip() == text or "change." in key or key.startswith(("unit.", "target.")), key


def test_no_words_are_html() -> None:
    assert {key: text for key, text in WORDS.items() if re.search(r"<\w|&\w+;", text)} == {}


def test_words_of_a_council_take_the_place_of_ours() -> None:
    assert Wording({**WORDS, "shell.menu": "Contents"})("shell.menu") == "Contents"


def test_an_audience_has_its_own_words_where_there_are_some() -> None:
    words = {"shell.menu": "Menu", "shell.menu.young_people": "What is here"}
    assert Wording(words, YOUNG_PEOPLE)("shell.menu") == "What is here"
    assert Wording(words)("shell.menu") == "Menu"


def test_a_version_that_is_like_another_has_its_words_unless_it_has_its_own() -> None:
    children, like = Audience("children", "children/", like="young_people"), {"a": "Adults", "a.young_people": "You"}
    assert Wording(like, children)("a") == "You"
    assert Wording({**like, "a.children": "Everybody"}, children)("a") == "Everybody"
    assert Wording({"a": "", "b": "x"}, children)("a") == ""


@pytest.mark.parametrize(("count", "words"), [(1, "1 page"), (0, "0 pages"), (1234, "1,234 pages")])
def test_one_is_not_said_as_many(count: int, words: str) -> None:
    assert Wording({"pages.one": "{count} page", "pages.other": "{count} pages"})("pages", count=count) == words


def test_words_that_nobody_wrote_are_a_mistake_of_ours() -> None:
    with pytest.raises(MissingWordsError):
        Wording({})("shell.menu")


def test_a_value_with_braces_is_printed_as_it_is() -> None:
    assert Wording({"a": "Hello {name}"})("a", name="{t.words}") == "Hello {t.words}"
