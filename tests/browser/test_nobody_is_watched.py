"""A reader of any page asks no other host for anything, gets no cookie, and keeps nothing: in a real browser."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest

KEPT = "[document.cookie, localStorage.length, sessionStorage.length]"
NOTHING = ["", 0, 0]


@pytest.fixture
def watched(example, visit):
    """A function that opens every one of some pages, and gives every trace that a reader would leave on the way."""

    def one(paths) -> list[str]:
        window = visit(example)
        page, traces = window.page, []
        home = urlsplit(example.address).netloc
        page.route(
            "**/*", lambda route: route.continue_() if urlsplit(route.request.url).netloc == home else refuse(route)
        )

        def refuse(route) -> None:
            traces.append(f"{page.url} asks {route.request.url}")
            route.abort()

        def look(response) -> None:
            if "set-cookie" in response.headers:
                traces.append(f"{response.url} sets a cookie")

        page.on("response", look)
        for path in paths:
            page.goto(example.address + path, wait_until="load")
            if page.evaluate(KEPT) != NOTHING:
                traces.append(f"/{path} keeps {page.evaluate(KEPT)}")
        if page.context.cookies():
            traces.append(f"cookies: {page.context.cookies()}")
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


def test_a_trace_would_be_found(example, visit, watched) -> None:
    """Proof that the tests above can fail: a page that was changed to ask another host, and to keep something."""
    page = example.folder / "about" / "index.html"
    whole = page.read_text(encoding="utf-8")
    try:
        spy = '<img src="https://spy.example/a.png" alt=""></body>'
        page.write_text(whole.replace("</body>", spy).replace("img-src 'self'", "img-src *"), encoding="utf-8")
        assert any("spy.example" in trace for trace in watched(["about/"]))
    finally:
        page.write_text(whole, encoding="utf-8")
