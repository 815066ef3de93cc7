"""Examples of every message: a mistake in a small sound plan, what is said of it, and the lines as they are right.

`plan/` is the sound plan. Each file in `examples/` is a group of messages, in the order in which the guide has them.
An example names the `code` of its message and the `file` with the mistake, and says in its own words what differs from
the sound plan: `wrong` stands in the place of `right`, or at the end of the file where nothing stood. `right: all` is
the whole file.
"""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import yaml
from markdown import Markdown
from messages.on_disk import ON_DISK

from plan.checks import check
from plan.checks.revisions import revisions
from plan.commands.left_behind import newly_behind
from plan.commands.once_confidential import unmarked
from plan.load.folder import load
from plan.load.loaded import Loaded
from plan.problems import Problem, in_order
from plan.proofreading import WrittenFile, proofread

HERE = Path(__file__).parent
TODAY = date(2026, 11, 25)
WHOLE_FILE = "all"
_EXTENSIONS = ["admonition", "attr_list", "fenced_code", "footnotes", "md_in_html", "tables", "toc"]

Files = Mapping[str, bytes]


@dataclass(frozen=True)
class Example:
    """One mistake: see the top of this module."""

    code: str
    wrong: str = ""
    file: str = ""
    right: str = ""
    mended: str = ""
    """The lines that are right, where they are not those of the sound plan."""
    before: str = ""
    """The lines that were published, where they are not those of the sound plan: for what a change does."""
    more: Mapping[str, str] = field(default_factory=dict)
    """Other files, or lines at their end, that the example needs."""
    files: Mapping[str, str] = field(default_factory=dict)
    """Other files in the place of the sound ones; what begins with `base64:` is no text."""
    times: str = "1"
    """How many times the wrong lines stand there, where the mistake is that there are many."""
    without: str = ""
    """A file that is not there, which is the mistake."""
    saved_as: str = "utf-8"
    """The encoding of the file."""
    link_to: str = ""
    """Where the file leads, which is a link and no file."""
    shown: str = ""
    """The lines that the guide shows as right, where the mended lines say too little or nothing can be typed."""

    @property
    def remedy(self) -> str:
        """The lines as they are right, or nothing where the message says it all."""
        return self.shown or self.mended or ("" if self.right == WHOLE_FILE else self.right)


@dataclass(frozen=True)
class Group:
    """Messages that an editor gets while doing one thing."""

    name: str
    title: str
    about: str
    examples: tuple[Example, ...]
    kind: str = "plan"
    """What is looked at: a plan, the change of a plan, a page that is written by hand, or what is no file's fault."""


def groups() -> tuple[Group, ...]:
    """All groups, in the order of their files."""
    return tuple(_group(file) for file in sorted((HERE / "examples").glob("*.yml")))


def _group(file: Path) -> Group:
    told = yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader)
    examples = tuple(Example(**each) for each in told.pop("examples"))
    return Group(file.stem.partition("-")[2], examples=examples, **told)


def sound_plan() -> dict[str, bytes]:
    """The files of the plan without mistakes."""
    root = HERE / "plan"
    return {file.relative_to(root).as_posix(): file.read_bytes() for file in root.rglob("*") if file.is_file()}


def with_lines(example: Example, lines: str) -> dict[str, bytes]:
    """The sound plan with these lines at the place of an example."""
    files = sound_plan()
    files |= {name: _content(text) for name, text in example.files.items()}
    for name, text in example.more.items():
        files[name] = files.get(name, b"") + text.encode()
    if example.file and not example.link_to:
        files[example.file] = _changed(example, files.get(example.file, b"").decode(), lines).encode(example.saved_as)
    return files


def _content(text: str) -> bytes:
    begin, _, coded = text.partition("base64:")
    return b64decode(coded) if not begin and coded else text.encode()


def _changed(example: Example, text: str, lines: str) -> str:
    if example.right == WHOLE_FILE:
        return lines
    if not example.right:
        return text + lines
    assert text.count(example.right) == 1, f"{example.code}: {example.right!r} is not once in {example.file}"
    return text.replace(example.right, lines)


def said_of(example: Example, kind: str, lines: str, folder: Path) -> list[Problem]:
    """Everything that is said when these lines stand at the place of an example; `folder` is empty."""
    if kind == "page":
        return _of_page(lines)
    if kind == "computer":
        return in_order(ON_DISK[example.code](folder))
    files = with_lines(example, lines)
    if example.without:
        files = {name: content for name, content in files.items() if not name.startswith(example.without)}
    now = _loaded(files, example, folder / "now")
    if kind == "plan":
        return in_order(check(now, TODAY))
    earlier = _loaded(with_lines(example, example.before or example.right), example, folder / "before")
    return in_order((*revisions(now, earlier), *unmarked(now, earlier), *newly_behind(now, earlier, TODAY)))


def _of_page(lines: str) -> list[Problem]:
    text = f"---\ntitle: Our page\n---\n{lines}"
    html = Markdown(extensions=_EXTENSIONS).convert(lines)
    return in_order(proofread(html, WrittenFile("docs/our-page.md", text, "Our page")))


def _loaded(files: Files, example: Example, folder: Path) -> Loaded:
    root = folder / "plan_data"
    for name, content in files.items():
        place = root / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
    if example.link_to:
        (root / example.file).parent.mkdir(exist_ok=True)
        (root / example.file).unlink(missing_ok=True)
        (root / example.file).symlink_to(example.link_to)
    return load(root, "plan_data")
