"""What can be found by searching: pages by their own words and by other names of their subjects, and hard words."""

import json
from dataclasses import dataclass
from datetime import date

from plan.audiences import STANDARD
from plan.edition import Edition
from plan.model.plan import Plan
from plan.model.plan_file import PlanFile
from plan.model.reference import Glossary
from plan.model.site import Site
from plan.page import PlanPage
from plan.search_index import MOST_WORDS, search_index
from plan.wording import Wording, default_words

SITE = {"name": "Plan", "address": "https://plan.example/", "organisation": {"name": "Council"}}
CARE = {
    "id": "child-in-care",
    "term": "Child in care",
    "also": ["looked-after child"],
    "meaning": "A child we care for.",
}


@dataclass(frozen=True)
class AnyView:
    text: str
    nested: tuple[str, ...] = ()


def rows(*pages: PlanPage, terms: tuple[dict, ...] = ()) -> list[list]:
    file = PlanFile.model_validate({"title": "Plan", "area": "Exampleshire", "status": "current"})
    glossary = Glossary.model_validate({"terms": terms})
    plan = Plan("", file, Site.model_validate(SITE), glossary=glossary)
    edition = Edition(plan, STANDARD, date(2026, 11, 21), Wording(default_words()))
    index = json.loads(search_index(edition, pages))
    return [[*row[:2], index["kinds"][row[2]], *row[3:]] for row in index["rows"]]


def page(view: object = None, **more) -> PlanPage:
    return PlanPage(
        "outcomes/safe", "outcome", "Safe from harm", view, "outcomes", description="Children are safe.", **more
    )


def test_a_page_has_its_address_title_kind_and_description() -> None:
    (row,) = rows(page())
    assert row[:4] == ["outcomes/safe/", "Safe from harm", "What we want", "Children are safe."]


def test_a_page_is_found_by_the_words_of_its_own_texts_each_once() -> None:
    (row,) = rows(
        page(AnyView("We **work** with [the police](partners/police). We work.", ("elsewhere",)), words="bus")
    )
    assert row[4].split() == ["bus", "work", "police"]


def test_the_day_of_the_build_is_nothing_to_look_for() -> None:
    (row,) = rows(page(AnyView("Nothing has changed by 21 November 2026, and the hub opens on 3 March 2027.")))
    assert not {"november", "2026"} & set(row[4].split())
    assert {"march", "2027"} <= set(row[4].split())


def test_words_that_its_title_and_description_have_are_not_repeated() -> None:
    (row,) = rows(page(AnyView("Harm to children")))
    assert row[4] == ""


def test_a_page_with_a_long_text_does_not_make_the_index_large() -> None:
    (row,) = rows(page(AnyView(" ".join(f"word{number}" for number in range(1000)))))
    assert len(row[4].split()) == MOST_WORDS


def test_a_page_is_found_by_other_names_of_what_it_is_about() -> None:
    found = rows(page(AnyView("Every child in care has a plan.")), terms=(CARE,))
    assert "looked" in found[-1][4].split()


def test_a_hard_word_is_found_by_itself_and_by_its_other_forms() -> None:
    (row,) = rows(terms=(CARE,))
    assert row == ["words/#child-in-care", "Child in care", "Word list", "A child we care for.", "looked-after child"]


def test_the_home_page_is_the_root_of_the_site() -> None:
    assert rows(PlanPage("", "home", "Plan", None, ""))[0][:3] == ["", "Plan", "Home"]
