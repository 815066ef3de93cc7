"""The two plans that follow a public document each, in all versions: nothing is invented, and nobody is named."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from plan.audiences import EASY_READ, YOUNG_PEOPLE, Audience
from plan.checks import check
from plan.in_step.simplified import simplified_texts
from plan.in_step.topics import topics
from plan.load.folder import load
from plan.load.loaded import Loaded
from plan.model.plan import Plan
from plan.problems import Level

PLANS = Path(__file__).parent / "plans"
BOTH = ("stockport", "worcestershire")
OTHERS = ("easy_read", "young_people")

NOT_IN_SOURCE = {
    "stockport": "vision principles outcomes priorities measures figures actions partners ages adoption",
    "worcestershire": "outcomes priorities measures figures ages period adoption",
    "2017-to-2021": "vision principles priorities figures actions partners ages adoption",
}

NUMBERS = {
    "stockport": {"2020", "2023", "6", "1", "19"},
    "worcestershire": {"2017", "2021", "1", "2", "3", "4", "19"},
}
"""Every number of each document, but for a telephone number: years, the item, the size, the outcomes, COVID-19."""

OUR_OWN_NUMBERS = {
    "as_at: 2020-12-31": "the day on which the copy is true: our choice, as its comment says",
    "as_at: 2021-08-31": "the same",
    "expected_on: 2021-09": "September 2021, which the document writes in words",
    "  from: 11": "the youngest readers of the young people's version: our choice, and readers are told so",
    "  to: 17": "the oldest, likewise",
}

NUMBER_WORDS = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]

HELPLINES = {
    "emergency": ("999", None),
    "childline": ("0800 1111", None),
    "shout": (None, "85258"),
    "nhs-111": ("111", None),
}
"""Who can be called or texted in the whole country. The documents name nobody; a page that children read has to."""

NOT_OF_THE_DOCUMENT = ("/helplines.yml", "/everyday_words.yml")
"""Files in which nothing is said about the plan."""

NAMES = {
    "20920c3de23ff769",
    "530251741ef08175",
    "6177321eac992341",
    "96b8f576c788b75e",
    "a2b507ecb20f46cf",
    "ec243919a1d00a2c",
}
"""The first and last names in the two documents, as the beginning of a hash, so that this file does not print them."""


def _load(name: str) -> Loaded:
    return load(PLANS / name, f"tests/plans/{name}")


def _plan(name: str) -> Plan:
    plan = _load(name).plan
    assert plan is not None
    return plan


@pytest.fixture(scope="module")
def stockport() -> Plan:
    return _plan("stockport")


@pytest.fixture(scope="module")
def worcestershire() -> Plan:
    return _plan("worcestershire")


@pytest.fixture(scope="module")
def previous(worcestershire: Plan) -> Plan:
    return worcestershire.previous[0]


def _texts(name: str) -> Iterator[tuple[str, str]]:
    for path in sorted((PLANS / name).rglob("*")):
        if path.is_file():
            yield path.relative_to(PLANS).as_posix(), path.read_text(encoding="utf-8")


def _of_the_document(name: str) -> Iterator[tuple[str, str]]:
    return ((path, text) for path, text in _texts(name) if not path.endswith(NOT_OF_THE_DOCUMENT))


def _in_version(name: str, version: str) -> dict[str, str]:
    """Every text of a version of a plan and of its previous plans, by its place."""
    plan = _plan(name)
    return {
        f"{one.id}/{text.record}/{text.field}": text.words
        for one in (plan, *plan.previous)
        for text in simplified_texts(one)
        if text.version == version and text.kind != "helplines"
    }


@pytest.mark.parametrize("name", NOT_IN_SOURCE)
def test_what_the_document_does_not_give_is_listed_and_left_out(
    name: str, stockport: Plan, worcestershire: Plan, previous: Plan
) -> None:
    plan = {"stockport": stockport, "worcestershire": worcestershire, "2017-to-2021": previous}[name]
    given = {
        "vision": plan.plan.vision,
        "principles": [one for one in plan.principles.principles if one.kind != "approach"],
        "outcomes": plan.outcomes,
        "priorities": plan.priorities,
        "measures": plan.measures,
        "figures": [fact.figure for fact in plan.local_picture.facts],
        "actions": plan.actions,
        "partners": plan.partners,
        "ages": plan.plan.ages,
        "period": plan.plan.period,
        "adoption": plan.plan.adopted,
    }
    listed = [entry.what for entry in plan.plan.not_in_source]
    assert listed == NOT_IN_SOURCE[name].split()
    assert set(listed) <= {what for what, value in given.items() if not value}


@pytest.mark.parametrize("name", BOTH)
@pytest.mark.parametrize("today", [date(2020, 6, 1), date(2060, 6, 1)])
def test_it_has_no_mistake_and_no_warning_on_any_day(name: str, today: date) -> None:
    found = check(_load(name), today)
    assert [problem.text() for problem in found if problem.level is not Level.REMINDER] == []


@pytest.mark.parametrize("name", BOTH)
def test_it_says_that_it_is_a_demonstration_in_other_words(name: str) -> None:
    plan = _plan(name)
    assert plan.site.example
    assert "not" in (plan.site.example_note or "")
    assert plan.plan.as_at is not None
    assert all(one.plan.source is not None and one.plan.source.reworded for one in (plan, *plan.previous))
    assert all(one.plan.as_at == plan.plan.as_at for one in plan.previous)


@pytest.mark.parametrize("name", BOTH)
def test_it_holds_no_number_that_the_document_does_not_have(name: str) -> None:
    found: dict[str, set[str]] = {}
    for path, text in _of_the_document(name):
        theirs = "\n".join(line for line in text.splitlines() if line not in OUR_OWN_NUMBERS)
        for number in re.findall(r"\d+", f"{path} {theirs}"):
            found.setdefault(number, set()).add(path)
    assert {number: paths for number, paths in found.items() if number not in NUMBERS[name]} == {}


@pytest.mark.parametrize("version", OTHERS)
@pytest.mark.parametrize("name", BOTH)
def test_no_version_counts_what_the_document_does_not_count(name: str, version: str) -> None:
    found: dict[str, set[str]] = {}
    for place, words in _in_version(name, version).items():
        for number, word in enumerate(NUMBER_WORDS, 2):
            if re.search(rf"\b{word}\b", words, re.IGNORECASE):
                found.setdefault(str(number), set()).add(place)
    assert {number: places for number, places in found.items() if number not in NUMBERS[name]} == {}


@pytest.mark.parametrize("audience", [EASY_READ, YOUNG_PEOPLE], ids=OTHERS)
@pytest.mark.parametrize("name", BOTH)
def test_each_version_has_every_part_of_the_plan_and_every_earlier_outcome(name: str, audience: Audience) -> None:
    plan = _plan(name)
    earlier = [outcome for one in plan.previous for outcome in one.outcomes]
    assert [topic.name for topic in topics(plan, audience) if not topic.is_covered(audience)] == []
    assert [outcome.id for outcome in earlier if not outcome.is_written_for(audience)] == []


@pytest.mark.parametrize("name", BOTH)
def test_its_helplines_are_those_of_the_whole_country(name: str) -> None:
    found = _plan(name).helplines.helplines
    assert {one.id: (one.phone, one.text.number if one.text else None) for one in found} == HELPLINES


@pytest.mark.parametrize("name", BOTH)
def test_readers_of_every_version_are_told_what_is_not_in_the_document(name: str) -> None:
    plan = _plan(name)
    easy, young = (_in_version(name, version)["/plan/who_we_are"] for version in OTHERS)
    ages = next(one.note for one in plan.plan.not_in_source if one.what == "ages")
    assert "We added who to call for help." in (plan.site.example_note or "")
    assert "We chose those of the young people's version." in ages
    assert "This website is only an example." in easy
    assert "We added who to call for help." in easy
    assert "This website is a demonstration." in young
    assert "Only who to call for help and the ages that we write for are our own." in " ".join(young.split())


@pytest.mark.parametrize("version", OTHERS)
@pytest.mark.parametrize("name", BOTH)
def test_no_group_of_readers_is_said_to_have_checked_it(name: str, version: str) -> None:
    assert [check for review in _plan(name).reviews for check in review.readers if check.version == version] == []


@pytest.mark.parametrize("name", BOTH)
def test_nobody_is_named(name: str) -> None:
    for path, text in _texts(name):
        words = set(re.findall(r"[^\W\d_]+", f"{path} {text}".lower()))
        assert not NAMES & {sha256(word.encode()).hexdigest()[:16] for word in words}, path


@pytest.mark.parametrize("name", BOTH)
def test_nobody_can_be_written_to_or_called(name: str) -> None:
    for path, text in _texts(name):
        assert "@" not in text, path
    assert all(not (one.email or one.phone or one.text or one.web) for one in _plan(name).site.contacts)


@pytest.mark.parametrize("name", BOTH)
def test_nobody_is_quoted(name: str) -> None:
    for path, text in _of_the_document(name):
        spoken = text.replace('item: "6"', "")
        assert not re.search(r"[\"“”‘’«»]|(?<!\w)'\w", spoken), path
        assert not re.search(r"^\s*words:", text, re.MULTILINE), path
