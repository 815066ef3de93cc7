"""The page that explains all methods once, for every measure to lead to."""

from collections.abc import Callable
from typing import Any, get_args

import pytest

from plan.edition import Edition
from plan.model.target import Method, Result
from plan.page import Link
from plan.progress.growth import CHANGE_FROM, LIMIT_EXPONENT, ON_TRACK_FROM
from plan.progress.trend import CHI_SQUARED
from plan.views.methods import MethodsView, methods_view, pages
from plan.views.progress_words import method_explained

MakeEdition = Callable[..., Edition]
MakeMeasure = Callable[..., dict[str, Any]]


@pytest.fixture(name="view")
def view_fixture(make_edition: MakeEdition) -> MethodsView:
    return methods_view(make_edition())


def test_every_method_that_a_measure_can_name_is_explained(view: MethodsView) -> None:
    assert {method.id.replace("-", "_") for method in view.methods} == {*get_args(Method), "change"}
    for method in view.methods:
        assert all((method.name, method.about, method.formula, method.source))
        assert method.results or method.id == "judgement"


def test_every_result_is_explained_with_its_words(view: MethodsView) -> None:
    assert [each.status.code for each in view.results] == list(get_args(Result))
    assert len({each.words for each in view.results}) == 9


def test_the_numbers_on_the_page_are_those_of_the_arithmetic(view: MethodsView) -> None:
    said = {
        method.id: " ".join([*method.formula, *(result.words for result in method.results)]) for method in view.methods
    }
    assert str(ON_TRACK_FROM) in said["growth"]
    assert f"{CHANGE_FROM * 100:.1f}%" in said["growth"]
    assert str(float(LIMIT_EXPONENT)) in said["growth"]
    assert f"{float(CHI_SQUARED):.2f}" in said["trend"]


def test_each_method_names_the_measures_that_are_judged_by_it(
    make_edition: MakeEdition, make_measure: MakeMeasure
) -> None:
    reach = {"target": {"kind": "reach_by", "value": "4", "period": "2030"}, "baseline": {"period": "2020"}}
    measures = [
        make_measure({"2020": "9", "2024": "8"}, title="Waits", **reach),
        make_measure({"2020": "9", "2024": "8"}, id="stays", title="Stays", **reach, progress={"method": "growth"}),
        make_measure({"2020": "9"}, id="none", title="None"),
    ]
    used = {method.id: method.used_by for method in methods_view(make_edition(measures=measures)).methods}
    assert used["straight-line"] == (Link("Waits", "measures/waits"),)
    assert used["growth"] == (Link("Stays", "measures/stays"),)
    assert used["trend"] == ()


def test_there_is_one_page_for_all_plans_that_a_site_keeps(
    make_edition: MakeEdition, make_plan: Callable[..., Any], make_measure: MakeMeasure
) -> None:
    assert list(pages(make_edition())) == []
    old = make_plan(
        id="old-plan",
        measures=[make_measure({"2020": "9", "2024": "8"}, target={"kind": "stay_at_or_below", "value": "9"})],
    )
    now = make_edition(previous=[old])
    (page,) = pages(now)
    assert (page.path, page.crumbs) == ("how-we-are-doing/methods", ())
    earlier = Edition(old, now.audience, now.today, now.t, "previous/old-plan/", now)
    assert list(pages(earlier)) == []
    assert method_explained(earlier, earlier.readings["waits"][0]).path == f"{page.path}#threshold"


def test_the_page_hangs_below_how_we_are_doing(make_edition: MakeEdition, make_measure: MakeMeasure) -> None:
    (page,) = pages(make_edition(measures=[make_measure()]))
    assert [crumb.path for crumb in page.crumbs] == ["how-we-are-doing"]


def test_a_method_has_its_own_words_for_its_results_here_too(view: MethodsView) -> None:
    words = {method.id: {each.status.code: each.status.words for each in method.results} for method in view.methods}
    assert words["milestone"]["too_slow"] == "Late"
    assert words["interval"]["right_way"] == "Better than where we compare"
    assert words["threshold"]["wrong_way"] == "Going the wrong way"
