"""A reader of any page asks no other host for anything, gets no cookie, and keeps nothing: in a real browser."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Response, Route

KEPT = "[document.cookie, localStorage.length, sessionStorage.length]"
NOTHING = ["", 0, 0]


SPY = "new Image().src = 'https://spy.example/a.png'; localStorage.me = 1; document.cookie = 'me=1';"
"""What a page with a tracker would do."""


def asked(route: Route, address: str, traces: list[str]) -> None:
    """Let a request to the site itself through, and note and refuse every other."""
    if urlsplit(route.request.url).netloc == urlsplit(address).netloc:
        route.continue_()
    else:
        traces.append(f"asks {route.request.url}")
        route.abort()


def answered(answer: Response, traces: list[str]) -> None:
    """Note a cookie that an answer sets."""
    if "set-cookie" in answer.headers:
        traces.append(f"{answer.url} sets a cookie")


@pytest.fixture
def watched(example, visit):
    """A function that opens every one of some pages, and gives every trace that a reader would leave on the way."""

    def one(paths, spy: str = "") -> list[str]:
        window = visit(example, bypass_csp=bool(spy))
        page, traces = window.page, []
        page.add_init_script(spy)
        page.route("**/*", lambda route: asked(route, example.address, traces))
        page.on("response", lambda answer: answered(answer, traces))
        for path in paths:
            page.goto(example.address + path, wait_until="load")
            if page.evaluate(KEPT) != NOTHING:
                traces.append(f"/{path} keeps {page.evaluate(KEPT)}")
        if page.context.cookies():
            traces.append(f"{len(page.context.cookies())} cookies")
        return traces

    return one


def test_one_page_of_each_kind_leaves_no_trace(example, watched) -> None:
    paths = [sample.path for sample in example.samples if sample.kind != "not-found"]
    assert len(paths) > 40
    assert watched(paths) == []


@pytest.mark.nightly
def test_no_page_of_the_site_leaves_a_trace(example, watched) -> None:
    paths = [path for path in example.paths if example.kind(path) != "moved"]
    assert len(paths) > 150
    assert watched(paths) == []


def test_a_trace_would_be_found(watched) -> None:
    """Proof that the tests above can fail: the same pages with a tracker in them."""
    traces = " | ".join(watched(["about/"], SPY))
    assert "asks https://spy.example/a.png" in traces
    assert "/about/ keeps" in traces
    assert "1 cookies" in traces
