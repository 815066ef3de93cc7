"""Which files of open data there are, and what a link to one of them can say."""

from dataclasses import replace

import pytest

from plan.open_data.files import files, files_of, kind_words


def paths(edition) -> list[str]:
    return [file.path for file in files(edition)]


def test_each_measure_with_figures_has_a_file_and_all_of_them_one_together(make_edition, make_measure) -> None:
    empty = make_measure(id="later")
    edition = make_edition(measures=[make_measure({"value": "1"}), empty])
    assert {"data/plan.json", "data/measures.csv", "data/measures/waits.csv"} <= set(paths(edition))
    assert not [path for path in paths(edition) if "later" in path]
    assert files_of(edition, "later") == ()


def test_each_table_has_what_its_columns_mean_beside_it(make_edition, make_measure) -> None:
    found = {file.path: file for file in files(make_edition(measures=[make_measure({"value": "1"})]))}
    tables = {path for path in found if path.endswith(".csv")}
    assert all(found[f"{table}-metadata.json"].describes == table for table in tables)


def test_a_plan_without_figures_has_no_table(make_edition) -> None:
    assert not [path for path in paths(make_edition()) if path.endswith(".csv")]


def test_the_file_of_a_measure_says_so_in_its_title(make_edition, make_measure) -> None:
    (file, *_) = files_of(make_edition(measures=[make_measure({"value": "1"})]), "waits")
    assert file.title == "The figures of: Waits"
    assert (file.format, file.describes) == ("csv", "")


def test_files_are_made_once_for_all_who_ask(make_edition, make_measure) -> None:
    edition = make_edition(measures=[make_measure({"value": "1"})])
    assert files(edition) is files(edition)
    assert files(edition) is not files(replace(edition))


@pytest.mark.parametrize(
    ("bytes_", "words"), [(812, "JSON, 812 bytes"), (12_345, "JSON, 12 KB"), (1_260_000, "JSON, 1.3 MB")]
)
def test_a_size_is_told_as_people_say_it(make_edition, bytes_: int, words: str) -> None:
    edition = make_edition()
    file = replace(files(edition)[0], make=lambda: "é" * (bytes_ // 2) + "x" * (bytes_ % 2))
    assert kind_words(edition, file) == words


def test_the_figures_of_an_earlier_plan_lie_below_those_of_the_plan_that_keeps_it(make_edition, make_measure) -> None:
    now, before = make_edition(), make_edition(measures=[make_measure({"value": "1"})])
    earlier = replace(before, plan=replace(before.plan, id="2017-to-2021"), parent=now)
    found = set(paths(earlier))
    assert {f"data/previous/2017-to-2021/{name}" for name in ("measures.csv", "measures/waits.csv")} <= found
    assert all(path.startswith("data/previous/2017-to-2021/") for path in found)
