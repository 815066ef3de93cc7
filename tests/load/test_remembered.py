"""A live preview reads only the files that changed, and always says what stands in the folder now."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from plan.load import remembered as reader
from plan.load.folder import load
from plan.memory import Memory

Write = Callable[[dict[str, str]], Path]


@pytest.fixture
def read_files(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that are read anew, from now on."""
    found: list[str] = []
    for name in ("read_measure", "read_record"):
        real = getattr(reader, name)

        def spy(place, *rest, real=real):
            found.append(place.place.shown)
            return real(place, *rest)

        monkeypatch.setattr(reader, name, spy)
    return found


def test_what_did_not_change_is_not_read_again(write: Write, good_plan: dict[str, str], read_files: list[str]) -> None:
    root, known = write(good_plan), Memory(keeping=True)
    first = load(root, "plan_data", known)
    assert len(read_files) == len(set(read_files)) == sum("wording" not in key for key in first.documents)
    read_files.clear()
    second = load(root, "plan_data", known)
    assert read_files == []
    assert (second.plan, second.problems, second.ids) == (first.plan, first.problems, first.ids)


def test_a_file_that_changed_is_read_again_and_no_other(
    write: Write, good_plan: dict[str, str], read_files: list[str]
) -> None:
    root, known = write(good_plan), Memory(keeping=True)
    load(root, "plan_data", known)
    read_files.clear()
    file = root / "plan.yml"
    file.write_text(file.read_text().replace("title: ", "title: New "))
    loaded = load(root, "plan_data", known)
    assert read_files == ["plan_data/plan.yml"]
    assert loaded.plan is not None
    assert loaded.plan.plan.title.startswith("New ")


def test_a_change_that_leaves_size_and_time_alone_is_seen(write: Write, good_plan: dict[str, str]) -> None:
    root, known = write(good_plan), Memory(keeping=True)
    load(root, "plan_data", known)
    file = root / "plan.yml"
    stamp = file.stat()
    text = file.read_text()
    place = text.index("title: ") + len("title: ")
    file.write_text(f"{text[:place]}Q{text[place + 1 :]}")
    os.utime(file, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))
    loaded = load(root, "plan_data", known)
    assert loaded.plan is not None
    assert loaded.plan.plan.title.startswith("Q")


def test_a_series_that_changed_is_read_again_with_its_measure(
    write: Write, good_plan: dict[str, str], read_files: list[str]
) -> None:
    root, known = write(good_plan), Memory(keeping=True)
    load(root, "plan_data", known)
    read_files.clear()
    (root / "measures/plans.csv").write_text("period,value\n2023 to 2024,6\n")
    loaded = load(root, "plan_data", known)
    assert read_files == ["plan_data/measures/plans.yml"]
    assert loaded.plan is not None
    measure = next(one for one in loaded.plan.measures if one.id == "plans")
    assert [(row.period, str(row.value)) for row in measure.observations] == [("2023 to 2024", "6")]


def test_a_file_that_is_gone_is_forgotten(write: Write, good_plan: dict[str, str], read_files: list[str]) -> None:
    root, known = write(good_plan), Memory(keeping=True)
    load(root, "plan_data", known)
    action = root / "actions/early-help.yml"
    words = action.read_text()
    action.unlink()
    known.forget_the_rest()
    loaded = load(root, "plan_data", known)
    known.forget_the_rest()
    assert loaded.plan is not None
    assert loaded.plan.actions == ()
    action.write_text(words)
    read_files.clear()
    load(root, "plan_data", known)
    assert read_files == ["plan_data/actions/early-help.yml"]


def test_a_mistake_is_told_each_time_until_it_is_mended(write: Write, good_plan: dict[str, str]) -> None:
    root, known = write(good_plan), Memory(keeping=True)
    file = root / "plan.yml"
    good = file.read_text()
    file.write_text(good.replace("area: ", "areas: "))
    first, second = (load(root, "plan_data", known) for _ in range(2))
    assert first.problems == second.problems != ()
    file.write_text(good)
    assert load(root, "plan_data", known).problems == ()
