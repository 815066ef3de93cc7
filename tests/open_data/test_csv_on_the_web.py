"""CSV on the Web: each table has a file beside it that says what its columns are."""

import json

from plan.open_data.cells import read_csv_text
from plan.open_data.files import files


def metadata(edition, path: str = "data/measures/waits.csv-metadata.json"):
    return json.loads(next(file.text for file in files(edition) if file.path == path))


def test_it_names_every_column_of_the_table_in_its_order(make_edition, make_measure) -> None:
    edition = make_edition(measures=[make_measure({"value": "1"})])
    table = next(file.text for file in files(edition) if file.path == "data/measures/waits.csv")
    described = metadata(edition)["tableSchema"]["columns"]
    assert [column["titles"] for column in described] == read_csv_text(table)[0]
    assert all(column["dc:title"] and column["dc:description"] for column in described)


def test_it_lies_beside_its_table_and_calls_it_as_the_measure_is_called(make_edition, make_measure) -> None:
    found = metadata(make_edition(measures=[make_measure({"value": "1"}, question="Do children wait too long?")]))
    assert found["url"] == "waits.csv"
    assert found["dc:title"] == "The figures of: Waits"
    assert "Do children wait too long?" in found["dc:description"]
    assert found["dc:publisher"] == "Exampleshire Council"


def test_no_licence_is_invented(make_edition, make_measure) -> None:
    measures = [make_measure({"value": "1"})]
    assert "dc:license" not in metadata(make_edition(measures=measures))
    licence = {"title": "Open Government Licence v3.0", "url": "https://licence.example/ogl"}
    site = {"name": "P", "address": "https://c.example/", "organisation": {"name": "C"}, "data_licence": licence}
    assert metadata(make_edition(measures=measures, site=site))["dc:license"] == {"@id": licence["url"]}


def test_it_says_that_the_figures_are_not_rounded_as_the_pages_round_them(make_edition, make_measure) -> None:
    edition = make_edition(measures=[make_measure({"value": "1"})])
    columns = metadata(edition)["tableSchema"]["columns"]
    assert "not rounded" in next(each["dc:description"] for each in columns if each["name"] == "value")
