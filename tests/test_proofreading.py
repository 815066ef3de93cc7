"""What is wrong in a page written by hand is said at its file and line, in words for whoever wrote it."""

import logging

import pytest
from markdown import Markdown

from plan.problems import Level, Problem
from plan.proofreading import UnsoundPagesError, WrittenFile, proofread, tell

TOP = "---\ntitle: Our page\n---\n# Our page\n\n"
"""What stands above the text of every page here: four lines and an empty one."""

EXTENSIONS = ["admonition", "attr_list", "fenced_code", "footnotes", "md_in_html", "tables", "toc"]


def found(text: str, top: str = TOP) -> list[Problem]:
    html = Markdown(extensions=EXTENSIONS).convert((top + text).rpartition("---\n")[2])
    return list(proofread(html, WrittenFile("docs/our-page.md", top + text, "Our page")))


SOUND = """
Words with [how to complain](get-help/index.md), ![A girl reads a letter](letter.png), a note[^law] and `[here](x)`.

## One

### Two

!!! note "What to know"
    Words.

| Year | Number |
| ---- | -----: |
| 2024 | 7 |

Some `code over
two lines`, and

```html
<script>![](x.png) [ ] [^none] # Second</script>
```

[^law]: The Act.
"""


def test_a_sound_page_has_nothing_said_of_it() -> None:
    assert [problem.text() for problem in found(SOUND)] == []


@pytest.mark.parametrize(
    ("text", "code", "place", "says"),
    [
        ("Words ![](files/letter.png)", "picture-without-words", (6, 7), "'letter.png' has no words"),
        ("<img src='letter.png'>", "picture-without-words", (6, 11), "for people who cannot see it"),
        ("![ ](letter.png)", "picture-without-words", (6, 6), "'letter.png' has no words"),
        ("![A map](https://maps.example/a.png)", "picture-from-elsewhere", (6, 10), "of other websites"),
        ("<iframe src='x'></iframe>", "refused", (6, 1), "<iframe> does not work here"),
        ("Words\n\n<script>let a = 1</script>", "refused", (8, 1), "<script> does not work here"),
        ("## One {: style='color:red'}", "refused", (6, 11), "style= does not work here"),
        ("<p onclick='a()'>Words</p>", "refused", (6, 4), "onclick= does not work here"),
        ("## One\n\n# Two", "second-title", (8, 1), "'Two' is a second title"),
    ],
)
def test_what_readers_could_not_use_stops_the_build(text: str, code: str, place: tuple[int, int], says: str) -> None:
    (problem,) = found(text)
    assert (problem.level, problem.code, (problem.line, problem.column)) == (Level.ERROR, code, place)
    assert says in problem.what
    assert problem.path == "docs/our-page.md"
    assert problem.fix


@pytest.mark.parametrize(
    ("text", "code", "place", "says"),
    [
        ("To complain, click [here](a.md).", "link-words", (6, 20), "the link 'here' does not say where it leads"),
        ("[**Read more…**](a.md)", "link-words", (6, 4), "'Read more…'"),
        ("[](a.md)", "link-words", (6, 1), "no words"),
        ("## One\n\n#### Two", "heading-level", (8, 1), "'Two' leaves out a level"),
        ('!!! warning ""\n    Words.', "note-without-title", (6, 1), "no title"),
        ("| Year |  |\n| --- | --- |\n| 2024 | 7 |", "column-without-heading", (6, 8), "no heading"),
        ("- [ ] Ask\n", "boxes", (6, 3), "nobody can tick it"),
        ("1. Do\n\n   ```sh\n   make site\n   ```\n", "code-in-list", (8, 4), "this code gets no box"),
        ("- Do\n\n    ```\n    make site\n    make check\n    ```\n", "code-in-list", (8, 5), "this code gets no box"),
        ("Words[^law].", "note-missing", (6, 6), "[^law] has no note"),
    ],
)
def test_what_readers_would_stumble_over_is_a_warning(text: str, code: str, place: tuple[int, int], says: str) -> None:
    (problem,) = found(text)
    assert (problem.level, problem.code, (problem.line, problem.column)) == (Level.WARNING, code, place)
    assert says in problem.what
    assert problem.fix


def test_a_second_title_at_the_top_is_said_since_nobody_would_see_it() -> None:
    (problem,) = found("Words.", TOP.replace("# Our page", "# Our old page"))
    assert (problem.code, problem.line) == ("two-titles", 4)
    assert "Readers see 'Our page'" in problem.fix


def test_words_that_stand_in_an_example_first_are_found_where_they_are_meant() -> None:
    problems = found("`[here](a.md)`\n\n```\n[here](b.md)\n```\n\n[here](c.md) and [here](d.md)")
    assert [(problem.line, problem.column) for problem in problems] == [(12, 1), (12, 18)]


def test_a_link_with_a_picture_is_named_by_the_words_of_the_picture() -> None:
    assert found("[![Our logo](logo.png)](about.md)") == []


def test_errors_of_all_pages_are_raised_at_once_with_the_warnings(caplog: pytest.LogCaptureFixture) -> None:
    problems = [*found("![](a.png)"), *found("[here](a.md)")]
    with pytest.raises(UnsoundPagesError) as raised:
        tell(problems, logging.getLogger("test"))
    assert "1 error and 1 warning in 1 file" in str(raised.value)
    assert "'a.png' has no words" in str(raised.value)
    assert caplog.records == []


def test_warnings_alone_are_printed_as_warnings(caplog: pytest.LogCaptureFixture) -> None:
    tell(found("[here](a.md)"), logging.getLogger("test"))
    assert [record.levelname for record in caplog.records] == ["WARNING"]
    assert "docs/our-page.md:6:1: warning: the link 'here'" in caplog.text


def test_two_versions_of_the_same_lines_are_all_that_is_said_of_a_page() -> None:
    both = "<<<<<<< HEAD\nOn Mondays.\n=======\nOn Tuesdays.\n>>>>>>> spring"
    (problem,) = found(both)

    assert (problem.level, problem.code, problem.line) == (Level.ERROR, "merge-conflict", 6)
    assert problem.excerpt == "<<<<<<< HEAD"


def test_a_title_that_is_underlined_is_no_conflict_and_nor_is_an_example_of_one() -> None:
    assert [each.code for each in found("More\n=======\n\nWords.")] == ["second-title"]
    assert found("```text\n<<<<<<< HEAD\n```") == []
