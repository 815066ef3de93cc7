"""The findings of a check for programs: GitHub, GitLab and Azure show them beside the lines of a pull request.

`as_json` is for everything else. Its shape is stable: an object with `format` (1), `folder`, `today`, `since`,
`blocks`, `counts` (`errors`, `warnings`, `reminders`, `known`) and `problems`, a list of objects with `level`
(`error`, `warning`, `reminder`), `code`, `path`, `line`, `column`, `end_column`, `what`, `fix`, `excerpt`, `paste`
(lines to put into a file, or nothing) and `known` (true for a problem that was there at `since` already). Lines and
columns count from 1.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter

from plan.commands.findings import Findings
from plan.problems import Level, Problem

_GITHUB = {
    Level.ERROR: ("error", "To mend"),
    Level.WARNING: ("warning", "To check"),
    Level.REMINDER: ("notice", "Reminder"),
}
_GITLAB = {Level.ERROR: "major", Level.WARNING: "minor", Level.REMINDER: "info"}


def github(findings: Findings) -> str:
    """One workflow command a problem, errors first: GitHub shows ten of each level and drops the rest in silence.

    Properties are escaped as `@actions/core` does.
    """
    return "\n".join(_github(problem) for problem in _worst_first(findings))


def _github(problem: Problem) -> str:
    command, title = _GITHUB[problem.level]
    properties = {
        "file": problem.path,
        "line": problem.line,
        "col": problem.column,
        "endColumn": problem.column + max(1, problem.width),
        "title": f"{title} ({problem.code})",
    }
    written = ",".join(f"{name}={_github_property(str(value))}" for name, value in properties.items())
    return f"::{command} {written}::{_escaped(_sentence(problem), '%25')}"


def _github_property(value: str) -> str:
    return _escaped(value, "%25").replace(":", "%3A").replace(",", "%2C")


def _escaped(value: str, percent: str) -> str:
    return value.replace("%", percent).replace("\r", "%0D").replace("\n", "%0A")


def gitlab(findings: Findings) -> str:
    """A code quality report (Code Climate's issue format), in which each fingerprint stays when lines move."""
    seen: Counter[str] = Counter()
    return json.dumps([_gitlab(problem, seen) for problem in findings.problems], ensure_ascii=False, indent=1)


def _gitlab(problem: Problem, seen: Counter[str]) -> dict[str, object]:
    identity = "\n".join((problem.path, problem.code, problem.what, problem.excerpt.strip()))
    seen[identity] += 1
    return {
        "description": _sentence(problem),
        "check_name": problem.code,
        "fingerprint": hashlib.sha256(f"{identity}\n{seen[identity]}".encode()).hexdigest(),
        "severity": _GITLAB[problem.level],
        "location": {"path": problem.path, "lines": {"begin": problem.line}},
    }


def azure(findings: Findings) -> str:
    """One logging command for each error and warning; Azure knows nothing milder, so reminders stay in the log."""
    issues = (problem for problem in _worst_first(findings) if problem.level is not Level.REMINDER)
    return "\n".join(_azure(problem) for problem in issues)


def _azure(problem: Problem) -> str:
    properties = {
        "type": problem.level.value,
        "sourcepath": problem.path,
        "linenumber": problem.line,
        "columnnumber": problem.column,
        "code": problem.code,
    }
    written = ";".join(f"{name}={_azure_property(str(value))}" for name, value in properties.items())
    return f"##vso[task.logissue {written}]{_escaped(_sentence(problem), '%AZP25')}"


def _azure_property(value: str) -> str:
    return _escaped(value, "%AZP25").replace(";", "%3B").replace("]", "%5D")


def as_json(findings: Findings) -> str:
    """Everything, in the shape that this module describes."""
    count = Counter(problem.level for problem in findings.problems)
    counts = {f"{level.value}s": count[level] for level in Level} | {"known": len(findings.known)}
    listed = [_json(problem, known=False) for problem in findings.problems]
    listed += [_json(problem, known=True) for problem in findings.known]
    written = {
        "format": 1,
        "folder": findings.folder,
        "today": findings.today.isoformat(),
        "since": findings.since or None,
        "blocks": findings.blocks,
        "counts": counts,
        "problems": listed,
    }
    return json.dumps(written, ensure_ascii=False, indent=1)


def _json(problem: Problem, *, known: bool) -> dict[str, object]:
    return {
        "level": problem.level.value,
        "code": problem.code,
        "path": problem.path,
        "line": problem.line,
        "column": problem.column,
        "end_column": problem.column + max(1, problem.width),
        "what": problem.what,
        "fix": problem.fix,
        "excerpt": problem.excerpt,
        "paste": problem.paste,
        "known": known,
    }


def _worst_first(findings: Findings) -> list[Problem]:
    order = list(Level)
    return sorted(findings.problems, key=lambda problem: order.index(problem.level))


def _sentence(problem: Problem) -> str:
    """What is wrong and how to mend it, as one text."""
    what = problem.what[:1].upper() + problem.what[1:]
    return f"{what}{'' if what.endswith(('.', '?', '!')) else '.'} {problem.fix}".rstrip()
