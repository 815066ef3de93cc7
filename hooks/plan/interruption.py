"""Ctrl-C and orders to end: a build that is stopped puts away what it began and says so (used by hooks/events.py)."""

from __future__ import annotations

import signal
import threading
from types import FrameType
from typing import Any

ORDERS = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
"""Ctrl-C, an order to end, a closed terminal, Ctrl-Break. A system knows only some of them."""

STOPPED = (
    "The build was stopped ({}) before the new site was complete. Nothing was changed: the last site is as it was."
)


class Interruption:
    """Whether somebody has ended a build or a preview, from `listen` on until `forget`."""

    def __init__(self) -> None:
        self.by: signal.Signals | None = None
        """The order to end that has come."""
        self._serving = False
        self._before: dict[signal.Signals, Any] = {}

    def listen(self, *, serving: bool) -> None:
        """From now on the first order to end raises: KeyboardInterrupt in a preview, else SystemExit.

        The exit status is what a shell expects, 128 and the order's number: 130 for Ctrl-C, 143 for SIGTERM. Orders
        that whoever started this process has told it to ignore stay ignored.
        """
        self.forget()
        self._serving = serving
        if threading.current_thread() is not threading.main_thread():
            return  # only the main thread may say what an order does
        known = [signal.Signals[name] for name in ORDERS if name in signal.Signals.__members__]
        self._before = {order: signal.getsignal(order) for order in known if signal.getsignal(order) != signal.SIG_IGN}
        for order in self._before:
            signal.signal(order, self._stop)

    def hold(self) -> None:
        """Ignore orders to end until `forget`, because what is done now is short and must not be cut in half."""
        for order in self._before:
            signal.signal(order, signal.SIG_IGN)

    def forget(self) -> None:
        """Orders to end do again what they did before."""
        for order, what in self._before.items():
            signal.signal(order, what)
        self._before, self.by = {}, None

    @property
    def words(self) -> str:
        """What to tell whoever reads the build's messages; nothing when no build was stopped."""
        if self.by is None or self._serving:
            return ""
        return STOPPED.format("Ctrl-C" if self.by is signal.SIGINT else self.by.name)

    def leave(self) -> None:
        """End the process of a build that was stopped, even where something has swallowed the first exception."""
        if self.by is not None and not self._serving:
            raise SystemExit(128 + self.by)

    def _stop(self, number: int, frame: FrameType | None) -> None:
        self.by = signal.Signals(number)
        self.hold()
        if self._serving:
            raise KeyboardInterrupt
        self.leave()
