"""The plan in StratML, the standard form in which strategic plans are exchanged (used by downloads).

StratML Part 2, Performance Plan or Report (ANSI/AIIM 22:2017), schema of 16 February 2016. What stands for what is in
`docs/maintain/open-data.md`.
"""

from plan.stratml.document import plan_stratml

__all__ = ["plan_stratml"]
