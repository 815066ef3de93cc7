"""Which files of open data a plan has: the one list that pages link to and that is written."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property, partial
from typing import Literal

from plan.edition import Edition
from plan.model.measure import Measure
from plan.open_data.about import about_measure, own_licence
from plan.open_data.columns import splits
from plan.open_data.csv_on_the_web import table_metadata
from plan.open_data.data_package import COLUMNS, Table, data_package, table_schema
from plan.open_data.document import KEPT_SCHEMA, SCHEMA, plan_json
from plan.open_data.observations import body, table

Format = Literal["csv", "json"]


@dataclass(frozen=True)
class DataFile:
    """One file of open data."""

    path: str
    """Its address from the site's root. It is permanent."""
    title: str
    about: str
    """What is in it, in a sentence or two."""
    make: Callable[[], str]
    """Makes its text. The texts of all files together are larger than the plan, so few of them are kept."""
    measure: str = ""
    """The id of the measure that it is about; empty for the whole plan."""
    describes: str = ""
    """For a file that only describes another one, the address of that: people need no link to it."""

    @property
    def format(self) -> Format:
        """What kind of file it is, by the end of its address."""
        return "csv" if self.path.endswith(".csv") else "json"

    @property
    def text(self) -> str:
        """What is in it, which is made whenever it is asked for."""
        return self.make()

    @cached_property
    def size(self) -> int:
        """How many bytes it has."""
        return len(self.text.encode())


def files(edition: Edition) -> tuple[DataFile, ...]:
    """Every file of open data of a plan, in its standard version. They are made once for each edition."""
    return edition.once(_files)


def files_of(edition: Edition, measure_id: str) -> tuple[DataFile, ...]:
    """The files of one measure, its table first: none when it has no figures."""
    return edition.once(_by_measure).get(measure_id, ())


def kind_words(edition: Edition, file: DataFile) -> str:
    """What a link to a file says of it: CSV, 12 KB."""
    return edition.t("open_data.kind", format=edition.t(f"open_data.format.{file.format}"), size=_size(edition, file))


def folder(edition: Edition) -> str:
    """Where the files of a plan are: an earlier plan's are below those of the plan that keeps it."""
    return f"data/previous/{edition.plan.id}/" if edition.parent else "data/"


def _size(edition: Edition, file: DataFile) -> str:
    """A size in the units in which phones and hosts count: of 1,000 each."""
    if file.size < 1_000:
        return edition.t("open_data.bytes", size=file.size)
    if file.size < 1_000_000:
        return edition.t("open_data.kilobytes", size=round(file.size / 1_000))
    return edition.t("open_data.megabytes", size=f"{file.size / 1_000_000:.1f}")


def _by_measure(edition: Edition) -> dict[str, tuple[DataFile, ...]]:
    found: dict[str, tuple[DataFile, ...]] = {}
    for file in files(edition):
        found[file.measure] = (*found.get(file.measure, ()), file)
    return found


def _files(edition: Edition) -> tuple[DataFile, ...]:
    with_figures = tuple(measure for measure in edition.plan.measures if measure.observations)
    found = [] if edition.parent else list(_whole(edition))
    if with_figures:
        tables = list(_tables(edition, with_figures))
        found += (file for each in tables for file in (each, _metadata(edition, each)))
        described = (
            Table(each.path.removeprefix(folder(edition)), each.title, each.about, each.text) for each in tables
        )
        package = data_package(edition, described)
        found.append(_file(edition, "datapackage.json", "package", lambda: package))
        columns = _file(edition, COLUMNS, "columns", partial(table_schema, edition))
        found.append(replace(columns, describes=f"{folder(edition)}datapackage.json"))
    return tuple(found)


def _whole(edition: Edition) -> Iterator[DataFile]:
    document = plan_json(edition)
    plan = _file(edition, "plan.json", "plan", lambda: document)
    schema = _file(edition, SCHEMA, "schema", partial(KEPT_SCHEMA.read_text, encoding="utf-8"))
    yield from (plan, replace(schema, describes=plan.path))


def _tables(edition: Edition, measures: tuple[Measure, ...]) -> Iterator[DataFile]:
    """The table of all figures, and one for each measure; what they have in common is kept once."""
    bodies = {measure.id: _body(edition, measure) for measure in measures}
    yield _file(edition, "measures.csv", "measures", partial(table, edition, bodies.values()))
    for measure in measures:
        yield DataFile(
            path=f"{folder(edition)}measures/{measure.id}.csv",
            title=edition.t("open_data.figures_of", title=measure.title),
            about=about_measure(edition, measure),
            make=partial(table, edition, (bodies[measure.id],)),
            measure=measure.id,
        )


def _body(edition: Edition, measure: Measure) -> str:
    """The lines of a measure, which a live preview makes again only when anything that stands in them changes."""
    made_of = (measure, edition.homes.get(measure.id), splits(edition), edition.surroundings)
    return edition.memory.once(("lines", edition.prefix, measure.id), made_of, partial(body, edition, measure))


def _file(edition: Edition, name: str, words: str, make: Callable[[], str]) -> DataFile:
    t = edition.t
    return DataFile(folder(edition) + name, t(f"open_data.file.{words}.title"), t(f"open_data.file.{words}.text"), make)


def _metadata(edition: Edition, file: DataFile) -> DataFile:
    licence = own_licence(edition.measures[file.measure]) if file.measure else ""
    name = file.path.rpartition("/")[2]
    return DataFile(
        path=f"{file.path}-metadata.json",
        title=edition.t("open_data.about_table", title=file.title),
        about=edition.t("open_data.about_table_text"),
        make=partial(table_metadata, edition, name, file.title, file.about, licence),
        measure=file.measure,
        describes=file.path,
    )
