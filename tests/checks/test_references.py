"""References to records that do not exist, were renamed or stand twice; ids and old ids that are used twice."""

import pytest

from plan.problems import Level

SAFE = "title: Safe from harm\nmeasures: [returns]\n"
RETURNS = "title: Children who return\nkind: narrative\n"
ACTION = "title: A first visit\noutcomes: [safe]\nongoing: yes\nstatus: {state: in_progress, as_of: 2026-11-01}\n"
MERGED = "title: Old\nstatus: {state: merged, as_of: 2026-11-01, merged_into: visits}\n"
UPDATE = "title: M\ndate: 2026-05-01\nkind: news\ntext: T\nfile: may.pdf\n"
SOUND = {"outcomes/safe.yml": SAFE, "measures/returns.yml": RETURNS, "actions/visit.yml": ACTION}


def test_a_plan_whose_references_all_exist_has_no_problems(checked):
    assert checked(SOUND).problems == ()


@pytest.mark.parametrize(
    ("file", "text", "code", "said"),
    [
        ("outcomes/safe.yml", "title: S\nmeasures: [retuns]\n", "no-such-measure", "no measure 'retuns' 'returns'?"),
        ("outcomes/well.yml", "title: W\ngroups: [carers]\n", "no-such-group", "no group 'carers' groups/"),
        ("outcomes/well.yml", "title: W\npicture: zzzz\n", "no-such-picture", "no picture 'zzzz' pictures.yml"),
        ("actions/visit.yml", f"{ACTION}lead: council\n", "no-such-partner", "no partner 'council' partners/"),
        ("actions/visit.yml", f"{ACTION}priority: help\n", "no-such-priority", "no priority 'help' priorities/"),
        ("actions/visit.yml", f"{ACTION}delivery_plan: y1\n", "no-such-delivery", "no delivery plan 'y1'"),
        ("actions/old.yml", MERGED, "no-such-action", "no action 'visits' Did you mean 'visit'?"),
        ("updates/may.yml", UPDATE, "no-such-file", "no file 'may.pdf' files/"),
    ],
)
def test_a_reference_to_nothing_is_an_error_at_its_place(checked, file, text, code, said):
    found = checked({**SOUND, file: text})
    problem = found.one(code)

    assert problem.level is Level.ERROR
    assert problem.path == f"plan_data/{file}"
    assert f"'{found.marked(code)}'" in problem.what
    assert all(word in f"{problem.what} {problem.fix}" for word in said.split())


def test_a_board_and_a_decision_are_looked_for_in_the_plans_own_file(checked):
    found = checked(
        {
            "plan.yml": """
                title: Plan
                area: Exampleshire
                status: current
                boards: [{id: partnership, title: Partnership, checks: All of it., presented_to: wellbing}]
                adopted: {on: 2026-03-01, by: Council, decision: march}
                decisions: [{id: may, title: Adoption, body: Council, kind: adopted}]
                """
        }
    )

    assert found.marked("no-such-board") == "wellbing"
    assert found.marked("no-such-decision") == "march"
    assert "plan.yml" in found.one("no-such-decision").fix


def test_an_id_that_was_changed_is_said_to_be_renamed(checked):
    renamed = {"measures/returns.yml": f"{RETURNS}old_ids: [retuns]\n"}
    found = checked({**SOUND, **renamed, "outcomes/safe.yml": "title: S\nmeasures: [retuns]\n"})

    assert found.one("renamed").what == "the measure 'retuns' was renamed to 'returns'"
    assert found.one("renamed").fix == "Write returns here."
    assert found.marked("renamed") == "retuns"


def test_a_record_that_could_not_be_read_is_not_said_to_be_missing(checked):
    found = checked({**SOUND, "measures/returns.yml": "titel: Children who return\nkind: narrative\n"})

    assert found.codes
    assert all(problem.path.endswith("returns.yml") for problem in found.problems)


def test_a_list_of_pictures_that_could_not_be_read_says_nothing_about_each_use(checked):
    found = checked({"pictures.yml": "pictures: [", "outcomes/safe.yml": "title: S\npicture: sun\n"})

    assert "no-such-picture" not in found.codes


def test_a_reference_that_stands_twice_in_a_list_is_an_error_at_the_second(checked):
    found = checked({**SOUND, "outcomes/safe.yml": "title: S\nmeasures: [returns, returns]\n"})

    assert found.one("named-twice").column == "measures: [returns, returns]".rindex("returns") + 1
    assert found.marked("named-twice") == "returns"


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("pictures.yml", "pictures:\n- {id: sun, openmoji: 2600}\n- {id: sun, openmoji: 2601}\n"),
        ("partners/nhs.yml", "title: NHS\ndoes: Care.\ncontributions:\n- {id: sun, text: A}\n- {id: sun, text: B}\n"),
        (
            "principles.yml",
            "principles:\n- {id: sun, kind: principle, title: A}\n- {id: sun, kind: approach, title: B}\n",
        ),
    ],
)
def test_an_id_that_is_twice_in_a_list_is_an_error_at_the_second(checked, file, text):
    found = checked({file: text})

    assert found.marked("id-twice") == "sun"
    assert found.one("id-twice").line == text.count("\n")


def test_the_same_id_in_the_lists_of_two_records_is_no_mistake(checked):
    text = "title: P\ndoes: D.\ncontributions: [{id: aa, text: A}]\n"

    assert checked({"partners/one.yml": text, "partners/two.yml": text.replace("P", "Q")}).codes == []


def test_an_old_id_that_is_in_use_again_is_an_error(checked):
    found = checked({**SOUND, "measures/other.yml": f"{RETURNS}old_ids: [returns]\n"})

    assert found.marked("old-id-in-use") == "returns"
    assert "another measure now" in found.one("old-id-in-use").what


def test_an_old_id_that_two_records_claim_is_an_error_that_names_the_other_file(checked):
    one, two = ("title: One\nkind: narrative\nold_ids: [before]\n", "title: Two\nkind: narrative\nold_ids: [before]\n")
    problem = checked({"measures/one.yml": one, "measures/two.yml": two}).one("old-id-twice")

    assert problem.path == "plan_data/measures/two.yml"
    assert "plan_data/measures/one.yml" in problem.what


def test_old_ids_of_different_kinds_do_not_meet(checked):
    old = "old_ids: [before]\n"
    found = checked({**SOUND, "outcomes/safe.yml": SAFE + old, "measures/returns.yml": RETURNS + old})

    assert found.codes == []


def test_a_review_of_a_record_that_is_not_there_is_a_doubt(checked):
    found = checked({**SOUND, "reviews/outcomes/saef.yml": "in_step: []", "reviews/outcomes/safe.yml": "readers: []"})

    assert found.one("review-of-nothing").level is Level.WARNING
    assert found.one("review-of-nothing").path == "plan_data/reviews/outcomes/saef.yml"
    assert "reviews/outcomes/safe.yml" in found.one("review-of-nothing").fix
