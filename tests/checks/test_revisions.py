"""What a change does to published figures: each way in which they may and may not become other ones."""

from pathlib import Path

import pytest

from plan.checks.revisions import revisions
from plan.load.folder import load
from plan.problems import HIDDEN, Level, report

BAD = Path(__file__).parents[1] / "bad" / "revisions"
CASES = sorted(folder.name for folder in BAD.iterdir() if folder.is_dir())

SOUND = {
    "site.yml": "name: S\nexample: yes\naddress: https://plan.example.org/\norganisation: {name: C}\n",
    "plan.yml": "title: A good place\narea: Exampleshire\nstatus: current\n",
}
MEASURE = "title: Returns\npolarity: lower_is_better\nperiod_kind: calendar_year\n"
HEADER = "period,value,lower,upper,numerator,denominator,symbol,note\n"
TARGET = "baseline: {period: 2022}\ntarget: {kind: reach_by, value: 18, period: 2029, agreed_on: 2026-01-20}\n"
AMENDMENT = "amendments: [{id: first, title: Goals, date: 2026-10-01, what: Changed, why: Because}]\n"
UPDATE = "title: Goals\ndate: 2026-10-01\nkind: {}\ntext: Changed.\nmeasures: [{}]\n"


def loaded(folder, files):
    for name, text in {**SOUND, **files}.items():
        file = folder / "plan_data" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    found = load(folder / "plan_data")
    assert not found.errors, report(found.errors)
    return found


@pytest.fixture
def compared(tmp_path):
    def compare(before, now):
        return revisions(loaded(tmp_path / "now", now), loaded(tmp_path / "before", before))

    return compare


@pytest.fixture
def row(compared):
    """What is said when a row of a CSV file becomes another one."""

    def compare(before, now):
        files = [{"measures/returns.yml": MEASURE, "measures/returns.csv": f"{HEADER}{one}\n"} for one in (before, now)]
        return compared(*files)

    return compare


@pytest.fixture
def words(compared):
    """What is said when the words of a measure become other ones; its figures stay."""

    def compare(before, now, **more):
        series = f"{HEADER}2022,24,,,,,,\n2023,22,,,,,,\n"
        files = [{"measures/returns.yml": MEASURE + one, "measures/returns.csv": series} for one in (before, now)]
        return compared(files[0], files[1] | more.get("beside", {}))

    return compare


@pytest.mark.parametrize("case", CASES)
def test_the_messages_about_changed_figures_are_word_for_word(case, tmp_path):
    versions = []
    for version in ("now", "before"):
        place = BAD / case / version
        files = {one.relative_to(place).as_posix(): one.read_text("utf-8") for one in place.rglob("*") if one.is_file()}
        versions.append(loaded(tmp_path / version, files))
    assert report(revisions(*versions)) + "\n" == (BAD / f"{case}.expected").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("now", "lacks"),
    [
        ("2023,22,,,,,,", "it is not marked r (revised) and no note says why"),
        ("2023,22,,,,,r,", "22 now, but no note says why"),
        ("2023,22,,,,,,Counted again", "22 now, but it is not marked r (revised)"),
    ],
)
def test_a_value_that_changes_needs_the_symbol_r_and_a_note(row, now, lacks):
    (problem,) = row("2023,21,,,,,,", now)

    assert (problem.level, problem.code) == (Level.ERROR, "revised-in-silence")
    assert (problem.path, problem.line) == ("plan_data/measures/returns.csv", 2)
    assert problem.what.startswith("the value for 2023 was 21 and is 22 now")
    assert problem.what.endswith(lacks)
    assert problem.excerpt == now


def test_a_value_that_changes_again_needs_a_new_note(row):
    (problem,) = row("2023,21,,,,,r,Counted again", "2023,20,,,,,r,Counted again")

    assert problem.what.endswith("the note is the one that it had before")
    assert row("2023,21,,,,,r,Counted again", "2023,20,,,,,r,Counted a third time") == ()


@pytest.mark.parametrize(
    ("before", "now"),
    [
        ("2023,21,,,,,,", "2023,21.0,,,,,,"),
        ("2023,21,,,,,,", "2023,22,,,,,r,Two were counted twice"),
        ("2023,21,,,,,p,", "2023,22,,,,,,"),
        ("2023,21,,,,,e,", "2023,22,,,,,,"),
        ("2023,21,,,,,f,", "2023,25,,,,,,"),
        ("2023,21,,,,,f,", "2023,25,,,,,p,"),
        ("2023,21,,,,,p,", "2023,22,,,,,p,Late forms came in"),
        ("2023,21,,,,,,", "2023,21,20,22,21,100,,"),
        ("2023,,,,,,x,", "2023,22,,,,,,"),
        ("2023,,,,,,c,", "2023,,,,,,c,"),
        ("2023,,,,,,c,", "2023,,,,,,x,"),
        ("2023,21,,,,,,", "2023,,,,,,x,The return was wrong"),
    ],
)
def test_what_is_explained_or_was_to_be_expected_is_no_mistake(row, before, now):
    expected = [] if "f," not in before or "p," not in now else ["provisional-changed"]

    assert [problem.code for problem in row(before, now)] == expected


@pytest.mark.parametrize("symbol", ["p", "e", "f"])
def test_a_number_that_is_still_not_final_changes_with_a_note(row, symbol):
    (problem,) = row(f"2023,21,,,,,{symbol},", f"2023,22,,,,,{symbol},")

    assert (problem.level, problem.code) == (Level.WARNING, "provisional-changed")
    assert f"take {symbol} away" in problem.fix


@pytest.mark.parametrize(
    ("now", "name"),
    [
        ("2023,21,19,22,21,100,,", "'lower' for 2023 was 20 and is 19 now"),
        ("2023,21,20,23,21,100,,", "'upper' for 2023 was 22 and is 23 now"),
        ("2023,21,20,22,20,100,,", "'numerator' for 2023 was 21 and is 20 now"),
        ("2023,21,20,22,21,,,", "'denominator' for 2023 was 100 and is empty now"),
    ],
)
def test_limits_and_counts_that_change_below_a_value_are_a_doubt(row, now, name):
    (problem,) = row("2023,21,20,22,21,100,,", now)

    assert problem.level is Level.WARNING
    assert problem.what.startswith(name)


def test_a_value_that_is_withdrawn_needs_a_note(row):
    (problem,) = row("2023,21,,,,,,", "2023,,,,,,x,")

    assert (problem.level, problem.code) == (Level.ERROR, "figure-withdrawn")
    assert "was 21 and is x now" in problem.what


@pytest.mark.parametrize("inline", [False, True])
@pytest.mark.parametrize(("before", "now"), [("734", "c"), ("c", "734")])
def test_no_message_shows_a_number_that_is_confidential_in_either_version(compared, inline, before, now):
    def files(typed):
        value, symbol = ("", "c") if typed == "c" else (typed, "")
        if not inline:
            return {"measures/returns.yml": MEASURE, "measures/returns.csv": f"{HEADER}2023,{value},,,,,{symbol},\n"}
        figure = "symbols: c" if symbol else f"value: {value}"
        return {
            "measures/returns.yml": f"{MEASURE}observations: [{{period: 2022, value: 5}}, {{period: 2023, {figure}}}]\n"
        }

    (problem,) = compared(files(before), files(now))

    assert problem.code == ("became-confidential" if now == "c" else "no-longer-confidential")
    assert HIDDEN in problem.what
    assert "734" not in problem.text()
    assert "734" not in problem.fix + problem.excerpt


def test_a_number_that_becomes_confidential_stops_nothing_and_says_whom_to_tell(row):
    (problem,) = row("2023,21,,,,,,", "2023,,,,,,c,")

    assert problem.level is Level.WARNING
    assert "stays in the history" in problem.fix
    assert "information governance" in problem.fix


def test_a_confidential_number_becomes_public_only_with_a_reason(row):
    (silent,) = row("2023,,,,,,c,", "2023,21,,,,,,")
    (explained,) = row("2023,,,,,,c,", "2023,21,,,,,,The families agreed")

    assert silent.level is Level.ERROR
    assert explained.level is Level.WARNING


def test_a_row_of_a_measures_own_file_that_changes_hides_its_line_beside_a_secret(compared):
    text = MEASURE + "observations: [{{period: 2022, value: {}}}, {{period: 2023, {}}}]\n"
    before = {"measures/returns.yml": text.format(5, "symbols: c")}
    (changed, public) = compared(before, {"measures/returns.yml": text.format(6, "value: 734")})

    assert "was 5 and is 6 now" in public.what + changed.what
    assert "734" not in changed.text() + public.text()


def test_rows_that_vanish_are_named_without_their_numbers(compared):
    files = {"measures/returns.yml": MEASURE, "measures/returns.csv": "period,value\n2021,71\n2022,72\n2023,73\n"}
    (problem,) = compared(files, files | {"measures/returns.csv": "period,value\n2023,73\n"})

    assert (problem.level, problem.code) == (Level.ERROR, "figure-vanished")
    assert problem.what == "rows that were published are gone: 2021; 2022"


def test_many_rows_that_vanish_are_counted(compared):
    many = "period,value\n" + "".join(f"{year},1\n" for year in range(2001, 2021))
    files = {"measures/returns.yml": MEASURE, "measures/returns.csv": many}
    (problem,) = compared(files, files | {"measures/returns.csv": "period,value\n2020,1\n"})

    assert problem.what.endswith("2005 and 14 more")


@pytest.mark.parametrize("old", ["2021,,,,,,c,", "2021,7,,,,,f,", "2021,,,,,,x,"])
def test_a_row_that_said_nothing_of_what_happened_may_go(row, old):
    assert row(f"2020,7,,,,,,\n{old}", "2020,7,,,,,,") == ()


def test_rows_may_change_places_and_new_ones_may_come(row):
    assert row("2020,7,,,,,,\n2021,8,,,,,,", "2022,9,,,,,,\n2021,8,,,,,,\n2020,7,,,,,,") == ()


def test_each_category_part_and_comparator_is_held_against_itself(compared):
    measure = MEASURE + (
        "comparators: [{id: england, title: E}]\n"
        "breakdowns: [{id: sex, title: Sex, categories: [{id: girls, title: G}, {id: boys, title: B}]}]\n"
    )
    series = "period,comparator,sex,value\n2023,,,9\n2023,,girls,5\n2023,,boys,4\n2023,england,,8\n"
    files = {"measures/returns.yml": measure, "measures/returns.csv": series}
    now = files | {"measures/returns.csv": series.replace("boys,4", "boys,3")}

    assert [problem.line for problem in compared(files, now)] == [4]


def test_a_measure_that_vanishes_is_told_at_the_plan(compared):
    files = {"measures/returns.yml": MEASURE + "observations: [{period: 2023, value: 4}]\n"}
    (problem,) = compared(files, {})

    assert (problem.level, problem.code, problem.path) == (Level.WARNING, "measure-vanished", "plan_data/plan.yml")
    assert "'returns' is gone, and with it 1 published figure" in problem.what
    assert compared(files, {"plan.yml": SOUND["plan.yml"] + AMENDMENT}) == ()


def test_a_measure_may_have_another_id_and_keeps_its_figures(compared):
    files = {"measures/returns.yml": MEASURE + "observations: [{period: 2023, value: 4}]\n"}
    renamed = MEASURE + "old_ids: [returns]\nobservations: [{period: 2023, value: %s}]\n"

    assert compared(files, {"measures/second.yml": renamed % 4}) == ()
    (problem,) = compared(files, {"measures/second.yml": renamed % 5})
    assert problem.path == "plan_data/measures/second.yml"


def test_a_measure_that_moves_to_a_previous_plan_keeps_its_figures(compared):
    files = {"measures/returns.yml": MEASURE + "observations: [{period: 2023, value: 4}]\n"}
    moved = {
        "previous/from-2022-to-2026/plan.yml": "title: P\narea: E\nstatus: ended\n",
        "previous/from-2022-to-2026/measures/returns.yml": files["measures/returns.yml"].replace("4}", "5}"),
    }
    (problem,) = compared(files, moved)

    assert problem.code == "revised-in-silence"
    assert problem.path.startswith("plan_data/previous/")


@pytest.mark.parametrize(
    ("now", "code", "said"),
    [
        (TARGET.replace("18", "20"), "target-moved", "was reach_by 18 in 2029 and is reach_by 20 in 2029 now"),
        (TARGET.replace("2029", "2030"), "target-moved", "is reach_by 18 in 2030 now"),
        ("baseline: {period: 2022}\n", "target-moved", "the target is gone: it was reach_by 18 in 2029"),
        (TARGET.replace("2022", "2023"), "baseline-moved", "was 2022 and is 2023 now"),
        (TARGET + "progress: {method: growth}\n", None, None),
    ],
)
def test_goals_that_move_in_silence_are_a_doubt(words, now, code, said):
    found = words(TARGET, now)

    assert [problem.code for problem in found] == [code] * bool(code)
    assert all(problem.level is Level.WARNING and said in problem.what for problem in found)


def test_a_method_or_an_old_judgement_that_changes_is_a_doubt(words):
    judged = "progress: {method: judgement, judgement: {result: %s, role: Head, date: %s, reason: R}}\n"
    band = "progress: {method: band, band: %s}\n"

    assert [one.code for one in words(band % 1, band % 2)] == ["method-changed"]
    assert [one.code for one in words(judged % ("wrong_way", "2026-01-01"), judged % ("on_track", "2026-01-01"))] == [
        "judgement-changed"
    ]
    assert words(judged % ("wrong_way", "2026-01-01"), judged % ("on_track", "2026-10-01")) == ()


def test_another_unit_of_the_same_numbers_is_a_doubt(compared):
    files = {"measures/returns.yml": MEASURE + "unit: {type: count, other: children}\n"}
    other = {"measures/returns.yml": files["measures/returns.yml"].replace("count", "days")}
    named = {"measures/returns.yml": files["measures/returns.yml"].replace("children", "young people")}

    assert [one.code for one in compared(files, other)] == ["unit-changed"]
    assert compared(files, named) == ()


def test_another_way_that_is_better_is_a_doubt(compared):
    files = {"measures/returns.yml": MEASURE + "observations: [{period: 2023, value: 4}]\n"}
    turned = {"measures/returns.yml": files["measures/returns.yml"].replace("lower_is", "higher_is")}

    assert [one.code for one in compared(files, turned)] == ["polarity-changed"]


@pytest.mark.parametrize(
    "beside",
    [
        {"plan.yml": SOUND["plan.yml"] + AMENDMENT},
        {"updates/goals.yml": UPDATE.format("plan_change", "returns")},
    ],
)
def test_goals_may_move_with_an_amendment_or_an_update_about_it(words, beside):
    assert words(TARGET, TARGET.replace("18", "20"), beside=beside) == ()


def test_news_is_no_announcement_of_another_goal(words):
    beside = {"updates/goals.yml": UPDATE.format("news", "returns")}

    assert [one.code for one in words(TARGET, TARGET.replace("18", "20"), beside=beside)] == ["target-moved"]


def test_a_goal_may_move_on_the_day_on_which_it_was_agreed_again(words):
    again = TARGET.replace("18", "20").replace("2026-01-20", "2026-09-30")

    assert words(TARGET, again) == ()


def test_a_target_that_was_to_be_set_may_be_set(words):
    set_now = TARGET.replace(", agreed_on: 2026-01-20", "")

    assert words("target: {kind: none_yet}\n", set_now) == ()
    assert words("target: {kind: set_baseline}\n", set_now) == ()


def test_the_example_of_the_guide_is_all_that_a_correction_needs(compared):
    guide = (BAD.parents[2] / "docs" / "maintain" / "figures.md").read_text(encoding="utf-8")
    corrected = guide.partition("```csv\n")[2].partition("```")[0]
    measure = MEASURE.replace("calendar", "financial")
    files = {"measures/returns.yml": measure, "measures/returns.csv": corrected}
    before = corrected.replace("22.6,r,Two children were counted twice until May 2026", "23.0,,")

    assert before != corrected
    assert compared(files | {"measures/returns.csv": before}, files) == ()
