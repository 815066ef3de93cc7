"""Every file in tests/bad/syntax gives exactly the messages that stand beside it."""

from pathlib import Path

import pytest

from plan.problems import report
from plan.source.csv_file import csv_from_bytes
from plan.source.encoding import read_bytes
from plan.source.yaml_file import yaml_from_bytes

FOLDER = Path(__file__).parents[1] / "bad" / "syntax"
FILES = sorted(path for path in FOLDER.iterdir() if path.suffix in {".yml", ".csv"})


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_bad_file_gives_the_messages_that_stand_beside_it(path):
    read = csv_from_bytes if path.suffix == ".csv" else yaml_from_bytes
    assert report(read(read_bytes(path, path.name), path.name).problems) + "\n" == path.with_name(
        f"{path.name}.expected"
    ).read_text("utf-8")


def test_every_expectation_has_its_file():
    expected = {path.name.removesuffix(".expected") for path in FOLDER.glob("*.expected")}
    assert expected == {path.name for path in FILES}


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.expected")), ids=lambda path: path.name)
def test_messages_have_no_words_that_only_programmers_know(path):
    text = path.read_text("utf-8").lower()
    jargon = {"scalar", "mapping", "token", "parser", "sequence", "traceback", "exception", "node", "string", "codec"}
    assert not [word for word in jargon if word in text]
