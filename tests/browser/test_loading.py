"""While a page loads nothing jumps, even when scripts come late, and nobody else is asked for anything."""

from __future__ import annotations

import pytest
from playwright.sync_api import Route

WHOLE = "document.readyState !== 'loading' && performance.getEntriesByName('first-contentful-paint').length > 0"
"""All of the page's HTML is there and painted. While only a part of it had come, under load, the name in the head of
the page stood where the search form had its place a moment later."""

SHIFTS = """(since) => new Promise((tell) => {
  const found = [];
  const note = (list) => list.getEntries().filter((entry) => entry.startTime >= since).forEach((entry) => found.push(
    `${entry.value.toFixed(4)}: ${entry.sources.map((each) => each.node?.className || each.node?.nodeName).join(", ")}`,
  ));
  const observer = new PerformanceObserver(note);
  observer.observe({ type: "layout-shift", buffered: true });
  const finish = () => { note({ getEntries: () => observer.takeRecords() }); tell(found); };
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(finish, 60)));
})"""


@pytest.mark.parametrize("width", [320, pytest.param(1280, marks=pytest.mark.nightly)])
def test_nothing_jumps_when_the_scripts_come_after_the_page_is_painted(width: int, example, visit) -> None:
    window = visit(example, width)
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    window.page.route("**/*.js", hold)
    found = {}
    for sample in example.samples:
        if sample.kind == "results":
            continue  # results come after a search, which is the reader's own doing
        held.clear()
        page = window.page
        page.goto(example.address + sample.path, wait_until="commit")
        assert window.until(WHOLE)
        since = page.evaluate(
            "new Promise((tell) => requestAnimationFrame(() => setTimeout(() => tell(performance.now()))))"
        )
        for route in held:
            route.continue_()
        page.wait_for_load_state("load")
        shifts = page.evaluate(SHIFTS, since)
        if shifts:
            found[str(sample)] = shifts
    assert found == {}
