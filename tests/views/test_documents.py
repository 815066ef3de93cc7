"""Documents, other formats, open data and the plans beside this one."""

import pytest

from plan.views.documents import documents_view, pages
from plan.views.previous import earlier_edition

FORMATS = {"how_to_ask": "Write to us.", "reply_within_days": 5, "offered": ["Braille"]}


def facts(found):
    return {fact.label: fact.text for fact in found.facts}


def document(make_edition, site=None, files=(), **more):
    record = {"id": "plan", "title": "The plan", "type": "pdf", **more}
    (found,) = documents_view(make_edition(plan={"documents": [record]}, site=site or {}, files=files)).documents
    return found


def test_every_plan_of_today_has_its_open_data_and_its_whole_self_on_one_page(make_edition) -> None:
    (page,) = pages(make_edition())
    assert page.view.open_data.path == "data"
    assert page.view.whole_plan.path == "documents/whole-plan"


def test_the_link_to_a_document_says_its_kind_and_size(make_edition) -> None:
    found = document(make_edition, size="4 MB", url="https://council.example/plan.pdf", pages=36, date="2026-03")
    assert facts(found)["Open it"] == "The plan (PDF, 4 MB)"
    assert (facts(found)["Pages"], facts(found)["Date"]) == ("36", "March 2026")
    assert found.facts[0].href == "https://council.example/plan.pdf"


def test_a_document_of_which_there_is_no_copy_says_so_and_keeps_what_is_known(make_edition) -> None:
    found = facts(document(make_edition, size="1 MB"))
    assert found["Open it"] == "We do not have a copy to give you here."
    assert (found["Kind of file"], found["Size"]) == ("PDF", "1 MB")


def test_a_file_of_the_plan_has_its_own_address(make_edition) -> None:
    assert document(make_edition, file="plan.pdf", files=["plan.pdf"]).facts[0].path == "files/plan.pdf"


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"accessible": "yes"}, "Yes."),
        ({"accessible": "no"}, "No. You can ask us for it in another format."),
        ({"accessible": "no", "accessible_note": "It is a scan."}, "No. It is a scan."),
        ({}, "We do not know. You can ask us for it in another format."),
    ],
)
def test_readers_are_told_whether_a_screen_reader_can_read_it_and_what_to_do(make_edition, given, says) -> None:
    assert facts(document(make_edition, site={"other_formats": FORMATS}, **given))["Works with a screen reader"] == says


def test_nobody_is_told_to_ask_where_nothing_is_offered(make_edition) -> None:
    assert facts(document(make_edition, accessible="no"))["Works with a screen reader"] == "No."


def test_other_formats_say_what_there_is_what_can_be_asked_for_and_when_an_answer_comes(make_edition) -> None:
    film = {"id": "bsl", "title": "The plan in signs", "kind": "bsl", "web": "https://media.example/bsl"}
    view = documents_view(make_edition(site={"other_formats": {**FORMATS, "available": [film]}}))
    assert [(fact.label, fact.href) for fact in view.other_formats.available] == [
        ("British Sign Language", "https://media.example/bsl")
    ]
    assert view.other_formats.offered == ("Braille",)
    assert view.other_formats.reply == "We answer within 5 working days."


def linked(make_edition, previous=(), **more):
    record = {"id": "other", "title": "Other plan", "relation": "contains", "status": "in_force", **more}
    (found,) = documents_view(make_edition(previous=previous, plan={"linked_plans": [record]})).linked_plans
    return facts(found)


def test_a_linked_plan_says_how_it_belongs_and_where_it_stands(make_edition) -> None:
    found = linked(make_edition, relation="part_of", status="being_written", owner="The council")
    assert found["How they belong together"] == "It is the wider plan that ours belongs to."
    assert found["Where it stands"] == "It is being written."


def test_a_plan_that_somebody_asked_for_is_never_said_to_be_linked(make_edition) -> None:
    found = linked(make_edition, status="asked_for", asked_for_by="The committee")
    assert found["How they belong together"] == "The wish is that it becomes a part of our plan."
    assert found["Who asked for it"] == "The committee"


def test_an_earlier_plan_that_is_kept_here_can_be_read_here(make_edition, make_plan) -> None:
    old = make_plan(id="old-plan", plan={"title": "Other plan", "status": "ended"})
    edition = make_edition(
        previous=[old],
        plan={"linked_plans": [{"id": "other", "title": "Other plan", "relation": "replaces", "status": "ended"}]},
    )
    (found,) = documents_view(edition).linked_plans
    assert [fact.path for fact in found.facts if fact.path] == ["previous/old-plan"]


def test_words_that_somebody_else_wrote_down_name_their_source(make_edition) -> None:
    source = {"title": "Agenda item 6", "publisher": "The council", "reworded": "yes"}
    assert [fact.text for fact in documents_view(make_edition(plan={"source": source})).source] == [
        "Agenda item 6",
        "The council",
        "We put it in our own words.",
    ]


def test_an_earlier_plan_has_the_page_only_for_documents_of_its_own(make_edition, make_plan) -> None:
    report = {"id": "report", "title": "Report", "type": "pdf", "file": "report.pdf"}
    bare, full = make_plan(id="bare"), make_plan(id="full", plan={"documents": [report]}, files=["report.pdf"])
    edition = make_edition(previous=[bare, full], site={"other_formats": FORMATS})
    assert list(pages(earlier_edition(edition, bare))) == []
    (page,) = pages(earlier_edition(edition, full))
    assert page.view.documents[0].facts[0].path == "previous/full/files/report.pdf"
    assert (page.view.open_data, page.view.whole_plan, page.view.other_formats) == (None, None, None)


def test_other_formats_are_promised_only_where_the_site_says_how_to_ask(make_edition) -> None:
    (with_formats,) = pages(make_edition(site={"other_formats": FORMATS}))
    (without,) = pages(make_edition())
    assert "another format" in with_formats.lead
    assert "format" not in without.lead
