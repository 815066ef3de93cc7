"""Plain text as Markdown that every generator shows as the same text, whichever of the two dialects it reads.

The dialects are CommonMark with GitHub's tables (Hugo, Eleventy, Astro, Docusaurus, forges) and Python-Markdown
(MkDocs, zensical). A backslash is used where both know it (CommonMark 0.31, 2.4; Python-Markdown, `ESCAPED_CHARS`, with
its extension for tables), else a character reference. Signs of common extensions count too: strike-through, formulas,
footnotes, emoji names, admonitions, definition lists, and the `{{ }}` of Hugo's, Liquid's and Jinja's templates.
"""

from __future__ import annotations

import re

_EVERYWHERE = re.compile(
    r"""
    (?P<backslash> [\\`*\[\]{|]          # code, emphasis, links, attributes and templates, tables
      | (?<![^\W_])_ | _(?![^\W_])       # emphasis; not inside a word, where neither dialect looks for it
      | \+(?=\+) | (?<=\+)\+ )           # keys
  | (?P<reference> [<~^$]                # tags, strike-through, footnotes, formulas
      | &(?=\#?\w+;)                     # a character reference
      | =(?==) | (?<==)=                 # marked text, underlined headings
      | :(?=//) | (?<=www)\.             # addresses that become links by themselves
      | :(?=[\w+-]+:) )                  # names of emoji
    """,
    re.VERBOSE,
)
_AT_THE_START = re.compile(
    r"""
    (?P<backslash> [#>] | [+-](?=[\s+-]|$) | !(?=!!) )   # headings, quotations, lists, underlines, admonitions
  | (?P<reference> [:=] | \?(?=\?\?) | /(?=//) )        # definitions, underlines, blocks
    """,
    re.VERBOSE,
)
_NUMBERED = re.compile(r"(\d+)([.)](?:\s|$))")


def escaped(text: str) -> str:
    """Text for the inside of a line."""
    return _EVERYWHERE.sub(_safe, text)


def line(markdown: str) -> str:
    """A finished line of Markdown whose beginning is not taken for a heading, a list, a quotation or the like."""
    numbered = _NUMBERED.match(markdown)
    if numbered:
        return f"{numbered[1]}\\{markdown[numbered.end(1) :]}"
    if markdown.startswith("\\["):  # the escape, before a whole paragraph in brackets, would begin a formula
        return f"&#{ord('[')};{markdown[2:]}"
    begins = _AT_THE_START.match(markdown)
    return _safe(begins) + markdown[begins.end() :] if begins else markdown


def ending(markdown: str) -> str:
    """A finished heading whose last number signs are not taken for its end."""
    words = markdown.rstrip("#")
    return words + "\\#" * (len(markdown) - len(words))


def _safe(sign: re.Match[str]) -> str:
    if sign["backslash"]:
        return f"\\{sign[0]}"
    return {"<": "&lt;", "&": "&amp;"}.get(sign[0], f"&#{ord(sign[0])};")
