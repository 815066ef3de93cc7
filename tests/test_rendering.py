"""Pages to HTML: what the texts and templates of an earlier plan and of the whole plan become."""

from datetime import date
from pathlib import Path

import pytest

from plan.addresses import Addresses
from plan.audiences import STANDARD
from plan.edition import Edition
from plan.model.plan import Plan
from plan.model.plan_file import PlanFile
from plan.model.site import Site
from plan.page import EarlierPlan, Link, PlanPage
from plan.rendering import Renderer, environment, headings
from plan.wording import Wording

OVERRIDES = Path(__file__).resolve().parent.parent / "overrides"
PAGES = frozenset({"", "outcomes/safe", "partners", "previous/old", "previous/old/outcomes/safe", "have-your-say/say"})
EARLIER = EarlierPlan(Link("Old plan", "previous/old"), Link("Newest", ""))


@pytest.fixture(name="renderer")
def renderer_fixture() -> Renderer:
    plan_file = PlanFile.model_validate({"title": "Plan", "area": "Here", "status": "current"})
    site = {"name": "Plan", "address": "https://plan.example/", "organisation": {"name": "Council"}}
    plan = Plan(id="", plan=plan_file, site=Site.model_validate(site))
    edition = Edition(plan, STANDARD, date(2026, 11, 21), Wording({}))
    return Renderer(environment(OVERRIDES), edition, Addresses(PAGES), ())


def page(path: str, earlier: EarlierPlan | None = None) -> PlanPage:
    return PlanPage(path, "any", "Any", None, "", earlier_plan=earlier)


def test_a_text_of_the_plan_leads_to_its_own_records(renderer: Renderer) -> None:
    assert 'href="../../outcomes/safe/"' in renderer.prose_from(page("have-your-say/say"))("[Safe](outcomes/safe)")


def test_a_text_of_an_earlier_plan_leads_to_the_records_of_that_plan(renderer: Renderer) -> None:
    html = renderer.prose_from(page("previous/old", EARLIER))("[Safe](outcomes/safe) and [who](partners)")
    assert 'href="../../previous/old/outcomes/safe/"' in html
    assert 'href="../../partners/"' in html


def test_a_link_that_leads_nowhere_keeps_its_words(renderer: Renderer) -> None:
    assert renderer.prose_from(page(""))("[Gone](outcomes/gone)") == "<p><a>Gone</a></p>"


def test_a_survey_is_found_where_its_page_is(renderer: Renderer) -> None:
    assert 'href="have-your-say/say/"' in renderer.prose_from(page(""))("[Say](engagement/say)")


def test_a_template_inside_another_page_has_lower_headings_and_ids_of_its_own(renderer: Renderer) -> None:
    template = '{% filter nested("safe", 2) %}<h2 id="why">{{ words }}</h2>{% endfilter %}'
    html = renderer.env.from_string(template).render(words="Why < how?")
    assert html == '<h4 id="safe-why">Why &lt; how?</h4>'
    assert headings(html) == ()


def test_headings_of_the_second_level_are_the_contents_of_a_page() -> None:
    found = headings('<h2 id="a">One &amp; two</h2><h3 id="b">Below</h3><h2 id="c" dir="auto">Three</h2>')
    assert [(heading.id, heading.title) for heading in found] == [("a", "One &amp; two"), ("c", "Three")]
