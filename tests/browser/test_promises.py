"""What every kind of page promises in every version: each page is opened once and looked at as its readers do.

A page is opened once for all promises, because opening it takes longer than most of them. Each change tries every kind
in the look in which it fails first; a night tries the other looks too.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

import pytest

NARROW, MIDDLE, WIDE = 320, 640, 1280
SHEET, MARGIN = 794, 38
"""A4 in CSS pixels (210 mm at 96 to the inch), and the margin of 1 cm that a browser leaves at each side."""

PARTS = 6
"""The pages are shared out, so that every core of the machine has work to the end."""

COLOURFUL = {"home", "how-we-are-doing", "measure", "outcome", "actions", "results", "handwritten"}
"""Kinds of page that together hold every part that has a colour of its own."""

SPACED = (
    "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }"
    " p { margin-bottom: 2em !important; }"
)
"""The distances of WCAG 2.2, success criterion 1.4.12."""

CHOSEN = """[document.querySelector("fieldset.looks :checked")?.value, document.documentElement.dataset.colours || "",
  [...document.querySelectorAll("fieldset.looks input[type=radio]")].filter((each) => each.checkVisibility()).length]"""


class Look(NamedTuple):
    """How a reader looks at a page."""

    width: int = WIDE
    height: int = 800
    letters: int = 16
    """How large a text is that nobody has given a size, which readers choose in their browser."""
    colours: str = "light"
    of_the_device: bool = False
    """Whether the device has chosen all colours (forced colours)."""
    on_paper: bool = False
    spaced: bool = False


class Promise(NamedTuple):
    """What a page promises in one look: `faults` gives what is wrong there; styles or a script break it."""

    words: str
    look: Look
    faults: Callable[..., list[str]]
    broken_by: str
    nightly: bool = False
    of: Callable[..., bool] = lambda sample: True
    """Which pages promise it."""
    shown_on: str = "maintain/visual-language/"
    """A page on which it can be broken."""


def probed(name: str, **options: object) -> Callable[..., list[str]]:
    return lambda window: list(window.probe(name, **options))


def all_but_colours(window) -> list[str]:
    return list(window.faults(without=("color-contrast", "link-in-text-block")))


def chosen_colours(window) -> list[str]:
    found = window.page.evaluate(CHOSEN)
    return [] if found == ["device", "", 4] else [f"ticked, chosen and offered colours: {found}"]


def place_of_versions(window) -> list[str]:
    """Where a page has its versions is where the home page has them, which is measured first."""
    switch = window.page.locator("nav.versions")
    current = switch.locator("[aria-current]")
    if switch.count() != 1 or current.count() != 1 or not current.is_visible():
        return [f"versions: {switch.all_inner_texts()}"]
    box = switch.bounding_box()
    place = (round(box["x"]), round(box["y"]), window.page.viewport_size["width"])
    known = {each for each in window.places if each[2] == place[2]} or {place}
    window.places.add(place)
    return [] if place in known else [f"the versions are at {place}, elsewhere at {known}"]


def stuck_sideways(window) -> list[str]:
    """Whatever scrolls sideways does so with the arrow keys."""
    stuck = []
    for region in window.page.locator("[role=region][tabindex='0']").all()[:2]:
        if region.evaluate("(each) => each.scrollWidth <= each.clientWidth + 4"):
            continue
        region.focus()
        window.page.keyboard.press("ArrowRight")
        if not window.until("(each) => each.scrollLeft > 0", region.element_handle()):
            stuck.append(f"{region.get_attribute('aria-labelledby')} does not scroll")
    return stuck


def stuck_folds(window) -> list[str]:
    """Whatever folds opens and closes with the keyboard."""
    stuck = []
    for summary in window.page.locator("summary:visible").all()[:2]:
        for key in ("Enter", "Space"):
            was = summary.evaluate("(each) => each.parentElement.open")
            summary.focus()
            window.page.keyboard.press(key)
            if summary.evaluate("(each) => each.parentElement.open") == was:
                stuck.append(f"{key} on {summary.inner_text()} does nothing")
    return stuck


def left_behind(window) -> list[str]:
    return [*window.probe("kept"), *(f"cookie {each['name']}" for each in window.page.context.cookies())]


def printed(window) -> list[str]:
    """Pages written by hand show examples of fields and buttons, which stay on paper."""
    by_hand = window.page.locator("body.page-handwritten").count()
    return [each for each in window.probe("print") if not by_hand or not each.endswith("is printed")]


def is_young(sample) -> bool:
    return bool(sample.version == "young-people")


def is_whole_plan(sample) -> bool:
    return bool(sample.kind == "whole-plan")


PALE = "main, main * { color: #999 !important; background: #aaa !important }"
TOO_WIDE = "main { width: 2000px }"
SMALL = """footer :is(ul, li, a) { all: revert !important; display: block !important; font-size: 7px !important;
  line-height: 1 !important; padding: 0 !important; margin: 0 !important }"""
DEAF = "() => addEventListener('keydown', (event) => event.preventDefault(), true)"
STUCK = """() => {
  addEventListener("keydown", (event) => event.preventDefault(), true);
  for (const each of document.querySelectorAll("[role=region][tabindex='0']")) each.style.maxWidth = "60px";
}"""
NO_EDGES = "button, input { border: 0 !important }"
ALIKE = "[aria-current], li { all: revert !important; border: 0 !important }"

TARGETS = probed("targets", least=24, room=True)
LARGE_TARGETS = probed("targets", least=48, room=False)
REFLOW = probed("reflow")
YOUNG, WHOLE, LIST = "young-people/", "documents/whole-plan/", "outcomes/"
PHONE, DARK = Look(NARROW), Look(colours="dark")

PROMISES = (
    Promise("axe finds nothing", PHONE, lambda window: window.faults(), PALE, of=lambda each: not is_whole_plan(each)),
    # Its parts have the same colours, and each night it is judged with its own.
    Promise("axe finds nothing but for colours", PHONE, all_but_colours, SMALL, of=is_whole_plan, shown_on=WHOLE),
    Promise("the colours are offered, and none is chosen", PHONE, chosen_colours, "fieldset.looks { display: none }"),
    Promise("versions stand in one place", PHONE, place_of_versions, "nav.versions { transform: translate(9px) }"),
    Promise(
        "versions stand in one place", Look(), place_of_versions, "nav.versions { transform: translate(9px) }", True
    ),
    Promise("controls are large enough (2.5.8)", PHONE, TARGETS, SMALL),
    Promise("controls are large enough (2.5.8)", Look(), TARGETS, SMALL, True),
    Promise(
        "young people's controls have 48 pixels (2.5.5 asks 44)",
        PHONE,
        LARGE_TARGETS,
        SMALL,
        of=is_young,
        shown_on=YOUNG,
    ),
    Promise(
        "young people's controls have 48 pixels (2.5.5 asks 44)",
        Look(),
        LARGE_TARGETS,
        SMALL,
        of=is_young,
        shown_on=YOUNG,
    ),
    Promise("what scrolls sideways does so by keyboard", PHONE, stuck_sideways, STUCK),
    Promise("what scrolls sideways does so by keyboard", Look(), stuck_sideways, STUCK, True),
    Promise("what folds opens and closes by keyboard", PHONE, stuck_folds, DEAF),
    Promise("nothing is cut with wider spacing (1.4.12)", Look(NARROW, spaced=True), REFLOW, TOO_WIDE),
    Promise("nothing is cut with wider spacing (1.4.12)", Look(spaced=True), REFLOW, TOO_WIDE, True),
    # 1280 by 1024 pixels at 400% are 320 by 256 for the page.
    Promise("nothing is cut at 400% (1.4.10)", Look(NARROW, 256), probed("reflow", thin=True), TOO_WIDE),
    Promise("nothing is cut on a phone with text twice as large", Look(NARROW, letters=32), REFLOW, TOO_WIDE),
    Promise("nothing is cut with text twice as large (1.4.4)", Look(letters=32), REFLOW, TOO_WIDE),
    Promise("nothing is cut with text twice as large (1.4.4)", Look(MIDDLE, letters=32), REFLOW, TOO_WIDE, True),
    Promise("paper has no menus, and holds all", Look(SHEET - 2 * MARGIN, on_paper=True), printed, TOO_WIDE),
    Promise("paper has no menus, and holds all", Look(SHEET, on_paper=True), printed, TOO_WIDE, True),
    # Not even for people who have not asked for less movement.
    Promise("nothing moves (2.2.2, 2.3.3)", Look(), probed("motion"), "p { transition: color 1s }"),
    Promise(
        "links in text are underlined", Look(), probed("underlines"), "main a { text-decoration: none !important }"
    ),
    Promise("all is told apart in forced colours", Look(of_the_device=True), probed("forced_colours"), NO_EDGES),
    Promise(
        "all is told apart in forced colours",
        DARK._replace(of_the_device=True),
        probed("forced_colours"),
        NO_EDGES,
        True,
    ),
    Promise("the page at hand is marked", DARK._replace(of_the_device=True), probed("current"), ALIKE, shown_on=LIST),
    Promise("the page at hand is marked", Look(of_the_device=True), probed("current"), ALIKE, True, shown_on=LIST),
    Promise(
        "axe finds nothing in dark colours",
        DARK,
        lambda window: window.faults_of_colour(),
        PALE,
        of=lambda sample: sample.kind in COLOURFUL,
    ),
    # A person who dictates would press letters without wishing to.
    Promise("no letter does anything (2.1.4)", Look(), probed("single_keys"), DEAF),
    Promise("a visit leaves nothing behind", Look(), left_behind, "() => localStorage.setItem('seen', 'yes')"),
)


def look_at(window, look: Look) -> None:
    """Show the page that is open in a look."""
    window.page.set_viewport_size({"width": look.width, "height": look.height})
    window.page.emulate_media(
        media="print" if look.on_paper else "screen",
        color_scheme="dark" if look.colours == "dark" else "light",
        forced_colors="active" if look.of_the_device else "none",
    )
    sizes = {"standard": look.letters, "fixed": look.letters * 13 // 16}
    window.device.send("Page.setFontSizes", {"fontSizes": sizes})
    window.page.evaluate("document.adoptedStyleSheets = []")
    if look.spaced:
        window.styled(SPACED)


def broken(window, sample, promises: Sequence[Promise]) -> list[str]:
    """Which promises the page that is open breaks."""
    found: list[str] = []
    look = None
    for promise in promises:
        if promise.of(sample):
            if promise.look != look:
                look = promise.look
                look_at(window, look)
            found += [f"{promise.words}, but {fault}" for fault in promise.faults(window)]
    return found + window.complaints


@pytest.fixture
def window(example, visit):
    """A window that knows where the home page has its versions."""
    opened = visit(example)
    opened.go("")
    for width in (NARROW, WIDE):
        look_at(opened, Look(width))
        assert place_of_versions(opened) == []
    return opened


@pytest.mark.parametrize("nightly", [False, pytest.param(True, marks=pytest.mark.nightly)])
@pytest.mark.parametrize("part", range(PARTS))
def test_every_kind_of_page_keeps_its_promises(part: int, nightly: bool, example, window) -> None:
    promises = [each for each in PROMISES if each.nightly == nightly]
    found = [
        f"{sample}: {fault}"
        for sample in window.over(example.samples[part::PARTS])
        for fault in broken(window, sample, promises)
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("promise", PROMISES, ids=lambda each: f"{each.words} {each.look.width}")
def test_a_promise_that_is_broken_is_found(promise: Promise, window) -> None:
    """What the test above relies on: each promise is broken on purpose, in its own look."""
    window.go(promise.shown_on)
    look_at(window, promise.look)
    if promise.broken_by.startswith("()"):
        window.page.evaluate(promise.broken_by)
    else:
        window.styled(promise.broken_by)
    assert promise.faults(window) != []


@pytest.mark.parametrize(
    "look",
    sorted({each.look for each in PROMISES}),
    ids=lambda each: ", ".join(f"{name} {value}" for name, value in each._asdict().items()),
)
def test_a_look_is_what_it_says(look: Look, window) -> None:
    look_at(window, look)
    page = window.page
    for said, is_so in {
        "(forced-colors: active)": look.of_the_device,
        "print": look.on_paper,
        "(prefers-color-scheme: dark)": look.colours == "dark",
    }.items():
        assert page.evaluate("(said) => matchMedia(said).matches", said) == is_so, said
    assert page.evaluate("[innerWidth, innerHeight]") == [look.width, look.height]
    if not look.on_paper:  # the sheet has letters of its own
        assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == f"{look.letters}px"
    letters = page.evaluate("getComputedStyle(document.querySelector('main p')).letterSpacing")
    assert (letters != "normal") == look.spaced
