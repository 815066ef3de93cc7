"""A check is written into a file of reviews without touching what else stands there."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from plan.commands.review_file import with_checks
from plan.model.update import InStep, ReaderCheck, Review
from plan.problems import Level
from plan.source.yaml_file import yaml_from_bytes

EMPTY = Review(kind="outcomes", id="safe")
FILE = """\
# Checked every spring.
in_step:
  # The title was hard.
  - version: easy_read
    field: title
    standard_text: Safe
    checked_on: 2026-05-03
    checked_by: Communications team

  # This one has two paragraphs.
  - version: easy_read
    field: good_looks_like
    standard_text: |-
      You are safe.

      # not a remark
    checked_on: 2026-05-03
    checked_by: Communications team
# People who read it.
readers:
  - {id: one, version: easy_read, group: Tuesday group, date: 2026-06-01}
"""


def read(text: str) -> Review:
    document = yaml_from_bytes(text.encode(), "review")
    assert not [problem for problem in document.problems if problem.level is Level.ERROR]
    assert isinstance(document.value, dict)
    return Review.model_validate({**document.value, "kind": "outcomes", "id": "safe"})


def check(field: str, standard: str = "New words", version: str = "easy_read") -> InStep:
    return InStep.model_validate(
        {
            "version": version,
            "field": field,
            "standard_text": standard,
            "checked_on": "2026-11-21",
            "checked_by": "Policy: team",
        }
    )


GROUP = ReaderCheck(id="two", version="easy_read", group="Friday group", date=date(2026, 11, 20), paid=True)


def test_a_new_file_holds_the_check_and_nothing_else() -> None:
    written = with_checks("", EMPTY, [check("title")], [GROUP])

    assert written.keeps_remarks
    assert written.text == (
        "in_step:\n- version: easy_read\n  field: title\n  standard_text: New words\n  checked_on: 2026-11-21\n"
        "  checked_by: 'Policy: team'\n"
        "readers:\n- id: two\n  version: easy_read\n  group: Friday group\n  date: 2026-11-20\n  paid: yes\n"
    )


@pytest.mark.parametrize("field", ["title", "good_looks_like"])
def test_a_check_takes_the_place_of_the_one_before(field: str) -> None:
    written = with_checks(FILE, read(FILE), [check(field)])
    found = {each.field: each for each in read(written.text).in_step}

    assert written.keeps_remarks
    assert found[field] == check(field)
    assert len(found) == 2
    for remark in ("# Checked every spring.", "# The title was hard.", "# This one has two", "# People who read it."):
        assert remark in written.text
    assert "{id: one, version: easy_read, group: Tuesday group, date: 2026-06-01}" in written.text


def test_a_check_of_another_text_comes_last_in_its_list() -> None:
    written = with_checks(FILE, read(FILE), [check("title", version="young_people")])

    assert [(each.version, each.field) for each in read(written.text).in_step] == [
        ("easy_read", "title"),
        ("easy_read", "good_looks_like"),
        ("young_people", "title"),
    ]
    untouched, _, rest = written.text.partition("  - version: young_people\n")
    assert FILE.startswith(untouched)
    assert FILE.endswith(rest.partition("# People")[2])


def test_a_check_by_readers_comes_last_in_its_own_list() -> None:
    written = with_checks(FILE, read(FILE), readers=[GROUP])

    assert written.keeps_remarks
    assert written.text.startswith(FILE)
    assert read(written.text).readers[1] == GROUP


@pytest.mark.parametrize("source", ["# Nothing yet\nin_step: []\n", "in_step:\nreaders: []\n", "readers:\n", "\n"])
def test_an_empty_list_is_begun(source: str) -> None:
    written = with_checks(source, EMPTY, [check("title")])

    assert read(written.text).in_step == (check("title"),)
    assert ("# Nothing yet" in written.text) == source.startswith("#")


def test_a_file_in_another_form_is_written_anew_and_that_is_said() -> None:
    short = (
        "# A remark\nin_step: [{version: easy_read, field: title, standard_text: Safe, checked_on: 2026-05-03, "
        "checked_by: Us}]\n"
    )
    written = with_checks(short, read(short), [check("title")])

    assert read(written.text).in_step == (check("title"),)
    assert not written.keeps_remarks


def test_the_same_check_twice_leaves_the_same_file() -> None:
    once = with_checks(FILE, read(FILE), [check("title")]).text
    assert with_checks(once, read(once), [check("title")]).text == once


texts = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cf", "Zl", "Zp"]), min_size=1, max_size=60
)


@example(["Â¡"])  # looks like damaged characters: a warning
@given(st.lists(texts, min_size=1, max_size=4))
def test_whatever_the_words_are_they_are_read_back_as_they_were(lines: list[str]) -> None:
    standard = "\n".join(lines).strip()
    if standard:
        new = check("title", standard)
        assert read(with_checks(FILE, read(FILE), [new]).text).in_step[0] == new
