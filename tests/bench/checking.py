"""How long it takes to read, validate and check a plan, in processor seconds of one core: `python checking.py PLAN`."""

from __future__ import annotations

import sys
import time
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "hooks"))

from plan.checks import check
from plan.load.folder import load

TODAY = date(2026, 11, 21)


def main(folder: Path) -> None:
    """Print the seconds for reading and validating, and those for checking across files."""
    start = time.process_time()
    loaded = load(folder)
    read = time.process_time()
    check(loaded, TODAY)
    print(read - start, time.process_time() - read)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
