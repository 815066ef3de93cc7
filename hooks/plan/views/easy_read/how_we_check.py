"""How we check, in easy read: who looks whether we do what we said, what they decided, and what changed since."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from plan.edition import Edition
from plan.formats import open_date
from plan.model.governance import Amendment, Decision
from plan.model.plan_file import PlanWords
from plan.model.update import Update
from plan.model.versions import Ideas, Titled
from plan.page import PlanPage
from plan.views.easy_read.topic import Section, described, in_ideas
from plan.views.how_we_check import newest_first
from plan.views.ideas import ideas, told

CHECKS = ("plan/how_we_check", "plan/boards", "plan/decisions")
"""The parts of `plan.yml` that the page of who checks tells."""


def pages(edition: Edition) -> Iterator[PlanPage]:
    """Who checks and decides, what is new, and what changed: a page each, where anything has easy-read texts."""
    yield from _page(edition, "how-we-check", "title", _checks(edition), CHECKS)
    reports = [each for each in edition.past_updates if each.easy_read]
    yield from _page(edition, "updates", "reports", _told(edition, reports), [f"updates/{each.id}" for each in reports])
    changes = newest_first(edition.plan.plan.amendments)
    yield from _page(edition, "changes", "changes", _told(edition, changes), ("plan/amendments",))


def _page(
    edition: Edition, topic: str, title: str, sections: Iterable[Section], names: Iterable[str]
) -> Iterator[PlanPage]:
    """One page; `names` are the texts of the plan on it."""
    view, words = in_ideas(edition, sections, names), edition.t(f"easy_check.{title}")
    if not view.is_empty:
        yield PlanPage(
            path=edition.path(topic),
            template="easy_read/topic",
            title=words,
            view=view,
            section="how-we-check",
            source="" if topic == "updates" else "plan.yml",
            description=described(view, words),
        )


def _checks(edition: Edition) -> Iterator[Section]:
    plan = edition.plan.plan
    own = plan.easy_read or PlanWords[Ideas]()
    yield Section(ideas=ideas(edition, own.how_we_check))
    for board in plan.boards:
        words = board.easy_read or Titled[Ideas]()
        yield Section(words.title or board.title, ideas(edition, words.text), board.id)
    yield Section(edition.t("easy_check.decisions"), (), "decisions")
    yield from _told(edition, newest_first(plan.decisions), level=3)


def _told(
    edition: Edition, records: Iterable[Update | Decision | Amendment], level: Literal[2, 3] = 2
) -> Iterator[Section]:
    """What happened, each with its day; what has no easy-read text is left out."""
    for record in records:
        own = record.easy_read or Titled[Ideas]()
        rows = ideas(edition, own.text)
        day = told(edition, "easy_check.on", date=open_date(record.date)) if record.date else ()
        yield Section(own.title or record.title, (*day, *rows) if rows else (), f"told-{record.id}", level=level)
