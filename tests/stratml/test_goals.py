"""Outcomes, priorities and actions as StratML's goals and objectives."""

COUNCIL = {"id": "council", "title": "The council", "does": "Runs schools."}
NHS = {
    "id": "nhs",
    "title": "NHS",
    "does": "Heals.",
    "contributions": [{"id": "help", "outcome": "safe", "text": "Helps."}],
}
ACTION = {"id": "hubs", "title": "Hubs", "due": "2027-03", "status": {"state": "in_progress", "as_of": "2026-02-01"}}
OUTCOMES = [{"id": "safe", "title": "Safe"}, {"id": "well", "title": "Well"}]


def texts(element, path):
    return [found.text for found in element.findall(path)]


def test_an_outcome_is_a_goal_with_what_good_looks_like(stratml) -> None:
    given = {
        "id": "safe",
        "number": 2,
        "title": "Safe",
        "good_looks_like": "You are **safe**.",
        "why_it_matters": "So.",
    }
    goal = stratml(outcomes=[given]).find("StrategicPlanCore/Goal")
    assert [child.tag for child in goal] == [
        "Name",
        "Description",
        "Identifier",
        "SequenceIndicator",
        "OtherInformation",
    ]
    assert [child.text for child in goal] == ["Safe", "You are safe.", "outcome_safe", "2", "So."]


def test_a_goal_has_a_description_even_where_the_outcome_has_none(stratml) -> None:
    assert [child.tag for child in stratml().find("StrategicPlanCore/Goal")] == ["Name", "Description", "Identifier"]


def test_who_answers_and_who_contributes_performs_and_a_group_benefits(stratml) -> None:
    group = {"id": "carers", "title": "Young carers", "who": "You care for somebody."}
    accountable = {"role": "Director", "partner": "council"}
    outcome = {"id": "safe", "title": "Safe", "accountable": accountable, "groups": ["carers"]}
    goal = stratml(outcomes=[outcome], partners=[COUNCIL, NHS], groups=[group]).find("StrategicPlanCore/Goal")
    found = [(each.find("Name").text, texts(each, "Role/RoleType")) for each in goal.findall("Stakeholder")]
    assert found == [("The council", ["Performer"]), ("NHS", ["Performer"]), ("Young carers", ["Beneficiary"])]
    assert goal.find("Stakeholder/Role/Name").text == "Answers for this outcome: Director"
    assert texts(goal, "Stakeholder/Role/Description") == ["Helps."]


def test_somebody_who_answers_for_no_organisation_is_a_person_by_role(stratml) -> None:
    outcome = {"id": "safe", "title": "Safe", "accountable": {"role": "Director"}}
    stakeholder = stratml(outcomes=[outcome]).find("StrategicPlanCore/Goal/Stakeholder")
    assert (stakeholder.get("StakeholderTypeType"), stakeholder.find("Name").text) == ("Person", "Director")


def test_an_action_of_two_outcomes_stands_once_and_names_the_other(stratml) -> None:
    action = {**ACTION, "outcomes": ["well", "safe"], "lead": "council", "supporting": [{"partner": "nhs"}]}
    root = stratml(outcomes=OUTCOMES, actions=[action], partners=[COUNCIL, NHS])
    assert texts(root, "StrategicPlanCore/Goal[1]/Objective/Name") == []
    objective = root.find("StrategicPlanCore/Goal[2]/Objective")
    assert objective.find("Identifier").text == "action_hubs"
    assert texts(objective, "Stakeholder/Name") == ["The council", "NHS"]
    assert objective.find("OtherInformation").text == "Due: March 2027.\nAlso for: Safe."


def test_an_action_without_an_outcome_stands_where_its_priority_does(stratml) -> None:
    priority = {"id": "early", "title": "Early help", "outcomes": ["well"]}
    root = stratml(outcomes=OUTCOMES, priorities=[priority], actions=[{**ACTION, "priority": "early"}])
    assert texts(root, "StrategicPlanCore/Goal[2]/Objective/Identifier") == ["priority_early", "action_hubs"]


def test_what_belongs_to_no_outcome_is_named_and_nowhere_else(stratml) -> None:
    measure = {"id": "waits", "title": "Waits", "polarity": "lower_is_better"}
    priority = {"id": "early", "title": "Early help"}
    root = stratml(measures=[measure], priorities=[priority], actions=[ACTION])
    assert list(root.iter("Objective")) == []
    assert "no place for them: Waits; Early help; Hubs." in root.find("OtherInformation").text
