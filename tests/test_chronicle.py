"""What happened, by the plan's own days: nothing that has not come, nothing twice, nothing without a day."""

from datetime import date
from typing import Any

import pytest

from plan.audiences import STANDARD
from plan.chronicle import Event, chronicle
from plan.edition import Edition
from plan.model.measure import Measure
from plan.model.plan import Plan
from plan.model.plan_file import PlanFile
from plan.model.site import Site
from plan.model.update import Update
from plan.wording import Wording, default_words

TODAY = date(2026, 11, 21)
SITE = {"name": "Plan", "address": "https://council.example/", "organisation": {"name": "Council"}}
UPDATE = {"id": "report", "title": "Report", "date": "2026-10-13", "kind": "progress_report", "text": "Well done."}
AMENDMENT = {"id": "waits-added", "title": "Waits added", "date": "2026-07-14", "what": "A measure.", "why": "Asked."}
MEASURE = {"id": "waits", "title": "Waits", "polarity": "lower_is_better", "period_kind": "calendar_year"}
JUDGEMENT = {"result": "on_track", "role": "Chair", "date": "2026-09-29", "reason": "They **keep** it."}
JUDGED = {**MEASURE, "progress": {"method": "judgement", "judgement": JUDGEMENT}}
SIGNED = {"kind": "milestone", "text": "All sign.", "done_on": "2026-09-17"}


def agreed(day: str, **more: Any) -> dict[str, Any]:
    target = {"kind": "reach_by", "value": "8", "period": "2029", "agreed_on": day}
    return {**MEASURE, "observations": [{"period": "2025", "value": "9"}], "target": target, **more}


def events(
    *updates: dict[str, Any], measures: tuple[dict[str, Any], ...] = (), today: date = TODAY, **file: Any
) -> tuple[Event, ...]:
    plan = Plan(
        "",
        PlanFile.model_validate({"title": "Plan", "area": "Exampleshire", "status": "current", **file}),
        Site.model_validate(SITE),
        measures=tuple(map(Measure.model_validate, measures)),
        updates=tuple(Update.model_validate({**UPDATE, **each}) for each in updates),
    )
    return chronicle(Edition(plan, STANDARD, today, Wording(default_words())))


def test_an_update_is_told_with_what_it_says_and_which_measures_it_is_about() -> None:
    (found,) = events({"summary": "Short.", "measures": ["waits"]}, measures=(MEASURE,))
    assert (found.id, found.path, found.day) == ("updates/report", "updates/report", date(2026, 10, 13))
    assert (found.kind, found.summary, found.prose) == ("progress_report", "Short.", "Well done.")
    assert [(link.text, link.path) for link in found.measures] == [("Waits", "measures/waits")]


def test_the_newest_comes_first_and_days_are_told_in_one_order() -> None:
    found = events({"id": "bb"}, {"id": "aa"}, {"id": "cc", "date": "2026-11-02"})
    assert [event.id for event in found] == ["updates/cc", "updates/aa", "updates/bb"]


def test_an_update_is_told_on_its_day_and_not_before() -> None:
    assert events({"date": "2026-11-22"}) == ()
    assert len(events({"date": "2026-11-22"}, today=date(2026, 11, 22))) == 1


def test_a_renamed_update_is_known_as_before_and_stands_at_its_new_address() -> None:
    (found,) = events({"id": "newest", "old_ids": ["first", "second"]})
    assert (found.id, found.path) == ("updates/first", "updates/newest")


def test_a_change_to_the_plan_is_told_once() -> None:
    (alone,) = events(amendments=[AMENDMENT])
    assert (alone.path, alone.kind, alone.prose) == ("changes#waits-added", "plan_change", "A measure.\n\nAsked.")
    (update,) = events({"date": "2026-07-14", "kind": "plan_change"}, amendments=[AMENDMENT])
    assert update.id == "updates/report"


def test_a_judgement_is_told_with_its_result_and_its_reason() -> None:
    (found,) = events(measures=(JUDGED,))
    assert (found.title, found.prose, found.day) == ("Waits: On track", "They **keep** it.", date(2026, 9, 29))
    assert (found.id, found.path) == ("measures/waits#judgement-2026-09-29", "measures/waits")


def test_a_milestone_that_is_done_is_told_and_so_is_what_became_of_a_target() -> None:
    verdict = {"on": "2026-10-01", "by": "The board", "text": "Not reached."}
    found = events(measures=({**MEASURE, "target": {**SIGNED, "verdict": verdict}},))
    assert [(event.title, event.prose) for event in found] == [
        ("What became of a target: Waits", "Not reached."),
        ("Done: Waits", "All sign."),
    ]


def test_what_an_update_of_the_same_day_tells_about_a_measure_is_not_told_again() -> None:
    found = events({"date": "2026-09-29", "kind": "news", "measures": ["waits"]}, measures=(JUDGED,))
    assert [event.kind for event in found] == ["news"]


def test_each_part_of_a_measure_is_known_by_its_own_name() -> None:
    progress = {"method": "judgement", "judgement": JUDGEMENT}
    parts = [{"id": id_, "title": id_, "polarity": "no_judgement", "progress": progress} for id_ in ("long", "short")]
    ids = [event.id for event in events(measures=({**MEASURE, "parts": parts},))]
    assert ids == ["measures/waits#judgement-long-2026-09-29", "measures/waits#judgement-short-2026-09-29"]


def test_targets_that_were_agreed_on_one_day_are_told_together() -> None:
    (found,) = events(measures=(agreed("2026-06-01"), agreed("2026-06-01", id="visits", title="Visits")))
    assert found.title == "Targets agreed: Waits; Visits"
    assert found.path == "how-we-are-doing"
    (alone,) = events(measures=(agreed("2026-06-01"),))
    assert (alone.title, alone.path) == ("Target agreed: Waits", "measures/waits")


@pytest.mark.parametrize("day", ["2026-01-20", "2026-03-12", "2026-06"])
def test_a_target_that_came_with_the_plan_or_on_no_known_day_is_no_change(day: str) -> None:
    assert events(measures=(agreed(day),), adopted={"on": "2026-03-12", "by": "Council"}) == ()


def test_a_new_figure_has_no_day_and_is_not_told() -> None:
    assert events(measures=({**MEASURE, "observations": [{"period": "2025", "value": "9"}]},)) == ()
