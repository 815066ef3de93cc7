"""Numbers in sentences that the figures do not have, and all the honest ways to say those that they have."""

import pytest

from plan.problems import HIDDEN, Level

MEASURE = """title: Care leavers who work
definition: Care leavers aged 19 to 21 who work 16 hours or more, within 20 weeks, 33% of the time.
polarity: higher_is_better
unit: {unit}
period_kind: calendar_year
baseline: {{period: 2023}}
target: {{kind: reach_by, value: {target}, period: 2029, interim: [{{period: 2027, value: {step}}}]}}
comparators: [{{id: england, title: England}}]
breakdowns: [{{id: sex, title: Sex, categories: [{{id: women, title: Women}}, {{id: men, title: Men}}]}}]
story: >
  {story}
"""
HEADER = "period,comparator,sex,value,lower,upper,numerator,denominator,symbol,note\n"
PERCENT = (
    "2023,,,53.1,,,159,300,,\n2024,,,55.4,54.2,56.6,170,309,,In 2024 we asked 12% more\n"
    "2023,,women,58,,,,,,\n2023,,men,47,,,,,,\n2024,england,,61.5,,,,,,\n"
)
COUNT = "2023,,,1440,,,,,,\n2024,,,1512,,,,,,\n"


def measure(story, rows=PERCENT, **words):
    given = {"unit": "{type: percent}", "target": "62", "step": "59"} | words
    return {"measures/work.yml": MEASURE.format(story=story, **given), "measures/work.csv": HEADER + rows}


def counted(story):
    return measure(story, COUNT, unit="{type: count, one: care leaver, other: care leavers}", target=2000, step=1800)


def codes(found):
    about = ("number-not-in-data", "older-than-its-figures")
    return [problem.code for problem in found.problems if problem.code in about]


@pytest.mark.parametrize(
    ("words", "nearest"),
    [
        ("72%", "62 (the target)"),
        ("72 per cent", "62 (the target)"),
        ("56.9%", "56.6 (2024)"),
        ("9 out of 10", "62 (the target)"),
        ("nine out of ten", "62 (the target)"),
        ("3 in 10", "47 (2023)"),
        ("35 percentage points", "47 (2023)"),
        ("about 75%", "62 (the target)"),
    ],
)
def test_a_percentage_that_is_not_in_the_data_is_a_doubt_that_names_the_nearest(checked, words, nearest):
    found = checked(measure(f"It is {words} in all."))

    assert found.one("number-not-in-data").level is Level.WARNING
    assert found.marked("number-not-in-data") == words.removeprefix("about ")
    assert f"the nearest is {nearest}" in found.one("number-not-in-data").what


@pytest.mark.parametrize(
    "words",
    [
        "55.4%",
        "55%",
        "53.1 per cent",
        "58% of women",
        "61.5% in England",
        "between 54.2% and 56.6%",
        "a target of 62%",
        "59% by 2027",
        "2.3 percentage points more",
        "2 points more",
        "an 11 percentage point gap",
        "45% do not",
        "170 out of 309",
        "more than 5 out of 10",
        "six out of ten women",
        "about 60% of women",
        "nearly 56%",
        "33% of the time",
        "12% more",
    ],
)
def test_a_number_that_is_in_the_data_or_follows_from_it_is_no_mistake(checked, words):
    assert codes(checked(measure(f"It is {words} in all."))) == []


@pytest.mark.parametrize(
    "words",
    [
        "In 2019 and on 3 May 2024 we met.",
        "We hired 17 workers and spent £900 on 4 buses.",
        "Call 01234 567890 at 9.30am.",
        "Those aged 11 to 17 took part.",
        "See `72%` and [72% of us](https://other.example/72).",
        "One of the three services has 5 cooks.",
        "It took 3 years and 14 days.",
        "We met in 3 in 2024.",
    ],
)
def test_numbers_that_are_no_figures_of_the_measure_are_left_alone(checked, words):
    assert codes(checked(measure(words))) == []


def test_headings_and_tables_are_left_alone(checked):
    text = measure("We look at it.")["measures/work.yml"].replace("story: >", "story: |")
    text = text.replace("  We look at it.", "  ### How 72% feel\n\n  | 72% | 73% |\n\n  Words.")

    assert codes(checked(measure("") | {"measures/work.yml": text})) == []


@pytest.mark.parametrize("field", ["why_this", "caveats", "definition"])
def test_what_a_measure_is_about_has_numbers_of_its_own(checked, field):
    files = measure("We look at it.")
    text = files["measures/work.yml"].replace("definition:", f"{field}:").replace("33%", "72%")

    assert codes(checked(files | {"measures/work.yml": text})) == []


def test_people_that_are_counted_are_compared_with_the_counts(checked):
    assert codes(checked(counted("We know 1,512 care leavers, 72 more care leavers than before."))) == []
    found = checked(counted("We know 1,215 care leavers."))
    assert found.marked("number-not-in-data") == "1,215 care leavers"
    assert "the nearest is 1440 (2023)" in found.one("number-not-in-data").what
    assert codes(checked(counted("We know 17 teachers and 72% of them."))) == []


@pytest.mark.parametrize(
    ("words", "wrong"),
    [("£52,000", "£25,000"), ("£52k", "£25k"), ("over £50,000", "over £70,000"), ("£0.1 million", "£0.3 million")],
)
def test_money_is_compared_with_money(checked, words, wrong):
    rows = "2023,,,20000,,,,,,\n2024,,,52000,,,,,,\n"
    unit = {"unit": "{type: money}", "target": 60000, "step": 55000}

    assert codes(checked(measure(f"They spent {words}.", rows, **unit))) == []
    assert codes(checked(measure(f"They spent {wrong}.", rows, **unit))) == ["number-not-in-data"]


@pytest.mark.parametrize(
    ("unit", "right", "wrong"),
    [
        ("{type: days}", "12 working days", "17 days"),
        ("{type: months}", "12 months", "17 months"),
        ("{type: score, out_of: 20}", "12 out of 20", "17 out of 20"),
        ("{type: rate, one: child, other: children, per: 10000}", "12 children per 10,000", "17 for every 10,000"),
    ],
)
def test_every_other_unit_is_compared_with_its_own(checked, unit, right, wrong):
    rows = "2023,,,10,,,,,,\n2024,,,12,,,,,,\n"
    given = {"unit": unit, "target": 15, "step": 14}

    assert codes(checked(measure(f"It is {right} now.", rows, **given))) == []
    assert codes(checked(measure(f"It is {wrong} now.", rows, **given))) == ["number-not-in-data"]


def test_every_version_is_read_and_a_judgement_too(checked):
    files = measure("We look at it.")
    more = (
        "easy_read: {how_it_is_going: [{text: 9 out of 10 work.}]}\nyoung_people: {how_it_is_going: 91% work.}\n"
        "progress: {method: judgement, judgement: {result: on_track, role: R, date: 2025-02-01, reason: 92% work.}}\n"
    )

    assert (
        codes(checked(files | {"measures/work.yml": files["measures/work.yml"] + more})) == ["number-not-in-data"] * 3
    )


def test_where_a_figure_is_confidential_no_message_repeats_the_number(checked):
    found = checked(measure("It is 73.4% in all.", PERCENT + "2025,,,,,,,,c,\n"))

    assert HIDDEN in found.one("number-not-in-data").what
    assert "73.4" not in found.one("number-not-in-data").text()
    assert "nearest" not in found.one("number-not-in-data").what


def test_a_measure_without_figures_has_nothing_to_compare_with(checked):
    files = measure("It is 72% in all.", "")
    text = files["measures/work.yml"].partition("target:")[0] + "story: It is 72%.\nno_figures: {why: not_yet}\n"

    assert codes(checked({"measures/work.yml": text})) == []


UPDATE = "title: Report\ndate: {}\nkind: progress_report\ntext: |\n  {}\nmeasures: [work]\n"


def test_news_is_compared_where_it_links_to_the_measure(checked):
    work = measure("We look at it.")
    wrong, elsewhere = "At 72%, [more work](measures/work).", "72% of our guests had fun."

    found = checked(work | {"updates/report.yml": UPDATE.format("2025-02-01", wrong)})
    assert found.one("number-not-in-data").path == "plan_data/updates/report.yml"
    assert codes(checked(work | {"updates/report.yml": UPDATE.format("2025-02-01", elsewhere)})) == []


def test_news_does_not_quote_figures_of_a_later_time(checked):
    work = measure("We look at it.")
    words = "At 55.4%, [more work](measures/work)."

    found = checked(work | {"updates/report.yml": UPDATE.format("2024-06-01", words)})
    assert "dated 2024-06-01, and '55.4%' is the figure for 2024" in found.one("older-than-its-figures").what
    assert codes(checked(work | {"updates/report.yml": UPDATE.format("2025-01-01", words)})) == []


def test_news_about_two_measures_may_quote_either(checked):
    work = measure("We look at it.")
    other = {"measures/other.yml": work["measures/work.yml"].replace("Care leavers", "Others")}
    other |= {"measures/other.csv": HEADER + "2024,,,71,,,,,,\n"}
    words = "55.4% [work](measures/work) and 71% do [something else](measures/other)."

    assert codes(checked(work | other | {"updates/report.yml": UPDATE.format("2025-02-01", words)})) == []
