"""Tell us something: whom young people can ask, or tell that something is wrong; who reads it and when they answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plan.edition import Edition
from plan.model.base import Prose
from plan.model.site import Contact, ContactWords
from plan.page import Link, PlanPage
from plan.views.other_formats import other_formats_view
from plan.views.parts import Fact, present
from plan.views.reaching import can_reach_any, email_fact, help_link, phone_fact, text_fact, web_fact
from plan.views.young_people.own_words import names_of
from plan.views.young_people.page_end import YoungView, finished


@dataclass(frozen=True)
class Person:
    """A team to write to or call, by role and never by a person's name."""

    id: str
    role: str
    what_for: str
    ways: tuple[Fact, ...]
    who_reads: str
    answer: str
    """When an answer comes, or that nobody has set a day. Both are empty for somebody who can only be called."""


@dataclass(frozen=True)
class ContactView(YoungView):
    """Everything on the page."""

    people: tuple[Person, ...]
    formats: tuple[Fact, ...]
    """How to ask for another format or language, and when an answer comes; empty where none is offered."""
    is_invited: bool
    """Whether there is a way to write or to call: then the page says that nobody watches it for emergencies."""
    help: Link | None


def pages(edition: Edition) -> Iterator[PlanPage]:
    """The page: every site has one, since every site names who publishes it."""
    if not edition.parent:
        t = edition.t
        words = _kind(edition)
        page = PlanPage(
            path=edition.path("contact"),
            template="young_people/contact",
            title=t(f"young_contact.title.{words}"),
            view=contact_view(edition),
            section="",
            source="site.yml",
            lead=t(f"young_contact.lead.{words}"),
            description=t(f"young_contact.lead.{words}"),
            words=t("contact.found_by"),
        )
        chosen = (each for each in edition.plan.site.contacts if each.young_people)
        texts = (names_of(f"site/contacts/{each.id}", each, "role", "what_for") for each in chosen)
        yield finished(edition, page, *(name for names in texts for name in names))


def _chosen(edition: Edition) -> tuple[Contact, ...]:
    """The contacts that have words for young people, or else the first of all."""
    contacts = edition.plan.site.contacts
    return tuple(each for each in contacts if each.young_people) or contacts[:1]


def _kind(edition: Edition) -> str:
    """Which words the page begins with: it promises a way to reach somebody only where it has one."""
    chosen = _chosen(edition)
    if can_reach_any(chosen):
        return "reached"
    return "roles" if chosen else "nobody"


def contact_view(edition: Edition) -> ContactView:
    """Everything that the page shows."""
    formats = other_formats_view(edition)
    return ContactView(
        people=tuple(_person(edition, each) for each in _chosen(edition)),
        formats=(*formats.ways, Fact(edition.t("contact.reply_label"), formats.reply)) if formats else (),
        is_invited=_kind(edition) == "reached",
        help=help_link(edition),
    )


def _person(edition: Edition, contact: Contact) -> Person:
    own, t = contact.young_people or ContactWords[Prose](), edition.t
    role, days = own.role or contact.role, contact.reply_within_days
    is_written_to = bool(contact.text or contact.email or contact.web)
    answer = t("formats.reply", count=days) if days else t("young_contact.no_day")
    ways = (
        text_fact(t("contact.text"), contact.text) if contact.text else None,
        phone_fact(t("contact.phone"), contact.phone) if contact.phone else None,
        email_fact(t("contact.email"), contact.email) if contact.email else None,
        web_fact(t("contact.web"), contact.web) if contact.web else None,
        Fact(t("contact.hours"), contact.hours) if contact.hours else None,
    )
    return Person(
        id=contact.id,
        role=role,
        what_for=own.what_for or t("young_contact.what_for"),
        ways=present(ways),
        who_reads=t("young_contact.who_reads", role=role) if is_written_to else "",
        answer=answer if is_written_to else "",
    )
