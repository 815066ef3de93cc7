"""Texts that are not the council's own sentences: names, sources, and what somebody said in their own words."""

from __future__ import annotations

from collections.abc import Mapping

from plan.model.base import Record
from plan.model.engagement import Consent, Said, Wish
from plan.model.governance import Board, Comment, Decision, Document, LinkedPlan
from plan.model.local_picture import Fact, Source, ToldUs
from plan.model.measure import Breakdown, Category, Comparator, Observation, Part
from plan.model.measure_source import ExternalId, MeasureSource, Owner
from plan.model.outcome import Accountable, Media
from plan.model.people import Partner
from plan.model.plan_file import Adopted, NotInSource, PlanFile, SourceOfPlan, Statement
from plan.model.reference import Credit, EverydayWords, Helpline, Picture, Term, TextLine
from plan.model.site import AvailableFormat, Contact, InOtherWords, Licence, Organisation, Site
from plan.model.update import Review

_ALL = frozenset({"*"})

QUOTED: Mapping[type[Record], frozenset[str]] = {
    Accountable: _ALL,
    Adopted: _ALL,
    AvailableFormat: _ALL,
    Board: frozenset({"title", "chair", "members"}),
    Breakdown: _ALL,
    Category: _ALL,
    Comment: frozenset({"text"}),
    Comparator: _ALL,
    Consent: _ALL,
    Contact: frozenset({"role", "hours"}),
    Credit: _ALL,
    Decision: frozenset({"presented", "resolved", "body", "item", "date_note"}),
    Document: frozenset({"title", "size", "language"}),
    EverydayWords: _ALL,
    ExternalId: _ALL,
    Fact: frozenset({"figure", "as_of"}),
    Helpline: frozenset({"title", "hours"}),
    InOtherWords: _ALL,
    Licence: _ALL,
    LinkedPlan: frozenset({"title", "owner", "asked_for_by"}),
    MeasureSource: _ALL,
    Media: _ALL,
    NotInSource: _ALL,
    Observation: _ALL,
    Organisation: _ALL,
    Owner: _ALL,
    Part: frozenset({"title"}),
    Partner: frozenset({"title"}),
    Picture: _ALL,
    PlanFile: frozenset({"title", "short_title", "area"}),
    Review: _ALL,
    Said: frozenset({"text"}),
    Site: frozenset({"name"}),
    Source: _ALL,
    SourceOfPlan: _ALL,
    Statement: frozenset({"words", "reported", "role", "person"}),
    Term: frozenset({"term", "also"}),
    TextLine: _ALL,
    ToldUs: frozenset({"said_by"}),
    Wish: frozenset({"words"}),
}
"""By class of record, the fields whose standard text nobody may reword, or need not."""


def is_quoted(record: Record, name: str) -> bool:
    """Whether the standard text in a field of a record is a name, a source or a quotation."""
    fields = next((QUOTED[kind] for kind in type(record).__mro__ if kind in QUOTED), frozenset())
    return name in fields or fields is _ALL
