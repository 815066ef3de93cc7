"""What `plan_data/README.md` tells an editor to type works, and its tables list everything that there is to choose."""

from __future__ import annotations

import re
import shlex
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path
from textwrap import dedent
from typing import get_args

import pytest
from example_plan import EXAMPLE, TOP

from plan.__main__ import COMMANDS, parser, run
from plan.checks import check
from plan.commands.command import DONE
from plan.load.folder import load
from plan.model.measure import NO_VALUE, Measure, Symbol
from plan.model.target import Method, TargetKind
from plan.placeholders.answers import OF_ACTIONS
from plan.placeholders.filling import filled
from plan.placeholders.forms import OF_DAYS, OF_FIGURES, OF_TIMES
from plan.placeholders.of_readings import OF_READINGS
from plan.progress import method_of
from plan.reading import readings_of
from plan.wording import default_words

GUIDE = (TOP / "plan_data/README.md").read_text(encoding="utf-8")
TODAY = date(2026, 11, 21)


def section(title: str) -> str:
    """What stands below a heading, up to the next one."""
    found = re.search(rf"(?ms)^##+ {re.escape(title)}\n(.*?)(?=^##+ |\Z)", GUIDE)
    assert found, title
    return found[1]


def snippets(text: str, language: str) -> list[str]:
    """Blocks of code, without the spaces by which a list moves them in."""
    return [dedent(block) for block in re.findall(rf"```{language}\n(.*?)```", text, re.DOTALL)]


def table(text: str, heading: str) -> dict[str, list[str]]:
    """The rows of the table whose first heading is given: what stands in each, by its names in the first column."""
    rows = re.search(rf"(?m)^\| {heading} \|.*\n\|[-| ]+\|\n((?:\|.*\n)+)", text)
    assert rows, heading
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in rows[1].splitlines()]
    return {name: row[1:] for row in cells for name in re.findall(r"`([a-z_]+)`", row[0])}


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return Path(shutil.copytree(EXAMPLE, tmp_path / "plan_data"))


def measure_of(plan: Path, measure_id: str) -> Measure:
    """A measure of a plan in which nothing is wrong."""
    loaded = load(plan)
    assert [problem.what for problem in check(loaded, TODAY) if problem.level.name != "REMINDER"] == []
    assert loaded.plan
    return next(measure for measure in loaded.plan.measures if measure.id == measure_id)


def test_a_figure_is_added_as_the_guide_shows(plan) -> None:
    header, known, new = snippets(section("Change a figure"), "csv")[0].splitlines()
    file = plan / "measures/attendance.csv"
    lines = file.read_text(encoding="utf-8").splitlines()
    assert lines[0] == header
    assert known in lines
    file.write_text("\n".join([*lines, new]) + "\n", encoding="utf-8")
    reading = readings_of(measure_of(plan, "attendance"), TODAY)[0]
    assert reading.series.latest
    assert f"{reading.series.latest.period.label},{reading.series.latest.value},p," == new


def test_a_record_is_renamed_as_the_guide_shows(plan: Path) -> None:
    asked = re.search(r"make rename KIND=(\S+) ID=(\S+) NEW=([\w-]+)", section("The three habits that matter"))
    assert asked
    kind, old, new = asked.groups()
    done = run(["rename", kind, old, new, "--data", str(plan)], {"SOURCE_DATE_EPOCH": "1795219200"})
    assert done.code == DONE, done.aside
    assert measure_of(plan, new).old_ids == (old,)


def test_placeholders_in_texts_give_what_the_guide_says(plan) -> None:
    text = section("Figures in your texts")
    story, easy = re.fullmatch(r"(?s)(story: .*?\n)(easy_read:.*)", snippets(text, "yaml")[0]).groups()
    file = plan / "measures/repeat-plans.yml"
    was = file.read_text(encoding="utf-8")
    without_story = re.sub(r"(?ms)^(story|easy_read|young_people):.*?(?=^[a-z])", "", was)
    file.write_text(f"{without_story}{story}{easy}", encoding="utf-8")
    measure_of(plan, "repeat-plans")
    found = load(plan).plan
    measure = next(each for each in filled(found, TODAY, default_words()).measures if each.id == "repeat-plans")
    whole = " ".join(text.split())
    assert f'"{measure.story}"' in whole
    assert f'"{measure.easy_read.how_it_is_going[0].text}"' in whole


def test_every_placeholder_and_form_is_in_the_guide() -> None:
    text = section("Figures in your texts")
    listed = re.findall(r"\{([a-z_]+)\}", text[text.index("| Placeholder") : text.index("In any other text")])
    assert sorted(listed) == sorted({*OF_READINGS, *OF_ACTIONS})
    forms = re.findall(r"`([a-z_0-9]+)`", text[text.index("| Form") : text.index("- For a percentage")])
    assert set(forms) == {*OF_FIGURES, *OF_TIMES, *OF_DAYS}


@pytest.mark.parametrize("written", re.findall(r"`(\{[a-z:_0-9.-]+\})` gives", GUIDE))
def test_each_form_gives_what_the_guide_says(written: str) -> None:
    found = load(EXAMPLE).plan
    assert found
    text = {"story": f"It is {written}."}
    measures = (each.model_copy(update=text if each.id == "repeat-plans" else {}) for each in found.measures)
    told = {each.id: each for each in filled(replace(found, measures=tuple(measures)), TODAY, default_words()).measures}
    gives = str(told["repeat-plans"].story).removeprefix("It is ").removesuffix(".")
    assert f'`{written}` gives "{gives}"' in GUIDE


def test_a_measure_is_added_as_the_guide_shows(plan) -> None:
    text = section("Add a measure")
    (plan / "measures/library-visits.yml").write_text(snippets(text, "yaml")[0], encoding="utf-8")
    (plan / "measures/library-visits.csv").write_text(snippets(text, "csv")[0], encoding="utf-8")
    outcome = plan / "outcomes/learn.yml"
    named = outcome.read_text(encoding="utf-8").replace("measures: [", "measures: [library-visits, ")
    outcome.write_text(named, encoding="utf-8")
    reading = readings_of(measure_of(plan, "library-visits"), TODAY)[0]
    assert reading.progress.result == "too_slow"  # 74,900 where an even way would have 75,900


def test_a_measure_without_figures_is_written_as_the_guide_shows(plan) -> None:
    text = section("Add a measure")
    words = snippets(text, "yaml")[0] + snippets(text, "yaml")[1]
    (plan / "measures/library-visits.yml").write_text(words, encoding="utf-8")
    measure = measure_of(plan, "library-visits")
    assert readings_of(measure, TODAY)[0].progress.why == "no_figures"


def test_the_guide_lists_every_symbol_and_which_stand_instead_of_a_figure() -> None:
    rows = table(section("Mark a figure: provisional, revised, hidden"), "Symbol")
    assert set(rows) == set(get_args(Symbol))
    assert {symbol for symbol, cells in rows.items() if "no" in cells[-1]} == set(NO_VALUE)


def test_the_guide_has_an_example_of_every_kind_of_target_and_every_method() -> None:
    plan = load(EXAMPLE).plan
    assert plan
    measures = {measure.id: measure for measure in plan.measures}
    kinds = table(section("Add a measure"), "Target `kind`")
    methods = table(section("Choose how progress is worked out"), "`method`")
    assert set(kinds) == set(get_args(TargetKind))
    assert set(methods) == set(get_args(Method))
    for kind, cells in kinds.items():
        for example in re.findall(r"`([a-z-]+)`", cells[-1]):
            target = measures[example].target
            assert target
            assert target.kind in (kind, "stay_at_or_above", "stay_at_or_below"), example
    for method, cells in methods.items():
        example = measures[re.findall(r"`([a-z-]+)`", cells[-1])[0]]
        assert method in {method_of(reading) for reading in (example, *example.parts)}, example.id


def test_the_texts_of_other_versions_in_the_guide_have_no_mistake(plan: Path) -> None:
    (texts,) = snippets(section("Easy read and the young people's version"), "yaml")
    file = plan / "outcomes/safe.yml"
    standard = file.read_text(encoding="utf-8").partition("\neasy_read:")[0]
    file.write_text(f"{standard}\n{texts}", encoding="utf-8")
    loaded = load(plan)
    assert [problem.text() for problem in check(loaded, TODAY) if problem.level.name != "REMINDER"] == []
    outcome = next(each for each in loaded.plan.outcomes if each.id == "safe")
    assert outcome.easy_read.good_looks_like[2].explains == "child-protection-plan"
    assert outcome.young_people.what_it_means.startswith("You should be safe")


GUIDES = (TOP / "README.md", TOP / "plan_data/README.md", *sorted((TOP / "docs/maintain").glob("*.md")))


@pytest.mark.parametrize("guide", GUIDES, ids=lambda file: file.relative_to(TOP).as_posix())
def test_every_command_that_a_guide_names_is_understood(guide: Path) -> None:
    """A command in a box with all its options; one in a sentence by its name."""
    text = guide.read_text(encoding="utf-8")
    boxes = "\n".join(re.findall(r"(?ms)^ *```(?:sh|powershell)\n(.*?)^ *```", text)).replace("\\\n", " ")
    for words in re.findall(r"-m plan ([^\n#>]+)", boxes):
        options = parser().parse_args(shlex.split(words))
        assert options.command, words
    assert {name for name in re.findall(r"-m plan ([a-z-]+)", text)} <= {command.name for command in COMMANDS}
