"""The page of open data: everything that there is, what it means, and nothing that is not so."""

from plan.views.open_data import open_data_view, pages
from plan.views.previous import earlier_edition

LICENCE = {"title": "Open Government Licence v3.0", "url": "https://licence.example/"}


def test_every_plan_of_today_has_the_page_and_an_earlier_one_has_not(make_edition, make_plan) -> None:
    old = make_plan(id="old")
    edition = make_edition(previous=[old])
    assert [page.path for page in pages(edition)] == ["data"]
    assert list(pages(earlier_edition(edition, old))) == []


def test_a_plan_with_figures_has_them_first_with_kind_and_size(make_edition, make_measure) -> None:
    edition = make_edition(measures=[make_measure({"2024": "12", "2025": "c"})])
    view = open_data_view(edition)
    assert view.figures.link.path == "data/measures.csv"
    assert view.figures.link.text.startswith("All figures of all measures (CSV,\N{NO-BREAK SPACE}")
    assert (view.not_in_source, view.no_figures) == (None, "")
    (page,) = pages(edition)
    assert "figures" in page.lead


def test_a_plan_without_figures_promises_none_and_says_why_there_are_none(make_edition) -> None:
    source = [{"what": "figures", "note": "Our source gives no figures."}]
    told = open_data_view(make_edition(plan={"not_in_source": source}))
    assert (told.figures, told.not_in_source, told.no_figures) == (None, "Our source gives no figures.", "")
    assert (told.columns, told.symbols, told.own_licences) == ((), (), False)
    untold = open_data_view(make_edition())
    assert (untold.not_in_source, untold.no_figures) == (None, "There are no figures yet.")
    (page,) = pages(make_edition())
    assert "figures" not in page.lead + page.description


def test_every_column_of_a_table_is_explained(make_edition, make_measure) -> None:
    view = open_data_view(make_edition(measures=[make_measure({"2025": "12"})]))
    names = [meaning.name for meaning in view.columns]
    assert {"measure_id", "period", "value", "symbol", "note"} <= set(names)
    assert "breakdown" in names
    assert "breakdown_2" not in names, "one sentence tells of second pairs"
    assert all(meaning.words for meaning in view.columns)


def test_symbols_are_told_by_where_they_stand(make_edition, make_measure) -> None:
    beside, instead = open_data_view(make_edition(measures=[make_measure({"2025": "12"})])).symbols
    assert [symbol.name for symbol in beside.symbols] == ["b", "e", "f", "p", "r", "u"]
    assert [symbol.name for symbol in instead.symbols] == ["c", "low", "w", "x", "z"]
    assert instead.symbols[0].words == "hidden to protect people"


def test_a_licence_is_named_only_where_one_was_chosen(make_edition, make_measure) -> None:
    chosen = open_data_view(make_edition(site={"data_licence": LICENCE}))
    assert (chosen.licence, chosen.licence_url) == ("Open Government Licence v3.0", "https://licence.example/")
    assert open_data_view(make_edition()).licence == ""
    source = {"title": "Count", "statistic_status": "official", "licence": "Of its own"}
    assert open_data_view(make_edition(measures=[make_measure({"2025": "12"}, source=source)])).own_licences


def test_an_example_is_never_offered_as_a_source(make_edition) -> None:
    real = open_data_view(make_edition()).citation
    assert real == "Exampleshire County Council, Plan for children: open data. https://plan.council.example/data/"
    assert open_data_view(make_edition(site={"example": "yes"})).citation == f"An example, not a real source: {real}"


def test_new_figures_are_expected_in_the_order_of_their_days_and_never_in_the_past(make_edition, make_measure) -> None:
    moments = {"late": "2026-10", "soon": "2026-11", "later": "2027-05", "too": "2027-05", "day": "2027-05-01"}
    measures = [make_measure(id=id_, title=id_.title(), next_update=moment) for id_, moment in moments.items()]
    expected = open_data_view(make_edition(measures=measures)).expected
    assert [(each.when, [link.text for link in each.measures]) for each in expected] == [
        ("November 2026", ["Soon"]),
        ("1 May 2027", ["Day"]),
        ("May 2027", ["Later", "Too"]),
    ]


def test_the_feed_is_there_once_something_has_happened(make_edition) -> None:
    news = {"id": "news", "title": "News", "date": "2026-11-01", "kind": "news", "text": "It is open."}
    assert open_data_view(make_edition(updates=[news])).feed.path == "feed.xml"
    assert open_data_view(make_edition()).feed is None


def test_a_plan_without_outcomes_is_not_there_as_stratml_and_says_so(make_edition) -> None:
    without = open_data_view(make_edition())
    assert without.no_stratml
    assert "data/plan.stratml.xml" not in [file.link.path for file in without.programs]
    having = open_data_view(make_edition(outcomes=[{"id": "safe", "title": "Safe"}]))
    assert not having.no_stratml
    assert "data/plan.stratml.xml" in [file.link.path for file in having.programs]


def test_people_who_write_programs_find_what_describes_the_files_but_not_that_of_each_table(
    make_edition, make_measure
) -> None:
    edition = make_edition(measures=[make_measure({"2025": "12"})])
    paths = [file.link.path for file in open_data_view(edition).programs]
    assert paths == ["data/plan.json", "data/plan.schema.json", "data/datapackage.json", "data/columns.json"]


def test_that_files_are_for_programs_is_said_once_above_them_all(make_edition, make_measure) -> None:
    view = open_data_view(make_edition(measures=[make_measure({"2025": "12"})]))
    assert [file.about for file in view.programs if "program" in file.about] == []


def test_figures_with_more_digits_than_the_pages_show_are_no_surprise(make_edition, make_measure) -> None:
    view = open_data_view(make_edition(measures=[make_measure({"2025": "12.345"}, decimals="1")]))
    assert "not rounded" in next(column.words for column in view.columns if column.name == "value")
