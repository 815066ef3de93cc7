"""The page for a wrong address leads on only to pages that exist."""

from plan.addresses import Addresses
from plan.views.not_found import not_found_page


def test_whoever_is_lost_can_start_again(make_edition) -> None:
    page = not_found_page(make_edition(), Addresses(frozenset({"", "a-to-z"})))
    assert [link.path for link in page.view.ways] == ["", "a-to-z"]
    assert not page.in_search


def test_the_start_of_every_version_is_offered(make_edition) -> None:
    page = not_found_page(make_edition(), Addresses(frozenset({"", "easy-read", "young-people", "search"})))
    assert [link.path for link in page.view.ways] == ["", "easy-read", "young-people", "search"]
    assert len({link.text for link in page.view.ways}) == 4
