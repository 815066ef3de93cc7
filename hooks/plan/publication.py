"""A site is built beside the last good one and takes its place only when it is complete (used by the adapter)."""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path


class Publication:
    """One folder being built and the folder that it will replace."""

    def __init__(self, final: Path) -> None:
        self.final = final
        self.staging = final.with_name(f".{final.name}-building-{os.getpid()}")
        self.complete = False

    def prepare(self) -> None:
        """Begin with an empty staging folder. Raises OSError when the place cannot be written to."""
        self.discard()
        if self.final.exists() and not self.final.is_dir():
            raise NotADirectoryError(errno.ENOTDIR, "a file stands there, not a folder")
        self.staging.mkdir(parents=True)

    def publish(self) -> None:
        """Put the complete staging folder in the place of the last site. Raises OSError, leaving the last site."""
        outgoing = self.staging.with_name(f".{self.final.name}-outgoing-{os.getpid()}")
        if self.final.exists():
            self.final.rename(outgoing)
        try:
            self.staging.rename(self.final)
        except OSError:
            if outgoing.exists():
                outgoing.rename(self.final)
            raise
        shutil.rmtree(outgoing, ignore_errors=True)

    def discard(self) -> None:
        """Remove what is half built."""
        self.complete = False
        shutil.rmtree(self.staging, ignore_errors=True)
