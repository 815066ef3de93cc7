"""The figures of one reading as its page shows them: sentences, tables with charts, and how to cite the newest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from plan.addresses import page_url
from plan.charts.drawing import Chart
from plan.edition import Edition
from plan.formats import period
from plan.model.measure import Measure
from plan.open_data.files import files_of, kind_words
from plan.reading import Reading
from plan.series import Point, Series
from plan.views.breakdown_sentences import breakdown_sentence
from plan.views.chart_sentences import data_sentences
from plan.views.hidden_figures import hidden_words
from plan.views.measure_charts import charts
from plan.views.measure_table import MeasureTable, tables
from plan.views.parts import Fact
from plan.views.value_words import dated, placed, symbol_words, value_words


@dataclass(frozen=True)
class Citation:
    """How to cite the newest figure of a reading."""

    text: str
    address: str
    """The permanent address of the figures, with their place on the page."""


@dataclass(frozen=True)
class ShownTable:
    """A table, with the chart of the same figures where there is one."""

    table: MeasureTable
    chart: Chart | None
    sentence: str = ""
    """What the newest figures of a breakdown say; what all the figures of a reading say stands above its tables."""


@dataclass(frozen=True)
class FiguresView:
    """All figures of one reading."""

    sentences: tuple[str, ...]
    tables: tuple[ShownTable, ...]
    hidden: str
    """Why figures among them are hidden; empty where none is."""
    citation: Citation | None


@dataclass(frozen=True)
class DownloadView:
    """The file with the figures of a measure."""

    path: str
    kind: str
    """What kind of file it is and how large: CSV, 12 KB."""


def figures_view(edition: Edition, measure: Measure, reading: Reading) -> FiguresView:
    """What a measure's page shows of the figures of one reading."""
    return FiguresView(
        sentences=data_sentences(edition, reading),
        tables=tuple(_with_charts(edition, measure, reading)),
        hidden=hidden_words(edition, _all_points(reading.series)),
        citation=_citation(edition, measure, reading),
    )


def download_view(edition: Edition, measure: Measure) -> DownloadView | None:
    """The table of a measure's figures as a file; None where it has none."""
    table = next(iter(files_of(edition, measure.id)), None)
    return DownloadView(table.path, kind_words(edition, table)) if table else None


def without_extras(figures: FiguresView) -> FiguresView:
    """The figures where many measures stand on one page: their tables say everything."""
    return replace(figures, citation=None, tables=tuple(replace(each, chart=None) for each in figures.tables))


def fragment(name: str, reading: Reading) -> str:
    """The place of something on a measure's page, which never changes: `data`, or `data-girls` for the part `girls`."""
    return f"{name}-{reading.part}" if reading.part else name


def baseline_fact(edition: Edition, reading: Reading) -> Fact | None:
    """Where the plan started from: the figure of that time, or why there is none; None where no start was set."""
    series, baseline = reading.series, reading.definition.baseline
    if baseline is None or series.baseline_period is None:
        return None
    value = dated(edition, reading, series.baseline)
    if not value:
        why = symbol_words(edition, series.baseline) if series.baseline else edition.t("table.none")
        value = edition.t("no_figures.instead", period=period(series.baseline_period), why=why)
    return Fact(edition.t("measure_page.baseline"), value, prose=baseline.note or "")


def _all_points(series: Series) -> Iterator[Point]:
    """The points of the whole, of what it is compared with and of its groups."""
    yield from series.points
    for points in (
        *series.comparators.values(),
        *(each for groups in series.breakdowns.values() for each in groups.values()),
    ):
        yield from points


def _with_charts(edition: Edition, measure: Measure, reading: Reading) -> Iterator[ShownTable]:
    """Each table with its chart: the first one about something, where figures fill several tables."""
    drawn = charts(edition, measure, reading)
    sentences = {each.id: breakdown_sentence(edition, reading, each) for each in measure.breakdowns}
    for table in tables(edition, measure, reading):
        yield ShownTable(table, drawn.pop(table.breakdown, None), sentences.pop(table.breakdown, ""))


def _citation(edition: Edition, measure: Measure, reading: Reading) -> Citation | None:
    latest, t = reading.series.latest, edition.t
    if latest is None or latest.value is None:
        return None
    value = placed(edition, value_words(latest.value, reading.definition, reading.decimals), latest.period)
    flags, source, site = symbol_words(edition, latest), measure.source, (edition.parent or edition).plan.site
    by = ", ".join(each for each in (source.title, source.publisher) if each) if source else ""
    sentences = (
        t(
            "cite.figure_flagged" if flags else "cite.figure",
            title=_title(edition, measure, reading),
            value=value,
            flags=flags,
        ),
        t("cite.plan", plan=edition.plan.plan.title, organisation=edition.plan.site.organisation.name),
        t("cite.source", source=by) if by else "",
        t("cite.on", date=edition.date(edition.today)),
    )
    address = page_url(f"{edition.path('measures', measure.id)}#{fragment('data', reading)}")
    return Citation(" ".join(each for each in sentences if each), site.address + address)


def _title(edition: Edition, measure: Measure, reading: Reading) -> str:
    return edition.t("cite.part", title=measure.title, part=reading.title) if reading.part else measure.title
