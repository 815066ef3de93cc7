"""Whoever ends a build or a preview ends it tidily, and what must not be cut in half is not."""

import signal
import threading
from collections.abc import Iterator

import pytest

from plan.interruption import Interruption

ORDERS = [signal.SIGINT, signal.SIGTERM, signal.SIGHUP]


@pytest.fixture
def interruption() -> Iterator[Interruption]:
    """One that does not outlive its test, in a process that hears every order."""
    before = {order: signal.getsignal(order) for order in ORDERS}
    for order in ORDERS:
        signal.signal(order, signal.default_int_handler)
    one = Interruption()
    yield one
    one.forget()
    for order, what in before.items():
        signal.signal(order, what)


@pytest.mark.parametrize("order", ORDERS)
def test_a_build_ends_with_the_status_that_a_shell_expects(interruption: Interruption, order: signal.Signals) -> None:
    interruption.listen(serving=False)
    with pytest.raises(SystemExit) as ended:
        signal.raise_signal(order)
    assert ended.value.code == 128 + order
    assert "Nothing was changed" in interruption.words


def test_a_preview_ends_as_with_ctrl_c(interruption: Interruption) -> None:
    interruption.listen(serving=True)
    with pytest.raises(KeyboardInterrupt):
        signal.raise_signal(signal.SIGTERM)
    interruption.leave()
    assert interruption.words == ""


def test_a_second_order_does_not_disturb_the_tidying_up(interruption: Interruption) -> None:
    interruption.listen(serving=False)
    with pytest.raises(SystemExit):
        signal.raise_signal(signal.SIGTERM)
    signal.raise_signal(signal.SIGINT)
    assert "SIGTERM" in interruption.words


def test_what_must_not_be_cut_in_half_is_not(interruption: Interruption) -> None:
    interruption.listen(serving=False)
    interruption.hold()
    signal.raise_signal(signal.SIGINT)
    interruption.leave()
    assert interruption.by is None


def test_a_build_that_swallowed_the_order_ends_all_the_same(interruption: Interruption) -> None:
    interruption.listen(serving=False)
    with pytest.raises(SystemExit):
        signal.raise_signal(signal.SIGINT)
    with pytest.raises(SystemExit):
        interruption.leave()


def test_afterwards_orders_do_what_they_did_before(interruption: Interruption) -> None:
    interruption.listen(serving=False)
    interruption.forget()
    assert signal.getsignal(signal.SIGTERM) is signal.default_int_handler
    with pytest.raises(KeyboardInterrupt):
        signal.raise_signal(signal.SIGINT)


def test_orders_that_are_to_be_ignored_stay_ignored(interruption: Interruption) -> None:
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    interruption.listen(serving=False)
    signal.raise_signal(signal.SIGHUP)
    assert interruption.by is None


def test_a_build_in_a_thread_leaves_orders_as_they_are(interruption: Interruption) -> None:
    thread = threading.Thread(target=lambda: interruption.listen(serving=False))
    thread.start()
    thread.join()
    assert signal.getsignal(signal.SIGTERM) is signal.default_int_handler
