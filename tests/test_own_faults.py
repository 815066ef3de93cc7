"""A fault of the code is told as one, with the place to look at, and without a word of the plan."""

import errno
from pathlib import Path

import jinja2
import pytest

from plan.addresses import Addresses, DeadLinkError
from plan.own_faults import debugging, own_fault, places


def raised(call) -> Exception:
    with pytest.raises(Exception) as found:  # noqa: PT011 - any error of ours
        call()
    return found.value


def test_a_dead_link_is_named_with_the_place_in_the_code() -> None:
    error = raised(lambda: Addresses(frozenset()).url("gone"))
    assert isinstance(error, DeadLinkError)
    words = own_fault("The page 'outcomes/safe'", error)
    assert words.startswith("The page 'outcomes/safe' could not be made")
    assert "'gone'" in words
    assert "addresses.py, line " in words


def test_an_error_that_may_repeat_a_text_of_the_plan_keeps_it_to_itself() -> None:
    words = own_fault("The site", ValueError("Jo Bloggs, 4 High Street"))
    assert "  ValueError\n" in words
    assert "Bloggs" not in words


def test_a_template_is_the_place_to_look_at(tmp_path: Path) -> None:
    folder = tmp_path / "overrides" / "plan"
    folder.mkdir(parents=True)
    (folder / "page.html").write_text("<p>\n{{ view.nothing }}\n</p>", encoding="utf-8")
    env = jinja2.Environment(loader=jinja2.FileSystemLoader(folder.parent), undefined=jinja2.StrictUndefined)
    error = raised(lambda: env.get_template("plan/page.html").render(view={}))
    assert places(error) == ("plan/page.html, line 2",)


def test_a_full_disk_is_nobodys_fault() -> None:
    words = own_fault("The page 'vision'", OSError(errno.ENOSPC, "No space left on device"))
    assert "there is no room left on the disk" in words
    assert "the site's own code" not in words


def test_an_error_outside_our_code_has_no_place_in_it() -> None:
    assert places(raised(lambda: int("x"))) == ()


@pytest.mark.parametrize(
    ("environment", "wanted"), [({"PLAN_DEBUG": "1"}, True), ({"PLAN_DEBUG": "0"}, False), ({}, False)]
)
def test_a_developer_can_ask_for_the_error_itself(environment: dict[str, str], wanted: bool) -> None:
    assert debugging(environment) is wanted
