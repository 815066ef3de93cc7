"""Where the figures of a measure come from, who answers for them, and why there may be none."""

from __future__ import annotations

from typing import Literal

from plan.model.base import Email, Line, OpenDate, PartnerId, Prose, Record, Title, Web


class MeasureSource(Record):
    """Where the numbers come from."""

    title: Title
    publisher: Line | None = None
    url: Web | None = None
    statistic_status: Literal[
        "accredited_official", "official", "in_development", "management_information", "survey", "local_record"
    ]
    licence: Line | None = None


class Owner(Record):
    """Who answers for the measure."""

    role: Line
    partner: PartnerId | None = None
    email: Email | None = None


class NoFigures(Record):
    """Why a measure has no figures, which is an honest state and not a fault."""

    why: Literal["not_yet", "not_in_source", "stopped"]
    note: Prose | None = None
    expected: OpenDate | None = None


class ExternalId(Record):
    """The same measure in somebody else's catalogue, such as Fingertips or LG Inform."""

    catalogue: Line
    id: Line
