"""What each kind of HTML becomes in Markdown, as somebody reads it who opens the file."""

from __future__ import annotations

from textwrap import dedent

import pytest

from plan.export.html_tree import html_tree
from plan.export.markdown_body import markdown_body


def written(html: str, link=lambda href: href) -> str:
    return markdown_body(html_tree(html), link)


def text(indented: str) -> str:
    return dedent(indented).strip("\n")


def test_paragraphs_and_headings() -> None:
    html = "<section><h2>How it\n is going</h2> <p>Too  slow.</p><div>Still <span>slow</span>.</div></section>"
    assert written(html) == "## How it is going\n\nToo slow.\n\nStill slow."


def test_emphasis_stands_round_words_and_not_round_blanks() -> None:
    assert written("<p>It is<strong> very </strong>late, <em>too</em>.</p>") == "It is **very** late, *too*."


def test_emphasis_inside_a_word_is_html_since_signs_do_not_work_there() -> None:
    assert written("<p>re<em>started</em></p>") == "re<em>started</em>"


def test_a_link_leads_where_the_tree_has_it() -> None:
    def link(href: str) -> str:
        return href.replace("index.html", "index.md")

    html = '<p><a href="../safe/index.html#who">Who <strong>helps</strong></a>! <a href="../x.pdf">x</a></p>'
    assert written(html, link) == "[Who **helps**](../safe/index.md#who)! [x](../x.pdf)"


def test_an_exclamation_before_a_link_makes_no_picture_of_it() -> None:
    assert written('<p>Look!<a href="x">here</a></p>') == "Look\\![here](x)"


def test_an_address_that_is_its_own_name_is_written_once() -> None:
    assert written('<p><a href="https://a.example/b">https://a.example/b</a></p>') == "<https://a.example/b>"


def test_signs_that_an_address_may_not_have_are_written_by_number() -> None:
    html = '<p><a href="https://a.example/b c|d">x</a> <a href="https://a.example/b_(c)">y</a></p>'
    assert written(html) == "[x](https://a.example/b%20c%7Cd) [y](<https://a.example/b_(c)>)"


def test_a_link_without_words_or_without_an_address_is_no_link() -> None:
    assert written('<p><a href="x"> </a><a>words</a></p>') == "words"


def test_a_picture_has_its_words() -> None:
    assert written('<p><img src="a.png" alt="A house"></p>') == "![A house](a.png)"


def test_a_picture_that_says_no_more_than_the_words_beside_it_is_left_out() -> None:
    assert written('<li><img src="a.svg" alt=""><h3>Safe</h3></li>') == "### Safe"


def test_short_items_stand_close_together() -> None:
    html = "<ul><li>one</li><li>two<ul><li>inside</li></ul></li></ul><ol start=3><li>three</li><li>four</li></ol>"
    assert written(html) == text(
        """
        -   one
        -   two
            -   inside

        <!-- -->

        3.  three
        4.  four
        """
    )


def test_items_with_several_paragraphs_stand_apart() -> None:
    assert written("<ul><li><p>one</p><p>more</p></li><li>two</li></ul>") == text(
        """
        -   one

            more

        -   two
        """
    )


def test_the_numbers_of_a_long_list_never_need_a_wider_indent() -> None:
    lines = written(f"<ol>{'<li>x</li>' * 101}</ol>").splitlines()
    assert lines[8:10] + lines[-1:] == ["9.  x", "10. x", "99. x"]


def test_a_list_of_cards_is_read_by_its_headings() -> None:
    html = '<ul><li><h3><a href="a">A</a></h3><p>a</p></li><li><div><h3>B</h3></div><p>b</p></li></ul>'
    assert written(html) == "### [A](a)\n\na\n\n### B\n\nb"


def test_terms_are_bold_with_a_colon() -> None:
    html = """<dl><div><dt>Led by</dt><dd><a href="c">Council</a></dd></div>
        <div id="why"><dt>Why?</dt><dd><p>So.</p><p>And so.</p></dd></div><dt>When</dt><dd>Now</dd><dd>Then</dd></dl>"""
    assert written(html) == text(
        """
        -   **Led by:** [Council](c)

        -   <a id="why"></a>**Why?** So.

            And so.

        -   **When:** Now

            Then
        """
    )


def test_a_table_has_its_title_above_and_the_names_of_its_rows_in_bold() -> None:
    html = """<div><table><caption id="c"><span>By year</span></caption>
        <thead><tr><th>Year</th><th>Figure</th></tr></thead>
        <tbody><tr><th>2024</th><td>a|b</td></tr><tr><th>2025</th><td></td></tr></tbody></table></div>"""
    assert written(html) == text(
        r"""
        **By year**

        | Year | Figure |
        | --- | --- |
        | **2024** | a\|b |
        | **2025** |  |
        """
    )


def test_a_cell_with_paragraphs_and_lists_has_lines() -> None:
    html = "<table><tr><th>a</th></tr><tr><td><p>one<br>two</p><ul><li>three</li></ul></td></tr></table>"
    assert written(html).splitlines()[-1] == "| one<br>two<br>three |"


def test_a_table_without_names_has_an_empty_row_for_them() -> None:
    assert written("<table><tr><td>a</td><td>b</td></tr></table>") == "|  |  |\n| --- | --- |\n| a | b |"


def test_cells_that_span_others_leave_empty_ones() -> None:
    html = """<table><thead><tr><th rowspan=2>a</th><th colspan=2>b</th></tr><tr><th>c</th><th>d</th></tr></thead>
        <tbody><tr><td>1</td><td>2</td><td>3</td></tr></tbody></table>"""
    assert written(html) == text(
        """
        |  | c | d |
        | --- | --- | --- |
        | a | b |  |
        | 1 | 2 | 3 |
        """
    )


def test_what_opens_by_a_click_is_open() -> None:
    assert written("<details><summary>How</summary><p>So.</p></details>") == "**How**\n\nSo."


def test_what_markdown_has_no_sign_for_stays_html() -> None:
    html = '<p>m<sup>2</sup>, <abbr title="a | b">AB</abbr>, <s>old</s></p>'
    assert written(html) == 'm<sup>2</sup>, <abbr title="a &#124; b">AB</abbr>, <s>old</s>'


def test_quotations_code_and_rules() -> None:
    html = "<blockquote><p>one</p><p>two</p></blockquote><pre>a\n  b</pre><hr><p>Type <code>make `x`</code></p>"
    assert written(html) == text(
        r"""
        > one
        >
        > two

            a
              b

        * * *

        Type <code>make \`x\`</code>
        """
    )


@pytest.mark.parametrize(
    "html",
    [
        "<form><label>Find</label><input><button>Go</button></form>",
        '<svg role="img"><title>Chart</title><path d=""/></svg>',
        "<noscript><p>Switch scripts on.</p></noscript>",
        "<section hidden><h2>Results</h2></section>",
        "<p></p><ul></ul><ul><li></li></ul><dl></dl><table></table><h2></h2>",
    ],
)
def test_what_works_on_our_site_only_is_left_out(html: str) -> None:
    assert written(html + "<p>end</p>") == "end"


def test_a_drawing_inside_a_line_leaves_the_line_whole() -> None:
    assert written("<p><span>3 <svg><path/></svg> late</span></p>") == "3 late"


def test_a_heading_keeps_its_id_where_generators_would_make_another() -> None:
    html = '<h2 id="data">All the figures</h2><h2 id="the-story">The story</h2><h2 id="d-e">D &amp; E</h2>'
    assert written(html) == text(
        """
        ## All the figures <a id="data"></a>

        ## The story

        ## D & E <a id="d-e"></a>
        """
    )


def test_the_second_of_two_headings_with_the_same_words_keeps_its_id() -> None:
    html = '<h2 id="one">The same</h2><h2 id="the-same">The same</h2>'
    assert written(html).endswith('## The same <a id="the-same"></a>')


def test_the_place_of_an_element_is_the_first_text_in_it() -> None:
    html = '<div id="a"></div><section id="b"><ul><li id="c">x</li></ul></section><article id="d"><h3>y</h3></article>'
    assert written(html) == '-   <a id="b"></a><a id="c"></a>x\n\n### y <a id="d"></a>'


def test_the_end_of_a_heading_keeps_its_number_signs() -> None:
    assert written("<h2>C#</h2>") == "## C\\#"


def test_unknown_elements_give_what_is_in_them() -> None:
    assert (
        written("<map-of-area><new-thing>words</new-thing> and <b2>more</b2></map-of-area>") == "words\n\nand\n\nmore"
    )
