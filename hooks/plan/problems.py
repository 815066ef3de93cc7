"""What is wrong in a plan's files, in an editor's words: readers and checks make problems, commands print them."""

import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

HIDDEN = "[hidden]"
LONGEST_EXCERPT = 100
CHARACTERS_BEFORE_CARET = 60
LONGEST_QUOTATION = 60
LONGEST_LINE = 10_000


class Level(StrEnum):
    """How much a problem matters: an error stops the build, a warning counts in strict mode, a reminder never does."""

    ERROR = "error"
    WARNING = "warning"
    REMINDER = "reminder"


def _harmless_characters() -> dict[int, str]:
    """Give each character that would move, hide or reorder the text beside it one visible character instead."""
    control = {code: chr(0x2400 + code) for code in range(0x20)}
    unseen = [0xAD, 0x61C, *range(0x200B, 0x2010), *range(0x2028, 0x202F), *range(0x2060, 0x2070), 0xFEFF]
    return {
        **control,
        **dict.fromkeys([*range(0x7F, 0xA0), *unseen, *range(0xFFF9, 0xFFFC)], "\ufffd"),
        0x09: "→",
        0x7F: "\u2421",
        0xA0: "␣",
        0x202F: "␣",
    }


_HARMLESS = _harmless_characters()


def harmless(text: str) -> str:
    """Show tabs, control and direction-changing characters as one visible character each: columns stay right."""
    return text.translate(_HARMLESS).encode("utf-8", "replace").decode("utf-8")


def quoted(text: str) -> str:
    """Put an editor's own words between quotation marks for a message, on one line and shortened when they are long."""
    words = " ".join(text.split())
    return f"'{words}'" if len(words) <= LONGEST_QUOTATION else f"'{words[: LONGEST_QUOTATION - 1]}…'"


@dataclass(frozen=True)
class Problem:
    """One mistake at one place: ``line`` and ``column`` count from 1, ``width`` is how many characters it spans.

    ``excerpt`` is the whole line of the file, or empty: a line of many thousand characters is left out. ``paste`` is
    what an editor can put into a file as it stands, in as many lines as it has; ``fix`` says into which.
    """

    level: Level
    code: str
    path: str
    line: int
    column: int
    what: str
    fix: str
    excerpt: str = ""
    width: int = 1
    paste: str = ""

    def __post_init__(self) -> None:
        if len(self.excerpt) > LONGEST_LINE:
            object.__setattr__(self, "excerpt", "")
        for name in ("path", "what", "fix", "excerpt"):
            object.__setattr__(self, name, harmless(getattr(self, name)))
        object.__setattr__(self, "paste", "\n".join(map(harmless, self.paste.split("\n"))))

    def __lt__(self, other: "Problem") -> bool:
        return self._order() < other._order()

    def _order(self) -> tuple[str, int, int, str, str]:
        return self.path, self.line, self.column, self.code, self.what

    def text(self) -> str:
        """Write the problem as its place and what is wrong, the line with a caret below it, and how to mend it."""
        level = "" if self.level is Level.ERROR else f"{self.level}: "
        margin = " " * len(str(self.line))
        written = [f"{self.path}:{self.line}:{self.column}: {level}{self.what}"]
        if self.excerpt:
            written += [f" {margin} |", f" {self.line} | {_window(self)[0]}"]
        if self.excerpt and self.excerpt != HIDDEN:
            written.append(f" {margin} | {_window(self)[1]}")
        if self.fix:
            written.append(f" {margin} = {self.fix}")
        if self.paste:
            written += ["", *self.paste.split("\n")]
        return "\n".join(line.rstrip() for line in written)

    def without_line(self) -> "Problem":
        """The same problem without the line of its file, in which something confidential may stand."""
        return replace(self, excerpt=HIDDEN, width=1)


class PlanDataError(Exception):
    """The plan cannot be built: carries every problem, and as text is the whole list for the person who edits it."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(in_order(problems))
        super().__init__(report(self.problems))


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Sort problems by file, line and column and leave out those said twice."""
    return sorted(dict.fromkeys(problems))


def report(problems: Iterable[Problem], until_mended: str = "The site cannot be built") -> str:
    """Write all problems at once, sorted and without duplicates, below one line that counts them.

    `until_mended` is what cannot be done until every error is mended.
    """
    listed = in_order(problems)
    return "\n\n".join([_count(listed, until_mended), *(problem.text() for problem in listed)])


def _count(problems: list[Problem], until_mended: str) -> str:
    """Say how many problems of each level there are, in how many files, and what waits for the errors."""
    if not problems:
        return "No problems found."
    levels = Counter(problem.level for problem in problems)
    counts = [_several(levels[level], level.value) for level in Level if levels[level]]
    files = _several(len({problem.path for problem in problems}), "file")
    listed = " and ".join([", ".join(counts[:-1]), counts[-1]] if len(counts) > 1 else counts)
    to_do = f" {until_mended} until every error is mended." if levels[Level.ERROR] else ""
    return f"{listed} in {files}.{to_do}"


def _several(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def _window(problem: Problem) -> tuple[str, str]:
    """Cut a long line to the part round the problem, and give the caret line that belongs below it."""
    line, column = problem.excerpt, min(max(problem.column - 1, 0), len(problem.excerpt))
    start, end = 0, len(line)
    if end > LONGEST_EXCERPT:
        start = max(0, min(column - CHARACTERS_BEFORE_CARET, end - LONGEST_EXCERPT))
        end = min(end, start + LONGEST_EXCERPT)
    shown = (
        ("…" if start else "") + line[start + (start > 0) : end - (end < len(line))] + ("…" if end < len(line) else "")
    )
    before, marked = shown[: column - start], shown[column - start :][: max(1, problem.width)]
    return shown, " " * _screen_width(before) + "^" * max(1, _screen_width(marked))


def _screen_width(text: str) -> int:
    """Count the places text takes in a terminal: two for a wide letter (Unicode annex 11), none for an accent."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.category(letter) in {"Mn", "Me"} else 1 + (unicodedata.east_asian_width(letter) in "WF")
        for letter in text
    )
