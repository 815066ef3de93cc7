"""The accessibility statement as it is published, against the model statement that the law asks for (SI 2018/952)."""

from __future__ import annotations

import re
from datetime import datetime

import pytest
from bs4 import BeautifulSoup

HEADINGS = [
    *("h2", "How accessible this website is"),
    *("h2", "Feedback and contact information"),
    *("h2", "Reporting accessibility problems with this website"),
    *("h2", "Enforcement procedure"),
    *("h2", "Contacting us by phone or visiting us in person"),
    *("h2", "Technical information about this website’s accessibility"),
    *("h3", "Compliance status"),
    *("h2", "Non-accessible content"),
    *("h3", "Non-compliance with the accessibility regulations"),
    *("h3", "Disproportionate burden"),
    *("h3", "Content that’s not within the scope of the accessibility regulations"),
    *("h2", "What we’re doing to improve accessibility"),
    *("h2", "Preparation of this accessibility statement"),
]
"""Every heading of the model statement with its level, in its order."""

FIXED = [
    "This accessibility statement applies to ",
    "The Equality and Human Rights Commission (EHRC) is responsible for enforcing the Public Sector Bodies (Websites "
    "and Mobile Applications) (No. 2) Accessibility Regulations 2018 (the ‘accessibility regulations’). If you’re not "
    "happy with how we respond to your complaint, contact the Equality Advisory and Support Service (EASS).",
    " is committed to making its website accessible, in accordance with the Public Sector Bodies (Websites and Mobile "
    "Applications) (No. 2) Accessibility Regulations 2018.",
    "The content listed below is non-accessible for the following reasons.",
]
COMPLIANCE = re.compile(
    r"This website is (fully|partially|not) compliant with the Web Content Accessibility Guidelines version 2\.2 AA "
    r"standard"
)
DAY = r"(\d{1,2} [A-Z][a-z]+ \d{4})"
DATES = [
    rf"was prepared on {DAY}\.",
    rf"was last reviewed on {DAY}\.",
    rf"was last tested on {DAY} against the WCAG 2\.2",
]


@pytest.fixture
def statement(example) -> BeautifulSoup:
    """The statement's main part."""
    found = example.pages["accessibility"].find("main")
    assert found
    return found


@pytest.fixture
def words(example) -> str:
    """Its words, with one space between any two and none before a full stop."""
    return re.sub(r" (?=[.,])", "", example.text("accessibility"))


def test_every_heading_of_the_model_stands_there_in_order(statement: BeautifulSoup) -> None:
    body = statement.find(class_="body")
    found = [part for heading in body.find_all(["h2", "h3"]) for part in (heading.name, heading.get_text(strip=True))]
    assert found == HEADINGS


def test_its_title_names_the_website(statement: BeautifulSoup) -> None:
    heading = statement.find("h1").get_text(strip=True)
    assert heading == "Accessibility statement for Exampleshire children and young people's plan"


@pytest.mark.parametrize("sentence", FIXED)
def test_the_sentences_that_the_law_fixes_are_word_for_word(words: str, sentence: str) -> None:
    assert sentence in words


def test_there_is_one_verdict_and_it_is_not_that_everything_is_well(words: str) -> None:
    assert COMPLIANCE.findall(words) == ["partially"]


@pytest.mark.parametrize("date", DATES)
def test_it_says_when_it_was_prepared_reviewed_and_tested(words: str, date: str) -> None:
    (day,) = re.findall(date, words)
    assert datetime.strptime(day, "%d %B %Y").year == 2026


def test_every_problem_says_which_success_criterion_it_fails(statement: BeautifulSoup) -> None:
    problems = statement.find(id="non-compliance").find_next("ul").find_all("li", recursive=False)
    assert len(problems) == 3
    for problem in problems:
        assert re.search(r"This fails WCAG 2\.2 success criterion \d\.\d\.\d", problem.get_text(" ", strip=True))
        assert "We plan to fix this by" in problem.get_text(" ", strip=True)


def test_people_can_report_a_problem_by_form_email_and_phone_where_they_are_told_to(statement: BeautifulSoup) -> None:
    for place in ("feedback", "reporting"):
        section = statement.find(id=place).find_parent("section")
        schemes = {link["href"].partition(":")[0] for link in section.find_all("a")}
        assert {"https", "mailto", "tel"} <= schemes, place


def test_it_leads_to_whoever_helps_when_a_complaint_was_no_use_and_to_the_law(statement: BeautifulSoup) -> None:
    links = [link["href"] for link in statement.find(id="enforcement").find_parent("section").find_all("a")]
    assert links == [
        "https://www.equalityadvisoryservice.com/",
        "https://www.legislation.gov.uk/uksi/2018/952/part/5",
    ]


def test_every_page_of_every_version_leads_to_it(example) -> None:
    without = []
    for path, soup in example.pages.items():
        links = soup.select("footer a")
        if not any(re.search(r"(^|/)accessibility/$", link["href"]) for link in links if link.get("href")):
            without.append(path)
    assert len(example.pages) > 50
    assert [path for path in without if path != "accessibility"] == []


def test_a_site_without_its_facts_has_no_statement_and_no_link_to_one(sites) -> None:
    for name in ("stockport", "worcestershire"):
        assert "accessibility" not in sites[name].pages
        assert not [page for page in sites[name].pages.values() if page.find("a", string="Accessibility statement")]
