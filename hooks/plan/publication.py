"""A site is built beside the last good one and takes its place only when it is complete (used by the adapter)."""

from __future__ import annotations

import os
import shutil
from pathlib import Path


class CannotPublishError(Exception):
    """The folder of the site cannot be written to or replaced; as text it says which and why."""


class Publication:
    """One folder being built and the folder that it will replace."""

    def __init__(self, final: Path) -> None:
        self.final = final.resolve()
        """Where the site goes; a link to a folder stays a link."""
        self.staging = self.final.with_name(f".{self.final.name}-building-{os.getpid()}")
        self.complete = False

    def prepare(self) -> None:
        """Begin with an empty staging folder. Raises CannotPublishError when the place cannot be written to."""
        self.discard()
        if self.final.exists() and not self.final.is_dir():
            raise CannotPublishError(f"{self.final} is a file: the site needs a folder there. Move the file away.")
        try:
            self.staging.mkdir(parents=True)
        except OSError as error:
            raise CannotPublishError(f"The site cannot be written to {self.final}: {error.strerror}.") from error

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
            raise CannotPublishError(words.format(self.final, error.strerror)) from error
        finally:
            self.discard()
        return complete

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
