"""The checks of what words claim blame no honest plan: the example and the two that follow the seeds are read whole."""

from datetime import date
from pathlib import Path

import pytest
from example_plan import EXAMPLE, PLANS

from plan.checks import check
from plan.checks.scope import scopes
from plan.checks.truth_texts import said_of_measures
from plan.load.folder import load
from plan.problems import Level, report

TOP = Path(__file__).parents[2]
TODAY = date(2026, 11, 21)


@pytest.mark.parametrize("name", [*PLANS.values(), "tests/plans/small"])
def test_no_honest_plan_is_blamed(name):
    found = check(load(TOP / name, name), TODAY)

    assert report(one for one in found if one.level is not Level.REMINDER) == "No problems found."


def test_the_example_has_sentences_that_could_have_been_false():
    loaded = load(EXAMPLE)
    said = [one for scope in scopes(loaded, TODAY) for one in said_of_measures(scope)]

    assert len(said) > 40
    assert any(one.on for one in said)
