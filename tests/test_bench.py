"""`make bench` measures what it says: the same pages in each way, in turn, with the figures where others read them."""

import json
import math
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parent.parent
BENCH = ROOT / "tests" / "bench"


@pytest.fixture
def bench(monkeypatch: pytest.MonkeyPatch) -> dict[str, ModuleType]:
    """The modules of the benchmark, which is a program of its own."""
    monkeypatch.syspath_prepend(str(BENCH))
    return {name: import_module(name) for name in ("running", "builds", "made_up_plan", "made_up_versions")}


def test_a_ratio_is_the_median_of_the_pairs(bench: dict[str, ModuleType]) -> None:
    run, pair = bench["running"].Run, bench["running"].Pair
    ours, theirs = [1.0, 9.0, 2.0], [2.0, 3.0, 8.0]
    found = pair(tuple(run(one, 0.0) for one in ours), tuple(run(one, 0.0) for one in theirs))
    assert math.isclose(found.ratio, 0.5)


def test_a_program_that_fails_ends_the_benchmark(bench: dict[str, ModuleType], tmp_path: Path) -> None:
    with pytest.raises(subprocess.CalledProcessError):
        bench["running"].run([sys.executable, "-c", "raise SystemExit(3)"], tmp_path)


def test_the_memory_of_a_program_is_the_most_that_it_had_at_once(bench: dict[str, ModuleType], tmp_path: Path) -> None:
    program = "b'x' * 400_000_000; b'x' * 400_000_000"
    assert 380 < bench["running"].run([sys.executable, "-c", program], tmp_path).peak_mib < 700


def test_pages_for_stock_material_are_laid_flat_and_their_links_still_lead_there(
    bench: dict[str, ModuleType], tmp_path: Path
) -> None:
    pages = {
        "index.md": "[a](outcomes/safe/index.md) [list](outcomes/index.md#x) [out](https://a.example/index.md)",
        "outcomes/index.md": "[a](safe/index.md) [home](../index.md)",
        "outcomes/safe/index.md": "[list](../index.md) [home](../../index.md) [data](../../data/plan.json)",
        "data/plan.json": "{}",
    }
    for name, text in pages.items():
        place = tmp_path / "tree" / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text)
    flat = tmp_path / "flat"
    bench["builds"].laid_flat(tmp_path / "tree", flat)
    found = {file.relative_to(flat).as_posix(): file.read_text() for file in flat.rglob("*.*")}
    assert found == {
        "index.md": "[a](outcomes/safe.md) [list](outcomes/index.md#x) [out](https://a.example/index.md)",
        "outcomes/index.md": "[a](safe.md) [home](../index.md)",
        "outcomes/safe.md": "[list](index.md) [home](../index.md) [data](../data/plan.json)",
        "data/plan.json": "{}",
    }


def test_made_up_measures_differ_in_their_texts(bench: dict[str, ModuleType], tmp_path: Path) -> None:
    bench["made_up_plan"].write_plan(tmp_path / "plan", 40)
    measures = {file.read_text() for file in (tmp_path / "plan/measures").glob("*.yml")}
    assert len(measures) == 40
    assert len(list((tmp_path / "plan/outcomes").iterdir())) == 2


def test_made_up_charts_are_the_same_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(BENCH))
    made_up_charts = import_module("made_up_charts").made_up_charts
    first, second = ([made.lines for made in made_up_charts(20)] for _ in range(2))
    assert first == second
    assert len({str(lines) for lines in first}) == 20


def test_the_words_of_300_actions_in_three_versions_are_checked_in_less_than_3_seconds(
    bench: dict[str, ModuleType], tmp_path: Path
) -> None:
    bench["made_up_versions"].write_plan_in_versions(tmp_path / "plan", 300)
    command = [sys.executable, str(BENCH / "wording.py"), str(tmp_path / "plan")]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert 0 < float(said) < 3


@pytest.mark.nightly
def test_the_figures_stand_where_others_read_them(tmp_path: Path) -> None:
    to = tmp_path / "bench.json"
    command = [sys.executable, str(BENCH), "--sizes", "3,6,9", "--to", str(to)]
    said = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True).stdout
    found = json.loads(to.read_text())
    assert set(found) >= {
        "sizes",
        "ratio_to_stock",
        "ratio_to_loop",
        "check_1000_seconds",
        "words_300_seconds",
        "charts_3000_seconds",
        "serve_edit_seconds",
    }
    assert {each["kind"] for each in found["weights"]} >= {"home", "measure", "search", "whole-plan"}
    assert list(found["sizes"]) == ["3", "6", "9"]
    assert all(set(one) == {"pages", "seconds", "peak_mib"} for one in found["sizes"].values())
    assert [one["pages"] for one in found["sizes"].values()] == sorted(one["pages"] for one in found["sizes"].values())
    assert (list(found["ratio_to_stock"]), list(found["ratio_to_loop"])) == (["6"], ["9"])
    assert all(
        isinstance(found[name], float)
        for name in ("check_1000_seconds", "words_300_seconds", "charts_3000_seconds", "serve_edit_seconds")
    )
    assert len(re.findall(r"(?m)^  +[0-9.]+  (?:met   |MISSED)  ", said)) == 8
    assert len(re.findall(r"(?:met   |MISSED)  /", said)) == len(found["weights"])
