"""What a live preview keeps is made again whenever anything that it is made of has changed, and only then."""

from dataclasses import dataclass, replace
from pathlib import Path

from plan.memory import Memory, texts_of


@dataclass(frozen=True)
class Page:
    """What a body is made of."""

    title: str
    words: str


PAGE = Page("Safe", "Safe from harm")


class Maker:
    """Makes bodies, and counts how many."""

    def __init__(self) -> None:
        self.made = 0

    def __call__(self) -> str:
        self.made += 1
        return f"body {self.made}"


def test_what_is_made_of_the_same_is_the_last_one() -> None:
    memory, maker = Memory(keeping=True), Maker()
    bodies = [memory.once("safe", replace(PAGE), maker) for _ in range(2)]
    assert bodies == ["body 1", "body 1"]


def test_anything_else_that_it_is_made_of_needs_another() -> None:
    memory, maker = Memory(keeping=True), Maker()
    for number, made_of in enumerate((PAGE, replace(PAGE, title="Well"), replace(PAGE, words="Safe at home")), 1):
        assert memory.once("safe", made_of, maker) == f"body {number}"


def test_another_name_needs_another_though_it_is_made_of_the_same() -> None:
    memory, maker = Memory(keeping=True), Maker()
    assert memory.once("safe", PAGE, maker) != memory.once("well", PAGE, maker)


def test_a_single_build_makes_everything_and_keeps_nothing() -> None:
    memory, maker = Memory(), Maker()
    assert [memory.once("safe", PAGE, maker) for _ in range(2)] == ["body 1", "body 2"]


def test_nothing_that_was_made_is_made_again() -> None:
    memory, maker = Memory(keeping=True), Maker()
    for _ in range(2):
        memory.once("nothing", PAGE, lambda: maker() and None)
    assert maker.made == 1


def test_a_value_that_equals_the_last_one_is_the_last_one() -> None:
    memory, first, second = Memory(keeping=True), ["a", "list"], ["a", "list"]
    assert memory.same("words", first) is first
    assert memory.same("words", second) is first
    assert memory.same("words", ["another"]) == ["another"]


def test_what_a_whole_site_did_not_ask_for_is_forgotten() -> None:
    memory, maker = Memory(keeping=True), Maker()
    for name in ("safe", "well", "safe"):
        memory.once(name, PAGE, maker)
        memory.forget_the_rest()
    assert maker.made == 3


def test_a_build_that_failed_half_way_forgets_nothing() -> None:
    memory, maker = Memory(keeping=True), Maker()
    for name in ("safe", "well"):
        memory.once(name, PAGE, maker)
    memory.forget_the_rest()
    memory.once("safe", PAGE, maker)  # here the build fails, and the next one asks for everything
    for name in ("safe", "well"):
        memory.once(name, PAGE, maker)
    assert maker.made == 2


def test_a_template_or_a_style_that_changes_is_noticed_and_one_that_is_only_touched_is_not(tmp_path: Path) -> None:
    (tmp_path / "plan").mkdir()
    for name, changed in (("outcome.html", "{{ View }}"), ("charts.css", ".axis{}")):
        file = tmp_path / "plan" / name
        file.write_text("{{ view }}")
        before = texts_of(tmp_path)
        file.touch()
        assert texts_of(tmp_path) == before
        file.write_text(changed)
        assert texts_of(tmp_path) != before
