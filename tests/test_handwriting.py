"""What Markdown makes of a page written by hand is made as accessible as the pages of a plan."""

from datetime import date
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from markdown import Markdown

from plan.addresses import Addresses
from plan.audiences import STANDARD
from plan.edition import Edition
from plan.handwriting import accessible
from plan.model.plan import Plan
from plan.model.plan_file import PlanFile
from plan.model.site import Site
from plan.rendering import Renderer, environment
from plan.wording import Wording, default_words

OVERRIDES = Path(__file__).resolve().parent.parent / "overrides"
TABLE = "| What | How |\n| --- | --- |\n| Fish & chips | *Hot* |\n"
EXAMPLE = "```\nmake <site>\n```\n"


@pytest.fixture(name="renderer")
def renderer_fixture() -> Renderer:
    plan_file = PlanFile.model_validate({"title": "Plan", "area": "Here", "status": "current"})
    site = {"name": "Plan", "address": "https://plan.example/", "organisation": {"name": "Council"}}
    plan = Plan(id="", plan=plan_file, site=Site.model_validate(site))
    edition = Edition(plan, STANDARD, date(2026, 11, 21), Wording(default_words()))
    return Renderer(environment(OVERRIDES), edition, Addresses(frozenset({""})), ())


def page(renderer: Renderer, text: str) -> BeautifulSoup:
    html = Markdown(extensions=["tables", "toc", "attr_list", "fenced_code"]).convert(text)
    return BeautifulSoup(accessible(html, renderer, "About us"), "html.parser")


def test_a_table_has_the_name_of_the_heading_above_it_and_scrolls_by_keyboard(renderer: Renderer) -> None:
    soup = page(renderer, f"{TABLE}\n## Who & why\n\n{TABLE}\n{TABLE}")
    regions = soup.find_all("div", role="region", tabindex="0")
    names = [soup.find(id=region["aria-labelledby"]).get_text() for region in regions]
    assert names == ["Table 1: About us", "Table 2: Who & why", "Table 3: Who & why"]
    assert [len(region.find_all("table")) for region in regions] == [1, 1, 1]
    assert all(cell["scope"] == "col" for cell in soup.find_all("th"))
    assert soup.find("td").get_text() == "Fish & chips"
    assert soup.find("td").find_next("em").get_text() == "Hot"


def test_an_example_has_a_name_and_scrolls_by_keyboard(renderer: Renderer) -> None:
    soup = page(renderer, f"## Begin\n\n{EXAMPLE}")
    example = soup.find("pre")
    assert (example["role"], example["aria-label"], example["tabindex"]) == ("group", "Example: Begin", "0")
    assert example.get_text() == "make <site>\n"


def test_everything_else_stays_as_it_is(renderer: Renderer) -> None:
    html = '<h2 id="a">A</h2>\n<p>Words, <code>code</code> and <a href="b/">links</a>.</p>'
    assert accessible(html, renderer, "About us") == html
