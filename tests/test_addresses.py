"""Links between pages: relative so that the site works anywhere, and never to a page that does not exist."""

import pytest

from plan.addresses import Addresses, DeadLinkError

SITE = Addresses(frozenset({"", "outcomes", "outcomes/safe", "search"}), frozenset({"data/plan.json"}))


@pytest.mark.parametrize(
    ("here", "target", "link"),
    [
        ("", "outcomes/safe", "outcomes/safe/"),
        ("", "", "./"),
        ("outcomes/safe", "", "../../"),
        ("outcomes/safe", "outcomes", "../../outcomes/"),
        ("outcomes", "outcomes", "../outcomes/"),
        ("outcomes/safe", "data/plan.json", "../../data/plan.json"),
        ("search", "outcomes/safe#measures", "../outcomes/safe/#measures"),
        ("", "#contact", "#contact"),
    ],
)
def test_a_link_leads_from_a_page_to_another_wherever_the_site_stands(here: str, target: str, link: str) -> None:
    assert SITE.relative(here, target) == link


@pytest.mark.parametrize("target", ["outcomes/unsafe", "outcomes/", "/outcomes", "data"])
def test_a_link_to_something_that_does_not_exist_is_refused(target: str) -> None:
    with pytest.raises(DeadLinkError, match="no page or file"):
        SITE.relative("", target)


def test_without_a_web_server_links_name_the_file() -> None:
    files = Addresses(SITE.pages, SITE.files, directory_urls=False)
    assert files.relative("outcomes", "outcomes/safe#measures") == "../outcomes/safe/index.html#measures"
    assert files.relative("outcomes", "") == "../index.html"


@pytest.mark.parametrize("root", ["/", "/plan/"])
def test_the_page_for_wrong_addresses_links_from_the_root_of_the_site(root: str) -> None:
    lost = Addresses(SITE.pages, SITE.files, root=root)
    assert lost.relative("", "") == root
    assert lost.relative("", "outcomes/safe") == f"{root}outcomes/safe/"
    assert lost.relative("", "data/plan.json") == f"{root}data/plan.json"
    assert lost.up("") == root
