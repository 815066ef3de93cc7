"""What the law asks a public website to say: accessibility and privacy (one file each)."""

from __future__ import annotations

from typing import Literal

from plan.model.base import Date, Email, Id, Line, OpenDate, Phone, Prose, Record, Web, Whole


class AccessibilityProblem(Record):
    """Something on the site that not everybody can use."""

    id: Id
    what: Prose
    criterion: Line | None = None
    """The success criterion of WCAG 2.2 that it fails, such as 1.1.1 Non-text Content."""
    alternative: Prose | None = None
    fix_by: OpenDate | None = None


class Accessibility(Record):
    """`accessibility.yml`: the facts of the statement that regulation 8 of SI 2018/952 asks for."""

    scope: Line | None = None
    """What the statement applies to, if not the whole site."""
    compliance: Literal["fully", "partially", "not"]
    can_do: tuple[Line, ...] = ()
    """What people should be able to do on this site."""
    problems: tuple[AccessibilityProblem, ...] = ()
    disproportionate_burden: tuple[AccessibilityProblem, ...] = ()
    out_of_scope: tuple[AccessibilityProblem, ...] = ()
    how_to_ask: Prose
    """How to ask for a format, or report a problem."""
    email: Email | None = None
    phone: Phone | None = None
    form: Web | None = None
    reply_within_days: Whole
    visiting: Prose | None = None
    """Help by phone or in person: relay, induction loop, British Sign Language."""
    improving: Prose | None = None
    prepared_on: Date
    reviewed_on: Date
    tested_on: Date
    tested_by: Line
    how_tested: Prose


class Privacy(Record):
    """`privacy.yml`: what the organisation must say about people's information."""

    controller: Line
    """Who decides what is done with information about visitors."""
    contact_role: Line
    email: Email | None = None
    phone: Phone | None = None
    what_the_host_records: Prose
    """What the web server's own logs keep, who sees them and for how long."""
    when_you_write_to_us: Prose | None = None
    more: Web | None = None
    complain: Prose | None = None
    reviewed_on: Date
