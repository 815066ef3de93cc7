"""Each page explains its hard words in young people's words, and says whether it is up to date."""

from dataclasses import dataclass, replace

import pytest

from plan.audiences import YOUNG_PEOPLE
from plan.in_step.fingerprint import fingerprint
from plan.model.update import Review
from plan.page import Link, PlanPage
from plan.views.young_people.page_end import HardWord, PageEnd, YoungView, finished

ADVOCATE = {"id": "advocate", "term": "Advocate", "also": ["advocates"], "meaning": "For adults."}
OWN = {"meaning": "Someone on your side."}


@dataclass(frozen=True)
class Shown(YoungView):
    """A view with a text, and with others nested in it."""

    text: str = ""
    links: tuple[Link, ...] = ()


def end_of(make_edition, view: Shown, title: str = "Page", **own: object) -> PageEnd:
    glossary = {"terms": [{**ADVOCATE, "young_people": {**OWN, **own}}]}
    edition = make_edition(audience=YOUNG_PEOPLE, glossary=glossary)
    page = finished(edition, PlanPage("young-people/any", "any", title, view, ""))
    return page.view.end


@pytest.mark.parametrize("text", ["Ask your advocate.", "Advocates help you.", "**Advocate**: a friend"])
def test_a_hard_word_of_a_text_is_explained_in_any_of_its_forms(make_edition, text: str) -> None:
    assert end_of(make_edition, Shown(text=text)).hard_words == (HardWord("Advocate", "Someone on your side."),)


def test_it_may_have_another_name_for_young_people(make_edition) -> None:
    end = end_of(make_edition, Shown(text="An advocate."), term="Advocate (someone for you)")
    assert [word.term for word in end.hard_words] == ["Advocate (someone for you)"]


def test_words_of_links_and_titles_count_and_addresses_do_not(make_edition) -> None:
    assert end_of(make_edition, Shown(links=(Link("Find an advocate", "x"),))).hard_words
    assert end_of(make_edition, Shown(), title="Your advocate").hard_words
    assert end_of(make_edition, Shown(links=(Link("Help", "groups/advocate"),))).hard_words == ()


def test_a_word_that_is_only_part_of_another_is_not_explained(make_edition) -> None:
    assert end_of(make_edition, Shown(text="We advocated it.")).hard_words == ()


def test_a_meaning_for_adults_is_not_shown(make_edition) -> None:
    edition = make_edition(audience=YOUNG_PEOPLE, glossary={"terms": [ADVOCATE]})
    page = finished(edition, PlanPage("young-people/any", "any", "Page", Shown(text="An advocate."), ""))
    assert page.view.end == PageEnd()


def test_a_page_with_texts_of_the_plan_says_that_no_young_person_has_checked_it(make_edition) -> None:
    safe = {"id": "safe", "title": "Safe", "young_people": {"title": "You, safe"}}
    edition = make_edition(audience=YOUNG_PEOPLE, outcomes=[safe])
    page = finished(edition, PlanPage("young-people/outcomes/safe", "any", "Safe", Shown(), ""), "outcomes/safe")
    assert page.view.end.checked == ("Young people have not checked this page yet.",)
    assert page.view.end.outdated == ()


def test_a_page_whose_standard_text_has_changed_says_so(make_edition) -> None:
    safe = {
        "id": "safe",
        "title": "Safe",
        "why_it_matters": "Harm lasts.",
        "young_people": {"why_it_matters": "It hurts."},
    }
    checked = {"standard_text": "Nobody gets hurt by 2030.", "fingerprint": fingerprint("Nobody gets hurt by 2030.")}
    review = {"version": "young_people", "field": "why_it_matters", "checked_on": "2026-05-03", "checked_by": "Team"}
    edition = make_edition(audience=YOUNG_PEOPLE, outcomes=[safe])
    found = Review.model_validate({"kind": "outcomes", "id": "safe", "in_step": [{**review, **checked}]})
    edition = replace(edition, plan=replace(edition.plan, reviews=(found,)))
    page = finished(edition, PlanPage("young-people/outcomes/safe", "any", "Safe", Shown(), ""), "outcomes/safe")
    assert "3 May 2026" in page.view.end.outdated[0]


def test_where_a_link_leads_is_no_word_of_the_text(make_edition) -> None:
    assert end_of(make_edition, Shown(text="See [who helps](groups/advocate).")).hard_words == ()
    assert end_of(make_edition, Shown(text="See [your advocate](groups/care).")).hard_words


def test_initials_are_found_as_they_are_written_only(make_edition) -> None:
    send = {"id": "send", "term": "SEND", "meaning": "For adults.", "young_people": OWN}
    edition = make_edition(audience=YOUNG_PEOPLE, glossary={"terms": [send]})

    def words(text: str) -> list[str]:
        page = finished(edition, PlanPage("young-people/any", "any", "Page", Shown(text=text), ""))
        return [word.term for word in page.view.end.hard_words]

    assert words("Help with SEND.") == ["SEND"]
    assert words("You can send a text.") == []
