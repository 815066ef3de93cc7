"""Contact in easy read: whom to call or write to, and that a supporter may help."""

from __future__ import annotations

from collections.abc import Iterator

from plan.edition import Edition
from plan.model.site import ContactWords
from plan.model.versions import Ideas
from plan.page import Link, PlanPage
from plan.views.easy_read.reaching import can_ask_us, hours, reply, ways
from plan.views.easy_read.topic import IdeasPageView, Section, in_ideas
from plan.views.ideas import ideas, told
from plan.views.reaching import help_link


def pages(edition: Edition) -> Iterator[PlanPage]:
    """The page: every site has one, since every site names who publishes it."""
    t = edition.t
    if not edition.parent:
        yield PlanPage(
            path=edition.path("contact"),
            template="easy_read/topic",
            title=t("easy_contact.title"),
            view=contact_in_ideas(edition),
            section="",
            source="site.yml",
            description=t("easy_contact.description"),
            words=t("contact.found_by"),
        )


def contact_in_ideas(edition: Edition) -> IdeasPageView:
    """Everything on the page."""
    return in_ideas(edition, _sections(edition), ("site/contacts",))


def _sections(edition: Edition) -> Iterator[Section]:
    t, site, help_page = edition.t, edition.plan.site, help_link(edition)
    reached = can_ask_us(edition)
    lead = told(edition, "easy_contact.lead") if reached else ()
    yield Section(ideas=lead or told(edition, "easy_contact.nobody", name=site.organisation.name))
    for contact in site.contacts:
        own = contact.easy_read or ContactWords[Ideas]()
        rows = (*ideas(edition, own.what_for), *hours(edition, contact))
        yield Section(own.role or contact.role, rows, contact.id, ways=ways(edition, contact))
    yield Section(
        t("easy_contact.post"),
        told(edition, "easy_contact.address", address=site.organisation.address) if site.organisation.address else (),
        "post",
    )
    formats = site.other_formats
    if formats:
        rows = (*told(edition, "easy_contact.formats_text"), *reply(edition, formats.reply_within_days))
        yield Section(t("easy_contact.formats"), rows, "formats", ways=ways(edition, formats))
    to_help = (Link(t("easy_help.title"), help_page.path),) if help_page else ()
    danger = told(edition, f"easy_contact.{'not_watched_text' if reached or formats else 'danger'}")
    yield Section(t("easy_contact.not_watched"), danger, "help", links=to_help)
