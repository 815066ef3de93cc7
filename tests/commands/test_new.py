"""`new` writes a small complete plan of the answers, all of it or nothing, and loses no answer."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from plan.__main__ import parser, run
from plan.audiences import AUDIENCES
from plan.checks import check
from plan.commands.command import DONE, FOUND_ERRORS, WRONG_USE, Output, WrongUseError
from plan.commands.new import new
from plan.load.folder import load
from plan.problems import Level
from plan.starting.new_plan import plan_questions
from plan.today import today

ROOT = Path(__file__).parents[2]
DAY = {"SOURCE_DATE_EPOCH": "1795219200"}  # 21 November 2026
REAL = {
    "Exampleshire": "Samplebury",
    "plan@exampleshire.example": "plan@samplebury.gov.uk",
    "exampleshire.example": "samplebury.gov.uk",
    "council.example": "samplebury.gov.uk",
    "01632 960100": "01234 567890",
    "0808 157 0100": "0800 111 2222",
    "  example: yes": "  example: no",
}
"""What makes the example answers those of a council, as far as a check can tell."""


def printed() -> str:
    return run(["new", "--example-answers"], DAY).text


def real() -> str:
    text = printed()
    for invented, meant in REAL.items():
        text = text.replace(invented, meant)
    return text


def made(top: Path, answers: str, *more: str) -> Output:
    file = top / "answers.yml"
    file.write_text(answers, encoding="utf-8")
    return run(["new", str(top / "our-plan"), "--answers", str(file), *more], DAY)


def talked(top: Path, talk: Any, *options: str) -> Output:
    return new(parser().parse_args(["new", str(top / "our-plan"), *options]), DAY, talk)


def findings(folder: Path) -> list[str]:
    found = check(load(folder), today(DAY))
    return [problem.text() for problem in found if problem.level is not Level.REMINDER]


def files_in(folder: Path) -> set[str]:
    return {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}


@pytest.mark.parametrize("answers", [printed, real])
def test_the_plan_has_no_mistake_and_no_warning_and_every_version(tmp_path: Path, answers) -> None:
    output = made(tmp_path, answers())
    assert output.code == DONE, output.aside
    folder = tmp_path / "our-plan"
    assert findings(folder) == []
    plan = load(folder).plan
    assert plan
    assert [audience.id for audience in AUDIENCES if not plan.is_written_for(audience)] == []
    assert plan.site.example is (answers is printed)
    assert len(plan.outcomes) == len(plan.measures) == len(plan.actions) == len(plan.groups) == 1
    assert plan.outcomes[0].measures == (plan.measures[0].id,)
    assert plan.measures[0].observations == ()
    assert "What to do next:" in output.text


@pytest.mark.nightly
def test_every_page_of_it_can_be_built_strictly(tmp_path: Path) -> None:
    made(tmp_path, real())
    words = ("-m", "mkdocs", "build", "--strict", "-d", str(tmp_path / "site"))
    environment = {**os.environ, **DAY, "PLAN_DATA": str(tmp_path / "our-plan"), "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(
        [sys.executable, *words], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    for page in ("", "easy-read", "young-people", "outcomes/safe-from-harm", "accessibility", "get-help"):
        assert (tmp_path / "site" / page / "index.html").is_file(), page
    assert "Nobody has tested this website yet." in (tmp_path / "site/accessibility/index.html").read_text(
        encoding="utf-8"
    )


def test_three_outcomes_with_figures_can_be_told_at_once(tmp_path: Path) -> None:
    text = real()
    first = re.search(r"(?ms)^outcome-1:\n(.*?)\n\n", text)
    assert first
    own = first[1].replace("# since:", "since: 2024 to 2025").replace("# value:", "value: 18.4")
    for number, name in ((2, "Second"), (3, "Third")):
        other = own.replace("title: Safe", f"title: {name}, safe").replace(
            "measure: Children", f"measure: {name}, children"
        )
        text = re.sub(rf"(?ms)^outcome-{number}:\n.*?(\n\n)", f"outcome-{number}:\n  another: yes\n{other}\\1", text)
    output = made(tmp_path, text)
    assert output.code == DONE, output
    plan = load(tmp_path / "our-plan").plan
    assert plan
    assert [outcome.number for outcome in plan.outcomes] == [1, 2, 3]
    assert len({measure.id for measure in plan.measures}) == 3
    assert {len(measure.observations) for measure in plan.measures} == {0, 1}
    assert findings(tmp_path / "our-plan") == []


def test_the_statement_says_that_nobody_has_tested_the_website_and_claims_nothing(tmp_path: Path) -> None:
    made(tmp_path, real())
    plan = load(tmp_path / "our-plan").plan
    assert plan
    assert plan.accessibility
    assert plan.accessibility.compliance == "not"
    assert plan.accessibility.tested_on is None
    levels = {problem.code: problem.level for problem in check(load(tmp_path / "our-plan"), today(DAY))}
    assert levels["site-untested"] is Level.REMINDER


def test_every_file_says_what_it_is_and_nothing_stands_for_words_to_come(tmp_path: Path) -> None:
    made(tmp_path, printed())
    for file in (tmp_path / "our-plan").rglob("*.yml"):
        text = file.read_text(encoding="utf-8")
        assert text.startswith("# "), file
        seen = "\n".join(line for line in text.splitlines() if not line.startswith("#"))
        assert not re.search(r"[{}]|TODO|the-id-of|None\b", seen), file


@pytest.mark.parametrize("there", ["plan.yml", "notes.txt", ".hidden"])
def test_a_folder_that_holds_anything_is_left_alone(tmp_path: Path, there: str) -> None:
    (tmp_path / "our-plan").mkdir()
    (tmp_path / "our-plan" / there).write_text("mine", encoding="utf-8")
    output = made(tmp_path, printed())
    assert output.code == WRONG_USE
    assert "nothing there is ever replaced" in output.aside
    assert files_in(tmp_path / "our-plan") == {there}


def test_the_example_is_never_written_over() -> None:
    output = run(["new", "plan_data", "--answers", "answers.yml"], DAY)
    assert output.code == WRONG_USE
    assert "python -m plan new our-plan" in output.aside


def test_without_a_terminal_it_says_how_to_answer() -> None:
    output = run(["new", "a-plan-that-is-not-there"], DAY)
    assert output.code == WRONG_USE
    assert "python -m plan new --example-answers > answers.yml" in output.aside


def test_everything_wrong_in_a_file_of_answers_is_said_at_once_with_its_line(tmp_path: Path) -> None:
    text = printed().replace("  email: plan@exampleshire.example", "  email: plan at exampleshire")
    text = text.replace("  title: A good place to grow up", "").replace("  polarity:", "  polarty:")
    text = text.replace('colour: "#1d4f5c"', "colour: green").replace("picture: shield", "picture: sheild")
    output = made(tmp_path, text)
    assert output.code == FOUND_ERRORS
    for said in (
        "answers.yml:",
        "'plan at exampleshire' is not an email address",
        "'title' is missing below plan:",
        "nobody asks for 'polarty' here",
        "Did you mean 'polarity'?",
        "'green' is not a colour",
        "There is no picture 'sheild'",
        "Nothing was written: change these answers first.",
    ):
        assert said in output.text, said
    assert not (tmp_path / "our-plan").exists()


def test_what_only_the_whole_plan_shows_stops_it_too(tmp_path: Path) -> None:
    output = made(tmp_path, real().replace("plan@samplebury.gov.uk", "plan@council.example"))
    assert output.code == FOUND_ERRORS
    assert "nobody can be reached there" in output.text
    assert "Nothing was written." in output.text
    assert not (tmp_path / "our-plan").exists()
    assert [file.name for file in tmp_path.iterdir()] == ["answers.yml"]


def test_doubts_about_the_words_are_told_and_stop_nothing(tmp_path: Path) -> None:
    output = made(tmp_path, real().replace("You are safe at home and at school.", "You are kept safe at home."))
    assert output.code == DONE
    assert "1 warning in 1 file." in output.text
    assert "'are kept' does not say who does it" in output.text


def test_hard_words_in_easy_read_are_said_at_their_line_before_anything_is_made(tmp_path: Path) -> None:
    output = made(tmp_path, real().replace("You are safe at home and at school.", "Our methodology is holistic."))
    assert output.code == FOUND_ERRORS
    assert re.search(r"answers\.yml:\d+:\d+: 'methodology' is a hard word", output.text.replace("'M", "'m"))
    assert "glossary" not in output.text


def test_at_a_terminal_the_same_answers_give_the_same_plan(tmp_path: Path, scripted, example_answers) -> None:
    (tmp_path / "by-file").mkdir()
    made(tmp_path / "by-file", printed())
    talk = scripted([*example_order(example_answers), "yes"])
    output = talked(tmp_path, talk)
    assert output.code == DONE
    assert talk.answers == []
    one, other = tmp_path / "our-plan", tmp_path / "by-file/our-plan"
    assert files_in(one) == files_in(other)
    assert {name: (one / name).read_bytes() for name in files_in(one)} == {
        name: (other / name).read_bytes() for name in files_in(other)
    }
    assert "== Organisation ==" in talk.all_shown
    assert "our-plan/plan.yml" in talk.all_shown
    assert [file.name for file in tmp_path.iterdir() if file.suffix == ".yml"] == []


def example_order(answers: dict[str, str]) -> list[str]:
    """What somebody types who gives the example answers and leaves out the rest."""
    return [answers.get(each.name, "") for each in plan_questions(today(DAY)) if each.applies(answers)]


def test_whoever_leaves_goes_on_where_they_were(tmp_path: Path, scripted, example_answers) -> None:
    typed = example_order(example_answers)
    with pytest.raises(WrongUseError, match=r"(?s)Your answers are in our-plan-answers\.yml.*python -m plan new"):
        talked(tmp_path, scripted(typed[:30]))
    assert not (tmp_path / "our-plan").exists()
    again = scripted([*typed[30:], "yes"])
    assert talked(tmp_path, again).code == DONE
    assert again.answers == []
    assert findings(tmp_path / "our-plan") == []
    assert not (tmp_path / "our-plan-answers.yml").exists()


def test_a_wrong_answer_is_asked_again_at_once(tmp_path: Path, scripted) -> None:
    talk = scripted(["perhaps", "yes", "", "Our plan", "plan.council", "https://plan.council.example/"])
    with pytest.raises(WrongUseError):
        talked(tmp_path, talk)
    assert "Write yes or no." in talk.all_shown
    assert "This is needed." in talk.all_shown
    assert "'plan.council' is not a web address" in talk.all_shown


def test_whoever_says_no_keeps_the_answers(tmp_path: Path, scripted, example_answers) -> None:
    with pytest.raises(WrongUseError, match="Nothing was written"):
        talked(tmp_path, scripted([*example_order(example_answers), "no"]))
    assert not (tmp_path / "our-plan").exists()
    assert (tmp_path / "our-plan-answers.yml").exists()


def test_a_file_of_answers_is_gone_on_with_and_stays_as_it_is(tmp_path: Path, scripted, example_answers) -> None:
    typed = example_order(example_answers)
    with pytest.raises(WrongUseError):
        talked(tmp_path, scripted(typed[:20]))
    half = (tmp_path / "our-plan-answers.yml").rename(tmp_path / "half.yml")
    before = half.read_bytes()
    with pytest.raises(WrongUseError):
        talked(tmp_path, scripted(typed[20:40]), "--answers", str(half))
    again = scripted([*typed[40:], "yes"])
    assert talked(tmp_path, again, "--answers", str(half)).code == DONE
    assert again.answers == []
    assert half.read_bytes() == before


def test_nobody_is_asked_anything_where_answers_cannot_be_kept(tmp_path: Path, scripted) -> None:
    (tmp_path / "a-file").write_text("", encoding="utf-8")
    talk = scripted(["yes"])
    with pytest.raises(WrongUseError, match="Your answers cannot be kept"):
        talked(tmp_path / "a-file", talk)
    assert talk.answers == ["yes"]
