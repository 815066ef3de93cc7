"""Every part of the site is shown to designers, made by the templates that make the real pages."""

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from jinja2 import nodes

from plan.page import PlanPage
from plan.rendering import Renderer, environment
from plan.specimens import FOLDER, UnknownSpecimenError, names, with_specimens
from plan.stylesheet import stylesheet

ROOT = Path(__file__).resolve().parent.parent
OVERRIDES = ROOT / "overrides"
PAGE = PlanPage("maintain/visual-language", "handwritten", "Visual language", None, "")
TEXT = (ROOT / "docs/maintain/visual-language.md").read_text(encoding="utf-8")
ASKED_FOR = re.findall(r'^<div data-specimen="(.*)"></div>$', TEXT, re.MULTILINE)
PARTS = sorted((OVERRIDES / "plan/parts").glob("*.html"))
SPECIMENS = sorted((OVERRIDES / FOLDER).glob("*.html"))
ALIASES = {"part": "plan/parts/macros.html", "figure": "plan/parts/charts.html"}
SHOWN_BY_MARKDOWN = "plan/parts/written.html"
"""What Markdown becomes: docs/maintain/pages-by-hand.md shows all of it, written as its authors write it."""


def parsed(path: Path) -> nodes.Template:
    return environment(OVERRIDES).parse(path.read_text(encoding="utf-8"))


def called(path: Path) -> set[tuple[str, str]]:
    """The macros that a template uses: the file of each, and its name."""
    tree = parsed(path)
    files = ALIASES | {each.target: each.template.value for each in tree.find_all(nodes.Import)}
    attributes = (call.node for call in tree.find_all(nodes.Call) if isinstance(call.node, nodes.Getattr))
    return {(files.get(each.node.name, ""), each.attr) for each in attributes if isinstance(each.node, nodes.Name)}


def called_beside(path: Path) -> set[tuple[str, str]]:
    """The macros that a file of macros uses of its own."""
    calls = (call.node for call in parsed(path).find_all(nodes.Call) if isinstance(call.node, nodes.Name))
    return {(path.relative_to(OVERRIDES).as_posix(), each.name) for each in calls}


@pytest.fixture(name="renderer", scope="module")
def renderer_fixture(renderer_of: Callable[..., Renderer]) -> Renderer:
    return renderer_of({"", "about", PAGE.path}, {"assets/icon.svg"})


@pytest.fixture(name="shown", scope="module")
def shown_fixture(renderer: Renderer) -> BeautifulSoup:
    asked = "\n".join(f'<div data-specimen="{name}"></div>' for name in names(renderer))
    return BeautifulSoup(with_specimens(asked, renderer, PAGE), "html.parser")


def test_every_macro_that_pages_are_made_of_is_shown() -> None:
    macros = {
        (path.relative_to(OVERRIDES).as_posix(), macro.name)
        for path in PARTS
        if path != OVERRIDES / SHOWN_BY_MARKDOWN
        for macro in parsed(path).find_all(nodes.Macro)
    }
    assert macros - set().union(*map(called, SPECIMENS), *map(called_beside, PARTS)) == set()


def test_the_page_for_designers_shows_every_specimen_once(renderer: Renderer) -> None:
    assert Counter(ASKED_FOR) == Counter(names(renderer))
    assert {path.stem for path in SPECIMENS} == set(names(renderer))


def test_a_specimen_stands_in_the_place_that_asks_for_it(renderer: Renderer) -> None:
    body = with_specimens('<p>Before</p>\n<div data-specimen="status"></div>\n<p>After</p>', renderer, PAGE)
    text = BeautifulSoup(body, "html.parser").get_text()
    assert text.index("Before") < text.index("On track") < text.index("After")
    assert "data-specimen" not in body


def test_a_page_that_asks_for_none_stays_as_it_is(renderer: Renderer) -> None:
    html = "<p>Write <code>&lt;div data-specimen=&quot;x&quot;&gt;</code></p>"
    assert with_specimens(html, renderer, PAGE) == html


def test_a_specimen_that_there_is_not_is_named_with_those_that_there_are(renderer: Renderer) -> None:
    with pytest.raises(UnknownSpecimenError) as raised:
        with_specimens('<div data-specimen="statuses"></div>', renderer, PAGE)
    assert "maintain/visual-language" in str(raised.value)
    assert "'statuses'" in str(raised.value)
    assert "status, tables" in str(raised.value)


def test_a_specimen_is_no_landmark(shown: BeautifulSoup) -> None:
    assert shown.find_all(["nav", "header", "footer", "main", "aside"]) == []
    assert shown.find_all(role=["navigation", "search", "banner", "main"]) == []
    groups = [group["aria-label"] for group in shown.find_all("div", role="group", class_=True)]
    assert "Example: where you are" in groups


def test_no_id_stands_twice_and_none_could_be_a_headings(shown: BeautifulSoup) -> None:
    ids = [element["id"] for element in shown.find_all(id=True)]
    assert len(ids) == len(set(ids))
    assert all(each.startswith(("specimen-", "older-specimen-")) for each in ids)


def test_every_class_of_a_specimen_is_one_that_the_stylesheet_knows(shown: BeautifulSoup, renderer: Renderer) -> None:
    css = stylesheet(renderer.env, renderer.edition.plan.site.colours)
    known = set(re.findall(r"\.([a-z][\w-]*)", css))
    # What says something to a designer who reads the code, and looks like everything else.
    plain = {"specimen", "note", "current", "words", "coming", "status-neutral", "emergency", "languages"}
    used = {name for element in shown.find_all(class_=True) for name in element["class"]}
    assert used - known - plain == set()


@pytest.mark.parametrize("tone", ["good", "done", "slow", "bad", "neutral"])
def test_a_status_is_shown_in_every_tone(shown: BeautifulSoup, tone: str) -> None:
    assert shown.select_one(f".status-{tone}")


def test_a_card_is_shown_in_the_colour_of_every_outcome(shown: BeautifulSoup) -> None:
    tones = {name for card in shown.select(".card[class*=tone-]") for name in card["class"]} - {"card"}
    assert tones == {f"tone-{number}" for number in range(1, 7)}


def test_the_version_switch_is_shown_in_every_state(shown: BeautifulSoup) -> None:
    switches = shown.select(".versions")
    assert all(len(switch.select("[aria-current]")) == 1 for switch in switches)
    words = " ".join(switch.get_text(" ", strip=True) for switch in switches)
    assert "start page" in words
    assert "not yet" in words


def test_the_steps_of_space_are_those_of_the_stylesheet(shown: BeautifulSoup, renderer: Renderer) -> None:
    css = stylesheet(renderer.env, renderer.edition.plan.site.colours)
    used = set(
        re.findall(r"(?<![\w.])\d*\.?\d+rem", " ".join(re.findall(r"(?:margin|padding|gap)[a-z-]*:[^;}]*", css)))
    )
    rows = shown.find(id="specimen-spacing").find_parent("table").select("tbody th")
    steps = [row.get_text().strip() for row in rows]
    assert [row.find("svg")["width"] for row in rows] == steps
    assert len(steps) > 4
    assert set(steps) <= used
