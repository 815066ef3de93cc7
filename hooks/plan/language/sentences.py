"""A text of the plan as the sentences that readers see, without the marks of Markdown.

We split ourselves: a line of a list is a sentence even without a full stop, which the usual libraries overlook.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from plan.language.words import listed, words


@dataclass(frozen=True)
class Sentence:
    """One sentence, or a heading, or an item of a list."""

    text: str
    words: tuple[str, ...]
    is_heading: bool = False

    @property
    def has_end(self) -> bool:
        """Whether it ends in a full stop, a question mark or an exclamation mark."""
        return bool(_HAS_END.search(self.text))


_HAS_END = re.compile(r"[.!?…؟۔。！？][\"'”’»)\]]*$")
_FENCED = re.compile(r"```.*?(?:```|\Z)", re.DOTALL)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_HEADING = re.compile(r"\s*#{1,6}\s+")
_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,3}[.)])\s+")
_TABLE_RULE = re.compile(r"[\s|:-]*-[\s|:-]*")
_ALL_BOLD = re.compile(r"\s*(\*\*|__)(?!\s)(?:(?!\1).)+\1:?\s*")

_PICTURE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
_LINK = re.compile(r"\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])")
_ADDRESS = re.compile(r"<?(?:https?://|mailto:|tel:|www\.)[^\s<>]*[^\s<>.,;:!?)]>?|[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_DATES = ("date", "_on", "next_update", "due", "plan.start", "plan.end")
"""How the names of placeholders end that become a date."""
_PLACEHOLDER = re.compile(r"\{([^{}\n]{1,80})\}")
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_MARKS = re.compile(r"\*\*|__|`|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)")
_MAY_HAVE_MARKS = re.compile(r"[\[{<*_`&@]|://|www\.")

_END = re.compile(r"[.!?…؟۔]+[\"'”’»)\]]*\s+|[。！？]+\s*")
_WORD_BEFORE = re.compile(r"(?:^|[\s(\[\"'“‘])(\S*?)[.]+[\"'”’»)\]]*\s+$")
_CAPITAL_BEFORE = re.compile(r"(?:^|\s)[A-Z]\S*\s+[A-Z]$|^[A-Z]$")
_OPENING = "\"'“‘«([*_"
_ABBREVIATIONS = listed(
    "dr mr mrs ms prof st rev cllr sgt vs approx cf e.g eg i.e ie fig art pp vol no nos tel ext inc ltd dept"
)
"""What a full stop belongs to. Those of numbers and places count only before a figure."""
_BEFORE_FIGURES = listed("no nos art fig pp vol tel ext")


def sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text, in order, its headings and items of lists included.

    Quoted paragraphs, code and addresses are left out; a link keeps its words, and a placeholder that nobody has filled
    counts as what it could become.
    """
    return tuple(_sentences(text))


def _sentences(text: str) -> Iterator[Sentence]:
    for block, is_heading in _blocks(text):
        plain = _plain(block)
        if is_heading:
            if plain:
                yield Sentence(plain, words(plain), is_heading=True)
        else:
            for part in _parts(plain):
                yield Sentence(part, words(part))


def _blocks(text: str) -> Iterator[tuple[str, bool]]:
    """Headings, paragraphs, items of lists and cells of tables, each on one line, and whether it is a heading."""
    if "\n" not in text and text[:1].isalpha():
        yield text, False
        return
    lines: list[str] = []
    for line in (*_without_code(text).split("\n"), ""):
        begins = line.lstrip()
        if begins[:1].isalpha():  # most lines go on with what stands above them
            lines.append(line.strip())
            continue
        item = _ITEM.match(line)
        if lines and (item or _alone(line)):
            yield " ".join(lines), False
            lines = []
        if _alone(line):
            yield from _headings(line)
        else:
            lines.append(line[item.end() if item else 0 :].strip())


def _without_code(text: str) -> str:
    return _COMMENT.sub(" ", _FENCED.sub("\n", text)) if "```" in text or "<!--" in text else text


def _alone(line: str) -> bool:
    """Whether a line is no part of a paragraph: an empty one, a heading, a row of a table, or quoted."""
    return line.lstrip()[:1] in ("", "|", ">") or bool(_HEADING.match(line) or _ALL_BOLD.fullmatch(line))


def _headings(line: str) -> Iterator[tuple[str, bool]]:
    """The heading that a line is, or the cells of its row: they are judged as headings, which need no full stop."""
    begins = line.lstrip()[:1]
    if begins == "|":
        cells = () if _TABLE_RULE.fullmatch(line) else line.strip().strip("|").split("|")
        yield from ((cell.strip(), True) for cell in cells if cell.strip())
    elif begins not in ("", ">"):
        yield _HEADING.sub("", line).strip(" #:"), True


def _plain(block: str) -> str:
    """A block without marks, on one line."""
    if _MAY_HAVE_MARKS.search(block):
        block = _LINK.sub(r"\1", _PICTURE.sub(" ", block))
        block = _PLACEHOLDER.sub(_filled, _ADDRESS.sub("link", block))
        block = unescape(_MARKS.sub("", _TAG.sub(" ", block)))
    return " ".join(block.split())


def _filled(found: re.Match[str]) -> str:
    """What stands for a placeholder, with as many words as it becomes."""
    name, _, form = (part.strip() for part in found[1].lower().partition(":"))
    if "out_of" in name or form.startswith("out_of"):
        return "7 out of 10"
    if "year" in name or form == "year":
        return "2030"
    if name.endswith("_period"):
        return "2025 to 2026"
    return "1 May 2030" if name.endswith(_DATES) else "7"


def _parts(block: str) -> Iterator[str]:
    start = 0
    for found in _END.finditer(block):
        if _ends(block, start, found.end()):
            yield block[start : found.end()].strip()
            start = found.end()
    if rest := block[start:].strip():
        yield rest


def _ends(block: str, start: int, end: int) -> bool:
    """Whether what ends here is a sentence and not an abbreviation or a quotation in the middle of one."""
    after = block[end:].lstrip(_OPENING)
    if not after or after[0].islower():
        return False
    found = _WORD_BEFORE.search(block[start:end])
    if found is None:
        return True
    word = found[1].lower()
    if word in _BEFORE_FIGURES:
        return not after[0].isdigit()
    before = block[start:end].rstrip().rstrip(".")
    return word not in _ABBREVIATIONS and not _CAPITAL_BEFORE.search(before)
