"""What is wrong in a page written by hand, said to whoever wrote it: what readers would miss, at file and line."""

from __future__ import annotations

import logging
import posixpath
import re
from collections.abc import Iterable
from dataclasses import dataclass
from html.parser import HTMLParser
from urllib.parse import urlsplit

from plan.problems import Level, PlanDataError, Problem, quoted
from plan.source.characters import CONFLICT, TWO_VERSIONS

REFUSED = {
    *("script", "style", "iframe", "frame", "object", "embed", "video", "audio", "form", "input", "link", "meta"),
    "base",
}
"""Elements that the site's policy refuses (see `plan.policy`), or that would ask for what the site never asks for."""

SAY_NOTHING = {
    *("here", "click here", "click", "this", "this page", "this link", "link", "more", "read more", "find out more"),
    *("learn more", "see more", "details", "download", "go", "page", "website"),
}
"""Words of a link that mean nothing to somebody who hears the links of a page as a list (WCAG 2.2, 2.4.4 and 2.4.9)."""

_CODE = re.compile(r"^(`{3,}|~{3,}).*?^\1|`[^`\n]+`", re.DOTALL | re.MULTILINE)
_ALIGNED = re.compile(r"text-align: \w+;")
_LEFT_AS_TYPED = re.compile(r"^\[[ xX]\](?=\s)|\[\^[^\]\s]+\]")


class UnsoundPagesError(PlanDataError):
    """Pages written by hand that cannot be published; as text it is every problem, for whoever wrote them."""


@dataclass(frozen=True)
class WrittenFile:
    """A page's file as it stands in `docs/`, and the title that the page has."""

    path: str
    text: str
    title: str


@dataclass(frozen=True)
class _Fault:
    """What is wrong, how to mend it, and which words of the file it is about, the likeliest first."""

    level: Level
    code: str
    what: str
    fix: str
    words: tuple[str, ...]


def proofread(html: str, written: WrittenFile) -> tuple[Problem, ...]:
    """Everything that is wrong in the HTML that Markdown made of a file, in the order of the page.

    Where Git has put two versions of the same lines into it, nothing else is told: Markdown takes them for titles.
    """
    lines = _CODE.sub("", written.text).splitlines()
    conflict = next((line for line in lines if line[:1] in {"<", "|", ">"} and CONFLICT.fullmatch(line)), None)
    if conflict:
        two_versions = _Fault(Level.ERROR, TWO_VERSIONS.code, TWO_VERSIONS.what, TWO_VERSIONS.fix, (conflict,))
        return tuple(_placed([two_versions], written))
    reader = _Reader(written)
    reader.feed(html)
    reader.close()
    return tuple(_placed(reader.faults, written))


def tell(problems: Iterable[Problem], log: logging.Logger) -> None:
    """Print the warnings, which strict builds count. Raises UnsoundPagesError with everything if there is an error."""
    found = tuple(problems)
    if any(problem.level is Level.ERROR for problem in found):
        raise UnsoundPagesError(found)
    for problem in found:
        log.warning(problem.text())


def _placed(faults: Iterable[_Fault], written: WrittenFile) -> Iterable[Problem]:
    """Give each fault its place: words that stand several times are taken in their order, examples are left out."""
    text = _CODE.sub(lambda code: re.sub(r"[^\n]", " ", code[0]), written.text)
    reached: dict[str, int] = {}
    for fault in faults:
        found = ((words, text.find(words, reached.get(words, 0))) for words in fault.words)
        words, place = next((each for each in found if each[1] >= 0), ("", 0))
        reached[words] = place + len(words)
        start = text.rfind("\n", 0, place) + 1
        line = written.text[start:].partition("\n")[0].rstrip("\r")
        number = text.count("\n", 0, place) + 1
        yield Problem(
            *(fault.level, fault.code, written.path, number, place - start + 1, fault.what, fault.fix),
            excerpt=line if words else "",
            width=max(1, len(words)),
        )


class _Reader(HTMLParser):
    """Reads a page in its order and notes what is wrong."""

    def __init__(self, written: WrittenFile) -> None:
        super().__init__()
        self.faults: list[_Fault] = []
        self._written = written
        self._level = 1
        self._titles = 0
        self._words = ""
        self._leads = ""
        self._in_code = 0
        self._in_box = 0
        self._needs_title = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Judge an element by its name and attributes."""
        has = {name: value or "" for name, value in attrs}
        if tag in REFUSED:
            fix = "Take it out. To show something from elsewhere, link to it and say in the link what it is."
            self._error("refused", f"<{tag}> does not work here: the website's policy refuses it", fix, f"<{tag}")
        for name, value in has.items():
            if (name == "style" and not (tag in {"td", "th"} and _ALIGNED.fullmatch(value))) or name.startswith("on"):
                fix = "Take it out. The website's own stylesheet decides how a page looks."
                self._error("refused", f"{name}= does not work here: the website's policy refuses it", fix, f"{name}=")
        if tag == "img":
            self._picture(has)
        if self._needs_title and (tag, has.get("class")) != ("p", "admonition-title"):
            fix = f'Write one between quotation marks: !!! {self._needs_title} "What you need to know"'
            self._warn("note-without-title", "this note has no title", fix, f'!!! {self._needs_title} ""')
        kind, _, kinds = has.get("class", "").partition(" ")
        self._needs_title = (kinds or "note") if tag == "div" and kind == "admonition" else ""
        self._in_code += tag in {"code", "pre"}
        self._in_box += tag == "pre"
        if re.fullmatch(r"a|h[1-6]|th", tag):
            self._words = ""
        if tag == "a":
            self._leads = has.get("href", "")

    def handle_data(self, data: str) -> None:
        """Collect words, and see what Markdown left as it was typed."""
        self._words += data
        begin, line_break, _ = data.partition("\n")
        inline = self._in_code and not self._in_box and line_break
        if inline and re.search(rf"```\s*{re.escape(begin)}", self._written.text):
            fix = (
                "Begin its lines at the margin. In a list of steps, write a heading for each step instead of a number."
            )
            self._warn("code-in-list", "this code gets no box: its lines are moved to the right", fix, "```")
        for left in [] if self._in_code else _LEFT_AS_TYPED.findall(data.strip()):
            if left.startswith("[^"):
                fix = f"Add a line that begins with {left}: and has the note behind it, or take it out."
                self._warn("note-missing", f"{left} has no note", fix, left)
            else:
                self._warn("boxes", f"{left} stays as it is: nobody can tick it", "Write the list without boxes.", left)

    def handle_endtag(self, tag: str) -> None:
        """Judge headings and links by their words."""
        words = " ".join(self._words.split())
        self._in_code -= tag in {"code", "pre"}
        self._in_box -= tag == "pre"
        if tag == "a" and self._leads:
            self._link(words)
        elif re.fullmatch(r"h[1-6]", tag):
            self._heading(int(tag[1]), words)
        elif tag == "th" and not words:
            fix = "Say in a word or two what stands in it."
            self._warn("column-without-heading", "a column of this table has no heading", fix, "||", "| |", "|  |")

    def _picture(self, has: dict[str, str]) -> None:
        source = has.get("src", "")
        file = posixpath.basename(urlsplit(source).path)
        self._words += has.get("alt", "")
        if not has.get("alt", "").strip():
            fix = f"Write between the square brackets what it shows: ![A girl reads a letter]({file})"
            what = f"the picture {quoted(file)} has no words for people who cannot see it"
            self._error("picture-without-words", what, fix, f"![]({source})", f"{file}", "<img")
        if urlsplit(source).netloc or source.startswith("data:"):
            fix = "Save the picture beside this page, and write the name of its file."
            self._error("picture-from-elsewhere", "pictures of other websites are not shown here", fix, source)

    def _link(self, words: str) -> None:
        if re.sub(r"[\W_]+", " ", words).strip().lower() in SAY_NOTHING:
            fix = "Say what is there, such as [how to reach us](contact/index.md)."
            what = f"the link {quoted(words)} does not say where it leads"
            self._warn("link-words", what, fix, f"[{words}]", f">{words}<", words)
        elif not words:
            fix = "Write between the square brackets what is there."
            self._warn("link-words", "this link has no words", fix, f"[]({self._leads}", "[](")

    def _heading(self, level: int, words: str) -> None:
        if level == 1:
            self._titles += 1
            self._only_title(words)
        elif level > self._level + 1:
            fix = f"Begin it with {'#' * (self._level + 1)}: readers who hear the page find their way by the levels."
            what = f"the heading {quoted(words)} leaves out a level"
            self._warn("heading-level", what, fix, f"{'#' * level} {words}", words)
        self._level = level

    def _only_title(self, words: str) -> None:
        if self._titles > 1:
            fix = "A page has one title, at its top. Begin this heading with ## and those below it with one more."
            self._error("second-title", f"{quoted(words)} is a second title", fix, f"# {words}", words)
        elif words != self._written.title:
            title = quoted(self._written.title)
            fix = f"Readers see {title}, from the line title: at the top. Write the same in both places."
            self._warn("two-titles", f"the title {quoted(words)} is not shown", fix, f"# {words}", words)

    def _error(self, code: str, what: str, fix: str, *words: str) -> None:
        self.faults.append(_Fault(Level.ERROR, code, what, fix, words))

    def _warn(self, code: str, what: str, fix: str, *words: str) -> None:
        self.faults.append(_Fault(Level.WARNING, code, what, fix, words))
