"""Front matter is YAML that every generator reads as the same texts, numbers and days."""

from __future__ import annotations

from datetime import date

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from plan.export.front_matter import front_matter, not_html, split_front_matter


def test_texts_stand_in_quotation_marks_and_the_rest_does_not() -> None:
    said = {"title": "no", "weight": 3, "lastmod": date(2026, 11, 2), "search": {"exclude": True}}
    written = '---\ntitle: "no"\nweight: 3\nlastmod: 2026-11-02\nsearch: {"exclude": true}\n---\n'
    assert front_matter(said) == written


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
@pytest.mark.parametrize("version", ["1.1", "1.2"])
def test_any_text_is_the_same_text_again(version: str, title: str) -> None:
    written = front_matter({"title": title})
    assert len(written.splitlines()) == 3
    assert yaml.safe_load(f"%YAML {version}\n{written[:-4]}") == {"title": title}


@pytest.mark.parametrize("title", ["1. *Care* & <b>", "yes", "2026-01-01", "1e3", "key: value", "'\"", "# x", "é – ü"])
def test_difficult_titles_come_back(title: str) -> None:
    assert split_front_matter(front_matter({"title": title}) + "\nText\n") == ({"title": title}, "\nText\n")


def test_whatever_a_page_written_by_hand_says_can_be_written_again() -> None:
    said = {"tags": ["a", date(2026, 1, 2)], "hide": {"toc": False}, "nothing": None, "none": ""}
    assert front_matter(said) == '---\ntags: ["a", "2026-01-02"]\nhide: {"toc": false}\n---\n'


def test_a_file_without_front_matter_is_all_text() -> None:
    assert split_front_matter("Text\n---\nmore") == ({}, "Text\n---\nmore")


def test_front_matter_may_be_empty() -> None:
    assert split_front_matter("---\n---\nText") == ({}, "Text")


def test_windows_line_ends_are_understood() -> None:
    assert split_front_matter("---\r\ntitle: A\r\n---\r\nText") == ({"title": "A"}, "Text")


def test_what_is_no_yaml_is_refused() -> None:
    with pytest.raises(ValueError, match="mapping values"):
        split_front_matter("---\ntitle: a: b\n---\n")


def test_a_title_begins_no_tag_and_no_character_reference() -> None:
    assert not_html("<b> &lt; a < b & c") == "<\u2060b> &\u2060lt; a < b & c"
