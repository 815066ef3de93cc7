"""Which pages the young people's version has: each line is one kind of page, one module here and one template."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from plan.edition import Edition
from plan.page import PlanPage
from plan.views import hide_visit
from plan.views.young_people import (
    answers,
    contact,
    get_help,
    groups,
    have_your_say,
    home,
    how_we_check,
    local_picture,
    outcomes,
    previous,
    principles,
    rights,
    vision,
    whole,
    wishes,
)

Maker = Callable[[Edition], Iterable[PlanPage]]
ListMaker = Callable[[Edition, Sequence[PlanPage]], Iterable[PlanPage]]

HOME: ListMaker = home.pages
"""Makes the start page."""

OF_A_PLAN: tuple[Maker, ...] = (
    vision.pages,
    rights.pages,
    principles.pages,
    local_picture.pages,
    outcomes.pages,
    groups.pages,
    have_your_say.pages,
    answers.pages,
    wishes.pages,
    how_we_check.pages,
    previous.pages,
)
"""Makers of the pages about the plan, in the order of the version."""

OF_THE_SITE: tuple[Maker, ...] = (
    get_help.pages,
    hide_visit.pages,
    contact.pages,
)
"""Makers of the pages that a site has once, however many plans it keeps."""

LISTS: tuple[ListMaker, ...] = (whole.pages,)
"""Makers of pages that are made of the other pages of the version."""
