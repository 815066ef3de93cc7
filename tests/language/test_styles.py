"""What the rules find in 20 sentences of each style: nearly nothing in good ones, nearly all of council jargon.

The sentences were written before they were measured. The table is in docs/maintain/plain-words.md, and stays true.
"""

from collections import Counter
from pathlib import Path

import pytest

from plan.language import easy, standard, young
from plan.language.pages import ease
from plan.language.sentences import sentences
from plan.language.vocabulary import Own, Vocabulary
from plan.language.word_lists import read_word_lists
from plan.problems import Level

STYLES = ("easy", "young", "plain", "jargon")
VERSIONS = {"Easy read": easy, "Young people": young, "Standard": standard}
GUIDE = (Path(__file__).parents[2] / "docs" / "maintain" / "plain-words.md").read_text(encoding="utf-8")
TERMS = {"foster": ("foster family",), "young-carer": ("young carer", "young carers"), "advocate": ("advocate",)}
VOCABULARY = Vocabulary(read_word_lists(), Own(TERMS, everyday=("social worker",)))


def written_in(style):
    lines = (Path(__file__).parent / "styles" / f"{style}.txt").read_text(encoding="utf-8").splitlines()
    return [sentence for line in lines for sentence in sentences(line)]


def judged(version, style):
    return [VERSIONS[version].judge(sentence, VOCABULARY) for sentence in written_in(style)]


def flagged(version, style, level=None):
    return sum(any(level in (None, finding.level) for finding in found) for found in judged(version, style))


@pytest.mark.parametrize("style", STYLES)
def test_there_are_20_sentences_of_each_style(style):
    assert len(written_in(style)) == 20


@pytest.mark.parametrize(
    ("version", "style"), [("Easy read", "easy"), ("Young people", "young"), ("Standard", "plain")]
)
def test_good_sentences_of_a_version_raise_at_most_one_false_alarm_and_no_error(version, style):
    assert flagged(version, style) <= 1
    assert flagged(version, style, Level.ERROR) == 0


def test_jargon_is_no_easy_read_and_no_text_for_young_people():
    assert flagged("Easy read", "jargon", Level.ERROR) >= 19
    assert flagged("Young people", "jargon") >= 15


def test_the_guide_says_how_many_sentences_are_flagged():
    for version in VERSIONS:
        cells = [f"{flagged(version, style)} ({flagged(version, style, Level.ERROR)})" for style in STYLES]
        assert f"| {version} | {' | '.join(cells)} |" in GUIDE


def test_the_guide_says_how_often_each_rule_of_easy_read_finds_something():
    found = {style: Counter(one.code for each in judged("Easy read", style) for one in each) for style in STYLES}
    for code in sorted({code for counted in found.values() for code in counted}):
        assert f"| `{code}` | {' | '.join(str(found[style][code]) for style in STYLES)} |" in GUIDE


def test_the_guide_says_how_hard_each_style_is_to_read():
    grades = [ease(written_in(style), VOCABULARY) for style in STYLES]
    assert f"| Flesch-Kincaid | {' | '.join(f'{grade.flesch_kincaid:.1f}' for grade in grades)} |" in GUIDE
    assert f"| ARI | {' | '.join(f'{grade.automated:.1f}' for grade in grades)} |" in GUIDE
