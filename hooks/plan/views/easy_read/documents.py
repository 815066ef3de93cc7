"""This plan in other ways, in easy read: to print, to hear or in another language; and the plans beside it."""

from __future__ import annotations

from collections.abc import Iterator

from plan.edition import Edition
from plan.model.versions import Ideas, Titled
from plan.page import Link, PlanPage
from plan.views.easy_read.order import BOOKLET
from plan.views.easy_read.reaching import reply, ways
from plan.views.easy_read.topic import Section, in_ideas
from plan.views.ideas import ideas, told
from plan.views.other_formats import other_formats_view
from plan.views.parts import Fact


def pages(edition: Edition) -> Iterator[PlanPage]:
    """The page: always, since every version can be printed."""
    t = edition.t
    yield PlanPage(
        path=edition.path("documents"),
        template="easy_read/topic",
        title=t("easy_documents.title"),
        view=in_ideas(edition, _sections(edition), ("plan/linked_plans",)),
        section="how-we-check",
        source="plan.yml",
        description=t("easy_documents.description"),
    )


def _sections(edition: Edition) -> Iterator[Section]:
    t, plan = edition.t, edition.plan.plan
    booklet = Link(t("easy_documents.booklet"), edition.path(BOOKLET))
    yield Section(t("easy_documents.print"), told(edition, "easy_documents.print_text"), "print", links=(booklet,))
    yield from _formats(edition)
    standard = Link(t("easy_home.standard", plan=plan.title), "")
    yield Section(t("easy_documents.standard"), told(edition, "easy_home.version"), "standard", links=(standard,))
    for linked in plan.linked_plans:
        own = linked.easy_read or Titled[Ideas]()
        address = (Fact("", t("easy_reach.website_of", title=linked.title), href=linked.url),) if linked.url else ()
        rows = ideas(edition, own.text)
        yield Section(own.title or linked.title, rows, f"plan-{linked.id}", ways=address if rows else ())


def _formats(edition: Edition) -> Iterator[Section]:
    """What is ready in another form, and how to ask for more."""
    t, formats, shown = edition.t, edition.plan.site.other_formats, other_formats_view(edition)
    if formats and shown:
        ready = tuple(Fact("", each.text, each.path, href=each.href) for each in shown.available if each.href)
        files = tuple(Link(each.text, each.path) for each in shown.available if each.path)
        rows = told(edition, "easy_documents.ready_text") if ready or files else ()
        yield Section(t("easy_documents.ready"), rows, "ready", ways=ready, links=files)
        asked = (*told(edition, "easy_contact.formats_text"), *reply(edition, formats.reply_within_days))
        yield Section(t("easy_contact.formats"), asked, "formats", ways=ways(edition, formats))
