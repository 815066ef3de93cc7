"""The words that the site itself says in easy read and to young people keep the rules of those versions.

No council can explain them in its glossary, so no hard word is excused but the name of a program. Descriptions stand in
search engines only.
"""

import re

import pytest

from plan.language import easy, young
from plan.language.sentences import sentences
from plan.language.vocabulary import Own, Vocabulary
from plan.language.word_lists import read_word_lists
from plan.wording import default_words

VOCABULARY = Vocabulary(read_word_lists(), Own({}, everyday=("browser",)))  # it is named where people look for it
PICTURE = re.compile(r"^\[[a-z0-9-]+\] ", re.MULTILINE)
EASY_FILES = re.compile(r"easy_\w+\.|easy\.")
YOUNG_FILES = re.compile(r"young_\w+\.|young\.")


def said_to(version, files):
    """The words of the interface in one version, by key, without the names of their pictures."""
    own = {key: text for key, text in default_words().items() if f".{version}" in key or files.match(key)}
    return {key: PICTURE.sub("", text) for key, text in own.items() if "description" not in key}


def faults(text, judge):
    lines = (sentence for line in text.splitlines() for sentence in sentences(line))
    return [f"{one.words or sentence.text}: {one.what}" for sentence in lines for one in judge(sentence, VOCABULARY)]


@pytest.mark.parametrize(("key", "text"), said_to("easy_read", EASY_FILES).items())
def test_the_interface_keeps_the_rules_of_easy_read(key, text):
    assert faults(text, easy.judge) == []


@pytest.mark.parametrize(("key", "text"), said_to("young_people", YOUNG_FILES).items())
def test_the_interface_keeps_the_rules_of_the_young_peoples_version(key, text):
    assert faults(text, young.judge) == []


def test_there_are_words_of_both_versions():
    assert len(said_to("easy_read", EASY_FILES)) > 100
    assert len(said_to("young_people", YOUNG_FILES)) > 20
