"""What a system can do with whole folders: two change places, one is locked while in use (used by publication)."""

from __future__ import annotations

import ctypes
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

if sys.platform != "win32":
    import fcntl

CHANGE_PLACES = {"linux": ("renameat2", 2), "darwin": ("renameatx_np", 2)}
"""The system's function that lets two names change places at once, and the flag that asks for it.

Linux: renameat2(2), RENAME_EXCHANGE. macOS: renameatx_np(2), RENAME_SWAP.
"""
HERE = {"linux": -100, "darwin": -2}
"""AT_FDCWD: a path is read from the working folder on."""
LONGEST_BUILD = 60 * 60
"""Seconds after which a half-built folder is left over, where the system cannot lock folders."""


def exchange(one: Path, other: Path) -> bool:
    """Let two folders change places in one step that nothing can cut in half; gives whether the system can.

    Raises OSError when it can, but these two cannot.
    """
    name, flag = CHANGE_PLACES.get(sys.platform, ("", 0))
    function = getattr(ctypes.CDLL(None, use_errno=True), name, None) if name else None
    if function is None:
        return False
    here = HERE[sys.platform]
    if function(here, os.fsencode(one), here, os.fsencode(other), ctypes.c_uint(flag)) == 0:
        return True
    number = ctypes.get_errno()
    if not one.exists() or not other.exists():
        raise FileNotFoundError(number, os.strerror(number), str(one))
    # Whatever else it says (network and Windows disks: invalid, not supported), two plain steps may still do it.
    return False


def lock(folder: Path) -> int | None:
    """Lock a folder until the given number is closed or this process ends, in whatever way.

    Gives None where folders cannot be locked (Windows, some network disks). Raises BlockingIOError while somebody else
    has it locked, and FileNotFoundError.
    """
    if sys.platform == "win32":
        return None
    number = None
    try:
        number = os.open(folder, os.O_RDONLY)
        fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if number is not None:
            os.close(number)
        if isinstance(error, BlockingIOError | FileNotFoundError):
            raise
        return None
    return number


@contextmanager
def claim(folder: Path) -> Iterator[bool]:
    """Whether nobody uses a folder any more: meanwhile nobody else can lock it.

    Where folders cannot be locked, one that has not changed for long is taken for that.
    """
    try:
        number = lock(folder)
    except BlockingIOError:
        yield False
    except FileNotFoundError:
        yield True
    else:
        if number is None:
            yield time.time() - folder.stat().st_mtime > LONGEST_BUILD
            return
        try:
            yield True
        finally:
            os.close(number)
