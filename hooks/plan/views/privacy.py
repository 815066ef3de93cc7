"""Privacy: a reader comes to see whether anybody watches them here, and what happens to what they send."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plan.edition import Edition
from plan.model.statements import Privacy
from plan.page import PlanPage
from plan.views.parts import Fact, present
from plan.views.reaching import email_fact, phone_fact, web_fact

KEPT = {"colours": ("light", "dark", "contrast"), "letters": ("large", "larger"), "pictures": ("hidden",)}
"""The names under which a reader's browser keeps what they chose, and what each can be: nothing else is ever kept.

Colours are chosen at the foot of every page, the size of letters and whether there are pictures in easy read. A reader
who goes back to what a page has of itself removes it.
"""


@dataclass(frozen=True)
class PrivacyView:
    """What every site made this way does and does not do, and what the organisation adds."""

    when_kept: str
    kept: tuple[Fact, ...]
    """What is kept in a reader's browser, and how they remove it."""
    what_the_host_records: str
    when_you_write_to_us: str
    who: tuple[Fact, ...]
    complain: str
    reviewed: str


def pages(edition: Edition) -> Iterator[PlanPage]:
    """The page: every site has one, since what it does not do is true of all of them."""
    t, facts = edition.t, edition.plan.privacy
    if not edition.parent:
        yield PlanPage(
            path=edition.path("privacy"),
            template="privacy",
            title=t("privacy.title"),
            view=privacy_view(edition, facts),
            section="",
            source="privacy.yml" if facts else "",
            lead=t("privacy.lead"),
            description=t("privacy.description"),
            changed_on=facts.reviewed_on if facts else None,
            words=t("privacy.found_by"),
        )


def privacy_view(edition: Edition, facts: Privacy | None) -> PrivacyView:
    """Everything that the page shows; without `privacy.yml`, what is true of every site made this way."""
    when_kept = edition.t("privacy.kept.text", looks=edition.t("shell.looks"))
    if facts is None:
        return PrivacyView(when_kept, _kept(edition), "", "", (), "", "")
    return PrivacyView(
        when_kept=when_kept,
        kept=_kept(edition),
        what_the_host_records=facts.what_the_host_records,
        when_you_write_to_us=facts.when_you_write_to_us or "",
        who=_who(edition, facts),
        complain=facts.complain or "",
        reviewed=edition.t("privacy.reviewed", date=edition.date(facts.reviewed_on)),
    )


def _kept(edition: Edition) -> tuple[Fact, ...]:
    t = edition.t
    device, looks = t("shell.look.device"), t("shell.looks")
    said = (Fact(t("privacy.kept.words", name=name), _choices(edition, choices)) for name, choices in KEPT.items())
    return (
        Fact(t("privacy.kept.name"), _choices(edition, tuple(KEPT))),
        *said,
        Fact(t("privacy.kept.who"), t("privacy.kept.only_you")),
        Fact(t("privacy.kept.how_long"), t("privacy.kept.until")),
        Fact(t("privacy.kept.remove"), t("privacy.kept.how", device=device, looks=looks)),
    )


def _choices(edition: Edition, choices: tuple[str, ...]) -> str:
    *but_last, last = choices
    return edition.t("privacy.kept.or", all_but_last=", ".join(but_last), last=last) if but_last else last


def _who(edition: Edition, facts: Privacy) -> tuple[Fact, ...]:
    t = edition.t
    return present(
        (
            Fact(t("privacy.controller"), facts.controller),
            Fact(t("privacy.contact_role"), facts.contact_role),
            email_fact(t("contact.email"), facts.email) if facts.email else None,
            phone_fact(t("contact.phone"), facts.phone) if facts.phone else None,
            web_fact(t("privacy.more"), facts.more) if facts.more else None,
        )
    )
