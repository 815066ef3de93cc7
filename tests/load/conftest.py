"""Small plans for the loader's tests: a good one as texts, and a way to write such texts into a folder."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

Write = Callable[[Mapping[str, str | bytes]], Path]

GOOD_PLAN = {
    "site.yml": "name: Exampleshire plan\naddress: https://plan.example/\norganisation: {name: Exampleshire Council}\n",
    "plan.yml": (
        "title: Our plan\narea: Exampleshire\nstatus: current\nages: {from: 0, to: 25}\n"
        "period: {start: 2026-04, end: 2030-03-31}\n"
        "boards: [{id: partnership, title: Partnership board, checks: How it is going.}]\n"
        "decisions: [{id: adoption, title: Adoption, body: Cabinet, kind: adopted}]\n"
    ),
    "outcomes/safe.yml": (
        "number: 1\ntitle: Safe from harm\ngood_looks_like: You feel safe.\nmeasures: [plans, survey]\n"
        "easy_read:\n  title: Being safe\n  good_looks_like:\n  - text: You are safe.\n"
    ),
    "measures/plans.yml": (
        "title: Second plans\npolarity: lower_is_better\nperiod_kind: financial_year\nunit: {type: percent}\n"
        "baseline: {period: 2021 to 2022}\ntarget: {kind: reach_by, value: 16, period: 2026 to 2027}\n"
        "breakdowns: [{id: sex, title: Sex, categories: [{id: girls, title: Girls}, {id: boys, title: Boys}]}]\n"
        "comparators: [{id: england, title: England}]\n"
    ),
    "measures/plans.csv": (
        "period,sex,comparator,value,lower,upper,numerator,denominator,symbol,note\n"
        "2021 to 2022,,,20.5,19,22,41,200,,\n"
        "2022 to 2023,,,19,,,38,200,p,First figures\n"
        "2022 to 2023,girls,,[c],,,,,,\n"
        "2022 to 2023,,england,23,,,,,,\n"
    ),
    "measures/survey.yml": (
        "title: Who feels safe\npolarity: higher_is_better\nperiod_kind: calendar_year\n"
        "observations:\n- {period: 2024, value: 71.5}\n- period: 2025\n  symbols: c\n"
    ),
    "actions/early-help.yml": (
        "title: Early help\noutcomes: [safe]\ndue: 2027-03\nstatus: {state: in_progress, as_of: 2026-10-01}\n"
    ),
    "glossary.yml": "terms: [{id: harm, term: Harm, meaning: When somebody is hurt.}]\n",
    "wording/en.yml": "home:\n  title: Welcome\nmeasure.baseline: Where we began\n",
    "updates/spring.yml": "title: Spring\ndate: 2026-05-01\nkind: news\ntext: It is spring.\n",
    "reviews/outcomes/safe.yml": (
        "readers: [{id: first, version: easy_read, group: Readers, date: 2026-05-01, changed: Two words}]\n"
    ),
    "previous/old-plan/plan.yml": "title: The old plan\narea: Exampleshire\nstatus: ended\n",
    "previous/old-plan/outcomes/safe.yml": "title: Safe\nbecame: {how: kept, outcome: safe}\n",
}
"""A plan without mistakes that has every way in which things can stand in a folder."""


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """A function that writes files into an empty folder and gives the folder."""

    def written(files: Mapping[str, str | bytes]) -> Path:
        root = tmp_path / "plan_data"
        root.mkdir(exist_ok=True)
        for name, content in files.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return root

    return written


@pytest.fixture(scope="session")
def files() -> Mapping[str, str]:
    """The files of a plan without mistakes, to read only."""
    return GOOD_PLAN


@pytest.fixture
def good_plan() -> dict[str, str]:
    """The files of a plan without mistakes, to change one of."""
    return dict(GOOD_PLAN)
