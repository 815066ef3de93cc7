"""The same pages made in three ways: by this project, by stock Material from Markdown, by a bare loop."""

from __future__ import annotations

import posixpath
import re
import shutil
import sys
from pathlib import Path

from running import ROOT, Run, run

LINK = re.compile(r"(?<=\]\()([^)\s#:]+)")
STOCK = "site_name: Made-up plan\nsite_url: https://plan.example/\ntheme:\n  name: material\n"
"""Material as it comes: its search, its fonts, its menu of all pages."""


def build(plan: Path, site: Path) -> Run:
    """Build a plan's site with this project."""
    return run([sys.executable, "-m", "mkdocs", "build", "--site-dir", str(site)], ROOT, PLAN_DATA=str(plan))


def export(plan: Path, folder: Path) -> Path:
    """Write a plan's pages as Markdown, and give the folder that they are in."""
    command = [sys.executable, "-m", "plan", "export", "markdown", str(folder)]
    run(command, ROOT, PLAN_DATA=str(plan), PYTHONPATH=str(ROOT / "hooks"))
    return folder / "docs"


def build_stock(markdown: Path, site: Path) -> Run:
    """Build pages of Markdown with stock Material, in the layout in which it is fastest (see `laid_flat`)."""
    project = site.with_name(f"{site.name}-stock")
    if not project.exists():
        laid_flat(markdown, project / "docs")
        (project / "mkdocs.yml").write_text(STOCK)
    return run([sys.executable, "-m", "mkdocs", "build", "--site-dir", str(site)], project)


def loop(markdown: Path, site: Path) -> Run:
    """Turn pages of Markdown into HTML with nothing but Python-Markdown and Jinja2."""
    shutil.rmtree(site, ignore_errors=True)
    return run([sys.executable, str(Path(__file__).with_name("loop.py")), str(markdown), str(site)], ROOT)


def laid_flat(markdown: Path, folder: Path) -> None:
    """Copy pages so that `a/b/index.md` is `a/b.md` where nothing else is in `a/b`, with links that still lead there.

    The addresses stay the same, and Material builds such a tree in half the time: its menu has half the entries.
    """
    files = sorted(file for file in markdown.rglob("*") if file.is_file())
    moved = {file.relative_to(markdown).as_posix(): _flat(file, markdown) for file in files}
    for old, new in moved.items():
        place = folder / new
        place.parent.mkdir(parents=True, exist_ok=True)
        if old.endswith(".md"):
            text = (markdown / old).read_text(encoding="utf-8")
            place.write_text(LINK.sub(lambda link, old=old: _relinked(link[1], old, moved), text), encoding="utf-8")
        else:
            shutil.copyfile(markdown / old, place)


def _flat(file: Path, markdown: Path) -> str:
    alone = file.name == "index.md" and file.parent != markdown and len(list(file.parent.iterdir())) == 1
    return (file.parent.with_suffix(".md") if alone else file).relative_to(markdown).as_posix()


def _relinked(link: str, page: str, moved: dict[str, str]) -> str:
    target = posixpath.normpath(posixpath.join(posixpath.dirname(page), link))
    if target not in moved:
        return link
    return posixpath.relpath(moved[target], posixpath.dirname(moved[page]) or ".")
