"""`accept` records a check where the plan will find it, and nothing at all where it cannot be recorded rightly."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path

import pytest

from plan.commands.accept import describe, run
from plan.commands.command import DONE, FOUND_ERRORS, Output, WrongUseError
from plan.in_step.fingerprint import fingerprint
from plan.in_step.states import State, in_step
from plan.load.folder import load

DAY = {"SOURCE_DATE_EPOCH": "1795219200"}  # 21 November 2026
FILES = {
    "plan.yml": "title: T\narea: A\nstatus: current\neasy_read: {title: Our plan}\n"
    "young_people_ages: {from: 11, to: 17}\n",
    "helplines.yml": "helplines: [{id: childline, title: Childline, who_for: All, what_for: Help, phone: 0800 1111, "
    "hours: Always, checked_on: 2026-11-01}]\n",
    "outcomes/safe.yml": "title: Safe from harm\ngood_looks_like: You are safe.\n"
    "easy_read: {title: Being safe, good_looks_like: [{text: You are safe at home., picture: house}]}\n"
    "young_people: {good_looks_like: You should be safe.}\n",
    "outcomes/well.yml": "title: Well\n",
}


def accepted(data: Path, *words: str) -> Output:
    parser = ArgumentParser()
    describe(parser)
    return run(parser.parse_args([*words, "--data", str(data)]), DAY)


def states(data: Path) -> dict[tuple[str, str, str], State]:
    loaded = load(data)
    assert loaded.plan
    assert loaded.errors == ()
    return {(each.text.record, each.text.version, each.text.field): each.state for each in in_step(loaded.plan).texts}


def test_a_record_is_accepted_in_all_versions_or_in_one(folder) -> None:
    data = folder(FILES)
    output = accepted(data, "outcomes/safe", "--version", "easy_read", "--by", "Communications team")

    assert output.code == DONE
    assert output.text == (
        "outcomes/safe says what its standard texts say (easy read: title, good_looks_like), checked by "
        f"Communications team. It stands in {data.as_posix()}/reviews/outcomes/safe.yml."
    )
    easy, young = ("outcomes/safe", "easy_read", "title"), ("outcomes/safe", "young_people", "good_looks_like")
    assert (states(data)[easy], states(data)[young]) == (State.CURRENT, State.NOT_RECORDED)

    accepted(data, "outcomes/safe", "--by", "Communications team")
    assert states(data)[young] is State.CURRENT


def test_the_file_says_when_who_and_against_which_words(folder) -> None:
    data = folder(FILES)
    accepted(data, "outcomes/safe", "--version", "young_people", "--by", "Communications team")

    assert (data / "reviews/outcomes/safe.yml").read_text(encoding="utf-8") == (
        "in_step:\n- version: young_people\n  field: good_looks_like\n"
        f"  fingerprint: {fingerprint('You are safe.')}\n  text_fingerprint: {fingerprint('You should be safe.')}\n"
        "  standard_text: You are safe.\n  checked_on: 2026-11-21\n  checked_by: Communications team\n"
    )


@pytest.mark.parametrize("name", ["plan", "plan/whole", "plan.yml", "plan_data/plan.yml"])
def test_a_file_of_which_there_is_one_goes_by_its_name(folder, name: str) -> None:
    data = folder(FILES)
    accepted(data, name, "--by", "Us")

    assert (data / "reviews/plan/whole.yml").is_file()
    assert states(data)["plan", "easy_read", "title"] is State.CURRENT


def test_several_records_and_whole_folders_can_be_accepted_at_once(folder) -> None:
    data = folder(FILES)
    accepted(data, "outcomes", "plan", "--by", "Us")

    assert set(states(data).values()) == {State.CURRENT}
    assert not (data / "reviews/outcomes/well.yml").exists()


def test_a_check_is_renewed_and_remarks_stay(folder) -> None:
    data = folder(FILES)
    accepted(data, "outcomes/safe", "--by", "Us")
    file = data / "reviews/outcomes/safe.yml"
    file.write_text("# Every spring\n" + file.read_text(encoding="utf-8"), encoding="utf-8")
    changed = FILES["outcomes/safe.yml"].replace("You are safe.\n", "You are not safe.\n")
    (data / "outcomes/safe.yml").write_text(changed, encoding="utf-8")
    assert State.MAJOR in states(data).values()

    accepted(data, "outcomes/safe", "--by", "Them")
    assert State.MAJOR not in states(data).values()
    assert file.read_text(encoding="utf-8").startswith("# Every spring\n")
    assert "checked_by: Us" not in file.read_text(encoding="utf-8")


def test_a_group_of_readers_is_recorded_with_the_words_that_they_read(folder) -> None:
    data = folder(FILES)
    words = ("--version", "easy_read", "--readers", "The Tuesday group", "--on", "2026-06-01", "--paid", "yes")
    output = accepted(data, "outcomes/safe", *words, "--changed", "A shorter title")
    accepted(data, "outcomes/safe", *words)
    loaded = load(data)

    assert "The Tuesday group read outcomes/safe in easy read on 2026-06-01." in output.text
    assert loaded.plan
    first, second = loaded.plan.reviews[0].readers
    assert (first.id, first.paid, first.changed) == ("check-1", True, "A shorter title")
    assert (second.id, second.changed) == ("check-2", None)
    assert first.text_read == "Being safe\nYou are safe at home."
    assert [len(each.standing) for each in in_step(loaded.plan).readers if each.id == "safe"] == [2, 0]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("outcomes/safe",), "Say who checked"),
        (("outcomes/safe", "--readers", "A group"), "Say which version"),
        (("outcomes/save", "--by", "Us"), "Did you mean 'outcomes/safe'"),
        (("outcomes/well", "--by", "Us"), "has no text in another version"),
        (("outcomes/safe", "--by", "x" * 300), "at most 240 characters"),
        (("outcomes/safe", "--readers", "G", "--version", "easy_read", "--on", "June"), "is not a date"),
        (("outcomes/safe", "--readers", "G", "--version", "easy_read", "--on", "2027-01-01"), "has not come yet"),
    ],
)
def test_what_cannot_be_recorded_is_refused_in_plain_words(folder, words: tuple[str, ...], message: str) -> None:
    data = folder(FILES)
    with pytest.raises(WrongUseError, match=message):
        accepted(data, *words)
    assert not (data / "reviews").exists()


def test_mistakes_elsewhere_and_in_words_do_not_stop_a_check(folder) -> None:
    hard = (
        FILES["outcomes/safe.yml"].replace("You are safe at home.", "We deliver safeguarding.") + "measures: [none]\n"
    )
    broken = {"outcomes/well.yml": "titel: Well\n", "actions/late.yml": "title: [Late\n", "outcomes/safe.yml": hard}
    data = folder({**FILES, **broken, "principles.yml": "principles: none\n"})
    output = accepted(data, "outcomes/safe", "--by", "Us")

    assert output.code == DONE
    assert (data / "reviews/outcomes/safe.yml").is_file()
    assert "cannot be read" not in output.text


@pytest.mark.parametrize(
    ("name", "file", "text"),
    [
        ("outcomes/safe", "outcomes/safe.yml", "titel: Safe\n"),
        ("outcomes/safe", "reviews/outcomes/safe.yml", "in_step: none\n"),
        ("measures/waits", "measures/waits.csv", "period,value\n2025,many\n"),
        ("principles", "principles.yml", "principles: none\n"),
        ("plan", "plan.yml", "title: T\n"),
    ],
)
def test_nothing_is_recorded_of_what_cannot_be_read(folder, name: str, file: str, text: str) -> None:
    waits = "title: Waits\npolarity: lower_is_better\nperiod_kind: calendar_year\nyoung_people: {title: Waiting}\n"
    other = {"outcomes/other.yml": "titel: Other\n"} if name != "plan" else {}
    data = folder({**FILES, "measures/waits.yml": waits, **other, file: text})
    output = accepted(data, name, "outcomes/safe", "--by", "Us")

    assert output.code == FOUND_ERRORS
    assert f"plan_data/{file}" in output.text
    assert "other.yml" not in output.text
    assert "Nothing was recorded" in output.text
    assert not list(data.glob("reviews/**/*.yml")) or (data / file).read_text(encoding="utf-8") == text


def test_of_a_folder_everything_that_can_be_read_is_recorded_and_the_rest_is_named(folder) -> None:
    broken = {"outcomes/heard.yml": "titel: Heard\n", "reviews/outcomes/well.yml": "in_step: none\n"}
    well = "title: Well\neasy_read: {title: Being well}\n"
    data = folder({**FILES, **broken, "outcomes/well.yml": well})
    output = accepted(data, "outcomes", "--by", "Us")

    assert output.code == DONE
    assert (data / "reviews/outcomes/safe.yml").is_file()
    assert "Not recorded, because it cannot be read: outcomes/heard, outcomes/well." in output.text
    assert (data / "reviews/outcomes/well.yml").read_text(encoding="utf-8") == "in_step: none\n"


def test_a_number_that_a_measure_may_hide_which_cannot_be_read_is_not_put_into_a_review(folder) -> None:
    safe = (
        FILES["outcomes/safe.yml"].replace("You are safe.\n", "In 2025, 734 of you were not.\n") + "measures: [waits]\n"
    )
    data = folder({**FILES, "outcomes/safe.yml": safe, "measures/waits.yml": "titel: Waits\n"})

    with pytest.raises(WrongUseError, match="a measure hides which cannot be read") as refused:
        accepted(data, "outcomes/safe", "--by", "Us")
    assert "734" not in str(refused.value)
    (data / "outcomes/safe.yml").write_text(safe.replace("In 2025, 734", "Some"), encoding="utf-8")
    assert accepted(data, "outcomes/safe", "--by", "Us").code == DONE


def test_a_text_that_may_tell_a_hidden_figure_is_not_put_into_a_review(folder) -> None:
    measure = (
        "title: Waits\npolarity: lower_is_better\nperiod_kind: calendar_year\nstory: In 2025 there were 734 children.\n"
        "observations: [{period: 2025, symbols: c}]\nyoung_people: {how_it_is_going: It went well.}\n"
    )
    data = folder({**FILES, "outcomes/well.yml": "title: W\nmeasures: [waits]\n", "measures/waits.yml": measure})

    with pytest.raises(WrongUseError, match="may tell a figure that is hidden") as refused:
        accepted(data, "measures/waits", "--by", "Us")
    assert "734" not in str(refused.value)
    assert not (data / "reviews").exists()


def test_a_file_that_cannot_be_written_is_left_as_it_was(folder) -> None:
    data = folder({**FILES, "reviews/outcomes/safe.yml": "readers: []\n"})
    (data / "reviews/outcomes/.safe.yml.part").mkdir()

    with pytest.raises(WrongUseError, match="It is as it was"):
        accepted(data, "outcomes/safe", "--by", "Us")
    assert (data / "reviews/outcomes/safe.yml").read_text(encoding="utf-8") == "readers: []\n"
