"""Privacy: what every site made this way does not do, and what the organisation adds."""

from plan.views.privacy import pages

FACTS = {
    "controller": "Exampleshire County Council",
    "contact_role": "Data protection officer",
    "email": "dpo@council.example",
    "what_the_host_records": "The time of a visit.",
    "reviewed_on": "2026-10-26",
}


def test_the_page_says_who_answers_and_what_the_server_notes(make_edition) -> None:
    (page,) = pages(make_edition(privacy=FACTS))
    assert page.view.what_the_host_records == "The time of a visit."
    assert "mailto:dpo@council.example" in [fact.href for fact in page.view.who]
    assert "26 October 2026" in page.view.reviewed


def test_without_facts_of_the_organisation_the_page_tells_what_holds_for_every_site(make_edition) -> None:
    (page,) = pages(make_edition())
    assert page.view.who == (), "nobody is named who has not said that they answer for it"
    assert page.view.what_the_host_records == ""
    assert page.source == "", "there is no file to change"
