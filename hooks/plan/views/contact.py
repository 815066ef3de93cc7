"""Contact: whom to ask about what, by role, and how to ask for another format or language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plan.edition import Edition
from plan.model.site import Contact
from plan.page import Link, PlanPage
from plan.views.other_formats import OtherFormatsView, other_formats_view
from plan.views.parts import Fact, present
from plan.views.reaching import can_reach_any, email_fact, help_link, hours_facts, phone_fact, text_fact, web_fact


@dataclass(frozen=True)
class ContactCard:
    """A role or a team to write to or call."""

    id: str
    role: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class ContactView:
    """Everything on the page."""

    contacts: tuple[ContactCard, ...]
    organisation: tuple[Fact, ...]
    formats: OtherFormatsView | None
    relay: str
    """How to call without hearing or speaking."""
    visiting: str
    """What the accessibility statement says of calling and visiting."""
    help: Link | None


def pages(edition: Edition) -> Iterator[PlanPage]:
    """The page: every site has one, since every site names who publishes it."""
    t, site = edition.t, edition.plan.site
    if not edition.parent:
        yield PlanPage(
            path=edition.path("contact"),
            template="contact",
            title=t("contact.title"),
            view=contact_view(edition),
            section="",
            source="site.yml",
            lead=_lead(edition),
            description=t("contact.description", organisation=site.organisation.name),
            words=" ".join((t("contact.found_by"), *(contact.what_for or "" for contact in site.contacts))),
        )


def _lead(edition: Edition) -> str:
    """What the page is for: it promises ways to reach people only where it has some."""
    contacts = edition.plan.site.contacts
    ways = can_reach_any(contacts)
    return edition.t("contact.lead" if ways else "contact.lead_roles") if contacts else ""


def contact_view(edition: Edition) -> ContactView:
    """Everything that the page shows."""
    site, statement = edition.plan.site, edition.plan.accessibility
    return ContactView(
        contacts=tuple(_card(edition, contact) for contact in site.contacts),
        organisation=_organisation(edition),
        formats=other_formats_view(edition),
        relay=site.relay or "",
        visiting=(statement.visiting or "") if statement else "",
        help=help_link(edition),
    )


def _card(edition: Edition, contact: Contact) -> ContactCard:
    t = edition.t
    facts = (
        Fact(t("contact.what_for"), contact.what_for) if contact.what_for else None,
        email_fact(t("contact.email"), contact.email) if contact.email else None,
        phone_fact(t("contact.phone"), contact.phone) if contact.phone else None,
        text_fact(t("contact.text"), contact.text) if contact.text else None,
        web_fact(t("contact.web"), contact.web) if contact.web else None,
        *hours_facts(edition, contact),
    )
    return ContactCard(contact.id, contact.role, present(facts))


def _organisation(edition: Edition) -> tuple[Fact, ...]:
    t, organisation = edition.t, edition.plan.site.organisation
    return present(
        (
            Fact(t("contact.name"), organisation.name),
            Fact(t("contact.address"), organisation.address) if organisation.address else None,
            web_fact(t("contact.web"), organisation.web) if organisation.web else None,
        )
    )
