"""All pages of one build: each is made for its version, in its words and with its links."""

from pathlib import Path

from bs4 import BeautifulSoup

from plan.page import PlanPage
from plan.publisher import read_publisher
from plan.rendering import environment
from plan.whole_site import WholeSite

ROOT = Path(__file__).resolve().parent.parent
ON_21_NOVEMBER_2026 = {"SOURCE_DATE_EPOCH": "1795219200"}
PLAN = """title: Plan
area: Smallton
status: current
vision: {text: A good life., easy_read: {text: [{text: You have a good life., picture: sun}]}}
"""
SITE = "name: Plan\naddress: https://plan.example/\norganisation: {name: Council}\n"


def whole_site(folder: Path) -> WholeSite:
    (folder / "plan.yml").write_text(PLAN, encoding="utf-8")
    (folder / "site.yml").write_text(SITE, encoding="utf-8")
    publisher = read_publisher(folder, "plan_data", ON_21_NOVEMBER_2026)
    return WholeSite(publisher, environment(ROOT / "overrides"), frozenset({"assets/plan.css"}))


def test_every_page_is_made_in_the_words_of_its_version(tmp_path: Path) -> None:
    site = whole_site(tmp_path)
    pages = {page.path: page for page in site.publisher.pages}
    shells = {path: site.shell(pages[path], site.body(pages[path])) for path in ("", "easy-read/vision", "vision")}
    assert [(shell.audience, shell.t("shell.home")) for shell in shells.values()] == [
        ("standard", "Home"),
        ("easy-read", "Start page"),
        ("standard", "Home"),
    ]
    assert "You have a good life." in shells["easy-read/vision"].body
    assert 'href="../../easy-read/vision/" aria-current="page"' in shells["easy-read/vision"].menu
    assert "easy-read" not in shells["vision"].menu


def test_a_page_that_is_written_by_hand_stands_in_the_standard_version(tmp_path: Path) -> None:
    site = whole_site(tmp_path)
    body = site.written_body(PlanPage("about", "handwritten", "About", None, ""), "<h1>About</h1><p>Words</p>")
    assert BeautifulSoup(body, "html.parser").get_text(strip=True) == "Words"


def test_the_page_for_wrong_addresses_works_at_any_depth(tmp_path: Path) -> None:
    assert whole_site(tmp_path).not_found("/kids/").link("easy-read") == "/kids/easy-read/"
