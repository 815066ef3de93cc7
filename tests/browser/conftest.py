"""Sites in a real browser: built, served below a path on this machine alone, and opened in Chromium."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import urlsplit

import pytest
from example_plan import EXAMPLE
from playwright.sync_api import Browser, BrowserContext, CDPSession, Page, Request

ROOT = Path(__file__).parents[2]
AXE = ROOT / "tests/node_modules/axe-core/axe.min.js"
PROBES = Path(__file__).parent / "probes"
"""Each file there is a function that runs in the page and gives a list of what is wrong with it."""

BUILD_DAY = "1795219200"
"""21 November 2026, as in the tests of whole sites."""

BELOW = "/a/plan/"
"""The path below which every site is served."""

RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")

OF_COLOUR = ("color-contrast", "link-in-text-block")
"""The only rules of axe whose answer changes when nothing but the colours does."""

EXCEPTIONS: Mapping[str, str] = {}
"""Rules of axe that a page may break, each with the reason. There is none."""

MORE_STOPS = 40
"""So many more stops than there are controls may a walk make before we say that the keyboard is caught."""

WRONG_ADDRESS = "no/such/page/"
SEARCHED = "#q=children"
"""What is looked for on the search page of each version, so that the tests see results too."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every test in this folder needs a browser."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker("browser")


FONTS = ("DejaVu Sans", "Verdana", "Liberation Serif", "Times New Roman", "DejaVu Serif", "Georgia", "Liberation Sans")
"""Usual fonts, the widest first, every second with serifs; those that the machine has are tried on what must fit."""

INSTALLED = """(fonts) => {
  const pen = document.createElement("canvas").getContext("2d");
  const width = (family) => { pen.font = `72px ${family}`; return pen.measureText("Families 0123456789").width; };
  return fonts.filter((font) => width(`"${font}", serif`) === width(`"${font}", monospace`));
}"""
"""Which fonts the machine has: with one that it lacks, the browser takes another in silence."""


@dataclass(frozen=True)
class Sample:
    """The largest page of one kind in one version, which stands for all of them."""

    kind: str
    version: str
    path: str

    def __str__(self) -> str:
        return f"{self.kind} ({self.version}): {self.path or 'home'}"


@dataclass(frozen=True)
class Served:
    """A built site and its address."""

    folder: Path
    address: str

    @cached_property
    def samples(self) -> tuple[Sample, ...]:
        """One page of each kind and version that the site has, results of a search, and the page of wrong addresses.

        The list is read from the built site, so that a new kind of page and a new version are tested from their first
        day. Left out are pages that go on to another page at once.
        """
        largest: dict[tuple[str, str], str] = {}
        for path in sorted(self.paths, key=lambda path: (self.folder / path / "index.html").stat().st_size):
            if self.kind(path) not in ("", "moved"):
                largest[self.kind(path), self.version(path)] = path
        found = [Sample(kind, version, path) for (kind, version), path in largest.items()]
        searches = [Sample("results", each.version, each.path + SEARCHED) for each in found if each.kind == "search"]
        return (*sorted(found, key=str), *searches, Sample("not-found", "standard", WRONG_ADDRESS))

    @cached_property
    def paths(self) -> tuple[str, ...]:
        """The path of every page."""
        files = (file.relative_to(self.folder).as_posix() for file in sorted(self.folder.rglob("index.html")))
        return tuple(file.removesuffix("index.html") for file in files)

    def kind(self, path: str) -> str:
        """What kind of page it is, which its body's class says."""
        return self._said_by_the_body(path, "page") or ""

    def version(self, path: str) -> str:
        """The version that the page belongs to, which its body's class says."""
        return self._said_by_the_body(path, "version") or "standard"

    def _said_by_the_body(self, path: str, what: str) -> str | None:
        html = (self.folder / path / "index.html").read_text(encoding="utf-8")
        found = re.search(rf'<body class="(?:[^"]* )?{what}-([a-z-]+)', html)
        return found[1] if found else None

    def fullest(self, kind: str) -> str | None:
        """The path of the largest page of a kind, if there is one."""
        sizes = {
            path: (self.folder / path / "index.html").stat().st_size for path in self.paths if self.kind(path) == kind
        }
        return max(sizes, key=lambda path: sizes[path], default=None)


class Handler(SimpleHTTPRequestHandler):
    """Serves one folder below a path, with the site's own page for wrong addresses."""

    def translate_path(self, path: str) -> str:
        inside = urlsplit(path).path.removeprefix(BELOW)
        return super().translate_path("/" + inside) if path.startswith(BELOW) else str(ROOT / "nowhere")

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        content = page.read_bytes() if code == 404 and page.exists() else b""
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:
        pass


def build_below(plan: Path, into: Path) -> None:
    """Build a plan's site for an address below a path."""
    whole = shutil.copytree(plan, into / "plan")
    site = (whole / "site.yml").read_text(encoding="utf-8")
    site = re.sub(r"(?m)^address: .*$", f"address: https://council.example{BELOW}", site)
    (whole / "site.yml").write_text(site, encoding="utf-8")
    result = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-d", str(into / "site")],
        cwd=ROOT,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": BUILD_DAY, "PLAN_DATA": str(whole)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )
    assert result.returncode == 0, result.stderr


@pytest.fixture(scope="session")
def serve(made_once: Callable[[str, Callable[[Path], None]], Path]) -> Iterator[Callable[[str, Path], Served]]:
    """A function that serves the site of a plan, built once under its name for all processes of a run."""
    servers: list[ThreadingHTTPServer] = []

    def one(name: str, plan: Path) -> Served:
        folder = made_once(f"served-{name}", partial(build_below, plan)) / "site"
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder)))
        servers.append(server)
        Thread(target=server.serve_forever, daemon=True).start()
        return Served(folder, f"http://127.0.0.1:{server.server_port}{BELOW}")

    yield one
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def plan_site(serve: Callable[[str, Path], Served]) -> Callable[[Path], Served]:
    """A function that serves a plan's site, once however often it is asked for."""
    return lru_cache(maxsize=None)(lambda plan: serve(plan.name, plan))


@pytest.fixture(scope="session")
def example(plan_site: Callable[[Path], Served]) -> Served:
    """The example plan's site."""
    return plan_site(EXAMPLE)


@dataclass
class Visit:
    """A page that is open in the browser, and what the browser complained of meanwhile."""

    page: Page
    site: Served
    scripted: bool = True
    complaints: list[str] = field(default_factory=list)
    places: set[tuple[int, int, int]] = field(default_factory=set)
    """Where the pages that were opened have their versions: from the left, from the top, in a window of which width."""

    def go(self, path: str) -> Page:
        """Open a page of the site; where the path holds a search, its results are there at the end."""
        self.page.goto(self.site.address + path)
        if SEARCHED in path and self.scripted:
            self.page.locator("#results li").first.wait_for()
        if path == WRONG_ADDRESS:
            self.complaints[:] = [each for each in self.complaints if "404" not in each]
        return self.page

    def over(self, pages: Iterable[Sample]) -> Iterator[Sample]:
        """Open one page after the other in the same window, each with a clean list of complaints."""
        for sample in pages:
            self.complaints.clear()
            self.go(sample.path)
            yield sample

    def probe(self, name: str, **options: object) -> list[str]:
        """What one of the probes finds on the page as it is now."""
        shared, probe = ((PROBES / f"{each}.js").read_text(encoding="utf-8") for each in ("shared", name))
        found: list[str] = self.page.evaluate(f"(options) => {{\n{shared}\nreturn ({probe})(options);\n}}", options)
        return found

    def walk(self, *, back: bool = False) -> list[str]:
        """Press Tab from one end of the page to the other, and give what a reader would stumble over on the way."""
        key = {"key": "Tab", "code": "Tab", "windowsVirtualKeyCode": 9, "modifiers": 8 if back else 0}
        early = self.probe("walk")
        stops = int(self.page.evaluate("walk.expected.length"))
        for step in range(stops + MORE_STOPS):
            self.device.send("Input.dispatchKeyEvent", {"type": "rawKeyDown", **key})
            if step >= stops and self.page.evaluate("walk.ended()"):
                return early + self.probe("walked", back=back)
        return [*early, "the walk never ends: the keyboard is caught", *self.probe("walked", back=back)]

    @cached_property
    def device(self) -> CDPSession:
        """The browser's own line to the page, for what a device or a setting does."""
        return self.page.context.new_cdp_session(self.page)

    def styled(self, css: str) -> None:
        """Add styles to the page as a reader's own stylesheet does, which no policy of the site forbids."""
        self.page.evaluate(
            "(css) => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css);"
            " document.adoptedStyleSheets.push(sheet); }",
            css,
        )

    def until(self, said: str, argument: object = None) -> bool:
        """Wait until an expression or a function of the page is true, for three seconds at most."""
        for _ in range(100):
            if self.page.evaluate(said, argument):
                return True
            self.page.wait_for_timeout(30)
        return False

    def coloured(self, colours: str) -> None:
        """Show the page in the colours that a device asks for, or in high contrast as a reader chooses it."""
        self.page.emulate_media(color_scheme="dark" if colours == "dark" else "light")
        self.page.evaluate(
            "(high) => high ? document.documentElement.setAttribute('data-colours', 'contrast')"
            " : document.documentElement.removeAttribute('data-colours')",
            colours == "contrast",
        )

    def asked(self, request: Request) -> None:
        """Note a request to another host."""
        if urlsplit(request.url).netloc != urlsplit(self.site.address).netloc:
            self.complaints.append(f"asked {request.url}")

    def faults(self, rules: Sequence[str] = RULES, without: Sequence[str] = ()) -> list[str]:
        """What axe finds on the page as it is now; `without` are rules that it leaves out."""
        if self.page.evaluate("typeof axe") == "undefined":
            self.page.evaluate(AXE.read_text(encoding="utf-8"))  # which no policy of the page forbids
        left_out = {rule: {"enabled": False} for rule in without}
        options = {"runOnly": list(rules), "rules": left_out, "resultTypes": ["violations"], "preload": False}
        found = self.page.evaluate("(options) => axe.run(document, options)", options)["violations"]
        return [
            f"{rule['id']}: {' | '.join(node['html'][:160] for node in rule['nodes'][:3])}"
            for rule in found
            if rule["id"] not in EXCEPTIONS
        ]

    def faults_of_colour(self) -> list[str]:
        """What axe finds in the page's colours, where everything else has been judged already."""
        return self.faults(OF_COLOUR)

    @property
    def width(self) -> int:
        """How wide the page is, which is more than the window where it scrolls sideways."""
        return int(self.page.evaluate("document.documentElement.scrollWidth"))


@pytest.fixture(scope="session")
def fonts(chromium: Browser) -> list[str]:
    """Two or more fonts that look unlike each other and that this machine has."""
    page = chromium.new_page()
    found: list[str] = page.evaluate(INSTALLED, list(FONTS))
    page.close()
    assert len(found) > 1, f"Fewer than two of these fonts are installed: {', '.join(FONTS)}."
    return found


@pytest.fixture
def visit(chromium: Browser) -> Iterator[Callable[..., Visit]]:
    """A function that opens a window of a width, with a context's other options, on a site."""
    contexts: list[BrowserContext] = []

    def one(site: Served, width: int = 1280, **options: object) -> Visit:
        context = chromium.new_context(viewport={"width": width, "height": 800}, **options)
        context.set_default_timeout(20_000)
        contexts.append(context)
        visited = Visit(context.new_page(), site, options.get("java_script_enabled") is not False)
        page = visited.page
        page.on("request", visited.asked)
        page.on("pageerror", lambda error: visited.complaints.append(str(error)))
        page.on("console", lambda said: visited.complaints.append(said.text) if said.type == "error" else None)
        return visited

    yield one
    for context in contexts:
        context.close()
