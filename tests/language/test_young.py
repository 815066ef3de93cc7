"""Every rule of the young people's version, each with a sentence that breaks it and one that keeps it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plan.language.sentences import sentences
from plan.language.vocabulary import Own, Vocabulary
from plan.language.word_lists import read_word_lists
from plan.language.young import judge
from plan.problems import Level

LISTS = read_word_lists()
OWN = Own(terms={"advocate": ("Advocate",)}, everyday=("carer",))
ERROR, WARNING = Level.ERROR, Level.WARNING
TWENTY = "You can tell an adult what worries you, and that adult has to listen to you and do something."


def codes(text):
    vocabulary = Vocabulary(LISTS, OWN)
    return [(one.level, one.code) for sentence in sentences(text) for one in judge(sentence, vocabulary)]


@pytest.mark.parametrize(
    ("level", "code", "bad", "good"),
    [
        (WARNING, "young-long", TWENTY.replace("something.", "something about it now."), TWENTY),
        (ERROR, "young-long", TWENTY.replace("something.", "something soon after you told them so today."), TWENTY),
        (WARNING, "young-hard-word", "This is your entitlement.", "This is your right."),
        (WARNING, "young-hard-word", "You can get bursaries.", "You can get money from your carers and your advocate."),
        (ERROR, "young-talks-down", "Hey kids, this is for you.", "This is for you."),
        (ERROR, "young-talks-down", "Even you can join.", "You can join."),
        (ERROR, "young-talks-down", "Little ones like it.", "Young children like it. You are never too young to ask."),
        (ERROR, "young-talks-down", "Join us!!!", "Join us!"),
        (ERROR, "young-talks-down", "Obviously we listen.", "We listen."),
        (ERROR, "young-talks-down", "Some suffer from autism.", "Some are disabled."),
        (WARNING, "emoji", "You are happy 😀.", "You’re happy, and don't you know it?"),
    ],
)
def test_a_rule_finds_what_breaks_it_and_nothing_else(level, code, bad, good):
    assert (level, code) in codes(bad)
    assert codes(good) == []


def test_young_people_may_read_what_easy_read_may_not():
    assert codes("We don't waste 12.5% (or £4.50); it's for the seven of you.") == []


def test_text_in_another_script_is_left_to_people():
    assert codes("نحن نستمع إليك.") == [(Level.REMINDER, "other-script")]


@given(st.text(max_size=200))
def test_no_text_makes_the_rules_stumble(text):
    codes(text)
