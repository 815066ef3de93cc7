"""The switch between versions: the same order on every page, and never a link that promises what it does not have."""

from datetime import date

import pytest

from plan.addresses import Addresses
from plan.audiences import AUDIENCES, EASY_READ, STANDARD, YOUNG_PEOPLE, Audience
from plan.edition import Edition
from plan.model.plan import Plan
from plan.model.plan_file import PlanFile
from plan.model.site import Site
from plan.page import PlanPage
from plan.version_switch import VersionLink, has_several_versions, version_links
from plan.wording import Wording, default_words

FILE = PlanFile.model_validate({"title": "Plan", "area": "Exampleshire", "status": "current"})
SITE = Site.model_validate({"name": "P", "address": "https://p.example/", "organisation": {"name": "Council"}})
THERE = ("", "vision", "outcomes/safe", "easy-read", "easy-read/outcomes/safe")


def links(
    path: str, audience: Audience = STANDARD, template: str = "any", there: tuple[str, ...] = THERE
) -> tuple[VersionLink, ...]:
    edition = Edition(Plan("", FILE, SITE), audience, date(2026, 11, 21), Wording(default_words()), audience.prefix)
    page = PlanPage(path, template, "Title", None, "", audience=audience)
    return version_links(page, edition, Addresses(frozenset(there)))


@pytest.mark.parametrize("audience", AUDIENCES)
def test_the_order_is_the_same_on_every_page_and_one_version_is_at_hand(audience: Audience) -> None:
    found = links(audience.home, audience)
    assert [link.name for link in found] == ["Standard version", "Easy read", "Young people's version"]
    assert [link.state == "current" for link in found] == [each == audience for each in AUDIENCES]
    at_hand = found[AUDIENCES.index(audience)]
    assert (at_hand.path, at_hand.note) == (None, "You are reading:")


def test_a_page_leads_to_the_same_page_of_the_other_version() -> None:
    assert links("outcomes/safe")[1] == VersionLink("Easy read", "easy-read/outcomes/safe", "same_page", "")
    back = links("easy-read/outcomes/safe", EASY_READ)[0]
    assert back == VersionLink("Standard version", "outcomes/safe", "same_page", "")


def test_the_homes_are_counterparts() -> None:
    assert (links("")[1].path, links("")[1].state) == ("easy-read", "same_page")
    assert (links("easy-read", EASY_READ)[0].path, links("easy-read", EASY_READ)[0].state) == ("", "same_page")


def test_where_there_is_no_such_page_the_nearest_one_takes_its_place_and_the_words_say_so() -> None:
    found = links("how-we-are-doing", there=(*THERE, "easy-read/outcomes"))[1]
    assert found == VersionLink("Easy read", "easy-read/outcomes", "nearest_page", "nearest page")


@pytest.mark.parametrize("path", ["vision", "previous/2022", "previous/2022/outcomes/safe"])
def test_where_there_is_no_such_page_the_words_say_that_the_link_leads_to_the_start(path: str) -> None:
    assert links(path)[1] == VersionLink("Easy read", "easy-read", "start_page", "start page")


def test_a_version_without_pages_is_said_to_be_missing_and_is_no_link() -> None:
    assert links("vision")[2] == VersionLink("Young people's version", None, "coming", "not yet")


def test_the_page_for_wrong_addresses_is_nobodys_counterpart() -> None:
    assert [link.state for link in links("", template="not_found")] == ["current", "start_page", "coming"]


def test_from_one_of_the_other_versions_to_the_next() -> None:
    start = links("young-people/outcomes/safe", YOUNG_PEOPLE)[1]
    assert (start.path, start.state) == ("easy-read/outcomes/safe", "same_page")


@pytest.mark.parametrize(("pages", "several"), [({""}, False), ({"", "vision"}, False), ({"", "easy-read"}, True)])
def test_a_site_has_several_versions_when_another_has_a_home(pages: set[str], several: bool) -> None:
    assert has_several_versions(Addresses(frozenset(pages))) is several
