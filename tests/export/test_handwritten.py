"""Pages that are written by hand are read as MkDocs reads them, and their links hold when they move."""

from __future__ import annotations

from pathlib import Path

import pytest

from plan.export.handwritten import UnreadablePageError, handwritten_files, other_files


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    for name, text in {
        "about.md": "---\ntitle: About us\nwords: more\n---\n\nText [c](contact/index.md).\n",
        "help/how-it-works.md": "# How it works #\n\nText\n",
        "help/index.md": "No title\n",
        "maintain/design.md": "# For editors\n",
        "README.md": "# Not a page\n",
        ".drafts/x.md": "# Not a page\n",
        "help/map.png": "",
    }.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_pages_for_readers_are_found_with_address_and_title(docs: Path) -> None:
    found = [(each.file, each.page.path, each.page.title) for each in handwritten_files(docs)]
    assert found == [
        ("about.md", "about", "About us"),
        ("help/how-it-works.md", "help/how-it-works", "How it works"),
        ("help/index.md", "help", "Help"),
    ]


def test_what_stands_beside_them_is_found(docs: Path) -> None:
    assert other_files(docs) == {"help/map.png": docs / "help/map.png"}


def test_front_matter_is_kept_apart_from_the_text(docs: Path) -> None:
    about = handwritten_files(docs)[0]
    assert about.said == {"title": "About us", "words": "more"}
    assert about.markdown == "Text [c](contact/index.md).\n"


def moved(docs: Path, file: str, text: str) -> str:
    (docs / file).write_text(text, encoding="utf-8")
    files = {"about.md": "about/index.md", "help/how-it-works.md": "help/how-it-works/index.md"}
    return next(each for each in handwritten_files(docs) if each.file == file).moved(files)


def test_links_are_seen_from_the_new_folder(docs: Path) -> None:
    text = "[a](contact/index.md#b) ![c](help/map.png 'd') [e](help/how-it-works.md)\n\n[f]: words/index.md\n"
    assert moved(docs, "about.md", text) == (
        "[a](../contact/index.md#b) ![c](../help/map.png 'd') [e](../help/how-it-works/index.md)\n\n"
        "[f]: ../words/index.md\n"
    )


def test_links_of_a_page_that_stays_lead_to_pages_that_move(docs: Path) -> None:
    assert moved(docs, "help/index.md", "[a](how-it-works.md) [b](../about.md)") == (
        "[a](how-it-works/index.md) [b](../about/index.md)"
    )


def test_links_that_leave_the_site_stay_as_they_are(docs: Path) -> None:
    text = "[a](https://a.example/b.md) [c](#d) [e](mailto:e@a.example) [f](/g)"
    assert moved(docs, "about.md", text) == text


@pytest.mark.parametrize("content", [b"\xff\xfe", b"---\ntitle: a: b\n---\n"])
def test_a_page_that_cannot_be_read_is_named(docs: Path, content: bytes) -> None:
    (docs / "about.md").write_bytes(content)
    with pytest.raises(UnreadablePageError, match=r"docs/about\.md"):
        handwritten_files(docs)
