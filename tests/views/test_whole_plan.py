"""The whole plan on one page."""

from plan.pages import pages
from plan.views import whole_plan
from plan.views.whole_plan import whole_plan_view


def measure(number):
    return {"id": f"m{number}", "title": f"Measure {number}", "polarity": "higher_is_better"}


def chapters(edition):
    view = whole_plan_view(edition, list(pages((edition,))))
    return {chapter.id: chapter for chapter in view.chapters}


def test_it_has_a_chapter_for_each_part_of_the_plan_and_none_for_what_the_plan_lacks(make_edition) -> None:
    edition = make_edition(
        plan={"vision": {"text": "A good life."}},
        outcomes=[{"id": "safe", "title": "Safe", "measures": ["m1"]}],
        measures=[measure(1)],
    )
    assert list(chapters(edition)) == ["vision", "outcomes", "measures", "documents"]


def test_a_chapter_of_many_pages_has_each_with_its_title(make_edition) -> None:
    edition = make_edition(measures=[measure(1), measure(2)])
    found = chapters(edition)["measures"]
    assert [(page.id, page.title, page.template) for page in found.pages] == [
        ("measures-m1", "Measure 1", "plan/measure.html"),
        ("measures-m2", "Measure 2", "plan/measure.html"),
    ]
    assert found.only is None


def test_a_chapter_that_is_one_page_has_its_body_alone(make_edition) -> None:
    found = chapters(make_edition(plan={"vision": {"text": "A good life."}}))["vision"]
    assert found.only.view.text == "A good life."
    assert found.pages == ()


def test_too_many_pages_become_links(make_edition, monkeypatch) -> None:
    monkeypatch.setattr(whole_plan, "MOST_PAGES", 1)
    found = chapters(make_edition(measures=[measure(1), measure(2)]))["measures"]
    assert found.pages == ()
    assert [link.path for link in found.links] == ["measures/m1", "measures/m2"]


def test_nothing_of_an_earlier_plan_is_in_it(make_edition, make_plan) -> None:
    old = make_plan(id="old", measures=[measure(1)])
    assert "measures" not in chapters(make_edition(previous=[old]))


def test_it_does_not_offer_itself(make_edition) -> None:
    assert chapters(make_edition())["documents"].only.view.whole_plan is None


def test_delivery_plans_have_a_chapter_only_when_there_are_any(make_edition) -> None:
    action = {
        "id": "act",
        "title": "Act",
        "due": "2027",
        "status": {"state": "in_progress", "as_of": "2026-10-01"},
    }
    delivery_plan = {"id": "first", "title": "First year", "status": "in_force"}
    assert "delivery-plans" not in chapters(make_edition(actions=[action]))
    with_plan = chapters(make_edition(actions=[action], delivery_plans=[delivery_plan]))
    assert [each.title for each in with_plan["delivery-plans"].only.view.delivery_plans] == ["First year"]
