"""What an update records of a change, in sentences for readers, with links that lead somewhere."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from plan.audiences import STANDARD
from plan.edition import Edition
from plan.model.measure import Measure
from plan.model.plan import Plan
from plan.model.plan_file import PlanFile
from plan.model.site import Site
from plan.model.update import Update
from plan.recorded import ChangedPage, changed_pages
from plan.wording import Wording, default_words

SITE = {"name": "Plan", "address": "https://council.example/", "organisation": {"name": "Council"}}
MEASURE = {"id": "waits", "title": "Waits", "polarity": "lower_is_better", "period_kind": "calendar_year"}
PAGE = {"page": "Measure: Waits", "address": "/measures/waits/"}


def pages(*changes: dict[str, str], **measure: Any) -> tuple[ChangedPage, ...]:
    update = Update.model_validate(
        {"id": "new", "title": "New", "date": "2026-11-20", "kind": "plan_change", "text": "So.", "changes": changes}
    )
    plan = Plan(
        "",
        PlanFile.model_validate({"title": "Plan", "area": "Exampleshire", "status": "current"}),
        Site.model_validate(SITE),
        measures=(Measure.model_validate({**MEASURE, **measure}),),
        updates=(update,),
    )
    return changed_pages(Edition(plan, STANDARD, date(2026, 11, 21), Wording(default_words())), update)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (
            {"kind": "changed", "field": "target", "before": "12%", "now": "11%"},
            "Target: it was 12%. Now it is 11%.",
        ),
        ({"kind": "changed", "field": "due", "now": "May 2027"}, "Due: it is now May 2027."),
        ({"kind": "changed", "field": "due", "before": "May 2027"}, "Due: it was May 2027. Now nothing is given."),
        (
            {"kind": "changed", "field": "figure, 2024", "now": "[hidden]"},
            "Figure, 2024: it is now hidden to protect people.",
        ),
        ({"kind": "changed", "field": "target"}, "Target: this is not as it was."),
        (
            {"kind": "changed", "field": "figure, 2024", "before": "[hidden]", "now": "shown on this page"},
            "Figure, 2024: it was hidden to protect people. Now it is shown on this page.",
        ),
        ({"kind": "reworded"}, "The words have changed."),
        ({"kind": "reworded", "version": "easy_read"}, "The words have changed. (easy read)"),
        ({"kind": "reworded", "field": "story"}, "Story: the words have changed."),
        ({"kind": "new"}, "This page is new."),
        ({"kind": "gone"}, "This page is no longer in the plan."),
        ({"kind": "renamed", "before": "wait"}, "This page has a new address."),
    ],
)
def test_each_line_is_a_sentence(change, said) -> None:
    assert pages({**PAGE, **change})[0].lines == (said,)


def test_each_page_stands_there_once_with_all_that_changed_on_it() -> None:
    other = {"page": "Vision", "address": "/vision/", "kind": "reworded"}
    first, second = pages({**PAGE, "kind": "new"}, other, {**PAGE, "kind": "reworded"})

    assert (first.title, len(first.lines)) == ("Measure: Waits", 2)
    assert second == ChangedPage("Vision", None, ("The words have changed.",))


def test_a_page_is_linked_where_it_is_now_and_not_where_it_is_gone() -> None:
    (renamed,) = pages({**PAGE, "kind": "new"}, id="waiting", old_ids=["waits"])
    (gone,) = pages({**PAGE, "kind": "gone"}, id="other")

    assert renamed.path == "measures/waiting"
    assert gone.path is None
