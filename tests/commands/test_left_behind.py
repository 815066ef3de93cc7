"""A change is stopped for the texts of other versions that it leaves behind itself, and for no others."""

from __future__ import annotations

import json
from argparse import ArgumentParser

import pytest

from plan.commands.check import describe, run
from plan.commands.command import DONE, FOUND_ERRORS, Output

DAY = {"SOURCE_DATE_EPOCH": "1795219200"}  # 21 November 2026
GOOD = "You are safe at home, and your family gets help early."
WORSE = "You are safe at home, and your family gets help in 2028."
OUTCOME = """title: Safe from harm
good_looks_like: {good}
easy_read: {{good_looks_like: [{{text: {easy}, picture: house}}]}}
"""
EASY = "You are safe at home."


def outcome(good: str = GOOD, easy: str = EASY, more: str = "") -> dict[str, str]:
    return {"outcomes/safe.yml": OUTCOME.format(good=good, easy=easy) + more}


def review(standard: str) -> dict[str, str]:
    return {
        "reviews/outcomes/safe.yml": "in_step:\n- version: easy_read\n  field: good_looks_like\n"
        f'  standard_text: "{standard}"\n  checked_on: 2026-05-03\n  checked_by: Communications team\n'
    }


def checked(repository, *words: str, since: str = "HEAD") -> Output:
    parser = ArgumentParser()
    describe(parser)
    options = ["--data", str(repository.data), *(["--since", since] if since else []), *words]
    return run(parser.parse_args(options), DAY)


def test_a_change_of_the_standard_text_alone_is_stopped(repository) -> None:
    repository.commit({**outcome(), **review(GOOD)})
    repository.write(outcome(WORSE))
    output = checked(repository)

    assert output.code == FOUND_ERRORS
    assert output.text.count("this change makes the standard text say something else") == 1
    assert f"'{GOOD}' became '{WORSE}'" in output.text
    assert "its standard text says something else since" not in output.text
    assert "  standard_text: You are safe at home, and your family gets help in 2028.\n" in output.text


def test_it_is_stopped_too_where_nobody_records_checks(repository) -> None:
    repository.commit(outcome())
    repository.write(outcome(WORSE))

    assert checked(repository).code == FOUND_ERRORS


@pytest.mark.parametrize("good", [GOOD, GOOD.replace("gets", "has"), f'"**{GOOD}**"'])
def test_a_small_change_or_none_passes(repository, good: str) -> None:
    repository.commit({**outcome(), **review(GOOD)})
    repository.write(outcome(good, more="number: 1\n"))

    assert checked(repository).code == DONE


def test_an_edit_of_the_simplified_text_in_the_same_change_needs_no_record(repository) -> None:
    repository.commit({**outcome(), **review(GOOD)})
    repository.write(outcome(WORSE, "You are safe at home. Help comes in 2028."))

    assert checked(repository).code == DONE


def test_a_record_that_both_agree_needs_no_edit(repository) -> None:
    repository.commit({**outcome(), **review(GOOD)})
    repository.write({**outcome(WORSE), **review(WORSE)})

    assert checked(repository).code == DONE


def test_what_was_out_of_date_before_does_not_stop_an_urgent_change(repository) -> None:
    repository.commit({**outcome(WORSE), **review(GOOD)})
    repository.write({"outcomes/well.yml": "title: Well\n"})
    output = checked(repository)

    assert output.code == DONE
    assert "its standard text says something else since" in output.text.partition("there already at HEAD")[2]


def test_what_was_out_of_date_before_and_changes_again_is_stopped(repository) -> None:
    repository.commit({**outcome(WORSE), **review(GOOD)})
    repository.write(outcome("You are not safe."))

    assert checked(repository).code == FOUND_ERRORS


def test_the_change_may_lie_some_states_back(repository) -> None:
    repository.commit({**outcome(), **review(GOOD)})
    repository.git("tag", "before")
    repository.commit(outcome(WORSE))
    repository.commit({"outcomes/well.yml": "title: Well\n"})

    assert checked(repository, since="before").code == FOUND_ERRORS
    assert checked(repository).code == DONE


def test_a_record_that_is_renamed_is_still_compared(repository) -> None:
    repository.commit(outcome())
    repository.write(
        {"outcomes/safe.yml": None, "outcomes/safer.yml": outcome(WORSE)["outcomes/safe.yml"] + "old_ids: [safe]\n"}
    )

    assert checked(repository).code == FOUND_ERRORS


def test_a_text_that_is_new_is_not_left_behind(repository) -> None:
    repository.commit({"outcomes/safe.yml": f"title: Safe\ngood_looks_like: {GOOD}\n"})
    repository.write(outcome(WORSE))

    assert checked(repository).code == DONE


def test_a_plan_that_could_not_be_read_then_is_no_silent_pass(repository) -> None:
    repository.commit({**outcome(), "plan.yml": "title: [\n"})
    repository.write({**outcome(WORSE), "plan.yml": "title: T\narea: A\nstatus: current\n"})

    assert "nobody knows which texts" in checked(repository).text


def test_strictly_all_that_is_not_known_to_be_in_step_stops(repository) -> None:
    repository.commit({**outcome(WORSE), **review(GOOD)})

    assert checked(repository, since="").code == DONE
    assert checked(repository, "--strict-versions", since="").code == FOUND_ERRORS
    assert checked(repository, "--strict-versions").code == FOUND_ERRORS

    repository.write(review(WORSE))
    assert checked(repository, "--strict-versions", since="").code == DONE
    repository.write({"reviews/outcomes/safe.yml": None})
    assert checked(repository, "--strict-versions", since="").code == FOUND_ERRORS


def test_programs_are_given_what_to_paste(repository) -> None:
    repository.commit({**outcome(WORSE), **review(GOOD)})
    problems = json.loads(checked(repository, "--format", "json", since="").text)["problems"]
    (stale,) = [each for each in problems if each["code"] == "version-out-of-date"]

    assert stale["paste"].startswith("- version: easy_read\n  field: good_looks_like\n")


def test_what_has_no_standard_text_of_its_own_is_a_reminder_where_another_text_tells_of_the_change(repository) -> None:
    young = "young_people: {what_it_means: You are safe., what_you_can_do: Tell an adult.}\n"
    repository.commit({**outcome(more=young), **review(GOOD)})
    repository.write(outcome(WORSE, more=young))
    output = checked(repository)
    assert output.text.count("this change makes the standard text say something else") == 3  # no young text tells of it

    young = f"young_people: {{good_looks_like: {GOOD}, what_it_means: You are safe.}}\n".replace(GOOD, f'"{GOOD}"')
    repository.commit({**outcome(more=young), **review(GOOD)})
    repository.write(outcome(WORSE, "Help comes in 2028.", more=young.replace("early", "in 2028")))
    assert checked(repository).code == DONE
