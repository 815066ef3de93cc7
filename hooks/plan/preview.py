"""What a live preview remembers from one rebuild to the next, and how it outlives mistakes (used by the adapter)."""

from __future__ import annotations

import gc
import logging
from collections.abc import Callable

from plan.memory import Memory

TAKEN = (
    "The preview cannot be shown at {}: {}.\n"
    "Perhaps another preview is open: look there, end it, or choose another place: make serve PORT=8001"
)
GOES_ON = "%s\nThe preview still shows the last complete site. Mend this, save, and it goes on."


class Preview:
    """A live preview, or a single build, which is one that is not `serving`."""

    def __init__(self, *, serving: bool) -> None:
        self.serving = serving
        self.shown_once = False
        """Whether it has shown a whole plan: from then on it keeps the last whole one."""
        self.memory = Memory(keeping=serving)
        """What was made for the last rebuild."""

    def begin(self) -> None:
        """A build begins. Nearly all of it lives until its end: looking for garbage would take a sixth of its time."""
        gc.disable()

    def end(self) -> None:
        """A build has ended: a preview goes on, and anything else stops soon."""
        if self.serving:
            gc.enable()
        else:
            gc.freeze()

    @property
    def shows_problems(self) -> bool:
        """Whether a page of problems stands in for a plan that has never been whole."""
        return self.serving and not self.shown_once


def surviving(build: Callable[[], None], finish: Callable[[], None], log: logging.Logger) -> Callable[[], None]:
    """A rebuild that prints what went wrong instead of raising it; `finish` puts away what was built, whole or not."""

    def rebuild() -> None:
        try:
            try:
                build()
            finally:
                finish()
        except (Exception, SystemExit) as error:  # the live server hangs for ever after any of them
            log.error(GOES_ON, error)

    return rebuild


def answering(bind: Callable[[], None], address: str) -> Callable[[], None]:
    """What makes a preview answer at an address, with plain words when something else answers there already."""

    def bind_or_say() -> None:
        try:
            bind()
        except OSError as error:
            raise SystemExit(TAKEN.format(address, error.strerror)) from error

    return bind_or_say
