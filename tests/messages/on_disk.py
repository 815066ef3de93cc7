"""Mistakes that no text in a file makes: each function makes one below an empty folder and gives what is said of it."""

from __future__ import annotations

import os
import random
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from pathlib import Path

from plan.checks import check
from plan.load.folder import load
from plan.problems import Problem
from plan.source.encoding import read_bytes

_PLACE = "plan_data/outcomes/happy.yml"
_TODAY = date(2026, 11, 25)
_SITE = "name: Our plan\naddress: https://plan.council.example/\nexample: yes\norganisation: {name: Our council}\n"
_PLAN = "title: A good place\narea: Our county\nstatus: current\n"


def _no_folder(place: Path) -> Iterable[Problem]:
    return load(place / "gone", "plan_data").problems


def _not_a_folder(place: Path) -> Iterable[Problem]:
    place.mkdir(parents=True)
    (place / "file").touch()
    return load(place / "file", "plan_data").problems


def _empty_folder(place: Path) -> Iterable[Problem]:
    place.mkdir(parents=True)
    return load(place, "plan_data").problems


def _read(path: Path) -> Iterable[Problem]:
    found = read_bytes(path, _PLACE)
    return [found] if isinstance(found, Problem) else []


def _folder(place: Path) -> Iterable[Problem]:
    place.mkdir(parents=True)
    return _read(place)


def _not_a_file(place: Path) -> Iterable[Problem]:
    place.mkdir(parents=True)
    os.mkfifo(place / "pipe.yml")
    return _read(place / "pipe.yml")


def _file_gone(place: Path) -> Iterable[Problem]:
    return _read(place / "gone.yml")


def _unreadable_file(place: Path) -> Iterable[Problem]:
    place.mkdir(parents=True)
    return _read(place / ("long" * 100))  # more than any system lets a name have


def _picture_heavy(place: Path) -> Iterable[Problem]:
    draw = random.Random(4)
    points = " ".join(f"{draw.random():.4f}" for _ in range(6_000))
    files = {
        "site.yml": _SITE,
        "plan.yml": _PLAN,
        "pictures.yml": "pictures:\n- {id: hub, file: hub.svg, credit: {title: Hub, author: Jo, licence: CC0 1.0}}\n",
        "files/hub.svg": f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">'
        f'<polyline points="{points}"/></svg>',
    }
    for name, text in files.items():
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_text(text, encoding="utf-8")
    return check(load(place, "plan_data"), _TODAY)


ON_DISK: Mapping[str, Callable[[Path], Iterable[Problem]]] = {
    "no-folder": _no_folder,
    "not-a-folder": _not_a_folder,
    "empty-folder": _empty_folder,
    "folder": _folder,
    "not-a-file": _not_a_file,
    "file-gone": _file_gone,
    "unreadable-file": _unreadable_file,
    "picture-heavy": _picture_heavy,
}
"""How each of them is made, by the code of its message."""
