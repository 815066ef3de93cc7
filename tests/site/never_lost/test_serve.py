"""The live preview outlives every mistake: it keeps the last whole site, says why, and goes on when mended."""

from __future__ import annotations

import http.client
import itertools
import signal
import socket
import subprocess
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

KEEPS = "The preview still shows the last complete site."
LONGEST_WAIT = 60
"""Seconds: a preview needs about two for a change, on a busy machine many more."""


@dataclass(frozen=True)
class Preview:
    """A running live preview of a plan."""

    plan: Path
    address: str
    log: Path
    process: subprocess.Popen[str]

    @property
    def said(self) -> str:
        return self.log.read_text(encoding="utf-8")

    def page(self, path: str) -> str:
        """What the browser is shown at an address; empty while there is no answer."""
        try:
            with urllib.request.urlopen(self.address + path, timeout=10) as answer:
                return str(answer.read().decode("utf-8"))
        except urllib.error.HTTPError as error:
            return f"{error.code} {error.read().decode('utf-8')}"
        except OSError:
            return ""

    def until(self, true: Callable[[], bool], what: str) -> None:
        """Wait until something is true."""
        end = time.monotonic() + LONGEST_WAIT
        while not true():
            assert self.process.poll() is None, f"The preview ended.\n{self.said}"
            assert time.monotonic() < end, f"Waited in vain for {what}.\n{self.said}"
            time.sleep(0.2)

    def until_shown(self, path: str, words: str) -> None:
        self.until(lambda: words in self.page(path), f"{words!r} at /{path}")

    def until_said(self, words: str) -> None:
        self.until(lambda: words in self.said, repr(words))

    def change(self, file: str, old: str, new: str) -> None:
        text = (self.plan / file).read_text(encoding="utf-8")
        assert old in text
        (self.plan / file).write_text(text.replace(old, new), encoding="utf-8")


class Visitor(threading.Thread):
    """Somebody who asks for pages all the while; remembers every answer that was not the page."""

    def __init__(self, address: str) -> None:
        super().__init__(daemon=True)
        self.address, self.asked, self.went_away = address, 0, threading.Event()
        self.refused: list[str] = []

    def run(self) -> None:
        while not self.went_away.is_set():
            for path in ("", "outcomes/happy/", "assets/plan.css", "search-index.json"):
                self.ask(path)
            self.went_away.wait(0.01)

    def ask(self, path: str) -> None:
        self.asked += 1
        try:
            with urllib.request.urlopen(self.address + path, timeout=LONGEST_WAIT) as answer:
                if answer.status != 200 or not answer.read():
                    self.refused.append(f"{path}: {answer.status}")
        except (OSError, http.client.HTTPException) as error:
            self.refused.append(f"{path}: {error!r}")

    def leave(self) -> None:
        """End asking, and hold that every answer was the page."""
        self.went_away.set()
        self.join(LONGEST_WAIT)
        assert self.asked > 10
        assert self.refused == []


@pytest.fixture
def temporary(tmp_path: Path) -> Path:
    """The folder where a preview keeps what it shows."""
    (tmp_path / "temporary").mkdir()
    return tmp_path / "temporary"


@pytest.fixture
def preview(project, temporary: Path, tmp_path: Path) -> Iterator[Callable[..., Preview]]:
    """A function that starts a preview of the project, which ends with the test."""
    started: list[Preview] = []

    def start(plan: Path | None = None, inside: tuple[str, ...] = (), **environment: str) -> Preview:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            where = f"127.0.0.1:{free.getsockname()[1]}"
        log = tmp_path / "said.txt"
        named = {"PLAN_DATA": str(plan)} if plan else {}
        with log.open("wb") as file:
            process = project.popen(
                "serve",
                "--dev-addr",
                environment.pop("ADDRESS", where),
                inside=inside,
                stdout=file,
                stderr=subprocess.STDOUT,
                **{"TMPDIR": str(temporary), **named, **environment},
            )
        started.append(Preview(plan or project.folder / "plan_data", f"http://{where}/", log, process))
        return started[-1]

    yield start
    for one in started:
        if one.process.poll() is None:
            one.process.kill()
            one.process.wait()


def test_an_edit_shows_a_mistake_keeps_the_last_site_and_its_mend_shows(preview) -> None:
    live = preview()
    live.until_shown("outcomes/happy/", "Happy children")
    live.change("outcomes/happy.yml", "Happy children", "Glad children")
    live.until_shown("outcomes/happy/", "Glad children")

    live.change("outcomes/happy.yml", "number: 1", "numbr: 1")
    live.until_said("plan_data/outcomes/happy.yml:1:1: ")
    live.until_said(KEEPS)
    assert "Glad children" in live.page("outcomes/happy/")
    assert "Glad children" in live.page("")

    live.change("outcomes/happy.yml", "numbr: 1\ntitle: Glad", "number: 1\ntitle: Merry")
    live.until_shown("outcomes/happy/", "Merry children")
    assert "Traceback" not in live.said


@pytest.mark.nightly
def test_a_preview_has_no_policy_since_it_would_refuse_the_script_that_reloads_the_page(preview) -> None:
    live = preview()
    live.until_shown("", "livereload")
    assert "Content-Security-Policy" not in live.page("")


def test_every_page_answers_while_a_file_is_broken_and_mended(preview) -> None:
    live = preview()
    live.until_shown("outcomes/happy/", "Happy children")
    visitor = Visitor(live.address)
    visitor.start()
    titles = ["Happy children", "Glad children", "Merry children", "Joyful children"]
    for number, (old, new) in enumerate(itertools.pairwise(titles), start=1):
        live.change("outcomes/happy.yml", "number: 1", "numbr: 1")
        live.until(lambda times=number: live.said.count(KEEPS) >= times, "the mistake to be told")
        live.change("outcomes/happy.yml", f"numbr: 1\ntitle: {old}", f"number: 1\ntitle: {new}")
        live.until_shown("outcomes/happy/", new)
    visitor.leave()


def test_the_last_site_is_shown_while_the_next_one_is_built(preview, project) -> None:
    paused, go = project.add_pauses()
    go.touch()
    live = preview(PAUSE_AT="in the middle", PAUSED=str(paused), GO_ON=str(go))
    live.until_shown("outcomes/happy/", "Happy children")
    paused.unlink()
    go.unlink()
    live.change("outcomes/happy.yml", "Happy children", "Glad children")
    live.until(paused.exists, "the build to get there")
    assert "Happy children" in live.page("outcomes/happy/")
    assert "Happy children" in live.page("")
    go.touch()
    live.until_shown("outcomes/happy/", "Glad children")


def test_a_new_file_is_a_new_page_and_a_deleted_one_is_gone(preview) -> None:
    live = preview()
    live.until_shown("partners/council/", "Smallton Town Council")
    (live.plan / "partners/school.yml").write_text("title: Smallton School\ndoes: Teaches.\n", encoding="utf-8")
    live.until_shown("partners/school/", "Smallton School")
    (live.plan / "partners/school.yml").unlink()
    live.until_shown("partners/school/", "404 ")
    assert "Smallton School" not in live.page("partners/")


@pytest.mark.nightly
def test_a_mistake_in_a_template_is_outlived(preview, project) -> None:
    live = preview()
    live.until_shown("outcomes/happy/", "Happy children")
    visitor = Visitor(live.address)
    visitor.start()
    template = project.folder / "overrides/plan/outcome.html"
    whole = template.read_text(encoding="utf-8")
    template.write_text(whole + "{{ view.nothing }}", encoding="utf-8")
    live.until_said("plan/outcome.html, line")
    assert "Happy children" in live.page("outcomes/happy/")
    template.write_text(whole + "<p>Mended.</p>", encoding="utf-8")
    live.until_shown("outcomes/happy/", "<p>Mended.</p>")
    visitor.leave()


def test_a_plan_that_begins_broken_shows_its_problems_and_then_the_site(preview, project) -> None:
    file = project.folder / "plan_data/plan.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("status: current", "status: curent"), encoding="utf-8")
    live = preview()
    live.until_shown("", "The plan has mistakes")
    page = live.page("")
    assert "plan_data/plan.yml:6:9: " in page
    assert "did you mean" in page.lower()
    live.change("plan.yml", "area: Smallton", "areas: Smallton")
    live.until_shown("", "plan_data/plan.yml:2:1: ")
    live.change("plan.yml", "areas: Smallton", "area: Smallton")
    live.change("plan.yml", "curent", "current")
    live.until_shown("vision/", "Every child in Smallton is happy.")
    assert "The plan has mistakes" not in live.page("")


@pytest.mark.nightly
def test_the_plan_that_plan_data_names_is_watched(preview, small_plan: Path) -> None:
    live = preview(small_plan)
    live.until_shown("vision/", "Every child in Smallton is happy.")
    live.change("plan.yml", "Every child in Smallton is happy.", "Everybody is well.")
    live.until_shown("vision/", "Everybody is well.")


def test_without_a_folder_to_watch_there_is_no_preview_and_a_plain_message(preview, tmp_path: Path) -> None:
    live = preview(tmp_path / "nowhere")
    assert live.process.wait(timeout=LONGEST_WAIT) == 1
    assert "there is no such folder" in live.said
    assert "Traceback" not in live.said


@pytest.mark.nightly
def test_a_full_disk_is_outlived(preview, project, disk) -> None:
    live = preview(inside=disk.inside, TMPDIR=disk.place)
    live.until_shown("outcomes/happy/", "Happy children")
    there = {path.name for path in disk.folder.iterdir()}
    visitor = Visitor(live.address)
    visitor.start()
    disk.fill()
    live.change("outcomes/happy.yml", "Happy children", "Glad children")
    live.until_said("there is no room left on the disk")
    live.until_said(KEEPS)
    assert "Happy children" in live.page("outcomes/happy/")
    assert {path.name for path in disk.folder.iterdir()} == {*there, "filler"}
    disk.free()
    live.change("outcomes/happy.yml", "Glad children", "Merry children")
    live.until_shown("outcomes/happy/", "Merry children")
    visitor.leave()
    assert "Traceback" not in live.said


@pytest.mark.parametrize(
    "order", [signal.SIGINT, pytest.param(signal.SIGTERM, marks=pytest.mark.nightly)], ids=["Ctrl-C", "SIGTERM"]
)
def test_an_order_to_end_leaves_no_temporary_folder(preview, temporary: Path, order: signal.Signals) -> None:
    live = preview()
    live.until_shown("outcomes/happy/", "Happy children")
    live.process.send_signal(order)
    assert live.process.wait(LONGEST_WAIT) == 0
    assert "Shutting down" in live.said
    assert "Traceback" not in live.said
    assert list(temporary.iterdir()) == []


@pytest.mark.parametrize("first", [True, False], ids=["first build", "rebuild"])
def test_an_order_to_end_in_the_middle_of_a_build_leaves_none_either(
    preview, project, temporary: Path, first: bool
) -> None:
    paused, go = project.add_pauses()
    if not first:
        go.touch()
    live = preview(PAUSE_AT="in the middle", PAUSED=str(paused), GO_ON=str(go))
    if not first:
        live.until_shown("outcomes/happy/", "Happy children")
        paused.unlink()
        go.unlink()
        live.change("outcomes/happy.yml", "Happy children", "Glad children")
    live.until(paused.exists, "the build to get there")
    assert list(temporary.glob(".mkdocs_*-building-*/index.html"))
    live.process.send_signal(signal.SIGINT)
    assert live.process.wait(LONGEST_WAIT) == (1 if first else 0)
    assert "Traceback" not in live.said
    assert list(temporary.iterdir()) == []


def test_a_second_preview_at_the_same_address_says_so(preview, temporary: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        live = preview(ADDRESS=f"127.0.0.1:{taken.getsockname()[1]}")
        assert live.process.wait(LONGEST_WAIT) == 1
    assert "Perhaps another preview is open" in live.said
    assert "Traceback" not in live.said
    assert list(temporary.iterdir()) == []
