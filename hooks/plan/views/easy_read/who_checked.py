"""Who checked this: whether people who use easy read have read the version, who they were, and what they changed."""

from __future__ import annotations

from collections.abc import Iterator

from plan.edition import Edition
from plan.page import Link, PlanPage
from plan.views.easy_read.topic import IdeasPageView, Section, filled
from plan.views.ideas import told


def pages(edition: Edition) -> Iterator[PlanPage]:
    """The page: always, since a version that nobody has checked has to say so."""
    t = edition.t
    if not edition.parent:
        yield PlanPage(
            path=edition.path("who-checked"),
            template="easy_read/topic",
            title=t("easy_checked.title"),
            view=IdeasPageView(filled(_sections(edition))),
            section="",
            description=t("easy_checked.description"),
        )


def _sections(edition: Edition) -> Iterator[Section]:
    t = edition.t
    yield Section(ideas=told(edition, "easy_checked.lead"))
    to_us = Link(t("easy_outcome.contact"), edition.path("contact"))
    yield Section(t("easy_checked.wrong"), told(edition, "easy_checked.wrong_text"), "wrong", links=(to_us,))
    credits = Link(t("easy_checked.credits"), edition.standard_path("credits"))
    yield Section(t("easy_checked.pictures"), told(edition, "easy_checked.pictures_text"), "pictures", links=(credits,))
