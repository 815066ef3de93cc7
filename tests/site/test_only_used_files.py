"""A site has no file that nobody needs: each is reached from the home page, link by link, or is named here."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path

USED_BY_MACHINES = {
    "_headers": "hosts such as Netlify and Cloudflare Pages read it and send what it says with every file",
    "404.html": "web servers show it for a wrong address",
    "robots.txt": "search engines ask for it by its name (RFC 9309)",
    "sitemap.xml": "robots.txt leads search engines to it",
}

FOUND_BESIDE = {
    "{}.csv-metadata.json": ("{}.csv", "programs look for it beside the table (CSV on the Web, Model, 5.3)"),
    "{}.schema.json": ("{}.json", "the document names it ($schema)"),
    "{}columns.json": ("{}datapackage.json", "the package names it"),
}
"""Files that nobody has to be led to, as long as somebody is led to the file beside them."""


def files(site) -> set[str]:
    """Every file of a site by its path, a page by its address."""
    paths = {file.relative_to(site.folder).as_posix() for file in site.folder.rglob("*") if file.is_file()}
    return {path.removesuffix("index.html").rstrip("/") for path in paths}


def reached(site) -> set[str]:
    """Everything that somebody can come to, or loads on the way, who begins at the home page.

    Or at a page that no page leads to on purpose: those for editors and designers, who know the address, and those that
    stand at an old address and lead on to the new one.
    """
    moved = {path for path, soup in site.pages.items() if soup.find("meta", attrs={"http-equiv": "refresh"})}
    found = {"", *moved, *(path for path in site.pages if path.startswith("maintain/"))}
    ahead = sorted(found)
    while ahead:
        for _, path, _ in site.references.get(ahead.pop(), ()):
            if path not in found:
                found.add(path)
                ahead.append(path)
    return found | {path for path in files(site) if beside(path) in found}


def beside(path: str) -> str | None:
    """The file by which a file is found that has a fixed name beside it."""
    for name, (other, _) in FOUND_BESIDE.items():
        if path.endswith(name.format("")):
            return other.format(path.removesuffix(name.format("")))
    return None


WAITING = {
    "assets/easy-read.css": "easy-read",
    "assets/read_aloud.js": "easy-read",
    "assets/young-people.css": "young-people",
}
"""What the pages of a version load. A site has it before the version has its first page, of which each is named."""


def test_every_file_of_the_site_is_used(site) -> None:
    waiting = {path for path, home in WAITING.items() if home not in site.pages}
    unused = sorted(files(site) - reached(site) - set(USED_BY_MACHINES) - waiting)
    assert not unused, f"No page leads to these {len(unused)} files of the site, or uses them:\n" + "\n".join(unused)


def test_the_files_that_only_machines_use_are_there(site) -> None:
    assert set(USED_BY_MACHINES) <= files(site)
    assert not set(USED_BY_MACHINES) & reached(site), "linked by a page now: it needs no mention here any more"


def test_every_folder_of_the_site_has_a_file(site) -> None:
    folders = [folder for folder in site.folder.rglob("*") if folder.is_dir()]
    assert [folder.name for folder in folders if not any(folder.iterdir())] == []


def test_nothing_of_the_theme_is_published(site) -> None:
    theme = importlib.util.find_spec("material")
    assert theme
    assert theme.origin
    templates = Path(theme.origin).parent / "templates"
    assert sum(1 for _ in (templates / ".icons").rglob("*.svg")) > 10_000, "this test looks in the wrong folder"
    assert {path for path in files(site) if path and (templates / path).exists()} == {"404.html"}, "the page is our own"


def test_nothing_is_published_that_a_build_or_an_editor_leaves_behind(site) -> None:
    names = {file.name for file in site.folder.rglob("*")}
    left = re.compile(r"^(?!_headers$)[._]|~$|\.(pyc?|map|gz|bak|orig|tmp|swp|md|ya?ml)$")
    assert sorted(filter(left.search, names)) == []
