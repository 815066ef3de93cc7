"""What pages of easy read and of young people say in words of the site itself keeps the rules of those versions.

A page may show words that have no variant for its version. So the example plan and the two plans that follow real ones
are built while every word that a version asks for is noted, and each is judged by the rules of that version.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from example_plan import EXAMPLE_NAME

from plan.language import easy, young
from plan.language.sentences import sentences
from plan.language.vocabulary import Own, Vocabulary
from plan.language.word_lists import read_word_lists
from plan.wording import default_words

ROOT = Path(__file__).parents[2]
PLANS = [
    EXAMPLE_NAME,
    *(pytest.param(f"tests/plans/{name}", marks=pytest.mark.nightly) for name in ("stockport", "worcestershire")),
]
BUILD = """
import json, runpy, sys
sys.path.insert(0, "hooks")
from plan.wording import Wording
asked, said = set(), Wording.__call__
def noted(self, key, count=None, **values):
    asked.add((self.audience.id, key if count is None else f"{key}.other"))
    return said(self, key, count, **values)
Wording.__call__ = noted
notes, sys.argv = sys.argv[1], ["mkdocs", "build", "-d", sys.argv[2]]
try:
    runpy.run_module("mkdocs", run_name="__main__")
finally:
    with open(notes, "w", encoding="utf-8") as file:
        json.dump(sorted(asked), file)
"""
JUDGES = {"easy_read": easy.judge, "young_people": young.judge}
WORDS = default_words()
VOCABULARY = Vocabulary(read_word_lists(), Own({}, everyday=("browser",)))
PICTURE = re.compile(r"^\[[a-z0-9-]+\] ", re.MULTILINE)
NOT_ON_PAGES = re.compile(r"(?:.*\.)?(?:\w*description\w*|found_by)|search\.ignored")
"""For search engines, and for the search page's own index."""


@pytest.fixture(scope="module", name="shown", params=PLANS)
def shown_fixture(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Mapping[str, frozenset[str]]:
    """The words that each version of a plan shows, by their keys."""
    found: dict[str, set[str]] = {version: set() for version in JUDGES}
    folder = tmp_path_factory.mktemp("shown")
    notes = folder / "notes.json"
    environment = {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1795219200", "PLAN_DATA": request.param}
    command = [sys.executable, "-c", BUILD, str(notes), str(folder / "site")]
    done = subprocess.run(
        command, cwd=ROOT, env={**os.environ, **environment}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    for version, key in json.loads(notes.read_text(encoding="utf-8")):
        if version in found and not NOT_ON_PAGES.fullmatch(key):
            found[version].add(key)
    return {version: frozenset(keys) for version, keys in found.items()}


def faults(version: str, key: str) -> Iterator[str]:
    """What the rules of a version find in some words, in all the forms that they have for numbers."""
    one = key.removesuffix("other") + "one" if key.endswith(".other") else key
    for each in dict.fromkeys((one, key)):
        text = WORDS.get(f"{each}.{version}") or WORDS.get(each, "")
        lines = (sentence for line in PICTURE.sub("", text).splitlines() for sentence in sentences(line))
        for sentence in lines:
            for fault in JUDGES[version](sentence, VOCABULARY):
                yield f"{each}: {fault.code} {fault.words or sentence.text}"


@pytest.mark.parametrize("version", JUDGES)
def test_words_that_pages_show_keep_the_rules_of_their_version(
    shown: Mapping[str, frozenset[str]], version: str
) -> None:
    assert [fault for key in sorted(shown[version]) for fault in faults(version, key)] == []


@pytest.mark.parametrize("version", JUDGES)
def test_many_words_have_no_variant_and_are_judged_all_the_same(
    shown: Mapping[str, frozenset[str]], version: str
) -> None:
    assert len([key for key in shown[version] if f"{key}.{version}" not in WORDS]) > 100


def test_every_right_that_a_plan_can_name_is_in_words_of_young_people() -> None:
    rights = [key for key in WORDS if re.fullmatch(r"right(?:_says)?\.\d+", key)]
    assert len(rights) > 80
    assert [fault for key in rights for fault in faults("young_people", key)] == []
