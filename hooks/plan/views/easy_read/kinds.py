"""Which pages the easy read version has: each line is one topic and one module."""

from __future__ import annotations

from plan.views.easy_read import contact, get_help, groups, outcomes, vision

OF_A_PLAN = (
    vision.pages,
    outcomes.pages,
    groups.pages,
)
"""Makers of the pages about the plan of today."""

OF_THE_SITE = (
    get_help.pages,
    contact.pages,
)
"""Makers of the pages that a site has once."""
