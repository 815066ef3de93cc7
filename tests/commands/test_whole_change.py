"""A plan changes as a whole or not at all."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from plan.commands import whole_change as tested
from plan.commands.command import WrongUseError
from plan.commands.plan_folder import PlanFolder
from plan.commands.whole_change import whole_change

DAY = date(2026, 11, 21)
FILES = {
    "site.yml": "name: S\nexample: yes\naddress: https://plan.example.org/\norganisation: {name: C}\n",
    "plan.yml": "title: Our plan\narea: Exampleshire\nstatus: current\n",
}


@pytest.fixture(name="folder")
def folder_fixture(tmp_path: Path) -> PlanFolder:
    (tmp_path / "plan").mkdir()
    for name, text in FILES.items():
        (tmp_path / "plan" / name).write_text(text, encoding="utf-8")
    return PlanFolder(tmp_path / "plan", "plan")


def retitle(plan: Path) -> None:
    (plan / "plan.yml").write_text(FILES["plan.yml"].replace("Our", "Another"), encoding="utf-8")


def title(folder: PlanFolder) -> str:
    assert [file.name for file in folder.path.parent.iterdir()] == ["plan"], "something is left lying about"
    return (folder.path / "plan.yml").read_text(encoding="utf-8").partition("\n")[0]


@pytest.mark.parametrize("exchange", [tested.exchange, lambda *_: False], ids=["at once", "in two steps"])
def test_the_changed_copy_takes_the_place_of_the_plan(
    folder: PlanFolder, exchange: Callable[[Path, Path], bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tested, "exchange", exchange)
    with whole_change(folder, DAY) as new:
        retitle(new)
        assert title_there(folder) == "title: Our plan"
    assert title(folder) == "title: Another plan"


def title_there(folder: PlanFolder) -> str:
    return (folder.path / "plan.yml").read_text(encoding="utf-8").partition("\n")[0]


def change(folder: PlanFolder, how: Callable[[Path], object]) -> None:
    with whole_change(folder, DAY) as new:
        retitle(new)
        how(new)


def test_a_change_with_a_mistake_is_not_made(folder: PlanFolder) -> None:
    with pytest.raises(WrongUseError, match="Nothing was changed: the plan would have these mistakes"):
        change(folder, lambda new: (new / "plan.yml").write_text("title: [", encoding="utf-8"))
    assert title(folder) == "title: Our plan"


def test_what_somebody_saves_meanwhile_is_not_lost(folder: PlanFolder) -> None:
    saved = folder.path / "new.txt"
    with pytest.raises(WrongUseError, match="Somebody has changed plan meanwhile"):
        change(folder, lambda _: saved.write_text("Saved meanwhile.", encoding="utf-8"))
    assert saved.exists()
    assert title(folder) == "title: Our plan"


def test_a_disk_that_refuses_is_said_in_plain_words(folder: PlanFolder) -> None:
    with pytest.raises(WrongUseError, match="plan cannot be changed: "):
        change(folder, lambda new: (new / "gone").read_bytes())
    assert title(folder) == "title: Our plan"


def test_a_plan_whose_copy_cannot_take_its_place_is_put_back(
    folder: PlanFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tested, "exchange", lambda *_: False)
    rename = Path.rename

    def refuse_the_copy(self: Path, target: Path) -> Path:
        if target == folder.path and not self.name.endswith("-before"):
            raise PermissionError(13, "Permission denied")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", refuse_the_copy)
    with pytest.raises(WrongUseError, match="Nothing was changed"), whole_change(folder, DAY) as new:
        retitle(new)
    assert title(folder) == "title: Our plan"
