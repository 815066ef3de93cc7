"""Earlier plans and all their pages."""

from datetime import date

import pytest

from plan.page import Link
from plan.pages import OF_A_PLAN
from plan.views.previous import earlier_edition, pages

MEASURE = {"title": "Repeat plans", "polarity": "lower_is_better"}


@pytest.fixture(name="edition")
def edition_fixture(make_edition, make_plan):
    old = make_plan(
        id="2017-to-2021",
        plan={
            "title": "Plan 2017 to 2021",
            "status": "ended",
            "period": {"start": "2017", "end": "2021"},
            "as_at": "2021-08-31",
            "what_became_of_it": "A new plan took its place.",
            "boards": [{"id": "board", "title": "The old board", "checks": "All of it."}],
            "not_in_source": [{"what": "figures", "note": "Our source gives no figures."}],
        },
        outcomes=[
            {"id": "safe", "title": "Are safe", "measures": ["repeat"], "accountable": {"role": "A", "board": "board"}},
            {"id": "heard", "title": "Are heard", "became": {"how": "dropped", "text": "It was too wide."}},
            {"id": "happy", "title": "Are happy"},
        ],
        measures=[{"id": "repeat", **MEASURE}],
    )
    step = {"plan": "2017-to-2021", "outcome": "safe", "how": "changed", "why": "You asked for it."}
    return make_edition(
        today=date(2026, 11, 21),
        previous=[old],
        outcomes=[{"id": "safer", "title": "Safe from harm", "continues": [step]}],
    )


@pytest.fixture(name="by_path")
def by_path_fixture(edition):
    return {page.path: page for page in pages(edition, OF_A_PLAN)}


def home(by_path):
    return by_path["previous/2017-to-2021"].view


def test_a_plan_without_an_earlier_one_has_no_such_pages(make_edition) -> None:
    assert list(pages(make_edition(), OF_A_PLAN)) == []


def test_an_earlier_plan_keeps_its_pages_below_its_own_address(by_path) -> None:
    assert {
        "previous",
        "previous/2017-to-2021",
        "previous/2017-to-2021/outcomes/safe",
        "previous/2017-to-2021/measures/repeat",
        "previous/2017-to-2021/how-we-check",
    } <= by_path.keys()
    assert all(path == "previous" or path.startswith("previous/2017-to-2021") for path in by_path)


def test_the_menu_lists_the_earlier_plan_and_none_of_its_pages(by_path) -> None:
    assert [path for path, page in by_path.items() if page.in_menu] == ["previous", "previous/2017-to-2021"]
    assert {page.section for page in by_path.values()} == {"how-we-check"}


def test_every_page_of_it_says_that_it_is_an_earlier_plan_and_leads_to_the_newest(by_path) -> None:
    for path, page in by_path.items():
        if path != "previous":
            assert page.earlier_plan.plan == Link("Plan 2017 to 2021", "previous/2017-to-2021")
            assert page.earlier_plan.now.path == ""


def test_a_page_of_it_lies_below_its_home_and_is_told_apart_in_lists(by_path) -> None:
    page = by_path["previous/2017-to-2021/outcomes/safe"]
    assert [crumb.path for crumb in page.crumbs] == [
        "previous",
        "previous/2017-to-2021",
        "previous/2017-to-2021/outcomes",
    ]
    assert page.name == "Are safe (Plan 2017 to 2021)"
    assert page.source == "previous/2017-to-2021/outcomes/safe.yml"


def test_it_says_when_it_ran_and_that_it_has_ended(by_path) -> None:
    assert home(by_path).ended == "This plan ran from 2017 to 2021. It has ended."
    assert home(by_path).what_became_of_it == "A new plan took its place."


def test_a_plan_whose_period_is_not_known_has_ended_all_the_same(make_edition, make_plan) -> None:
    found = {page.path: page for page in pages(make_edition(previous=[make_plan(id="old")]), OF_A_PLAN)}
    assert found["previous/old"].view.ended == "This plan has ended."


def test_its_outcomes_stand_in_order_each_with_what_became_of_it(by_path) -> None:
    safe, heard, happy = home(by_path).outcomes
    assert [(fact.label, fact.text, fact.path, fact.prose) for fact in safe.goes_on] == [
        ("Goes on, with changes, as", "Safe from harm", "outcomes/safer", "You asked for it.")
    ]
    assert (heard.became, heard.became_text, heard.goes_on) == ("It is not in the new plan.", "It was too wide.", ())
    assert happy.became == "We have not written down what became of it."
    assert [measure.path for measure in safe.measures] == ["previous/2017-to-2021/measures/repeat"]


def test_an_outcome_goes_on_where_the_earlier_plan_alone_says_so(make_edition, make_plan) -> None:
    became = {"how": "kept", "outcome": "safer"}
    old = make_plan(id="old", outcomes=[{"id": "safe", "title": "Are safe", "became": became}])
    found = {
        page.path: page
        for page in pages(make_edition(previous=[old], outcomes=[{"id": "safer", "title": "Safe"}]), OF_A_PLAN)
    }
    (outcome,) = found["previous/old"].view.outcomes
    assert [(fact.label, fact.path) for fact in outcome.goes_on] == [("Goes on in", "outcomes/safer")]


def test_what_its_source_does_not_give_is_told(by_path) -> None:
    assert home(by_path).missing == ("Our source gives no figures.",)


def test_its_other_pages_are_found_from_its_home(by_path) -> None:
    assert "previous/2017-to-2021/outcomes" in [link.path for link in home(by_path).more]
    assert "previous/2017-to-2021/outcomes/safe" not in [link.path for link in home(by_path).more]


def test_its_today_is_its_own_where_it_carries_one(edition, make_edition, make_plan) -> None:
    assert earlier_edition(edition, edition.plan.previous[0]).today == date(2021, 8, 31)
    other = make_plan(id="other")
    assert earlier_edition(make_edition(previous=[other]), other).today == date(2026, 11, 21)


def test_a_renamed_record_of_it_is_found_at_its_old_address(make_edition, make_plan) -> None:
    old = make_plan(id="old", outcomes=[{"id": "safe", "title": "Safe", "old_ids": ["safety"]}])
    found = {page.path: page for page in pages(make_edition(previous=[old]), OF_A_PLAN)}
    assert found["previous/old/outcomes/safety"].moved_to.path == "previous/old/outcomes/safe"


@pytest.fixture(name="three_plans")
def three_plans_fixture(make_edition, make_plan):
    """The plan of today, the one before it, and the one before that, which share an outcome from step to step."""
    first = make_plan(
        id="2017-to-2021",
        plan={"title": "First", "status": "ended", "period": {"start": "2017", "end": "2021"}},
        outcomes=[{"id": "safe", "title": "Are safe", "became": {"how": "kept", "outcome": "protected"}}],
    )
    second = make_plan(
        id="2022-to-2026",
        plan={"title": "Second", "status": "ended", "period": {"start": "2022", "end": "2026"}},
        outcomes=[
            {
                "id": "protected",
                "title": "Are protected",
                "continues": [{"plan": "2017-to-2021", "outcome": "safe", "how": "kept"}],
            }
        ],
    )
    return make_edition(previous=[second, first], outcomes=[{"id": "calm", "title": "Live calmly"}])


def test_an_outcome_goes_on_in_the_plan_that_followed_and_not_in_the_one_of_today(three_plans) -> None:
    views = {page.path: page.view for page in pages(three_plans, OF_A_PLAN)}
    (outcome,) = views["previous/2017-to-2021"].outcomes
    assert [(fact.text, fact.path) for fact in outcome.goes_on] == [
        ("Are protected", "previous/2022-to-2026/outcomes/protected")
    ]
    assert views["previous/2017-to-2021/outcomes/safe"].became_link == Link(
        "Are protected", "previous/2022-to-2026/outcomes/protected"
    )


def test_an_outcome_of_an_earlier_plan_leads_back_to_the_one_that_it_continued(three_plans) -> None:
    page = next(page for page in pages(three_plans, OF_A_PLAN) if page.path.endswith("outcomes/protected"))
    (back,) = page.view.continues
    assert (back.text, back.path) == ("Are safe", "previous/2017-to-2021/outcomes/safe")
