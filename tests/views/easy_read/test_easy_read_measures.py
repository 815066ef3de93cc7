"""How it is going in easy read: a short list of an outcome's measures, and a page of each with its numbers."""

from typing import Any

from plan.audiences import EASY_READ
from plan.page import Link, PlanPage
from plan.views.easy_read.outcomes import pages
from plan.views.easy_read.topic import IdeasPageView, Section

SAFE = {"id": "safe", "title": "Safe", "measures": ["waits"], "easy_read": {"good_looks_like": [{"text": "Safe."}]}}
WORDS = {
    "title": "Waiting",
    "question": "Do people wait?",
    "why_this": [{"text": "Nobody likes to wait."}],
    "definition": [{"text": "We count days."}],
    "how_it_is_going": [{"text": "We have more people now."}],
}
FEWER = {"2020": "12", "2024": "10"}
DAYS = {"unit": {"type": "count", "one": "day", "other": "days"}, "baseline": {"period": "2020"}}
LIST, PAGE = "easy-read/outcomes/safe/how-it-is-going", "easy-read/measures/waits"


def made(make_edition, *measures: Any, outcomes: tuple[dict[str, Any], ...] = (SAFE,)) -> dict[str, PlanPage]:
    edition = make_edition(audience=EASY_READ, outcomes=list(outcomes), measures=list(measures))
    return {page.path: page for page in pages(edition)}


def view_of(page: PlanPage) -> IdeasPageView:
    assert isinstance(page.view, IdeasPageView)
    return page.view


def sections(page: PlanPage) -> dict[str, Section]:
    return {section.id: section for section in view_of(page).sections}


def test_the_list_has_each_measure_with_one_sentence_and_the_way_to_its_page(make_edition, make_measure) -> None:
    page = made(make_edition, make_measure(FEWER, easy_read=WORDS, **DAYS))[LIST]
    assert page.title == "How it is going: Safe"
    found = sections(page)["measure-waits"]
    assert (found.title, [going.status.code for going in found.going]) == ("Waiting", ["no_target"])
    assert found.links == (Link("Read about this: Waiting", PAGE),)
    assert found.ideas == found.measures == ()


def test_the_list_says_how_each_part_is_going(make_edition, make_measure) -> None:
    parts = [{"id": id_, "title": id_.title(), "polarity": "lower_is_better"} for id_ in ("girls", "boys")]
    page = made(make_edition, make_measure(parts=parts))[LIST]
    assert [going.part for going in sections(page)["measure-waits"].going] == ["Girls:", "Boys:"]


def test_the_page_tells_each_part_below_its_own_heading(make_edition, make_measure) -> None:
    parts = [{"id": id_, "title": id_.title(), "polarity": "lower_is_better"} for id_ in ("girls", "boys")]
    found = sections(made(make_edition, make_measure(parts=parts, easy_read=WORDS))[PAGE])["going"]
    assert [(entry.title, entry.ideas) for entry in found.measures] == [("Girls", ()), ("Boys", ())]
    assert [idea.words for idea in found.ideas] == ["We have more people now."]


def test_the_page_of_a_measure_asks_counts_and_tells_its_numbers(make_edition, make_measure, said) -> None:
    page = made(make_edition, make_measure(FEWER, easy_read=WORDS, **DAYS))[PAGE]
    assert said(page.view) == {
        "": ["Do people wait?"],
        "Why this matters": ["Nobody likes to wait."],
        "What we count": ["We count days."],
        "How it is going": [],
        "All the numbers": [],
    }
    (entry,) = sections(page)["going"].measures
    assert (entry.title, [idea.words for idea in entry.ideas]) == ("", ["We have more people now."])
    assert (entry.question, entry.more) == ("", None)
    assert "In 2024 it was 10 days. This is the newest number." in entry.sentences
    assert [link.path for link in sections(page)["numbers"].links] == ["measures/waits"]


def test_the_page_of_a_measure_stands_below_the_list_of_its_outcome(make_edition, make_measure) -> None:
    found = made(make_edition, make_measure(FEWER))
    assert [path for path in found if path != "easy-read/outcomes"] == ["easy-read/outcomes/safe", LIST, PAGE]
    assert found[PAGE].crumbs[-2:] == (found["easy-read/outcomes/safe"].link, found[LIST].link)
    assert (found[PAGE].source, found[PAGE].in_menu) == ("measures/waits.yml", False)


def test_a_measure_of_two_outcomes_has_one_page_after_the_first_that_is_in_easy_read(
    make_edition, make_measure
) -> None:
    silent = {"id": "quiet", "title": "Quiet", "measures": ["waits"]}
    second = {**SAFE, "id": "well", "title": "Well"}
    found = list(made(make_edition, make_measure(FEWER), outcomes=(silent, SAFE, second)))
    assert found.index(PAGE) == found.index(LIST) + 1
    assert "easy-read/outcomes/well/how-it-is-going" in found


def test_the_booklet_has_all_numbers_below_the_list_and_no_page_of_a_measure(make_edition, make_measure) -> None:
    found = made(make_edition, make_measure(FEWER, easy_read=WORDS, **DAYS))
    (measures,) = (section.measures for section in view_of(found[LIST]).on_paper or () if section.measures)
    assert [(entry.title, entry.question, entry.more) for entry in measures] == [("Waiting", "Do people wait?", None)]
    assert view_of(found[PAGE]).on_paper == ()


def test_an_outcome_without_measures_has_no_such_page(make_edition) -> None:
    assert LIST not in made(make_edition, outcomes=({**SAFE, "measures": []},))
