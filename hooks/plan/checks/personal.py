"""Likely personal details in words that readers see and in notes of figures: one of the checks across files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from plan.checks.scope import Entry, Scope
from plan.problems import HIDDEN, Level, Problem
from plan.source.yaml_file import Loc
from plan.walk import Field


class _Detail(NamedTuple):
    """One kind of personal detail and how it looks."""

    code: str
    what: str
    looks: re.Pattern[str]
    may_be_published: bool = True


_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*"
_DAYS = (
    rf"\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_MONTH},? \d{{2,4}}",
    rf"{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}",
    r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}",
)
_BIRTH = r"born(?: on)?|d\.?o\.?b\.?|(?:date of )?birth(?:day|date)?(?: was| is)?(?: on)?"
_DETAILS = (
    _Detail("email-in-words", "an email address", re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,}")),
    _Detail(
        "phone-in-words",
        "a phone number",
        re.compile(r"(?<![\w.,£+-])(?:\+44[ -]?(?:\(0\)[ -]?)?|\(?0)[1-9](?:[ ()-]{0,2}\d){8,9}(?![\w-]|[.,]\d)"),
    ),
    _Detail(
        "postcode-in-words",
        "a postcode",
        re.compile(r"(?<![\w-])(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2})(?![\w-])"),
    ),
    _Detail(
        "birth-date-in-words",
        "a date of birth",
        re.compile(rf"\b(?:{_BIRTH})[ :]{{0,3}}(?:{'|'.join(_DAYS)})", re.IGNORECASE),
        may_be_published=False,
    ),
)

_MADE_FOR_CONTACTS = frozenset({"site", "helplines", "accessibility", "privacy"})
"""Files whose very purpose is to say how the organisation, a helpline or a regulator is reached."""

_MADE_FOR_PLACES = frozenset({"where"})
"""Texts that are made for an address."""

_MAY_HOLD_ONE = re.compile(r"@|\d(?:[ ()-]{0,2}\d){6}|[A-Z]\d[A-Z\d]? ?\d[A-Z]|born|birth|d\.?o\.?b", re.IGNORECASE)
"""What every kind of detail has in it: a quick look before the closer ones."""

_LINK = re.compile(r"https?://\S+")
_FIX = (
    "Take it out if it is about a person. If it is a public contact of an organisation, put it in a field made for it, "
    "such as email: or phone: of a contact in site.yml."
)


def personal(scope: Scope) -> Iterator[Problem]:
    """A doubt about each text that may name or reach a person; neither the message nor the excerpt repeats it."""
    public = _public(scope)
    for entry in scope.entries:
        for field in entry.fields:
            if field.words:
                for detail, found in _details(field.value, public, exempt=_is_exempt(entry, field)):
                    yield _in_words(entry, field.loc, detail, found)
        yield from _in_notes(entry, public)


def _public(scope: Scope) -> frozenset[str]:
    """What stands in a field made for it anywhere in the plan: that much is public already."""
    known: set[str] = set()
    for each in (scope, scope.main):
        for entry in each.entries if each else ():
            for field in entry.fields:
                if field.published:
                    known.add(_bare(field.value))
                elif field.words and _is_exempt(entry, field):
                    known.update(_bare(found) for _, found in _details(field.value, frozenset(), exempt=False))
    return frozenset(known)


def _bare(text: str) -> str:
    """Without the spaces and signs in which two spellings of a number can differ."""
    bare = re.sub(r"[\s()-]", "", text.casefold().replace("(0)", ""))
    return re.sub(r"^(?:\+44|0044)", "0", bare)


def _is_exempt(entry: Entry, field: Field) -> bool:
    return entry.kind in _MADE_FOR_CONTACTS or field.loc[-1] in _MADE_FOR_PLACES


def _details(text: str, public: frozenset[str], *, exempt: bool) -> Iterator[tuple[_Detail, str]]:
    """The kinds of detail in a text with the words that look like it, without those that are public."""
    plain = _LINK.sub(" ", text) if "://" in text else text
    if not _MAY_HOLD_ONE.search(plain):
        return
    for detail in _DETAILS:
        for found in detail.looks.findall(plain):
            if not detail.may_be_published or not (exempt or _bare(found) in public):
                yield detail, found


def _in_words(entry: Entry, loc: Loc, detail: _Detail, found: str) -> Problem:
    problem = entry.warning(loc, detail.code, f"this looks like {detail.what}", _FIX)
    return replace(entry.at_words(problem, found), excerpt=HIDDEN, width=1)


def _in_notes(entry: Entry, public: frozenset[str]) -> Iterator[Problem]:
    table = entry.table
    for row in table.rows if table else ():
        note = row.texts.get("note")
        for detail, _ in _details(note, public, exempt=False) if note else ():
            if table:
                what = f"this looks like {detail.what}"
                yield table.problem(row.cells["note"], Level.WARNING, detail.code, what, _FIX, hide=True)
