"""The rules of words applied to a plan: which texts they judge, at which place, and what a page and a version need."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from textwrap import dedent

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plan.checks import check
from plan.checks.language import language
from plan.checks.scope import scopes
from plan.commands.findings import split
from plan.load.folder import load
from plan.problems import HIDDEN, Level, Problem

TODAY = date(2026, 11, 21)
SITE = "name: Our plan\naddress: https://plan.example/\nexample: yes\norganisation: {name: Exampleshire Council}\n"
PLAN = "title: A good place to grow up\narea: Exampleshire\nstatus: current\n"
PICTURES = "pictures: [{id: star, openmoji: 2B50}]\n"
HELP = """
helplines:
- {id: us, title: Childline, who_for: All, what_for: Help, phone: 0800 1111, hours: Always, checked_on: 2026-11-01}
"""
YOUNG_PLAN = f"{PLAN}young_people_ages: {{from: 11, to: 17}}\n"
Words = Callable[..., list[Problem]]


def write(folder: Path, files: Mapping[str, str]) -> Path:
    sound = {"site.yml": SITE, "plan.yml": PLAN, "pictures.yml": PICTURES}
    shutil.rmtree(folder, ignore_errors=True)
    for name, text in {**sound, **files}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(dedent(text).lstrip(), encoding="utf-8")
    return folder


@pytest.fixture
def words(tmp_path: Path) -> Words:
    """What the check of words finds in a sound plan to which these files are added."""

    def found(files: Mapping[str, str]) -> list[Problem]:
        loaded = load(write(tmp_path / "plan_data", files))
        assert loaded.errors == (), "the plan of the test has other mistakes"
        return [problem for scope in scopes(loaded, TODAY) for problem in language(scope)]

    return found


def codes(problems: list[Problem]) -> list[str]:
    return [problem.code for problem in problems]


def outcome(*ideas: str, field: str = "good_looks_like") -> dict[str, str]:
    rows = "".join(f"  - {{{idea}}}\n" for idea in ideas)
    return {"outcomes/safe.yml": f"title: Safe\neasy_read:\n  {field}:\n{rows}"}


def idea(text: str, more: str = "picture: star") -> str:
    return f"text: {text}, {more}"


def test_each_version_is_judged_by_its_own_rules(words: Words) -> None:
    text = "We utilise a robust infrastructure (don't ask), for 12% of all."
    files = {
        "outcomes/safe.yml": f"""
            title: Safe
            summary: {text}
            easy_read: {{good_looks_like: [{{text: "{text}", picture: star}}]}}
            young_people: {{what_it_means: "{text}"}}
            """,
        "plan.yml": YOUNG_PLAN,
        "helplines.yml": HELP,
    }
    assert sorted(codes(words(files))) == [
        *("easy-hard-word", "easy-hard-word", "easy-hard-word"),
        *("plain-avoid", "plain-avoid"),
        *("young-hard-word", "young-hard-word"),
    ]


def test_a_problem_quotes_its_sentence_and_its_caret_stands_at_the_word(words: Words) -> None:
    text = "title: Safe\nwhy_it_matters: |\n  We help. Every key helps.\n\n  - It is robust and\n    we utilise it.\n"
    found = words({"outcomes/safe.yml": text})
    marked = [problem.excerpt[problem.column - 1 :][: problem.width] for problem in found]
    assert [(problem.line, word) for problem, word in zip(found, marked, strict=True)] == [
        *((3, "key"), (5, "robust"), (6, "utilise")),
    ]
    assert found[0].what == "'key' is on GOV.UK's list of words to avoid: 'Every key helps.'"
    assert found[0].path.endswith("plan_data/outcomes/safe.yml")


def test_a_word_is_marked_in_its_own_sentence_and_not_inside_another_word(words: Words) -> None:
    text = "title: Safe\nsummary: The keys of a monkey. The key aim is here.\n"
    (found,) = words({"outcomes/safe.yml": text})
    assert (found.line, found.column) == (2, text.split("\n")[1].index("key aim") + 1)


CONSENT = "{given: yes, on: 2026-01-01, kept_by: Us}"
DECISION = f"{PLAN}decisions:\n- id: first\n  title: The board agrees\n  body: Board\n  kind: noted\n"
FOREWORD = f"{PLAN}statements:\n- id: first\n  role: Leader\n  date: 2026\n"
LINKED = "{id: old, title: Transforming Lives, relation: works_with, status: ended}"
SAID = "title: Survey\nkind: survey\npurpose: We ask.\nsaid:\n- id: first\n  text: Utilise it.\n"
QUOTATIONS = {
    "a wish": {
        "wishes.yml": f"wishes: [{{id: first, words: Utilise it., ages: {{from: 4, to: 9}}, consent: {CONSENT}}}]"
    },
    "a foreword": {"plan.yml": f"{FOREWORD}  words: We utilise it.\n"},
    "what was reported": {"plan.yml": f"{FOREWORD}  reported: We utilise it.\n"},
    "a decision": {"plan.yml": f"{DECISION}  resolved: To utilise it.\n"},
    "a comment on one": {"plan.yml": f"{DECISION}  comments: [{{id: one, text: Utilise it.}}]\n"},
    "the name of a plan": {"plan.yml": f"{PLAN}linked_plans: [{LINKED}]\n"},
    "a source": {"local_picture.yml": "facts: [{id: one, text: We are here., source: {title: Strengthening us}}]"},
    "a quoted paragraph": {"outcomes/safe.yml": "title: Safe\nwhy_it_matters: |\n  They said:\n\n  > Utilise it.\n"},
    "what people said": {"engagement/survey.yml": f"{SAID}  we_did: We did.\n"},
}


@pytest.mark.parametrize("files", QUOTATIONS.values(), ids=QUOTATIONS)
def test_what_somebody_else_said_is_not_judged(words: Words, files: dict[str, str]) -> None:
    assert codes(words(files)) == []


def test_the_answer_to_a_comment_is_our_own(words: Words) -> None:
    comment = "{id: one, text: Utilise it., answer: We utilise it.}"
    assert codes(words({"plan.yml": f"{DECISION}  comments: [{comment}]\n"})) == ["plain-avoid"]


def test_of_a_plan_that_has_ended_only_the_other_versions_are_judged(words: Words) -> None:
    ended = (
        PLAN.replace("current", "ended")
        .replace("title: A", "title: Old: A")
        .replace("Old: A", '"Old"\nsummary: We utilise it. #')
    )
    easy = "title: Safe\nsummary: We utilise it.\neasy_read: {summary: [{text: We utilise it., picture: star}]}\n"
    files = {"previous/old/plan.yml": ended, "previous/old/outcomes/safe.yml": easy}
    assert codes(words(files)) == ["easy-hard-word"]


def test_the_easy_title_of_a_part_is_judged_and_its_standard_one_is_not(words: Words) -> None:
    part = "title: Safeguarding outcomes, polarity: no_judgement, easy_read: {title: Safeguarding}"
    found = words({"measures/homes.yml": f"title: Homes\nparts: [{{id: safe, {part}}}]\n"})
    assert codes(found) == ["easy-hard-word"]


def test_the_words_of_the_glossary_everyday_words_and_names_are_no_hard_words(words: Words) -> None:
    hard = outcome(idea("Safeguarding Board and stakeholders of Exampleshire like autism."))
    assert codes(words(hard)) == ["easy-hard-word"] * 3
    known = {
        "everyday_words.yml": "words: [stakeholder, autism]",
        "plan.yml": f"{PLAN}boards: [{{id: safe, title: Safeguarding Board, checks: It checks.}}]",
    }
    assert codes(words(hard | known)) == []


def test_a_word_of_the_glossary_that_the_council_calls_an_everyday_word_needs_no_explanation(words: Words) -> None:
    files = {"everyday_words.yml": "words: [charter]", **with_glossary(idea("We have a charter."))}
    assert codes(words(files)) == []
    explained = with_glossary(idea("We have a charter."), idea("It is a promise.", "picture: star, explains: charter"))
    assert codes(words(explained | {"everyday_words.yml": "words: [charter]"})) == []


GLOSSARY = """
terms:
- id: charter
  term: Charter
  also: [charters]
  meaning: A promise.
  easy_read: {meaning: [{text: A promise., picture: star}]}
"""


def with_glossary(*ideas: str) -> dict[str, str]:
    return {"glossary.yml": GLOSSARY, **outcome(*ideas)}


def test_a_hard_word_is_explained_in_the_next_sentence_where_it_first_stands_on_a_page(words: Words) -> None:
    use, explain = idea("We have a charter."), idea("It is a promise.", "picture: star, explains: charter")
    again = idea("Our charters are here.")
    assert codes(words(with_glossary(use, explain, again))) == []
    assert codes(words(with_glossary(use, again, explain))) == ["easy-unexplained"]
    assert codes(words(with_glossary(use))) == ["easy-unexplained"]
    assert codes(words(with_glossary(explain, use))) == ["easy-explains"]
    both = idea("We have a charter. It is a promise.", "picture: star, explains: charter")
    assert codes(words(with_glossary(both))) == []


def test_the_meaning_of_a_hard_word_is_easy_itself_and_there(words: Words) -> None:
    used = with_glossary(idea("We have a charter."), idea("It is a promise.", "picture: star, explains: charter"))
    hard = used | {"glossary.yml": GLOSSARY.replace("text: A promise.", "text: A strategic promise.")}
    assert codes(words(hard)) == ["easy-hard-word"]
    missing = used | {"glossary.yml": GLOSSARY[: GLOSSARY.index("  easy_read")]}
    assert codes(words(missing)) == ["easy-no-meaning"]


def test_a_hard_word_that_nobody_uses_is_doubted(words: Words) -> None:
    assert codes(words({"glossary.yml": GLOSSARY.replace("harter", "ribunal")})) == ["term-not-used"]
    assert (
        codes(words({"glossary.yml": GLOSSARY.replace("Charter", "Baseline").replace("[charters]", "[]")})) == []
    )  # the interface uses it
    ended = "title: Old\narea: A\nstatus: ended\nintroduction: Each cribunal decides.\n"
    kept = {"glossary.yml": GLOSSARY.replace("harter", "ribunal"), "previous/old-plan/plan.yml": ended}
    assert codes(words(kept)) == []  # an earlier plan takes its meaning from here


@pytest.mark.parametrize(
    ("broken", "code"),
    [
        ("text: We help you.", "easy-picture"),
        (idea("We help. You ask. We act."), "easy-ideas-in-one"),
        (idea("We help you"), "easy-full-stop"),
        (idea("'...'"), "easy-no-words"),
        (idea("😀"), "easy-no-words"),
    ],
)
def test_an_idea_has_a_picture_words_a_full_stop_and_at_most_two_sentences(
    words: Words, broken: str, code: str
) -> None:
    assert code in codes(words(outcome(broken)))
    assert codes(words(outcome(idea("We help. You ask.")))) == []


def test_the_title_of_an_easy_page_needs_no_full_stop_but_easy_words(words: Words) -> None:
    title = "title: Safe\neasy_read: {{title: {}, summary: [{{text: We help., picture: star}}]}}\n"
    assert codes(words({"outcomes/safe.yml": title.format("Being safe at home")})) == []
    assert codes(words({"outcomes/safe.yml": title.format("Our infrastructure")})) == ["easy-hard-word"]


EASY_SENTENCE = "You can ask us for help at home and at school."
STANDARD_SENTENCE = "The organisation provides comprehensive information regarding educational opportunities."
YOUNG_SENTENCE = "Your teachers understand whatever you are experiencing and organise additional activities together."


def test_a_page_that_is_hard_to_read_is_doubted_in_each_version(words: Words) -> None:
    hard = {"outcomes/safe.yml": f"title: Safe\nwhy_it_matters: {' '.join([STANDARD_SENTENCE] * 5)}\n"}
    (found,) = words(hard)
    assert (found.level, found.code) == (Level.WARNING, "plain-hard-page")
    assert "Begin with its longest sentence" in found.fix
    easy = words(outcome(*[idea("Everybody understands interesting information.")] * 10))
    assert codes(easy) == ["easy-hard-page"]
    young = {"plan.yml": YOUNG_PLAN, "helplines.yml": HELP}
    young["outcomes/safe.yml"] = f"title: Safe\nyoung_people: {{what_it_means: {' '.join([YOUNG_SENTENCE] * 5)}}}\n"
    (found,) = words(young)
    assert (found.level, found.code) == (Level.ERROR, "young-hard-page")


def test_a_page_of_easy_read_has_at_most_300_words_and_what_is_read_as_a_whole_1500(words: Words) -> None:
    page = [idea(EASY_SENTENCE)] * 27
    assert codes(words(outcome(*page))) == []
    assert codes(words(outcome(*page, *page[:1]))) == ["easy-long-page"]
    rows = outcome(*page)["outcomes/safe.yml"]
    found = words({f"outcomes/safe-{number}.yml": rows for number in range(6)})
    assert [(one.level, one.code) for one in found] == [(Level.WARNING, "easy-long-version")]
    found = words({f"outcomes/safe-{number}.yml": rows for number in range(11)})
    assert [(one.level, one.code) for one in found] == [(Level.ERROR, "easy-long-version")]


def test_what_is_looked_up_one_by_one_does_not_make_the_version_too_long(words: Words) -> None:
    rows = "".join(f"  - {{{idea(EASY_SENTENCE)}}}\n" for _ in range(27))
    action = f"title: A\nongoing: yes\nstatus: {{state: in_progress, as_of: 2026-10-01}}\neasy_read:\n  text:\n{rows}"
    assert codes(words({f"actions/act-{number}.yml": action for number in range(11)})) == []


def test_the_young_version_says_for_whom_it_is_and_has_help(words: Words) -> None:
    young = {"outcomes/safe.yml": "title: Safe\nyoung_people: {what_it_means: You are safe.}\n"}
    assert codes(words(young)) == ["young-no-ages", "young-no-help"]
    assert codes(words({**young, "plan.yml": YOUNG_PLAN, "helplines.yml": HELP})) == []


def test_what_people_said_without_an_answer_is_refused_before_the_words_are_read(tmp_path: Path) -> None:
    (problem,) = load(write(tmp_path / "plan_data", {"engagement/survey.yml": SAID})).errors
    assert "nobody is told what happened to 'first'" in problem.what


@pytest.mark.parametrize(
    "link", ["[click here](outcomes)", "[here](outcomes)", "[Read more](outcomes)", "[this link](a)"]
)
def test_a_link_says_where_it_leads_in_every_version(words: Words, link: str) -> None:
    (found,) = words({"outcomes/safe.yml": f"title: Safe\nwhy_it_matters: For our outcomes {link}.\n"})
    assert (found.level, found.code) == (Level.ERROR, "link-words")
    assert found.excerpt[found.column - 1 :][: found.width] == link
    assert codes(words({"outcomes/safe.yml": "title: Safe\nwhy_it_matters: See [our outcomes](outcomes).\n"})) == []


def test_headings_leave_out_no_level(words: Words) -> None:
    text = "title: Safe\nwhy_it_matters: |\n  # One\n\n  We help.\n\n  {} Two\n\n  You ask.\n"
    (found,) = words({"outcomes/safe.yml": text.format("###")})
    assert (found.level, found.code, found.line) == (Level.ERROR, "heading-order", 7)
    assert codes(words({"outcomes/safe.yml": text.format("##")})) == []


def test_every_check_of_a_plan_reads_its_words(tmp_path: Path) -> None:
    found = check(load(write(tmp_path / "plan_data", outcome(idea("We have a strong infrastructure.")))), TODAY)
    assert "easy-hard-word" in codes(list(found))


def test_old_faults_do_not_stop_a_change_of_something_else(tmp_path: Path) -> None:
    easy = outcome(idea("We have a strong infrastructure."), idea("We help you."))["outcomes/safe.yml"]
    after = easy.replace("We help you.", "We help you now.") + "number: 1\n"

    def problems(text: str) -> list[Problem]:
        loaded = load(write(tmp_path / "plan_data", {"outcomes/safe.yml": text}))
        return [problem for scope in scopes(loaded, TODAY) for problem in language(scope)]

    new, known = split(problems(after), problems(easy))
    assert (codes(list(new)), codes(list(known))) == ([], ["easy-hard-word"])
    worse = after.replace("We help you now.", "We help stakeholders.")
    new, known = split(problems(worse), problems(easy))
    assert (codes(list(new)), codes(list(known))) == (["easy-hard-word"], ["easy-hard-word"])


FIGURES = """
    title: Homes
    polarity: lower_is_better
    unit: {type: percent, other: children}
    period_kind: calendar_year
    next_update: 2027-05-14
    baseline: {period: 2024}
    observations: [{period: 2024, value: 50}, {period: 2025, value: 30}]
"""
FOURTEEN = "Now you know what we think and how it all goes for you at"


@pytest.mark.parametrize(
    ("written", "count"),
    [
        ("home", 1),
        ("{homes.latest_period:year}", 1),
        ("{homes.next_update}", 3),
        ("{homes.next_update:words}", 4),
        ("{help.due}", 3),
        ("{homes.latest:out_of_10}", 5),
        ("{homes.latest}", 5),
        ("{homes.latest_period}", 2),
        ("{{{homes.latest:number}}}", 1),
    ],
)
def test_a_placeholder_counts_as_many_words_as_it_becomes(words: Words, written: str, count: int) -> None:
    """14 words and these: with more than one word more, the sentence is longer than 15."""
    action = "title: Help\ndue: 2027-03-14\nstatus: {state: in_progress, as_of: 2026-10-01}\n"
    files = {"measures/homes.yml": FIGURES, "actions/help.yml": action, **outcome(idea(f"'{FOURTEEN} {written}.'"))}
    found = [one for one in words(files) if one.code == "easy-long"]
    assert [one.fix.split(" ")[0] for one in found] == ([str(14 + count)] if count > 1 else [])


def test_the_words_of_a_figure_are_judged_too_and_one_that_is_not_there_is_told_elsewhere(words: Words) -> None:
    files = {"measures/homes.yml": FIGURES.replace("children", "stakeholders")}
    assert codes(words(files | outcome(idea("'It is {homes.latest}.'")))) == ["easy-hard-word"]
    assert codes(words(files | outcome(idea("'It is {homes.target}.'")))) == []
    assert codes(words(files | outcome(idea("'It is {homes.latest:number} here.'")))) == []


SECRET = "7391"
MEASURE = f"""
    title: Homes
    polarity: lower_is_better
    unit: {{type: count, other: children}}
    period_kind: calendar_year
    observations:
    - {{period: 2024, value: 12}}
    - {{period: 2025, symbols: c}}
    why_this: We utilise it for {SECRET} of the children, and for {SECRET}% of them.
    easy_read: {{why_this: [{{text: "We helped {SECRET}% of 12.{SECRET} of seven hundred.", picture: star}}]}}
"""


def test_no_message_repeats_a_number_of_a_text_on_a_measure_with_a_confidential_figure(words: Words) -> None:
    found = words({"measures/homes.yml": MEASURE})
    assert {"plain-avoid", "easy-percentage", "easy-decimal"} <= set(codes(found))
    assert not [problem for problem in found if SECRET in problem.text() or "seven hundred" in problem.text()]
    assert HIDDEN in found[0].text()
    told = words({"measures/homes.yml": MEASURE.replace("{period: 2025, symbols: c}", "{period: 2025, value: 3}")})
    assert any(SECRET in problem.text() for problem in told)


@pytest.mark.parametrize(
    "about",
    [
        {"outcomes/safe.yml": f"title: Safe\nmeasures: [homes]\nsummary: We utilise {SECRET} homes.\n"},
        {"updates/new.yml": f"title: New\ndate: 2026-01-01\nkind: news\nmeasures: [homes]\ntext: Utilise {SECRET}.\n"},
        {"outcomes/safe.yml": f"title: Safe\nwhy_it_matters: We utilise {SECRET} [homes](measures/homes).\n"},
    ],
)
def test_nor_a_number_of_a_text_that_is_about_such_a_measure(words: Words, about: dict[str, str]) -> None:
    measure = dedent(MEASURE)[: dedent(MEASURE).index("why_this")]
    (found,) = words(about | {"measures/homes.yml": measure})
    assert found.code == "plain-avoid"
    assert SECRET not in found.text()


ODD = [
    *(
        " ".join(["word"] * 200),
        "No full stop",
        "😀😀",
        "نحن نستمع إليك",
        "...",
        "{latest:out_of_10} of you",
        "a" * 230,
    ),
    *("**", "- ", "# ", "> x", "|a|b|", "[](x)", "[click here](y)", "éé — ‘x’", "\u200b", "1.", "$%&/()="),
]


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    max_examples=settings.default.max_examples // 8,
    deadline=None,
)
@given(st.lists(st.sampled_from(ODD), min_size=1, max_size=4), st.text(max_size=60))
def test_odd_texts_get_plain_messages_and_never_stop_the_check(tmp_path: Path, parts: list[str], more: str) -> None:
    quoted = (" ".join([*parts, more])).replace("'", "''").replace("\n", " ")
    line = "".join(letter for letter in quoted if letter.isprintable())[:200].strip() or "x"
    easy = f"easy_read: {{summary: [{{text: '{line}'}}]}}"
    text = f"title: Safe\nwhy_it_matters: '{line}'\n{easy}\nyoung_people: {{what_it_means: '{line}'}}\n"
    for problem in check(load(write(tmp_path / "plan_data", {"outcomes/safe.yml": text})), TODAY):
        assert problem.what
        assert "Traceback" not in problem.text()


@pytest.mark.parametrize(
    "block", ["easy_read:", "easy_read: {}", "easy_read: {summary: []}", "young_people: {what_it_means: }"]
)
def test_an_empty_block_never_stops_the_check(tmp_path: Path, block: str) -> None:
    found = check(load(write(tmp_path / "plan_data", {"outcomes/safe.yml": f"title: Safe\n{block}\n"})), TODAY)
    assert all(problem.what and problem.fix for problem in found)
