"""The list of all messages in the editors' guide, made from the examples: a page for each group, and a list of all.

The pages are kept in `docs/maintain/messages/`, where tests hold them against the examples. After a change to a message
or an example, write them anew and read what has changed:

    PYTHONPATH=hooks:tests .venv/bin/python -m messages.pages
"""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from messages.examples import Example, Group, groups, said_of

from plan.problems import Level, Problem

KEPT = Path(__file__).parents[2] / "docs" / "maintain" / "messages"
LEVELS = {
    Level.ERROR: "Error: the site is not built until it is mended.",
    Level.WARNING: "Warning: look at it.",
    Level.REMINDER: "Reminder: it stops nothing.",
}


class NoSuchMessageError(Exception):
    """An example does not give the message that it is an example of."""


def page(group: Group) -> str:
    """One group of messages as Markdown. Raises NoSuchMessageError."""
    return "\n".join([_head(group.title, group.about), f"# {group.title}", "", group.about, *_entries(group)]) + "\n"


def _entries(group: Group) -> Iterator[str]:
    for example in group.examples:
        problem = message(example, group.kind)
        yield f"\n## {_heading(problem)} {{#{example.code}}}\n"
        yield f"{LEVELS[problem.level]} Its code is `{example.code}`.\n"
        yield _block("text", problem.text())
        if example.remedy:
            yield "\nRight:\n"
            yield _block("text", example.remedy)


def message(example: Example, kind: str) -> Problem:
    """What is said of the mistake of an example. Raises NoSuchMessageError."""
    with tempfile.TemporaryDirectory() as place:
        said = said_of(example, kind, example.wrong * int(example.times), Path(place) / "made")
    found = [problem for problem in said if problem.code == example.code]
    if not found:
        raise NoSuchMessageError(f"{example.code}: {[problem.code for problem in said]}")
    return found[0]


def _heading(problem: Problem) -> str:
    """What is wrong, with every sign that Markdown would take for its own; what stands in brackets is code."""
    words = problem.what[:1].upper() + problem.what[1:]
    parts = re.split(r"(\[[^\]]*\])", words)
    return "".join(f"`{part}`" if part[:1] == "[" else re.sub(r"([\\`*_{}<>#|])", r"\\\1", part) for part in parts)


def _block(language: str, text: str) -> str:
    fence = "```" if "```" not in text else "````"
    return f"{fence}{language}\n{text.rstrip()}\n{fence}"


def _head(title: str, about: str) -> str:
    return f'---\ntitle: "{title}"\ndescription: "{about.replace(chr(34), chr(39))}"\n---\n'


def index(pages: Mapping[str, str], listed: tuple[Group, ...]) -> str:
    """The page that lists all messages, each with a link to its example."""
    title = "Every message, with an example"
    about = "What make check and the website say is wrong, by what you were doing, with the mistake and the right way."
    lines = [
        _head(title, about),
        f"# {title}",
        "",
        (Path(__file__).parent / "introduction.md").read_text("utf-8").strip(),
    ]
    for group in listed:
        lines += ["", f"## {group.title}", "", f"{group.about} [All of them on one page]({group.name}.md).", ""]
        headings = re.findall(r"(?m)^## (.+) \{#(.+)\}$", pages[f"{group.name}.md"])
        lines += [f"- [{words}]({group.name}.md#{code}) (`{code}`)" for words, code in headings]
    return "\n".join(lines) + "\n"


def all_pages() -> dict[str, str]:
    """The text of every page by the name of its file. Raises NoSuchMessageError."""
    listed = groups()
    pages = {f"{group.name}.md": page(group) for group in listed}
    return {**pages, "index.md": index(pages, listed)}


def write() -> None:
    """Write every page anew, and remove those of groups that are no more."""
    pages = all_pages()
    shutil.rmtree(KEPT, ignore_errors=True)
    KEPT.mkdir(parents=True)
    for name, text in pages.items():
        (KEPT / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write()
