"""What ties a plan to its previous plans, and the files that nobody uses."""

from plan.problems import Level

OLD = {
    "previous/2017-to-2021/plan.yml": "title: The plan before\narea: Exampleshire\nstatus: ended\nas_at: 2021-12-31\n"
    "period: {start: 2017-04-01, end: 2021-03-31}\n",
    "previous/2017-to-2021/outcomes/safe.yml": "title: Safe\nbecame: {how: changed, outcome: secure}\n",
}
CONTINUES = "title: Secure\ncontinues: [{plan: 2017-to-2021, outcome: OUTCOME, how: changed}]\n"
SECURE = {"outcomes/secure.yml": "title: Secure\n"}


def mistakes(found):
    return [problem for problem in found.problems if problem.level is Level.ERROR]


def test_two_plans_that_name_each_others_outcomes_are_sound(checked):
    assert mistakes(checked({**OLD, "outcomes/secure.yml": CONTINUES.replace("OUTCOME", "safe")})) == []


def test_an_outcome_that_continues_nothing_is_an_error(checked):
    found = checked({**OLD, "outcomes/secure.yml": CONTINUES.replace("OUTCOME", "saef")})

    assert found.marked("no-such-outcome") == "saef"
    assert found.one("no-such-outcome").what == "there is no outcome 'saef' in the previous plan '2017-to-2021'"
    assert found.one("no-such-outcome").fix == "Did you mean 'safe'?"


def test_an_outcome_that_became_nothing_is_an_error_in_the_previous_plan(checked):
    found = checked({**OLD, "outcomes/secured.yml": "title: Secure\n"})

    assert found.one("no-such-outcome").path == "plan_data/previous/2017-to-2021/outcomes/safe.yml"
    assert found.marked("no-such-outcome") == "secure"
    assert "in the plan that followed" in found.one("no-such-outcome").what
    assert "'secured'" in found.one("no-such-outcome").fix


def test_a_previous_plan_that_is_not_there_is_an_error(checked):
    found = checked({"outcomes/secure.yml": CONTINUES.replace("OUTCOME", "safe")})

    assert found.marked("no-such-previous") == "2017-to-2021"


def test_a_previous_plan_may_use_the_pictures_of_the_plan(checked):
    outcome = "previous/2017-to-2021/outcomes/safe.yml"
    files = {**OLD, **SECURE, "pictures.yml": "pictures: [{id: shield, openmoji: 1F6E1}]\n"}

    assert mistakes(checked({**files, outcome: "title: Safe\npicture: shield\n"})) == []
    assert checked({**files, outcome: "title: Safe\npicture: sunn\n"}).marked("no-such-picture") == "sunn"


def test_a_previous_plan_is_checked_as_on_its_own_day(checked):
    action = "title: V\ndue: 2021-06\nstatus: {state: in_progress, as_of: 2022-01-01}\n"
    found = checked({**OLD, **SECURE, "previous/2017-to-2021/actions/visit.yml": action})

    assert "today is 2021-12-31" in found.one("in-the-future").what


def test_a_file_that_nothing_names_is_a_doubt_at_that_file(checked):
    documents = "documents: [{id: plan, title: The plan, type: pdf, file: plan.pdf}]\n"
    plan = f"title: Plan\narea: Exampleshire\nstatus: current\n{documents}"
    problem = checked({"files/plan.pdf": "", "files/draft.pdf": "", "plan.yml": plan}).one("file-not-used")

    assert problem.level is Level.WARNING
    assert problem.path == "plan_data/files/draft.pdf"


def test_no_file_is_said_to_be_unused_while_a_record_cannot_be_read(checked):
    found = checked({"files/draft.pdf": "", "outcomes/safe.yml": "titel: Safe\n"})

    assert "file-not-used" not in found.codes


LATER = "title: Later\narea: A\nstatus: ended\nperiod: {start: 2022-04-01, end: 2026-03-31}\n"
BEFORE = {
    "previous/2022-to-2026/plan.yml": LATER,
    "previous/2022-to-2026/outcomes/secure.yml": CONTINUES.replace("OUTCOME", "safe"),
}


def test_what_an_outcome_became_is_looked_for_in_the_plan_that_followed(checked):
    assert mistakes(checked({**OLD, **BEFORE})) == []


def test_what_an_outcome_became_is_not_looked_for_in_the_plan_of_today(checked):
    gone = {path: text for path, text in BEFORE.items() if "outcomes" not in path}
    assert checked({**OLD, **gone, **SECURE}).marked("no-such-outcome") == "secure"


def test_a_link_to_what_moved_into_an_earlier_plan_is_told_its_new_place(checked):
    plan = "title: Plan\narea: A\nstatus: current\nintroduction: Read [more](outcomes/shielded).\n"
    old = {**BEFORE, "previous/2022-to-2026/outcomes/shielded.yml": "title: Shielded\n"}

    assert checked({**old, "previous/2022-to-2026/outcomes/secure.yml": "title: S\n", "plan.yml": plan}).one(
        "dead-link"
    ).fix == ("It stands in an earlier plan now: write previous/2022-to-2026/outcomes/shielded in the link.")
