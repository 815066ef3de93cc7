"""Any text that a plan can hold is the same text again after either dialect of Markdown has read it."""

from __future__ import annotations

import html
import re

import pytest
from bs4 import BeautifulSoup
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown import Markdown
from markdown_it import MarkdownIt

from plan.export.html_tree import html_tree
from plan.export.markdown_body import markdown_body

EXTENSIONS = [
    *("abbr", "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "tables", "toc"),
    *(
        f"pymdownx.{name}"
        for name in ("arithmatex", "betterem", "caret", "details", "emoji", "highlight", "inlinehilite")
    ),
    *(f"pymdownx.{name}" for name in ("keys", "magiclink", "mark", "superfences", "tasklist", "tilde", "blocks.tab")),
]
"""What a site with MkDocs or zensical may have switched on; `smartsymbols` changes texts on purpose and is left out."""

PYTHON_MARKDOWN = Markdown(extensions=EXTENSIONS)
COMMONMARK = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])

SIGNS = "\\`*_{}[]()<>#+-.!|~^$=:;&/?@%\"' \n"
TEXTS = st.text(st.one_of(st.sampled_from(SIGNS + "ab1"), st.characters(exclude_categories=("C", "Z"))), max_size=24)
SHAPES = {
    "a paragraph": "<p>{}</p>",
    "two paragraphs": "<p>{}</p><p>{}</p>",
    "a heading": "<h2>{}</h2>",
    "a list": "<ul><li>{}</li><li>end</li></ul>",
    "a list in a list": "<ul><li>top<ul><li>{}</li><li>{}</li></ul></li></ul>",
    "a list of paragraphs": "<ul><li><p>{}</p><p>{}</p></li></ul>",
    "a numbered list": "<ol><li>{}</li><li>end</li></ol>",
    "terms": "<dl><dt>{}</dt><dd>{}</dd></dl>",
    "long terms": "<dl><dt>{}</dt><dd><p>{}</p><ul><li>{}</li></ul></dd></dl>",
    "a table": "<table><tr><th>{}</th><th>b</th></tr><tr><th>{}</th><td>{}</td></tr></table>",
    "a quotation": "<blockquote><p>{}</p></blockquote>",
    "lines": "<p>first<br>{}<br>{}</p>",
    "bold": "<p>{}<strong>{}</strong>{}</p>",
    "both kinds of emphasis": "<p>{}<em>a <strong>{}</strong>{}</em></p>",
    "a link": '<p>{}<a href="https://a.example/b_(c)?d=1&amp;e">{}</a>{}</p>',
    "code": "<p>{} <code>{}</code> {}</p>",
    "small signs": '<p>{}<sup>{}</sup> <abbr title="{}">{}</abbr></p>',
}


def python_markdown(text: str) -> str:
    return PYTHON_MARKDOWN.reset().convert(text)


def words(markup: str) -> str:
    """The text of HTML, blanks aside, with the colon that an export puts after a term."""
    soup = BeautifulSoup(markup, "html.parser")
    for term in soup.find_all("dt"):
        if not re.search(r"[.?!:]\s*$", term.get_text()):
            term.append(":")
    return "".join(soup.get_text().split())


def assert_survives(markup: str) -> None:
    written = markdown_body(html_tree(markup), lambda href: href)
    for read in (python_markdown, COMMONMARK.render):
        assert words(read(written)) == words(markup), f"{read}\n{written}"


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
@settings(max_examples=settings.default.max_examples // 5)
@given(texts=st.lists(TEXTS, min_size=4, max_size=4))
@example(texts=["1. *Care* & <b>"] * 4)
@example(texts=["[a]", "[a](b)", "[a]: b", "(c)"])
@example(texts=["1) x", "1234567890. y", "#", "C#"])
@example(texts=["+ plus", "2026. A year", "# no", "a | b"])
@example(texts=["!!! note", "??? x", "- x", "> y"])
@example(texts=["{{ x }}", "{% y %}", "[x]: y", "~~z~~"])
@example(texts=["===", "---", "***", "___"])
@example(texts=["https://a.example/_b_", "www.a.example", "a@b.example", ":smile: $x$ [^1]"])
@example(texts=["&lt; &#35;", "\\", "`", "``` x"])
def test_any_text_survives_in(shape: str, texts: list[str]) -> None:
    assert_survives(shape.format(*map(html.escape, texts)))
