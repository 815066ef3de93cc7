"""A difference of two plans as text for a terminal or a log, as Markdown for a forge, and as JSON for programs."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from typing import Any

from plan.commands.difference_lines import Block, Line, blocks, to_check
from plan.difference.plan_difference import PlanDifference
from plan.difference.words import joined
from plan.formats import long_date
from plan.problems import harmless

NOTHING = "Nothing that readers see changes."
_TEXT = {"same": ("", ""), "gone": ("[-", "-]"), "new": ("{+", "+}"), "left_out": ("…", "")}
_MARKDOWN = {"same": ("", ""), "gone": ("~~", "~~"), "new": ("**", "**"), "left_out": ("…", "")}
_COMMIT = re.compile(r"[0-9a-f]{40,64}")
_SPECIAL = re.compile(r"[\\`*_{}\[\]()#+!|~<>@&-]")


def as_text(difference: PlanDifference, behind: tuple[str, ...]) -> str:
    """The difference for people who read a terminal or a log: what is gone as [-words-], what is new as {+words+}."""
    since = f"commit {difference.since[:8]}" if _COMMIT.fullmatch(difference.since) else difference.since
    head = f"What this changes in the plan since {since} (on {long_date(difference.today)})"
    parts = [head, *("\n".join(_block(block)) for block in blocks(difference))]
    checks = [f"  - {each}" for each in to_check(difference, behind)]
    if checks:
        parts.append("\n".join(["To check before this is merged", *checks]))
    return "\n".join(map(harmless, "\n\n".join(parts if parts[1:] else [head, NOTHING]).split("\n")))


def _block(block: Block) -> Iterator[str]:
    yield f"{block.state}: {block.title}  {block.address}"
    for version, lines in block.versions:
        if version:
            yield f"  In {version}:" if version == "easy read" else f"  For {version.removesuffix(chr(39) + 's')}:"
        yield from (f"  {'  ' if version else ''}{_written(line, _TEXT, str)}" for line in lines)


def _written(line: Line, marks: Mapping[str, tuple[str, str]], escaped: type[str] | object) -> str:
    escape = escaped if callable(escaped) else str
    pieces = [piece._replace(text=escape(" ".join(piece.text.split()))) for piece in line.pieces]
    more = f" ({escape(line.more)})" if line.more else ""
    if line.word_by_word:
        return f"{escape(line.head)}: {joined(pieces, dict(marks))}{more}"
    kinds = [piece.kind for piece in pieces]
    if kinds == ["gone", "new"]:
        return f"{escape(line.head)}: {pieces[0].text} → {joined(pieces[1:], {**marks, 'new': _bold(marks)})}{more}"
    return f"{escape(line.head)}{': ' if pieces else ''}{joined(pieces, dict(marks))}{more}"


def _bold(marks: Mapping[str, tuple[str, str]]) -> tuple[str, str]:
    """What stands round a new value beside an old one: nothing in plain text, since an arrow tells."""
    return ("", "") if marks["new"] == _TEXT["new"] else marks["new"]


def as_markdown(difference: PlanDifference, behind: tuple[str, ...]) -> str:
    """The difference for the page of a pull request. Nothing in a plan's words can do anything there."""
    parts = ["## What this changes in the plan"]
    parts += ["\n".join(_section(block)) for block in blocks(difference)]
    checks = [f"- {escaped(each)}" for each in to_check(difference, behind)]
    if checks:
        parts.append("\n".join(["### To check before this is merged\n", *checks]))
    return "\n\n".join(parts if parts[1:] else [*parts, NOTHING]) + "\n"


def _section(block: Block) -> Iterator[str]:
    yield f"**{block.state}: {escaped(block.title)}** · `{block.address}`\n"
    for version, lines in block.versions:
        if version:
            yield f"- *{escaped(version)}*"
        yield from (f"{'  ' if version else ''}- {_written(line, _MARKDOWN, escaped)}" for line in lines)


def escaped(text: str) -> str:
    """A text of the plan as Markdown that shows it and does nothing else: no link, no HTML, nobody is called."""
    entities = {"<": "&lt;", ">": "&gt;", "&": "&amp;", "@": "&#64;", "#": "&#35;"}
    return _SPECIAL.sub(lambda found: entities.get(found[0], f"\\{found[0]}"), " ".join(text.split()))


def as_json(difference: PlanDifference, behind: tuple[str, ...]) -> str:
    """The difference for programs; docs/maintain/what-a-change-does.md tells its shape."""
    whole = {
        "format": 1,
        "since": difference.since,
        "today": difference.today.isoformat(),
        "pages": [_page(asdict(page)) for page in difference.pages],
        "to_check": list(to_check(difference, behind)),
    }
    return json.dumps(whole, ensure_ascii=False, indent=1)


def _page(rest: dict[str, Any]) -> dict[str, object]:
    """A page with its title and address as names of their own, and without what is empty."""
    title, address = rest.pop("page")
    texts = [_without_empty(each, ("pieces", "is_words")) for each in _listed(rest.pop("texts"))]
    lists = {
        name: [_without_empty(each) for each in _listed(rest.pop(name))] for name in ("figures", "results", "timing")
    }
    return {"title": title, "address": address, **_without_empty(rest), **_without_empty({"texts": texts, **lists})}


def _listed(value: object) -> Iterable[dict[str, object]]:
    return value if isinstance(value, tuple | list) else ()


def _without_empty(found: Mapping[str, object], left_out: tuple[str, ...] = ()) -> dict[str, object]:
    return {name: value for name, value in found.items() if value not in ("", (), [], False) and name not in left_out}
