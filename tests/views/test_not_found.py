"""The page for a wrong address leads on only to pages that exist."""

from plan.addresses import Addresses
from plan.views.not_found import not_found_page


def test_whoever_is_lost_can_start_again(make_edition) -> None:
    page = not_found_page(make_edition(), Addresses(frozenset({"", "a-to-z"})))
    assert [link.path for link in page.view.ways] == ["", "a-to-z"]
    assert not page.in_search
