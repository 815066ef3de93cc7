"""Each probe finds the fault that it is for, on a page made to have it, and nothing on a page that is sound."""

from __future__ import annotations

import pytest

SOUND = """<!doctype html><html lang="en"><style>
  body { margin: 1rem; font: 18px/1.6 sans-serif; color: #000; background: #fff }
  :focus-visible { outline: 3px solid #000 }
  nav a { display: inline-block; padding: .5rem 1rem }
  [aria-current] { font-weight: 700; border-bottom: 3px solid }
  @media print { nav { display: none } }
</style><nav><ul><li><a href="#a" aria-current="page">One</a></li><li><a href="#b">Two</a></li></ul></nav>
<main><h1>Heading</h1><p>Some words and <a href="#c">a link</a> in them.</p>%s</main>"""

CASES = {
    "reflow": {
        '<div style="width: 2000px">Wide</div>': "wide in a window",
        '<div style="width: 3rem; overflow: hidden; white-space: nowrap">Words too long</div>': "cut off at its side",
        '<div style="height: 1rem; overflow: clip">Words<br>that<br>are cut</div>': "cut off below",
        "<p>Upper words</p><p style='margin-top: -2.5rem'>Lower words</p>": "stand over each other",
    },
    "forced_colours": {
        '<button style="border: 0">Press</button>': "has no edge",
        '<p><svg width="16" height="16" fill="#eee"><path d="M0 0h16v16H0z"/></svg> Icon</p>': "is only",
        "<style>main a:focus { outline: 0 !important }</style>": "has no ring",
    },
    "motion": {
        '<p style="transition: color 1s">Slow</p>': "changes slowly",
        "<style>@keyframes on { to { left: 9px } } p { animation: on 1s }</style>": "animation on",
        "<style>html { scroll-behavior: smooth }</style>": "scrolls slowly",
    },
    "underlines": {"<style>p a { text-decoration: none }</style>": "is not underlined"},
    "targets": {'<a href="#x" style="display: block; font-size: 9px; line-height: 1">Small</a>' * 2: "x 9"},
    "print": {
        '<form><input value="Find"></form>': "is printed",
        '<div style="width: 2000px">Wide</div>': "wide on paper",
        '<div style="overflow: auto; width: 9rem"><div style="width: 20rem">Cut</div></div>': "cut at the edge",
    },
}
OPTIONS = {"targets": {"least": 24, "room": True}}

WALKS = {
    "<style>a { outline: 0 !important }</style>": "has no ring of at least 2 px",
    "<style>:focus-visible { outline-color: #ddd }</style>": "has a ring of only",
    '<a href="#x" style="position: absolute; left: -999px">Far</a>': "is out of sight",
    '<div style="position: fixed; inset: 0; background: #fff"></div>': "is covered by something else",
    '<a href="#x" tabindex="3">First</a>': "has an order of its own",
    '<p style="display: flex; flex-flow: row-reverse"><a href="#x">A</a><a href="#y">B</a></p>': "but comes after it",
    "<script>document.querySelector('main a').onkeydown = (event) => event.preventDefault()</script>": "never",
}


@pytest.fixture
def window(example, visit):
    """A window in which the test writes its own page."""
    return visit(example, 800)


def media_of(window, probe: str) -> None:
    window.page.emulate_media(
        media="print" if probe == "print" else "screen", forced_colors="active" if probe == "forced_colours" else "none"
    )


@pytest.mark.parametrize("probe", CASES)
def test_a_probe_finds_what_it_is_for_and_nothing_else(probe: str, window) -> None:
    media_of(window, probe)
    window.page.set_content(SOUND % "")
    assert window.probe(probe, **OPTIONS.get(probe, {})) == []
    for html, fault in CASES[probe].items():
        window.page.set_content(SOUND % html)
        found = window.probe(probe, **OPTIONS.get(probe, {}))
        assert any(fault in each for each in found), (html, found)


def test_words_beyond_the_edge_of_what_scrolls_stand_over_nothing(window) -> None:
    long = '<pre style="overflow: auto; width: 9rem">A line that goes on and on behind its edge</pre>'
    window.page.set_content(SOUND % f'<div style="display: flex">{long}<p>Beside it</p></div>')
    assert window.probe("reflow") == []


def test_a_walk_finds_what_stops_or_hides_the_focus(window) -> None:
    window.page.set_content(SOUND % "")
    assert window.walk() == []
    assert window.walk(back=True) == []
    for html, fault in WALKS.items():
        window.page.set_content(SOUND % html)
        found = window.walk()
        assert any(fault in each for each in found), (html, found)


def test_a_page_that_listens_to_letters_is_heard(window) -> None:
    window.page.set_content(SOUND % "")
    assert window.probe("single_keys") == []
    window.page.evaluate("addEventListener('keydown', (event) => { if (event.key === 's') event.preventDefault(); })")
    assert window.probe("single_keys") == ["keydown of s does something"]


def test_words_that_paper_must_bear_are_those_of_headings_cells_and_paragraphs(window) -> None:
    window.page.set_content(SOUND % "<table><tr><td>Cell</td></tr></table><nav><p>Menu</p></nav><details><p>Folded</p>")
    assert window.probe("words") == ["Heading", "Some words and a link in them.", "Cell", "Folded"]
