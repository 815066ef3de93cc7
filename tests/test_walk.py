"""Walking through records: every text and reference is found, at the place that it has in the file."""

import time

from plan.model.measure import Measure
from plan.model.plan_file import PlanFile
from plan.model.site import Site
from plan.walk import Walker, fields

MEASURE = {
    "id": "returns",
    "title": "Children who return",
    "polarity": "lower_is_better",
    "period_kind": "calendar_year",
    "kind": "gap",
    "gap": {"breakdown": "sex", "from": "girls", "to": "boys"},
    "groups": ["children-in-care"],
    "owner": {"role": "Director", "partner": "council", "email": "plan@council.example"},
    "parts": [
        {
            "id": "first",
            "title": "First",
            "polarity": "lower_is_better",
            "target": {"kind": "milestone", "text": "Set it"},
        }
    ],
    "easy_read": {"why_this": [{"text": "We ask why.", "picture": "ask", "explains": "return"}]},
    "observations": [{"period": str(2000 + year), "value": "3", "note": "Counted"} for year in range(10)],
}


def found_in(record):
    return {field.loc: field for field in fields(record)}


def test_a_text_is_found_however_deep_it_lies():
    found = found_in(Measure.model_validate(MEASURE))

    assert found["title",].value == "Children who return"
    assert found["easy_read", "why_this", 0, "text"].value == "We ask why."
    assert found["parts", 0, "target", "text"].value == "Set it"
    assert found["observations", 9, "note"].value == "Counted"


def test_a_reference_says_the_kind_that_it_refers_to():
    found = found_in(Measure.model_validate(MEASURE))

    assert found["groups", 0].refers == "groups"
    assert found["owner", "partner"].refers == "partners"
    assert found["easy_read", "why_this", 0, "picture"].refers == "pictures"
    assert found["easy_read", "why_this", 0, "explains"].refers == "glossary"
    assert found["title",].refers is None


def test_words_say_whether_they_may_be_formatted():
    found = found_in(
        PlanFile.model_validate({"title": "T", "area": "A", "status": "draft", "introduction": "Some *words*."})
    )

    assert not found["title",].words.markdown
    assert found["introduction",].words.markdown


def test_a_way_to_reach_somebody_is_known_to_be_published_and_is_not_words():
    found = found_in(Measure.model_validate(MEASURE))

    assert found["owner", "email"].published
    assert found["owner", "email"].words is None
    assert not found["owner", "role"].published


def test_what_is_neither_text_nor_reference_is_left_out():
    found = found_in(Measure.model_validate(MEASURE))

    assert ("polarity",) not in found
    assert ("gap", "from") not in found
    assert ("observations", 0, "value") not in found


def test_a_class_that_is_defined_later_in_its_module_is_walked_too():
    adopted = {"on": "2026-03-01", "by": "The council", "decision": "march"}
    plan = PlanFile.model_validate({"title": "T", "area": "A", "status": "current", "adopted": adopted})
    formats = {
        "how_to_ask": "Ask.",
        "reply_within_days": "5",
        "available": [{"id": "bsl", "title": "B", "kind": "bsl"}],
    }
    site = Site.model_validate(
        {"name": "S", "address": "https://a.example/", "organisation": {"name": "C"}, "other_formats": formats}
    )

    assert found_in(plan)["adopted", "decision"].refers == "decisions"
    assert found_in(site)["other_formats", "available", 0, "title"].value == "B"


def test_records_are_found_with_their_places_and_their_names_in_the_file():
    plan = {"title": "T", "area": "A", "status": "draft", "ages": {"from": "0", "to": "25"}}
    records = dict(Walker().records(Measure.model_validate(MEASURE)))

    assert records["gap",].from_ == "girls"
    assert records["parts", 0, "target"].text == "Set it"
    assert records["observations", 3].period == "2003"
    assert records[()].id == "returns"
    assert dict(Walker().records(PlanFile.model_validate(plan)))["ages",].to == 25


def test_the_place_of_the_record_itself_comes_first():
    (first, *_) = Walker().fields(Measure.model_validate(MEASURE), ("measures", 2))

    assert first.loc[:2] == ("measures", 2)


def test_a_thousand_measures_are_walked_in_a_moment():
    measures = [Measure.model_validate({**MEASURE, "id": f"m{number}"}) for number in range(1000)]
    walker = Walker()
    start = time.process_time()
    count = sum(1 for measure in measures for _ in walker.fields(measure))

    assert count == 1000 * len(found_in(measures[0]))
    assert time.process_time() - start < 1
