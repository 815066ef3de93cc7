"""Our vision: what the plan is for in the fewest words, what that means, what we hope for and what leaders say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plan.edition import Edition
from plan.formats import open_date
from plan.model.plan_file import Statement
from plan.page import Link, PlanPage
from plan.prose import first_sentence
from plan.views.parts import links


@dataclass(frozen=True)
class AspirationView:
    """One hope, and the outcomes that work towards it."""

    text: str
    outcomes: tuple[Link, ...]


@dataclass(frozen=True)
class StatementView:
    """A foreword or statement."""

    id: str
    title: str
    words: str
    """Exact words: a quotation."""
    reported: str
    """What was said, in other words: never a quotation."""
    signature: str
    """Who said it, as far as the title does not say it, and when."""


@dataclass(frozen=True)
class VisionView:
    """The vision and everything round it."""

    text: str
    not_in_source: str | None
    explanation: str
    aspirations: tuple[AspirationView, ...]
    statements: tuple[StatementView, ...]
    hidden: str
    """That some statements are not shown, and until when."""


def pages(edition: Edition) -> Iterator[PlanPage]:
    """The page of the vision, when there is one, or a statement, or the plan says that its source has none."""
    plan, missing, t = edition.plan.plan, edition.missing("vision"), edition.t
    if not (plan.vision or plan.statements or missing):
        return
    text = (plan.vision.text or "") if plan.vision else ""
    yield PlanPage(
        path=edition.path("vision"),
        template="vision",
        title=t("vision.title"),
        view=vision_view(edition),
        section="plan",
        source="plan.yml",
        description=first_sentence(text) if text else t("vision.description", area=plan.area),
        picture=vision_picture(edition),
    )


def vision_picture(edition: Edition) -> str:
    """The address of the picture of the vision, which stands for the whole plan too; empty where there is none."""
    vision = edition.plan.plan.vision
    return edition.picture_path(vision.picture) or "" if vision else ""


def vision_view(edition: Edition) -> VisionView:
    """Everything that the page of the vision shows."""
    vision = edition.plan.plan.vision
    aspirations = vision.aspirations if vision else ()
    return VisionView(
        text=(vision.text or "") if vision else "",
        not_in_source=edition.missing("vision"),
        explanation=(vision.explanation or "") if vision else "",
        aspirations=tuple(AspirationView(each.text, links(edition, "outcomes", each.outcomes)) for each in aspirations),
        statements=tuple(_statement(edition, statement) for statement in edition.statements),
        hidden=_hidden_words(edition),
    )


def _statement(edition: Edition, statement: Statement) -> StatementView:
    role = statement.role if statement.words else ""
    signature = (statement.person, role, open_date(statement.date) if statement.date else "")
    return StatementView(
        id=statement.id,
        title=edition.t(f"vision.statement.{statement.kind}", role=statement.role),
        words=statement.words or "",
        reported=statement.reported or "",
        signature=", ".join(part for part in signature if part),
    )


def _hidden_words(edition: Edition) -> str:
    """That statements are hidden today, with the last day of it where all of them have one; empty when none is."""
    shown = {statement.id for statement in edition.statements}
    hidden = [statement for statement in edition.plan.plan.statements if statement.id not in shown]
    ends = [statement.hide_until for statement in hidden if statement.hide_until]
    if not hidden:
        return ""
    if len(ends) < len(hidden):
        return edition.t("vision.hidden.open")
    return edition.t("vision.hidden.until", date=edition.date(max(ends)))
