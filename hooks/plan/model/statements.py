"""What the law asks a public website to say: accessibility and privacy (one file each)."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import model_validator

from plan.model.base import Date, Email, Id, Line, OpenDate, Phone, Prose, Record, Web, Whole, mistake


class AccessibilityProblem(Record):
    """Something on the site that not everybody can use."""

    id: Id
    what: Prose
    criterion: Line | None = None
    """The success criterion of WCAG 2.2 that it fails, such as 1.1.1 Non-text Content."""
    alternative: Prose | None = None
    """How people can get the same in another way."""
    fix_by: OpenDate | None = None
    """By when it will be mended."""


class Burden(AccessibilityProblem):
    """A problem that would take too much to mend, once somebody has weighed it (regulation 7 of SI 2018/952)."""

    why: Prose
    """What was weighed: your size and money, what mending costs, how many people it would help and how often."""
    assessed_on: Date
    """The day on which it was weighed."""
    assessment: Web | None = None
    """Where the whole assessment can be read."""


class Accessibility(Record):
    """`accessibility.yml`: the facts of the statement that regulation 8 of SI 2018/952 asks for."""

    scope: Line | None = None
    """What the statement applies to, if not the whole site."""
    compliance: Literal["fully", "partially", "not"]
    """How far the site meets WCAG 2.2 AA."""
    can_do: tuple[Line, ...] = ()
    """What people should be able to do on this site."""
    problems: tuple[AccessibilityProblem, ...] = ()
    """What not everybody can use, and by when it will be mended."""
    disproportionate_burden: tuple[Burden, ...] = ()
    """What would take too much to mend, once somebody has weighed it."""
    out_of_scope: tuple[AccessibilityProblem, ...] = ()
    """What the regulations do not ask you to mend, such as a recording of a meeting from before 23 September 2020."""
    how_to_ask: Prose
    """How to ask for a format, or report a problem."""
    responsible: Line | None = None
    """The role or team that deals with reports, never a person's name."""
    email: Email | None = None
    phone: Phone | None = None
    form: Web | None = None
    """The form by which problems are reported: regulation 8 asks for a link to one."""
    reply_within_days: Whole
    """Within how many days people who ask get an answer."""
    enforced_by: Literal["ehrc", "ecni"] = "ehrc"
    """Who enforces the law: ecni for an organisation in Northern Ireland, ehrc for all others."""
    visiting: Prose | None = None
    """Help by phone or in person: relay, induction loop, British Sign Language."""
    improving: Prose | None = None
    """What is being done to make the site better."""
    prepared_on: Date
    """The day on which the statement was first written."""
    reviewed_on: Date
    """The day on which it was last looked through: at least once a year."""
    tested_on: Date | None = None
    """The day on which the site was last tested. Left out, with the three below, while nobody has tested it."""
    tested_by: Line | None = None
    """Who tested it: an organisation or a team."""
    pages_tested: Prose | None = None
    """Which pages were tested, and how they were chosen."""
    how_tested: Prose | None = None
    """With what they were tested: programs, browsers, screen readers, people."""
    report: Web | None = None
    """Where the whole report of the test can be read."""

    @model_validator(mode="after")
    def _test_told(self) -> Self:
        told = {name: getattr(self, name) for name in ("tested_on", "tested_by", "pages_tested", "how_tested")}
        missing = [f"'{name}'" for name, text in told.items() if text is None]
        if 0 < len(missing) < len(told):
            what = "this says only a part of how the website was tested"
            raise mistake(
                "test-incomplete", what, f"Add {' and '.join(missing)}, or leave out all four until it is tested."
            )
        return self


class Privacy(Record):
    """`privacy.yml`: what the organisation must say about people's information."""

    controller: Line
    """Who decides what is done with information about visitors."""
    contact_role: Line
    """The role to write to about personal information, such as the data protection officer."""
    email: Email | None = None
    phone: Phone | None = None
    what_the_host_records: Prose
    """What the web server's own logs keep, who sees them and for how long."""
    when_you_write_to_us: Prose | None = None
    """What happens to what people write to you."""
    more: Web | None = None
    """Where the organisation's whole notice can be read."""
    complain: Prose | None = None
    reviewed_on: Date
    """The day on which this was last looked through."""
