"""A page of easy read is out of date when any text on it is, and only then: it names what it shows."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from itertools import chain
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from example_plan import EXAMPLE, EXAMPLE_NAME

from plan.audiences import EASY_READ
from plan.edition import Edition
from plan.in_step.simplified import SimplifiedText, simplified_texts
from plan.page import PlanPage
from plan.pages import VERSIONS
from plan.publisher import read_publisher
from plan.views import easy_read
from plan.views.easy_read import topic
from plan.views.easy_read.topic import IdeasPageView, Section

DAY = {"SOURCE_DATE_EPOCH": "1795219200"}  # 21 November 2026


@dataclass(frozen=True)
class Made:
    """A page with the names of the texts that it says are on it."""

    path: str
    ideas: frozenset[str]
    names: tuple[str, ...]

    def is_named(self, text: SimplifiedText) -> bool:
        """Whether a text is among them, or stands in what is."""
        return any(f"{text.record}/{text.field}/".startswith(f"{name}/") for name in self.names)

    def shows(self, text: SimplifiedText) -> bool:
        """Whether the first idea of a text stands on the page."""
        return first(text) in self.ideas


def first(text: SimplifiedText) -> str:
    return text.words.split("\n")[0]


def ideas_of(view: IdeasPageView) -> Iterator[str]:
    for section in view.sections:
        yield from (idea.words for idea in section.ideas)
        for measure in section.measures:
            yield from (idea.words for idea in measure.ideas)


@pytest.fixture(scope="module")
def edition() -> Edition:
    publisher = read_publisher(EXAMPLE, EXAMPLE_NAME, DAY)
    return next(each for each in publisher.editions if each.audience == EASY_READ)


@pytest.fixture(scope="module")
def made(edition: Edition) -> tuple[Made, ...]:
    named: dict[int, tuple[str, ...]] = {}
    kept: list[Any] = []  # what is kept is never made again at the same place

    def in_ideas(of: Edition, shown: Iterable[Section], names: Iterable[str]) -> IdeasPageView:
        told = tuple(names)
        view = topic.in_ideas(of, shown, told)
        kept.append(view)
        named[id(view.sections)] = told
        return view

    with pytest.MonkeyPatch.context() as patch:
        for module in modules():
            if hasattr(module, "in_ideas"):
                patch.setattr(module, "in_ideas", in_ideas)
        kinds = VERSIONS[EASY_READ.id]
        others = tuple(chain.from_iterable(make(edition) for make in (*kinds.of_a_plan, *kinds.of_the_site)))
        pages: tuple[PlanPage, ...] = (*kinds.home(edition, others), *others)
    return tuple(
        Made(page.path, frozenset(ideas_of(page.view)), named.get(id(page.view.sections), ()))
        for page in pages
        if isinstance(page.view, IdeasPageView) and not page.path.startswith("easy-read/previous")
    )


def modules() -> Iterator[ModuleType]:
    for name in (file.stem for file in Path(easy_read.__file__).parent.glob("*.py")):
        module = import_module(f"plan.views.easy_read.{name}")
        if module is not topic:
            yield module


def written(edition: Edition) -> Iterator[SimplifiedText]:
    """The texts of easy read. Titles are left out: they are in links to their pages too; so are meanings of words."""
    for text in simplified_texts(edition.plan):
        is_title = text.field.endswith(("title", "role"))
        if text.version == EASY_READ.id and not is_title and text.kind != "glossary":
            yield text


def test_whatever_a_page_shows_belongs_to_it(edition: Edition, made: tuple[Made, ...]) -> None:
    shown = [(page, text) for page in made for text in written(edition) if page.shows(text)]
    assert len(shown) > 200
    named = [(page, text) for page in made for text in written(edition) if page.is_named(text)]
    told = {(page.path, idea) for page, text in named for idea in text.words.split("\n")}  # two may say the same
    missed = [
        f"{page.path}: {text.record}/{text.field}" for page, text in shown if (page.path, first(text)) not in told
    ]
    assert "\n".join(missed) == ""


def test_every_text_of_easy_read_stands_on_one_of_its_pages(edition: Edition, made: tuple[Made, ...]) -> None:
    lost = [f"{text.record}/{text.field}" for text in written(edition) if not any(page.shows(text) for page in made)]
    assert "\n".join(lost) == ""
