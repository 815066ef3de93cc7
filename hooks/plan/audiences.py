"""The versions of the site, defined in this one place: used by pages, wording and the version switch."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Audience:
    """Whom one version of everything is written for."""

    id: str
    """Its name in YAML blocks, wording keys and reviews; `standard` is the record's own fields."""
    prefix: str
    """What its addresses begin with: the same topic has the same path below it."""


STANDARD = Audience("standard", "")
EASY_READ = Audience("easy_read", "easy-read/")
YOUNG_PEOPLE = Audience("young_people", "young-people/")

AUDIENCES = (STANDARD, EASY_READ, YOUNG_PEOPLE)
"""Every version, in the order of the switch."""
