"""A to Z, all pages, and the parts of the site that they name."""

from dataclasses import replace

from plan.audiences import EASY_READ
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


EASY = page("easy-read", "Start here", audience=EASY_READ)


def test_pages_of_another_version_stand_in_a_part_of_their_own(make_edition) -> None:
    *_, last = site_map_view(make_edition(), (*ALL, EASY)).sections
    assert (last.id, last.title) == ("easy-read", "Easy read")
    assert [branch.link for branch in last.branches] == [Link("Start here", "easy-read")]


def test_a_page_of_another_version_says_so_in_the_list_from_a_to_z(make_edition) -> None:
    (letter,) = a_to_z_view(make_edition(), (EASY,)).letters
    assert letter.entries[0].note == "Easy read"


def test_below_an_earlier_plan_its_name_is_not_said_again(make_edition) -> None:
    home = Link("Plan 2018", "previous/2018")
    before = replace(BEFORE, plan=home, name="Safe")
    plan = page("previous/2018", "Plan 2018", "how-we-check", earlier_plan=replace(before, name="Plan 2018"))
    told = {"earlier_plan": before, "short_title": "Safe (Plan 2018)"}
    old = page("previous/2018/outcomes/safe", "Safe", "how-we-check", crumbs=(home,), **told)
    (section,) = site_map_view(make_edition(), (plan, old)).sections
    (branch,) = section.branches
    assert branch.link.text == "Plan 2018"
    assert [inner.link.text for inner in branch.below] == ["Safe"]
    alone = site_map_view(make_edition(), (old,)).sections[0].branches[0]
    assert alone.link.text == "Safe (Plan 2018)"
