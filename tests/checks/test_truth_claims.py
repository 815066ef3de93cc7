"""Sentences that say better while the figures got worse: what is refuted, and which honest sentences are not."""

import pytest

from plan.problems import Level

MEASURE = """title: {title}
polarity: {polarity}
unit: {unit}
decimals: {decimals}
period_kind: calendar_year
baseline: {{period: 2021}}
target: {target}
comparators: [{{id: england, title: England (all)}}]
observations:
- {{period: 2021, comparator: england, value: 5}}
{rows}
story: >
  {story}
"""
UP, DOWN, DIP = ("50", "52", "57"), ("50", "52", "41"), ("50", "60", "57")


def measure(story, values=UP, **words):
    rows = "\n".join(f"- {{period: {2021 + n}, value: {value}}}" for n, value in enumerate(values) if value)
    given = {
        "title": "Care leavers who study, train or work",
        "polarity": "higher_is_better",
        "unit": "{type: percent}",
        "decimals": 0,
        "target": "{kind: direction_only}",
    }
    return {"measures/work.yml": MEASURE.format(story=story, rows=rows, **given | words)}


def codes(found):
    return [problem.code for problem in found.problems if problem.level is not Level.REMINDER]


@pytest.mark.parametrize(
    ("story", "marked"),
    [
        ("Things are getting better for care leavers.", "Things are getting better"),
        ("The picture has improved.", "The picture has improved"),
        ("Performance has improved.", "Performance has improved"),
        ("The figure is much better now.", "The figure is much better"),
        ("The share has gone up.", "The share has gone up"),
        ("The share of care leavers rose in 2023.", "The share of care leavers rose"),
        ("The percentage is a little higher.", "The percentage is a little higher"),
        ("More care leavers study, train or work.", "More"),
        ("We are glad. Now more care leavers study or train.", "Now"),
        ("- **Better:** care leavers and work.", "Better:"),
    ],
)
def test_words_that_say_better_are_refuted_by_a_worse_value_and_borne_out_by_a_better_one(checked, story, marked):
    found = checked(measure(story, DOWN))

    assert found.one("text-against-figures").level is Level.WARNING
    assert found.marked("text-against-figures") == marked
    assert "41 in 2023, after 52 in 2022" in found.one("text-against-figures").what
    assert codes(checked(measure(story, UP))) == []


@pytest.mark.parametrize(
    "story",
    [
        "It got worse.",
        "It is getting worse for care leavers.",
        "The share has gone down.",
        "The share fell in 2023.",
        "Fewer care leavers study, train or work.",
        "The rate is lower.",
    ],
)
def test_words_that_say_worse_are_refuted_by_a_better_value(checked, story):
    assert codes(checked(measure(story, UP))) == ["text-against-figures"]
    assert codes(checked(measure(story, DOWN))) == []


def test_which_way_is_better_decides_and_not_the_number(checked):
    lower = {"polarity": "lower_is_better"}

    assert codes(checked(measure("It got better.", UP, **lower))) == ["text-against-figures"]
    assert codes(checked(measure("It got better.", DOWN, **lower))) == []
    assert codes(checked(measure("The share has gone up.", UP, **lower))) == []


@pytest.mark.parametrize(
    "story",
    [
        "It is not getting better.",
        "We cannot say whether it is getting better.",
        "We want it to get better.",
        "It will be better when the hub opens.",
        "Is it getting better?",
        "Young people say that it is getting better.",
        "The share has gone up for some care leavers.",
        "The share is higher than in England.",
        "The share is better than the target.",
        "The share rose for two years and then fell.",
        "The figure went up, then went down a lot.",
        "The share rose a lot and fell a little.",
        "The share is higher than that of our neighbours.",
        "More hubs opened.",
        "More care leavers came to our party.",
        "We look for more care leavers who want to study, train or work.",
        "We now do better work.",
        "Prices have gone up.",
        "The share has gone up among women.",
        "A better bus would help.",
        "The share of young mothers went up.",
        "The number of jobs has gone up.",
        "The average age rose.",
        "The national rate has gone up.",
        "Our rate has gone up less than others.",
        "We improved how we count.",
        "It improved access to buses.",
        "Improved training is in place.",
        "The hub was rated better by parents.",
        "It is getting better known.",
        "We are getting better at noticing.",
        "It was better last year.",
        "The share rose in 2022.",
        "The number went up at first.",
        "The wait is longer.",
        "The share went up in England.",
        "`The share has gone up.`",
        "[The share has gone up](https://other.example/paper) is what others wrote, we were told.",
    ],
)
def test_a_sentence_that_claims_nothing_of_the_whole_is_left_alone(checked, story):
    assert codes(checked(measure(story, DOWN))) == []


@pytest.mark.parametrize("since", ["since 2021", "than in 2021", "compared with three years ago"])
def test_a_longer_time_that_is_named_is_the_one_that_counts(checked, since):
    story = f"The share is higher {since}."

    assert codes(checked(measure(story, DIP))) == []
    assert codes(checked(measure("The share is higher.", DIP))) == ["text-against-figures"]
    assert codes(checked(measure(story, DOWN))) == ["text-against-figures"]


def test_the_year_that_a_sentence_names_is_the_one_that_counts(checked):
    values = ("50", "60", "57")

    assert codes(checked(measure("The share is lower than in 2021.", values))) == ["text-against-figures"]
    assert codes(checked(measure("The share is lower than in 2022.", values))) == []
    assert codes(checked(measure("The share is higher than in 2022.", values))) == ["text-against-figures"]
    assert codes(checked(measure("The share is higher than in 1999.", values))) == []


def test_any_earlier_time_may_be_meant_where_none_is_named(checked):
    assert (
        codes(checked(measure("Fewer care leavers study, train or work than two years ago.", ("70", "50", "57")))) == []
    )
    assert codes(checked(measure("Fewer care leavers study, train or work than two years ago.", UP))) != []


def test_a_change_that_readers_cannot_see_refutes_nothing(checked):
    assert codes(checked(measure("The share has gone up.", ("50", "52.4", "52.1")))) == []
    assert codes(checked(measure("The share has gone up.", ("50", "52.4", "52.1"), decimals=1))) != []


def test_what_does_not_compare_refutes_nothing(checked):
    files = measure("The share has gone up.", DOWN)
    text = files["measures/work.yml"]
    for symbols in ("b", "u"):
        broken = {"measures/work.yml": text.replace("value: 41", f"value: 41, symbols: {symbols}")}
        assert codes(checked(broken)) == []
    assert codes(checked({"measures/work.yml": text.replace("value: 41", "symbols: x")})) == []


def test_a_break_on_the_way_to_the_latest_value_refutes_nothing(checked):
    text = measure("The share is lower than in 2021.", DIP)["measures/work.yml"]

    assert codes(checked({"measures/work.yml": text})) == ["text-against-figures"]
    assert codes(checked({"measures/work.yml": text.replace("value: 60", "value: 60, symbols: b")})) == []


def test_every_version_of_a_text_is_read(checked):
    text = measure("We look at it.", DOWN)["measures/work.yml"]
    easy = "easy_read: {how_it_is_going: [{text: Things are getting better., picture: chart}]}\n"
    young = "young_people: {how_it_is_going: It is getting better.}\n"

    assert codes(checked({"measures/work.yml": text + easy + young})) == ["text-against-figures"] * 2


def test_a_definition_makes_no_claim(checked):
    text = measure("We look at it.", DOWN)["measures/work.yml"]

    assert codes(checked({"measures/work.yml": text + "definition: The share has gone up.\n"})) == []


UPDATE = "title: Report\ndate: {}\nkind: progress_report\ntext: |\n  {}\nmeasures: [work]\n"


def test_news_beside_a_link_to_a_measure_is_held_against_the_figures_of_its_day(checked):
    story = "[The share has gone up](measures/work)."
    work = measure("We look at it.", DIP)

    assert codes(checked(work | {"updates/news.yml": UPDATE.format("2023-02-01", story)})) == []
    late = checked(work | {"updates/news.yml": UPDATE.format("2024-02-01", story)})
    assert late.one("text-against-figures").path == "plan_data/updates/news.yml"


def test_news_without_a_link_is_about_something_else(checked):
    work = measure("We look at it.", DOWN) | {"updates/news.yml": UPDATE.format("2024-02-01", "It got better.")}

    assert codes(checked(work)) == []


def test_a_sentence_with_links_to_two_measures_is_about_neither_alone(checked):
    work = measure("We look at it.", DOWN)
    other = {"measures/other.yml": work["measures/work.yml"].replace("Care leavers", "Other people")}
    words = "Things got better: [work](measures/work), [other work](measures/other)."

    assert codes(checked(work | other | {"updates/news.yml": UPDATE.format("2024-02-01", words)})) == []


def test_an_outcome_that_links_to_a_measure_is_read_too(checked):
    outcome = "title: Home\nmeasures: [work]\nwhy_it_matters: Work is better. [It](measures/work) has improved.\n"

    assert codes(checked(measure("We look at it.", DOWN) | {"outcomes/home.yml": outcome})) == ["text-against-figures"]


PARTS = """title: Homes
period_kind: calendar_year
story: The share has gone up.
parts:
- {id: one, title: One, polarity: higher_is_better}
- {id: two, title: Two, polarity: higher_is_better}
observations:
- {period: 2022, part: one, value: 50}
- {period: 2023, part: one, value: 40}
- {period: 2022, part: two, value: 50}
- {period: 2023, part: two, value: %s}
"""


def test_a_measure_with_parts_refutes_a_sentence_only_when_every_part_does(checked):
    assert codes(checked({"measures/homes.yml": PARTS % 60})) == []
    assert codes(checked({"measures/homes.yml": PARTS % 40})) == ["text-against-figures"]


GAP = """title: The gap between girls and boys
kind: gap
polarity: lower_is_better
period_kind: calendar_year
breakdowns: [{{id: sex, title: Sex, categories: [{{id: girls, title: Girls}}, {{id: boys, title: Boys}}]}}]
gap: {{breakdown: sex, from: girls, to: boys}}
story: The gap is smaller.
observations:
- {{period: 2022, breakdown: {{sex: girls}}, value: 60}}
- {{period: 2022, breakdown: {{sex: boys}}, value: 50}}
- {{period: 2023, breakdown: {{sex: girls}}, value: 60}}
- {{period: 2023, breakdown: {{sex: boys}}, value: {}}}
"""


def test_a_gap_is_smaller_when_it_is_nearer_to_nought(checked):
    assert codes(checked({"measures/gap.yml": GAP.format(55)})) == []
    assert codes(checked({"measures/gap.yml": GAP.format(45)})) == ["text-against-figures"]


@pytest.mark.parametrize("words", ["We have met the target.", "The target was reached.", "We hit our target."])
def test_a_target_is_met_only_by_figures_that_reach_it(checked, words):
    target = "{kind: reach_by, value: %s, period: 2029}"

    assert codes(checked(measure(words, target=target % 60))) == ["target-not-met"]
    assert codes(checked(measure(words, target=target % 57))) == []


@pytest.mark.parametrize(
    "words", ["We nearly met the target.", "We have not met the target.", "When is the target met?"]
)
def test_a_target_that_nobody_says_is_met_is_left_alone(checked, words):
    assert codes(checked(measure(words, target="{kind: reach_by, value: 60, period: 2029}"))) == []


def test_no_message_repeats_a_number_beside_a_confidential_figure(checked):
    public = measure("The share fell by 734 to 735.", UP)["measures/work.yml"]
    category = "breakdowns: [{id: sex, title: Sex, categories: [{id: women, title: Women}]}]\n"
    text = public.partition("observations:")[0] + "story: The share fell by 734 to 735.\n" + category
    rows = "period,comparator,sex,value,symbol\n2021,,,50,\n2021,england,,5,\n2023,,,57,\n2023,,women,%s\n"
    secret = checked({"measures/work.yml": text, "measures/work.csv": rows % ",c"})

    assert "73" not in secret.one("text-against-figures").text()
    told = checked({"measures/work.yml": text, "measures/work.csv": rows % "55,"})
    assert "734" in told.one("text-against-figures").excerpt


@pytest.mark.parametrize("heading", ["**What went well**", "### What got better", "**Better**:"])
@pytest.mark.parametrize(
    "item", ["- [Work](measures/work) for care leavers.", "We are glad about [work](measures/work)."]
)
def test_a_list_of_what_got_better_names_nothing_that_got_worse(checked, heading, item):
    words = f"{heading}\n\n  {item}"
    news = {"updates/news.yml": UPDATE.format("2024-02-01", words)}

    found = checked(measure("We look at it.", DOWN) | news)
    assert found.marked("text-against-figures") == "measures/work"
    assert (
        "this stands under 'W" in found.one("text-against-figures").what
        or "'B" in found.one("text-against-figures").what
    )
    assert codes(checked(measure("We look at it.", UP) | news)) == []


@pytest.mark.parametrize("heading", ["**What got worse**", "### What did not go well"])
def test_a_list_of_what_got_worse_names_nothing_that_got_better(checked, heading):
    news = {"updates/news.yml": UPDATE.format("2024-02-01", f"{heading}\n\n  - [Work](measures/work)")}

    assert codes(checked(measure("We look at it.", UP) | news)) == ["text-against-figures"]
    assert codes(checked(measure("We look at it.", DOWN) | news)) == []


@pytest.mark.parametrize(
    "words",
    [
        "**What went well**\n\n  - A hub opened.\n\n  **What is next**\n\n  - [Work](measures/work)",
        "**What went well**\n\n  - [Work](measures/work) will follow.",
        "**What we do**\n\n  - [Work](measures/work)",
        "**Better homes, and what we do well**\n\n  - [Work](measures/work)",
    ],
)
def test_other_lists_say_nothing_of_which_way_a_measure_went(checked, words):
    news = {"updates/news.yml": UPDATE.format("2024-02-01", words)}

    assert codes(checked(measure("We look at it.", DOWN) | news)) == []
