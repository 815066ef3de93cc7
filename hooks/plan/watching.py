"""Which files were saved, told at once where the disk tells it: a live preview need not look again and again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Protocol

from watchdog.events import (
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver

CHANGES: list[type[FileSystemEvent]] = [FileCreatedEvent, FileDeletedEvent, FileModifiedEvent, FileMovedEvent]
"""What concerns a preview: that a file was merely read is told as well, and the preview itself reads them all."""

SAVED_TOGETHER = 0.05
"""Seconds in which a program saves one file, which may be told in several steps, or a few files at once."""

MOUNTS = Path("/proc/self/mounts")
MOUNT_WORDS = 3
_TELLS_NOTHING = re.compile(r"9p|drvfs|cifs|smb\w*|nfs\d?|afs|fuse.*|vboxsf|virtiofs|prl_fs|vmhgfs")
"""Kinds of disk that belong to another machine, which do not tell what is saved there: network drives, the Windows
disk of a Linux in Windows, folders shared with a virtual machine or a container."""


class PreviewServer(Protocol):
    """What this module knows of a server with a live preview."""

    observer: Any
    """What tells the server of changes: at first an observer that looks for them twice a second."""
    build_delay: float
    """Seconds for which it waits whether more files are saved together, before it makes the site anew."""

    def watch(self, path: str) -> None:
        """Make the site anew whenever the observer tells of a change in a folder."""


def watch_promptly(server: PreviewServer, folders: Sequence[Path]) -> None:
    """Make the server watch these folders with an observer that tells at once; what it watched already stays."""
    looking, server.build_delay = server.observer, SAVED_TOGETHER
    server.observer = prompt_observer(folders) or looking
    for folder in folders:
        server.watch(str(folder))
    server.observer = looking


def prompt_observer(folders: Iterable[Path]) -> BaseObserver | None:
    """An observer that runs and tells of changes at once; None where only looking again and again finds them.

    That is so when any of `folders` is on a disk that tells nothing, or when the system watches too much already.
    """
    observer = Observer()
    try:
        if any(_TELLS_NOTHING.fullmatch(kind_of_disk(folder)) for folder in folders):
            return None
        observer.start()
        for folder in folders:
            observer.unschedule(observer.schedule(FileSystemEventHandler(), str(folder), recursive=True))
    except OSError:
        if observer.is_alive():
            observer.stop()
        return None
    observer.schedule = partial(observer.schedule, event_filter=CHANGES)  # type: ignore[method-assign]
    return observer


def kind_of_disk(folder: Path, mounts: Path = MOUNTS) -> str:
    """What kind of disk a folder is on, as Linux names it (proc(5), /proc/[pid]/mounts); empty where nobody says."""
    try:
        lines = [line.split() for line in mounts.read_text(encoding="utf-8", errors="replace").splitlines()]
    except OSError:
        return ""
    place, found, nearest = folder.resolve(), "", 0
    for _, mounted, kind, *_ in (words for words in lines if len(words) >= MOUNT_WORDS):
        if len(mounted) >= nearest and _is_in(place, mounted):
            found, nearest = kind, len(mounted)
    return found


def _is_in(place: Path, mounted: str) -> bool:
    r"""Whether a place lies below the place of a disk, in which a blank is written as \040."""
    return place.is_relative_to(re.sub(r"\\([0-7]{3})", lambda octal: chr(int(octal[1], 8)), mounted))
