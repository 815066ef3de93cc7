"""What an editor reads when the disk, and neither plan nor code, stops a build (used by publication and own_faults)."""

from __future__ import annotations

import errno

NO_ROOM = "there is no room left on the disk"
NOT_ALLOWED = "you may not write there"
A_DISK = "it is a disk or volume of its own, which cannot be replaced. Build into a folder inside it"

REASONS = {
    errno.ENOSPC: NO_ROOM,
    errno.EDQUOT: NO_ROOM,
    errno.EROFS: "that place can only be read",
    errno.EACCES: NOT_ALLOWED,
    errno.EPERM: NOT_ALLOWED,
    errno.EBUSY: A_DISK,
    errno.EXDEV: A_DISK,
    errno.EIO: "the disk itself reports an error",
}
STOPS_WRITING = {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO}
"""What is never the fault of a text or of the code, wherever in a build it happens."""

WORDS = (
    "The site could not be written: {}. Nothing was changed: the last site is as it was.\nMend that and build again."
)


def reason(error: OSError) -> str:
    """Why the system refused, in plain words where there are some."""
    return REASONS.get(error.errno or 0) or error.strerror or type(error).__name__


def disk_fault(error: BaseException | None) -> str | None:
    """The words for an editor when an error, or what caused it, is the disk's; None for every other error."""
    while error is not None:
        if isinstance(error, OSError) and error.errno in STOPS_WRITING:
            return WORDS.format(reason(error))
        error = error.__cause__ or error.__context__
    return None
