"""What an editor reads when the site's own code is at fault, which no text can cause (used by adapter and events).

No word of the plan is repeated, since it may be confidential: only where in the code it happened.
"""

from __future__ import annotations

import os
import traceback
from collections.abc import Mapping

import jinja2

from plan.addresses import DeadLinkError
from plan.disk_faults import disk_fault
from plan.wording import MissingWordsError

WORDS = (
    "{what} could not be made, and that is a fault in the site's own code, not in the plan's texts.\n"
    "Please send these lines to the people who look after the code:\n\n"
    "  {what}\n"
    "  {fault}\n\n"
    "They can see more by running the same with PLAN_DEBUG=1."
)

SAY_WHAT = (jinja2.TemplateError, DeadLinkError, MissingWordsError)
"""Errors whose own words name something in the code, such as a template's name, and never a value of the plan."""

OURS = ("/overrides/", "/hooks/")


def own_fault(what: str, error: Exception) -> str:
    """The words for an editor: `what` could not be made because of `error`, unless the disk is at fault."""
    if said := disk_fault(error):
        return said
    said = f": {error}" if isinstance(error, SAY_WHAT) else ""
    where = " > ".join(places(error))
    return WORDS.format(what=what, fault=f"{type(error).__name__}{said}" + (f" ({where})" if where else ""))


def places(error: Exception) -> tuple[str, ...]:
    """Where in the code an error happened: the last line of a template, and the last two lines of all."""
    frames = [
        (frame.filename.replace(os.sep, "/"), frame.lineno) for frame in traceback.extract_tb(error.__traceback__)
    ]
    ours = [(file.rpartition(folder)[2], line) for file, line in frames for folder in OURS if folder in file and line]
    templates = [place for place in ours if place[0].endswith(".html")]
    return tuple(f"{file}, line {line}" for file, line in dict.fromkeys((*templates[-1:], *ours[-2:])))


def debugging(environment: Mapping[str, str]) -> bool:
    """Whether a developer wants the error itself instead of these words."""
    return environment.get("PLAN_DEBUG") == "1"
