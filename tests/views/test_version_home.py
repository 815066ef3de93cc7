"""What the homes of the other versions share: the standard pages that serve as long as a version lacks them."""

from plan.audiences import EASY_READ
from plan.page import Link, PlanPage
from plan.views.version_home import helplines, meanwhile, nearest_link


def page(path: str, title: str) -> PlanPage:
    return PlanPage(path, "any", title, None, "")


VISION, OWN_VISION, HELP = (
    page("vision", "Our vision"),
    page("easy-read/vision", "Vision"),
    page("get-help", "Get help"),
)


def test_standard_pages_serve_until_the_version_has_its_own(make_edition) -> None:
    edition = make_edition(audience=EASY_READ)
    assert meanwhile(edition, (VISION, HELP)) == (Link("Our vision", "vision"), Link("Get help", "get-help"))
    assert meanwhile(edition, (VISION, OWN_VISION, HELP)) == (Link("Get help", "get-help"),)


def test_outcomes_that_are_not_written_for_the_version_are_named(make_edition) -> None:
    written = {"id": "safe", "title": "Safe", "easy_read": {"title": "Being safe"}}
    edition = make_edition(audience=EASY_READ, outcomes=[written, {"id": "well", "title": "Well"}])
    assert Link("Well", "outcomes/well") in meanwhile(edition, ())
    assert "outcomes/safe" not in {link.path for link in meanwhile(edition, ())}


def test_a_link_leads_to_the_own_page_and_else_to_the_standard_one(make_edition) -> None:
    edition = make_edition(audience=EASY_READ)
    assert nearest_link(edition, "vision", (VISION, OWN_VISION)) == Link("Vision", "easy-read/vision")
    assert nearest_link(edition, "vision", (VISION,), "What we hope") == Link("What we hope", "vision")
    assert nearest_link(edition, "vision", (HELP,)) is None


def test_emergencies_come_first(make_edition) -> None:
    line = {"who_for": "All", "what_for": "To talk", "hours": "Always", "checked_on": "2026-10-05"}
    lines = [
        {**line, "id": "talk", "title": "Talk", "phone": "0800 1111"},
        {**line, "id": "now", "title": "Police", "phone": "999", "emergency": "yes"},
    ]
    edition = make_edition(audience=EASY_READ, helplines={"helplines": lines})
    assert [found.title for found in helplines(edition)] == ["Police", "Talk"]
