"""Elements of a StratML file. Its schema fixes their order: the order of the calls is the order in the file."""

from __future__ import annotations

from datetime import date
from typing import Literal
from xml.etree.ElementTree import Element, SubElement

RoleType = Literal["Performer", "Beneficiary"]
StakeholderType = Literal["Person", "Organization", "Generic_Group"]


def add(parent: Element, name: str, text: str = "") -> Element:
    """A new element at the end of its parent, also where it has no text: some have to be there."""
    child = SubElement(parent, name)
    if text:
        child.text = text
    return child


def add_known(parent: Element, **texts: str) -> None:
    """An element for each text that there is, in the order given."""
    for name, text in texts.items():
        if text:
            add(parent, name, text)


def add_days(parent: Element, first: date | None, last: date | None) -> None:
    """The first and the last day, as far as they are known. An empty date would be no date in StratML Part 1."""
    add_known(parent, StartDate=first.isoformat() if first else "", EndDate=last.isoformat() if last else "")


def add_stakeholder(
    parent: Element, name: str, kind: StakeholderType, role: RoleType, roles: tuple[tuple[str, str], ...]
) -> None:
    """Somebody who does something for a goal or for whom it is; each of the `roles` has a name and a text."""
    stakeholder = SubElement(parent, "Stakeholder", StakeholderTypeType=kind)
    add(stakeholder, "Name", name)
    for title, text in roles:
        found = add(stakeholder, "Role")
        add(found, "Name", title)
        add_known(found, Description=text, RoleType=role)


def identifier(kind: str, id_: str, part: str = "") -> str:
    """A name that no other element of the file has: an id of the plan has no underscore (xsd:ID, so an NCName)."""
    return "_".join(word for word in (kind, id_, part) if word)
