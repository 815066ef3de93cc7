"""The page of each measure of the built example: figures told in words first, places that can be named, files."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

from bs4 import BeautifulSoup, Tag


def measures(example) -> dict[str, BeautifulSoup]:
    """The page of each measure; those that only lead on to one that was renamed are none."""
    found = {path: page for path, page in example.pages.items() if path.startswith("measures/")}
    return {path: page for path, page in found.items() if "page-measure" in page.body["class"]}


def figures(page: BeautifulSoup) -> list[Tag]:
    """The sections of a page that hold figures."""
    return [heading.parent for heading in page.select("main h2[id]") if f"{heading['id']}-".startswith("data-")]


def parts(page: BeautifulSoup) -> list[str]:
    """What the places of each part end with; one empty ending for a measure without parts."""
    ids = [heading["id"].removeprefix("part") for heading in page.select("main h2[id^=part-]")]
    return ids or [""]


def in_order(section: Tag, *selectors: str) -> bool:
    """Whether the first of each stands in a section before the first of the next."""
    everything = section.find_all(True)
    places = [
        next(place for place, each in enumerate(everything) if each in section.select(name)) for name in selectors
    ]
    return places == sorted(places)


def test_most_measures_of_the_example_have_figures(example) -> None:
    assert sum(bool(figures(page)) for page in measures(example).values()) > 15


def test_what_the_figures_say_stands_before_their_table_and_the_chart_comes_last(example) -> None:
    """The chart is seen first, but read after the table, as auditors of such pages have asked."""
    for path, page in measures(example).items():
        for section in figures(page):
            assert in_order(section, "p.in-words", "table", ".chart"), path
            assert section.select_one("p.in-words").get_text(strip=True).endswith("."), path
            assert in_order(section, "p.in-words", "table"), path


def test_each_chart_has_a_name_and_a_description_that_are_said_once(example) -> None:
    for path, page in measures(example).items():
        for chart in page.select("main .chart"):
            pictures = chart.select("svg")
            assert len({(each["role"], each["aria-label"], each["aria-describedby"]) for each in pictures}) == 1, path
            description = page.find(id=pictures[0]["aria-describedby"])
            assert description.has_attr("hidden")
            assert not chart.find("title")
            assert pictures[0]["aria-label"] not in description.get_text()


def test_what_is_split_by_groups_has_a_chart_of_them(example) -> None:
    names = [svg["aria-label"] for page in measures(example).values() for svg in page.select("main .chart svg.wide")]
    assert sum(name.startswith("Line chart: ") for name in names) > 15
    assert any(name.startswith("Bar chart: ") for name in names)


def test_lists_of_measures_show_their_way_beside_words_that_say_the_same(example) -> None:
    for path in ("how-we-are-doing", "outcomes/safe", "how-we-are-doing/filter/outcome-safe"):
        lines = example.pages[path].select("main .measure .sparkline")
        assert lines, path
        assert all(line["aria-hidden"] == "true" for line in lines)


def test_baseline_target_data_and_definition_have_places_of_their_own(example) -> None:
    with_baseline = 0
    for path, page in measures(example).items():
        for ending in parts(page):
            assert page.find(id=f"target{ending}"), path
            baseline = page.find(id=f"baseline{ending}")
            with_baseline += baseline is not None
            started = [
                each.find_parent("div").get("id") for each in page.select("dt") if each.get_text() == "Where we started"
            ]
            assert baseline is None or baseline["id"] in started, path
        assert {heading["id"] for heading in page.select("h2") if heading.get_text() == "What exactly is counted"} <= {
            "definition"
        }
    assert with_baseline > 15


def test_the_figure_of_each_headline_can_be_cited_with_an_address_that_leads_to_it(example) -> None:
    cited = 0
    for path, page in measures(example).items():
        headlines = [each.get_text() for each in page.select("main .headline .value strong")]
        citations = page.select("main details.cite")
        assert len(headlines) == len(citations), path
        for headline, citation in zip(headlines, citations, strict=True):
            text, address = citation.p.get_text(), urlsplit(citation.a["href"])
            assert headline in text
            assert page.h1.get_text() in text
            assert "Exampleshire children and young people's plan" in text
            assert address.path.strip("/").endswith(path)
            assert page.find(id=address.fragment) in citation.find_parent("section").select("h2")
            cited += 1
    assert cited > 18


def test_the_figures_can_be_downloaded_where_there_are_any(example) -> None:
    for path, page in measures(example).items():
        links = [link for link in page.select("main a") if link.get_text() == "Download the figures"]
        assert len(links) == bool(figures(page)), path
        assert all((example.folder / "data/measures" / Path(link["href"]).name).is_file() for link in links)
        assert all(link["href"].endswith(f"/{Path(path).name}.csv") for link in links)


def test_the_whole_plan_prints_the_figures_and_nothing_that_is_only_for_a_screen(example) -> None:
    page = example.pages["documents/whole-plan"]
    assert page.select("p.in-words")
    assert not page.select("details.cite, .chart")
    assert "Download the figures" not in page.get_text()
