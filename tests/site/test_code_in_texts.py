"""What looks like code in a text stays text: it stands in every text of the example plan, and nothing runs."""

from __future__ import annotations

import csv
import json
import re
import shutil
from collections.abc import Iterator
from dataclasses import fields
from functools import partial
from itertools import cycle, islice
from pathlib import Path
from xml.etree import ElementTree

import pytest
import yaml
from bs4 import Tag
from example_plan import EXAMPLE

from plan.load.folder import load
from plan.model.base import Record
from plan.placeholders.filling import is_of_unit
from plan.source.yaml_file import Document, Loc
from plan.walk import Walker
from plan.wording import default_words

ROOT = Path(__file__).parents[2]
CODE = ("<script>alert(1)</script>", "{{ 7*7 }}", '"><img src=x onerror=1>', "](javascript:alert(1))")
CODE_WORDS = ("Exampleshire", "alert", "img", "javascript", "onerror", "script", "src")
"""Words that no council would call everyday words, and its own name, which has code in it too: the rules of easy read
would stop the site before any code."""
IN_ADDRESS = "\"><img/src=x/onerror=1>'{{7*7}}"
OWN_SCRIPT = (ROOT / "overrides/plan/early.js").read_text(encoding="utf-8").strip()


def code_from(number: int, room: int) -> str:
    """All the pieces, beginning with another one each time, as many as there is room for."""
    text = ""
    for piece in islice(cycle(CODE), number % 4, number % 4 + 4):
        text += f" {piece}" if len(text) + len(piece) < room else ""
    return text


def texts(record: Record) -> Iterator[Loc]:
    """Where the texts of a record stand that readers see."""
    return (field.loc for field in Walker().fields(record) if field.words)


def change(tree: object, loc: Loc, number: int) -> None:
    """Put code at the end of the text that stands at a place."""
    *way, last = loc
    if last in ("term", "also") or "also" in way:
        return  # a hard word that is spelt otherwise in the texts would be explained nowhere
    try:
        for step in way:
            tree = tree[step]
        old = tree[last]
    except KeyError:
        return  # the model gives this text by itself, or it stands in the table beside this file
    added = code_from(number, 130)
    if is_of_unit(loc):
        added = added.replace("{{ 7*7 }}", "")  # what is counted has no braces
    if "observations" not in loc:
        added = added.replace("{", "{{").replace("}", "}}")  # single ones would be a placeholder
    if {"easy_read", "young_people"} & {*loc}:
        tree[last] = simple(old, added)
        return
    kept = old if "\n" in old else old[: 145 - len(added)].partition("{")[0]
    tree[last] = kept + (" So" if kept.rstrip().endswith(".") else "") + added  # a sentence of its own


def simple(old: str, added: str) -> str:
    """A text of another version with code in it, as short as its rules ask for: its first words and a full stop."""
    words = re.match(r"(?:[^.?!{\s]+ ?){0,13}", old)
    return f"{words[0].rstrip() if words else ''}{added}."


def change_notes(table: Path) -> None:
    """Put code into the notes of a table of figures."""
    with table.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for number, row in enumerate(row for row in rows if "note" in row and "c" not in row.get("symbol", "").split()):
        row["note"] = (row["note"] + code_from(number, 130)).strip()
    with table.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)


def records(plan: object) -> Iterator[tuple[str, Record]]:
    """Every record of a plan and its earlier plans with the key of its file."""
    for field in fields(plan):
        value = getattr(plan, field.name)
        if field.name == "previous":
            for earlier in value:
                yield from ((f"previous/{earlier.id}/{key}", record) for key, record in records(earlier))
        elif isinstance(value, Record):
            yield field.name, value
        elif isinstance(value, tuple):
            yield from ((f"{field.name}/{one.id}", one) for one in value if isinstance(one, Record))


@pytest.fixture(scope="module")
def site(mkdocs, built, made_once):
    """The site of the example plan with code in every text of every record, in its tables' notes and in its words."""
    return built(made_once("code", partial(build_with_code, mkdocs)) / "site")


def build_with_code(mkdocs, into: Path) -> None:
    folder = shutil.copytree(EXAMPLE, into / "plan")
    loaded = load(folder, "")
    changed = 0
    for key, record in records(loaded.plan):
        document: Document | None = loaded.documents.get(key)
        if document is None or key == "everyday_words":
            continue
        for loc in texts(record):
            change(document.value, loc, changed)
            changed += 1
        file = folder / document.path.removeprefix("/")
        file.write_text(yaml.safe_dump(document.value, allow_unicode=True, sort_keys=False), encoding="utf-8")
    assert changed > 1000
    everyday = folder / "everyday_words.yml"
    everyday.write_text(everyday.read_text(encoding="utf-8") + "".join(f"  - {word}\n" for word in CODE_WORDS))
    for table in folder.rglob("*.csv"):
        change_notes(table)
    result = mkdocs("build", "-d", str(into / "site"), PLAN_DATA=str(folder))
    assert result.returncode == 0, result.stderr
    assert "Traceback" not in result.stderr


def test_every_piece_is_shown_as_the_text_that_it_is(site) -> None:
    for path in ("", "outcomes/safe", "principles", "contact"):
        text = site.pages[path].get_text()
        assert [piece for piece in CODE if piece not in text] == [], path


def test_no_page_has_a_script_a_picture_or_an_event_of_the_plans_texts(site) -> None:
    for path, soup in site.pages.items():
        own = [
            script
            for script in soup.find_all("script")
            if script.string == OWN_SCRIPT or "assets/" in script.get("src", "") or is_of_data(script)
        ]
        assert own == soup.find_all("script"), path
        assert soup.find_all(src="x") == [], path
        assert [tag for tag in soup.find_all(True) if any(name.startswith("on") for name in tag.attrs)] == [], path


def is_of_data(script: Tag) -> bool:
    """Whether a block only says what a page's figures are, which no browser runs."""
    return script.get("type") == "application/ld+json" and json.loads(script.string)["@type"] == "Dataset"


def test_no_link_of_any_page_runs_code(site) -> None:
    for path, soup in site.pages.items():
        links = [
            str(tag.get(name)) for tag in soup.find_all(True) for name in ("href", "src", "action") if tag.get(name)
        ]
        assert [link for link in links if re.match(r"\s*(javascript|vbscript|data):", link, re.IGNORECASE)] == [], path


def test_no_page_works_out_what_stands_between_braces(site) -> None:
    for path, soup in site.pages.items():
        text = "".join(each for each in soup.strings if not each.find_parent("svg"))  # where lines break long words
        assert text.count("7*7") == text.count("{{ 7*7 }}"), path


def test_the_open_data_and_the_search_index_hold_the_texts_as_they_are(site) -> None:
    plan = (site.folder / "data/plan.json").read_text(encoding="utf-8")
    outcome = next(each for each in json.loads(plan)["outcomes"] if each["id"] == "safe")
    assert [piece for piece in CODE if piece not in outcome["title"]] == []
    index = json.loads((site.folder / "search-index.json").read_text(encoding="utf-8"))
    assert any(CODE[0] in row[1] for row in index["rows"])


def test_the_site_map_lists_addresses_only(site) -> None:
    text = (site.folder / "sitemap.xml").read_text(encoding="utf-8")
    listed = [each.text for each in ElementTree.fromstring(text).iterfind(".//{*}loc")]
    assert listed
    assert [address for address in listed if not re.fullmatch(r"[\w.:/-]+", address)] == []


def test_addresses_and_the_words_of_the_site_stay_text_too(small_plan: Path, mkdocs, built, tmp_path: Path) -> None:
    tree = yaml.load((small_plan / "site.yml").read_text(encoding="utf-8"), yaml.BaseLoader)
    tree["organisation"]["web"] = tree["contacts"][0]["web"] = f"https://smallton.example/{IN_ADDRESS}"
    (small_plan / "site.yml").write_text(yaml.safe_dump(tree, sort_keys=False), encoding="utf-8")
    words = {key: f"{text} {CODE[0]} {CODE[2]}" for key, text in default_words().items() if "." in key}
    (small_plan / "wording").mkdir()
    (small_plan / "wording/en.yml").write_text(yaml.safe_dump(words), encoding="utf-8")
    result = mkdocs("build", "-d", str(tmp_path / "site"), PLAN_DATA=str(small_plan))
    assert result.returncode == 0, result.stderr
    for path, soup in built(tmp_path / "site").pages.items():
        assert not soup.find("img") or path.startswith("maintain/"), path
        assert len([each for each in soup.find_all("script") if not is_of_data(each)]) <= 3, path
        assert CODE[0] in soup.get_text(), path


@pytest.mark.parametrize("words", ["Begun in {nonsense}", "Begun in {", "Begun in {0}", "Begun in {count.real}"])
def test_words_with_braces_that_mean_nothing_are_said_or_shown(
    words: str, small_plan: Path, mkdocs, tmp_path: Path
) -> None:
    (small_plan / "wording").mkdir()
    (small_plan / "wording/en.yml").write_text(yaml.safe_dump({"shell.published_by": words}), encoding="utf-8")
    result = mkdocs("build", "-d", str(tmp_path / "site"), PLAN_DATA=str(small_plan))
    assert result.returncode == 0 or "wording/en.yml:1:" in result.stderr, result.stderr
