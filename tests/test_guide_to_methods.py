"""The examples of the guide to methods are measures that the site reads, one for each method."""

import re
from pathlib import Path
from typing import get_args

import pytest
import yaml

from plan.model.measure import Measure
from plan.model.target import Method
from plan.progress import method_of
from plan.series import series_of

TEXT = (Path(__file__).resolve().parent.parent / "docs/maintain/methods.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```yaml\n(.*?)```", TEXT, re.DOTALL)


def measure_of(example: str) -> Measure:
    return Measure.model_validate({"id": "one", "title": "One", **yaml.load(example, yaml.BaseLoader)})


@pytest.mark.parametrize("example", EXAMPLES)
def test_each_example_is_a_measure_with_periods_that_can_be_read(example: str) -> None:
    measure = measure_of(example)
    assert series_of(measure).baseline_period is not None or measure.baseline is None
    assert measure.progress is not None


def test_there_is_an_example_of_each_method() -> None:
    assert {method_of(measure_of(example)) for example in EXAMPLES} == set(get_args(Method))


def test_the_table_names_each_method() -> None:
    assert set(re.findall(r"^\|[^|]*\| `(\w+)` \|", TEXT, re.MULTILINE)) == set(get_args(Method))
