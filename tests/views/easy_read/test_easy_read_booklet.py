"""The booklet in easy read: every page of the version as a chapter."""

from plan.audiences import EASY_READ
from plan.page import Link, PlanPage
from plan.views.easy_read.booklet import BookletView, pages
from plan.views.easy_read.topic import IdeasPageView, Section
from plan.views.ideas import IdeaView
from plan.views.parts import Fact

SAID = (IdeaView("You are safe."),)


def booklet(make_edition, *made: tuple[str, Section]) -> BookletView:
    found = [PlanPage(path, "any", path, IdeasPageView((section,)), "") for path, section in made]
    (page,) = pages(make_edition(audience=EASY_READ), found)
    assert page.path == "easy-read/print"
    assert isinstance(page.view, BookletView)
    return page.view


def test_the_start_page_comes_first_and_the_word_list_last(make_edition) -> None:
    topics = ("easy-read/words", "easy-read/contact", "easy-read", "easy-read/search")
    view = booklet(make_edition, *((path, Section(ideas=SAID)) for path in topics))
    assert [chapter.title for chapter in view.chapters] == ["easy-read", "easy-read/contact", "easy-read/words"]


def test_headings_stand_one_level_below_and_ids_are_kept_apart(make_edition) -> None:
    view = booklet(make_edition, ("easy-read/outcomes/safe", Section("Why", SAID, "why")))
    (section,) = view.chapters[0].sections
    assert (section.level, section.id) == (3, "easy-read-outcomes-safe_why")


def test_links_to_chapters_of_the_booklet_are_left_out_and_others_stay(make_edition) -> None:
    links = (Link("Safe", "easy-read/outcomes/safe"), Link("Standard", "vision"))
    view = booklet(make_edition, ("easy-read", Section("Pages", (), "pages", links=links)))
    assert view.chapters[0].sections[0].links == links[1:]
    assert (
        booklet(make_edition, ("easy-read", Section("Pages", (), "pages", links=links[:1]))).chapters[0].sections == ()
    )


def test_no_chapter_has_the_id_of_a_section(make_edition) -> None:
    view = booklet(make_edition, ("easy-read", Section("Safe", SAID, "safe")), ("easy-read/safe", Section(ideas=SAID)))
    assert "easy-read-safe" not in {section.id for chapter in view.chapters for section in chapter.sections}


def test_what_stands_on_paper_takes_the_place_of_a_page_and_a_page_said_elsewhere_is_no_chapter(make_edition) -> None:
    listed = IdeasPageView((Section("List", SAID),), on_paper=(Section("All of it", SAID),))
    alone = IdeasPageView((Section("One", SAID),), on_paper=())
    views = {"easy-read/outcomes/safe/how-it-is-going": listed, "easy-read/measures/waits": alone}
    found = [PlanPage(path, "any", path, view, "") for path, view in views.items()]
    (page,) = pages(make_edition(audience=EASY_READ), found)
    assert isinstance(page.view, BookletView)
    assert [[section.title for section in chapter.sections] for chapter in page.view.chapters] == [["All of it"]]


def test_what_stands_in_two_chapters_is_told_once_and_the_other_says_where(make_edition) -> None:
    buses = Section("Buses", SAID, "action-bus")
    view = booklet(make_edition, ("easy-read/outcomes/a", buses), ("easy-read/outcomes/b", buses))
    first, second = (chapter.sections[0] for chapter in view.chapters)
    assert first.ideas == SAID
    assert second.title == "Buses"
    assert [idea.words for idea in second.ideas] == ["You can read about this here: easy-read/outcomes/a."]


def test_whom_to_call_stands_wherever_it_is_needed(make_edition) -> None:
    call = Section("Call 999", SAID, "now", ways=(Fact("", "Call 999", href="tel:999"),))
    view = booklet(make_edition, ("easy-read", call), ("easy-read/get-help", call))
    assert [chapter.sections[0].ideas for chapter in view.chapters] == [SAID, SAID]


def test_each_outcome_has_a_smaller_booklet_of_its_own_pages(make_edition) -> None:
    outcomes = [{"id": id_, "title": id_.title()} for id_ in ("safe", "safer", "silent")]
    paths = ("easy-read", "easy-read/outcomes/safe", "easy-read/outcomes/safe/more", "easy-read/outcomes/safer")
    found = [PlanPage(path, "any", path, IdeasPageView((Section("Why", SAID, "why"),)), "") for path in paths]
    whole, safe, safer = pages(make_edition(audience=EASY_READ, outcomes=outcomes), found)
    assert [part.path for part in (safe, safer)] == ["easy-read/print/safe", "easy-read/print/safer"]
    assert not any(part.in_search for part in (safe, safer)), "their pages are found, and they once more would be too"
    assert [chapter.title for chapter in safe.view.chapters] == list(paths[1:3])
    assert whole.view.parts == (safe.link, safer.link)
    assert safe.crumbs[-1] == whole.link


def test_it_says_how_long_it_is(make_edition) -> None:
    many = booklet(
        make_edition, *((f"easy-read/outcomes/o{place}", Section(f"{place}", SAID * 21)) for place in range(10))
    )
    assert many.how_to_print[-1].words == "It has about 40 pages of paper."
