"""A live preview is told at once what was saved, unless the disk tells nothing: then it looks again and again."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers.api import BaseObserver

from plan import watching
from plan.watching import kind_of_disk, prompt_observer, watch_promptly

MOUNTED = """\
/dev/root / ext4 rw 0 0
proc /proc proc rw 0 0
C: /mnt/c 9p rw 0 0
//server/share /home/jo/The\\040plan cifs rw 0 0
tmpfs /home/jo/quick tmpfs rw 0 0
host /home/jo/quick fuse.grpcfuse rw 0 0
a line without sense
"""


class Heard(FileSystemEventHandler):
    """Remembers what it was told of."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self.something = threading.Event()

    def on_any_event(self, event: FileSystemEvent) -> None:
        self.names.append(Path(str(event.src_path)).name)
        self.something.set()


@pytest.fixture
def observer(tmp_path: Path) -> Iterator[BaseObserver]:
    found = prompt_observer([tmp_path])
    if found is None:
        pytest.skip(f"the temporary folder is on a disk that tells nothing of changes: {kind_of_disk(tmp_path)}")
    yield found
    found.stop()
    found.join()


def test_a_saved_file_is_told_of(observer: BaseObserver, tmp_path: Path) -> None:
    (tmp_path / "outcomes").mkdir()
    heard = Heard()
    observer.schedule(heard, str(tmp_path), recursive=True)
    (tmp_path / "outcomes/safe.yml").write_text("title: Safe\n")
    assert heard.something.wait(30)
    assert "safe.yml" in heard.names


def test_a_file_that_was_only_read_is_not_told_of(observer: BaseObserver, tmp_path: Path) -> None:
    (tmp_path / "read.yml").write_text("title: Safe\n")
    heard = Heard()
    observer.schedule(heard, str(tmp_path), recursive=True)
    (tmp_path / "read.yml").read_text()
    (tmp_path / "saved.yml").write_text("title: Safe\n")
    assert heard.something.wait(30)
    assert "read.yml" not in heard.names


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/srv/plan", "ext4"),
        ("/mnt/c/Users/Jo/plan", "9p"),
        ("/mnt/cafe/plan", "ext4"),
        ("/home/jo/The plan/plan_data", "cifs"),
        ("/home/jo/quick/plan", "fuse.grpcfuse"),
    ],
)
def test_the_kind_of_a_disk_is_that_of_the_nearest_and_newest_one(folder: str, kind: str, tmp_path: Path) -> None:
    (tmp_path / "mounts").write_text(MOUNTED)
    assert kind_of_disk(Path(folder), tmp_path / "mounts") == kind


def test_where_nobody_says_what_disk_it_is_changes_are_told_of(tmp_path: Path) -> None:
    assert kind_of_disk(tmp_path, tmp_path / "nothing") == ""


@pytest.mark.parametrize("kind", ["9p", "drvfs", "cifs", "smb3", "nfs4", "fuse.sshfs", "vboxsf", "virtiofs"])
def test_on_a_disk_of_another_machine_one_has_to_look(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "kind_of_disk", lambda _: kind)
    assert prompt_observer([tmp_path]) is None


def test_where_the_system_watches_too_much_already_one_has_to_look(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(28, "inotify watch limit reached")

    monkeypatch.setattr(watching.Observer, "schedule", refuse)
    threads = threading.active_count()
    assert prompt_observer([tmp_path]) is None
    assert threading.active_count() <= threads + 1


class Server:
    """A server that remembers which observer watches which folder."""

    def __init__(self) -> None:
        self.observer: object = "looking"
        self.build_delay = 1.0
        self.watched: dict[str, object] = {}

    def watch(self, path: str) -> None:
        self.watched[path] = self.observer


@pytest.mark.parametrize("found", ["told at once", None])
def test_a_server_keeps_the_observer_it_had_for_what_it_watches_already(
    found: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "prompt_observer", lambda _: found)
    server = Server()
    watch_promptly(server, [tmp_path])
    assert server.watched == {str(tmp_path): found or "looking"}
    assert server.observer == "looking"
