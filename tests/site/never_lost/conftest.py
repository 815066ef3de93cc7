"""A project with a good site, ways to stop a build at a known point, and a disk that is small enough to fill."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest
from project_copy import copy_of_the_project

BUILD_DAY = "1795219200"
LONGEST_WAIT = 60
"""Seconds: what is waited for takes one or two, on a busy machine many more."""

MKDOCS = (
    sys.executable,
    "-c",
    "import runpy, signal;"
    "[signal.signal(order, signal.SIG_DFL) for order in (signal.SIGTERM, signal.SIGHUP)];"
    "signal.signal(signal.SIGINT, signal.default_int_handler);"
    "runpy.run_module('mkdocs', run_name='__main__')",
)
"""MkDocs in a process that hears orders to end however the tests were started (nohup and & make it deaf to some)."""

PAUSE = '''
"""A hook that stops a build at the point that PAUSE_AT names, until there is a file that GO_ON names."""

import os
import time
from pathlib import Path

from mkdocs.plugins import event_priority
from plan import publication

AT = os.environ.get("PAUSE_AT", "")
real_exchange, real_rename = publication.exchange, Path.rename


def pause(here):
    if here == AT:
        Path(os.environ["PAUSED"]).touch()
        while not Path(os.environ["GO_ON"]).exists():
            time.sleep(0.01)


def exchange(one, other):
    pause("before the swap")
    done = "TWO_STEPS" not in os.environ and real_exchange(one, other)
    pause("after the swap")
    return done


def rename(self, target):
    done = real_rename(self, target)
    if "-outgoing-" in Path(target).name:
        pause("between two steps")
    return done


publication.exchange, Path.rename = exchange, rename


def on_post_page(output, page, config):
    if page.url == "partners/council/":
        pause("in the middle")
    return output


@event_priority(-200)  # after the site's own events
def on_post_build(config):
    pause("at the end")
'''


@dataclass(frozen=True)
class Build:
    """A build that has been stopped at a known point and goes on when told to."""

    process: subprocess.Popen[str]
    paused: Path
    go: Path

    def until_paused(self) -> None:
        wait_for(self.paused.exists, "the build to get there", self.process)

    def end(self, order: signal.Signals | None = None) -> str:
        """Send an order to end, or let it go on; gives what the build said."""
        if order is None:
            self.go.touch()
        else:
            self.process.send_signal(order)
        return self.process.communicate(timeout=LONGEST_WAIT)[1]


@dataclass(frozen=True)
class Project:
    """A copy of the project with the small plan, and how to build it."""

    folder: Path
    started: list[Build]

    def build(self, *arguments: str, **environment) -> subprocess.CompletedProcess[str]:
        """Build to the end."""
        return self.run("build", *arguments, **environment)

    def run(
        self, *arguments: str, inside: tuple[str, ...] = (), **environment: str
    ) -> subprocess.CompletedProcess[str]:
        """Run MkDocs; `inside` is a command that starts others in other surroundings."""
        return subprocess.run(
            [*inside, sys.executable, "-m", "mkdocs", *arguments],
            cwd=self.folder,
            env=surroundings(**environment),
            capture_output=True,
            text=True,
            check=False,
            timeout=300,
        )

    def pause(self, at: str, **environment: str) -> Build:
        """Start a build and wait until it has stopped at a point."""
        build = self.start(PAUSE_AT=at, **environment)
        build.until_paused()
        return build

    def start(self, *arguments: str, **environment: str) -> Build:
        """Start a build, which PAUSE_AT may stop at a point."""
        paused, go = self.add_pauses()
        process = self.popen(
            "build",
            *arguments,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            PAUSED=str(paused),
            GO_ON=str(go),
            **environment,
        )
        self.started.append(Build(process, paused, go))
        return self.started[-1]

    def popen(
        self, *arguments: str, stdout, stderr, inside: tuple[str, ...] = (), **environment: str
    ) -> subprocess.Popen[str]:
        """Start MkDocs."""
        command = [*inside, *MKDOCS, *arguments]
        return subprocess.Popen(
            command, cwd=self.folder, env=surroundings(**environment), stdout=stdout, stderr=stderr, text=True
        )

    def add_pauses(self) -> tuple[Path, Path]:
        """Add the hook that stops builds; gives the file that says that one has stopped, and that lets it go on."""
        (self.folder / "hooks/pause.py").write_text(PAUSE, encoding="utf-8")
        settings = self.folder / "mkdocs.yml"
        text = settings.read_text(encoding="utf-8")
        if "pause.py" not in text:
            text = text.replace("hooks/events.py", "hooks/events.py\n  - hooks/pause.py")
            settings.write_text(text, encoding="utf-8")
        number = len(self.started)
        return self.folder.parent / f"paused-{number}", self.folder.parent / f"go-{number}"

    @property
    def site(self) -> dict[str, bytes]:
        return files(self.folder / "site")

    @property
    def folders(self) -> set[str]:
        return {path.name for path in self.folder.iterdir() if path.is_dir()}

    @property
    def staged(self) -> dict[str, bytes]:
        """What is half built."""
        return {name: text for folder in self.folder.glob(".site-building-*") for name, text in files(folder).items()}

    def change(self, file: str, old: str, new: str) -> None:
        path = self.folder / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")


@dataclass(frozen=True)
class Disk:
    """A small file system; where only a process of its own may see it, `inside` starts commands that do."""

    folder: Path
    place: str
    inside: tuple[str, ...]

    def fill(self, but: int = 0) -> None:
        """Leave no room, or that many bytes."""
        there = os.statvfs(self.folder)
        (self.folder / "filler").write_bytes(b"x" * (there.f_bavail * there.f_frsize - but))

    def fill_names(self) -> None:
        """Leave room, but for no other file or folder."""
        (self.folder / "filler").mkdir()
        for number in range(os.statvfs(self.folder).f_ffree):
            (self.folder / "filler" / str(number)).touch()

    def free(self) -> None:
        filler = self.folder / "filler"
        if filler.is_dir():
            shutil.rmtree(filler)
        else:
            filler.unlink()

    def protect(self) -> None:
        """From now on it can only be read."""
        run(*self.inside, "mount", "-o", "remount,ro", self.place)


def files(folder: Path) -> dict[str, bytes]:
    """Every file in a folder."""
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def surroundings(**environment: str) -> dict[str, str]:
    return {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": BUILD_DAY, **environment}


def wait_for(true: Callable[[], object], what: str, process: subprocess.Popen[str]) -> None:
    """Wait until something is true while a process runs."""
    end = time.monotonic() + LONGEST_WAIT
    while not true():
        assert process.poll() is None, f"The build ended: {process.communicate()}"
        assert time.monotonic() < end, f"Waited in vain for {what}."
        time.sleep(0.02)


@pytest.fixture(scope="session")
def built_once(made_once: Callable[[str, Callable[[Path], None]], Path]) -> Path:
    """A project that has its site, which one of the processes of a run builds for all of them."""
    return made_once("never-lost", build_project) / "project"


def build_project(into: Path) -> None:
    result = Project(copy_of_the_project(into / "project"), []).build()
    assert result.returncode == 0, result.stderr


@pytest.fixture(scope="session")
def new_project(built_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project for every test of this folder, which none may change for good."""
    return Project(shutil.copytree(built_once, tmp_path_factory.mktemp("shared") / "project"), [])


@pytest.fixture
def project(built_once: Path, tmp_path: Path) -> Iterator[Project]:
    """A project with a good site."""
    one = Project(shutil.copytree(built_once, tmp_path / "project"), [])
    yield one
    for build in one.started:
        if build.process.poll() is None:
            build.process.kill()
            build.process.communicate()


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    """A file system in memory with little room: mounted here, or in a name space of its own where only that is allowed.

    The test is skipped where neither is.
    """
    place = str(tmp_path / "disk")
    Path(place).mkdir()
    mount = ("mount", "-t", "tmpfs", "-o", "size=8m,nr_inodes=1000", "tmpfs", place)
    with ExitStack() as at_the_end:
        refused = run(*mount)
        if not refused:
            at_the_end.callback(run, "umount", "--lazy", place)
            yield Disk(Path(place), place, ())
            return
        keeper = subprocess.Popen(
            ["unshare", "-rm", "sh", "-c", '"$@" && echo ready && exec cat', "sh", *mount],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        at_the_end.callback(keeper.communicate)
        if keeper.stdout is None or "ready" not in keeper.stdout.readline():
            pytest.skip(f"this process may not make a small disk: {refused}")
        target = (
            "--user",
            "--mount",
            "--preserve-credentials",
            f"--wd={tmp_path / 'project'}",
            f"--target={keeper.pid}",
        )
        yield Disk(Path(f"/proc/{keeper.pid}/root{place}"), place, ("nsenter", *target))


def run(*command: str) -> str:
    """Run a command of the system; gives why it failed, or nothing."""
    if not shutil.which(command[0]):
        return f"there is no {command[0]} here"
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stderr.strip() or f"{command[0]} failed" if done.returncode else ""


@pytest.fixture
def files_in() -> Callable[[Path], dict[str, bytes]]:
    """A function that reads every file in a folder."""
    return files


@pytest.fixture
def run_command() -> Callable[..., str]:
    """A function that runs a command and gives why it failed, or nothing."""
    return run
