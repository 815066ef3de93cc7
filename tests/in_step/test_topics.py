"""A version covers the parts of the plan that it has texts for, out of those that it should have texts for."""

from collections.abc import Callable

from plan.audiences import EASY_READ, STANDARD, YOUNG_PEOPLE
from plan.in_step.topics import topics
from plan.model.plan import Plan

PlanOf = Callable[..., Plan]


def test_the_parts_of_a_plan_are_its_records_and_what_stands_on_one_page_together(plan: PlanOf) -> None:
    assert [each.name for each in topics(plan(), STANDARD)] == [
        "plan",
        "plan/vision",
        "outcomes/safe",
        "partners/library",
    ]


def test_young_people_need_no_texts_about_partners(plan: PlanOf) -> None:
    assert [each.name for each in topics(plan(), YOUNG_PEOPLE)] == ["plan", "plan/vision", "outcomes/safe"]


def test_a_part_is_covered_by_any_text_in_it(plan: PlanOf) -> None:
    files = {
        "principles.yml": """
            principles:
            - {id: early, kind: principle, title: Help comes early}
            - {id: heard, kind: principle, title: Heard, easy_read: {title: We listen}}
            """,
        "local_picture.yml": "introduction: Many children live here.\n",
    }
    covered = {each.name: each.is_covered(EASY_READ) for each in topics(plan(files), EASY_READ)}

    assert covered == {
        "plan": False,
        "plan/vision": True,
        "principles": True,
        "local_picture": False,
        "outcomes/safe": True,
        "partners/library": False,
    }
