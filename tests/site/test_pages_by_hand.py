"""A page written by hand that readers could not use stops the build, and one that they would stumble over is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from project_copy import copy_of_the_project

HEAD = "---\ntitle: Our page\ndescription: A page of our own, made for a test.\n---\n\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the project with the smallest plan."""
    return copy_of_the_project(tmp_path)


def test_all_pages_are_told_at_once_and_the_last_site_stays(project: Path, mkdocs) -> None:
    assert mkdocs("build", root=project).returncode == 0
    (project / "docs/our-page.md").write_text(f"{HEAD}![](letter.svg)\n\nSee [here](about.md).\n", encoding="utf-8")
    (project / "docs/other.md").write_text(f"{HEAD}<iframe src='https://film.example/'></iframe>\n", encoding="utf-8")
    (project / "docs/letter.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>", encoding="utf-8")
    result = mkdocs("build", root=project)
    assert result.returncode == 1
    assert "docs/our-page.md:6:5: the picture 'letter.svg' has no words" in result.stderr
    assert "docs/our-page.md:8:5: warning: the link 'here' does not say where it leads" in result.stderr
    assert "docs/other.md:6:1: <iframe> does not work here" in result.stderr
    assert "2 errors and 1 warning in 2 files" in result.stderr
    assert "Traceback" not in result.stderr
    assert "fault in the site's own code" not in result.stderr
    assert (project / "site/index.html").is_file()
    assert not (project / "site/our-page").exists()


def test_a_warning_counts_in_a_strict_build_only(project: Path, mkdocs) -> None:
    (project / "docs/our-page.md").write_text(f"{HEAD}See [here](about.md).\n", encoding="utf-8")
    assert mkdocs("build", root=project).returncode == 0
    result = mkdocs("build", "--strict", root=project)
    assert result.returncode == 1
    assert "docs/our-page.md:6:5: warning: the link 'here'" in result.stderr


def test_the_page_that_shows_every_component_has_each_of_them(example) -> None:
    body = example.pages["maintain/pages-by-hand"].find(class_="body")
    parts = (
        *(
            "[role=note][aria-labelledby] > .admonition-title[id]",
            "dl > dt + dd",
            "details > summary",
            "sup > a[aria-label]",
        ),
        *(".footnotes > h2", ".footnote-backref[aria-label]", "blockquote", "img[alt]", "ul ul", "ol", "h2[id]"),
        *("pre[role=group][aria-label][tabindex='0']", "[role=region][tabindex='0'] th[scope=col].number"),
    )
    assert [part for part in parts if not body.select(part)] == []
