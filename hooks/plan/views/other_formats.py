"""Other formats and languages: somebody who cannot use a page as it is comes for what there is and whom to ask."""

from __future__ import annotations

from dataclasses import dataclass

from plan.edition import Edition
from plan.model.site import AvailableFormat, InOtherWords, OtherFormats
from plan.views.parts import Fact, present
from plan.views.reaching import email_fact, file_path, phone_fact, text_fact, web_fact


@dataclass(frozen=True)
class OtherFormatsView:
    """What is ready, what can be asked for, and how."""

    available: tuple[Fact, ...]
    offered: tuple[str, ...]
    how_to_ask: str
    ways: tuple[Fact, ...]
    reply: str
    in_other_languages: tuple[InOtherWords, ...]


def other_formats_view(edition: Edition) -> OtherFormatsView | None:
    """Other formats as the site offers them; None when it says nothing of any."""
    formats = edition.plan.site.other_formats
    if formats is None:
        return None
    return OtherFormatsView(
        available=tuple(_format(edition, each) for each in formats.available),
        offered=formats.offered,
        how_to_ask=formats.how_to_ask,
        ways=_ways(edition, formats),
        reply=edition.t("formats.reply", count=formats.reply_within_days),
        in_other_languages=formats.in_other_languages,
    )


def _ways(edition: Edition, formats: OtherFormats) -> tuple[Fact, ...]:
    t = edition.t
    return present(
        (
            email_fact(t("contact.email"), formats.email) if formats.email else None,
            phone_fact(t("contact.phone"), formats.phone) if formats.phone else None,
            text_fact(t("contact.text"), formats.text) if formats.text else None,
            web_fact(t("contact.form"), formats.form) if formats.form else None,
        )
    )


def _format(edition: Edition, found: AvailableFormat) -> Fact:
    label = edition.t(f"formats.kind.{found.kind}")
    label = f"{label} ({found.language})" if found.language else label
    path = file_path(edition, found.file) if found.file else None
    return Fact(label, found.title, path, href=None if path else found.web)
