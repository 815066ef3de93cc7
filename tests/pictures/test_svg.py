"""A drawing as it is published: nothing in it but lines, shapes and colours, or the reason why it cannot be."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plan.pictures import openmoji
from plan.pictures.rules import FUNCTIONS, GEOMETRY, GROUPS, PAINT, PRESENTATION, SHAPES, SVG, NotCleanError
from plan.pictures.svg import DEEPEST, MOST_BYTES, clean_svg

BAD = Path(__file__).parents[1] / "bad" / "pictures"
BAD_FILES = sorted(BAD.glob("*.svg"))
LEAF = '<path d="M2 2h20v20z" fill="#2e7d32"/>'

FROM_A_PROGRAM = b"""<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- Created with Inkscape by Jo Bloggs -->
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
     xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" xmlns:xlink="http://www.w3.org/1999/xlink"
     xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
     viewBox="0  0 24 24" width="24mm" height="24mm" version="1.1" id="svg8" class="art" data-name="Layer 1"
     sodipodi:docname="/home/jo/Secret project/leaf.svg" inkscape:version="1.3">
  <title>A leaf</title>
  <metadata><rdf:RDF><rdf:Description>Jo Bloggs</rdf:Description></rdf:RDF></metadata>
  <sodipodi:namedview id="base" inkscape:window-width="1920"/>
  <defs><linearGradient id="green"><stop offset="0" style="stop-color:#2e7d32;stop-opacity:1"/></linearGradient>
    <linearGradient id="light" xlink:href="#green"/></defs>
  <g inkscape:label="Layer 1" inkscape:groupmode="layer" id="layer1">
    <path id="path1" d="M2 2
      h20v20z" style="fill:url(#light);-inkscape-font-specification:Sans;stroke:none"/>
    <path id="draft" style="display:none" d="M0 0h1"/>
  </g>
  <g id="empty"/>
</svg>
"""


def drawn(inside: str, attributes: str = 'viewBox="0 0 24 24"') -> str:
    return clean_svg(f'<svg xmlns="{SVG[1:-1]}" {attributes}>{inside}</svg>'.encode())


def refused(inside: str) -> str:
    """What is wrong with a drawing, in words."""
    with pytest.raises(NotCleanError) as raised:
        drawn(inside)
    return str(raised.value)


@pytest.mark.parametrize("file", BAD_FILES, ids=lambda file: file.stem)
def test_a_drawing_that_cannot_be_published_is_refused_word_for_word(file: Path) -> None:
    with pytest.raises(NotCleanError) as raised:
        clean_svg(file.read_bytes())
    said = "".join(f"'{file.name}' {fault.what}\n = {fault.fix}\n" for fault in raised.value.faults)
    assert said == file.with_suffix(".expected").read_text(encoding="utf-8")


def test_every_expected_text_has_its_drawing() -> None:
    assert {file.stem for file in BAD.glob("*.expected")} == {file.stem for file in BAD_FILES}


def test_what_a_program_and_its_user_left_in_a_file_is_not_published() -> None:
    clean = clean_svg(FROM_A_PROGRAM)
    for left in (
        "Jo",
        "Bloggs",
        "Secret",
        "leaf",
        "Layer",
        "inkscape",
        "sodipodi",
        "<!",
        "<?",
        "title",
        "draft",
        "art",
    ):
        assert left not in clean
    assert clean == (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">'
        '<defs><linearGradient id="green"><stop offset="0" stop-color="#2e7d32" stop-opacity="1" /></linearGradient>'
        '<linearGradient id="light" href="#green" /></defs>'
        '<path d="M2 2 h20v20z" fill="url(#light)" stroke="none" /></svg>\n'
    )


def test_a_drawing_keeps_its_box_and_one_without_gets_that_of_its_size() -> None:
    assert 'viewBox="-3 0 30.5 24"' in drawn(LEAF, 'viewBox="-3 0 30.5 24" width="99" height="1"')
    assert 'viewBox="0 0 30 24.5"' in drawn(LEAF, 'width="30px" height="24.5"')


def test_a_group_stays_where_it_says_how_its_parts_look() -> None:
    assert drawn(f'<g fill="#fff"><g id="a">{LEAF}</g></g>').count("<g") == 1
    assert "<g" not in drawn(f'<g id="line"><g id="a">{LEAF}</g></g>')


def test_a_group_without_anything_in_it_is_left_out() -> None:
    assert "<g" not in drawn(f'<g fill="#fff"><g fill="red"/><title>Layer</title></g>{LEAF}')


def test_an_id_stays_only_where_something_in_the_drawing_leads_to_it() -> None:
    clean = drawn(f'<defs><g id="leaf" fill="red">{LEAF}</g></defs><use id="use" href="#leaf" x="3"/>')
    assert 'id="leaf"' in clean
    assert 'id="use"' not in clean


def test_what_a_style_says_comes_before_what_an_attribute_says() -> None:
    assert 'fill="#fff"' in drawn('<path d="M0 0h9v9z" fill="red" style="fill: #fff !important"/>')


def test_everything_that_is_wrong_is_told_at_once_and_only_once() -> None:
    found = refused(f"<script/><script/><text>a</text><a>{LEAF}</a>")
    assert [found.count(each) for each in ("script", "words", "link")] == [1, 1, 1]


def test_a_drawing_is_refused_that_is_too_large_or_too_deep() -> None:
    assert "larger than 200,000 bytes" in refused(f"{LEAF}{' ' * MOST_BYTES}")
    assert "more than 60 deep" in refused("<g>" * DEEPEST + LEAF + "</g>" * DEEPEST)
    assert drawn("<g>" * (DEEPEST - 1) + LEAF + "</g>" * (DEEPEST - 1))
    assert "deep" in refused("<g>" * 20_000 + LEAF + "</g>" * 20_000)


@pytest.mark.parametrize("code", openmoji.codes()[::150])
def test_drawings_of_openmoji_are_clean_and_stay_as_they_are_when_cleaned_again(code: str) -> None:
    file = openmoji.drawing(code)
    assert file
    clean = clean_svg(file.read_bytes())
    assert clean_svg(clean.encode()) == clean
    assert 'viewBox="0 0 72 72"' in clean
    assert len(clean) < len(file.read_bytes())


PARTS = [
    *FROM_A_PROGRAM.decode().split(),
    *("<script>", "<style>", "<a>", "onload='x'", "href='//x'", "url(", "url(#a)", "\\72", "</g>", "&#0;", "<!ENTITY"),
    *(part for file in BAD_FILES for part in file.read_bytes().decode("utf-8", "replace").split()),
]


@given(st.data())
def test_whatever_stands_in_a_file_only_what_is_known_to_be_harmless_is_published(data: st.DataObject) -> None:
    words = FROM_A_PROGRAM.decode().split()
    for _ in range(data.draw(st.integers(0, 4))):
        words[data.draw(st.integers(0, len(words) - 1))] = data.draw(st.sampled_from(PARTS) | st.text(max_size=9))
    try:
        clean = clean_svg(" ".join(words).encode("utf-8", "surrogatepass"))
    except NotCleanError:
        return
    for element in ElementTree.fromstring(clean).iter():
        assert element.tag.removeprefix(SVG) in SHAPES | GROUPS | PAINT | {"svg"}
        assert set(element.attrib) <= PRESENTATION | GEOMETRY | {"id", "href"}
        for value in element.attrib.values():
            assert "\\" not in value
            assert set(re.findall(r"([^\s(),;]*) ?\(", value.lower())) <= FUNCTIONS
            assert value.lower().count("url(") == len(re.findall(r"""(?i)url\(\s*["']?#""", value))
        assert element.get("href", "#").startswith("#")
