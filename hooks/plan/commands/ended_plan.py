"""What becomes of the files of a plan that ends, and with what the next one begins: texts in, texts out."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from datetime import date

import yaml

from plan.checks.links import KINDS_WITH_PAGES
from plan.in_step.written import WIDTH
from plan.load.kinds import FOLDERS, PREVIOUS, SINGLE_FILES, STAYS
from plan.source.yaml_file import Document, yaml_from_bytes

MOVES = tuple(
    [*(kind.name for kind in FOLDERS)]
    + [f"{kind.name}.yml" for kind in SINGLE_FILES if kind.in_previous and kind.name not in STAYS]
)
"""The folders and files of a plan that go with it when it ends."""
REMAINS_TRUE = ("area", "ages", "young_people_ages", "small_numbers", "boards")
"""What the next plan takes over from the file of the one before."""

_SCHEMA = re.compile(r"\A(\ufeff?# yaml-language-server: \$schema=)(?=\.\./)")


def moved_down(text: str) -> str:
    """The text of a file that moves into an earlier plan: its first line names its schema from two folders deeper."""
    return _SCHEMA.sub(r"\1../../", text)


def ended(text: str, as_at: date) -> str:
    """The text of the `plan.yml` of a plan that has ended; all else in it, remarks too, stays as it is."""
    document, lines = _read(text)
    for name, value in (("as_at", as_at.isoformat()), ("status", "ended")):
        if (name,) in document.values:
            line, start, _, end = document.values[name,]
            lines[line] = f"{lines[line][:start]}{value}{lines[line][end:]}"
        else:
            lines.insert(document.values["status",][0] + 1, f"{name}: {value}\n")
    return "".join(lines)


def begun(text: str, title: str, start: date, end: date) -> str:
    """The text of the `plan.yml` of the plan that follows: a draft, with what remains true of the one before."""
    document, lines = _read(text)
    modeline = [lines[0]] if _SCHEMA.match(lines[0]) else []
    kept = {name: "".join(_block(document, lines, name)) for name in REMAINS_TRUE if (name,) in document.names}
    own = [yaml.safe_dump({"title": title}, allow_unicode=True, width=WIDTH), kept.pop("area")]
    own += [f"period:\n  start: {start}\n  end: {end}\n", "status: draft\n"]
    return "".join([*modeline, *own, *kept.values()])


def led_back(text: str, plan: str, records: Collection[str]) -> str:
    """A text of what stays, with each link to one of the `records` (`kind/id`) leading into the earlier plan."""
    return re.sub(
        rf"\]\(({'|'.join(KINDS_WITH_PAGES)})/([a-z0-9-]+)(?=[)#])",
        lambda link: f"]({PREVIOUS}/{plan}/{link[1]}/{link[2]}" if f"{link[1]}/{link[2]}" in records else link[0],
        text,
    )


def _read(text: str) -> tuple[Document, list[str]]:
    return yaml_from_bytes(text.encode(), "plan.yml"), text.splitlines(keepends=True)


def _block(document: Document, lines: Sequence[str], name: str) -> Iterator[str]:
    """The lines of one name at the top of a file, without the remarks and blank lines that belong to the next."""
    first = document.names[name,][0]
    later = (place[0] for loc, place in document.names.items() if len(loc) == 1 and place[0] > first)
    last = min(later, default=len(lines))
    while not lines[last - 1].strip() or lines[last - 1].startswith("#"):
        last -= 1
    yield from lines[first:last]
