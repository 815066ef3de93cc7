"""Which addresses of other websites stand where in a plan."""

from __future__ import annotations

import pytest

from plan.commands.plan_folder import PlanFolder
from plan.commands.sound_plan import readable_plan
from plan.outside.links import OutsideLink, outside_links

OUTCOME = """
    title: Safe
    why_it_matters: |
      Read [the law](https://law.uk/act#part-2).

      And [what we do](outcomes/safe), or [write](mailto:a@b.uk).
    young_people: {title: Safe, what_you_can_do: "Ask [them](https://them.uk/), see [it](https://law.uk/act)."}
"""
SITE = """
    name: Our plan
    address: https://plan.council.uk/
    first_address: https://plan.old.uk/
    organisation: {name: Council, web: https://council.uk/}
    forge: {url: https://forge.uk/plan, edit: https://forge.uk/plan/edit/main/}
    exit_to: https://weather.uk/
"""


@pytest.fixture
def links_of(write_plan):
    def of(files):
        folder = write_plan(files)
        return outside_links(readable_plan(PlanFolder(folder, "plan_data"), {"SOURCE_DATE_EPOCH": "1795219200"}))

    return of


def test_links_of_every_version_and_fields_are_found_with_their_lines(links_of) -> None:
    found = links_of({"outcomes/safe.yml": OUTCOME, "site.yml": SITE})
    places = {link.address: link.places for link in found}
    own = {"https://council.uk/", "https://forge.uk/plan", "https://weather.uk/"}
    assert {address: tuple(sorted(at)) for address, at in places.items() if address not in own} == {
        "https://law.uk/act": ("plan_data/outcomes/safe.yml:3", "plan_data/outcomes/safe.yml:6"),
        "https://them.uk/": ("plan_data/outcomes/safe.yml:6",),
    }


def test_the_site_itself_is_not_outside_but_what_it_names_is(links_of) -> None:
    found = {link.address for link in links_of({"site.yml": SITE})}
    assert found == {"https://council.uk/", "https://forge.uk/plan", "https://weather.uk/"}


@pytest.mark.parametrize("host", ["plan.council.example", "example.org", "www.example.com", "a.test", "LOCALHOST"])
def test_names_that_are_kept_for_examples_can_be_nobodys(host) -> None:
    assert OutsideLink(f"https://{host}/x", ()).is_example


@pytest.mark.parametrize("host", ["example.uk", "contest.uk", "myexample.com", "bbc.co.uk"])
def test_others_can(host) -> None:
    assert not OutsideLink(f"https://{host}/x", ()).is_example
