"""What loading a folder gives: the plan, where everything in it stands, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from plan.model.plan import Plan
from plan.problems import Level, Problem
from plan.source.csv_file import Table
from plan.source.yaml_file import Document


@dataclass(frozen=True)
class Loaded:
    """A folder that was read. `plan` is None when it has an error that leaves no plan to check or publish."""

    plan: Plan | None
    problems: tuple[Problem, ...]
    """Everything found while reading, errors and warnings alike; checks across files add theirs."""
    documents: Mapping[str, Document]
    """The file of each record by its key: `plan`, `site`, `outcomes/safe`, `previous/2017-to-2021/measures/x`."""
    tables: Mapping[str, Table]
    """The series of each measure that has a CSV file, by the measure's key."""
    ids: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Every id that the folder holds, also of records that have errors and so are missing in `plan`: a reference to
    one of these is never a mistake of its own. By the kind that `plan.model.base.Refers` names (`outcomes`, `boards`,
    `glossary`, `previous`), and by `previous/<id>/outcomes` for earlier plans."""
    unread: frozenset[str] = frozenset()
    """The keys of `ids` whose file could not be read at all, such as `glossary`: any id may be in it, so a check of
    references to that kind says nothing."""

    folder: Path = Path()
    """The folder itself: drawings in it are read when they are checked and published."""

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that stop a build."""
        return tuple(problem for problem in self.problems if problem.level is Level.ERROR)
