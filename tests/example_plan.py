"""The plans that tests read: the example, wherever this repository keeps it, and two that follow public documents."""

from pathlib import Path

TOP = Path(__file__).resolve().parents[1]
KEPT = "tests/plans/exampleshire"
"""Where the example stands once a council's own plan has taken its place (docs/maintain/start-your-plan.md, step 4)."""
EXAMPLE_NAME = KEPT if (TOP / KEPT / "plan.yml").is_file() else "plan_data"
"""The example's folder, as PLAN_DATA names it."""
EXAMPLE = TOP / EXAMPLE_NAME
PLANS = {
    "example": EXAMPLE_NAME,
    "stockport": "tests/plans/stockport",
    "worcestershire": "tests/plans/worcestershire",
}
"""The name that a test has for a plan, and its folder as PLAN_DATA names it."""
