"""What docs/maintain/what-a-change-does.md tells an editor to type to record a change works."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

from plan.__main__ import parser
from plan.load.names import id_like

GUIDE = (Path(__file__).parents[1] / "docs" / "maintain" / "what-a-change-does.md").read_text(encoding="utf-8")


def test_the_command_of_the_guide_is_understood_and_writes_the_file_that_it_names() -> None:
    (command,) = re.findall(r"(?m)^PYTHONPATH=hooks \S+ -m plan (diff .*--record.*)$", GUIDE)
    options = parser().parse_args(shlex.split(command))

    assert options.record
    assert options.why
    assert f"updates/{id_like(options.title)}.yml" in GUIDE
