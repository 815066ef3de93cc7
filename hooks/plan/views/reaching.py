"""How readers reach something outside the pages: a file, a web page, a phone, an email; and where help is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import quote

from plan.edition import Edition
from plan.model.site import Contact, Route
from plan.page import Link
from plan.views.parts import Fact, present


def file_path(edition: Edition, name: str) -> str:
    """The address of a file of the plan. An earlier plan may name a file that stands with the plan that keeps it."""
    shared = edition.parent is not None and name not in edition.plan.files
    return edition.parent.path("files", name) if shared and edition.parent else edition.path("files", name)


def phone_fact(label: str, number: str) -> Fact:
    """A number to call."""
    return Fact(label, unbroken(number), href=f"tel:{_dialled(number)}")


def text_fact(label: str, number: str, send: str = "") -> Fact:
    """A number to send a text message to, with the words to send where there are any (RFC 5724)."""
    return Fact(label, unbroken(number), href=f"sms:{_dialled(number)}" + (f"?body={quote(send)}" if send else ""))


def email_fact(label: str, address: str) -> Fact:
    """An address to write to."""
    return Fact(label, address, href=f"mailto:{address}")


def web_fact(label: str, address: str) -> Fact:
    """Another website, shown as people say it: without https:// and a slash at its end."""
    return Fact(label, re.sub(r"^https?://(www\.)?|/$", "", address), href=address)


def hours_facts(edition: Edition, reached: Contact | Route) -> tuple[Fact, ...]:
    """When somebody answers a call, and by when a message."""
    t, days = edition.t, reached.reply_within_days
    return present(
        (
            Fact(t("contact.hours"), reached.hours) if reached.hours else None,
            Fact(t("contact.reply_label"), t("contact.reply_in", count=days)) if days else None,
        )
    )


def can_reach_any(contacts: Iterable[Contact]) -> bool:
    """Whether there is any way to write to one of these people or to call them."""
    return any(each.email or each.phone or each.text or each.web for each in contacts)


def unbroken(number: str) -> str:
    """A phone number whose digits stay on one line."""
    return number.replace(" ", "\N{NO-BREAK SPACE}")


def _dialled(number: str) -> str:
    """A phone number without what is there for the eye only (RFC 3966, 5.1.1), such as the (0) in +44 (0)1632."""
    return re.sub(r"[^\d+]", "", number.replace("(0)", "") if number.startswith("+") else number)


def help_link(edition: Edition) -> Link | None:
    """The way to the page with help, which belongs to the site and not to one of its plans; None when there is none."""
    now = edition.parent or edition
    plan = now.plan
    if not (plan.helplines.helplines or plan.site.get_a_service or plan.site.complain):
        return None
    return Link(edition.t("say.help_link"), now.path("get-help"))


def help_links(edition: Edition, pages: frozenset[str]) -> tuple[Link, ...]:
    """What every page offers to somebody who needs help, always in this order (WCAG 2.2, 3.2.6 Consistent Help).

    `pages` are the addresses that the site has: help is on the version's own page, or else on the standard one. Every
    link leads to the very part of the page, and there is none where the plan says nothing.
    """
    site, helplines = edition.plan.site, edition.plan.helplines.helplines
    now = "now" if any(helpline.emergency for helpline in helplines) else "talk"
    ways = (
        (now, "get-help", bool(helplines)),
        ("service", "get-help", site.get_a_service is not None),
        ("complain", "get-help", site.complain is not None),
        ("formats", "contact", site.other_formats is not None),
    )
    found = []
    for way, name, is_given in ways:
        page = edition.path(name) if edition.path(name) in pages else name
        if is_given and page in pages:
            found.append(Link(edition.t(f"foot_help.{way}"), f"{page}#{way}"))
    return tuple(found)
