"""The exported tree holds every page at its address, with front matter, and everything that pages lead to."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import yaml

from plan.export.front_matter import split_front_matter
from plan.export.tree import tree
from plan.publisher import read_publisher

ROOT = Path(__file__).parents[2]
DAY = {"SOURCE_DATE_EPOCH": "1795219200"}  # 21 November 2026


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return shutil.copytree(ROOT / "tests/plans/small", tmp_path / "small")


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    folder = tmp_path / "docs"
    (folder / "pictures").mkdir(parents=True)
    (folder / "about.md").write_text("---\ntitle: About\nauthor: Me\n---\n[Words](words/index.md)\n", encoding="utf-8")
    (folder / "pictures/map.svg").write_text("<svg/>", encoding="utf-8")
    return folder


def change(plan: Path, file: str, more: str, instead_of: str = "") -> None:
    """Put lines into a file of the plan, instead of one or at its end."""
    before = (plan / file).read_text(encoding="utf-8")
    after = before.replace(instead_of, more) if instead_of else f"{before}{more}\n"
    assert after != before
    (plan / file).write_text(after, encoding="utf-8")


def exported(plan: Path, docs: Path) -> dict[str, str | Path]:
    publisher = read_publisher(plan, "plan_data", DAY)
    return {file.path: file.content for file in tree(publisher, ROOT / "overrides", docs)}


def said(content: str | Path) -> dict[str, object]:
    assert isinstance(content, str)
    return split_front_matter(content)[0]


def test_every_page_has_a_file_in_the_folder_of_its_address(plan: Path, docs: Path) -> None:
    files = exported(plan, docs)
    for path in ("index.md", "outcomes/happy/index.md", "measures/happy-children/index.md", "search/index.md"):
        assert said(files[f"docs/{path}"])["permalink"] == f"/{path.removesuffix('index.md')}"


def test_front_matter_says_what_a_theme_needs(plan: Path, docs: Path) -> None:
    assert said(exported(plan, docs)["docs/outcomes/happy/index.md"]) == {
        "title": "Happy children",
        "description": "Children in Smallton like living here.",
        "permalink": "/outcomes/happy/",
        "page_kind": "outcome",
        "section": "outcomes",
        "audience": "standard",
        "language": "en-GB",
        "weight": 4,
        "previous": "/outcomes/",
    }


def test_pages_of_every_version_come_along_and_say_which_it_is(plan: Path, docs: Path) -> None:
    idea = "{text: You like it here., picture: sun}"
    change(plan, "outcomes/happy.yml", f"easy_read: {{title: Being happy, summary: [{idea}]}}")
    files = exported(plan, docs)
    assert said(files["docs/easy-read/index.md"])["audience"] == "easy_read"
    assert "You like it here." in str(files["docs/easy-read/outcomes/happy/index.md"])
    assert "](../easy-read/outcomes/index.md)" in str(files["docs/easy-read/index.md"])


def test_no_name_of_front_matter_means_something_else_to_a_generator(plan: Path, docs: Path) -> None:
    """MkDocs renders with another `template`; Hugo takes `kind`, `path`, `lang`, `url`, `type`, `layout` as its own."""
    pages = [content for path, content in exported(plan, docs).items() if path.endswith("index.md")]
    names = {name for content in pages for name in said(content)}
    assert not names & {"template", "kind", "path", "lang", "url", "type", "layout", "slug", "menu", "draft", "build"}


def test_pages_are_in_the_order_of_the_site(plan: Path, docs: Path) -> None:
    pages = [content for path, content in exported(plan, docs).items() if path.endswith("index.md")]
    assert [said(content)["weight"] for content in pages] == list(range(1, len(pages) + 1))


def test_a_page_that_search_should_not_list_says_so(plan: Path, docs: Path) -> None:
    found = said(exported(plan, docs)["docs/actions/filter/state-on-time/index.md"])
    assert (found["robots"], found["search"]) == ("noindex", {"exclude": True})


def test_the_day_of_the_last_change_is_there_where_the_plan_tells(plan: Path, docs: Path) -> None:
    change(plan, "actions/playground.yml", "as_of: 2026-10-05", "as_of: 2026-10-01")
    assert str(said(exported(plan, docs)["docs/actions/playground/index.md"])["lastmod"]) == "2026-10-05"


def test_a_renamed_page_leads_on_and_is_in_the_list_of_redirects(plan: Path, docs: Path) -> None:
    change(plan, "outcomes/happy.yml", "old_ids: [glad]")
    files = exported(plan, docs)
    assert said(files["docs/outcomes/glad/index.md"])["moved_to"] == "/outcomes/happy/"
    assert "](../../outcomes/happy/index.md)" in str(files["docs/outcomes/glad/index.md"])
    assert files["docs/_redirects"] == "/plan/outcomes/glad/ /plan/outcomes/happy/ 301\n"


def test_without_renamed_pages_there_is_no_list_of_redirects(plan: Path, docs: Path) -> None:
    assert "docs/_redirects" not in exported(plan, docs)


def test_a_page_written_by_hand_keeps_its_front_matter_and_its_links(plan: Path, docs: Path) -> None:
    about = exported(plan, docs)["docs/about/index.md"]
    assert said(about)["title"] == "About"
    assert said(about)["author"] == "Me"
    assert said(about)["permalink"] == "/about/"
    assert "[Words](../words/index.md)" in str(about)


def test_other_pages_know_the_ones_written_by_hand(plan: Path, docs: Path) -> None:
    assert "[About](../about/index.md)" in str(exported(plan, docs)["docs/a-to-z/index.md"])


def test_every_page_of_an_example_says_so_first(plan: Path, docs: Path) -> None:
    for path, content in exported(plan, docs).items():
        if path.endswith("index.md"):
            assert split_front_matter(str(content))[1].lstrip().startswith("> This is an example."), path


def test_a_plan_that_is_no_example_says_nothing_of_the_kind(plan: Path, docs: Path) -> None:
    change(plan, "site.yml", "example: no", "example: yes")
    change(plan, "site.yml", "email: plan@smallton.gov.uk", "email: plan@smallton.example")
    assert "This is an example" not in str(exported(plan, docs)["docs/outcomes/happy/index.md"])


def test_files_of_the_plan_and_of_the_written_pages_come_along(plan: Path, docs: Path) -> None:
    (plan / "files").mkdir()
    (plan / "files/plan.pdf").write_bytes(b"%PDF-1.7")
    change(plan, "plan.yml", "documents: [{id: paper, title: Paper, type: pdf, file: plan.pdf}]")
    files = exported(plan, docs)
    assert files["docs/files/plan.pdf"] == plan / "files/plan.pdf"
    assert files["docs/pictures/map.svg"] == docs / "pictures/map.svg"
    assert "](../files/plan.pdf)" in str(files["docs/documents/index.md"])


def test_the_data_come_along_and_nothing_that_belongs_to_our_own_site(plan: Path, docs: Path) -> None:
    files = exported(plan, docs)
    assert str(files["docs/data/plan.json"]).startswith("{")
    assert "docs/data/plan.stratml.xml" in files
    own = [path for path in files if not path.startswith("docs/data/") and path != "docs/feed.xml"]
    assert not [path for path in own if path.endswith((".html", ".xml", ".css", ".js", ".txt")) or "search-" in path]


def test_the_readme_names_the_plan_and_quotes_its_name_safely(plan: Path, docs: Path) -> None:
    change(plan, "site.yml", """name: 'The "big" plan: $1 & more'""", "name: Smallton plan")
    readme = str(exported(plan, docs)["README.md"])
    assert readme.startswith('# The "big" plan: &#36;1 & more: the whole plan as Markdown\n')
    config = yaml.safe_load(readme.partition("```yaml\n")[2].partition("```")[0])
    assert config["site_name"] == 'The "big" plan: $1 & more'
    assert config["site_url"] == "https://smallton.example/plan/"
    assert 'baseUrl: "/plan/",' in readme
    assert "as they were\non 2026-11-21" in readme


def test_every_place_that_the_readme_names_is_there(plan: Path, docs: Path) -> None:
    files = exported(plan, docs)
    for path in ("docs/index.md", "docs/site-map/index.md", "docs/search/index.md"):
        assert path in files
        assert path in str(files["README.md"])
