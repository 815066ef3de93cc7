"""The same plan built in other ways: below a path, with links to files, beside pages written by hand."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlparse
from xml.etree import ElementTree

import pytest
from project_copy import copy_of_the_project

FORGE = "forge: {url: https://forge.example/plan, edit: https://forge.example/plan/edit/main/}\n"
PAGE = "---\ntitle: {title}\ndescription: A page that is written by hand.\n---\n\n{text}\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the project with the small plan as its own."""
    return copy_of_the_project(tmp_path / "project")


@pytest.fixture
def build(project: Path, mkdocs, built) -> Callable[..., object]:
    """A function that builds the project's site strictly and reads it."""

    def one(*arguments: str, **environment: str):
        result = mkdocs("build", "--strict", *arguments, root=project, **environment)
        assert result.returncode == 0, result.stderr
        return built(project / "site")

    return one


@pytest.fixture
def refused(project: Path, mkdocs) -> Callable[[], str]:
    """A function that gives what a strict build says that must fail."""

    def said() -> str:
        result = mkdocs("build", "--strict", root=project)
        assert result.returncode == 1
        return str(result.stderr)

    return said


def write(project: Path, path: str, text: str, title: str = "By hand") -> None:
    file = project / "docs" / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(PAGE.format(title=title, text=text), encoding="utf-8")


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_links_work_wherever_the_site_stands(build) -> None:
    for path, soup in build().pages.items():
        if path != "404.html":
            links = [
                tag.get(name) for tag in soup.find_all(True) for name in ("href", "src", "action") if tag.get(name)
            ]
            assert [link for link in links if link.startswith("/")] == [], path


def test_the_page_for_wrong_addresses_works_at_any_depth_below_the_sites_path(build) -> None:
    site = build()
    soup = site.pages["404.html"]
    inside = "https://smallton.example/plan/"
    links = [tag.get(name) for tag in soup.find_all(True) for name in ("href", "src", "action") if tag.get(name)]
    there = {urldefrag(urljoin(f"{inside}no/such/page/", link))[0] for link in links if not link.startswith("#")}
    assert {link for link in links if link.startswith("/")} >= {"/plan/", "/plan/assets/plan.css"}
    for address in sorted(there):
        assert address.startswith(inside), address
        path = urlparse(address).path.removeprefix("/plan/")
        assert (site.folder / path / "index.html").exists() or (site.folder / path).is_file(), address


def test_permanent_addresses_begin_with_the_sites_own(build) -> None:
    site = build()
    assert site.pages["vision"].find("link", rel="canonical")["href"] == "https://smallton.example/plan/vision/"
    places = ElementTree.parse(site.folder / "sitemap.xml").getroot().iterfind(".//{*}loc")
    assert "https://smallton.example/plan/vision/" in {place.text for place in places}


def test_without_directory_addresses_every_link_leads_to_a_file(build) -> None:
    site = build("--no-directory-urls")
    there = {f"https://inside.invalid/{name}" for name in files(site.folder)}
    for file in sorted(site.folder.rglob("*.html")):
        if file.name == "404.html":
            continue
        here = f"https://inside.invalid/{file.relative_to(site.folder).as_posix()}"
        soup = site.pages[file.relative_to(site.folder).as_posix().removesuffix("index.html").strip("/")]
        for tag in soup.find_all(["a", "link", "script", "img", "form"]):
            link = urljoin(here, tag.get("href") or tag.get("src") or tag.get("action") or "")
            if link.startswith("https://inside.invalid/"):
                assert unquote(urldefrag(link)[0]) in there, (here, link)


def test_without_directory_addresses_what_is_found_and_listed_is_a_file_too(build) -> None:
    site = build("--no-directory-urls")
    index = json.loads((site.folder / "search-index.json").read_text(encoding="utf-8"))
    assert [row[0] for row in index["rows"] if not (site.folder / urldefrag(row[0])[0]).is_file()] == []
    places = {place.text for place in ElementTree.parse(site.folder / "sitemap.xml").getroot().iterfind(".//{*}loc")}
    assert places == {soup.find("link", rel="canonical")["href"] for soup in site.listed.values()}


def test_a_page_written_by_hand_may_link_into_the_plan(project: Path, build) -> None:
    link = "[How it is going](../outcomes/happy/index.md#how-it-is-going)"
    write(project, "guide/index.md", f"# By hand\n\n{link}\n\n## More\n\nText.")
    page = build().pages["guide"]
    assert page.find("a", string="How it is going")["href"] == "../outcomes/happy/#how-it-is-going"
    assert [h1.get_text() for h1 in page.find_all("h1")] == ["By hand"]
    assert page.find("nav", class_="menu")


@pytest.mark.parametrize(
    ("link", "said"),
    [("outcomes/happy/index.md#nowhere", "anchor '#nowhere'"), ("outcomes/sad/index.md", "'outcomes/sad/index.md'")],
    ids=["place", "page"],
)
def test_a_wrong_link_in_a_page_written_by_hand_is_said(project: Path, refused, link: str, said: str) -> None:
    write(project, "guide.md", f"[How it is going]({link})")
    words = refused()
    assert said in words
    assert "guide.md" in words
    assert not (project / "site").exists()


def test_a_page_written_by_hand_in_the_place_of_one_of_the_plan_is_said(project: Path, refused) -> None:
    write(project, "outcomes/happy/index.md", "Mine.")
    said = refused()
    assert "Two pages want the address outcomes/happy" in said
    assert "Traceback" not in said


def test_pages_for_editors_are_found_by_their_address_alone(project: Path, build) -> None:
    write(project, "maintain/colours.md", "How to choose colours.", title="Choosing colours for designers")
    write(project, "guide.md", "For everybody.", title="A guide for everybody")
    site = build()
    assert "How to choose colours." in site.text("maintain/colours")
    assert site.pages["maintain/colours"].find("meta", attrs={"name": "robots"})["content"] == "noindex"
    for soup in (soup for path, soup in site.pages.items() if not path.startswith("maintain")):
        assert "Choosing colours for designers" not in soup.get_text()
        assert not [link for link in soup.find_all("a") if "maintain" in link["href"]]
    for name in ("search-index.json", "sitemap.xml"):
        text = (site.folder / name).read_text(encoding="utf-8")
        assert "maintain" not in text
        assert "guide" in text


def test_a_change_is_suggested_in_the_file_of_the_page(project: Path, build) -> None:
    with (project / "plan_data/site.yml").open("a", encoding="utf-8") as file:
        file.write(FORGE)
    site = build()
    edit = "https://forge.example/plan/edit/main/plan_data/"
    for path, name in {
        "outcomes/happy": "outcomes/happy.yml",
        "measures/happy-children": "measures/happy-children.yml",
        "actions/playground": "actions/playground.yml",
        "partners/council": "partners/council.yml",
        "vision": "plan.yml",
    }.items():
        assert site.pages[path].find("a", string="Suggest a change to this page")["href"] == edit + name
    for path, soup in site.pages.items():
        for link in soup.find_all("a", href=lambda href: href and href.startswith(edit)):
            assert (project / "plan_data" / link["href"].removeprefix(edit)).is_file(), path


def test_no_change_is_suggested_in_a_file_that_the_forge_does_not_have(build, small_plan: Path) -> None:
    with (small_plan / "site.yml").open("a", encoding="utf-8") as file:
        file.write(FORGE)
    site = build(PLAN_DATA=str(small_plan))
    assert [path for path, soup in site.pages.items() if soup.find("a", string="Suggest a change to this page")] == []
