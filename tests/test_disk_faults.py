"""A full or protected disk is told in plain words, and is neither the plan's fault nor the code's."""

import errno

import pytest

from plan.disk_faults import disk_fault, reason


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT])
def test_a_full_disk_is_told(number: int) -> None:
    words = disk_fault(OSError(number, "No space left on device", "/site/index.html")) or ""
    assert "there is no room left on the disk" in words
    assert "Nothing was changed" in words


def test_a_full_disk_is_found_behind_what_it_caused() -> None:
    full = OSError(errno.ENOSPC, "No space left on device")
    outer = ValueError("a page could not be made")
    outer.__cause__ = full
    assert "no room" in (disk_fault(outer) or "")


@pytest.mark.parametrize(
    "error", [ValueError("a"), FileNotFoundError(errno.ENOENT, "No such file"), OSError("odd"), None]
)
def test_other_errors_are_not_the_disks(error: Exception | None) -> None:
    assert disk_fault(error) is None


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (OSError(errno.EROFS, "Read-only file system"), "that place can only be read"),
        (PermissionError(errno.EACCES, "Permission denied"), "you may not write there"),
        (OSError(errno.EBUSY, "Device or resource busy"), "a disk or volume of its own"),
        (OSError(errno.ELOOP, "Too many levels of symbolic links"), "Too many levels of symbolic links"),
        (OSError("odd"), "OSError"),
    ],
)
def test_a_reason_is_plain_where_there_are_plain_words(error: OSError, words: str) -> None:
    assert words in reason(error)
