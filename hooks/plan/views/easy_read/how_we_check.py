"""How we check, in easy read: who looks whether we do what we said, what they decided, and what changed since."""

from __future__ import annotations

from collections.abc import Iterator

from plan.edition import Edition
from plan.formats import open_date
from plan.model.governance import Amendment, Decision
from plan.model.plan_file import PlanWords
from plan.model.update import Update
from plan.model.versions import Ideas, Titled
from plan.page import PlanPage
from plan.views.easy_read.topic import IdeasPageView, Section, described, in_ideas
from plan.views.how_we_check import newest_first
from plan.views.ideas import ideas, told

PARTS = ("plan/how_we_check", "plan/boards", "plan/decisions", "plan/amendments")
"""The parts of `plan.yml` that the page tells."""

LATEST = 3
"""So many reports are told: the rest is in the standard version."""


def pages(edition: Edition) -> Iterator[PlanPage]:
    """The page, when anything about checking has easy-read texts."""
    view, t = how_we_check_in_ideas(edition), edition.t
    if not view.is_empty:
        yield PlanPage(
            path=edition.path("how-we-check"),
            template="easy_read/topic",
            title=t("easy_check.title"),
            view=view,
            section="how-we-check",
            source="plan.yml",
            description=described(view, t("easy_check.title")),
        )


def how_we_check_in_ideas(edition: Edition) -> IdeasPageView:
    """Everything on the page."""
    return in_ideas(edition, _sections(edition), (*PARTS, *(f"updates/{each.id}" for each in _reports(edition))))


def _sections(edition: Edition) -> Iterator[Section]:
    plan, t = edition.plan.plan, edition.t
    own = plan.easy_read or PlanWords[Ideas]()
    yield Section(ideas=ideas(edition, own.how_we_check))
    for board in plan.boards:
        words = board.easy_read or Titled[Ideas]()
        yield Section(words.title or board.title, ideas(edition, words.text), board.id)
    yield Section(t("easy_check.reports"), (), "reports")
    yield from (_dated(edition, report) for report in _reports(edition))
    yield Section(t("easy_check.decisions"), (), "decisions")
    yield from (_dated(edition, decision) for decision in newest_first(plan.decisions))
    yield Section(t("easy_check.changes"), (), "changes")
    yield from (_dated(edition, change) for change in sorted(plan.amendments, key=lambda each: each.date, reverse=True))


def _reports(edition: Edition) -> list[Update]:
    """The newest progress reports and news up to today that have easy-read texts."""
    written = (each for each in edition.plan.updates if each.date <= edition.today and each.easy_read)
    return sorted(written, key=lambda each: each.date, reverse=True)[:LATEST]


def _dated(edition: Edition, record: Update | Decision | Amendment) -> Section:
    """What happened on a day, with the day; nothing where it has no easy-read text."""
    own = record.easy_read or Titled[Ideas]()
    rows = ideas(edition, own.text)
    day = told(edition, "easy_check.on", date=open_date(record.date)) if record.date else ()
    return Section(own.title or record.title, (*day, *rows) if rows else (), f"told-{record.id}", level=3)
