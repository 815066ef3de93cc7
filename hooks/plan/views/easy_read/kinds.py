"""Which pages the easy read version has: each line is one topic and one module."""

from __future__ import annotations

from plan.views import hide_visit
from plan.views.easy_read import (
    contact,
    documents,
    get_help,
    groups,
    have_your_say,
    how_we_check,
    local_picture,
    outcomes,
    partners,
    previous,
    principles,
    priorities,
    vision,
    who_checked,
    you_said,
)

OF_A_PLAN = (
    vision.pages,
    principles.pages,
    local_picture.pages,
    outcomes.pages,
    priorities.pages,
    groups.pages,
    have_your_say.pages,
    you_said.pages,
    how_we_check.pages,
    partners.pages,
    previous.pages,
    documents.pages,
)
"""Makers of the pages about the plan."""

OF_THE_SITE = (
    get_help.pages,
    hide_visit.pages,
    contact.pages,
    who_checked.pages,
)
"""Makers of the pages that a site has once."""
