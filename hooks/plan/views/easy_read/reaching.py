"""How to reach somebody, in easy words: when, and by which phone, email or website."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from plan.edition import Edition
from plan.model.people import Service
from plan.model.site import Contact, OtherFormats, Route
from plan.views.ideas import IdeaView, told
from plan.views.parts import Fact
from plan.views.reaching import can_reach_any, email_fact, phone_fact, text_fact, unbroken, web_fact

Reached = Contact | Route | Service | OtherFormats
"""Whoever can be reached."""


def ways(edition: Edition, reached: Reached) -> tuple[Fact, ...]:
    """Every way to reach somebody, the phone first, since it helps at once."""
    return tuple(_ways(edition, reached))


def hours(edition: Edition, reached: Contact | Route) -> tuple[IdeaView, ...]:
    """When somebody answers a call, and by when a message."""
    days = reached.reply_within_days
    return (
        *(told(edition, "easy_reach.hours", hours=reached.hours) if reached.hours else ()),
        *(reply(edition, days) if days else ()),
    )


def reply(edition: Edition, days: int) -> tuple[IdeaView, ...]:
    """In how many working days an answer to a message comes."""
    return told(edition, "easy_reach.reply_one" if days == 1 else "easy_reach.reply", days=days)


def _ways(edition: Edition, reached: Reached) -> Iterator[Fact]:
    t = edition.t
    texted = None if isinstance(reached, Route | Service) else reached.text
    web = reached.form if isinstance(reached, OtherFormats) else reached.web
    if reached.phone:
        yield replace(phone_fact("", reached.phone), text=t("easy_reach.call", number=unbroken(reached.phone)))
    if texted:
        yield replace(text_fact("", texted), text=t("easy_reach.text", number=unbroken(texted)))
    if reached.email:
        yield replace(email_fact("", reached.email), text=t("easy_reach.email", address=reached.email))
    if web:
        shown = web_fact("", web)
        yield replace(shown, text=t("easy_reach.web", address=shown.text))


def can_ask_us(edition: Edition) -> bool:
    """Whether the site says how to call, write to or visit anybody about the plan."""
    site = edition.plan.site
    return bool(site.organisation.address) or can_reach_any(site.contacts)
