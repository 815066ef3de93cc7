"""Links to the files of open data, with kind and size: all figures, one measure at a time, earlier plans."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plan.edition import Edition
from plan.model.measure import Measure
from plan.open_data.files import DataFile, files, files_of, kind_words
from plan.page import Link
from plan.views.measure_summary import no_value_words
from plan.views.previous import earlier_edition

STRATML = "data/plan.stratml.xml"
"""The plan as StratML, which plans with outcomes have."""


@dataclass(frozen=True)
class FileView:
    """One file: the words of its link, and what is in it."""

    link: Link
    about: str


@dataclass(frozen=True)
class FilesOfOutcome:
    """The tables of the measures of one outcome."""

    id: str
    title: str
    files: tuple[Link, ...]


@dataclass(frozen=True)
class FilesOfPlan:
    """The files of an earlier plan."""

    plan: Link
    files: tuple[Link, ...]


@dataclass(frozen=True)
class WithoutFigures:
    """A measure that has no figures, and why."""

    measure: Link
    why: str


def file_view(edition: Edition, file: DataFile) -> FileView:
    """A file with what is in it."""
    return FileView(_link(edition, file, file.title), file.about)


def _link(edition: Edition, file: DataFile, title: str) -> Link:
    """A link to a file, which says its kind and its size, on one line."""
    kind = kind_words(edition, file).replace(" ", "\N{NO-BREAK SPACE}")
    return Link(edition.t("data_page.file", title=title, kind=kind), file.path)


def by_outcome(edition: Edition) -> Iterator[FilesOfOutcome]:
    """The tables of single measures below the outcome that is their home; the rest at the end."""
    for outcome in edition.plan.outcomes:
        measures = (edition.measures[id_] for id_ in outcome.measures if edition.homes[id_] is outcome)
        found = tuple(_tables(edition, measures))
        if found:
            yield FilesOfOutcome(f"figures_{outcome.id}", outcome.title, found)
    others = tuple(_tables(edition, (each for each in edition.plan.measures if each.id not in edition.homes)))
    if others:
        yield FilesOfOutcome("figures-of-other-measures", edition.t("measures.other"), others)


def _tables(edition: Edition, measures: Iterable[Measure]) -> Iterator[Link]:
    for measure in measures:
        for file in files_of(edition, measure.id):
            if not file.describes:
                yield _link(edition, file, measure.title)


def without_figures(edition: Edition) -> Iterator[WithoutFigures]:
    """The measures that have no table, each with the reason."""
    for measure in edition.plan.measures:
        if not files_of(edition, measure.id):
            why = no_value_words(edition, measure, edition.readings[measure.id][0])
            yield WithoutFigures(Link(measure.title, edition.path("measures", measure.id)), why)


def stratml(edition: Edition) -> Iterator[FileView]:
    """The plan as StratML, which only a plan with outcomes can be."""
    if edition.plan.outcomes:
        t = edition.t
        yield FileView(Link(t("data_page.stratml"), STRATML), t("data_page.stratml_about"))


def of_earlier_plans(edition: Edition) -> Iterator[FilesOfPlan]:
    """The files of each earlier plan that has figures; those of single measures are on the pages of these."""
    for old in edition.plan.previous:
        found = (file for file in files(earlier_edition(edition, old)) if not file.describes and not file.measure)
        links = tuple(_link(edition, file, file.title) for file in found)
        if links:
            yield FilesOfPlan(Link(old.plan.title, edition.path("previous", old.id)), links)
