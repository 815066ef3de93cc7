"""The search index of a large plan is small enough to load on a phone, however varied its words are."""

import gzip
import importlib.util
import random
import re
from datetime import date
from pathlib import Path

import pytest
from example_plan import EXAMPLE

from plan.load.folder import load
from plan.publisher import Publisher
from plan.views.search import INDEX

TESTS = Path(__file__).parent
MOST_BYTES = 150_000
MEASURES = 300
WORDS = re.findall(r"[A-Za-z]{2,}", " ".join(file.read_text() for file in sorted(EXAMPLE.rglob("*.yml"))))
"""Every word of the example plan, as often as it is there: the words of a plan as real as any."""

VARIED = """
easy_read:
  title: {easy_title}
  definition:
{ideas}
young_people:
  title: {title}
  definition: {text}
"""


def made_up_plan():
    """The module that makes plans up for `make bench`, which is no package."""
    spec = importlib.util.spec_from_file_location("made_up_plan", TESTS / "bench/made_up_plan.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def compressed(folder: Path) -> int:
    """How many bytes of a plan's index a phone loads."""
    publisher = Publisher(
        load(folder).plan, date(2026, 11, 21), (), folder, "plan_data"
    )  # unchecked: such words are no sentences
    (index,) = (each.content for each in publisher.downloads if each.path == INDEX)
    return len(gzip.compress(index.encode(), mtime=0))


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    made_up_plan().write_plan(tmp_path / "plan", MEASURES)
    return tmp_path / "plan"


def vary(plan: Path) -> None:
    """Give every measure words that are drawn from the example's, and texts in both other versions."""
    chance = random.Random(1)

    def some(count: int) -> str:
        return " ".join(chance.choices(WORDS, k=count)).lower()

    for file in sorted((plan / "measures").glob("*.yml")):
        text = re.sub(r"(?m)^title: .*$", f"title: x{some(7)}", file.read_text())
        text = re.sub(r"(?m)^question: .*$", f"question: x{some(12)}", text)
        text = re.sub(r"(?m)^definition: \|\n(?:(?:  .*)?\n)*", f"definition: x{some(150)}\n", text)
        ideas = "\n".join(f"    - text: x{some(9)}" for _ in range(12))
        file.write_text(
            text + VARIED.format(easy_title=f"x{some(4)}", ideas=ideas, title=f"x{some(5)}", text=some(120))
        )


def test_the_index_of_300_measures_in_one_version_is_small(plan: Path) -> None:
    assert compressed(plan) <= MOST_BYTES


def test_the_index_of_300_measures_whose_words_differ_in_three_versions_is_small_enough_for_a_phone(plan: Path) -> None:
    vary(plan)
    size = compressed(plan)
    print(f"{size:,} bytes")
    assert size <= MOST_BYTES
