"""What stands in a reader's way on a page, in each look in which people read it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from playwright.sync_api import Browser
from tests.browser.conftest import AXE, OF_COLOUR, RULES, Served, Visit

WIDTHS = {"on a phone": 320, "on a wide screen": 1280}
COLOURS = ("light", "dark")

FOUND = """async (options) => {
  const heading = (element) => [...document.querySelectorAll("main h1, main h2, main h3, main h4")]
    .filter((each) => each.compareDocumentPosition(element) & 4 || each.contains(element))
    .at(-1)?.innerText.trim() || "";
  const words = (element) => (element.innerText || element.getAttribute("aria-label") || element.getAttribute("alt")
    || element.getAttribute("src") || element.getAttribute("href") || "").trim().replace(/\\s+/g, " ").slice(0, 80);
  const found = await axe.run(document, options);
  return found.violations.flatMap((rule) => rule.nodes.map((node) => {
    const element = document.querySelector([node.target[0]].flat().at(-1)) || document.body;
    const about = rule.tags.find((tag) => tag.startsWith("cat.")) || "";
    return [rule.id, rule.help, about.slice(4), element.tagName.toLowerCase(), words(element), heading(element)];
  }));
}"""
"""Every fault that axe finds, with the words by which a person finds the place on the page."""

PROBES: dict[str, tuple[tuple[str, dict[str, object], str], ...]] = {
    "on a phone": (
        ("targets", {"least": 24, "room": True}, "Links and buttons must be large enough for a finger"),
        ("reflow", {}, "Everything must fit the width of a phone, with nothing cut off"),
    ),
    "on a wide screen": (
        ("underlines", {}, "Links in text must be underlined"),
        ("reflow", {}, "Everything must fit the window, with nothing cut off"),
    ),
}
"""The site's own rules that no tool knows, by the look in which each is tried first."""


class Fault(NamedTuple):
    """One thing that is wrong at one place of a page."""

    rule: str
    words: str
    about: str
    """What sort of fault it is, by axe's categories: `color`, `text-alternatives`; `own` for a rule of ours."""
    element: str = ""
    """The name of the HTML element."""
    text: str = ""
    """What can be read there, or what the probe says of it."""
    heading: str = ""
    """The heading above it."""


Faults = dict[Fault, tuple[str, ...]]
"""The faults of a page, each with the looks in which it is there."""


def faults_of(browser: Browser, site: Served, path: str) -> Faults:
    """What is wrong with a page, on a phone and on a wide screen, in light and in dark colours."""
    found: dict[Fault, list[str]] = {}
    for width, pixels in WIDTHS.items():
        context = browser.new_context(viewport={"width": pixels, "height": 800})
        try:
            visit = Visit(context.new_page(), site)
            visit.go(path)
            visit.page.evaluate(AXE.read_text(encoding="utf-8"))
            for colours in COLOURS:
                visit.coloured(colours)
                for fault in dict.fromkeys(_axe(visit, RULES if colours == "light" else OF_COLOUR)):
                    found.setdefault(fault, []).append(f"{width}, in {colours} colours")
            for name, options, words in PROBES[width]:
                for said in visit.probe(name, **options):
                    found.setdefault(Fault(name, words, "own", text=said), []).append(width)
        finally:
            context.close()
    return {fault: tuple(looks) for fault, looks in found.items()}


def new_faults(now: Faults, before: Iterable[Fault]) -> tuple[Faults, int]:
    """The faults that were not on the page before, and how many were.

    A fault whose words have changed or which has moved is an old one: only what a rule finds more often is new.
    """
    exact = Counter(before)
    old = {fault for fault in now if fault in exact}
    by_rule = Counter(fault.rule for fault in exact if fault not in old)
    new: Faults = {}
    for fault, looks in now.items():
        if fault in old:
            continue
        if by_rule[fault.rule] > 0:
            by_rule[fault.rule] -= 1
        else:
            new[fault] = looks
    return new, len(now) - len(new)


def _axe(visit: Visit, rules: Iterable[str]) -> list[Fault]:
    options = {"runOnly": list(rules), "resultTypes": ["violations"], "preload": False}
    return [Fault(*each) for each in visit.page.evaluate(FOUND, options)]
