"""A live preview goes on after every mistake, and shows a page of problems only until it has shown a plan."""

import gc
import logging
from collections.abc import Callable

import pytest

from plan.preview import Preview, answering, surviving

LOG = logging.getLogger("plan.test_preview")


def raising(error: BaseException) -> Callable[[], None]:
    def build() -> None:
        raise error

    return build


@pytest.mark.parametrize("error", [ValueError("a mistake"), SystemExit("a mistake")])
def test_a_build_that_fails_is_told_and_the_preview_goes_on(
    error: BaseException, caplog: pytest.LogCaptureFixture
) -> None:
    put_away = []
    surviving(raising(error), lambda: put_away.append("whole or not"), LOG)()
    assert put_away == ["whole or not"]
    assert "a mistake" in caplog.text
    assert "still shows the last complete site" in caplog.text


def test_a_mistake_while_putting_away_is_survived_too(caplog: pytest.LogCaptureFixture) -> None:
    surviving(lambda: None, raising(OSError("no room")), LOG)()
    assert "no room" in caplog.text


def test_a_build_that_works_says_nothing(caplog: pytest.LogCaptureFixture) -> None:
    done = []
    surviving(lambda: done.append("built"), lambda: done.append("put away"), LOG)()
    assert done == ["built", "put away"]
    assert caplog.text == ""


def test_whoever_stops_the_preview_stops_it() -> None:
    with pytest.raises(KeyboardInterrupt):
        surviving(raising(KeyboardInterrupt()), lambda: None, LOG)()


def test_problems_have_a_page_only_in_a_preview_that_has_never_shown_a_plan() -> None:
    preview = Preview(serving=True)
    assert preview.shows_problems
    preview.shown_once = True
    assert not preview.shows_problems
    assert not Preview(serving=False).shows_problems


def test_an_address_that_is_taken_is_told() -> None:
    with pytest.raises(SystemExit, match="8000/: Address already in use"):
        answering(raising(OSError(98, "Address already in use")), "http://127.0.0.1:8000/")()


def test_an_address_that_is_free_is_taken() -> None:
    done = []
    answering(lambda: done.append("bound"), "http://127.0.0.1:8000/")()
    assert done == ["bound"]


def test_a_preview_looks_for_garbage_again_when_a_build_has_ended() -> None:
    preview = Preview(serving=True)
    preview.begin()
    assert not gc.isenabled()
    preview.end()
    assert gc.isenabled()
