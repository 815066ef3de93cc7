"""Open data: for an officer, a journalist or a student who wants the figures and has to know what they mean."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

from plan.edition import Edition
from plan.feed import PATH as FEED
from plan.feed import edition_events
from plan.formats import open_date
from plan.model.measure import NO_VALUE, Symbol
from plan.open_data.columns import columns
from plan.open_data.dataset import plan_dataset
from plan.open_data.files import files
from plan.page import Link, PlanPage
from plan.periods import PartialDate
from plan.views.data_files import (
    FilesOfOutcome,
    FilesOfPlan,
    FileView,
    WithoutFigures,
    by_outcome,
    file_view,
    of_earlier_plans,
    stratml,
    without_figures,
)
from plan.views.parts import links


@dataclass(frozen=True)
class Meaning:
    """A column or a symbol, and what it means."""

    name: str
    words: str


@dataclass(frozen=True)
class SymbolTable:
    """The symbols that stand in one place: beside a figure, or instead of one."""

    id: str
    caption: str
    symbols: tuple[Meaning, ...]


@dataclass(frozen=True)
class Expected:
    """When new figures should come, and of which measures."""

    when: str
    measures: tuple[Link, ...]


@dataclass(frozen=True)
class OpenDataView:
    """Everything that can be had as data, with all that somebody needs to use it."""

    figures: FileView | None
    not_in_source: str | None
    """Why there are none, where the plan's source gives none."""
    no_figures: str
    """That there are none, where nothing says why."""
    outcomes: tuple[FilesOfOutcome, ...]
    without_figures: tuple[WithoutFigures, ...]
    programs: tuple[FileView, ...]
    no_stratml: bool
    columns: tuple[Meaning, ...]
    symbols: tuple[SymbolTable, ...]
    licence: str
    licence_url: str
    own_licences: bool
    """Whether some figures have the licence of somebody else."""
    citation: str
    as_of: str
    expected: tuple[Expected, ...]
    contact: Link
    earlier: tuple[FilesOfPlan, ...]
    feed: Link | None


def pages(edition: Edition) -> Iterator[PlanPage]:
    """The page, for the plan of today: it also leads to the figures of earlier plans."""
    t, area = edition.t, edition.plan.plan.area
    if edition.parent:
        return
    has_figures = any(measure.observations for measure in edition.plan.measures)
    yield PlanPage(
        path=edition.path("data"),
        template="open_data",
        title=t("data_page.title"),
        view=open_data_view(edition),
        section="how-we-check",
        lead=t("data_page.lead" if has_figures else "data_page.lead_plan"),
        description=t("data_page.description" if has_figures else "data_page.description_plan", area=area),
        crumbs=(Link(t("documents.title"), edition.path("documents")),),
        words=t("data_page.found_by"),
        dataset=plan_dataset(edition),
    )


def open_data_view(edition: Edition) -> OpenDataView:
    """Everything that the page shows."""
    t, licence = edition.t, edition.plan.site.data_licence
    found = [file for file in files(edition) if not file.measure and not file.describes.endswith(".csv")]
    tables = [file_view(edition, file) for file in found if file.format == "csv"]
    missing = None if tables else edition.missing("figures")
    return OpenDataView(
        figures=tables[0] if tables else None,
        not_in_source=missing,
        no_figures="" if tables or missing else t("data_page.no_figures"),
        outcomes=tuple(by_outcome(edition)),
        without_figures=tuple(without_figures(edition)),
        programs=(*(file_view(edition, file) for file in found if file.format != "csv"), *stratml(edition)),
        no_stratml=not edition.plan.outcomes,
        columns=tuple(_columns(edition)) if tables else (),
        symbols=tuple(_symbols(edition)) if tables else (),
        licence=licence.title if licence else "",
        licence_url=licence.url if licence else "",
        own_licences=any(each.source and each.source.licence for each in edition.plan.measures),
        citation=_citation(edition),
        as_of=edition.date(edition.today),
        expected=tuple(_expected(edition)),
        contact=Link(t("data_page.contact"), edition.path("contact")),
        earlier=tuple(of_earlier_plans(edition)),
        feed=Link(t("feed.open"), FEED) if edition_events(edition) else None,
    )


def _columns(edition: Edition) -> Iterator[Meaning]:
    """The columns of the tables; a second pair of breakdown and category means what the first does."""
    for column in columns(edition):
        if column.number == 1:
            yield Meaning(column.name, edition.t(f"open_data.column.{column.kind}.text"))


def _symbols(edition: Edition) -> Iterator[SymbolTable]:
    told = [Meaning(symbol, edition.t(f"symbol.{symbol}")) for symbol in get_args(Symbol)]
    for place, stands in (("beside", False), ("instead", True)):
        found = tuple(each for each in told if (each.name in NO_VALUE) is stands)
        yield SymbolTable(f"symbols-{place}", edition.t(f"data_page.symbols_of.{place}"), found)


def _citation(edition: Edition) -> str:
    """How to name the figures in a work of one's own; the reader adds the day."""
    site, plan = edition.plan.site, edition.plan.plan
    address = f"{site.address}{edition.path('data')}/"
    words = edition.t("data_page.citation", organisation=site.organisation.name, plan=plan.title, address=address)
    return edition.t("data_page.citation_example", citation=words) if site.example else words


def _expected(edition: Edition) -> Iterator[Expected]:
    """When new figures should come, the next first; what should have come is not expected any more."""
    found: dict[PartialDate, list[str]] = {}
    for measure in edition.plan.measures:
        if measure.next_update and measure.next_update.last_day >= edition.today:
            found.setdefault(measure.next_update, []).append(measure.id)
    for moment in sorted(found, key=lambda each: (each.last_day, each.first_day)):
        yield Expected(open_date(moment), links(edition, "measures", found[moment]))
