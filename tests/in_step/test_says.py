"""The table of what says what names fields that there are, and leaves no record out."""

from collections.abc import Iterator
from typing import get_args

import pytest

from plan.in_step.says import ELSEWHERE, MAIN, said_by
from plan.load.kinds import FOLDERS, SINGLE_FILES
from plan.model.base import Record
from plan.model.measure import Measure
from plan.model.outcome import Outcome
from plan.model.site import Route
from plan.model.versions import InVersions


def within(annotation: object) -> Iterator[type[Record]]:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        yield from with_records_within(annotation)
    for part in get_args(annotation):
        yield from within(part)


def with_records_within(kind: type[Record]) -> Iterator[type[Record]]:
    kind.model_rebuild()
    yield kind
    for field in kind.model_fields.values():
        yield from within(field.annotation)


IN_VERSIONS = {
    kind
    for file in (*FOLDERS, *SINGLE_FILES)
    for kind in with_records_within(file.model)
    if issubclass(kind, InVersions)
}


def test_every_record_that_has_texts_in_versions_has_main_texts() -> None:
    assert set(MAIN) == IN_VERSIONS


@pytest.mark.parametrize("kind", MAIN, ids=lambda kind: kind.__name__)
def test_main_texts_are_fields_of_the_record(kind: type[Record]) -> None:
    assert set(MAIN[kind]) <= set(kind.model_fields)


@pytest.mark.parametrize(("kind", "field"), ELSEWHERE, ids=lambda part: getattr(part, "__name__", part))
def test_what_stands_elsewhere_leads_from_a_field_of_a_version_to_standard_ones(kind: type[Record], field: str) -> None:
    block = next(part for part in within(kind.model_fields["easy_read"].annotation))
    assert field in block.model_fields
    assert set(ELSEWHERE[kind, field]) <= set(kind.model_fields)


@pytest.mark.parametrize("kind", MAIN, ids=lambda kind: kind.__name__)
def test_no_text_has_the_name_of_records_that_are_held_against_versions_of_their_own(kind: type[Record]) -> None:
    block = next(part for part in within(kind.model_fields["easy_read"].annotation))
    for name in block.model_fields.keys() & kind.model_fields.keys():
        own = {part for part in within(kind.model_fields[name].annotation) if issubclass(part, InVersions)}
        assert own <= {Route}, name


def outcome(**fields: object) -> Outcome:
    return Outcome.model_validate({"id": "safe", "title": "Safe", **fields})


def test_a_text_repeats_the_standard_text_of_its_name() -> None:
    assert said_by(outcome(good_looks_like="Good.", why_it_matters="Harm lasts."), "why_it_matters") == (
        "why_it_matters",
    )


def test_a_text_that_only_another_version_has_repeats_the_main_texts() -> None:
    both = outcome(good_looks_like="Good.", why_it_matters="Harm lasts.")
    assert said_by(both, "what_it_means") == ("good_looks_like", "why_it_matters")
    assert said_by(outcome(why_it_matters="Harm lasts."), "what_it_means") == ("why_it_matters",)


def test_a_record_without_texts_is_repeated_by_its_title() -> None:
    assert said_by(outcome(), "what_it_means") == ("title",)
    assert said_by(outcome(summary="Children are safe."), "good_looks_like") == ("summary",)


def test_how_a_measure_is_going_repeats_the_story_behind_its_numbers() -> None:
    measure = Measure.model_validate(
        {"id": "waits", "title": "Waits", "polarity": "lower_is_better", "story": "Nurses left."}
    )
    assert said_by(measure, "how_it_is_going") == ("story",)
