"""Every rule of easy read, each with a sentence that breaks it and one that keeps it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plan.language.easy import judge
from plan.language.finding import MOST_OF_ONE_SENTENCE
from plan.language.sentences import sentences
from plan.language.vocabulary import Own, Vocabulary
from plan.language.word_lists import read_word_lists
from plan.problems import Level

LISTS = read_word_lists()
OWN = Own(
    terms={"partnership": ("Partnership",), "send": ("Special educational needs", "SEND")}, everyday=("GP", "autism")
)
ERROR, WARNING = Level.ERROR, Level.WARNING


def found(text):
    vocabulary = Vocabulary(LISTS, OWN)
    return [finding for sentence in sentences(text) for finding in judge(sentence, vocabulary)]


def codes(text):
    return [(finding.level, finding.code) for finding in found(text)]


SIXTEEN = "We want to know what you think of our plan and how it is going for you."
TWENTY_ONE = "We want to know what you think of our plan and how it is going for you at home and school."

RULES = [
    (
        WARNING,
        "easy-long",
        SIXTEEN.replace(" our", " this new"),
        "We want to know what you think of our plan and how it is.",
    ),
    (ERROR, "easy-long", f"So {TWENTY_ONE}", "We want to know what you think of our plan."),
    (ERROR, "easy-hard-word", "We have a strong infrastructure.", "We have good roads."),
    (ERROR, "easy-hard-word", "We believe in co-production.", "We work part-time in a partnership."),
    (ERROR, "easy-hard-word", "Safeguarding is our job.", "We met in Safehaven."),
    (ERROR, "easy-acronym", "You may have an EHCP.", "You may have SEND and see your GP."),
    (ERROR, "easy-acronym", "Go to A&E now.", "Go to hospital now."),
    (ERROR, "easy-percentage", "We helped 15% of children.", "We helped 3 out of 20 children."),
    (ERROR, "easy-percentage", "We helped 15 per cent of children.", "We helped most children."),
    (ERROR, "easy-decimal", "Each child waits 4.5 weeks.", "Each child waits 4 weeks. It costs £4.50 at 8.30am."),
    (WARNING, "easy-passive", "You will be helped.", "We will help you. You are looked after when you are worried."),
    (WARNING, "easy-passive", "The plan was not always written by us.", "We wrote the plan. It is called our plan."),
    (
        WARNING,
        "easy-links",
        "You can ask and we answer when you call if you want.",
        "You can ask and we answer if you call.",
    ),
    (WARNING, "easy-negatives", "You do not have to say nothing.", "You do not have to say it."),
    (WARNING, "easy-negatives", "Nobody can't come.", "Nobody stays at home."),
    (
        WARNING,
        "easy-commas",
        "We like schools, parks, and shops.",
        "We like parks, and shops. We have 1,000,000 pounds.",
    ),
    (WARNING, "easy-semicolon", "We ask; you answer.", "We ask. You answer."),
    (WARNING, "easy-brackets", "We ask you (in May).", "We ask you in May."),
    (WARNING, "easy-dash", "We ask – you answer.", "We ask you face-to-face."),
    (WARNING, "easy-dash", "Children aged 4–16 can come.", "Children aged 4 to 16 can come."),
    (WARNING, "easy-latin", "We help with money, etc.", "We help with money and so on."),
    (WARNING, "easy-latin", "You can play, e.g. ball.", "You can play ball."),
    (WARNING, "easy-latin", "Mums & dads can come.", "Mums and dads can come."),
    (WARNING, "easy-contraction", "We don't know.", "We do not know. It is the child's book."),
    (WARNING, "easy-contraction", "It’s on time.", "It is on time."),
    (WARNING, "easy-years", "This is our plan for 2026-30.", "This is our plan for 2026 to 2030."),
    (WARNING, "easy-number-word", "We asked seven children.", "We asked 7 children. One said yes."),
    (WARNING, "emoji", "You are happy 😀.", "You are happy."),
]


@pytest.mark.parametrize(("level", "code", "bad", "good"), RULES, ids=lambda value: str(value)[:30])
def test_a_rule_finds_what_breaks_it_and_nothing_else(level, code, bad, good):
    assert (level, code) in codes(bad)
    assert codes(good) == []


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        (f"So {TWENTY_ONE}", "22 words. Try 2 sentences."),
        ("We have a strong strategic partner.", "Write 'about the big plan', or explain it in the next idea with"),
        ("We love our stakeholders.", "explains: stakeholders"),
        ("We helped 15% of you.", "Write 3 out of 20. A placeholder such as {latest:out_of_10}"),
        ("Each child waits 4.6 weeks.", "Write about 5."),
        ("We can't.", "Write both words in full: cannot."),
        ("We asked twelve of you.", "Write 12."),
        ("Our plan for 2026/27.", "Write 2026 to 2027."),
        ("This is FREE for you.", "Write 'free'."),
        ("You will be helped.", "Say who does it: 'we will help you'"),
        ("You can ask and we answer when you call if you want.", "It has and, when, if."),
    ],
)
def test_each_finding_says_one_way_out(text, fix):
    assert fix in found(text)[0].fix


def test_what_is_wrong_names_the_word():
    (finding,) = found("We have a strong infrastructure.")
    assert finding.what == "'infrastructure' is a hard word"
    assert finding.words == "infrastructure"


def test_of_many_faults_only_the_three_that_matter_most_are_said():
    text = "The multi-agency partnership's KPIs weren't delivered by twelve stakeholders (2020-23); 12.5% didn't."
    found_here = found(text)
    assert len(found_here) == MOST_OF_ONE_SENTENCE
    assert {finding.level for finding in found_here} == {ERROR}


def test_a_heading_may_be_long_and_have_commas_but_no_hard_words():
    assert codes(f"## So, well, then: {TWENTY_ONE}") == []
    assert codes("## Our infrastructure") == [(ERROR, "easy-hard-word")]


def test_a_sentence_of_200_words_is_one_plain_message():
    (finding,) = found(" ".join(["word"] * 200) + ".")
    assert finding.fix == "200 words. Try 14 sentences."


def test_text_in_another_script_is_left_to_people():
    assert codes("نحن نستمع إليك.") == [(Level.REMINDER, "other-script")]


@given(st.text(max_size=200))
def test_no_text_makes_the_rules_stumble(text):
    for finding in found(text):
        assert finding.what
        assert finding.fix
        assert finding.words in text.replace("\n", " ") or finding.words


@given(
    st.lists(
        st.sampled_from(
            ["we", "don't", "12.5%", "(", "2020-23", "EHCP", "été", "نحن", "😀", "—", ";", "helped", "was", "."]
        )
    )
)
def test_no_mixture_of_faults_makes_them_stumble(parts):
    found(" ".join(parts))
