"""All figures that stand anywhere in a built site, read from its files as a stranger reads them."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from pathlib import Path

from bs4 import BeautifulSoup

Cell = tuple[str, tuple[tuple[str, str], ...]]
Published = dict[str, dict[Cell, dict[str, Decimal]]]
"""By measure, then by period and categories: the numbers that are shown, by what they are."""

COLUMNS = ("value", "numerator", "denominator")
NUMBER = re.compile(r"-?\d[\d,]*(?:\.\d+)?")
OF_ALL = re.compile(r"(\d[\d,]*) (?:of|out of) (\d[\d,]*)")


def published(site: Path, breakdowns: Mapping[str, Mapping[str, tuple[str, ...]]]) -> Published:
    """Everything that the files of a site say about each measure; `breakdowns` are those that the site declares."""
    found: Published = {name: {} for name in breakdowns}
    for path in sorted(site.rglob("*")):
        if path.suffix == ".csv":
            add(found, from_csv(path.read_text(encoding="utf-8-sig"), breakdowns))
        elif path.suffix == ".json":
            add(found, from_json(json.loads(path.read_text(encoding="utf-8"))))
        elif path.suffix == ".html" and path.parent.parent.name == "measures" and path.parent.name in breakdowns:
            name = path.parent.name
            page = BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")
            add(found, ((name, *each) for each in (*from_tables(page, breakdowns[name]), *from_charts(page))))
    return found


Figure = tuple[str, Cell, str, str]
"""The measure, the cell, the column and what is written there."""


def add(found: Published, figures: Iterable[Figure]) -> None:
    """Put figures together: a number counts that any file shows. A cell without numbers is one that exists."""
    for measure, cell, column, text in figures:
        if measure in found:
            row = found[measure].setdefault(cell, {})
            number = NUMBER.search(text.replace("−", "-"))
            if number:
                row.setdefault(column, Decimal(number[0].replace(",", "")))


def from_csv(text: str, breakdowns: Mapping[str, Mapping[str, tuple[str, ...]]]) -> Iterator[Figure]:
    """Rows of figures, with categories in columns of their breakdown's name or as pairs of ids."""
    for row in csv.DictReader(io.StringIO(text)):
        if "period" not in row or "measure_id" not in row:
            continue
        own = breakdowns.get(row["measure_id"], {})
        pairs = {(row.get(f"breakdown{n}_id") or "", row.get(f"category{n}_id") or "") for n in ("", "_2", "_3")}
        pairs |= {(name, row.get(name) or "") for name in own}
        groups = tuple(sorted(pair for pair in pairs if all(pair)))
        yield from ((row["measure_id"], (row["period"], groups), name, row.get(name) or "") for name in COLUMNS)


def from_json(value: object) -> Iterator[Figure]:
    """Records with an id and observations, however deep they stand."""
    if isinstance(value, list):
        for each in value:
            yield from from_json(each)
    elif isinstance(value, dict):
        rows = value.get("observations")
        for row in rows if isinstance(rows, list) else ():
            cell = (row["period"], tuple(sorted((row.get("breakdown") or {}).items())))
            yield from ((value["id"], cell, name, str(row.get(name, ""))) for name in COLUMNS)
        for name, each in value.items():
            if name != "observations":
                yield from from_json(each)


def from_tables(page: BeautifulSoup, breakdowns: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[Cell, str, str]]:
    """Tables of a measure's page: a row for each period, a column for everybody or for each category."""
    category = {name: split for split, names in breakdowns.items() for name in names}
    for table in page.find_all("table"):
        titles = [each.get_text(" ", strip=True) for each in table.select("thead th")]
        for row in table.select("tbody tr"):
            cells = [each.get_text(" ", strip=True) for each in row.find_all(["th", "td"])]
            for title, text in zip(titles[1:], cells[1:], strict=False):
                groups = ((category[title], title),) if title in category else ()
                if not groups and title != "Everybody":
                    continue
                cell = (cells[0].split(" ")[0], groups)
                yield cell, "value", OF_ALL.sub("", text)
                both = OF_ALL.search(text)
                if both:
                    yield cell, "numerator", both[1]
                    yield cell, "denominator", both[2]


def from_charts(page: BeautifulSoup) -> Iterator[tuple[Cell, str, str]]:
    """Dots of a line chart: its period by the tick below it, its value by the height between two ticks beside it."""
    for chart in page.select("svg.wide"):
        years = {float(tick["x"]): tick.get_text() for tick in chart.select("text.tick.middle")}
        heights = [(float(tick["y"]), tick.get_text()) for tick in chart.select("text.tick.end")]
        levels = [
            (height, Decimal(found[0].replace(",", ""))) for height, text in heights if (found := NUMBER.search(text))
        ]
        if len(levels) < 2 or not years:
            continue
        (first, low), (last, high) = levels[0], levels[-1]
        for dot in chart.select("circle"):
            nearest = min(years, key=lambda x: abs(x - float(dot["cx"])))
            if abs(nearest - float(dot["cx"])) < 1:
                share = (float(dot["cy"]) - first) / (last - first)
                yield (years[nearest], ()), "drawn", f"{float(low) + share * float(high - low):.2f}"


def everything_written(site: Path) -> str:
    """All text files of a site in one: what no file may hold is looked for here."""
    kinds = {".html", ".json", ".csv", ".xml", ".svg", ".txt", ".js", ".css", ".md", ".webmanifest"}
    return "\n".join(
        path.read_text(encoding="utf-8") for path in sorted(site.rglob("*")) if path.is_file() and path.suffix in kinds
    )
