"""`check` from its options to what it prints and how it ends, on real folders and a real repository."""

import json
from argparse import ArgumentParser

import pytest

from plan.commands.check import describe, run
from plan.commands.command import DONE, FOUND_ERRORS, WrongUseError
from plan.problems import HIDDEN

DAY = {"SOURCE_DATE_EPOCH": "1795219200"}  # 21 November 2026
ERROR = {"outcomes/safe.yml": "title: Safe\nmeasures: [returns]\n"}
REMINDER = {"outcomes/safe.yml": "title: Safe\n"}
MEASURE = "title: Children who return\npolarity: lower_is_better\nperiod_kind: calendar_year\n"


def checked(*words, **environment):
    parser = ArgumentParser()
    describe(parser)
    return run(parser.parse_args([str(word) for word in words]), DAY | environment)


def test_a_sound_plan_ends_well(folder):
    assert checked("--data", folder({})).text == "No mistakes."
    assert checked("--data", folder({})).code == DONE


def test_an_error_ends_badly_and_a_reminder_does_not(folder):
    assert checked("--data", folder(ERROR)).code == FOUND_ERRORS
    assert checked("--data", folder(REMINDER)).code == DONE
    assert "No mistakes. 1 reminder." in checked("--data", folder(REMINDER)).text


def test_a_folder_that_is_not_there_is_an_error_in_plain_words(tmp_path):
    output = checked("--data", tmp_path / "none")

    assert output.code == FOUND_ERRORS
    assert "there is no such folder" in output.text


def test_the_environment_names_the_plan(folder):
    output = checked("--format", "json", PLAN_DATA=str(folder(ERROR)))

    assert json.loads(output.text)["folder"] == folder({}).as_posix()


def test_a_day_that_is_no_day_is_wrong_use(folder):
    with pytest.raises(WrongUseError, match="SOURCE_DATE_EPOCH"):
        checked("--data", folder({}), SOURCE_DATE_EPOCH="soon")


@pytest.mark.parametrize("name", ["gitlab", "json"])
def test_what_a_program_reads_is_json_and_nothing_else(folder, name):
    assert json.loads(checked("--data", folder(ERROR), "--format", name).text)


def test_gitlab_has_the_list_for_people_beside_the_report(folder):
    assert "there is no measure 'returns'" in checked("--data", folder(ERROR), "--format", "gitlab").aside


def test_github_has_the_whole_list_in_the_log_the_annotations_and_the_summary(folder, tmp_path):
    page = tmp_path / "summary.md"
    output = checked("--data", folder(ERROR), "--format", "github", GITHUB_STEP_SUMMARY=str(page))

    assert output.text.count("there is no measure 'returns'") == 1
    assert output.text.count("There is no measure 'returns'") == 1
    assert output.text.split("\n")[-1].startswith("::error file=")
    assert page.read_text(encoding="utf-8").startswith("## Check of the plan\n\n```text\n1 error in 1 file.")


def test_azure_has_the_list_the_issues_and_a_summary_to_upload(folder, tmp_path):
    output = checked("--data", folder(ERROR), "--format", "azure", AGENT_TEMPDIRECTORY=str(tmp_path))

    assert "##vso[task.logissue type=error;" in output.text
    assert output.text.endswith(f"##vso[task.uploadsummary]{tmp_path}/plan-check.md")
    assert "there is no measure 'returns'" in (tmp_path / "plan-check.md").read_text(encoding="utf-8")


def test_a_summary_that_cannot_be_written_does_not_change_how_the_check_ends(folder, tmp_path):
    output = checked("--data", folder({}), "--format", "github", GITHUB_STEP_SUMMARY=str(tmp_path / "no" / "page"))

    assert output.code == DONE
    assert "could not be written" in output.aside


def test_a_mistake_that_was_there_already_stops_nothing_and_is_counted(repository):
    repository.commit(ERROR)
    repository.write({"outcomes/safe.yml": f"# A remark\n{ERROR['outcomes/safe.yml']}"})
    output = checked("--data", repository.data, "--since", "HEAD")

    assert output.code == DONE
    assert "1 problem was there already at HEAD and does not stop this change:" in output.text
    assert "outcomes/safe.yml:3:12: there is no measure 'returns'" in output.text
    assert output.text.endswith("No new mistakes.")


def test_a_mistake_in_a_file_beside_the_records_may_have_been_there_too(repository):
    leaf = "pictures: [{id: leaf, file: leaf.svg, credit: {title: Leaf, author: Jo, licence: CC BY 4.0}}]\n"
    repository.commit({"pictures.yml": leaf, "files/leaf.svg": "broken"})
    output = checked("--data", repository.data, "--since", "HEAD")

    assert output.code == DONE
    assert "'leaf.svg' is not whole" in output.text


def test_a_new_mistake_stops_the_change_beside_an_old_one(repository):
    repository.commit(ERROR)
    repository.write({"outcomes/well.yml": "title: Well\nmeasures: [none]\n"})
    output = checked("--data", repository.data, "--since", "HEAD", "--format", "json")

    assert output.code == FOUND_ERRORS
    assert [(each["path"][-8:], each["known"]) for each in json.loads(output.text)["problems"]] == [
        ("well.yml", False),
        ("safe.yml", True),
    ]


def test_a_mistake_in_another_file_that_a_change_causes_is_new(repository):
    repository.commit({**ERROR, "measures/returns.yml": "title: T\nkind: narrative\n"})
    repository.write({"measures/returns.yml": None})
    output = checked("--data", repository.data, "--since", "HEAD")

    assert output.code == FOUND_ERRORS
    assert "there is no measure 'returns'" in output.text


def test_everything_is_new_where_there_was_no_plan(repository):
    repository.git("mv", "plan_data", "elsewhere")
    repository.commit({})
    repository.git("mv", "elsewhere", "plan_data")
    repository.write(ERROR)

    assert checked("--data", repository.data, "--since", "HEAD").code == FOUND_ERRORS


def test_an_unknown_state_is_wrong_use_and_never_a_pass(repository):
    with pytest.raises(WrongUseError, match="origin/main"):
        checked("--data", repository.data, "--since", "origin/main")


@pytest.mark.parametrize(
    ("before", "now"),
    [
        ("2023,12,\n2024,734.5,c\n", "2023,12,\n2024,'734.5',\n"),
        ("2023,12,\n2024,734.5,c\n", "2023,12,\n2024,734.5,q\n"),
        ("2023,12,\n2024,,c\n", '2023,12,\n2024,"734.5\n'),
    ],
)
def test_a_number_that_was_confidential_stays_hidden_when_its_mark_is_taken_away(repository, before, now):
    header = "period,value,symbol\n"
    repository.commit({"measures/returns.yml": MEASURE, "measures/returns.csv": header + before})
    repository.write({"measures/returns.csv": header + now})
    for name in ("text", "github", "gitlab", "azure", "json"):
        output = checked("--data", repository.data, "--since", "HEAD", "--format", name)

        assert "734.5" not in output.text + output.aside
        assert name != "text" or HIDDEN in output.text


def test_a_number_in_a_measures_own_file_that_was_confidential_stays_hidden_too(repository):
    row = "observations:\n- {{period: 2024, value: {}, symbols: {}}}\n"
    repository.commit({"measures/returns.yml": MEASURE + row.format("734", "c")})
    repository.write({"measures/returns.yml": MEASURE + row.format("734!", "p")})
    output = checked("--data", repository.data, "--since", "HEAD")

    assert output.code == FOUND_ERRORS
    assert "734" not in output.text


@pytest.mark.parametrize("name", ["text", "github", "gitlab", "azure", "json"])
def test_a_published_value_never_changes_in_silence(repository, name):
    series = "period,value,symbol,note\n2023,12,,\n"
    repository.commit({"measures/returns.yml": MEASURE, "measures/returns.csv": series})
    repository.write({"measures/returns.csv": series.replace("12", "13")})
    output = checked("--data", repository.data, "--since", "HEAD", "--format", name)
    written = output.text.replace(": ", ":")  # JSON and the others differ in their spaces

    assert output.code == FOUND_ERRORS
    assert "value for 2023 was 12 and is 13 now" in output.text
    assert any(
        place in written for place in ("returns.csv:2:6", "line=2,col=6", '"line":2', '"begin":2', "linenumber=2")
    )


def test_a_value_that_changes_with_its_reason_stops_nothing(repository):
    series = "period,value,symbol,note\n2023,12,,\n"
    repository.commit({"measures/returns.yml": MEASURE, "measures/returns.csv": series})
    repository.write({"measures/returns.csv": series.replace("12,,", "13,r,One was missed")})
    output = checked("--data", repository.data, "--since", "HEAD")

    assert output.code == DONE
    assert "returns.csv" not in output.text


@pytest.mark.parametrize("name", ["text", "github", "gitlab", "azure", "json"])
@pytest.mark.parametrize(("before", "now"), [("2023,90731734,", "2023,,c"), ("2023,,c", "2023,90731734,")])
def test_a_number_that_is_confidential_in_either_state_is_in_no_format(repository, name, before, now):
    header = "period,value,symbol\n"
    repository.commit({"measures/returns.yml": MEASURE, "measures/returns.csv": header + before})
    repository.write({"measures/returns.csv": header + now})
    output = checked("--data", repository.data, "--since", "HEAD", "--format", name)

    assert HIDDEN in output.text
    assert "90731734" not in output.text + output.aside


def test_what_a_change_did_earlier_is_not_told_again(repository):
    header = "period,value\n"
    repository.commit({"measures/returns.yml": MEASURE, "measures/returns.csv": header + "2023,12\n"})
    repository.commit({"measures/returns.csv": header + "2023,13\n"})
    repository.write({"measures/returns.csv": header + "2023,13\n2024,15\n"})

    assert "was 12" not in checked("--data", repository.data, "--since", "HEAD").text
    assert "was 12" in checked("--data", repository.data, "--since", "HEAD~1").text
