"""Every text of another version is found, beside the standard text that it says in other words."""

from collections.abc import Callable
from typing import get_args

from plan.in_step.simplified import FILES, FOLDERS, record_name, simplified_texts
from plan.load import kinds
from plan.load.kinds import Kind
from plan.model.plan import Plan
from plan.model.versions import InVersions

PlanOf = Callable[..., Plan]


def test_every_text_stands_beside_what_it_says(plan: PlanOf) -> None:
    found = {(text.record, text.version, text.field): (text.standard, text.words) for text in simplified_texts(plan())}

    assert found == {
        ("plan", "easy_read", "vision/text"): (
            "Every child is safe and heard.\n\nWe agreed this with children.",
            "You are safe.\nWe listen to you.",
        ),
        ("outcomes/safe", "easy_read", "title"): ("Safe from harm", "Being safe"),
        ("outcomes/safe", "easy_read", "good_looks_like"): (
            "You are safe at home, and your family gets help early.",
            "You are safe at home.\nYour family gets help.",
        ),
        ("outcomes/safe", "young_people", "what_it_means"): (
            "You are safe at home, and your family gets help early.\n\nHarm in childhood can last.",
            "You can tell an adult, and that adult acts.",
        ),
        ("partners/library", "easy_read", "contributions/reading-club/text"): (
            "A club for reading.",
            "You can read with us.",
        ),
    }


def test_a_text_knows_its_place_in_its_file(plan: PlanOf) -> None:
    places = {text.field: text.loc for text in simplified_texts(plan())}

    assert places["contributions/reading-club/text"] == ("contributions", 0, "easy_read", "text")
    assert places["vision/text"] == ("vision", "easy_read", "text")


def test_a_heading_alone_is_held_against_what_the_record_says(plan: PlanOf) -> None:
    changed = plan(
        {"plan.yml": "title: T\narea: A\nstatus: current\nvision: {text: Be safe., easy_read: {title: Safe}}\n"}
    )
    (text,) = [each for each in simplified_texts(changed) if each.kind == "plan"]

    assert (text.field, text.standard) == ("vision/title", "Be safe.")


def test_the_title_of_a_part_says_that_of_the_standard_version(plan: PlanOf) -> None:
    measure = """
        title: Homes
        parts:
        - id: settled
          title: Feeling settled
          polarity: higher_is_better
          easy_read: {title: Feeling at home}
        """
    (text,) = [each for each in simplified_texts(plan({"measures/homes.yml": measure})) if each.kind == "measures"]

    assert (text.field, text.standard, text.words) == ("parts/settled/title", "Feeling settled", "Feeling at home")


def test_comments_on_a_decision_belong_to_what_it_says(plan: PlanOf) -> None:
    file = """
        title: T
        area: A
        status: current
        decisions:
        - id: adopted
          title: The plan was adopted
          body: Cabinet
          kind: adopted
          comments: [{id: play, text: There is too little on play., answer: We added an action.}]
          easy_read: {text: [{text: The council said yes to the plan.}]}
        """
    (text,) = [each for each in simplified_texts(plan({"plan.yml": file})) if each.kind == "plan"]

    assert text.standard == "There is too little on play.\nWe added an action."


GROUP = """
    title: Children in care
    who: Children who live with us.
    advocate:
      title: Someone on your side
      text: An advocate speaks for you.
      phone: 0808 157 0140
      easy_read: {title: Help to say it, text: [{text: You can ask.}]}
    complain: {title: If you are not happy, text: Tell us., hours: Monday to Friday}
    easy_read: {advocate: [{text: Someone can help you to say it.}]}
    young_people: {complain: You can complain.}
    """


def test_a_way_to_complain_or_to_an_advocate_is_a_standard_text(plan: PlanOf) -> None:
    of_groups = (text for text in simplified_texts(plan({"groups/in-care.yml": GROUP})) if text.kind == "groups")
    assert {(text.version, text.field): text.standard for text in of_groups} == {
        ("easy_read", "advocate"): "Someone on your side\nAn advocate speaks for you.",
        ("young_people", "complain"): "If you are not happy\nTell us.\nMonday to Friday",
        ("easy_read", "advocate/title"): "Someone on your side",
        ("easy_read", "advocate/text"): "An advocate speaks for you.",
    }


def records_in(kind: type) -> set[type]:
    """A class of records and all that can stand in it."""
    kind.model_rebuild()
    found, todo = {kind}, [field.annotation for field in kind.model_fields.values()]
    while todo:
        part = todo.pop()
        if isinstance(part, type) and hasattr(part, "model_fields") and part not in found:
            found |= records_in(part)
        todo += get_args(part)
    return found


def test_every_kind_of_file_with_texts_in_versions_is_looked_at() -> None:
    def has_versions(kind: Kind) -> bool:
        return any(issubclass(one, InVersions) for one in records_in(kind.model))

    assert {kind.name for kind in kinds.FOLDERS if has_versions(kind)} == set(FOLDERS)
    assert {kind.name for kind in kinds.SINGLE_FILES if has_versions(kind)} == set(FILES)


def test_a_file_of_which_there_is_one_is_named_by_its_kind() -> None:
    assert record_name("plan", "whole") == "plan"
    assert record_name("outcomes", "safe") == "outcomes/safe"
