"""A folder becomes a plan, and whatever is wrong in it is said at once and never raised."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from plan.load.folder import load
from plan.load.loaded import Loaded
from plan.problems import Level

Write = Callable[[Mapping[str, str | bytes]], Path]


def whats(loaded: Loaded) -> list[str]:
    return [f"{problem.path}: {problem.what}" for problem in loaded.problems]


def test_a_good_folder_has_no_problems(write: Write, good_plan: dict[str, str]) -> None:
    loaded = load(write(good_plan))
    assert whats(loaded) == []
    assert loaded.plan
    assert loaded.plan.plan.title == "Our plan"
    assert loaded.plan.site.name == "Exampleshire plan"
    assert [outcome.id for outcome in loaded.plan.outcomes] == ["safe"]
    assert loaded.plan.wording == {"home.title": "Welcome", "measure.baseline": "Where we began"}


def test_the_figures_of_a_csv_file_are_on_its_measure(write: Write, good_plan: dict[str, str]) -> None:
    plan = load(write(good_plan)).plan
    assert plan
    plans = next(measure for measure in plan.measures if measure.id == "plans")
    assert [str(one.value) for one in plans.observations] == ["20.5", "19", "None", "23"]
    assert plans.observations[1].symbols == ("p",)
    assert plans.observations[2].symbols == ("c",)
    assert plans.observations[2].breakdown == {"sex": "girls"}
    assert plans.observations[3].comparator == "england"


def test_the_figures_in_a_measures_own_file_are_on_it_too(write: Write, good_plan: dict[str, str]) -> None:
    plan = load(write(good_plan)).plan
    assert plan
    survey = next(measure for measure in plan.measures if measure.id == "survey")
    assert [(one.period, one.symbols) for one in survey.observations] == [("2024", ()), ("2025", ("c",))]


def test_every_record_knows_the_file_it_came_from(write: Write, good_plan: dict[str, str]) -> None:
    loaded = load(write(good_plan), "plan_data")
    assert loaded.documents["outcomes/safe"].path == "plan_data/outcomes/safe.yml"
    assert loaded.documents["previous/old-plan/outcomes/safe"].path == "plan_data/previous/old-plan/outcomes/safe.yml"
    assert {"plan", "site", "glossary", "wording/en", "reviews/outcomes/safe", "previous/old-plan/plan"} <= set(
        loaded.documents
    )
    assert set(loaded.tables) == {"measures/plans"}


def test_an_earlier_plan_is_a_plan_of_its_own_with_the_same_site(write: Write, good_plan: dict[str, str]) -> None:
    plan = load(write(good_plan)).plan
    assert plan
    [previous] = plan.previous
    assert previous.id == "old-plan"
    assert previous.site == plan.site
    assert previous.outcomes[0].became
    assert not previous.previous


def test_earlier_plans_stand_newest_first(write: Write, good_plan: dict[str, str]) -> None:
    for name, year in (("aa", 2010), ("bb", 2014), ("cc", 2012)):
        good_plan[f"previous/{name}/plan.yml"] = (
            f"title: T\narea: A\nstatus: ended\nperiod: {{start: {year}, end: {year + 1}}}\n"
        )
    plan = load(write(good_plan)).plan
    assert plan
    assert [one.id for one in plan.previous] == ["bb", "cc", "aa", "old-plan"]


def test_a_review_knows_the_record_it_is_about(write: Write, good_plan: dict[str, str]) -> None:
    plan = load(write(good_plan)).plan
    assert plan
    assert [(review.kind, review.id) for review in plan.reviews] == [("outcomes", "safe")]


def test_outcomes_stand_by_number_and_updates_newest_first(write: Write, good_plan: dict[str, str]) -> None:
    good_plan |= {
        "outcomes/zest.yml": "number: 2\ntitle: Zest\n",
        "outcomes/able.yml": "number: 10\ntitle: Able\n",
        "outcomes/care.yml": "title: Care\n",
        "updates/old.yml": "title: Old\ndate: 2025-05-01\nkind: news\ntext: Old.\n",
        "updates/new.yml": "title: New\ndate: 2026-06-01\nkind: news\ntext: New.\n",
    }
    plan = load(write(good_plan)).plan
    assert plan
    assert [outcome.id for outcome in plan.outcomes] == ["safe", "zest", "able", "care"]
    assert [update.id for update in plan.updates] == ["new", "spring", "old"]


def test_the_names_of_attachments_are_known(write: Write, good_plan: dict[str, str]) -> None:
    plan = load(write(good_plan | {"files/Logo.svg": "<svg/>", "files/.DS_Store": "x"})).plan
    assert plan
    assert plan.files == {"Logo.svg"}


def test_what_computers_leave_behind_is_not_read(write: Write, good_plan: dict[str, str]) -> None:
    left = (".DS_Store", "outcomes/.gitkeep", "Thumbs.db", "measures/desktop.ini", "~$plan.docx", "README.md",
            "outcomes/README.md", "schema/outcome.json", "translations/cy/plan.yml", ".git/config")  # fmt: skip
    assert whats(load(write(good_plan | dict.fromkeys(left, "x")))) == []


def test_a_missing_folder_is_said_plainly(tmp_path: Path) -> None:
    loaded = load(tmp_path / "nowhere", "plan_data")
    assert loaded.plan is None
    assert whats(loaded) == ["plan_data: there is no such folder, so there is no plan to read"]


def test_a_file_in_place_of_the_folder_is_said_plainly(tmp_path: Path) -> None:
    (tmp_path / "plan_data").write_text("x")
    assert whats(load(tmp_path / "plan_data")) == ["plan_data: this is a file, but a plan is a folder of files"]


def test_an_impossible_name_of_a_folder_is_said_plainly() -> None:
    assert whats(load(Path("plan\0data"), "plan data")) == [
        "plan data: there is no such folder, so there is no plan to read"
    ]


def test_an_empty_folder_is_said_plainly(write: Write) -> None:
    assert whats(load(write({".gitkeep": ""}))) == ["plan_data: this folder is empty, so there is no plan to read"]


@pytest.mark.parametrize("name", ["plan", "site"])
def test_a_plan_without_the_files_it_needs_says_which(name: str, write: Write, good_plan: dict[str, str]) -> None:
    del good_plan[f"{name}.yml"]
    loaded = load(write(good_plan))
    assert whats(loaded) == [f"plan_data/{name}.yml: the file {name}.yml is missing"]
    assert loaded.plan is None


def test_a_misnamed_file_is_not_missing_as_well(write: Write, good_plan: dict[str, str]) -> None:
    good_plan["Plan.yaml"] = good_plan.pop("plan.yml")
    assert [problem.path for problem in load(write(good_plan)).problems] == ["plan_data/Plan.yaml"]


def test_a_folder_that_may_not_be_read_is_said_plainly(
    write: Write, good_plan: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = write(good_plan)

    def refuse(path: Path) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr("os.scandir", refuse)
    assert "plan_data: this folder cannot be read: you are not allowed to" in whats(load(root))


def test_a_link_that_leads_nowhere_is_said_plainly(write: Write, good_plan: dict[str, str]) -> None:
    root = write(good_plan)
    (root / "outcomes" / "gone.yml").symlink_to("nowhere.yml")
    [problem] = load(root).problems
    assert problem.path == "plan_data/outcomes/gone.yml"
    assert "link" in problem.what


def test_folders_that_lead_in_a_circle_do_not_matter(write: Write, good_plan: dict[str, str]) -> None:
    root = write(good_plan)
    (root / "previous" / "again").symlink_to(root, target_is_directory=True)
    assert load(root).plan


def test_problems_of_all_files_come_at_once(write: Write, good_plan: dict[str, str]) -> None:
    good_plan |= {
        "outcomes/safe.yml": "titel: Safe\n",
        "actions/early-help.yml": "title: 'Children's\n",
        "measures/plans.csv": "period,value\n2021/22,1\n",
        "outcome/x.yml": "",
        "glossary.yml": "terms: [{id: harm}]\n",
    }
    loaded = load(write(good_plan))
    assert {problem.path.removeprefix("plan_data/") for problem in loaded.problems} == {
        "outcomes/safe.yml", "actions/early-help.yml", "measures/plans.csv", "outcome", "glossary.yml"
    }  # fmt: skip
    assert [problem.level for problem in loaded.errors] == [Level.ERROR] * len(loaded.errors)


def test_the_good_records_are_there_beside_bad_ones(write: Write, good_plan: dict[str, str]) -> None:
    loaded = load(write(good_plan | {"outcomes/bad.yml": "titel: Safe\n"}))
    assert loaded.plan
    assert [outcome.id for outcome in loaded.plan.outcomes] == ["safe"]


def test_the_id_of_a_record_with_mistakes_is_still_known(write: Write, good_plan: dict[str, str]) -> None:
    good_plan |= {
        "outcomes/bad.yml": "titel: Safe\n",
        "outcomes/Worse Name.yml": "title: Worse\n",
        "groups/broken.yml": "title: 'x\n",
        "glossary.yml": "terms: [{id: harm, term: Harm}, {id: care, term: Care, meaning: Help.}]\n",
        "previous/old-plan/outcomes/safe.yml": "titel: Safe\n",
    }
    ids = load(write(good_plan)).ids
    assert ids["outcomes"] == {"safe", "bad", "worse-name", "Worse Name"}
    assert ids["groups"] == {"broken"}
    assert ids["glossary"] == {"harm", "care"}
    assert ids["boards"] == {"partnership"}
    assert ids["decisions"] == {"adoption"}
    assert ids["measures"] == {"plans", "survey"}
    assert ids["previous"] == {"old-plan"}
    assert ids["previous/old-plan/outcomes"] == {"safe"}


def test_a_file_that_cannot_be_read_leaves_its_ids_open(write: Write, good_plan: dict[str, str]) -> None:
    loaded = load(write(good_plan | {"glossary.yml": "terms: [", "pictures.yaml": "pictures: []\n"}))
    assert loaded.unread == {"glossary", "pictures"}


@pytest.mark.parametrize("name", ["plan.yml", "site.yml"])
def test_there_is_no_plan_while_its_own_file_has_mistakes(name: str, write: Write, good_plan: dict[str, str]) -> None:
    loaded = load(write(good_plan | {name: "titel: x\n"}))
    assert loaded.plan is None
    assert loaded.documents["outcomes/safe"].value


def test_an_earlier_plan_with_mistakes_is_left_out_and_known(write: Write, good_plan: dict[str, str]) -> None:
    loaded = load(write(good_plan | {"previous/old-plan/plan.yml": "titel: x\n"}))
    assert loaded.plan
    assert loaded.plan.previous == ()
    assert loaded.ids["previous"] == {"old-plan"}


def test_an_id_typed_in_the_file_is_an_error(write: Write, good_plan: dict[str, str]) -> None:
    loaded = load(write(good_plan | {"outcomes/safe.yml": "id: safe\ntitle: Safe\n"}))
    [problem] = loaded.problems
    assert problem.what == "'id' is not written here: it is the name of the file"
    assert (problem.line, problem.column) == (1, 1)


def test_a_thousand_outcomes_are_no_trouble(write: Write, good_plan: dict[str, str]) -> None:
    files = {f"outcomes/outcome-{number}.yml": f"title: Outcome {number}\n" for number in range(1000)}
    plan = load(write(good_plan | files)).plan
    assert plan
    assert len(plan.outcomes) == 1001
