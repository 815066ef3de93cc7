"""What a record may not say, although each of its values is good, is refused in our own words."""

import pytest
from pydantic import ValidationError

from plan.model.actions import Action
from plan.model.base import Record
from plan.model.engagement import Said, Wish
from plan.model.measure import Measure
from plan.model.reference import Picture
from plan.model.target import ProgressMethod, Target

ACTION = {"id": "early-help", "title": "Early help", "status": {"state": "in_progress", "as_of": "2026-10-01"}}
WISH = {"id": "park", "words": "A park.", "ages": {"from": "5", "to": "7"}}
CONSENT = {"on": "2026-05-01", "kept_by": "Participation team"}
CREDIT = {"title": "Shield", "author": "A", "licence": "CC BY 4.0"}
MEASURE = {"id": "plans", "title": "Plans"}


@pytest.mark.parametrize(
    ("model", "typed", "what"),
    [
        (Action, ACTION, "this action has no due date"),
        (Action, {**ACTION, "due": "2027", "ongoing": "yes"}, "this action is ongoing and has a due date"),
        (Said, {"id": "park", "text": "We want a park."}, "nobody is told what happened to 'park'"),
        (Wish, {**WISH, "consent": {**CONSENT, "given": "no"}}, "consent is no"),
        (Picture, {"id": "shield"}, "a picture is an OpenMoji code or a file"),
        (Picture, {"id": "shield", "openmoji": "1F6E1", "file": "a.svg"}, "a picture is an OpenMoji code or a file"),
        (Picture, {"id": "shield", "file": "a.svg"}, "a picture of your own needs its credit"),
        (Target, {"kind": "reach_by"}, "a target of kind reach_by needs 'value' and 'period'"),
        (Target, {"kind": "stay_within", "lower": "1"}, "a target of kind stay_within needs 'upper'"),
        (Target, {"kind": "stay_within", "lower": "2", "upper": "1"}, "'lower' is higher than 'upper'"),
        (ProgressMethod, {"method": "band"}, "the method band needs 'band'"),
        (Measure, MEASURE, "this measure does not say which way is better"),
        (Measure, {**MEASURE, "parts": [{"id": "first", "title": "First"}]}, "the part 'first' does not say which way"),
    ],
)
def test_a_record_that_makes_no_sense_is_refused(model: type[Record], typed: dict[str, object], what: str) -> None:
    with pytest.raises(ValidationError) as caught:
        model.model_validate(typed)
    [error] = caught.value.errors()
    assert what in error["msg"]
    assert error["ctx"]["fix"]


@pytest.mark.parametrize(
    ("model", "typed"),
    [
        (Action, {**ACTION, "ongoing": "yes"}),
        (Action, {**ACTION, "due": "2027-03"}),
        (Action, {**ACTION, "status": {"state": "stopped", "as_of": "2026-10-01"}}),
        (Said, {"id": "park", "text": "We want a park.", "waiting": "In May."}),
        (Wish, {**WISH, "consent": {**CONSENT, "given": "yes"}}),
        (Picture, {"id": "shield", "file": "a.svg", "credit": CREDIT}),
        (Target, {"kind": "none_yet"}),
        (ProgressMethod, {"method": "band", "band": "1"}),
        (Measure, {**MEASURE, "kind": "narrative"}),
        (Measure, {**MEASURE, "polarity": "no_judgement"}),
    ],
)
def test_a_record_that_makes_sense_is_taken(model: type[Record], typed: dict[str, object]) -> None:
    assert model.model_validate(typed)


def test_records_cannot_be_changed() -> None:
    picture = Picture.model_validate({"id": "shield", "openmoji": "1F6E1"})
    with pytest.raises(ValidationError):
        picture.id = "other"
