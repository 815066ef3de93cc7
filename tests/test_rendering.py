"""Pages to HTML: what the texts and templates of an earlier plan and of the whole plan become, and the menu."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import jinja2
import pytest
from bs4 import BeautifulSoup

from plan.addresses import DeadLinkError
from plan.menu import MenuSection
from plan.page import EarlierPlan, Link, PlanPage
from plan.rendering import Renderer, environment, headings, ids, place_of, without_heading

OVERRIDES = Path(__file__).resolve().parent.parent / "overrides"
PAGES = frozenset(
    {
        "",
        "outcomes",
        "outcomes/safe",
        "outcomes/sa",
        "partners",
        "previous/old",
        "previous/old/outcomes/safe",
        "have-your-say/say",
    }
)
MENU = (
    MenuSection("outcomes", "Outcomes", "outcomes", (Link("All", "outcomes"), Link("Safe", "outcomes/safe"))),
    MenuSection("people", "People", "partners", (Link("Partners", "partners"),)),
)
EARLIER = EarlierPlan(Link("Old plan", "previous/old"), Link("Newest", ""))


@pytest.fixture(name="renderer")
def renderer_fixture(renderer_of: Callable[..., Renderer]) -> Renderer:
    return renderer_of(PAGES, menu=MENU)


def page(path: str, earlier: EarlierPlan | None = None) -> PlanPage:
    return PlanPage(path, "any", "Any", None, "", earlier_plan=earlier)


def test_a_text_of_the_plan_leads_to_its_own_records(renderer: Renderer) -> None:
    assert 'href="../../outcomes/safe/"' in renderer.prose_from(page("have-your-say/say"))("[Safe](outcomes/safe)")


def test_a_text_of_an_earlier_plan_leads_to_the_records_of_that_plan(renderer: Renderer) -> None:
    html = renderer.prose_from(page("previous/old", EARLIER))("[Safe](outcomes/safe) and [who](partners)")
    assert 'href="../../previous/old/outcomes/safe/"' in html
    assert 'href="../../partners/"' in html


def test_a_link_that_leads_nowhere_keeps_its_words(renderer: Renderer) -> None:
    assert renderer.prose_from(page(""))("[Gone](outcomes/gone)") == "<p><a>Gone</a></p>"


def test_a_survey_is_found_where_its_page_is(renderer: Renderer) -> None:
    assert 'href="have-your-say/say/"' in renderer.prose_from(page(""))("[Say](engagement/say)")


def test_a_template_inside_another_page_has_lower_headings_and_ids_of_its_own(renderer: Renderer) -> None:
    template = '{% filter nested("safe", 2) %}<h2 id="why">{{ words }}</h2>{% endfilter %}'
    html = renderer.env.from_string(template).render(words="Why < how?")
    assert html == '<h4 id="safe-why">Why &lt; how?</h4>'
    assert headings(html) == ()


def test_headings_of_the_second_level_are_the_contents_of_a_page() -> None:
    found = headings('<h2 id="a">One &amp; two</h2><h3 id="b">Below</h3><h2 id="c" dir="auto">Three</h2>')
    assert [(heading.id, heading.title) for heading in found] == [("a", "One &amp; two"), ("c", "Three")]


def marked(renderer: Renderer, path: str, section: str) -> list[str]:
    """Where the menu of a page leads to as the page at hand."""
    menu = BeautifulSoup(renderer.menu_html(path, section), "html.parser")
    return [str(a["href"]) for a in menu.find_all("a", attrs={"aria-current": "page"})]


def test_the_menu_marks_the_page_at_hand_wherever_it_stands_in_it(renderer: Renderer) -> None:
    assert marked(renderer, "outcomes/safe", "outcomes") == ["../../outcomes/safe/"]
    assert marked(renderer, "outcomes", "outcomes") == ["../outcomes/", "../outcomes/"]
    assert marked(renderer, "partners", "people") == ["../partners/"]


def test_the_menu_of_a_page_that_it_does_not_list_marks_none(renderer: Renderer) -> None:
    assert marked(renderer, "outcomes/sa", "outcomes") == []
    assert marked(renderer, "", "") == []


def test_a_menu_that_is_made_once_marks_no_page_that_came_before(renderer: Renderer) -> None:
    pages = [("outcomes/safe", "outcomes"), ("outcomes/sa", "outcomes"), ("have-your-say/say", "outcomes")]
    for path, section in [*pages, *reversed(pages)]:
        expected = ["../../outcomes/safe/"] if path == "outcomes/safe" else []
        assert marked(renderer, path, section) == expected


def test_a_menu_is_made_once_for_all_pages_of_its_section_and_depth(
    renderer: Renderer, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = []
    get_template = renderer.env.get_template
    monkeypatch.setattr(renderer.env, "get_template", lambda name: made.append(name) or get_template(name))
    for path, section in [("outcomes/safe", "outcomes"), ("outcomes/sa", "outcomes"), ("outcomes", "outcomes")]:
        renderer.menu_html(path, section)
    assert len(made) == 2


def test_only_a_section_of_several_pages_has_a_list_of_its_own(renderer: Renderer) -> None:
    def names(section: str) -> list[str]:
        menu = BeautifulSoup(renderer.menu_html("partners", section), "html.parser")
        return [str(nav["aria-label"]) for nav in menu.find_all("nav")]

    assert names("outcomes") == ["Main", "Pages about: Outcomes"]
    assert names("people") == ["Main"]
    assert names("") == ["Main"]


def test_the_section_of_a_page_is_marked_in_the_main_menu(renderer: Renderer) -> None:
    menu = BeautifulSoup(renderer.menu_html("outcomes/sa", "outcomes"), "html.parser")
    assert [entry.get_text(strip=True) for entry in menu.select("li.current")] == ["Outcomes"]


def test_a_page_that_links_to_nothing_cannot_be_made(renderer: Renderer) -> None:
    with pytest.raises(DeadLinkError, match="nowhere"):
        renderer.links_from("outcomes")("nowhere")


@pytest.mark.parametrize("template", ["{{ unknown }}", "{{ view.unknown }}"])
def test_a_template_that_asks_for_what_is_not_there_cannot_be_made(renderer: Renderer, template: str) -> None:
    with pytest.raises(jinja2.UndefinedError):
        renderer.env.from_string(template).render(view=object())


def test_whatever_a_template_prints_is_text_and_no_html(renderer: Renderer) -> None:
    assert renderer.env.from_string("{{ words }}").render(words="<b>&") == "&lt;b&gt;&amp;"


@pytest.mark.parametrize(
    ("written", "place"),
    [
        ("outcomes/safe", "outcomes/safe"),
        ("/outcomes/safe/", "outcomes/safe"),
        ("engagement/say", "have-your-say/say"),
        ("engagement", "engagement"),
    ],
)
def test_a_text_names_a_record_by_kind_and_id(written: str, place: str) -> None:
    assert place_of(written) == place


def test_every_place_a_link_can_lead_to_is_known() -> None:
    body = '<h2 id="a">A</h2><section id="b"><h3 id="c">C</h3><h4 id="d">D</h4></section>'
    assert ids(body) == {"a", "b", "c", "d"}


def test_the_title_of_a_page_that_is_written_by_hand_is_printed_by_the_shell() -> None:
    assert without_heading('<h1 id="top">About <em>us</em></h1><p>We.</p><h1>Again</h1>') == "<p>We.</p><h1>Again</h1>"


def test_a_compiled_template_is_kept_for_the_next_build_until_it_changes(tmp_path: Path) -> None:
    shutil.copytree(OVERRIDES, tmp_path / "overrides")
    template, kept = tmp_path / "overrides/plan/any.html", tmp_path / "kept"
    template.write_text("One {{ view }}")

    def made() -> str:
        return environment(tmp_path / "overrides", kept).get_template("plan/any.html").render(view="&")

    assert made() == "One &amp;"
    before = {file.name: file.read_bytes() for file in kept.iterdir()}
    assert made() == "One &amp;"
    assert {file.name: file.read_bytes() for file in kept.iterdir()} == before
    template.write_text("Two {{ view }}")
    assert made() == "Two &amp;"


def test_a_template_is_compiled_each_time_where_nothing_can_be_kept(tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("a file, not a folder")
    assert environment(OVERRIDES, tmp_path / "kept").get_template("plan/parts/menu.html")
    assert (tmp_path / "kept").read_text() == "a file, not a folder"


def test_what_was_compiled_by_another_jinja_is_compiled_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    environment(OVERRIDES, tmp_path)
    before = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    monkeypatch.setattr(jinja2, "__version__", "99.0")
    environment(OVERRIDES, tmp_path)
    after = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    assert before.keys() == after.keys()
    assert before != after


def test_an_environment_serves_again_and_takes_in_what_has_changed(tmp_path: Path) -> None:
    shutil.copytree(OVERRIDES, tmp_path / "overrides")
    page, macros = (tmp_path / "overrides/plan" / name for name in ("any.html", "parts/macros.html"))
    page.write_text("One")
    first = environment(tmp_path / "overrides")
    assert first.get_template("plan/any.html").render() == "One"
    for file, text in ((page, "{{ part.more() }}"), (macros, "{% macro more() %}Two{% endmacro %}")):
        file.write_text(text)
        os.utime(file, (0, 0))
    again = environment(tmp_path / "overrides", last=first)
    assert again is first
    assert again.get_template("plan/any.html").render() == "Two"
