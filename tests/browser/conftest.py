"""Sites in a real browser: built, served below a path on this machine alone, and opened in Chromium."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request

ROOT = Path(__file__).parents[2]
AXE = ROOT / "tests/node_modules/axe-core/axe.min.js"
BUILD_DAY = "1795219200"
"""21 November 2026, as in the tests of whole sites."""

BELOW = "/a/plan/"
"""The path below which every site is served."""

RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")

EXCEPTIONS: Mapping[str, str] = {}
"""Rules of axe that a page may break, each with the reason. There is none."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every test in this folder needs a browser."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker("browser")


@dataclass(frozen=True)
class Served:
    """A built site and its address."""

    folder: Path
    address: str

    @property
    def paths(self) -> tuple[str, ...]:
        """The path of every page."""
        files = (file.relative_to(self.folder).as_posix() for file in sorted(self.folder.rglob("index.html")))
        return tuple(file.removesuffix("index.html") for file in files)

    def kind(self, path: str) -> str:
        """What kind of page it is, which its body's class says."""
        html = (self.folder / path / "index.html").read_text(encoding="utf-8")
        found = re.search(r'<body class="page-([a-z-]+)', html)
        return found[1] if found else ""

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


@pytest.fixture(scope="session")
def serve(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[Path], Served]]:
    """A function that builds a plan's site and serves it."""
    servers: list[ThreadingHTTPServer] = []

    def one(plan: Path) -> Served:
        whole = tmp_path_factory.mktemp("plan") / "plan"
        shutil.copytree(plan, whole)
        folder = tmp_path_factory.mktemp("served") / "site"
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder)))
        servers.append(server)
        address = f"http://127.0.0.1:{server.server_port}{BELOW}"
        site = (whole / "site.yml").read_text(encoding="utf-8")
        site = re.sub(r"(?m)^address: .*$", f"address: https://council.example{BELOW}", site)
        (whole / "site.yml").write_text(site, encoding="utf-8")
        result = subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "-d", str(folder)],
            cwd=ROOT,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": BUILD_DAY, "PLAN_DATA": str(whole)},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            timeout=300,
        )
        assert result.returncode == 0, result.stderr
        Thread(target=server.serve_forever, daemon=True).start()
        return Served(folder, address)

    yield one
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def example(serve: Callable[[Path], Served]) -> Served:
    """The example plan's site."""
    return serve(ROOT / "plan_data")


@dataclass
class Visit:
    """A page that is open in the browser, and what the browser complained of meanwhile."""

    page: Page
    site: Served
    complaints: list[str] = field(default_factory=list)

    def go(self, path: str) -> Page:
        """Open a page of the site."""
        self.page.goto(self.site.address + path)
        return self.page

    def asked(self, request: Request) -> None:
        """Note a request to another host."""
        if urlsplit(request.url).netloc != urlsplit(self.site.address).netloc:
            self.complaints.append(f"asked {request.url}")

    def faults(self) -> list[str]:
        """What axe finds on the page as it is now."""
        if self.page.evaluate("typeof axe") == "undefined":
            self.page.evaluate(AXE.read_text(encoding="utf-8"))  # which no policy of the page forbids
        options = {"runOnly": list(RULES), "resultTypes": ["violations"]}
        found = self.page.evaluate("(options) => axe.run(document, options)", options)["violations"]
        return [
            f"{rule['id']}: {' | '.join(node['html'][:160] for node in rule['nodes'][:3])}"
            for rule in found
            if rule["id"] not in EXCEPTIONS
        ]

    @property
    def width(self) -> int:
        """How wide the page is, which is more than the window where it scrolls sideways."""
        return int(self.page.evaluate("document.documentElement.scrollWidth"))


@pytest.fixture
def visit(chromium: Browser) -> Iterator[Callable[..., Visit]]:
    """A function that opens a window of a width, with a context's other options, on a site."""
    contexts: list[BrowserContext] = []

    def one(site: Served, width: int = 1280, **options: object) -> Visit:
        context = chromium.new_context(viewport={"width": width, "height": 800}, **options)
        context.set_default_timeout(20_000)
        contexts.append(context)
        visited = Visit(context.new_page(), site)
        page = visited.page
        page.on("request", visited.asked)
        page.on("pageerror", lambda error: visited.complaints.append(str(error)))
        page.on("console", lambda said: visited.complaints.append(said.text) if said.type == "error" else None)
        return visited

    yield one
    for context in contexts:
        context.close()
