"""Which forewords and statements may be shown: one is held back from its first hidden day to its last."""

from __future__ import annotations

from datetime import date

from plan.model.plan_file import PlanFile, Statement


def shown_statements(plan: PlanFile, today: date) -> tuple[Statement, ...]:
    """The forewords and statements that may be shown on a day: everything that prints them asks here.

    One is hidden from `hide_from` to `hide_until`, both days included; where one of the two is missing, that side has
    no end (publicity by a local authority is held back before elections: Local Government Act 1986, section 2).
    """
    return tuple(statement for statement in plan.statements if not _is_hidden(statement, today))


def _is_hidden(statement: Statement, today: date) -> bool:
    first, last = statement.hide_from, statement.hide_until
    return bool(first or last) and (first or today) <= today <= (last or today)
