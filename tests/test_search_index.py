"""What can be found by searching: pages by their own words and by other names of their subjects, and hard words."""

import json
from dataclasses import dataclass
from datetime import date

from plan.audiences import EASY_READ, STANDARD, YOUNG_PEOPLE
from plan.edition import Edition
from plan.model.outcome import Outcome
from plan.model.plan import Plan
from plan.model.plan_file import PlanFile
from plan.model.reference import Glossary
from plan.model.site import Site
from plan.page import PlanPage
from plan.search_index import MOST_WORDS, search_index
from plan.views.easy_read.topic import IdeasPageView, Section
from plan.views.ideas import IdeaView
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


def rows(*pages: PlanPage, terms: tuple[dict, ...] = (), outcomes: tuple[dict, ...] = (), **more) -> list[list]:
    file = PlanFile.model_validate({"title": "Plan", "area": "Exampleshire", "status": "current", **more})
    glossary = Glossary.model_validate({"terms": terms})
    wanted = tuple(Outcome.model_validate(each) for each in outcomes)
    plan = Plan("", file, Site.model_validate(SITE), glossary=glossary, outcomes=wanted)
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
    assert row[4].split() == ["bus", "police", "work"]


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
    assert row == [
        "words/#child-in-care",
        "Child in care",
        "Word list",
        "A child we care for.",
        "after child looked",
        0,
    ]


def test_the_home_page_is_the_root_of_the_site() -> None:
    assert rows(PlanPage("", "home", "Plan", None, ""))[0][:3] == ["", "Plan", "Home"]


SAFE = {
    "id": "safe",
    "number": 1,
    "title": "Safe from harm",
    "easy_read": {"title": "Being safe", "good_looks_like": [{"text": "Nobody hits you.", "explains": "harm"}]},
    "young_people": {"what_it_means": "Nobody **bullies** you."},
}


def home(audience, title: str) -> PlanPage:
    return PlanPage(audience.prefix.rstrip("/"), "home", title, None, "", audience=audience)


def test_a_page_says_which_version_it_belongs_to() -> None:
    found = rows(home(STANDARD, "Plan"), home(EASY_READ, "Start here"), home(YOUNG_PEOPLE, "For you"))
    assert [(row[0], row[2], row[5]) for row in found] == [
        ("", "Home", 0),
        ("easy-read/", "Start page", 1),
        ("young-people/", "Start page", 2),
    ]


def test_the_index_says_what_the_addresses_of_each_version_begin_with() -> None:
    edition = Edition(
        Plan("", PlanFile.model_validate({"title": "P", "area": "A", "status": "current"}), Site.model_validate(SITE)),
        STANDARD,
        date(2026, 11, 21),
        Wording(default_words()),
    )
    assert json.loads(search_index(edition, ()))["versions"] == ["", "easy-read/", "young-people/"]


def test_a_topic_without_a_page_in_a_version_is_found_by_the_words_of_that_version() -> None:
    (row,) = rows(page(), outcomes=(SAFE,))
    assert row[4].split() == ["being", "bullies", "hits", "nobody"]


def test_a_topic_with_a_page_in_a_version_is_found_there_by_the_words_of_that_version() -> None:
    easy = PlanPage("easy-read/outcomes/safe", "easy", "Being safe", None, "outcomes", audience=EASY_READ)
    standard, other = rows(page(), easy, outcomes=(SAFE,))
    assert standard[4].split() == ["bullies", "nobody"]
    assert other[4].split() == ["hits", "nobody"]
    assert other[5] == 1


def test_the_words_of_the_plan_itself_lead_home_and_those_of_its_vision_to_the_vision() -> None:
    ideas = {"who_we_are": [{"text": "Grown-ups work together."}]}
    vision = {"text": "Thrive.", "young_people": {"text": "You shine."}}
    pages = home(STANDARD, "Plan"), PlanPage("vision", "vision", "Our vision", None, "plan")
    first, second = rows(*pages, easy_read=ideas, vision=vision)
    assert first[4].split() == ["grown", "together", "ups", "work"]
    assert second[4].split() == ["shine"]


def test_a_statement_that_is_hidden_today_is_not_found_by_its_words_in_any_version() -> None:
    said = {"id": "mayor", "role": "Mayor", "words": "Good.", "young_people": {"text": "Fireworks."}}
    vision = PlanPage("vision", "vision", "Our vision", None, "plan")
    assert rows(vision, statements=[said])[0][4] == "fireworks"
    assert rows(vision, statements=[{**said, "hide_from": "2026-11-01"}])[0][4] == ""


def test_a_hard_word_stands_on_the_word_list_of_each_version_that_has_one() -> None:
    easy = {"term": "Looked after", "meaning": [{"text": "You live with another family."}]}
    words = PlanPage("words", "words", "Word list", None, "")
    listed = Section("Looked after", (IdeaView("You live with another family."),), "child-in-care")
    there = PlanPage("easy-read/words", "words", "Hard words", IdeasPageView((listed,)), "", audience=EASY_READ)
    term = {**CARE, "easy_read": easy}
    assert "family" in rows(words, terms=(term,))[0][4].split(), "only the standard list has it"
    standard, other = rows(words, there, terms=(term,))[:2]
    assert "family" not in standard[4].split()
    assert other[:2] == ["easy-read/words/#child-in-care", "Looked after"]
    assert other[3:] == ["You live with another family.", "after care child in looked", 1]


def test_a_word_that_a_list_in_easy_read_does_not_have_is_not_found_there() -> None:
    there = PlanPage("easy-read/words", "words", "Hard words", IdeasPageView(()), "", audience=EASY_READ)
    assert [row[0] for row in rows(there, terms=(CARE,))] == ["words/#child-in-care", "easy-read/words/"]


def test_a_word_is_kept_whole_in_scripts_that_write_vowels_as_marks() -> None:
    (row,) = rows(page(AnyView("सुरक्षा")))
    assert len(row[4].split()) == 1


def test_words_stand_from_a_to_z_and_each_once() -> None:
    (row,) = rows(page(AnyView("Zebra looked ahead."), words="zebra"), terms=())
    assert row[4] == "ahead looked zebra"


def test_the_search_page_does_not_find_itself() -> None:
    assert rows(PlanPage("easy-read/search", "search", "Search", None, "", audience=EASY_READ)) == []
