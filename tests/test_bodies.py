"""A page's body is made again whenever anything that it is made of has changed, and only then."""

from dataclasses import dataclass, replace
from pathlib import Path

from markupsafe import Markup

from plan.bodies import Bodies, texts_of
from plan.page import PlanPage


@dataclass(frozen=True)
class View:
    """What a page shows."""

    words: str


PAGE = PlanPage("outcomes/safe", "outcome", "Safe", View("Safe from harm"), "outcomes")


class Maker:
    """Makes bodies, and counts how many."""

    def __init__(self) -> None:
        self.made = 0

    def __call__(self, page: PlanPage) -> Markup:
        self.made += 1
        return Markup("<p>{} {}</p>").format(page.title, self.made)


def body_twice(first: PlanPage, second: PlanPage, *, shared: tuple[str, str] = ("words", "words")) -> list[str]:
    bodies, maker = Bodies(), Maker()
    found = []
    for page, what in zip((first, second), shared, strict=True):
        bodies.begin(what)
        found.append(bodies.body(page, maker))
    return found


def test_the_body_of_a_page_that_is_as_it_was_is_the_last_one() -> None:
    same = replace(PAGE, view=View("Safe from harm"))
    assert body_twice(PAGE, same) == ["<p>Safe 1</p>", "<p>Safe 1</p>"]


def test_another_title_or_another_view_needs_another_body() -> None:
    for other in (replace(PAGE, title="Well"), replace(PAGE, view=View("Safe at home"))):
        first, second = body_twice(PAGE, other)
        assert first != second


def test_what_all_pages_share_is_part_of_every_body() -> None:
    first, second = body_twice(PAGE, PAGE, shared=("a template", "the template, changed"))
    assert first != second


def test_a_page_that_was_gone_is_made_again() -> None:
    bodies, maker = Bodies(), Maker()
    for page in (PAGE, replace(PAGE, path="outcomes/well"), PAGE):
        bodies.begin()
        bodies.body(page, maker)
    assert maker.made == 3


def test_a_template_that_changes_is_noticed_and_one_that_is_only_touched_is_not(tmp_path: Path) -> None:
    (tmp_path / "plan").mkdir()
    template = tmp_path / "plan/outcome.html"
    template.write_text("{{ view }}")
    before = texts_of(tmp_path)
    template.touch()
    assert texts_of(tmp_path) == before
    template.write_text("{{ View }}")
    assert texts_of(tmp_path) != before
