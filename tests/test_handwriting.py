"""What Markdown makes of a page written by hand is made as accessible as the pages of a plan."""

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from bs4 import BeautifulSoup
from markdown import Markdown

from plan.handwriting import accessible
from plan.rendering import Renderer

OVERRIDES = Path(__file__).resolve().parent.parent / "overrides"
TABLE = "| What | How |\n| --- | --- |\n| Fish & chips | *Hot* |\n"
EXAMPLE = "```\nmake <site>\n```\n"


@pytest.fixture(name="renderer")
def renderer_fixture(renderer_of: Callable[..., Renderer]) -> Renderer:
    return renderer_of({""})


SETTINGS = yaml.safe_load((OVERRIDES.parent / "mkdocs.yml").read_text(encoding="utf-8"))["markdown_extensions"]
"""The site's own settings of Markdown."""


def page(renderer: Renderer, text: str) -> BeautifulSoup:
    named = [each if isinstance(each, str) else next(iter(each)) for each in SETTINGS]
    settings = {name: value for each in SETTINGS if isinstance(each, dict) for name, value in each.items()}
    html = Markdown(extensions=named, extension_configs=settings).convert(text)
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


def test_a_column_of_numbers_is_aligned_without_an_inline_style(renderer: Renderer) -> None:
    soup = page(renderer, "| Year | Number | Place |\n| :--- | ---: | :---: |\n| 2024 | 7 | Here |\n")
    assert soup.find_all(style=True) == []
    assert [cell.get_text() for cell in soup.find_all(class_="number")] == ["Number", "7"]


def test_a_callout_is_a_note_that_its_title_names(renderer: Renderer) -> None:
    soup = page(renderer, '!!! note "Before you begin"\n    Words.\n\n!!! warning\n    More words.\n')
    callouts = soup.find_all(role="note")
    names = [soup.find(id=callout["aria-labelledby"]).get_text() for callout in callouts]
    assert names == ["Before you begin", "Warning"]
    assert [callout.find_all("p")[-1].get_text() for callout in callouts] == ["Words.", "More words."]


def test_a_table_in_a_callout_is_a_table_like_any_other(renderer: Renderer) -> None:
    soup = page(renderer, '!!! note "Figures"\n    | A | B |\n    | - | - |\n    | 1 | 2 |\n')
    assert soup.find(role="note").find("div", role="region").table.caption


NOTES = "Words[^law] and more[^law], and others[^easy].\n\n[^law]: The *Act*.\n[^easy]: Easy words.\n"


def test_links_of_footnotes_make_sense_alone(renderer: Renderer) -> None:
    soup = page(renderer, NOTES)
    links = {link["aria-label"]: link["href"] for link in soup.find_all("a")}
    assert links == {
        "Note 1": "#fn-law",
        "Note 2": "#fn-easy",
        "Back to the text of note 1": "#fnref-law",
        "Back to the text of note 1, place 2": "#fnref2-law",
        "Back to the text of note 2": "#fnref-easy",
    }
    assert all(soup.find(id=href[1:]) for href in links.values())
    assert all(link.get_text() in link["aria-label"] for link in soup.find_all("a")), "voice control says what is seen"


def test_footnotes_are_a_part_of_the_page_with_a_heading(renderer: Renderer) -> None:
    section = page(renderer, NOTES).find("section")
    assert section.find("h2", id="fn").get_text() == "Notes"
    assert [item.em.get_text() for item in section.find_all("li") if item.em] == ["Act"]
    assert section.hr is None


def test_details_and_lists_of_terms_keep_the_elements_that_browsers_know(renderer: Renderer) -> None:
    details = "<details markdown>\n<summary>How we count</summary>\n\nBy **hand**.\n\n</details>\n"
    soup = page(renderer, f"{details}\nOutcome\n:   What we want.\n")
    assert soup.find("details").find("summary").get_text() == "How we count"
    assert soup.find("details").strong.get_text() == "hand"
    assert (soup.find("dt").get_text(), soup.find("dd").get_text()) == ("Outcome", "What we want.")


def test_what_would_need_a_mouse_or_a_box_to_tick_is_not_switched_on() -> None:
    assert not {"abbr", "pymdownx.tasklist"} & {str(each) for each in SETTINGS}


def test_a_list_of_steps_after_a_list_of_points_has_numbers(renderer: Renderer) -> None:
    soup = page(renderer, "- One\n- Two\n\n1. First\n2. Second\n")
    assert [tag.name for tag in soup.find_all(["ul", "ol"])] == ["ul", "ol"]
