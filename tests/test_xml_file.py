"""XML documents that every program can read, whatever was typed."""

from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from hypothesis import given
from hypothesis import strategies as st

from plan.xml_file import xml_file


@given(st.text(st.characters(exclude_categories=())))
def test_any_text_makes_a_document_that_can_be_read(text: str) -> None:
    root = Element("file", title=text)
    SubElement(root, "words").text = text
    assert ElementTree.fromstring(xml_file(root)).find("words") is not None


def test_all_that_xml_knows_stays() -> None:
    root = Element("file")
    root.text = "a\tb < c & “d” é 漢 😀"
    assert ElementTree.fromstring(xml_file(root)).text == root.text


def test_a_hidden_character_is_left_out_and_the_words_stay() -> None:
    root = Element("file")
    root.text = "one\x01 two\ufffe"
    assert ElementTree.fromstring(xml_file(root)).text == "one two"
