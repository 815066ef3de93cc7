"""Every rule of words has an example that breaks it and one that keeps it, at each of its levels.

Which rules there are is read from the guide, which another test holds to the code: a new rule without both examples is
told here.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

GUIDE = (Path(__file__).parents[2] / "docs" / "maintain" / "plain-words.md").read_text(encoding="utf-8")
CODE = re.compile(r"`((?:easy|young|plain|link|heading|term|other)-[a-z-]+|emoji)`")
Files = Mapping[str, str]
Checked = Callable[[Files], object]

PLAN = "title: A good place to grow up\narea: Exampleshire\nstatus: current\n"
AGES = f"{PLAN}young_people_ages: {{from: 11, to: 17}}\n"
HELP = (
    "helplines: [{id: us, title: Childline, who_for: All, what_for: Help, phone: 0800 1111, hours: Always, "
    "checked_on: 2026-11-01}]\n"
)
TERM = "terms: [{id: charter, term: Charter, meaning: A promise.EASY}]\n"
EASY_TERM = TERM.replace("EASY", ", easy_read: {meaning: [{text: A promise., picture: star}]}")
TOLD = "We have a charter."
EXPLAINED = {"text": "It is a promise.", "picture": "star", "explains": "charter"}
LINE = "You can ask us for help at home and at school."


def idea(text: str) -> dict[str, str]:
    return {"text": text, "picture": "star"}


def easy(*texts: str | dict[str, str], glossary: str = "", outcome: str = "safe") -> Files:
    """An outcome with these ideas; words alone have a picture."""
    ideas = [idea(text) if isinstance(text, str) else text for text in texts]
    words = json.dumps(ideas, ensure_ascii=False)
    files = {f"outcomes/{outcome}.yml": f"title: Safe\neasy_read: {{good_looks_like: {words}}}\n"}
    return files | ({"glossary.yml": glossary} if glossary else {})


def young(text: str, plan: str = AGES, helplines: str = HELP) -> Files:
    files = {
        "outcomes/safe.yml": f"title: Safe\nyoung_people: {{what_it_means: {json.dumps(text, ensure_ascii=False)}}}\n",
        "plan.yml": plan,
    }
    return files | ({"helplines.yml": helplines} if helplines else {})


def plain(text: str) -> Files:
    return {"outcomes/safe.yml": f"title: Safe\nwhy_it_matters: {json.dumps(text, ensure_ascii=False)}\n"}


def outcomes(count: int, lines: int) -> Files:
    """So many outcomes with so many sentences of eleven words."""
    return {name: text for at in range(count) for name, text in easy(*[LINE] * lines, outcome=f"safe-{at}").items()}


class Rule(NamedTuple):
    level: str
    code: str
    bad: Files
    good: Files


def counted(words: int) -> str:
    """A sentence of so many easy words."""
    return f"We {' '.join(['all'] * (words - 2))} help."


RULES = [
    Rule("warning", "easy-long", easy(counted(16)), easy(counted(15))),
    Rule("error", "easy-long", easy(counted(21)), easy(counted(15))),
    Rule("error", "easy-hard-word", easy("We have a strong infrastructure."), easy("We have good roads.")),
    Rule("error", "easy-acronym", easy("You may have an EHCP."), easy("You may have a plan.")),
    Rule("error", "easy-percentage", easy("We helped 15% of you."), easy("We helped 3 out of 20 of you.")),
    Rule("error", "easy-decimal", easy("You wait 4.5 weeks."), easy("You wait 4 weeks, until 8.30am.")),
    Rule("warning", "easy-passive", easy("You will be helped."), easy("We will help you.")),
    Rule(
        "warning",
        "easy-links",
        easy("You can ask and we answer when you call if you want."),
        easy("You can ask and we answer if you call."),
    ),
    Rule("warning", "easy-negatives", easy("You do not have to say nothing."), easy("You do not have to say it.")),
    Rule("warning", "easy-commas", easy("We like schools, parks, and shops."), easy("We like parks, and shops.")),
    Rule("warning", "easy-semicolon", easy("We ask; you answer."), easy("We ask. You answer.")),
    Rule("warning", "easy-brackets", easy("We ask you (in May)."), easy("We ask you in May.")),
    Rule("warning", "easy-dash", easy("We ask – you answer."), easy("We ask you face-to-face.")),
    Rule("warning", "easy-latin", easy("We help with money, etc."), easy("We help with money and so on.")),
    Rule("warning", "easy-contraction", easy("We don't know."), easy("We do not know the child's book.")),
    Rule("warning", "easy-years", easy("We plan for 2026-30."), easy("We plan for 2026 to 2030.")),
    Rule("warning", "easy-number-word", easy("We asked seven of you."), easy("We asked 7 of you. One said yes.")),
    Rule("error", "easy-picture", easy({"text": "We help you."}), easy("We help you.")),
    Rule("error", "easy-no-words", easy("..."), easy("We help.")),
    Rule("error", "easy-ideas-in-one", easy("We help. You ask. We act."), easy("We help. You ask.")),
    Rule("warning", "easy-full-stop", easy("We help you"), easy("We help you.")),
    Rule("error", "easy-unexplained", easy(TOLD, glossary=EASY_TERM), easy(TOLD, EXPLAINED, glossary=EASY_TERM)),
    Rule(
        "error",
        "easy-explains",
        easy(EXPLAINED, TOLD, glossary=EASY_TERM),
        easy(TOLD, EXPLAINED, "A charter helps.", glossary=EASY_TERM),
    ),
    Rule(
        "error",
        "easy-no-meaning",
        easy(TOLD, EXPLAINED, glossary=TERM.replace("EASY", "")),
        easy(TOLD, EXPLAINED, glossary=EASY_TERM),
    ),
    Rule("warning", "easy-hard-page", easy(*["Everybody understands interesting animals."] * 10), easy(*[LINE] * 10)),
    Rule("warning", "easy-long-page", easy(*[LINE] * 28), easy(*[LINE] * 27)),
    Rule("warning", "easy-long-version", outcomes(6, 27), outcomes(5, 27)),
    Rule("error", "easy-long-version", outcomes(11, 27), outcomes(5, 27)),
    Rule("warning", "young-long", young(counted(21)), young(counted(20))),
    Rule("error", "young-long", young(counted(26)), young(counted(20))),
    Rule("warning", "young-hard-word", young("This is your entitlement."), young("This is your right.")),
    Rule("error", "young-talks-down", young("Hey kids, this is for you!!"), young("This is for you!")),
    Rule(
        "warning",
        "young-hard-page",
        young("You can always talk to your teachers when something at home makes it difficult to learn. " * 8),
        young(f"{LINE} " * 10),
    ),
    Rule(
        "error",
        "young-hard-page",
        young(
            "Your teachers understand whatever you are experiencing and organise additional activities together. " * 5
        ),
        young(f"{LINE} " * 10),
    ),
    Rule("error", "young-no-ages", young(LINE, plan=PLAN), young(LINE)),
    Rule("error", "young-no-help", young(LINE, helplines=""), young(LINE)),
    Rule("warning", "plain-long", plain(counted(21)), plain(counted(20))),
    Rule("error", "plain-long", plain(counted(26)), plain(counted(20))),
    Rule("warning", "plain-avoid", plain("We utilise it."), plain("We use it, and deliver meals.")),
    Rule(
        "warning",
        "plain-hard-page",
        plain("The organisation provides comprehensive information regarding educational opportunities. " * 5),
        plain(f"{LINE} " * 10),
    ),
    Rule("error", "link-words", plain("For more [click here](outcomes)."), plain("See [our outcomes](outcomes).")),
    Rule("error", "heading-order", plain("# One\n\nYes.\n\n### Two\n\nNo."), plain("# One\n\nYes.\n\n## Two\n\nNo.")),
    Rule("warning", "emoji", young("You are happy 😀."), young("You are happy.")),
    Rule(
        "warning",
        "term-not-used",
        plain("We promise.") | {"glossary.yml": TERM.replace("EASY", "").replace("arter", "arterhouse")},
        plain("We have a charter.") | {"glossary.yml": TERM.replace("EASY", "")},
    ),
    Rule("reminder", "other-script", easy("نحن نستمع إليك."), easy("We listen to you.")),
]

SURVEY = "title: Survey\nkind: survey\npurpose: We ask.\nsaid:\n- id: first\n  text: We need a park.\n"
OWN = "pictures: [{id: star, openmoji: 2B50}, {id: own, file: own.pngCREDIT}]\n"
CREDIT = ", credit: {title: Us, author: A group, licence: CC BY 4.0}"
STRUCTURE = [
    Rule(
        "error",
        "not-answered",
        {"engagement/survey.yml": SURVEY},
        {"engagement/survey.yml": f"{SURVEY}  we_did: Yes.\n"},
    ),
    Rule("reminder", "helpline-unchecked", {"helplines.yml": HELP.replace("2026-", "2025-")}, {"helplines.yml": HELP}),
    Rule("error", "no-such-picture", easy({**idea("We help."), "picture": "starr"}), easy("We help.")),
    Rule(
        "error",
        "picture-credit",
        {"pictures.yml": OWN.replace("CREDIT", "")},
        {"pictures.yml": OWN.replace("CREDIT", CREDIT)},
    ),
]
"""What a version needs beside its words; the guide tells it in sentences."""


def listed() -> set[tuple[str, str]]:
    """Every rule of the guide with each of its levels."""
    found = set()
    for row in (line.split("|")[1:-1] for line in GUIDE.splitlines() if line.startswith("| ") and CODE.search(line)):
        columns = [column.strip() for column in row]
        if len(columns) == 5:
            levels = [level for level, when in zip(("error", "warning"), columns[1:3], strict=True) if when]
        else:
            levels = [columns[1]]
        if not CODE.search(columns[0]):  # the table of how often each rule finds something
            found |= {(level, code) for code in CODE.findall(row[-2]) for level in levels}
    return found


def name(rule: Rule) -> str:
    return f"{rule.code}-{rule.level}"


def test_every_rule_of_the_guide_has_both_examples_at_every_level() -> None:
    assert {(rule.level, rule.code) for rule in RULES} == listed()
    assert len(listed()) > 40


@pytest.mark.parametrize("rule", [*RULES, *STRUCTURE], ids=name)
def test_what_breaks_a_rule_is_found(checked, rule: Rule) -> None:
    found = checked({"pictures.yml": "pictures: [{id: star, openmoji: 2B50}]\n", **rule.bad})
    assert (rule.level, rule.code) in {(problem.level.value, problem.code) for problem in found.problems}


@pytest.mark.parametrize("rule", [*RULES, *STRUCTURE], ids=name)
def test_what_keeps_it_is_left_alone_by_every_rule(checked, rule: Rule) -> None:
    found = checked({"pictures.yml": "pictures: [{id: star, openmoji: 2B50}]\n", **rule.good})
    assert [code for code in found.codes if code in {each.code for each in (*RULES, *STRUCTURE)}] == []
