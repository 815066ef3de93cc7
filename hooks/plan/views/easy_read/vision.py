"""Our vision in easy read: what we hope for, and what leaders say."""

from __future__ import annotations

from collections.abc import Iterator

from plan.edition import Edition
from plan.model.plan_file import Vision
from plan.model.versions import Ideas, Titled
from plan.page import PlanPage
from plan.views.easy_read.topic import IdeasPageView, Section, described, in_ideas, text_of
from plan.views.ideas import ideas
from plan.views.vision import vision_picture


def pages(edition: Edition) -> Iterator[PlanPage]:
    """The page, when the vision, a hope or a statement has easy-read texts."""
    view, t = vision_view(edition), edition.t
    if not view.is_empty:
        vision = edition.plan.plan.vision
        own = (vision and vision.easy_read) or Titled[Ideas]()
        yield PlanPage(
            path=edition.path("vision"),
            template="easy_read/topic",
            title=own.title or t("easy_vision.title"),
            view=view,
            section="plan",
            source="plan.yml",
            description=described(view, t("easy_vision.title")),
            picture=vision_picture(edition),
        )


def vision_view(edition: Edition) -> IdeasPageView:
    """Everything that the page shows."""
    vision = edition.plan.plan.vision
    sections = (*(_vision(edition, vision) if vision else ()), *_statements(edition))
    return in_ideas(edition, sections, ("plan/vision", "plan/statements"))


def _vision(edition: Edition, vision: Vision) -> Iterator[Section]:
    yield Section(ideas=ideas(edition, text_of(vision.easy_read)))
    hopes = (ideas(edition, text_of(hope.easy_read)) for hope in vision.aspirations)
    yield Section(edition.t("easy_vision.hopes"), tuple(idea for hope in hopes for idea in hope), "hopes")


def _statements(edition: Edition) -> Iterator[Section]:
    for statement in edition.statements:
        own = statement.easy_read or Titled[Ideas]()
        title = own.title or edition.t("easy_vision.statement", role=statement.role)
        yield Section(title, ideas(edition, own.text), f"statement-{statement.id}")
