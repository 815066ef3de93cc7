"""A to Z: somebody who knows what a page is called finds it under its first letter, without searching."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plan.edition import Edition
from plan.page import PlanPage
from plan.views.letters import by_letter, folded, letter_name
from plan.views.listed import part_of_site


@dataclass(frozen=True)
class Entry:
    """A page in the list. `note` says where it is, where that is not plain."""

    text: str
    path: str
    note: str


@dataclass(frozen=True)
class PageLetter:
    """The pages whose titles begin with one letter."""

    id: str
    name: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class AToZView:
    """Every page by first letter."""

    letters: tuple[PageLetter, ...]


def pages(edition: Edition, found: Sequence[PlanPage]) -> Iterator[PlanPage]:
    """The list of all pages in `found` that readers may find."""
    t = edition.t
    yield PlanPage(
        path=edition.path("a-to-z"),
        template="a_to_z",
        title=t("a_to_z.title"),
        view=a_to_z_view(edition, found),
        section="",
        lead=t("a_to_z.lead"),
        description=t("a_to_z.description"),
    )


def a_to_z_view(edition: Edition, found: Sequence[PlanPage]) -> AToZView:
    """Every page by the first letter of its title."""
    listed = [page for page in found if page.in_search]
    times = Counter(folded(page.name) for page in listed)
    groups = by_letter(edition, listed, lambda page: page.name)
    return AToZView(
        tuple(
            PageLetter(letter, letter_name(edition, letter), tuple(_entry(edition, page, times) for page in group))
            for letter, group in groups
        )
    )


def _entry(edition: Edition, page: PlanPage, times: Counter[str]) -> Entry:
    told = page.earlier_plan or page.audience != edition.audience or times[folded(page.name)] > 1
    return Entry(page.name, page.path, part_of_site(edition, page) if told else "")
