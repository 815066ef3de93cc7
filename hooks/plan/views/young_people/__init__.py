"""Which pages the young people's version has: each line is one kind of page, one module here and one template."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from plan.edition import Edition
from plan.page import PlanPage
from plan.views.young_people import (
    answers,
    get_help,
    home,
    local_picture,
    outcomes,
    principles,
    rights,
    vision,
    wishes,
)

Maker = Callable[[Edition], Iterable[PlanPage]]

HOME = home.pages
"""Makes the start page."""

OF_A_PLAN: tuple[Maker, ...] = (
    vision.pages,
    principles.pages,
    local_picture.pages,
    rights.pages,
    outcomes.pages,
    answers.pages,
    wishes.pages,
)
"""Makers of the pages about the plan, in the order of the version."""

OF_THE_SITE: tuple[Maker, ...] = (get_help.pages,)
"""Makers of the pages that a site has once, however many plans it keeps."""
