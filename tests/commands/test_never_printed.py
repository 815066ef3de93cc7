"""Whatever a change does to a figure that is confidential before or after it, nothing that we print shows it.

A new output that compares two versions of a plan, such as a list of changes, is one more line in `OUTPUTS`.
"""

from __future__ import annotations

import re
from argparse import ArgumentParser
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from plan.__main__ import run as main
from plan.commands.check import describe, run
from plan.problems import HIDDEN
from plan.publisher import Publisher, read_publisher
from plan.rendering import environment
from plan.whole_site import WholeSite

DAY = {"SOURCE_DATE_EPOCH": "1795219200"}  # 21 November 2026
SECRET = "7391"
OVERRIDES = Path(__file__).parents[2] / "overrides"
MEASURE = (
    "title: Returns\npolarity: lower_is_better\nperiod_kind: calendar_year\nunit: {type: count, other: children}\n"
    "breakdowns: [{id: sex, title: Sex, categories: [{id: girls, title: Girls}, {id: boys, title: Boys}]}]\n"
)
HEADER = "period,sex,value,lower,numerator,symbol,note\n2023,,12,,,,\n"
OUTCOME = {"outcomes/safe.yml": "title: Safe\nmeasures: [returns]\n"}


def table(row: str, words: str = MEASURE) -> dict[str, str | None]:
    return {**OUTCOME, "measures/returns.yml": words, "measures/returns.csv": f"{HEADER}{row}\n" if row else HEADER}


def inside(row: str) -> dict[str, str | None]:
    rows = f"observations:\n- {{period: 2023, value: 12}}\n- {row}\n"
    return {**OUTCOME, "measures/returns.yml": MEASURE + rows, "measures/returns.csv": None}


def told(story: str) -> str:
    """The measure with a story that says the number, and that is said in other words for young people."""
    return f"{MEASURE}story: {story.format(SECRET)}\nyoung_people: {{how_it_is_going: It went well.}}\n"


REVIEW: dict[str, str | None] = {
    "reviews/measures/returns.yml": "in_step:\n- version: young_people\n  field: how_it_is_going\n"
    f"  standard_text: There were {SECRET} children in 2024.\n  checked_on: 2026-05-03\n  checked_by: Comms\n"
}
SHOWN = f"2024,,{SECRET},,,,"
MARKED = f"2024,,{SECRET},,,c,"
HIDES = "2024,,,,,c,"
HISTORIES: Mapping[str, tuple[dict[str, str | None], dict[str, str | None]]] = {
    "a figure becomes hidden": (table(SHOWN), table(HIDES)),
    "a hidden figure becomes a number": (table(HIDES), table(SHOWN)),
    "the mark is taken away": (table(MARKED), table(SHOWN)),
    "the number is taken away": (table(MARKED), table(HIDES)),
    "the mark is added to the number": (table(SHOWN), table(MARKED)),
    "the mark is taken away and the number misspelt": (table(MARKED), table(f"2024,,{SECRET}x,,,,")),
    "the mark is misspelt": (table(MARKED), table(f"2024,,{SECRET},,,q,")),
    "the period is misspelt with it": (table(MARKED), table(f"2024/25,,{SECRET},,,,")),
    "the number goes to another column": (table(MARKED), table(f"2024,,,,{SECRET},c,")),
    "the number goes to the note": (table(SHOWN), table(f"2024,,,,,c,It was {SECRET}")),
    "a limit becomes higher than the value": (table(HIDES), table(f"2024,,{SECRET},9999,,,")),
    "the row goes away": (table(SHOWN), table("")),
    "the hidden row goes away": (table(MARKED), table("")),
    "the number goes to another category": (table(f"2024,girls,{SECRET},,,c,"), table(f"2024,grils,{SECRET},,,,")),
    "the row stands there twice": (table(HIDES), table(f"{SHOWN}\n{SHOWN}")),
    "the file has an open quotation": (table(MARKED), table(f'2024,,"{SECRET},,,,')),
    "in the measure's own file": (
        inside(f"{{period: 2024, value: {SECRET}}}"),
        inside("{period: 2024, symbols: c}"),
    ),
    "in its own file the mark is taken away": (
        inside(f"{{period: 2024, value: {SECRET}, symbols: c}}"),
        inside(f"{{period: 2024, value: {SECRET}}}"),
    ),
    "from a table to its own file": (table(MARKED), inside(f"{{period: 2024, value: {SECRET}!}}")),
    "from its own file to a table": (inside("{period: 2024, symbols: c}"), table(f"2024,,{SECRET}!,,,,")),
    "with another unit": (table(HIDES), table(SHOWN, MEASURE.replace("count", "percent"))),
    "with a target": (
        table(HIDES, f"{MEASURE}baseline: {{period: 2024}}\ntarget: {{kind: reach_by, value: 5, period: 2030}}\n"),
        table(SHOWN, f"{MEASURE}baseline: {{period: 2024}}\ntarget: {{kind: reach_by, value: 9999, period: 2030}}\n"),
    ),
    "named in a text that was not changed": (
        table(SHOWN, f"{MEASURE}story: There were {SECRET} children in 2024.\n"),
        table(HIDES, f"{MEASURE}story: There were {SECRET} children in 2024.\n"),
    ),
    "named in a text that was checked against another version": (
        {**table(SHOWN, told("There were {} children in 2024.")), **REVIEW},
        {**table(HIDES, told("There were few children in 2024, we think.")), **REVIEW},
    ),
    "named in a text that is left behind": (
        table(SHOWN, told("There were {} children in 2024.")),
        table(HIDES, told("There were few children in 2024, and {} before.")),
    ),
    "named in a text that is said in other words for the first time": (
        table(SHOWN, f"{MEASURE}story: There were {SECRET} children.\n"),
        table(HIDES, told("There were {} children.")),
    ),
    "named in the title": (
        table(SHOWN, MEASURE.replace("Returns", f"The {SECRET} children who came back")),
        table(HIDES, MEASURE.replace("Returns", "Children who came back")),
    ),
    "named in a title that stays": (
        table(SHOWN, MEASURE.replace("Returns", f"The {SECRET} children who came back")),
        table(HIDES, MEASURE.replace("Returns", f"The {SECRET} children who came back")),
    ),
    "named in the title of a measure that goes away": (
        table(MARKED, MEASURE.replace("Returns", f"The {SECRET} children who came back")),
        {
            "outcomes/safe.yml": "title: Safe\nmeasures: [other]\n",
            "measures/returns.yml": None,
            "measures/returns.csv": None,
            "measures/other.yml": MEASURE,
            "measures/other.csv": HEADER,
        },
    ),
    "named in a text that stays": (
        table(SHOWN, told("There were {} children.")),
        table(HIDES, told("In 2024 there were {} children.")),
    ),
}
"""What stands in the plan before a change and after it."""


def checked(data: Path, *words: str) -> str:
    parser = ArgumentParser()
    describe(parser)
    output = run(parser.parse_args(["--data", str(data), *words]), DAY)
    return output.text + output.aside


def differing(data: Path, *words: str) -> str:
    output = main(["diff", "HEAD", "--data", str(data), *words], DAY)
    return output.text + output.aside


def on_the_page_of_a_board(data: Path) -> str:
    page = data.parent / "board.html"
    page.unlink(missing_ok=True)
    said = differing(data, "--page", str(page))
    return said + (page.read_text(encoding="utf-8") if page.exists() else "")


CHECKSUM = re.compile(r"\b[0-9a-f]{64}\b")
"""A checksum of where a problem is and what it says may have any four digits in it by chance."""

OUTPUTS: Mapping[str, Callable[[Path], str]] = {
    **{
        f"check --since --format {name}": lambda data, name=name: checked(data, "--since", "HEAD", "--format", name)
        for name in ("text", "github", "gitlab", "azure", "json")
    },
    **{
        f"diff --format {name}": lambda data, name=name: differing(data, "--format", name)
        for name in ("text", "markdown", "json")
    },
    "diff --page": on_the_page_of_a_board,
}
"""Everything that compares two versions of a plan, given the folder of the later one."""


@pytest.mark.parametrize("history", HISTORIES)
def test_no_output_that_compares_two_versions_prints_what_is_hidden_in_one(repository, history):
    before, now = HISTORIES[history]
    repository.commit(before)
    repository.write(now)
    for name, output in OUTPUTS.items():
        written = CHECKSUM.sub("", output(repository.data))

        assert SECRET not in written, f"{name}: {written}"


@pytest.mark.parametrize("history", HISTORIES)
def test_no_record_of_a_change_has_what_is_hidden_before_or_after_it(repository, history):
    before, now = HISTORIES[history]
    action = "title: Visit\noutcomes: [safe]\ndue: 2027-0{}\nstatus: {{state: in_progress, as_of: 2026-10-01}}\n"
    repository.commit({**before, "actions/visit.yml": action.format(3)})
    repository.write({**now, "actions/visit.yml": action.format(9)})
    words = ("--title", "It changes", "--why", "We agreed to it.", "--words")
    output = main(["diff", "HEAD", "--data", str(repository.data), "--record", *words], DAY)
    file = repository.data / "updates/it-changes.yml"
    written = file.read_text(encoding="utf-8") if file.exists() else ""

    assert written or "Nothing was written." in output.text + output.aside
    assert SECRET not in written + CHECKSUM.sub("", output.text + output.aside)


@pytest.mark.parametrize(
    "history",
    ["a hidden figure becomes a number", "the mark is taken away", "in its own file the mark is taken away"],
)
def test_a_number_that_was_marked_needs_a_note_to_be_shown(repository, history):
    """A mark beside the number is a mistake, and taking the mark away is the wrong cure."""
    before, now = HISTORIES[history]
    repository.commit(before)
    repository.write(now)
    assert "1 error" in checked(repository.data, "--since", "HEAD")

    noted = {name: text and re.sub(rf"{SECRET},,,,$", f"{SECRET},,,,Now enough", text) for name, text in now.items()}
    noted = {
        name: text and text.replace(f"{SECRET}}}", f"{SECRET}, note: Now enough}}") for name, text in noted.items()
    }
    repository.write(noted)
    written = checked(repository.data, "--since", "HEAD")
    assert "1 warning" in written
    assert "error" not in written
    assert SECRET not in written


@pytest.mark.parametrize("history", ["a figure becomes hidden", "named in a title that stays"])
def test_there_is_a_page_for_a_board_in_which_the_figure_is_left_out(repository, history):
    before, now = HISTORIES[history]
    repository.commit(before)
    repository.write(now)
    assert "<main>" in (page := on_the_page_of_a_board(repository.data))
    assert HIDDEN in page


def test_what_is_left_out_is_told(repository):
    before, now = HISTORIES["the mark is taken away and the number misspelt"]
    repository.commit(before)
    repository.write(now)
    for name, output in OUTPUTS.items():
        if name.startswith("check") and not name.endswith(("gitlab", "azure")):
            assert HIDDEN in output(repository.data)


@pytest.mark.parametrize("history", HISTORIES)
def test_no_output_prints_a_hidden_number_of_the_plan_as_it_stands(repository, history):
    _, now = HISTORIES[history]
    written = now.get("measures/returns.csv") or now["measures/returns.yml"]
    repository.write(now)
    if re.search(rf"{SECRET}.*\bc\b|\bc\b.*{SECRET}", str(written)):
        for name in ("text", "github", "gitlab", "azure", "json"):
            assert SECRET not in checked(repository.data, "--format", name)


def files_of(publisher: Publisher) -> str:
    """Every page and every file of a site, as one text."""
    site = WholeSite(publisher, environment(OVERRIDES), frozenset())
    pages = [str(site.body(page)) for page in publisher.pages]
    return "\n".join([*pages, *(each.content for each in publisher.downloads)])


@pytest.mark.parametrize(
    "history", ["a figure becomes hidden", "the number is taken away", "in the measure's own file"]
)
def test_no_page_or_file_prints_what_was_a_number_before_it_was_hidden(repository, history):
    """Once the plan shows a number that was hidden before, its own pages do so too: only comparisons still hide it."""
    before, now = HISTORIES[history]
    repository.commit(before)
    repository.write(now)
    written = files_of(read_publisher(repository.data, "plan_data", DAY))

    assert "hidden to protect people" in written
    assert SECRET not in written
