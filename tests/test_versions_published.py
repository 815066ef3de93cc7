"""A published page of another version tells its readers when it is out of date, and figures from the data do not."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from plan.audiences import EASY_READ
from plan.publisher import Publisher, read_publisher
from plan.views.versions_in_step import notice

DAY = {"SOURCE_DATE_EPOCH": "1795219200"}  # 21 November 2026
FILES = {
    "site.yml": "name: S\nexample: yes\naddress: https://plan.example.org/\norganisation: {name: C}\n",
    "plan.yml": "title: T\narea: A\nstatus: current\nperiod: {start: 2026-04-01, end: 2030-03-31}\n",
    "outcomes/safe.yml": "title: Safe from harm\ngood_looks_like: 'By {plan.end} you are safe.'\n"
    "easy_read: {title: Being safe, good_looks_like: [{text: You are safe., picture: shield}]}\n",
}
CHECK = """in_step:
- version: easy_read
  field: good_looks_like
  standard_text: '{}'
  checked_on: 2026-05-03
  checked_by: Communications team
"""


@pytest.fixture
def published(tmp_path: Path) -> Callable[[Mapping[str, str]], Publisher]:
    def write(files: Mapping[str, str]) -> Publisher:
        for name, text in {**FILES, **files}.items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(text, encoding="utf-8")
        return read_publisher(tmp_path, "plan_data", DAY)

    return write


@pytest.mark.parametrize(
    ("standard", "out_of_date"), [("By {plan.end} you are safe.", False), ("By {plan.start} you are safe.", True)]
)
def test_the_text_that_was_typed_decides_and_not_the_figure_in_it(published, standard: str, out_of_date: bool) -> None:
    publisher = published({"reviews/outcomes/safe.yml": CHECK.format(standard)})
    easy = next(each for each in publisher.editions if each.audience == EASY_READ)

    assert easy.plan.outcomes[0].good_looks_like == "By 31 March 2030 you are safe."
    assert bool(notice(easy, ["outcomes/safe"])) is out_of_date
