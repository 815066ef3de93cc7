"""How long the check of the words of a plan takes, in processor seconds of one core: `python wording.py PLAN`."""

from __future__ import annotations

import sys
import time
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "hooks"))

from plan.checks.language import language
from plan.checks.scope import scopes
from plan.load.folder import load

TODAY = date(2026, 11, 21)


def main(folder: Path) -> None:
    """Print the seconds for the check of words alone, without reading the plan. Its texts must be sound."""
    (scope,) = scopes(load(folder), TODAY)
    start = time.process_time()
    for problem in language(scope):
        raise SystemExit(f"The made-up plan must be sound, or the time is not comparable: {problem.text()}")
    print(time.process_time() - start)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
