"""Sections of a page in easy read: no heading stands over nothing."""

from plan.views.easy_read.topic import IdeasPageView, Section, described, filled
from plan.views.ideas import IdeaView

SAFE = (IdeaView("You are safe."),)


def test_a_section_with_nothing_to_say_is_left_out() -> None:
    assert filled((Section("Why", (), "why"), Section("What", SAFE, "what"))) == (Section("What", SAFE, "what"),)


def test_a_heading_stays_over_smaller_sections_that_say_something() -> None:
    over, below = Section("What we do", (), "do"), Section("A bus", SAFE, "bus", level=3)
    assert filled((over, below)) == (over, below)
    assert filled((over, Section("Next", SAFE, "next"))) == (Section("Next", SAFE, "next"),)


def test_a_page_is_described_by_its_first_ideas_or_else_by_other_words() -> None:
    assert described(IdeasPageView((Section("What", SAFE),)), "Our vision") == "You are safe."
    assert described(IdeasPageView(()), "Our vision") == "Our vision"
