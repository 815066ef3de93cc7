"""Texts become the sentences that readers see, whatever marks, lists, abbreviations and scripts stand in them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plan.language.sentences import sentences
from plan.language.words import words


def split(text):
    return [sentence.text for sentence in sentences(text)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("We listen. We act.", ["We listen.", "We act."]),
        ("Are you safe? Tell us! We help.", ["Are you safe?", "Tell us!", "We help."]),
        ("We help. 7 out of 10 children said so.", ["We help.", "7 out of 10 children said so."]),
        ('She said "Stop!" and ran. We came.', ['She said "Stop!" and ran.', "We came."]),
        ("“You listen.” We do.", ["“You listen.”", "We do."]),
        ("Nothing at the end", ["Nothing at the end"]),
        ("See Dr. Smith at St. Mary's. Ask her.", ["See Dr. Smith at St. Mary's.", "Ask her."]),
        ("Help, e.g. Money or a talk. Ask us.", ["Help, e.g. Money or a talk.", "Ask us."]),
        ("We open at 8.30am. We close at 5.30pm. Come in.", ["We open at 8.30am.", "We close at 5.30pm.", "Come in."]),
        ("Look at No. 10. We said no. You asked why.", ["Look at No. 10.", "We said no.", "You asked why."]),
        ("This is plan B. We made it.", ["This is plan B.", "We made it."]),
        ("John A. Smith came. He sat.", ["John A. Smith came.", "He sat."]),
        ("One thing... and another.", ["One thing... and another."]),
        ("We help 😀. You smile 😀. 😀", ["We help 😀.", "You smile 😀.", "😀"]),
        ("نحن نستمع. نحن نعمل؟ نعم.", ["نحن نستمع.", "نحن نعمل؟", "نعم."]),
        ("我们听。我们做。", ["我们听。", "我们做。"]),
        ("", []),
        ("   ", []),
        ("...", ["..."]),
    ],
)
def test_a_sentence_ends_where_a_reader_stops(text, parts):
    assert split(text) == parts


def test_a_line_of_a_list_is_a_sentence_without_a_full_stop():
    assert split("Tell us:\n\n- who you are\n- what\n  you want\n\n1. First.\n2) Second.") == [
        *("Tell us:", "who you are", "what you want"),
        *("First.", "Second."),
    ]


def test_a_line_may_begin_with_a_number_that_is_none_of_a_list():
    assert split("They talk on\n9 May 2027. We publish by\n2030. Then - 1. so - we\n£5 it.") == [
        *("They talk on 9 May 2027.", "We publish by 2030.", "Then - 1. so - we £5 it."),
    ]


def test_headings_bold_lines_and_cells_are_marked_as_headings():
    text = "## What we do\n\nWe help.\n\n**Next year**\n\n| Who | What |\n|---|---|\n| Us | All |"
    found = sentences(text)
    assert [(one.text, one.is_heading) for one in found] == [
        ("What we do", True),
        ("We help.", False),
        ("Next year", True),
        *((cell, True) for cell in ("Who", "What", "Us", "All")),
    ]


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("We **really** _do_ *listen*.", "We really do listen."),
        ("Look at [our outcomes](outcomes) now.", "Look at our outcomes now."),
        ("![A house](house.svg) We help.", "We help."),
        ("Write to plan@council.example or https://a.example/b?c=d.", "Write to link or link."),
        ("It costs &pound;5<br>a day.", "It costs £5 a day."),
        ("Well, {latest:out_of_10} said so by {target_year}.", "Well, 7 out of 10 said so by 2030."),
        ("snake_case stays and so does 3 * 4.", "snake_case stays and so does 3 * 4."),
        ("A paragraph that\ngoes on.", "A paragraph that goes on."),
    ],
)
def test_marks_are_taken_off_and_words_are_kept(text, plain):
    assert " ".join(split(text)) == plain


@pytest.mark.parametrize(
    ("written", "count"),
    [
        ("{latest}", 1),
        ("{latest:out_of_10}", 4),
        ("{target_year}", 1),
        ("{due}", 3),
        ("{early-help.due:words}", 3),
        ("{due:year}", 1),
        ("{next_update}", 3),
        ("{plan.end}", 3),
        ("{latest_period}", 3),
        ("{date}", 3),
    ],
)
def test_a_placeholder_that_nobody_has_filled_counts_as_what_it_could_become(written, count):
    assert len(sentences(f"It is {written}.")[0].words) == 2 + count


def test_a_quoted_paragraph_is_somebody_elses_words():
    assert split("They said:\n\n> We utilise things.\n\nWe agree.") == ["They said:", "We agree."]


@pytest.mark.parametrize(
    ("text", "ends"), [("We act.", True), ("We “act.”", True), ("Do we?", True), ("We act", False)]
)
def test_whether_a_sentence_has_a_full_stop(text, ends):
    assert sentences(text)[0].has_end is ends


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We don’t pay £4.50 at 8.30am.", ("We", "don’t", "pay", "4.50", "at", "8.30am")),
        ("1,000 co-workers, e.g. us", ("1,000", "co-workers", "e.g", "us")),
        ("A&E and/or us", ("A&E", "and", "or", "us")),
        ("aged 4-16 – yes", ("aged", "4-16", "yes")),
    ],
)
def test_what_counts_as_one_word(text, found):
    assert words(text) == found


def test_a_sentence_of_200_words_is_one_sentence():
    (one,) = sentences(" ".join(["word"] * 200))
    assert len(one.words) == 200


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=300))
def test_no_text_is_too_odd_and_no_word_is_lost_or_made_up(text):
    found = sentences(text)
    assert all(sentence.text.strip() == sentence.text and sentence.text for sentence in found)
    assert all(sentence.words == words(sentence.text) for sentence in found)


@given(
    st.lists(st.sampled_from(["We help.", "Dr. Lee is 4.5 years in.", "Why?", "- so", "# So", "| a |", "\n", "{x}"]))
)
def test_any_mixture_of_blocks_can_be_read(parts):
    sentences("\n".join(parts))


@given(
    st.lists(
        st.tuples(st.sampled_from(["9", "May", "2027.", "We", "act.", "£5", "(so)", "“Yes”"]), st.sampled_from(" \n"))
    )
)
def test_no_word_of_a_paragraph_is_lost_wherever_its_lines_break(parts):
    text = "".join(f"{word}{between}" for word, between in parts)
    assert [word for one in sentences(text) for word in one.words] == list(words(text))
