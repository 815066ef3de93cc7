"""Both plans that follow a council's own papers say on their pages what the papers say, and no more."""

from __future__ import annotations


def test_worcestershire_shows_the_earlier_plans_outcomes_in_order(sites) -> None:
    soup = sites["worcestershire"].pages["previous/2017-to-2021"]
    text = soup.get_text(" ")
    places = [
        text.find(words) for words in ("safe from harm", "full potential", "positive contribution", "happy, healthy")
    ]
    assert -1 not in places
    assert places == sorted(places)


def test_worcestershire_has_nine_measures_of_the_earlier_plan(sites) -> None:
    paths = [path for path in sites["worcestershire"].pages if path.startswith("previous/2017-to-2021/measures/")]
    assert len(paths) == 9


def test_worcestershire_says_that_there_are_no_figures(sites) -> None:
    site = sites["worcestershire"]
    for path in (path for path in site.pages if path.startswith("previous/2017-to-2021/measures/")):
        assert "gives no figures" in site.text(path), path


def test_stockport_says_honestly_what_its_source_does_not_give(sites) -> None:
    site = sites["stockport"]
    assert "Our source does not say" in site.text("")
    assert "Our source does not say" in site.text("vision")


def test_stockport_shows_the_decision_and_the_comments(sites) -> None:
    text = sites["stockport"].text("how-we-check").lower()
    for words in ("noted", "mental health", "inclusion", "item"):
        assert words in text


def test_a_plan_without_actions_or_partners_has_no_such_pages_and_no_dead_link(sites) -> None:
    pages = sites["worcestershire"].pages
    assert not any(path.split("/")[0] in {"actions", "partners", "groups", "principles"} for path in pages)
