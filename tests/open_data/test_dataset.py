"""What search engines for data read: true, complete, and unable to end the block that it stands in."""

import json
from dataclasses import replace
from datetime import date

from hypothesis import example, given
from hypothesis import strategies as st

from plan.open_data.dataset import json_ld, measure_dataset, plan_dataset

ADDRESS = "https://council.example/plan/"
SITE = {"name": "Plan", "address": ADDRESS, "organisation": {"name": "Exampleshire Council"}}


def told(edition):
    return measure_dataset(edition, edition.plan.measures[0])


def test_a_measure_is_a_dataset_with_its_table_at_its_full_address(make_edition, make_measure) -> None:
    found = told(make_edition(measures=[make_measure({"value": "1"}, question="Do children wait too long?")]))
    assert (found["@type"], found["name"], found["identifier"]) == ("Dataset", "Waits", "waits")
    assert "Do children wait too long?" in found["description"]
    assert [each["contentUrl"] for each in found["distribution"]] == [f"{ADDRESS}data/measures/waits.csv"]
    assert found["variableMeasured"] == [{"@type": "PropertyValue", "name": "Waits", "unitText": "percent"}]
    assert found["spatialCoverage"]["name"] == "Exampleshire"


def test_a_measure_without_figures_is_none(make_edition, make_measure) -> None:
    edition = make_edition(measures=[make_measure()])
    assert told(edition) is None
    assert plan_dataset(edition) is None


def test_it_covers_the_time_of_the_plans_own_figures_that_are_no_forecasts(make_edition, make_measure) -> None:
    rows = [
        {"value": "1", "period": "2010 to 2011", "comparator": "england"},
        {"value": "1", "period": "2021 to 2022"},
        {"value": "1", "period": "2023 to 2024"},
        {"value": "1", "period": "2026 to 2027", "symbols": "f"},
    ]
    edition = make_edition(measures=[make_measure(*rows)])
    assert told(edition)["temporalCoverage"] == "2021-04-01/2024-03-31"
    assert plan_dataset(edition)["temporalCoverage"] == "2021-04-01/2024-03-31"


def test_what_is_not_known_is_not_said(make_edition, make_measure) -> None:
    found = told(make_edition(measures=[make_measure({"value": "1"})]))
    assert {"license", "creator", "dateModified", "isBasedOn"}.isdisjoint(found)


def test_the_licence_of_the_source_goes_before_the_organisations_own(make_edition, make_measure) -> None:
    site = {**SITE, "data_licence": {"title": "Open", "url": "https://licence.example/open"}}
    source = {"title": "Register", "publisher": "NHS", "statistic_status": "official", "licence": "Licence of the NHS"}
    own = told(make_edition(site=site, measures=[make_measure({"value": "1"})]))
    others = told(make_edition(site=site, measures=[make_measure({"value": "1"}, source=source)]))
    assert own["license"] == "https://licence.example/open"
    assert others["license"]["name"] == "Licence of the NHS"
    assert others["creator"]["name"] == "NHS"


def test_the_day_of_a_change_is_told_where_a_report_gives_it(make_edition, make_measure) -> None:
    report = {
        "id": "may",
        "title": "Report",
        "date": "2026-05-03",
        "kind": "progress_report",
        "text": "Less.",
        "measures": ["waits"],
    }
    edition = make_edition(updates=[report], measures=[make_measure({"value": "1"})])
    assert told(edition)["dateModified"] == "2026-05-03"
    assert "dateModified" not in told(replace(edition, today=date(2026, 5, 2)))


def test_the_figures_of_an_example_are_called_one(make_edition, make_measure) -> None:
    site = {**SITE, "example": "yes", "example_note": "Nothing here is real."}
    edition = make_edition(site=site, measures=[make_measure({"value": "1"})])
    assert told(edition)["description"].startswith("Nothing here is real.")
    assert plan_dataset(edition)["description"].startswith("Nothing here is real.")


def test_the_whole_plan_is_a_dataset_of_all_tables_together(make_edition, make_measure) -> None:
    found = plan_dataset(
        make_edition(measures=[make_measure({"value": "1"}), make_measure({"value": "1"}, id="visits")])
    )
    assert {each["contentUrl"].removeprefix(ADDRESS) for each in found["distribution"]} == {
        "data/plan.json",
        "data/measures.csv",
        "data/datapackage.json",
    }


@given(st.text(st.characters(exclude_categories=["Cs"])))
@example("</script><script>alert(1)</script>")
@example("<!--<script>")
@example("]]>&amp;\u2028")
def test_no_text_can_end_the_block_that_it_stands_in(text: str) -> None:
    written = json_ld({"@type": "Dataset", "name": text}, "https://council.example/")
    assert not {"<", ">", "&"} & set(written)
    assert json.loads(written) == {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": text,
        "url": "https://council.example/",
    }
