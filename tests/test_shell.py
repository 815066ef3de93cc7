"""What stands round every page: titles, addresses, notices, the foot, and the page for wrong addresses."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from markupsafe import Markup

from plan.addresses import Addresses, DeadLinkError
from plan.audiences import EASY_READ, STANDARD
from plan.edition import Edition
from plan.model.plan import Plan
from plan.model.plan_file import PlanFile
from plan.model.site import Site
from plan.page import EarlierPlan, Link, PlanPage
from plan.rendering import Renderer, environment
from plan.shell import FOOT, Shell, not_found_shell, shell
from plan.wording import Wording, default_words

OVERRIDES = Path(__file__).resolve().parent.parent / "overrides"
FILE = PlanFile.model_validate({"title": "Plan", "area": "Exampleshire", "status": "current"})
PAGES = frozenset({"", "outcomes", "outcomes/safe", "search", "get-help", "contact", "about"})
BOTH = PAGES | {"easy-read", "easy-read/outcomes/safe", "easy-read/words", "words"}
TWO = '<h2 id="a">A</h2><h2 id="b">B</h2>'
THREE = '<h2 id="a">A</h2><h2 id="b">B</h2><h2 id="c">C</h2>'


def renderer(pages: frozenset[str] = PAGES, files: frozenset[str] = frozenset(), **site: Any) -> Renderer:
    given = {"name": "Our plan", "address": "https://plan.example/kids/", "organisation": {"name": "Council"}, **site}
    plan = Plan("", FILE, Site.model_validate(given))
    edition = Edition(plan, STANDARD, date(2026, 11, 21), Wording(default_words()))
    return Renderer(environment(OVERRIDES), edition, Addresses(pages, files), ())


def page(path: str = "outcomes/safe", **fields: Any) -> PlanPage:
    return PlanPage(path, **{"template": "outcome", "title": "Safe", "view": None, "section": "", **fields})


def easy_read(pages: frozenset[str] = BOTH, **site: Any) -> Renderer:
    standard = renderer(pages, **site)
    edition = replace(standard.edition, audience=EASY_READ, prefix="easy-read/", t=Wording(default_words(), EASY_READ))
    return Renderer(standard.env, edition, standard.addresses, ())


def shell_of(given: PlanPage, body: str = "", by: Renderer | None = None, edit_url: str | None = None) -> Shell:
    return shell(given, Markup(body), by or renderer(), edit_url)  # noqa: S704 - the test's own HTML


def test_the_tab_names_the_page_and_the_site() -> None:
    assert shell_of(page()).document_title == "Safe – Our plan"


def test_the_tab_of_the_home_page_names_the_site_once() -> None:
    assert shell_of(page("", title="Our plan")).document_title == "Our plan"


def test_the_tab_of_an_earlier_page_names_its_plan_too_and_its_home_page_once() -> None:
    earlier = EarlierPlan(Link("Plan 2017", "outcomes"), Link("Newest", ""))
    assert shell_of(page(earlier_plan=earlier)).document_title == "Safe – Plan 2017 – Our plan"
    assert shell_of(page(title="Plan 2017", earlier_plan=earlier)).document_title == "Plan 2017 – Our plan"


def test_the_picture_of_a_page_stands_beside_its_heading() -> None:
    assert shell_of(page(picture="pictures/shield.svg")).picture == "pictures/shield.svg"
    assert shell_of(page()).picture == ""


def test_a_page_has_one_permanent_address() -> None:
    assert shell_of(page()).canonical == "https://plan.example/kids/outcomes/safe/"
    assert shell_of(page("")).canonical == "https://plan.example/kids/"


def test_a_page_that_has_moved_leads_on_and_gives_the_new_address() -> None:
    found = shell_of(page("outcomes", moved_to=Link("Safe", "outcomes/safe")))
    assert found.moved_to == "../outcomes/safe/"
    assert found.canonical == "https://plan.example/kids/outcomes/safe/"


def test_a_page_that_does_not_exist_cannot_have_an_address() -> None:
    with pytest.raises(DeadLinkError):
        shell_of(page("outcomes/gone"))


@pytest.mark.parametrize(("path", "body", "listed"), [("outcomes", THREE, 3), ("outcomes", TWO, 0), ("", THREE, 0)])
def test_on_this_page_is_listed_where_there_is_much_and_never_at_home(path: str, body: str, listed: int) -> None:
    assert len(shell_of(page(path), body).contents) == listed


def test_every_page_of_an_example_says_that_it_is_one() -> None:
    assert shell_of(page()).notice is None
    assert "example" in (shell_of(page(), by=renderer(example="yes")).notice or "")
    assert shell_of(page(), by=renderer(example="yes", example_note="Not a real place.")).notice == "Not a real place."


def test_the_note_of_an_example_is_not_shown_on_a_real_site() -> None:
    assert shell_of(page(), by=renderer(example_note="Not a real place.")).notice is None


def test_the_foot_leads_to_what_the_site_has_in_one_order() -> None:
    assert [link.path for link in shell_of(page()).foot] == ["get-help", "contact", "about"]
    assert [link.path for link in shell_of(page(), by=renderer(PAGES | set(FOOT))).foot] == list(FOOT)


def test_search_is_offered_where_the_site_has_it() -> None:
    assert shell_of(page()).search == "search"
    assert shell_of(page(), by=renderer(frozenset({"outcomes/safe"}))).search is None


def test_every_page_offers_the_same_help_in_the_same_order() -> None:
    formats = {"how_to_ask": "Call.", "reply_within_days": "5"}
    by = renderer(complain={"title": "Complain", "text": "Write."}, other_formats=formats)
    for each in (page(), page(""), page("contact")):
        assert [link.path for link in shell_of(each, by=by).help] == ["get-help#complain", "contact#formats"]
    assert [link.path for link in not_found_shell(by, "/kids/").help] == ["get-help#complain", "contact#formats"]


def test_a_site_without_help_offers_none() -> None:
    assert shell_of(page()).help == ()


def test_the_search_page_has_no_second_search() -> None:
    assert shell_of(page("search", template="search")).search is None


def test_search_in_another_version_leads_to_its_own_search_page_where_it_has_one() -> None:
    assert shell_of(page("easy-read"), by=easy_read()).search == "search"
    assert shell_of(page("easy-read"), by=easy_read(BOTH | {"easy-read/search"})).search == "easy-read/search"


def test_a_page_that_nobody_should_find_is_not_listed() -> None:
    assert shell_of(page()).listed
    assert not shell_of(page(in_search=False)).listed


def test_the_logo_and_crest_of_the_council_are_its_files() -> None:
    found = shell_of(page(), by=renderer(logo="logo.svg", crest="crest.png"))
    assert (found.logo, found.crest) == ("files/logo.svg", "files/crest.png")
    assert (shell_of(page()).logo, shell_of(page()).crest) == (None, None)


def test_what_a_page_says_of_itself_is_kept() -> None:
    given = page(eyebrow="Outcome 1", lead="No harm.", description="Safety.", colour=3, template="how_we_check")
    found = shell_of(given, "<p>Body</p>", edit_url="https://forge.example/edit")
    assert (found.eyebrow, found.title, found.lead) == ("Outcome 1", "Safe", "No harm.")
    assert (found.description, found.colour, found.page_class) == ("Safety.", 3, "how-we-check")
    assert (found.body, found.edit_url) == ("<p>Body</p>", "https://forge.example/edit")


def test_links_of_a_page_are_relative_so_that_the_site_works_anywhere() -> None:
    assert shell_of(page()).link("contact") == "../../contact/"


def test_the_page_for_wrong_addresses_works_at_any_depth_and_is_found_by_nobody() -> None:
    found = not_found_shell(renderer(), "/kids/")
    assert found.link("contact") == "/kids/contact/"
    assert 'href="/kids/contact/"' in found.body
    assert found.canonical is None
    assert not found.listed
    assert found.contents == ()


def test_the_page_for_wrong_addresses_leaves_other_pages_as_they_are() -> None:
    by = renderer()
    not_found_shell(by, "/kids/")
    assert shell_of(page(), by=by).link("contact") == "../../contact/"


def test_where_there_are_several_versions_the_tab_names_the_one_at_hand() -> None:
    assert shell_of(page(), by=renderer(BOTH)).document_title == "Safe – Standard version – Our plan"
    safe = page("easy-read/outcomes/safe", title="Being safe", audience=EASY_READ)
    assert shell_of(safe, by=easy_read()).document_title == "Being safe – Easy read – Our plan"


def test_an_earlier_plans_page_names_its_plan_and_its_version() -> None:
    earlier = EarlierPlan(Link("Plan 2017", "outcomes"), Link("Newest", ""))
    title = shell_of(page(earlier_plan=earlier), by=renderer(BOTH)).document_title
    assert title == "Safe – Plan 2017 – Standard version – Our plan"


def test_a_page_of_another_version_says_which_and_leads_to_the_start_of_that_version() -> None:
    found = shell_of(page("easy-read/outcomes/safe"), by=easy_read())
    assert (found.audience, found.version_name, found.home) == ("easy-read", "Easy read", "easy-read")
    assert [version.state for version in found.versions] == ["same_page", "current", "coming"]
    assert found.t.audience == EASY_READ


def test_the_foot_of_another_version_leads_to_its_own_pages_and_else_to_the_standard_ones() -> None:
    foot = {link.path for link in shell_of(page("easy-read"), by=easy_read()).foot}
    assert foot == {"easy-read/words", "get-help", "contact", "about"}


def test_the_logo_is_the_same_file_in_every_version() -> None:
    assert shell_of(page("easy-read"), by=easy_read(logo="logo.svg")).logo == "files/logo.svg"


def test_the_page_for_wrong_addresses_leads_to_the_start_of_every_version() -> None:
    found = not_found_shell(renderer(BOTH), "/kids/")
    assert 'href="/kids/easy-read/"' in found.body
    assert [version.state for version in found.versions] == ["current", "start_page", "coming"]
