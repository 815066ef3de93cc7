"""A page for young people is out of date when any text on it is, and only then: it names what it shows."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from types import ModuleType

import pytest
from example_plan import EXAMPLE, EXAMPLE_NAME

from plan.audiences import YOUNG_PEOPLE
from plan.edition import Edition
from plan.in_step.simplified import SimplifiedText, simplified_texts
from plan.page import PlanPage
from plan.prose import first_sentence
from plan.publisher import read_publisher
from plan.views import young_people
from plan.views.young_people import page_end

DAY = {"SOURCE_DATE_EPOCH": "1795219200"}  # 21 November 2026


@dataclass(frozen=True)
class Made:
    """A page with the names of the texts that it says are on it."""

    path: str
    words: str
    names: tuple[str, ...]

    def is_named(self, text: SimplifiedText) -> bool:
        """Whether a text is among them, or stands in what is."""
        return any(f"{text.record}/{text.field}/".startswith(f"{name}/") for name in self.names)

    def shows(self, text: SimplifiedText) -> bool:
        """Whether a text, or its first sentence, stands on the page."""
        words = page_end._TARGET.sub("]", text.words)
        return words in self.words or first_sentence(words) in self.words


@pytest.fixture(scope="module")
def edition() -> Edition:
    publisher = read_publisher(EXAMPLE, EXAMPLE_NAME, DAY)
    return next(each for each in publisher.editions if each.audience == YOUNG_PEOPLE)


@pytest.fixture(scope="module")
def made(edition: Edition) -> tuple[Made, ...]:
    found: list[Made] = []

    def finished(_: Edition, page: PlanPage, *names: str) -> PlanPage:
        assert isinstance(page.view, page_end.YoungView)
        found.append(Made(page.path, "\n".join((page.title, page.lead, *page_end._texts(page.view))), names))
        return page

    with pytest.MonkeyPatch.context() as patch:
        for module in vars(young_people).values():
            if isinstance(module, ModuleType) and hasattr(module, "finished"):
                patch.setattr(module, "finished", finished)
        makers = (*young_people.OF_A_PLAN, *young_people.OF_THE_SITE)
        others = tuple(chain.from_iterable(make(edition) for make in makers))
        assert list(young_people.HOME(edition, others))
    return tuple(each for each in found if not each.path.startswith("young-people/previous"))


def written(edition: Edition) -> Iterator[SimplifiedText]:
    """The texts for young people. Titles are left out: they are in links to their pages too; so are meanings."""
    for text in simplified_texts(edition.plan):
        is_title = text.field.endswith(("title", "role"))
        if text.version == YOUNG_PEOPLE.id and not is_title and text.kind != "glossary":
            yield text


def test_whatever_a_page_shows_belongs_to_it(edition: Edition, made: tuple[Made, ...]) -> None:
    shown = [(page, text) for page in made for text in written(edition) if page.shows(text)]
    assert len(shown) > 200
    missed = [f"{page.path}: {text.record}/{text.field}" for page, text in shown if not page.is_named(text)]
    assert missed == []


def test_what_a_page_does_not_show_does_not_make_it_out_of_date(edition: Edition, made: tuple[Made, ...]) -> None:
    named = [(page, text) for page in made for text in written(edition) if page.is_named(text)]
    wrong = [f"{page.path}: {text.record}/{text.field}" for page, text in named if not page.shows(text)]
    assert wrong == []


def test_every_text_for_young_people_stands_on_one_of_their_pages(edition: Edition, made: tuple[Made, ...]) -> None:
    lost = [f"{text.record}/{text.field}" for text in written(edition) if not any(page.shows(text) for page in made)]
    assert lost == []
