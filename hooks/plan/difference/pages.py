"""On which page readers see what a file holds: its title and its address."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from plan.checks.scope import Entry, Scope, id_of
from plan.edition import PLACES
from plan.load.kinds import PREVIOUS

_OF_FILES: Mapping[str, tuple[str, str]] = {
    "site": ("Every page: name, contacts and colours", ""),
    "plan": ("Home: the plan on a page", ""),
    "principles": ("Principles", "principles"),
    "local_picture": ("Local picture", "local-picture"),
    "wishes": ("Children's wishes", "have-your-say"),
    "glossary": ("Words", "words"),
    "everyday_words": ("Words that need no explanation", ""),
    "helplines": ("Get help", "get-help"),
    "pictures": ("Pictures", ""),
    "accessibility": ("Accessibility statement", "accessibility"),
    "privacy": ("Privacy", "privacy"),
}
_OF_PLAN: Mapping[str, tuple[str, str]] = {
    "vision": ("Vision", "vision"),
    "boards": ("How we check", "how-we-check"),
    "decisions": ("How we check", "how-we-check"),
    "how_we_check": ("How we check", "how-we-check"),
    "adopted": ("What has changed", "changes"),
    "amendments": ("What has changed", "changes"),
    "documents": ("Documents", "documents"),
    "linked_plans": ("Documents", "documents"),
    "source": ("Documents", "documents"),
}
"""Names in `plan.yml` that have a page of their own."""
_KINDS: Mapping[str, str] = {
    "outcomes": "Outcome",
    "priorities": "Priority",
    "measures": "Measure",
    "delivery_plans": "Delivery plan",
    "actions": "Action",
    "partners": "Partner",
    "groups": "Group",
    "engagement": "Have your say",
    "updates": "Update",
}


class PageName(NamedTuple):
    """A page: its title in words, and its address in the standard version, from the site's first page on."""

    title: str
    address: str


def page_of(scope: Scope, entry: Entry, field: str) -> PageName:
    """The page on which readers see one field of a record."""
    prefix = f"{PREVIOUS}/{scope.plan.id}/" if scope.plan.id else ""
    before = f"Plan {scope.plan.id}: " if scope.plan.id else ""
    if entry.kind in _KINDS:
        title = f"{before}{_KINDS[entry.kind]}: {entry.record.__dict__['title']}"
        place = PLACES.get(entry.kind)
        return PageName(title, f"/{prefix}{place}/{id_of(entry.record)}/" if place else f"/{prefix}actions/")
    of_file = _OF_FILES[entry.kind]
    name, place = _OF_PLAN.get(field, of_file) if entry.kind == "plan" else of_file
    return PageName(f"{before}{name}", f"/{prefix}{place}/" if place else f"/{prefix}")
