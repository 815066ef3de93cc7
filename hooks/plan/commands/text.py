"""The findings of a check for people: in a terminal, in a log, and as a summary in Markdown."""

from __future__ import annotations

import re

from plan.commands.findings import Findings, counted
from plan.problems import report

LONGEST_SUMMARY = 900_000
"""In characters: GitHub shows no summary of more than a megabyte."""


def text(findings: Findings) -> str:
    """Every problem with its line and how to mend it, those that were there before, and how many there are."""
    waits = ("This change cannot be merged",) if findings.since else ()
    parts = [report(findings.problems, *waits)] if findings.problems else []
    if findings.known:
        parts.append(_known(findings))
    new = " new" if findings.since else ""
    parts.append(counted(findings.problems, f"No{new} mistakes"))
    return "\n\n".join(parts)


def _known(findings: Findings) -> str:
    total = len(findings.known)
    were = "problem was" if total == 1 else "problems were"
    head = (
        f"{total:,} {were} there already at {findings.since} and {'does' if total == 1 else 'do'} not stop this change:"
    )
    return "\n".join([head, *(f"  {each.path}:{each.line}:{each.column}: {each.what}" for each in findings.known)])


def summary(findings: Findings) -> str:
    """The same as Markdown, for the page on which a pull request's checks are shown."""
    written = text(findings)
    if len(written) > LONGEST_SUMMARY:
        written = written[:LONGEST_SUMMARY].rpartition("\n\n")[0] + "\n\nThere is more: see the log of this check."
    return f"## Check of the plan\n\n{fenced(written)}\n"


def fenced(written: str) -> str:
    """A text as Markdown that shows it letter by letter: nothing in it is obeyed, not even a fence of its own."""
    fence = "`" * max(3, 1 + max((len(run) for run in re.findall("`+", written)), default=0))
    return f"{fence}text\n{written}\n{fence}"


def without_commands(written: str) -> str:
    """The same text for the log of a pipeline, where a line of the plan such as `##[error]` would be obeyed."""
    return re.sub(r"##(?=\[|vso\[)", "## ", written)
