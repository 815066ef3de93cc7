"""A version that is like another has its own texts where that one's pages look, and nothing of the other's."""

from plan.audiences import AUDIENCES, Audience
from plan.model.engagement import Wishes
from plan.model.outcome import Outcome
from plan.model.plan import Plan
from plan.model.plan_file import PlanFile
from plan.model.site import Site
from plan.told_to import told_to

TEENAGERS = Audience("easy_read", "teenagers/", like="young_people")
"""A version whose texts stand in a block that there is."""
FILE = {
    "title": "Plan",
    "area": "Here",
    "status": "current",
    "young_people_ages": {"from": "11", "to": "17"},
    "vision": {"text": "Well.", "young_people": {"text": "Only for the others."}},
}
OUTCOME = {"id": "safe", "title": "Safe", "young_people": {"title": "For the others"}}


def plan(previous: tuple[Plan, ...] = (), **outcome: object) -> Plan:
    site = {"name": "Plan", "address": "https://plan.example/", "organisation": {"name": "Council"}}
    return Plan(
        "old" if not previous else "",
        PlanFile.model_validate(FILE, by_alias=True, by_name=False),
        Site.model_validate(site),
        outcomes=(Outcome.model_validate({**OUTCOME, **outcome}),),
        wishes=Wishes(),
        previous=previous,
    )


def test_a_version_with_pages_of_its_own_gets_the_plan_itself() -> None:
    given = plan()
    assert all(told_to(given, audience) is given for audience in AUDIENCES)


def test_texts_of_the_other_version_give_way_everywhere_in_earlier_plans_too() -> None:
    ours = {"title": "Ours", "summary": [{"text": "Ours."}]}
    told = told_to(plan(previous=(plan(),), easy_read=ours), TEENAGERS)
    assert told.outcomes[0].young_people == told.outcomes[0].easy_read
    assert told.plan.vision
    assert told.plan.vision.young_people is None
    assert told.previous[0].outcomes[0].young_people is None
    assert told.outcomes[0].title == "Safe"


def test_the_ages_of_the_other_version_are_not_those_of_this_one() -> None:
    assert plan().plan.young_people_ages
    assert told_to(plan(), TEENAGERS).plan.young_people_ages is None
