"""A measure in a few words: the same data and results as the standard version, told so that everybody can follow."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any, get_args

import pytest

from plan.audiences import EASY_READ, YOUNG_PEOPLE, Audience
from plan.edition import Edition
from plan.language import easy, young
from plan.language.finding import Finding
from plan.language.sentences import Sentence, sentences
from plan.language.vocabulary import Own, Vocabulary
from plan.language.word_lists import read_word_lists
from plan.model.target import Result
from plan.placeholders.asked import Figure
from plan.placeholders.forms import in_form
from plan.placeholders.written import placeholders
from plan.progress import Why
from plan.views.measure_pictures import ShareBar, TenFigures
from plan.views.measure_words import MeasureInWords, measures_in_words
from plan.views.value_words import value_words
from plan.wording import Wording, default_words

MakeEdition = Callable[..., Edition]
MakeMeasure = Callable[..., dict[str, Any]]
InWords = Callable[..., MeasureInWords]

PERCENT = {"type": "percent"}
CHILDREN = {"type": "count", "one": "child", "other": "children"}
TO_REACH = {"kind": "reach_by", "value": "20", "period": "2030"}
START = {"period": "2020"}
WITHOUT_REASON = {"no_target", "not_set_yet", "baseline_to_set"}
TOO_EARLY = {"baseline_not_over", "no_later_value", "under_a_year", "too_few_values", "not_due"}


@pytest.fixture(name="all_in_words")
def all_in_words_fixture(
    make_edition: MakeEdition, make_measure: MakeMeasure
) -> Callable[..., tuple[MeasureInWords, ...]]:
    def tell(
        figures: dict[str, str] | None = None,
        audience: Audience = EASY_READ,
        today: date = date(2026, 11, 21),
        glossary: dict[str, Any] | None = None,
        **fields: Any,
    ) -> tuple[MeasureInWords, ...]:
        outcome = {"id": "safe", "title": "Safe", "measures": ["waits"]}
        measure = make_measure(figures, **{"unit": PERCENT, "decimals": "1", **fields})
        edition = make_edition(
            today=today, audience=audience, measures=[measure], outcomes=[outcome], glossary=glossary or {}
        )
        return measures_in_words(edition, edition.plan.outcomes[0])

    return tell


@pytest.fixture(name="in_words")
def in_words_fixture(all_in_words: Callable[..., tuple[MeasureInWords, ...]]) -> InWords:
    return lambda *figures, **fields: all_in_words(*figures, **fields)[0]


def test_it_tells_how_it_was_how_it_is_what_we_want_and_how_it_is_going(in_words: InWords) -> None:
    found = in_words({"2020": "40", "2024": "30"}, baseline=START, target=TO_REACH)
    assert found.sentences == (
        "In 2020 it was 4 out of 10.",
        "In 2024 it was 3 out of 10. This is the newest number.",
        "We want it to go down to 2 out of 10.",
        "We want this by the end of 2030.",
    )
    assert (found.result, found.progress) == ("on_track", "This is going well. It is where it should be by now.")
    assert found.more is not None
    assert found.more.path == "measures/waits"
    assert "not in easy read" in found.more.text


def test_figures_that_would_look_alike_are_told_out_of_a_hundred(in_words: InWords) -> None:
    found = in_words({"2020": "24", "2024": "23.1"}, baseline=START, target=TO_REACH)
    assert found.sentences[:2] == (
        "In 2020 it was 24 out of 100.",
        "In 2024 it was about 23 out of 100. This is the newest number.",
    )
    assert found.progress == "This is getting better, but too slowly."


def test_a_change_that_the_words_cannot_show_is_told_as_little(in_words: InWords) -> None:
    found = in_words({"2020": "24.1", "2024": "24.3"}, baseline=START, target=TO_REACH)
    assert "The number changed only a little." in found.sentences
    assert "The number changed only a little." not in in_words({"2020": "24", "2024": "24"}, baseline=START).sentences


def test_without_a_start_the_figure_before_is_told(in_words: InWords) -> None:
    assert in_words({"2022": "40", "2024": "30"}).sentences[0] == "In 2022 it was 4 out of 10."


def test_figures_from_before_a_new_way_of_counting_are_not_told(in_words: InWords) -> None:
    found = in_words({"2020": "40", "2024": "30 b"}, baseline=START, target=TO_REACH)
    assert not any("2020" in sentence for sentence in found.sentences)
    assert any("We count in a new way now" in sentence for sentence in found.sentences)
    assert found.progress == "We cannot tell yet, because we count in a new way now."
    assert isinstance(found.told[0].picture, TenFigures)


# What stands instead of a number


def test_a_hidden_number_is_in_no_word_and_no_picture(in_words: InWords) -> None:
    found = in_words({"2020": "14", "2024": "7 c"}, baseline=START, target={"kind": "direction_only"}, unit=CHILDREN)
    assert "In 2024 there was a number. We hide it to protect people." in found.sentences
    assert "In 2020 it was 14 children." in found.sentences
    assert found.progress == "We cannot tell yet, because we hide the newest number to protect people."
    assert [each.picture for each in found.told if each.picture] == []
    assert "7" not in repr(found)


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        ("low", "The number is too small to show"),
        ("w", "we did not count anyone"),
        ("x", "We do not have the number for this time yet"),
        ("z", "There is no number for this time"),
        ("", "We do not have the newest number yet"),
    ],
)
def test_what_stands_instead_of_a_number_is_told(in_words: InWords, figure: str, words: str) -> None:
    assert words in " ".join(in_words({"2024": figure}).sentences)


@pytest.mark.parametrize(
    ("symbol", "words"),
    [("p", "This number may still change."), ("e", "We had to guess"), ("u", "This number may be wrong.")],
)
def test_what_is_not_certain_about_the_newest_number_is_told(in_words: InWords, symbol: str, words: str) -> None:
    assert any(words in sentence for sentence in in_words({"2020": "40", "2024": f"30 {symbol}"}).sentences)
    assert not any(words in sentence for sentence in in_words({"2020": f"40 {symbol}", "2024": "30"}).sentences)


def test_answers_to_a_survey_may_be_a_little_different(in_words: InWords) -> None:
    assert any(
        sentence.startswith("We asked people.") for sentence in in_words({"2024": "30"}, kind="survey").sentences
    )


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, "We do not have numbers yet."),
        ({"no_figures": {"why": "not_yet", "expected": "2027-05"}}, "We will have the first numbers in May 2027."),
        ({"no_figures": {"why": "not_in_source"}}, "We do not have any numbers."),
        ({"no_figures": {"why": "stopped"}}, "We do not count this any more."),
        ({"kind": "narrative"}, "We tell you about this in words. It has no numbers."),
        ({"figures": {"2028": "3 f"}}, "We only have numbers that we expect for later."),
    ],
)
def test_a_measure_without_figures_says_why(in_words: InWords, fields: dict[str, Any], words: str) -> None:
    found = in_words(fields.pop("figures", None), **fields)
    assert words in found.sentences
    assert [each.picture for each in found.told if each.picture] == []


def test_a_time_that_has_not_come_has_no_number_yet(in_words: InWords) -> None:
    found = in_words({"2024": "40", "2027": "30"}, today=date(2026, 1, 1), target={"kind": "direction_only"})
    assert not any("2027" in sentence for sentence in found.sentences)
    assert "We only have numbers that we expect for later." in found.sentences


# What we want


@pytest.mark.parametrize(
    ("target", "fields", "words"),
    [
        (
            {"kind": "reach_by", "value": "60", "period": "2030"},
            {"polarity": "higher_is_better"},
            "go up to 6 out of 10",
        ),
        ({"kind": "reach_by", "value": "60", "period": "2030"}, {}, "We want it to be 6 out of 10."),
        ({"kind": "stay_at_or_above", "value": "95"}, {}, "We want it to be 95 out of 100 or more."),
        ({"kind": "stay_at_or_below", "value": "20"}, {}, "We want it to be 2 out of 10 or fewer."),
        ({"kind": "stay_at_or_below", "value": "10"}, {"unit": {"type": "days"}}, "We want it to be 10 days or less."),
        ({"kind": "stay_within", "lower": "20", "upper": "40"}, {}, "We want it to be between 2 and 4 out of 10."),
        ({"kind": "direction_only"}, {}, "We want this number to go down."),
        ({"kind": "direction_only"}, {"polarity": "no_judgement"}, "Up is not better than down."),
        ({"kind": "set_baseline"}, {}, "First we will find out how things are now."),
        (
            {"kind": "set_baseline", "by": "2027-03"},
            {},
            "We will find out how things are now by the end of March 2027.",
        ),
        ({"kind": "none_yet", "by": "2027"}, {}, "We will decide by the end of 2027 what number we want."),
        (
            {"kind": "milestone", "text": "A text for adults", "by": "2027"},
            {},
            "We want to do this by the end of 2027.",
        ),
        ({"kind": "milestone", "text": "A text", "done_on": "2026-01-05"}, {}, "We did this on 5 January 2026."),
        ({"kind": "milestone", "text": "A text", "done_on": "2026-12-05"}, {}, "We want to do this."),
    ],
)
def test_every_kind_of_target_has_its_words(
    in_words: InWords, target: dict[str, str], fields: dict[str, Any], words: str
) -> None:
    found = in_words({"2020": "30", "2024": "30"}, baseline=START, target=target, **fields)
    assert words in " ".join(found.sentences)
    assert "text" not in " ".join(found.sentences).lower()


def test_a_gap_is_told_as_a_gap(in_words: InWords) -> None:
    groups = {
        "kind": "gap",
        "breakdowns": [
            {"id": "meals", "title": "M", "categories": [{"id": "can", "title": "C"}, {"id": "not", "title": "N"}]}
        ],
        "gap": {"breakdown": "meals", "from": "can", "to": "not"},
        "observations": [
            {"period": year, "breakdown": {"meals": group}, "value": value}
            for year, group, value in (
                ("2020", "can", "50"),
                ("2020", "not", "70"),
                ("2024", "can", "55"),
                ("2024", "not", "73"),
            )
        ],
    }
    found = in_words(baseline=START, target={"kind": "close_gap", "value": "15", "period": "2030"}, **groups)
    assert found.sentences == (
        "In 2020 the difference was 20 out of 100.",
        "In 2024 the difference was 18 out of 100. This is the newest number.",
        "We want the difference to go down to 15 out of 100.",
        "We want this by the end of 2030.",
    )
    sooner = in_words(baseline=START, target={"kind": "close_gap", "value": "15", "period": "2025"}, **groups)
    assert sooner.progress == "The difference is getting smaller, but too slowly."
    assert "We want no difference." in in_words(baseline=START, target={"kind": "close_gap"}, **groups).sentences


# How it is going


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        (
            {"progress": {"method": "threshold"}, "target": {"kind": "stay_at_or_below", "value": "40"}},
            "where we want it",
        ),
        ({"target": {"kind": "milestone", "text": "Done", "by": "2025"}}, "This is late."),
        ({"target": {"kind": "milestone", "text": "Done", "by": "2027"}}, "There is still time."),
        ({"target": {"kind": "none_yet"}}, "This got better. We have not set a number to reach."),
        ({"target": {"kind": "none_yet"}, "polarity": "higher_is_better"}, "This got worse."),
        ({}, "This got better. We have not set a number to reach."),
    ],
)
def test_the_words_fit_how_the_result_was_worked_out(in_words: InWords, fields: dict[str, Any], words: str) -> None:
    assert words in in_words({"2020": "40", "2024": "30"}, baseline=START, **fields).progress


def test_a_first_value_on_the_wrong_side_of_a_limit_is_not_called_worse(in_words: InWords) -> None:
    found = in_words({"2024": "30"}, target={"kind": "stay_at_or_below", "value": "20"})
    assert found.progress == "This is not where we want it to be."


def test_a_judgement_says_who_judged(in_words: InWords) -> None:
    judgement = {"result": "right_way", "role": "Inspectors", "date": "2026-09-29", "reason": "Adults listen."}
    found = in_words(kind="narrative", progress={"method": "judgement", "judgement": judgement})
    assert "Inspectors looked at all of this and decided." in found.sentences
    assert found.progress == "This is getting better."


def test_without_a_single_number_nobody_says_that_only_the_number_to_reach_is_missing(in_words: InWords) -> None:
    assert in_words({}).progress == "We cannot say yet how this is going."
    assert in_words(kind="narrative").progress == "We have no number that says how this is going."
    assert "number to reach" in in_words({"2024": "30"}).progress


def test_every_result_and_every_reason_has_words() -> None:
    words = default_words()
    assert {result for result in get_args(Result) if f"measure_words.progress.{result}" not in words} == set()
    reasons = set(get_args(Why)) - WITHOUT_REASON - TOO_EARLY
    assert {why for why in reasons if f"measure_words.why.{why}" not in words} == set()


# Parts, own texts and pictures


def test_each_part_of_a_compound_measure_is_told_by_itself(
    all_in_words: Callable[..., tuple[MeasureInWords, ...]],
) -> None:
    parts = [
        {"id": "girls", "title": "Girls", "unit": PERCENT, "polarity": "lower_is_better"},
        {"id": "boys", "title": "Boys", "unit": PERCENT, "polarity": "lower_is_better"},
    ]
    rows = [{"period": "2024", "part": "girls", "value": "40"}, {"period": "2024", "part": "boys", "value": "60"}]
    found = all_in_words(parts=parts, observations=rows, easy_read={"definition": [{"text": "We ask children."}]})
    assert [(each.id, each.title) for each in found] == [
        ("measure_waits_girls", "Waits: Girls"),
        ("measure_waits_boys", "Waits: Boys"),
    ]
    assert [len(each.ideas) for each in found] == [1, 0]


@pytest.mark.parametrize(("audience", "own"), [(EASY_READ, "Girls at home"), (YOUNG_PEOPLE, "If you are a girl")])
def test_a_part_has_the_title_of_its_version_where_it_has_one(
    all_in_words: Callable[..., tuple[MeasureInWords, ...]], audience: Audience, own: str
) -> None:
    girls = {"id": "girls", "title": "Girls", "polarity": "lower_is_better"}
    girls |= {"easy_read": {"title": "Girls at home"}, "young_people": {"title": "If you are a girl"}}
    boys = {"id": "boys", "title": "Boys", "polarity": "lower_is_better"}
    found = all_in_words(parts=[girls, boys], audience=audience)
    assert [each.part for each in found] == [own, "Boys"]
    assert found[0].title == f"Waits: {own}"


def test_the_versions_own_texts_come_first_and_no_standard_text_takes_their_place(in_words: InWords) -> None:
    standard = {"question": "How long?", "definition": "A long text.", "story": "A story."}
    easy = {"title": "Waiting", "question": "Do people wait?", "definition": [{"text": "We count days."}]}
    found = in_words({"2024": "30"}, easy_read=easy, **standard)
    assert (found.title, found.question, [idea.text for idea in found.ideas]) == (
        "Waiting",
        "Do people wait?",
        ["We count days."],
    )
    bare = in_words({"2024": "30"}, **standard)
    assert (bare.title, bare.question, bare.ideas, bare.prose) == ("Waits", "", (), "")


def test_texts_for_young_people_are_prose(in_words: InWords) -> None:
    young = {"definition": "We ask *you*.", "how_it_is_going": "Slowly."}
    found = in_words({"2024": "30"}, audience=YOUNG_PEOPLE, young_people=young)
    assert (found.prose, found.ideas) == ("We ask *you*.\n\nSlowly.", ())


def drawn(found: MeasureInWords) -> dict[str, object]:
    """What is drawn, by the sentence above it."""
    return {each.words: each.picture for each in found.told if each.picture}


def test_so_many_out_of_ten_are_drawn_as_ten_figures_below_the_newest_number(in_words: InWords) -> None:
    found = drawn(in_words({"2020": "40", "2024": "30"}, baseline=START))
    assert found == {"In 2024 it was 3 out of 10. This is the newest number.": TenFigures((True,) * 3 + (False,) * 7)}


def test_other_figures_are_drawn_as_bars_each_below_the_sentence_that_says_it(in_words: InWords) -> None:
    assert drawn(in_words({"2020": "24", "2024": "22"}, baseline=START, target=TO_REACH)) == {
        "In 2020 it was 24 out of 100.": ShareBar("24.0%"),
        "In 2024 it was 22 out of 100. This is the newest number.": ShareBar("22.0%"),
        "We want it to go down to 20 out of 100.": ShareBar("20.0%", is_wanted=True),
    }


def test_one_count_alone_is_not_drawn_and_nothing_below_nought(in_words: InWords) -> None:
    assert drawn(in_words({"2024": "30"}, unit=CHILDREN)) == {}
    assert drawn(in_words({"2020": "30", "2024": "-3"}, unit=CHILDREN, baseline=START)) == {}
    assert drawn(in_words({"2020": "0", "2024": "0"}, unit=CHILDREN, baseline=START)) == {}


def test_a_goal_below_nought_has_no_bar(in_words: InWords) -> None:
    goal = {"kind": "reach_by", "value": "-5", "period": "2030"}
    found = drawn(in_words({"2020": "30", "2024": "20"}, unit=CHILDREN, baseline=START, target=goal))
    assert list(found.values()) == [ShareBar("100.0%"), ShareBar("66.7%")]


# The rules of each version

SAMPLE = {
    "when": "Between April 2024 and March 2025",
    "value": "about 24 out of 100 children",
    "until": "by the end of March 2030",
    "date": "5 May 2026",
    "lower": "12",
    "upper": "16 children",
    "title": "Safe homes",
    "part": "Children",
    "role": "Our team",
    "why": "we hide the newest number to protect people",
}


@pytest.mark.parametrize(("audience", "judge"), [(EASY_READ, easy.judge), (YOUNG_PEOPLE, young.judge)])
def test_the_words_round_the_numbers_keep_the_rules_of_their_version(
    audience: Audience, judge: Callable[[Sentence, Vocabulary], list[Finding]]
) -> None:
    words, known = default_words(), Vocabulary(read_word_lists(), Own({}, (), ()))
    t = Wording(words, audience)
    keys = {key.removesuffix(".easy_read").removesuffix(".young_people") for key in words}
    found = [
        (key, finding.code, sentence.text)
        for key in sorted(keys)
        if key.startswith("measure_words.")
        for sentence in sentences(t(key, None, **SAMPLE))
        for finding in judge(sentence, known)
    ]
    assert found == []


@pytest.mark.parametrize(
    ("unit", "kind"),
    [(PERCENT, "number"), (PERCENT, "gap"), (CHILDREN, "number"), ({"type": "money"}, "number"), (None, "survey")],
)
def test_a_placeholder_gives_the_standard_version_the_words_of_the_measures_page(
    make_edition: MakeEdition, make_measure: MakeMeasure, unit: dict[str, str] | None, kind: str
) -> None:
    edition = make_edition(measures=[make_measure({"2024": "1234.56"}, unit=unit, story="It is {latest}.")])
    reading = edition.readings["waits"][0]
    as_kind = replace(reading, definition=reading.definition.model_copy(update={"kind": kind}))
    found = Figure(as_kind, Decimal("1234.56"))
    written = next(placeholders("{latest}"))
    assert in_form(found, written, edition.t, edition.today) == value_words(
        found.value, as_kind.definition, as_kind.decimals
    )
