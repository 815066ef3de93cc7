"""The plan as a whole: its period, vision, boards, decisions and documents (`plan.yml`)."""

from __future__ import annotations

from typing import Annotated, Generic, Literal

from pydantic import ConfigDict, Field

from plan.model.base import (
    BoardId,
    Date,
    DecisionId,
    FileName,
    Id,
    Line,
    OpenDate,
    OutcomeId,
    PartnerId,
    PictureName,
    Prose,
    Record,
    Title,
    Web,
    Whole,
    YesNo,
)
from plan.model.governance import Amendment, Board, Decision, Document, LinkedPlan
from plan.model.versions import Form, Ideas, InVersions, Titled


class Ages(Record):
    """An age band, both ends included."""

    from_: Whole
    to: Whole

    model_config = ConfigDict(populate_by_name=True, alias_generator=lambda name: name.rstrip("_"))


class PlanPeriod(Record):
    """When the plan runs. Either end may be left open to the month or the year."""

    start: OpenDate
    end: OpenDate


class Aspiration(InVersions[Titled[Ideas], Titled[Prose]]):
    """One thing the vision hopes for. Not an outcome: its words and order may differ from the outcomes'."""

    id: Id
    text: Line
    outcomes: tuple[OutcomeId, ...] = ()


class Vision(InVersions[Titled[Ideas], Titled[Prose]]):
    """What the plan is for, in the fewest words."""

    text: Prose | None = None
    explanation: Prose | None = None
    """What the vision means, and how it was agreed."""
    aspirations: tuple[Aspiration, ...] = ()
    picture: PictureName | None = None


class Statement(InVersions[Titled[Ideas], Titled[Prose]]):
    """A foreword or a statement by somebody who answers for the plan."""

    id: Id
    kind: Literal["foreword", "statement"] = "statement"
    role: Line
    """Who says it, by role."""
    person: Line | None = None
    """Their name, if it is public and they agree."""
    words: Prose | None = None
    """Their exact words: shown as a quotation."""
    reported: Prose | None = None
    """What they said, in other words: never shown as a quotation."""
    date: OpenDate | None = None
    hide_from: Date | None = None
    """First day on which it is hidden, as before an election."""
    hide_until: Date | None = None
    """Last day on which it is hidden."""


class SmallNumbers(Record):
    """The council's rule for small numbers: said once here, shown to readers wherever a figure is hidden."""

    below: Annotated[Whole, Field(ge=2, le=100)]
    """Numbers of people below this one are hidden: 5 hides 1, 2, 3 and 4."""
    zero_is_shown: YesNo = False
    """Whether 0 is published where there is nobody; otherwise 0 is hidden like any other small number."""


class NotInSource(Record):
    """Something that a plan would have and our source does not give: the page says so."""

    what: Literal[
        "vision",
        "principles",
        "charter",
        "outcomes",
        "priorities",
        "measures",
        "figures",
        "actions",
        "partners",
        "ages",
        "period",
        "adoption",
    ]
    note: Line
    """What the source says about it, or where it would be."""


class PlanWords(Record, Generic[Form]):
    """The texts of `plan.yml` in another version."""

    title: Title | None = None
    summary: Form | None = None
    what_is_this: Form | None = None
    who_we_are: Form | None = None
    how_we_check: Form | None = None
    what_became_of_it: Form | None = None


class PlanFile(InVersions[PlanWords[Ideas], PlanWords[Prose]]):
    """`plan.yml`."""

    title: Title
    short_title: Title | None = None
    """A shorter name for menus and page titles."""
    area: Line
    """The place that the plan is for."""
    period: PlanPeriod | None = None
    status: Literal["draft", "consultation", "current", "ended"]
    expected_on: OpenDate | None = None
    """When a plan that is not yet in force should be."""
    as_at: Date | None = None
    """The day on which a kept copy tells the truth: it is then the plan's own today."""
    summary: Line | None = None
    """The plan in one sentence, for search engines and previews."""
    introduction: Prose | None = None
    """What this plan is, for somebody who has never seen one."""
    ages: Ages | None = None
    young_people_ages: Ages | None = None
    """Whom the young people's version is written for."""
    vision: Vision | None = None
    statements: tuple[Statement, ...] = ()
    linked_plans: tuple[LinkedPlan, ...] = ()
    boards: tuple[Board, ...] = ()
    how_we_check: Prose | None = None
    """How progress is checked, in general."""
    decisions: tuple[Decision, ...] = ()
    adopted: Adopted | None = None
    amendments: tuple[Amendment, ...] = ()
    small_numbers: SmallNumbers | None = None
    """Below which number figures are hidden, so that nobody can be recognised."""
    documents: tuple[Document, ...] = ()
    not_in_source: tuple[NotInSource, ...] = ()
    source: SourceOfPlan | None = None
    what_became_of_it: Prose | None = None
    """For a plan that has ended: what happened to it."""
    lead: PartnerId | None = None
    """The partner who answers for the plan."""


class Adopted(Record):
    """When, by whom and by which decision the plan was adopted."""

    on: Date
    by: Line
    decision: DecisionId | None = None
    board: BoardId | None = None


class SourceOfPlan(Record):
    """Where a plan that was put into this shape by somebody else comes from."""

    title: Title
    publisher: Line
    web: Web | None = None
    file: FileName | None = None
    read_on: Date | None = None
    reworded: YesNo = False
    """Yes when the words are ours and not the source's."""
