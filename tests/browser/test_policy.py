"""The policy lets the site work and refuses what is not its own: by headers alone, and by what pages say alone.

The site is served with the headers of its own `_headers` file, and without any, as hosts do that ignore them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from fnmatch import fnmatchcase
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import urlsplit

import pytest

from plan.policy import SWITCHED_OFF

BELOW = "/a/plan/"
"""The path below which the example's site is served, which its `_headers` file names."""

META = re.compile(rb'<meta (?:http-equiv="Content-Security-Policy"|name="referrer")[^>]*>')

LISTEN = """
window.refused = [];
addEventListener("securitypolicyviolation", (event) => refused.push(event.effectiveDirective));
"""

INTRUDE = """async () => {
  const add = (name, fields) => document.body.appendChild(Object.assign(document.createElement(name), fields));
  add("script", {textContent: "window.intruded = true"});
  add("style", {textContent: "h1 { display: none }"});
  add("p", {textContent: "words"}).setAttribute("style", "position: fixed");
  add("button", {}).setAttribute("onclick", "window.intruded = true");
  add("img", {src: "https://other.example/pixel.png"});
  add("iframe", {src: "https://other.example/"});
  add("form", {action: "https://other.example/"}).submit();
  add("base", {href: "https://other.example/"});
  await fetch("https://other.example/").catch(() => null);
  await new Promise((done) => setTimeout(done, 300));
  return {intruded: !!window.intruded, hidden: getComputedStyle(document.querySelector("h1")).display === "none",
          base: document.baseURI === location.href, refused};
}"""

ALL = {
    *("script-src-elem", "script-src-attr", "style-src-elem", "style-src-attr", "img-src", "frame-src", "form-action"),
    *("base-uri", "connect-src"),
}
"""What the intruder tries, by the directive that refuses it."""


def rules(text: str) -> dict[str, dict[str, str]]:
    """What a `_headers` file says: the headers of each pattern."""
    found: dict[str, dict[str, str]] = {}
    for line in text.splitlines():
        if line.startswith("/"):
            headers = found.setdefault(line, {})
        elif line.startswith(" "):
            name, _, value = line.strip().partition(": ")
            headers[name] = value
    return found


class Handler(SimpleHTTPRequestHandler):
    """Serves a folder below a path with headers by pattern, its pages without their own policy; notes referrers."""

    patterns: dict[str, dict[str, str]]
    came_from: list[str | None]

    def do_GET(self) -> None:
        self.came_from.append(self.headers.get("Referer"))
        path = Path(self.directory) / urlsplit(self.path).path.removeprefix(BELOW)
        file = path / "index.html" if path.is_dir() else path
        found = file.is_file()
        content = (file if found else Path(self.directory) / "404.html").read_bytes()
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", self.guess_type(file.name if found else "404.html"))
        for pattern, headers in self.patterns.items():
            if fnmatchcase(urlsplit(self.path).path, pattern):
                for name, value in headers.items():
                    self.send_header(name, value)
        self.end_headers()
        self.wfile.write(META.sub(b"", content))

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def server(example) -> Iterator[tuple[str, list[str | None]]]:
    """The example's site with the headers of its `_headers` file and nothing in its pages; where visitors came from."""
    patterns = rules((example.folder / "_headers").read_text(encoding="utf-8"))
    assert list(patterns) == [f"{BELOW}*"]
    came_from: list[str | None] = []
    handler = type("Headers", (Handler,), {"patterns": patterns, "came_from": came_from})
    running = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(example.folder)))
    Thread(target=running.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{running.server_port}{BELOW}", came_from
    running.shutdown()
    running.server_close()


@pytest.fixture(params=["headers", "pages"])
def guarded(request: pytest.FixtureRequest, example, server, visit) -> Callable[..., object]:
    """A function that opens a window on the site, guarded by headers alone or by its pages alone."""
    site = example if request.param == "pages" else replace(example, address=server[0])

    def one(**options: object) -> object:
        window = visit(site, **options)
        window.page.add_init_script(LISTEN)
        window.page.on("console", lambda said: window.complaints.append(said.text) if said.type == "warning" else None)
        return window

    return one


def refusals(window) -> list[str]:
    """What the browser has refused on the page that is open, and what it complained of on the way."""
    return [*window.page.evaluate("refused"), *window.complaints]


def test_nothing_of_a_page_of_any_kind_is_refused(example, guarded) -> None:
    window = guarded()
    found = {}
    for kind in sorted({example.kind(path) for path in example.paths}):
        path = example.fullest(kind)
        window.go(path)
        if kind == "moved":
            window.page.wait_for_url(lambda url, left=path: not url.endswith(left))
        assert window.page.evaluate("document.documentElement.classList.contains('js')"), kind
        assert window.page.evaluate("getComputedStyle(document.body).marginTop") == "0px", f"no stylesheet: {kind}"
        if refused := refusals(window):
            found[kind] = refused
            window.complaints.clear()
    assert found == {}


def test_what_search_engines_for_data_read_stands_there_and_is_not_refused(guarded) -> None:
    window = guarded()
    page = window.go("measures/repeat-plans/")
    told = page.evaluate(
        "[...document.querySelectorAll('[type=\"application/ld+json\"]')].map((e) => JSON.parse(e.text))"
    )
    assert [each["@type"] for each in told] == ["Dataset"]
    assert refusals(window) == []


def test_nothing_of_the_page_for_wrong_addresses_is_refused(guarded) -> None:
    window = guarded()
    window.go("no/such/page/")
    assert window.page.evaluate("document.documentElement.classList.contains('js')")
    assert [each for each in refusals(window) if "404" not in each] == []


def test_menu_search_and_chosen_colours_work(guarded) -> None:
    window = guarded(width=320)
    page = window.go("")
    page.locator(".menu-button").click()
    assert page.locator("#menu").is_visible()
    page.locator(".looks [value=dark]").check()
    page.reload()
    assert page.evaluate("document.documentElement.dataset.colours") == "dark"
    window.go("search/#q=children")
    page.locator("#results li").first.wait_for()
    assert refusals(window) == []


def test_what_is_not_the_sites_own_is_refused(guarded) -> None:
    window = guarded()
    window.go("")
    found = window.page.evaluate(INTRUDE)
    assert not found["intruded"]
    assert not found["hidden"]
    assert found["base"]
    assert set(found["refused"]) == ALL


def test_no_other_website_learns_from_which_page_a_reader_came(guarded, server) -> None:
    address, came_from = server
    window = guarded()
    page = window.go("get-help/")
    came_from.clear()
    page.evaluate(
        "(to) => document.body.appendChild(Object.assign(document.createElement('a'), {href: to})).click()", address
    )
    page.wait_for_url(address)
    assert came_from[0] is None


def test_no_other_website_may_show_the_pages_in_a_frame(server, visit, example) -> None:
    page = visit(example).page
    page.set_content(f'<iframe src="{server[0]}"></iframe>')
    page.wait_for_timeout(500)
    assert [frame.url for frame in page.frames[1:]] == ["chrome-error://chromewebdata/"]


def test_pages_may_use_nothing_that_is_switched_off(example, server, visit) -> None:
    page = visit(replace(example, address=server[0])).go("")
    assert set(SWITCHED_OFF) & set(page.evaluate("document.featurePolicy.allowedFeatures()")) == set()
