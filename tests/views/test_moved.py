"""Old addresses of renamed records."""

from plan.page import Link
from plan.views.moved import pages


def test_every_old_address_leads_to_where_the_record_is_now(make_edition) -> None:
    edition = make_edition(
        outcomes=[{"id": "safe", "title": "Safe", "old_ids": ["safety", "safer"]}],
        engagement=[{"id": "say", "title": "Say", "kind": "survey", "purpose": "We ask.", "old_ids": ["your-say"]}],
    )
    assert [(page.path, page.moved_to) for page in pages(edition)] == [
        ("outcomes/safety", Link("Safe", "outcomes/safe")),
        ("outcomes/safer", Link("Safe", "outcomes/safe")),
        ("have-your-say/your-say", Link("Say", "have-your-say/say")),
    ]


def test_nobody_finds_an_old_address_in_a_menu_or_by_searching(make_edition) -> None:
    (page,) = pages(make_edition(outcomes=[{"id": "safe", "title": "Safe", "old_ids": ["safety"]}]))
    assert not page.in_menu
    assert not page.in_search
    assert page.section == ""
