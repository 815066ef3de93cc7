"""Who checked this: which people who use easy read have read the version, what they changed, and how much it covers."""

from __future__ import annotations

from collections.abc import Iterator

from plan.edition import Edition
from plan.page import Link, PlanPage
from plan.views.easy_read.topic import IdeasPageView, Section, filled
from plan.views.ideas import IdeaView, told
from plan.views.versions_in_step import ReaderCheckView, coverage, reader_checks


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
    covered = tuple(map(IdeaView, coverage(edition).sentences))
    yield Section(ideas=(*told(edition, "easy_checked.lead"), *covered))
    groups: dict[str, list[ReaderCheckView]] = {}
    for check in reader_checks(edition):
        groups.setdefault(check.group, []).append(check)
    for number, (group, checks) in enumerate(groups.items(), 1):
        yield Section(group, _work_of(edition, checks), f"group-{number}")
    to_us = Link(t("easy_outcome.contact"), edition.path("contact"))
    yield Section(t("easy_checked.wrong"), told(edition, "easy_checked.wrong_text"), "wrong", links=(to_us,))
    credits = Link(t("easy_checked.credits"), edition.standard_path("credits"))
    yield Section(t("easy_checked.pictures"), told(edition, "easy_checked.pictures_text"), "pictures", links=(credits,))


def _work_of(edition: Edition, checks: list[ReaderCheckView]) -> tuple[IdeaView, ...]:
    """When a group last checked the version, whether it changed anything, and whether it was paid."""
    return (
        *told(edition, "easy_checked.on", date=checks[0].date),
        *(told(edition, "easy_checked.changed") if any(check.changed for check in checks) else ()),
        *(told(edition, "easy_checked.paid") if all(check.paid for check in checks) else ()),
    )
