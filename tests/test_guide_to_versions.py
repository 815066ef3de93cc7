"""What the editors' guide says of keeping versions in step works as it is printed there."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import yaml
from example_plan import EXAMPLE, TOP

from plan.__main__ import parser
from plan.in_step.fingerprint import fingerprint
from plan.in_step.states import State, in_step
from plan.load.folder import load

GUIDE = re.search(
    r"(?ms)^## Keep the versions in step\n(.*?)(?=^## )", (TOP / "plan_data/README.md").read_text(encoding="utf-8")
)


def snippets(language: str) -> list[str]:
    assert GUIDE
    return re.findall(rf"```{language}\n(.*?)```", GUIDE[1], re.DOTALL)


def test_the_block_that_it_shows_is_a_check_of_the_example(tmp_path) -> None:
    plan = Path(shutil.copytree(EXAMPLE, tmp_path / "plan_data"))
    file = plan / "reviews/outcomes/safe.yml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(snippets("yaml")[0], encoding="utf-8")
    loaded = load(plan)

    assert loaded.errors == ()
    assert loaded.plan
    (found,) = [each for each in in_step(loaded.plan).texts if each.text.record == "outcomes/safe" and each.checked]
    assert (found.text.version, found.text.field, found.state) == ("easy_read", "title", State.CURRENT)
    assert found.checked
    assert found.checked.fingerprint == fingerprint(found.text.standard)


def test_its_commands_can_be_typed(tmp_path) -> None:
    commands = [line.replace("\\\n", " ") for line in snippets("sh")]
    assert len(commands) == 2
    for command in commands:
        words = re.findall(r'"[^"]*"|\S+', command.partition("-m plan ")[2])
        parser().parse_args([word.strip('"') for word in words])


def test_only_what_it_says_may_be_left_out_can_be(tmp_path) -> None:
    (block,) = yaml.safe_load(snippets("yaml")[0])["in_step"]
    plan = Path(shutil.copytree(EXAMPLE, tmp_path / "plan_data"))
    file = plan / "reviews/outcomes/safe.yml"
    file.parent.mkdir(parents=True, exist_ok=True)
    for name in block:
        rest = {key: str(value) for key, value in block.items() if key != name}
        file.write_text(yaml.safe_dump({"in_step": [rest]}), encoding="utf-8")
        assert (load(plan).errors == ()) is name.endswith("fingerprint"), name
