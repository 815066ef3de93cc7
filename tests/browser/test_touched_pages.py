"""What `make test-pages` finds on the pages that a change touches, on small sites with faults planted in them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.browser.conftest import ROOT, Served
from tests.touched.__main__ import compare, served
from tests.touched.changed_pages import changes
from tests.touched.report import summary, text

PAGE = """<!doctype html><html lang="en"><head><title>{title}</title><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<link rel="stylesheet" href="/a/plan/plan.css"></head>
<body class="page-{kind} version-{version}"><main><h1>{title}</h1><h2>What we want</h2>{body}</main></body></html>"""
CALM = "body { color: #111; background: #fff } a { text-decoration: underline; line-height: 2 }"
NO_WORDS = '<p>See <img src="a.svg" width="9" height="9"></p>'
PALE = '<p style="color:#bbb">Hardly to be read</p>'


def site(folder: Path, pages: dict[str, str], css: str = CALM) -> Path:
    for path, body in pages.items():
        file = folder / path / "index.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        version = "easy-read" if path.startswith("easy-read") else "standard"
        words = PAGE.format(title=f"Page {path}", kind="outcome", version=version, body=body)
        file.write_text(words.replace("/a/plan/", "../" * path.count("/")), encoding="utf-8")
    (folder / "plan.css").write_text(css)
    return folder


@pytest.fixture
def found(tmp_path, chromium):
    """A function that looks at what is new between two sites."""

    def of(before: dict[str, str] | None, after: dict[str, str], unknown: str = "", css: str = CALM):
        was = site(tmp_path / "before", before or {"": "<p>x</p>"})
        with served(was) as earlier, served(site(tmp_path / "after", after, css)) as now:
            return compare(chromium, None if unknown else earlier, now, "origin/main", unknown)

    return of


def test_a_fault_that_a_change_brings_is_told_with_its_place_and_whom_it_stops(found) -> None:
    result = found({"safe/": "<p>Good</p>", "well/": "<p>Good</p>"}, {"safe/": NO_WORDS, "well/": "<p>Good</p>"})
    said = text(result)
    assert result.blocks
    assert "Checked 1 changed page, " in said
    assert "/safe/ (standard version)" in said
    assert "Images must have alternative text." in said
    assert "Where: the picture 'a.svg', below the heading 'What we want'" in said
    assert "People who cannot see the picture are not told what it shows." in said
    assert "on a phone, in light colours; on a wide screen, in light colours" in said
    assert "/well/" not in said


def test_a_fault_that_was_there_before_is_counted_and_stops_nothing(found) -> None:
    result = found({"safe/": NO_WORDS + PALE}, {"safe/": "<p>New</p>" + NO_WORDS + PALE.replace("Hardly", "Badly")})
    assert not result.blocks
    assert result.new == {}
    assert "2 faults were on these pages before. They do not stop this change." in text(result)


def test_one_more_of_the_same_is_new(found) -> None:
    result = found({"safe/": NO_WORDS}, {"safe/": NO_WORDS + NO_WORDS.replace("a.svg", "b.svg")})
    assert result.blocks
    assert (result.old, sum(map(len, result.new.values()))) == (1, 1)
    assert "b.svg" in text(result)


def test_a_change_that_touches_no_page_says_so(found) -> None:
    result = found({"safe/": NO_WORDS}, {"safe/": NO_WORDS})
    assert text(result).endswith("This change touches no page.")
    assert not result.blocks


def test_a_new_page_is_looked_at_and_one_that_is_gone_is_not(found) -> None:
    result = found({"safe/": "<p>x</p>"}, {"new/": PALE})
    assert list(result.new) == ["new/"]
    assert "People who see badly or in bright light cannot read it." in text(result)


def test_colours_that_only_fail_in_the_dark_are_found(found) -> None:
    css = CALM + "@media (prefers-color-scheme: dark) { body { background: #222 } }"
    result = found({"safe/": "<p>x</p>"}, {"safe/": "<p>x</p>"}, css=css)
    said = text(result)
    assert result.blocks
    assert "in dark colours" in said
    assert "in light colours" not in said.partition("faults that came")[2]
    assert "A style sheet or script has changed" in said


def test_a_page_that_is_too_wide_for_a_phone_is_found_though_no_tool_knows(found) -> None:
    said = text(found({"safe/": "<p>x</p>"}, {"safe/": '<p style="width:900px">Wide words</p>'}))
    assert "Everything must fit the width of a phone" in said
    assert "Seen: on a phone." in said


def test_where_nobody_can_tell_what_was_there_before_nothing_is_stopped(found) -> None:
    result = found(None, {"safe/": NO_WORDS}, unknown="Nobody can tell.")
    assert result.new
    assert not result.blocks
    assert "Nobody can tell." in text(result)


def test_the_summary_shows_words_of_the_page_and_obeys_none(found) -> None:
    evil = '<p>See <img src="x```" width="9" height="9"></p>'
    said = summary(found({"safe/": "<p>x</p>"}, {"safe/": evil}))
    assert said.count("````") == 2


@pytest.mark.nightly
def test_the_whole_way_names_the_file_that_a_page_is_made_from(tmp_path) -> None:
    """As `make test-pages` goes it: the site is built twice, once with a fault planted in a template."""

    def git(*words: str) -> None:
        command = ["git", "-C", str(tmp_path), "-c", "user.name=E", "-c", "user.email=e@council.example", *words]
        subprocess.run(command, check=True, capture_output=True)

    for name in ("hooks", "overrides", "docs", "plan_data", "tests"):
        shutil.copytree(ROOT / name, tmp_path / name, symlinks=True, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    (tmp_path / ".gitignore").write_text("node_modules\n")
    git("init", "-q")
    git("add", ".")
    git("commit", "-q", "-m", "before")
    template = tmp_path / "overrides/plan/vision.html"
    template.write_text(template.read_text(encoding="utf-8") + '\n<p><img src="no-words.png"></p>\n', encoding="utf-8")
    command = [sys.executable, "-m", "tests.touched", "HEAD", "--summary", str(tmp_path / "summary.md")]
    around = {**os.environ, "PYTHONPATH": "hooks"}
    done = subprocess.run(command, cwd=tmp_path, env=around, capture_output=True, text=True, check=False)
    assert done.returncode == 1, done.stderr
    assert "/vision/ (standard version), made from plan_data/plan.yml" in done.stdout
    assert "the picture 'no-words.png'" in done.stdout
    assert "no-words.png" in (tmp_path / "summary.md").read_text(encoding="utf-8")


def test_the_most_changed_page_of_each_kind_and_version_comes_first(tmp_path) -> None:
    long, short = "<p>Long words</p>\n" * 50, "<p>Words</p>"
    before = {f"{name}/": short for name in "abcdef"} | {"easy-read/a/": short, "easy-read/b/": short}
    after = {path: body + ("\n<p>One</p>" if path != "d/" else f"\n{long}") for path, body in before.items()}
    was, now = (Served(site(tmp_path / name, pages), "") for name, pages in (("was", before), ("now", after)))
    found = changes(was, now, most=3)
    assert len(found.pages) == 8
    assert len(found.sample) == 3
    assert "d/" in found.sample[:2]
    assert any(path.startswith("easy-read/") for path in found.sample[:2])


def test_where_only_the_frame_changes_one_page_of_each_version_is_looked_at(tmp_path) -> None:
    pages = {"a/": "<p>x</p>", "b/": "<p>x</p>", "easy-read/a/": "<p>x</p>"}
    was, now = (Served(site(tmp_path / name, pages), "") for name in ("was", "now"))
    for page in now.folder.rglob("index.html"):
        page.write_text(page.read_text().replace("</main>", "</main><p>A new foot</p>"))
    found = changes(was, now)
    assert found.pages == ()
    assert sorted(now.version(path) for path in found.sample) == ["easy-read", "standard"]
