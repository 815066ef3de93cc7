"""A site is built beside the last good one and takes its place only when it is complete (used by the adapter).

The half-built folder is locked, so that another build knows whether its builder lives. Two builds at once build side by
side; each puts a whole site in place, and the later one stays.
"""

from __future__ import annotations

import contextlib
import errno
import glob
import math
import os
import secrets
import shutil
import stat
from pathlib import Path

from plan.disk_faults import reason
from plan.folders import claim, exchange, lock

BUILDING, OUTGOING = "building", "outgoing"
TRIES = 20
"""How often a site is put in place when other builds do the same at that very moment."""
IN_PLACE_ALREADY = {errno.ENOTEMPTY, errno.EEXIST, errno.ENOENT}
"""What the system says when another build has just put a site in place, or just taken one away."""


class CannotPublishError(Exception):
    """The folder of the site cannot be written to or replaced; as text it says which and why."""


class Publication:
    """One folder being built and the folder that it will replace."""

    def __init__(self, final: Path, mark: str = "index.html") -> None:
        self.final = final.resolve()
        """Where the site goes; a link to a folder stays a link."""
        self.mark = mark
        """The file by which a folder is known as an earlier site."""
        self._token = secrets.token_hex(4)
        self.staging = self._beside(BUILDING)
        self.complete = False
        self._made: os.stat_result | None = None
        self._lock: int | None = None

    def _beside(self, what: str) -> Path:
        return self.final.with_name(f".{self.final.name}-{what}-{self._token}")

    def prepare(self) -> None:
        """Begin with an empty staging folder. Raises CannotPublishError when the place cannot be written to."""
        self.discard()
        try:
            self._refuse_what_is_no_site()
            mend(self.final)
            self._begin()
            self._take_over_from_the_last_one()
        except OSError as error:
            self.discard()
            raise CannotPublishError(f"The site cannot be written to {self.final}: {reason(error)}.") from error

    def _refuse_what_is_no_site(self) -> None:
        try:
            there = {path.name for path in self.final.iterdir()}
        except FileNotFoundError:
            return
        except NotADirectoryError as error:
            words = "{} is a file: the site needs a folder there. Move the file away."
            raise CannotPublishError(words.format(self.final)) from error
        visible = {name for name in there if not name.startswith(".")}
        if ".git" in there or (visible and self.mark not in there):
            words = "{} has other things in it than a site, and a new site would replace them. Choose another folder."
            raise CannotPublishError(words.format(self.final))

    def _begin(self) -> None:
        """Make the staging folder and lock it; before it is locked, another build may take it for a dead one's."""
        for _ in range(TRIES):
            self._token = secrets.token_hex(4)
            self.staging = self._beside(BUILDING)
            self.staging.mkdir(parents=True)
            with contextlib.suppress(BlockingIOError, FileNotFoundError):
                self._lock = lock(self.staging)
                self._made = self.staging.stat()
                return
            self.discard()
        raise FileNotFoundError(errno.ENOENT, "other builds keep removing what this one makes", str(self.staging))

    def _take_over_from_the_last_one(self) -> None:
        """Let the same people read and write the new site; whoever may not write the last one may not replace it."""
        with contextlib.suppress(FileNotFoundError):
            mode = stat.S_IMODE(self.final.stat().st_mode)
            if not os.access(self.final, os.W_OK) and self.final.exists():
                raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(self.final))
            self.staging.chmod(mode | stat.S_IRWXU)

    def finish(self) -> bool:
        """Put a complete site in the place of the last one, forget an incomplete one; gives whether it was complete.

        Raises CannotPublishError when the folder cannot be replaced: the last site is then still in its place.
        """
        complete = self.complete
        try:
            if complete:
                self.publish()
        except OSError as error:
            words = (
                "The new site is ready, but the folder {} could not be replaced by it: {}. The last one is still there."
            )
            raise CannotPublishError(words.format(self.final, reason(error))) from error
        finally:
            self.discard()
        return complete

    def publish(self) -> None:
        """Put the complete staging folder in the place of the last site. Raises OSError, leaving the last site."""
        if self._made is None or not os.path.samestat(self._made, self.staging.stat()):
            raise FileNotFoundError(errno.ENOENT, "another program has removed a part of it", str(self.staging))
        for left in reversed(range(TRIES)):
            try:
                if not self.final.exists():
                    self.staging.rename(self.final)
                elif not exchange(self.staging, self.final):
                    self._replace_in_two_steps()
            except OSError as error:
                if error.errno not in IN_PLACE_ALREADY or not left or not self.staging.exists():
                    raise
            else:
                return

    def _replace_in_two_steps(self) -> None:
        """Between the two there is no site: `mend` puts it back if this process ends there."""
        outgoing = self._beside(OUTGOING)
        self.final.rename(outgoing)
        try:
            self.staging.rename(self.final)
        except OSError:
            if not self.final.exists():
                outgoing.rename(self.final)
            raise
        finally:
            if self.final.exists():
                shutil.rmtree(outgoing, ignore_errors=True)

    def discard(self) -> None:
        """Remove what is half built, or what was replaced."""
        self.complete = False
        shutil.rmtree(self.staging, ignore_errors=True)
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None


def mend(final: Path) -> None:
    """Put back a site that a killed build had moved away, and remove what killed builds left beside it."""
    if not final.exists():
        for moved in sorted(left_beside(final, OUTGOING), key=age):
            with contextlib.suppress(OSError):  # the newest is there already, or another build was faster
                moved.rename(final)
    for folder in (*left_beside(final, BUILDING), *left_beside(final, OUTGOING)):
        builder = folder.with_name(folder.name.replace(f"-{OUTGOING}-", f"-{BUILDING}-"))
        with claim(builder) as abandoned:
            if abandoned:
                shutil.rmtree(folder, ignore_errors=True)


def left_beside(final: Path, what: str) -> list[Path]:
    """Folders that builds of a site, living or dead, have beside it."""
    return list(final.parent.glob(f".{glob.escape(final.name)}-{what}-*"))


def age(folder: Path) -> float:
    """How old a folder is, to sort by; one that is gone by now is the oldest."""
    try:
        return -folder.stat().st_mtime
    except OSError:
        return math.inf
