"""A to Z, all pages, and the parts of the site that they name."""

from plan.page import EarlierPlan, Link, PlanPage
from plan.views.a_to_z import a_to_z_view
from plan.views.listed import part_of_site
from plan.views.site_map import site_map_view


def page(path: str, title: str, section: str = "", **more) -> PlanPage:
    return PlanPage(path, "any", title, None, section, **more)


HOME = page("", "Plan for children")
OUTCOMES = page("outcomes", "What we want", "outcomes")
SAFE = page("outcomes/safe", "Safe", "outcomes", crumbs=(Link("What we want", "outcomes"),))
HELP = page("get-help", "Get help")
MOVED = page("outcomes/old", "Old", in_search=False)
BEFORE = EarlierPlan(Link("Plan 2018", "previous/2018"), Link("Plan for children", ""))
OLD = page("previous/2018/outcomes/safe", "Safe", "how-we-check", earlier_plan=BEFORE)
ALL = (HOME, OUTCOMES, SAFE, HELP, MOVED, OLD)


def test_every_page_that_may_be_found_stands_under_its_letter(make_edition) -> None:
    letters = a_to_z_view(make_edition(), ALL).letters
    assert {letter.name: [entry.text for entry in letter.entries] for letter in letters} == {
        "G": ["Get help"],
        "P": ["Plan for children"],
        "S": ["Safe", "Safe"],
        "W": ["What we want"],
    }


def test_two_pages_of_one_name_say_where_they_are(make_edition) -> None:
    letters = a_to_z_view(make_edition(), ALL).letters
    notes = [entry.note for letter in letters for entry in letter.entries if entry.text == "Safe"]
    assert notes == ["What we want", "Earlier plans"]
    assert [entry.note for entry in letters[0].entries] == [""]


def test_a_page_of_an_earlier_plan_says_so_whatever_its_name(make_edition) -> None:
    (letter,) = a_to_z_view(make_edition(), (OLD,)).letters
    assert letter.entries[0].note == "Earlier plans"


def test_all_pages_stand_in_their_part_of_the_site_below_the_page_they_belong_to(make_edition) -> None:
    view = site_map_view(make_edition(), ALL)
    parts = {section.title: section.branches for section in view.sections}
    assert list(parts) == ["What we want", "How we check", "Help and information"]
    (outcomes,) = parts["What we want"]
    assert outcomes.link.text == "What we want"
    assert [branch.link.text for branch in outcomes.below] == ["Safe"]
    assert view.home.path == ""


def test_a_page_whose_parent_is_not_listed_is_not_lost(make_edition) -> None:
    (section,) = site_map_view(make_edition(), (HOME, SAFE)).sections
    assert [branch.link.path for branch in section.branches] == ["outcomes/safe"]


def test_a_page_belongs_to_a_part_of_the_site(make_edition) -> None:
    edition = make_edition()
    assert [part_of_site(edition, each) for each in (HOME, SAFE, HELP, OLD)] == [
        "Home",
        "What we want",
        "Help and information",
        "Earlier plans",
    ]
