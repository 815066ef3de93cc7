"""Easy read in a browser: large type, each picture with its own sentence, and controls that do what they say."""

from __future__ import annotations

import io
import json
import re
import unicodedata

import pytest
from pypdf import PdfReader

NARROW, WIDE = 320, 1280

NIGHTLY = pytest.mark.nightly

SMALL = """(least) => {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement: on, textContent } = walker.currentNode;
    if (!textContent.trim() || !on.getClientRects().length || on.closest("script, style, svg")) continue;
    const style = getComputedStyle(on), size = parseFloat(style.fontSize);
    const most = on.closest("main") ? least.main : least.round;
    if (size < most) found.push(`${size}px: ${textContent.trim().slice(0, 40)}`);
    const line = parseFloat(style.lineHeight) / size;
    if (on.closest("main li, main p, main dd") && !on.closest("button") && line < 1.5)
      found.push(`line ${line.toFixed(2)}: ${textContent.trim().slice(0, 40)}`);
    if (style.fontStyle !== "normal") found.push(`italic: ${textContent.trim().slice(0, 40)}`);
    if (style.textTransform !== "none") found.push(`capitals: ${textContent.trim().slice(0, 40)}`);
    if (on.closest("main") && !["start", "left"].includes(style.textAlign) && !on.closest("button"))
      found.push(`${style.textAlign}: ${textContent.trim()}`);
    if (on.closest("main") && style.fontWeight >= 600 && !on.closest("h1, h2, h3, h4, strong"))
      found.push(`bold: ${textContent.trim().slice(0, 40)}`);
  }
  return found;
}"""
"""What is smaller, tighter or harder to read than easy read may be, in CSS pixels."""

PLACES = """() => Array.from(document.querySelectorAll(".idea:has(.picture)")).filter(
  (row) => row.getClientRects().length
).map((row) => {
  const picture = row.querySelector(".picture").getBoundingClientRect();
  const words = row.querySelector(".words").getBoundingClientRect();
  if (picture.bottom <= words.top + 1) return words.top - picture.bottom < 30 ? "above" : "far above";
  return picture.right <= words.left + 1 && picture.width < words.width ? "beside" : "elsewhere";
})"""
"""Where each picture stands to its words."""

SHIFTS = """() => new Promise((tell) => {
  const found = [];
  const note = (entries) => entries.forEach((entry) => found.push(entry.value));
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ type: "layout-shift", buffered: true });
  const finish = () => { note(observer.takeRecords()); tell(found); };
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(finish, 60)));
})"""
"""How far things on the page have moved by themselves, each time."""

VOICES = {
    "local": {"name": "Amy", "lang": "en-GB", "localService": True},
    "far": {"name": "Cloud", "lang": "en-GB", "localService": False},
    "welsh": {"name": "Nia", "lang": "cy-GB", "localService": True},
    "american": {"name": "Sam", "lang": "en_US", "localService": True},
}
SPEECH = """(voices) => {
  window.said = [];
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  Object.defineProperty(window, "speechSynthesis", {value: {
    getVoices: () => voices,
    addEventListener: () => {},
    speak: (words) => { window.said.push([words.text, words.voice.name]); window.speaking = words; },
    cancel: () => { window.speaking = undefined; },
  }});
}"""
"""A stand-in for the voices of a device: it remembers what it was given, and is done when it is told to be."""


def letters(text: str) -> str:
    """The text without spaces and joined letters, since lines break elsewhere on paper."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))


def easy_pages(example) -> list[str]:
    return [path for path in example.paths if path.startswith("easy-read/") and example.kind(path) != "moved"]


def with_voices(window, *names: str) -> None:
    voices = [VOICES[name] for name in names]
    window.page.add_init_script(f"({SPEECH})({voices})".replace("True", "true").replace("False", "false"))


@pytest.mark.parametrize("width", [NARROW, pytest.param(WIDE, marks=NIGHTLY)])
def test_every_letter_is_large_and_bold_is_for_headings_and_hard_words(width: int, example, visit) -> None:
    window, found = visit(example, width), {}
    for path in easy_pages(example):
        faults = window.go(path).evaluate(SMALL, {"main": 19, "round": 16})
        if faults:
            found[path] = faults[:5]
    assert found == {}


def test_what_is_too_small_is_found(example, visit) -> None:
    window = visit(example)
    page = window.go("easy-read/vision/")
    window.styled(".idea p { font-size: 18px; line-height: 1.4; font-style: italic }")
    assert {fault.split()[0] for fault in page.evaluate(SMALL, {"main": 19, "round": 16})} == {
        "18px:",
        "line",
        "italic:",
    }


@pytest.mark.parametrize(
    ("width", "place"),
    [
        pytest.param(320, "above", marks=NIGHTLY),
        (399, "above"),
        (401, "beside"),
        pytest.param(WIDE, "beside", marks=NIGHTLY),
    ],
)
def test_a_picture_stands_beside_its_words_down_to_400_pixels_and_then_above_them(width, place, example, visit) -> None:
    window = visit(example, width)
    for path in easy_pages(example):
        assert set(window.go(path).evaluate(PLACES)) <= {place}, path
    assert place in window.go("easy-read/vision/").evaluate(PLACES)


def test_on_a_tablet_pictures_are_large(example, visit) -> None:
    page = visit(example, 768).go("easy-read/vision/")
    assert page.locator(".idea .picture").first.bounding_box()["width"] >= 96


@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_a_keyboard_reaches_the_controls_and_the_next_page_and_nothing_is_wrong(width: int, example, visit) -> None:
    window = visit(example, width)
    with_voices(window, "local")
    for path in ("easy-read/", "easy-read/outcomes/safe/", "easy-read/print/"):
        window.go(path)
        assert window.walk() + window.walk(back=True) + window.faults() == [], path


def test_next_leads_through_the_whole_version_and_back(example, visit) -> None:
    page, walk = visit(example).go("easy-read/"), ["easy-read/"]
    while page.locator("a[rel=next]").count():
        with page.expect_navigation():
            page.locator("a[rel=next]").click()
        walk.append(page.url.removeprefix(example.address))
    alone = {path for path in easy_pages(example) if path.startswith(("easy-read/print/", "easy-read/search/"))}
    assert set(walk) == set(easy_pages(example)) - alone - {"easy-read/hide-your-visit/"}
    assert len(walk) == len(set(walk))
    with page.expect_navigation():
        page.locator("a[rel=prev]").click()
    assert page.url == example.address + walk[-2]


def test_hidden_pictures_stay_hidden_on_the_next_page_until_they_are_shown_again(example, visit) -> None:
    page = visit(example).go("easy-read/vision/")
    assert page.locator(".idea .picture").first.is_visible()
    page.get_by_label("Hide").check()
    assert not page.locator("main .picture:visible").count()
    assert page.evaluate("({...localStorage})") == {"pictures": "hidden"}
    page.locator("a[rel=next]").click()
    assert page.get_by_label("Hide").is_checked()
    assert not page.locator("main .picture:visible").count()
    page.get_by_label("Show").check()
    assert page.locator(".idea .picture").first.is_visible()
    assert page.evaluate("({...localStorage})") == {}


def test_words_become_larger_in_two_steps_on_every_page_of_easy_read_alone(example, visit) -> None:
    page = visit(example, NARROW).go("easy-read/vision/")
    size = "parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)"
    page.goto(example.address + "easy-read/vision/")
    usual = page.evaluate(size)
    page.get_by_label("Bigger").check()
    bigger = page.evaluate(size)
    page.get_by_label("Biggest").check()
    assert usual < bigger < page.evaluate(size)
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW
    page.goto(example.address + "easy-read/contact/")
    assert page.evaluate(size) > bigger
    page.goto(example.address + "vision/")
    assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "16px"


def test_without_script_there_are_no_controls_and_the_page_is_whole(example, visit) -> None:
    page = visit(example, java_script_enabled=False).go("easy-read/vision/")
    assert not page.locator(".reading").is_visible()
    assert page.locator(".idea .picture").first.is_visible()


@pytest.mark.parametrize("voices", [(), ("far",), ("welsh",), ("far", "welsh")])
def test_no_page_is_read_by_a_voice_that_is_elsewhere_or_speaks_another_language(voices, example, visit) -> None:
    window = visit(example)
    with_voices(window, *voices)
    page = window.go("easy-read/vision/")
    assert page.locator(".reading").is_visible()
    assert not page.locator(".aloud").is_visible()


LATE = """(voices) => {
  let there = [];
  const heard = [];
  Object.defineProperty(window, "speechSynthesis", {value: {
    getVoices: () => there,
    addEventListener: (_, tell) => heard.push(tell),
    speak: () => {},
    cancel: () => {},
  }});
  window.arrive = () => { there = voices; heard.forEach((tell) => tell()); };
}"""
"""Voices that come when they are called: browsers look for them only after the page is there."""


@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_nothing_moves_when_the_voices_arrive(width: int, example, visit) -> None:
    window = visit(example, width)
    window.page.add_init_script(f"({LATE})({json.dumps([VOICES['local']])})")
    page = window.go("easy-read/vision/")
    places = "[...document.querySelectorAll('main *')].map((each) => each.getBoundingClientRect().top)"
    before = page.evaluate(places)
    assert not page.locator(".aloud").is_visible()
    page.evaluate("window.arrive()")
    assert page.locator(".aloud").is_visible()
    assert page.evaluate(places) == before
    assert page.evaluate(SHIFTS) == []


def test_where_the_browser_cannot_speak_no_place_is_kept(example, visit) -> None:
    window = visit(example)
    window.page.add_init_script("delete Window.prototype.speechSynthesis; delete window.speechSynthesis")
    page = window.go("easy-read/vision/")
    assert page.evaluate("'speechSynthesis' in window") is False
    assert page.locator(".aloud").bounding_box() is None


def test_a_page_is_read_sentence_by_sentence_by_a_voice_of_the_device(example, visit) -> None:
    window = visit(example)
    with_voices(window, "far", "american", "local")
    page = window.go("easy-read/vision/")
    page.get_by_role("button", name="Read this page to me").click()
    for _ in range(3):
        page.evaluate("window.speaking.onend()")
    said = page.evaluate("window.said")
    assert [words for words, _ in said][:2] == ["Our vision", "We want every child in Exampleshire to be safe."]
    assert {voice for _, voice in said} == {"Amy"}
    marked = page.evaluate("[...CSS.highlights.get('being-read')].map((range) => range.toString())")
    assert marked == [said[-1][0]]
    assert window.complaints == []


def test_reading_waits_goes_on_and_stops(example, visit) -> None:
    window = visit(example)
    with_voices(window, "local")
    page = window.go("easy-read/vision/")
    button = page.locator(".start")
    button.click()
    page.evaluate("window.speaking.onend()")
    page.get_by_role("button", name="Wait").click()
    assert page.evaluate("window.speaking") is None
    page.get_by_role("button", name="Go on").click()
    said = [words for words, _ in page.evaluate("window.said")]
    assert said[-1] == said[-2], "the sentence at hand is read again"
    page.get_by_role("button", name="Stop").click()
    assert page.evaluate("window.speaking") is None
    assert page.evaluate("document.activeElement.className") == "start"
    assert not page.locator(".stop").is_visible()
    assert page.evaluate("CSS.highlights.has('being-read')") is False


def test_at_the_end_of_the_page_reading_ends(example, visit) -> None:
    window = visit(example)
    with_voices(window, "local")
    page = window.go("easy-read/vision/")
    page.locator(".start").click()
    page.evaluate(
        "() => { while (window.speaking && window.said.length < 500) { const one = window.speaking;"
        " window.speaking = undefined; one.onend(); } }"
    )
    said = " ".join(words for words, _ in page.evaluate("window.said"))
    for row in page.locator("main .idea").all_inner_texts():
        assert re.sub(r"\s+", " ", row).strip() in said
    assert "Size of the words" not in said
    assert not page.locator(".stop").is_visible()


@pytest.mark.nightly
def test_the_booklet_prints_on_a4_with_every_page_of_the_version(example, visit) -> None:
    page = visit(example).go("easy-read/print/")
    rows = page.locator("main article .idea").all_inner_texts()
    titles = page.locator("main article > h2").all_inner_texts()
    reader = PdfReader(io.BytesIO(page.pdf(format="A4", prefer_css_page_size=True)))
    sheets = [letters(sheet.extract_text()) for sheet in reader.pages]
    split = [row for row in rows if not any(letters(row) in sheet for sheet in sheets)]
    assert split == [], "these stand on two sheets, or on none"
    places = [
        next(number for number, sheet in enumerate(sheets) if title.replace(" ", "") in sheet) for title in titles
    ]
    assert titles[0] == "Start here"
    assert places[1:] == sorted(places[1:]) or len(set(titles)) < len(titles)
    assert "Readthispagetome" not in "".join(sheets)


def test_a_booklet_is_about_as_long_as_it_says(example, visit) -> None:
    for path in ("easy-read/print/", "easy-read/print/safe/"):
        page = visit(example).go(path)
        said = re.search(r"about (\d+) pages", page.locator(".how-to-print").first.inner_text())
        sheets = len(PdfReader(io.BytesIO(page.pdf(format="A4", prefer_css_page_size=True))).pages)
        assert said
        assert int(said[1]) == pytest.approx(sheets, rel=0.15, abs=5), path


def test_words_on_paper_have_16_points_and_pictures_stand_beside_them(example, visit) -> None:
    page = visit(example, 794).go("easy-read/print/")
    page.emulate_media(media="print")
    points = page.evaluate("parseFloat(getComputedStyle(document.querySelector('main .idea p')).fontSize) * 72 / 96")
    assert points == pytest.approx(16, abs=0.1)
    assert set(page.evaluate(PLACES)) == {"beside"}
