"""What an update records of a change to the plan, page by page, in sentences for readers."""

from __future__ import annotations

from dataclasses import dataclass

from plan.edition import PLACES, Edition
from plan.model.update import RecordedChange, Update
from plan.problems import HIDDEN


@dataclass(frozen=True)
class ChangedPage:
    """What a change did to one page."""

    title: str
    path: str | None
    """Where the page is now; None where it is gone, or is no page of a record."""
    lines: tuple[str, ...]


def changed_pages(edition: Edition, update: Update) -> tuple[ChangedPage, ...]:
    """What an update records, each page once, in the order in which it was written down."""
    pages = dict.fromkeys((change.page, change.address) for change in update.changes)
    return tuple(
        ChangedPage(
            title,
            _path(edition, address),
            tuple(_line(edition, each) for each in update.changes if (each.page, each.address) == (title, address)),
        )
        for title, address in pages
    )


def _path(edition: Edition, address: str) -> str | None:
    """Where the record of an address has its page now, whatever name it had when the change was written down."""
    place, _, name = address.strip("/").partition("/")
    kind = next((kind for kind, folder in PLACES.items() if folder == place), None)
    records = getattr(edition.plan, kind) if kind else ()
    found = next((each for each in records if name in (each.id, *each.old_ids)), None)
    return edition.path(kind, found.id) if kind and found else None


def _line(edition: Edition, change: RecordedChange) -> str:
    t, field = edition.t, (change.field or "")[:1].upper() + (change.field or "")[1:]
    before, now = (
        (each or "").replace(HIDDEN, t("changes.recorded_line.hidden")) for each in (change.before, change.now)
    )
    kind: str = change.kind
    if kind == "changed" and not (before and now):
        kind = "added" if now else "removed" if before else "altered"
    elif kind == "reworded" and field:
        kind = "changed" if before and now else "reworded_field"
    line = t(f"changes.recorded_line.{kind}", field=field, before=before, now=now)
    return t(f"changes.recorded_line.of_{change.version}", line=line) if change.version else line
