"""`add` begins records that the check has nothing against, in plans of every size, and never spoils what is there."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from example_plan import EXAMPLE, TOP

from plan.__main__ import parser, run
from plan.checks import check
from plan.commands.add import add
from plan.commands.command import DONE, FOUND_ERRORS, WRONG_USE, Output, WrongUseError
from plan.load.folder import load
from plan.problems import Level
from plan.starting.new_plan import plan_texts
from plan.starting.new_record import beginnings, modeline
from plan.today import today

DAY = {"SOURCE_DATE_EPOCH": "1795219200"}  # 21 November 2026
OUTCOME = "# What we want\ntitle: Safe from harm\nmeasures: [waits]  # in order\n"
WAITS = "title: Waits\nkind: narrative\n"
FILES = {"outcomes/safe.yml": OUTCOME, "measures/waits.yml": WAITS, "partners/nhs.yml": "title: NHS\ndoes: Health.\n"}
ANSWERS = {
    "measure": {
        "title": "Visits to libraries: all",
        "definition": "How often young people borrowed something in the year.",
        "unit": "count",
        "one": "visit",
        "other": "visits",
        "polarity": "higher_is_better",
        "baseline": "2024 to 2025",
        "value": "71200",
        "target": "reach_by",
        "target-value": "90000",
        "target-period": "2028 to 2029",
        "source": "Library records",
        "outcome": "safe",
    },
    "outcome": {"title": "Warm homes", "good-looks-like": "Every child is warm at home.", "picture": "house"},
    "action": {
        "title": "Open a new library",
        "text": "Libraries open on Sundays.",
        "outcome": "safe",
        "due": "2027-09",
    },
    "partner": {
        "title": "Fire service",
        "does": "The fire service checks homes.",
        "web": "https://fire.council.example/",
    },
    "update": {"title": "A library opens", "text": "You can come in every day.", "outcome": "safe"},
    "engagement": {
        "title": "Tell us what you think",
        "kind": "survey",
        "purpose": "We ask what should change at school.",
        "who-reads": "The participation team reads every answer.",
        "opens": "2027-01",
        "closes": "2027-03",
    },
}
WORDS = [each.word for each in beginnings()]


def added(data: Path, word: str, answers: dict[str, str]) -> Output:
    options = [part for name, text in answers.items() for part in (f"--{name}", text)]
    return run(["add", word, "--data", str(data), *options], DAY)


def typed(data: Path, word: str, talk: Any, *options: str) -> Output:
    return add(parser().parse_args(["add", word, "--data", str(data), *options]), DAY, talk)


def files_in(data: Path) -> dict[str, bytes]:
    return {file.relative_to(data).as_posix(): file.read_bytes() for file in data.rglob("*") if file.is_file()}


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example plan, in which the six kinds of record have been added."""
    data = Path(shutil.copytree(EXAMPLE, tmp_path_factory.mktemp("example") / "plan_data"))
    for word, answers in ANSWERS.items():
        output = added(data, word, answers)
        assert output.code == DONE, output
    return data


def test_every_kind_can_be_added_to_the_example_without_a_mistake_or_a_warning(example: Path) -> None:
    found = check(load(example), today(DAY))
    assert [problem.text() for problem in found if problem.level is not Level.REMINDER] == []


@pytest.mark.parametrize("word", WORDS)
def test_each_kind_can_be_added_to_a_plan_that_has_just_begun(folder, word: str, example_answers) -> None:
    data = folder({})
    shutil.rmtree(data)
    for name, text in plan_texts(data, example_answers, today(DAY)).items():
        (data / name).parent.mkdir(parents=True, exist_ok=True)
        (data / name).write_text(text, encoding="utf-8")
    answers = {**ANSWERS[word], **({"outcome": "safe-from-harm"} if "outcome" in ANSWERS[word] else {})}
    assert added(data, word, answers).code == DONE
    found = check(load(data), today(DAY))
    assert [problem.text() for problem in found if problem.level is not Level.REMINDER] == []


def test_a_measure_has_its_figures_beside_it_and_stands_last_in_its_outcome(folder) -> None:
    data = folder(FILES)
    output = added(data, "measure", ANSWERS["measure"])
    assert output.code == DONE
    assert "Wrote" in output.text
    assert (data / "outcomes/safe.yml").read_text() == OUTCOME.replace("[waits]", "[waits, visits-to-libraries-all]")
    assert (data / "measures/visits-to-libraries-all.csv").read_text() == (
        "period,value,symbol,note\n2024 to 2025,71200,,\n"
    )
    words = (data / "measures/visits-to-libraries-all.yml").read_text()
    assert 'title: "Visits to libraries: all"' in words
    assert "# easy_read:\n#   title:" in words
    loaded = load(data)
    assert loaded.plan
    assert str(loaded.plan.measures[0].observations[0].value) == "71200"


def test_a_measure_without_figures_says_so_instead_of_having_an_empty_table(folder) -> None:
    data = folder(FILES)
    answers = {name: text for name, text in ANSWERS["measure"].items() if name not in ("baseline", "value")}
    assert added(data, "measure", answers | {"expected": "2027-05"}).code == DONE
    assert not (data / "measures/visits-to-libraries-all.csv").exists()
    assert (
        "no_figures:\n  expected: 2027-05\n  why: not_yet\n"
        in (data / "measures/visits-to-libraries-all.yml").read_text()
    )


def test_a_record_in_the_repository_says_where_the_rules_for_it_are(tmp_path: Path) -> None:
    first = (EXAMPLE / "actions/bus-trial.yml").read_text(encoding="utf-8").splitlines()[0]
    assert modeline("actions", TOP / "plan_data/actions/new.yml") == f"{first}\n"
    assert modeline("actions", tmp_path / "actions/new.yml") == ""


@pytest.mark.parametrize("word", WORDS)
def test_everything_that_is_missing_is_said_at_once(folder, word: str) -> None:
    data = folder(FILES)
    before = files_in(data)
    output = added(data, word, {})
    assert output.code == WRONG_USE
    assert len(re.findall(r"--[a-z-]+ is missing: ", output.aside)) >= 2
    assert "--title is missing: " in output.aside
    assert files_in(data) == before


@pytest.mark.parametrize(
    ("word", "option", "answer", "said"),
    [
        ("action", "due", "soon", "'soon' is not a date. Write it like 2027-03-31"),
        ("action", "outcome", "save", "There is nothing called 'save' in outcomes. Did you mean 'safe'?"),
        ("action", "lead", "police", "There is nothing called 'police' in partners. There are: nhs."),
        ("action", "id", "Open It", "'Open It' cannot be an id. Use 2 to 30"),
        ("action", "state", "started", "Choose from: not_started, in_progress"),
        ("partner", "id", "nhs", "There is partners/nhs.yml already."),
        ("measure", "target-period", "2028", "Write it like 2023 to 2024"),
        ("measure", "target", "none_yet", "--target-value goes only with --target reach_by or"),
        ("outcome", "picture", "sheild", "There is nothing called 'sheild' in pictures. Did you mean 'shield'?"),
        ("update", "date", "2026-13-01", "is not a date"),
    ],
)
def test_a_wrong_answer_is_refused_in_plain_words(folder, word: str, option: str, answer: str, said: str) -> None:
    data = folder(FILES)
    before = files_in(data)
    output = added(data, word, ANSWERS[word] | {option: answer})
    assert output.code == WRONG_USE
    assert said in output.aside
    assert output.aside.startswith("Nothing was written.")
    assert files_in(data) == before


def test_an_id_that_was_given_up_is_not_given_again(folder) -> None:
    data = folder({**FILES, "partners/health.yml": "title: Health\ndoes: Health.\nold_ids: [fire-service]\n"})
    output = added(data, "partner", ANSWERS["partner"])
    assert "'fire-service' is the old id of partners/health" in output.aside


def test_what_only_the_whole_plan_shows_is_refused_too_with_the_way_to_go_on(folder) -> None:
    data = folder(FILES)
    before = files_in(data)
    output = added(data, "action", ANSWERS["action"] | {"start": "2028-01"})
    assert output.code == FOUND_ERRORS
    assert "actions/open-a-new-library.yml:" in output.text
    assert "python -m plan add action --title 'Open a new library'" in output.text
    assert files_in(data) == before


def test_mistakes_elsewhere_in_the_plan_do_not_stop_it(folder) -> None:
    data = folder({**FILES, "outcomes/well.yml": "title: Well\ncolour: red\n"})
    assert added(data, "action", ANSWERS["action"]).code == DONE


def test_an_outcome_with_a_mistake_of_its_own_still_gets_its_measure(folder) -> None:
    data = folder({**FILES, "outcomes/safe.yml": OUTCOME + "colour: red\n"})
    output = added(data, "measure", ANSWERS["measure"])
    assert output.code == DONE
    assert "colour" not in output.text


def test_an_option_that_names_nothing_is_refused_even_where_there_is_nothing_to_name(folder) -> None:
    data = folder({"outcomes/safe.yml": OUTCOME, "measures/waits.yml": WAITS})
    output = added(data, "action", ANSWERS["action"] | {"lead": "nhs"})
    assert "There is nothing called 'nhs' in partners. Add one to partners/ first." in output.aside


def test_an_outcome_that_cannot_be_changed_safely_stops_everything(folder) -> None:
    data = folder({**FILES, "outcomes/safe.yml": "title: Safe\nmeasures: waits\n"})
    before = files_in(data)
    output = added(data, "measure", ANSWERS["measure"])
    assert output.code == WRONG_USE
    assert "Add visits-to-libraries-all to the list measures: there yourself. Nothing was written." in output.aside
    assert files_in(data) == before


def test_at_a_terminal_it_asks_and_asks_again(folder, scripted) -> None:
    data = folder(FILES)
    answers = ("Open a library", "", "", "harm", "safe", "", "soon", "2027-01", "", "2027-09", "", "")
    talk = scripted(answers)
    output = typed(data, "action", talk)
    assert output.code == DONE
    assert talk.answers == []
    assert "id [open-a-library]: " in talk.shown
    assert "  There is nothing called 'harm' in outcomes. There are: safe." in talk.shown
    assert "'soon' is not a date" in talk.all_shown
    assert "not_started             Nothing has begun" in talk.all_shown
    written = (data / "actions/open-a-library.yml").read_text()
    assert "start: 2027-01\ndue: 2027-09\nstatus:\n  state: not_started\n  as_of: 2026-11-21\n" in written
    assert "lead" not in written


def test_at_a_terminal_it_asks_only_for_what_was_not_said(folder, scripted) -> None:
    talk = scripted(["", ""])
    output = typed(folder(FILES), "partner", talk, "--title", "Fire service", "--does", "It checks homes.")
    assert output.code == DONE
    assert [line for line in talk.shown if line.endswith(": ")] == ["id [fire-service]: ", "web [leave out]: "]


def test_whoever_leaves_is_told_how_to_go_on(folder, scripted) -> None:
    data = folder(FILES)
    before = files_in(data)
    with pytest.raises(WrongUseError, match="python -m plan add partner --title 'Fire service' --id fire-service"):
        typed(data, "partner", scripted(["Fire service", ""]))
    assert files_in(data) == before


def test_a_plan_that_cannot_be_read_is_left_alone(folder) -> None:
    output = added(folder({"plan.yml": "title: T\n"}), "partner", ANSWERS["partner"])
    assert output.code == FOUND_ERRORS
    assert "Nothing was added" in output.text


def test_without_a_kind_it_asks_or_says_which_there_are(folder, scripted) -> None:
    output = run(["add"], DAY)
    assert output.code == WRONG_USE
    assert "Say what to add: measure, outcome, action, partner, update, engagement." in output.aside
    data = folder(FILES)
    talk = scripted(["parner", "partner", "Fire service", "", "The fire service checks homes.", ""])
    output = add(parser().parse_args(["add"]), {**DAY, "PLAN_DATA": str(data)}, talk)
    assert output.code == DONE
    assert (data / "partners/fire-service.yml").is_file()
