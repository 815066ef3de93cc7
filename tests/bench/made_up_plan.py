"""Plans that are made up to measure speed: of any size, with texts that differ from one another as real ones do."""

from __future__ import annotations

from pathlib import Path

OBSERVATIONS = 10
PER_OUTCOME = 30

SITE = "name: Made-up plan\naddress: https://plan.example/\nexample: yes\norganisation: {name: Made-up Council}\n"
PLAN = "title: Made-up plan\narea: Nowhere\nstatus: current\nsummary: A plan that was made up to measure speed.\n"
OUTCOME = "number: {number}\ntitle: Outcome {number}\ngood_looks_like: Children are well.\nmeasures: [{measures}]\n"
MEASURE = """title: Children who are well in place {number}
question: Are children well in place {number}?
definition: |
  We count every child in place {number} who says so, **once a year**.

  We ask in schools, and by post: {asked} families in all.
{more}
unit: {{type: percent}}
decimals: 1
polarity: higher_is_better
period_kind: calendar_year
baseline: {{period: 2016}}
target: {{kind: reach_by, value: 90, period: 2030}}
source: {{title: School survey, statistic_status: survey}}
owner: {{role: Head of research}}
"""
MORE = (
    "",
    "\n  - Babies and toddlers\n  - Children at school\n  - Young people up to {age}\n",
    "\n  This is one way to see [what we want](outcomes/outcome-0) in place {number}.\n",
)
"""What every third definition goes on with: nothing, a list, or a link."""


def write_plan(folder: Path, measures: int) -> None:
    """Write a plan with so many measures, each with ten observations in a CSV file, and an outcome for each thirty."""
    for name in ("outcomes", "measures"):
        (folder / name).mkdir(parents=True)
    (folder / "site.yml").write_text(SITE)
    (folder / "plan.yml").write_text(PLAN)
    for number in range(measures):
        path = folder / "measures" / f"measure-{number}.yml"
        more = MORE[number % len(MORE)].format(number=number, age=16 + number % 10)
        path.write_text(MEASURE.format(number=number, asked=200 + number, more=more))
        rows = (f"{2016 + step},{50 + (number + step * 3) % 40},,\n" for step in range(OBSERVATIONS))
        path.with_suffix(".csv").write_text("period,value,symbol,note\n" + "".join(rows))
    for first in range(0, measures, PER_OUTCOME):
        ids = ", ".join(f"measure-{number}" for number in range(first, min(first + PER_OUTCOME, measures)))
        outcome = OUTCOME.format(number=first // PER_OUTCOME + 1, measures=ids)
        (folder / "outcomes" / f"outcome-{first}.yml").write_text(outcome)
