"""Text that is read from right to left, and words as long as a title may be: the page holds."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LONG = "Happiness" * 16 + "forall"
ARABIC = "كل طفل في المدينة سعيد (وآمن)."

START_OF_TEXT = """(element) => {
  const range = document.createRange();
  range.selectNodeContents(element);
  const text = range.getBoundingClientRect(), box = element.getBoundingClientRect();
  return {left: Math.abs(text.left - box.left), right: Math.abs(text.right - box.right)};
}"""


@pytest.fixture(scope="session")
def unusual(serve, tmp_path_factory: pytest.TempPathFactory):
    """The small plan with a title without spaces and with text that is read from right to left."""
    plan = shutil.copytree(ROOT / "tests/plans/small", tmp_path_factory.mktemp("unusual") / "plan")
    for file, old, new in (
        ("outcomes/happy.yml", "Happy children", LONG),
        ("outcomes/happy.yml", "Children say that they are happy.", ARABIC),
        ("measures/happy-children.yml", "Children who say that they are happy", LONG.lower()),
        ("partners/council.yml", "Smallton Town Council", ARABIC),
    ):
        text = (plan / file).read_text(encoding="utf-8")
        assert old in text
        (plan / file).write_text(text.replace(old, new), encoding="utf-8")
    return serve("unusual", plan)


def test_a_word_as_long_as_a_title_may_be_never_widens_a_page(unusual, visit) -> None:
    window = visit(unusual, 320)
    wide = {}
    for path in unusual.paths:
        window.go(path)
        if window.width > 320:
            wide[path] = window.width
    assert wide == {}


@pytest.mark.parametrize(("path", "where"), [("partners/council/", "h1"), ("outcomes/happy/", ".body p")])
def test_text_from_right_to_left_begins_at_the_right(path: str, where: str, unusual, visit) -> None:
    page = visit(unusual).go(path)
    edges = page.locator(where).filter(has_text=ARABIC).first.evaluate(START_OF_TEXT)
    assert edges["right"] < 2 < edges["left"], edges
