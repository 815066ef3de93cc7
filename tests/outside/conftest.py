"""A server on this machine that answers as other people's websites do, also as those that mean harm."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from plan.outside.network import Network

LOCAL = "127.0.0.1"


class Elsewhere(BaseHTTPRequestHandler):
    """Another website: what a path says is what it does."""

    protocol_version = "HTTP/1.1"

    def do_HEAD(self) -> None:
        self._answer("HEAD")

    def do_GET(self) -> None:
        self._answer("GET")

    def _answer(self, method: str) -> None:
        self.server.asked.append((method, self.path, dict(self.headers)))
        what, _, more = self.path.lstrip("/").partition("/")
        with contextlib.suppress(OSError):
            getattr(self, f"_{what}", self._status)(what, more, method)

    def _status(self, what: str, more: str, method: str) -> None:
        self._head(int(what.partition("?")[0]))

    def _head(self, status: int, location: str = "") -> None:
        self.send_response(status)
        if location:
            self.send_header("Location", location)
        self.send_header("Set-Cookie", "seen=yes")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _to(self, what: str, more: str, method: str) -> None:
        """/to/301/200: leads on to what stands behind the status."""
        status, _, further = more.partition("/")
        self._head(int(status), f"/{further}" if "://" not in further else further)

    def _on(self, what: str, more: str, method: str) -> None:
        """/on/1: leads on and on."""
        self._head(302, f"/on/{int(more) + 1}")

    def _shy(self, what: str, more: str, method: str) -> None:
        """Answers nobody who asks for the head alone."""
        self._head(405 if method == "HEAD" else 200)

    def _endless(self, what: str, more: str, method: str) -> None:
        """A page without an end."""
        self.send_response(200)
        self.end_headers()
        while method == "GET":
            self.wfile.write(b"x" * 65536)

    def _drip(self, what: str, more: str, method: str) -> None:
        """A head of which a letter comes now and then."""
        self.wfile.write(b"HTTP/1.1 200 OK\r\nX: ")
        while True:
            time.sleep(0.05)
            self.wfile.write(b"x")

    def _silent(self, what: str, more: str, method: str) -> None:
        time.sleep(3)

    def _noise(self, what: str, more: str, method: str) -> None:
        self.wfile.write(b"\x00\xff" * 500 + b"\r\n\r\n")
        self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def elsewhere() -> Iterator[ThreadingHTTPServer]:
    """The server, which remembers in `asked` what it was asked."""
    server = ThreadingHTTPServer((LOCAL, 0), Elsewhere)
    server.daemon_threads, server.block_on_close = True, False
    server.asked = []
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def network() -> Callable[..., Network]:
    """A function that makes a network in which every name leads to this machine, and this machine may be asked."""

    def of(**changes: object) -> Network:
        usual = {
            "seconds": 1.0,
            "pause": 0.0,
            "look_up": lambda host, port: [host if host[0].isdigit() else LOCAL],
            "may_ask": lambda number: number == LOCAL,
        }
        return Network(**{**usual, **changes})

    return of
