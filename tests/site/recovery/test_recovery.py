"""Nobody can work out a hidden figure from all files of a site; without the second hiding, they can.

A plan of made-up measures is built once as it should be and once with only the small figures hidden, which the check
would refuse. An attacker that shares no code with the check reads every file of both.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
SEED = 20261121
UNCHECKED = (
    "import sys\nsys.path.insert(0, 'hooks')\nfrom plan import checks\n"
    "checks.OF_ALL_PLANS = tuple(each for each in checks.OF_ALL_PLANS if each.__name__ != 'disclosure')\n"
    "from mkdocs.__main__ import cli\ncli()\n"
)
"""MkDocs without the check that keeps such a plan from being built."""
FEWEST_DIGITS = 5
"""A number so long stands nowhere by chance."""


@pytest.fixture(scope="module")
def parts() -> Iterator[SimpleNamespace]:
    """The modules beside this one."""
    sys.path.insert(0, str(HERE))
    yield SimpleNamespace(
        **{name: import_module(name) for name in ("made_up_figures", "published_figures", "attacker")}
    )
    sys.path.remove(str(HERE))


@pytest.fixture(scope="module", params=[40, pytest.param(1000, marks=pytest.mark.nightly)])
def measures(request: pytest.FixtureRequest, parts: SimpleNamespace) -> list[object]:
    """Made-up measures, protected until the check is content: on each change some, every night a thousand."""
    return parts.made_up_figures.made_up(request.param, SEED)


@pytest.fixture(scope="module")
def site(parts, measures, tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """A function that builds the site, with or without what the check asks for."""

    def built(*, protected: bool) -> Path:
        place = tmp_path_factory.mktemp("recovery")
        parts.made_up_figures.write(place / "plan", measures, protected=protected)
        command = [
            sys.executable,
            *(["-m", "mkdocs"] if protected else ["-c", UNCHECKED]),
            "build",
            "-d",
            str(place / "site"),
        ]
        day = {"SOURCE_DATE_EPOCH": "1795219200", "NO_MKDOCS_2_WARNING": "1", "PLAN_DATA": str(place / "plan")}
        done = subprocess.run(command, cwd=ROOT, env={**os.environ, **day}, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr[-3000:]
        return place / "site"

    return built


def claims(parts: SimpleNamespace, measures: list[ModuleType], site: Path, *, protected: bool) -> list[str]:
    """What the attacker works out and gets right."""
    shown = parts.published_figures.published(site, {each.id: each.breakdowns for each in measures})
    assert any("drawn" in row for cells in shown.values() for row in cells.values()), "no dot of a chart is read"
    right = []
    for each in measures:
        hidden = sorted(each.hidden if protected else each.small)
        assert all(not shown[each.id][cell] for cell in hidden), f"{each.id}: a hidden figure is printed"
        assert all(shown[each.id][cell] for cell in set(each.truth) - set(hidden)), (
            f"{each.id}: what is shown is missed"
        )
        known = parts.attacker.Known(each.kind, each.breakdowns, shown[each.id])
        found = parts.attacker.recovered(known, hidden, parts.made_up_figures.BELOW)
        right += [f"{each.id} {cell} is {value}" for cell, value in found.items() if value == each.truth[cell]["value"]]
    return right


def numbers(measures: list[ModuleType], *, hidden: bool) -> set[str]:
    """The long whole numbers of all cells that are hidden, or of all others."""
    cells = [(cell in each.hidden, row) for each in measures for cell, row in each.truth.items()]
    texts = {str(number) for is_hidden, row in cells if is_hidden == hidden for number in row.values()}
    return {text for text in texts if text.isdigit() and len(text) >= FEWEST_DIGITS}


def test_no_hidden_figure_can_be_worked_out_from_all_files_of_the_site(parts, measures, site):
    folder = site(protected=True)

    assert sum(len(each.hidden) for each in measures) > 2 * len(measures)
    assert claims(parts, measures, folder, protected=True) == []
    written = set(re.findall(r"\d+", parts.published_figures.everything_written(folder).replace(",", "")))
    secret = numbers(measures, hidden=True) - numbers(measures, hidden=False)
    assert len(secret) > len(measures) / 20
    assert secret & written == set()


def test_the_attacker_gets_what_the_second_hiding_protects(parts, measures, site):
    """Otherwise the test before this one could never fail."""
    found = claims(parts, measures, site(protected=False), protected=False)

    assert len(found) > len(measures) / 4


def test_the_check_leaves_most_figures_to_readers(measures):
    cells = sum(len(each.truth) for each in measures)

    assert sum(len(each.also) for each in measures) < 0.2 * cells
