"""The rules of plain English: sentences that are too long, and words to avoid where they are not meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plan.language.sentences import sentences
from plan.language.standard import judge
from plan.language.vocabulary import Own, Vocabulary
from plan.language.word_lists import read_word_lists
from plan.language.words_to_avoid import avoided
from plan.problems import Level

VOCABULARY = Vocabulary(read_word_lists(), Own({}))
TWENTY = "We count every child in care who had the same home for two years, and print it here each May."


def codes(text):
    return [(one.level, one.code) for sentence in sentences(text) for one in judge(sentence, VOCABULARY)]


def test_a_sentence_has_at_most_20_words_and_more_than_25_stop_the_build():
    assert len(sentences(TWENTY)[0].words) == 20
    assert codes(TWENTY) == []
    assert codes(TWENTY.replace("each May", "in May each year")) == [(Level.WARNING, "plain-long")]
    assert codes(f"Because they asked us to, {TWENTY}") == [(Level.WARNING, "plain-long")]
    assert codes(f"Because all of them asked us to, {TWENTY}") == [(Level.ERROR, "plain-long")]


@pytest.mark.parametrize(
    "sentence",
    [
        "We will deliver better outcomes.",
        "We deliver improvements.",
        "We foster a culture of trust.",
        "We tackle inequality.",
        "We facilitate dialogue.",
        "This is a key priority.",
        "It drives improvement.",
        "We will progress this work.",
        "We are progressing well.",
        "We need to progress the plan.",
        "We utilise what we have.",
        "It has a big impact.",
        "We are committed to change.",
        "We empower families.",
        "We strengthen our teams.",
        "Going forward, we listen.",
        "We do this in order to help.",
        "It is a one-stop shop.",
        "The money is ring-fenced.",
        "We promote equality.",
        "A robust plan is in place.",
        "We transform services.",
        "We set the agenda for change.",
        "We liaise with schools.",
        "The overarching aim is clear.",
        "We initiate change.",
        "We leverage our partners.",
        "We streamline our work.",
        "We slimmed down the plan.",
        "We deploy our staff.",
        "We are combating crime.",
        "We collaborate with all.",
        "We incentivise people.",
        "We are countering harm.",
        "We are focusing on schools.",
        "We pledge to listen.",
        "We advance this work.",
        "We landed a grant.",
    ],
)
def test_a_word_to_avoid_is_found(sentence):
    assert codes(sentence) == [(Level.WARNING, "plain-avoid")] * len(list(avoided(sentence)))
    assert codes(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Foster carers and foster families get breaks.",
        "A child in foster care has a key worker at key stage 2.",
        "They foster children, and we pay for foster homes.",
        "We look for people to foster.",
        "Our delivery partner has a delivery plan.",
        "We made good progress, and this report shows progress.",
        "Read the progress report.",
        "Midwives deliver babies, and we deliver meals and free services.",
        "It is item 4 on the agenda.",
        "Each meeting agenda is public, and agenda items are short.",
        "The council owns the land.",
        "We keep the key to your flat, and you get your own key.",
        "He committed an offence.",
        "She was promoted to head of service.",
        "We tell you in advance.",
        "Volunteers drive children to clubs.",
        "We wrote an impact assessment.",
        "This is a commitment.",
        "The focus is on schools.",
        "The counter is open.",
    ],
)
def test_a_word_that_says_what_it_means_is_left_alone(sentence):
    assert codes(sentence) == []


def test_a_finding_says_what_to_write_instead():
    (found,) = judge(sentences("We utilise what we have.")[0], VOCABULARY)
    assert (found.words, found.fix) == ("utilise", "Write use.")


def test_a_sentence_in_quotation_marks_is_somebody_elses():
    assert codes("“We utilise it.” They said “utilise” twice.") == [(Level.WARNING, "plain-avoid")]
    assert codes('"We utilise it."') == []


def test_text_in_another_script_is_not_judged():
    assert codes("نحن " * 40) == []


@given(st.text(max_size=200))
def test_no_text_makes_the_rules_stumble(text):
    codes(text)
