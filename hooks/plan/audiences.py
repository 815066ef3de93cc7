"""The versions of the site, defined in this one place: used by pages, wording and the version switch."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass


@dataclass(frozen=True)
class Audience:
    """Whom one version of everything is written for."""

    id: str
    """Its name in YAML blocks, wording keys and reviews; `standard` is the record's own fields."""
    prefix: str
    """What its addresses begin with: the same topic has the same path below it."""
    called: str = ""
    """What editors call it in messages."""
    like: str = ""
    """The id of the version whose pages, look, rules and words of the interface it shares; empty for one of its own."""

    @property
    def kind(self) -> str:
        """The id of the version whose pages it has: its own, or the one that it is like."""
        return self.like or self.id

    @property
    def home(self) -> str:
        """The address of its home page."""
        return self.prefix.rstrip("/")

    def address(self, topic: str) -> str:
        """The address of a topic in this version; the home page's topic is empty."""
        return f"{self.prefix}{topic}" if topic else self.home

    def topic(self, address: str) -> str:
        """The topic of a page of this version: its address below the prefix, which is the same in every version."""
        return "" if address == self.home else address.removeprefix(self.prefix)

    def nearest(self, topic: str, there: Collection[str]) -> str | None:
        """The address of a topic in this version, or else in the standard one; None where neither is `there`."""
        return next((path for path in (self.address(topic), topic) if path in there), None)


STANDARD = Audience("standard", "")
EASY_READ = Audience("easy_read", "easy-read/", "easy read")
YOUNG_PEOPLE = Audience("young_people", "young-people/", "young people's")

AUDIENCES = (STANDARD, EASY_READ, YOUNG_PEOPLE)
"""Every version, in the order of the switch."""

KIND_OF = {audience.id: audience.kind for audience in AUDIENCES}
"""The version whose pages, look and rules each version has: itself, or the one that it is like."""
