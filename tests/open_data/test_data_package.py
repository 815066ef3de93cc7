"""The Data Package: every table of a plan, and every measure that has none."""

import hashlib
import json

import pytest

from plan.open_data.cells import read_csv_text
from plan.open_data.files import files


def found(edition) -> dict[str, str]:
    return {file.path: file.text for file in files(edition)}


def package(edition):
    return json.loads(found(edition)["data/datapackage.json"])


def test_it_lists_every_table_with_its_size_and_its_sum(make_edition, make_measure) -> None:
    edition = make_edition(measures=[make_measure({"value": "1"}), make_measure({"value": "2"}, id="visits")])
    texts = found(edition)
    resources = package(edition)["resources"]
    assert [each["name"] for each in resources] == ["measures", "measures-waits", "measures-visits"]
    for each in resources:
        written = texts[f"data/{each['path']}"].encode()
        assert each["bytes"] == len(written)
        assert each["hash"] == f"sha256:{hashlib.sha256(written).hexdigest()}"


def test_what_the_columns_mean_stands_once_beside_it(make_edition, make_measure) -> None:
    texts = found(edition := make_edition(measures=[make_measure({"value": "1"})]))
    fields = json.loads(texts["data/columns.json"])["fields"]
    assert {each["schema"] for each in package(edition)["resources"]} == {"columns.json"}
    assert [field["name"] for field in fields] == read_csv_text(texts["data/measures.csv"])[0]


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"no_figures": {"why": "not_in_source", "note": "It is in a report."}}, "Our source gives no figures"),
        ({"kind": "narrative"}, "This measure is told in words"),
        ({}, "No figures yet"),
    ],
)
def test_a_measure_without_figures_is_named_with_the_reason(make_edition, make_measure, fields, why: str) -> None:
    edition = make_edition(measures=[make_measure({"value": "1"}), make_measure(id="later", **fields)])
    (told,) = package(edition)["measures_without_figures"]
    assert (told["id"], told["title"], told["why"]) == ("later", "Waits", why)
    assert told.get("note") == fields.get("no_figures", {}).get("note")


@pytest.mark.parametrize(("title", "name"), [("Enfants: été & hiver", "enfants-ete-hiver"), ("计划", "plan")])
def test_its_name_is_one_for_programs(make_edition, make_measure, title: str, name: str) -> None:
    plan = {"title": title, "area": "Exampleshire", "status": "current"}
    assert package(make_edition(plan=plan, measures=[make_measure({"value": "1"})]))["name"] == name


def test_no_licence_is_invented(make_edition, make_measure) -> None:
    measures = [make_measure({"value": "1"})]
    assert "licenses" not in package(make_edition(measures=measures))
    licence = {"title": "Open Government Licence v3.0", "url": "https://licence.example/ogl"}
    site = {"name": "P", "address": "https://c.example/", "organisation": {"name": "C"}, "data_licence": licence}
    told = package(make_edition(measures=measures, site=site))["licenses"]
    assert told == [{"path": licence["url"], "title": licence["title"]}]
