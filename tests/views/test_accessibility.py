"""The accessibility statement: every section of the model, its fixed sentences word for word, and the facts."""

import re
from pathlib import Path

import pytest

from plan.views.accessibility import pages

FACTS = {
    "compliance": "partially",
    "how_to_ask": "Write to us.",
    "email": "plan@council.example",
    "reply_within_days": "5",
    "prepared_on": "2026-03-16",
    "reviewed_on": "2026-11-02",
    "tested_on": "2026-10-26",
    "tested_by": "the web team",
    "pages_tested": "One page of each kind.",
    "how_tested": "With axe.",
}
PROBLEM = {
    "id": "scan",
    "what": "The plan is a scan.",
    "criterion": "1.1.1 Non-text Content",
    "alternative": "This website.",
    "fix_by": "2027-03",
}
BURDEN = {**PROBLEM, "id": "map", "what": "The map.", "why": "It would cost much.", "assessed_on": "2026-08-01"}
TEMPLATE = Path(__file__).parents[2] / "overrides" / "plan" / "accessibility.html"
SECTIONS = [
    "How accessible this website is",
    "Feedback and contact information",
    "Reporting accessibility problems with this website",
    "Enforcement procedure",
    "Contacting us by phone or visiting us in person",
    "Technical information about this website’s accessibility",
    "Compliance status",
    "Non-accessible content",
    "Non-compliance with the accessibility regulations",
    "Disproportionate burden",
    "Content that’s not within the scope of the accessibility regulations",
    "What we’re doing to improve accessibility",
    "Preparation of this accessibility statement",
]


def view(make_edition, **facts):
    (page,) = pages(make_edition(accessibility={**FACTS, **facts}))
    return page.view


def without_links(text: str) -> str:
    return re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)


def test_without_its_facts_there_is_no_statement(make_edition) -> None:
    assert list(pages(make_edition())) == []


def test_the_sections_of_the_model_statement_stand_in_its_order(make_edition) -> None:
    headings = re.findall(r'<h[23] id="[^"]*">\{\{ t\("([^"]+)"\) \}\}', TEMPLATE.read_text(encoding="utf-8"))
    assert [make_edition().t(key) for key in headings] == SECTIONS


def test_the_sentences_that_the_law_fixes_are_word_for_word(make_edition) -> None:
    found = view(make_edition)
    assert found.scope == "This accessibility statement applies to https://plan.council.example/."
    assert found.committed == (
        "Exampleshire County Council is committed to making its website accessible, in accordance with the Public "
        "Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018."
    )
    assert without_links(found.enforcement) == (
        "The Equality and Human Rights Commission (EHRC) is responsible for enforcing the Public Sector Bodies "
        "(Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 (the ‘accessibility regulations’). "
        "If you’re not happy with how we respond to your complaint, contact the Equality Advisory and Support Service "
        "(EASS)."
    )


def test_in_northern_ireland_another_commission_enforces_the_law(make_edition) -> None:
    found = without_links(view(make_edition, enforced_by="ecni").enforcement)
    assert found.startswith("The Equality Commission for Northern Ireland (ECNI) is responsible for enforcing")
    assert "EASS" not in found
    assert found.endswith("contact the Equality Commission for Northern Ireland (ECNI).")


@pytest.mark.parametrize(
    ("facts", "end"),
    [
        ({"compliance": "fully"}, "This website is fully compliant with the {wcag}."),
        ({"problems": [PROBLEM]}, "partially compliant with the {wcag}, due to the non-compliances listed below."),
        ({"out_of_scope": [PROBLEM]}, "partially compliant with the {wcag}, due to the exemptions listed below."),
        (
            {"problems": [PROBLEM], "disproportionate_burden": [BURDEN]},
            "partially compliant with the {wcag}, due to the non-compliances and exemptions listed below.",
        ),
        (
            {"compliance": "not", "problems": [PROBLEM]},
            "not compliant with the {wcag}. The non-compliances are listed below.",
        ),
    ],
)
def test_the_status_names_what_the_lists_below_it_hold(make_edition, facts, end: str) -> None:
    wcag = "Web Content Accessibility Guidelines version 2.2 AA standard"
    assert view(make_edition, **facts).compliance.endswith(end.format(wcag=wcag))


def test_a_problem_says_what_it_fails_what_to_use_instead_and_until_when(make_edition) -> None:
    (problem,) = view(make_edition, problems=[PROBLEM]).problems
    assert problem.criterion == "This fails WCAG 2.2 success criterion 1.1.1 Non-text Content."
    assert problem.alternative == "This website."
    assert "March 2027" in problem.fix_by


def test_the_statement_says_when_it_was_prepared_reviewed_and_tested_and_by_whom(make_edition) -> None:
    found = view(make_edition)
    assert found.prepared == "This statement was prepared on 16 March 2026. It was last reviewed on 2 November 2026."
    assert "26 October 2026" in found.tested
    assert "the web team" in found.tested
    assert found.reply == "We’ll consider your request and get back to you in 5 days."
    assert found.pages_tested == "One page of each kind."


def test_while_nobody_has_tested_the_website_the_statement_says_that(make_edition) -> None:
    untested = {name: None for name in ("tested_on", "tested_by", "pages_tested", "how_tested")}
    found = view(make_edition, **untested)
    assert found.tested == "Nobody has tested this website yet."
    assert found.pages_tested == found.how_tested == ""


def test_whatever_not_everybody_can_use_is_told_first_whatever_the_law_says_of_it(make_edition) -> None:
    lists = {"disproportionate_burden": [BURDEN], "out_of_scope": [{"id": "film", "what": "An old film."}]}
    assert view(make_edition, problems=[PROBLEM], **lists).known == ("The plan is a scan.", "The map.", "An old film.")
    assert view(make_edition, **lists).known == ("The map.", "An old film.")


def test_a_burden_says_what_was_weighed_and_when(make_edition) -> None:
    (burden,) = view(make_edition, disproportionate_burden=[BURDEN]).disproportionate_burden
    assert burden.why == "It would cost much."
    assert burden.assessed == (
        "We weighed this on 1 August 2026, as regulation 7 of the accessibility regulations asks."
    )


def test_readers_may_ask_about_what_is_left_out_only_where_something_is(make_edition) -> None:
    assert view(make_edition, disproportionate_burden=[BURDEN]).may_ask_for_details
    assert not view(make_edition, problems=[PROBLEM]).may_ask_for_details


def test_whoever_finds_a_problem_is_told_who_deals_with_it_and_every_way_to_reach_them(make_edition) -> None:
    ways = {"responsible": "Web team", "phone": "01632 960100", "form": "https://www.council.example/tell-us"}
    found = view(make_edition, **ways).report_to
    assert [fact.href or fact.text for fact in found] == [
        *("Web team", "mailto:plan@council.example", "tel:01632960100", "https://www.council.example/tell-us")
    ]
