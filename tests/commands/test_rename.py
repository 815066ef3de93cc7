"""A record gets another id: its files move, every place that names it follows, and nothing else changes."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path

import pytest
from example_plan import EXAMPLE

from plan.__main__ import run
from plan.audiences import STANDARD
from plan.checks import check
from plan.commands.command import DONE, FOUND_ERRORS, WRONG_USE, Output
from plan.edition import Edition
from plan.in_step.fingerprint import fingerprint
from plan.in_step.states import State, in_step
from plan.load.folder import load
from plan.today import today
from plan.views.moved import pages
from plan.wording import Wording, default_words

DAY = {"SOURCE_DATE_EPOCH": "1795219200"}  # 21 November 2026
WAITS = "Children wait {latest} weeks; see {waits.latest}, {hubs.due} and {{waits.latest}}."
FILES = {
    "site.yml": "name: S\nexample: yes\naddress: https://plan.example.org/\norganisation: {name: C}\n",
    "plan.yml": """title: Our plan
area: Exampleshire
status: current
vision:
  # What we want: waits as short as they can be.
  text: |
    No long waits: {waits.latest} weeks, see [how long](measures/waits), [days](measures/waits-more) and
    [the web](https://example.org/measures/waits). It was
    [another plan's](previous/2020-to-2024/measures/waits).
""",
    "outcomes/safe.yml": 'title: Safe\r\nmeasures: [ "waits" , waits-more]   # waits first\r\n',
    "measures/waits.yml": f"""title: Waits
definition: Weeks of waiting.
unit: {{type: count, one: week, other: weeks}}
polarity: lower_is_better
period_kind: calendar_year
story: {WAITS}
young_people:
  how_it_is_going: We wait {{waits.latest}} weeks.
""",
    "measures/waits.csv": "period,value\n2024,12\n",
    "measures/waits-more.yml": """title: More waits
definition: Days of waiting.
period_kind: calendar_year
parts:
  - {id: long, title: Long waits, polarity: lower_is_better, unit: {type: count, one: day, other: days}}
  - {id: short, title: Short waits, polarity: lower_is_better, unit: {type: count, one: day, other: days}}
""",
    "actions/hubs.yml": "title: Hubs\noutcomes: [safe]\ndue: 2027-03\nstatus: {state: not_started, as_of: 2026-11-01}\n"
    "text: Shorter waits than {waits.latest} by {due}.\n",
    "reviews/measures/waits.yml": f"""# Who read it.
in_step:
- version: young_people
  field: how_it_is_going
  fingerprint: {fingerprint(WAITS)}
  text_fingerprint: {fingerprint("We wait {waits.latest} weeks.")}
  standard_text: {WAITS}
  checked_on: 2026-05-03
  checked_by: Team
""",
    "previous/2020-to-2024/plan.yml": "title: Old plan\narea: Exampleshire\nstatus: ended\nas_at: 2024-03-31\n"
    "vision: {text: 'Waits were [long](measures/waits), see [safe](outcomes/safe).'}\n",
    "previous/2020-to-2024/measures/waits.yml": "title: Waits then\ndefinition: Weeks.\npolarity: lower_is_better\n"
    "unit: {type: count, one: week, other: weeks}\nperiod_kind: calendar_year\n",
    "previous/2020-to-2024/outcomes/quiet.yml": "title: Quiet\nmeasures: [waits]\n"
    "became: {how: changed, outcome: safe}\n",
}


@pytest.fixture(name="plan")
def plan_fixture(tmp_path: Path) -> Path:
    plan = tmp_path / "plan"
    for name, text in FILES.items():
        (plan / name).parent.mkdir(parents=True, exist_ok=True)
        (plan / name).write_bytes(text.encode())
    assert mistakes(plan) == []
    return plan


def rename(plan: Path, *words: str) -> Output:
    return run(["rename", *words, "--data", str(plan)], DAY)


def read(plan: Path, name: str) -> str:
    return (plan / name).read_bytes().decode()


def files(plan: Path) -> dict[str, bytes]:
    return {str(file.relative_to(plan)): file.read_bytes() for file in plan.rglob("*") if file.is_file()}


def mistakes(plan: Path) -> list[str]:
    found = check(load(plan), today(DAY, None))
    return [f"{each.path}: {each.what}" for each in found if each.level.name == "ERROR"]


def findings(plan: Path) -> list[tuple[str, str]]:
    return sorted((each.level.name, each.code) for each in check(load(plan), today(DAY, None)))


def test_a_measure_and_its_figures_and_reviews_move_and_every_place_follows(plan: Path) -> None:
    before = findings(plan)
    done = rename(plan, "measure", "waits", "weeks-waited")
    assert done.code == DONE, done.aside
    assert mistakes(plan) == []
    assert findings(plan) == before
    assert "old_ids: [waits]\n" in read(plan, "measures/weeks-waited.yml")
    assert read(plan, "measures/weeks-waited.csv") == FILES["measures/waits.csv"]
    assert not [name for name in files(plan) if name.endswith("/waits.yml") and "previous" not in name]
    assert read(plan, "outcomes/safe.yml") == FILES["outcomes/safe.yml"].replace('"waits"', '"weeks-waited"')
    assert "than {weeks-waited.latest} by {due}" in read(plan, "actions/hubs.yml")


def test_links_and_placeholders_follow_and_what_only_looks_like_them_stays(plan: Path) -> None:
    rename(plan, "measures", "waits", "weeks-waited")
    changed = (
        FILES["plan.yml"].replace("{waits.", "{weeks-waited.").replace("](measures/waits)", "](measures/weeks-waited)")
    )
    assert read(plan, "plan.yml") == changed
    story = "see {weeks-waited.latest}, {hubs.due} and {{waits.latest}}."
    assert story in read(plan, "measures/weeks-waited.yml")


def test_an_earlier_plan_keeps_its_own_records_and_follows_those_of_the_plan_of_today(plan: Path) -> None:
    before = files(plan)
    rename(plan, "measure", "waits", "weeks-waited")
    assert {name: text for name, text in files(plan).items() if "previous" in name} == {
        name: text for name, text in before.items() if "previous" in name
    }
    assert rename(plan, "outcome", "safe", "safe-and-well").code == DONE
    crlf = FILES["outcomes/safe.yml"].replace('"waits"', '"weeks-waited"') + "old_ids: [safe]\r\n"
    assert read(plan, "outcomes/safe-and-well.yml") == crlf
    assert "[safe](outcomes/safe-and-well)" in read(plan, "previous/2020-to-2024/plan.yml")
    assert "outcome: safe-and-well}" in read(plan, "previous/2020-to-2024/outcomes/quiet.yml")
    assert mistakes(plan) == []


def test_what_was_checked_is_still_checked(plan: Path) -> None:
    rename(plan, "measure", "waits", "weeks-waited")
    loaded = load(plan)
    assert loaded.plan
    states = {each.text.field: each.state for each in in_step(loaded.plan).texts}
    assert states["how_it_is_going"] is State.CURRENT
    review = read(plan, "reviews/measures/weeks-waited.yml")
    assert review.startswith("# Who read it.\n")
    assert fingerprint(WAITS.replace("{waits", "{weeks-waited", 1)) in review
    assert fingerprint("We wait {weeks-waited.latest} weeks.") in review


def test_the_website_leads_on_from_the_old_address(plan: Path) -> None:
    rename(plan, "measure", "waits", "weeks-waited")
    renamed = load(plan).plan
    assert renamed
    edition = Edition(renamed, STANDARD, date(2026, 11, 21), Wording(default_words(), STANDARD))
    assert [(page.path, page.moved_to.path) for page in pages(edition) if page.moved_to] == [
        ("measures/waits", "measures/weeks-waited")
    ]


def test_an_action_is_followed_only_where_an_action_is_meant(plan: Path) -> None:
    assert rename(plan, "action", "hubs", "family-hubs").code == DONE
    assert "{family-hubs.due}" in read(plan, "measures/waits.yml")
    assert mistakes(plan) == []


def test_a_record_can_get_its_old_id_back(plan: Path) -> None:
    rename(plan, "measure", "waits", "weeks-waited")
    assert rename(plan, "measure", "weeks-waited", "waits").code == DONE
    assert "old_ids: [weeks-waited]\n" in read(plan, "measures/waits.yml")
    others = {name: text for name, text in files(plan).items() if name != "measures/waits.yml"}
    assert others == {name: text.encode() for name, text in FILES.items() if name != "measures/waits.yml"}


def test_it_says_file_by_file_what_it_changed(plan: Path) -> None:
    said = rename(plan, "measure", "waits", "weeks-waited").text
    assert "measures/waits is measures/weeks-waited now." in said
    assert f"{plan}/measures/waits.csv is {plan}/measures/weeks-waited.csv" in said
    assert f"{plan}/outcomes/safe.yml: line 2" in said
    assert f"{plan}/measures/weeks-waited.yml: its own texts" in said
    assert "Old addresses of its page lead on to the new one." in said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("measure", "wait", "weeks"), "There is no measures/wait. Did you mean 'waits'?"),
        (("measure", "waits", "Weeks waited"), "Did you mean weeks-waited?"),
        (("measure", "waits", "waits-more"), "measures/waits-more is there already."),
        (("measure", "waits", "waits"), "that is its id now"),
        (("measure", "waits", "long"), "measures/waits-more has a part with the id long"),
        (("measurs", "waits", "weeks"), "Did you mean 'measures'?"),
        (("board", "waits", "weeks"), "boards stand in a list in plan.yml"),
        (("glossary", "waits", "weeks"), "terms stand in a list in glossary.yml"),
        (("previous", "2020-to-2024", "weeks"), "An earlier plan has ended"),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_changes(plan: Path, words: tuple[str, ...], said: str) -> None:
    before = files(plan)
    done = rename(plan, *words)
    assert done.code == WRONG_USE
    assert said in done.aside
    assert files(plan) == before


def test_an_old_id_of_another_record_is_not_given_away(plan: Path) -> None:
    rename(plan, "measure", "waits", "weeks-waited")
    done = rename(plan, "measure", "waits-more", "waits")
    assert "measures/weeks-waited was called waits before" in done.aside
    assert rename(plan, "measure", "waits", "weeks").aside == "There is no measures/waits. It is weeks-waited now."


def test_a_plan_with_mistakes_is_not_touched_as_a_place_might_be_overlooked(plan: Path) -> None:
    (plan / "actions/more.yml").write_text("title: [", encoding="utf-8")
    before = files(plan)
    done = rename(plan, "measure", "waits", "weeks-waited")
    assert done.code == FOUND_ERRORS
    assert "Nothing was renamed" in done.text
    assert files(plan) == before


def test_a_place_that_cannot_be_changed_safely_leaves_all_as_it_was(plan: Path) -> None:
    text = FILES["actions/hubs.yml"].partition("text:")[0] + 'text: "We read {wai\\\n  ts.latest}."\n'
    (plan / "actions/talks.yml").write_text(text, encoding="utf-8")
    before = files(plan)
    done = rename(plan, "measure", "waits", "weeks-waited")
    assert done.code == WRONG_USE
    assert "actions/talks.yml cannot be changed safely at line 5." in done.aside
    assert files(plan) == before


@pytest.mark.nightly
@pytest.mark.parametrize(
    ("kind", "old"),
    [
        ("outcomes", "safe"),
        ("priorities", "help-early"),
        ("measures", "autism-wait"),
        ("delivery_plans", "early-help-2026"),
        ("actions", "minds-in-schools"),
        ("partners", "parent-carers"),
        ("groups", "disabled-children"),
        ("engagement", "listening-2025"),
        ("updates", "report-july-2026"),
    ],
)
def test_a_record_of_any_kind_in_the_example_is_renamed_without_a_trace(kind: str, old: str, tmp_path: Path) -> None:
    plan = Path(shutil.copytree(EXAMPLE, tmp_path / "plan"))
    before, mentioned = findings(plan), trace(plan, old)
    assert rename(plan, kind, old, "quite-another-name").code == DONE
    assert findings(plan) == before
    left = trace(plan, old)
    assert f"{kind}/quite-another-name.yml: old_ids: [{old}]" in left
    if "-" in old:  # else it is an ordinary word too
        assert left == [f"{kind}/quite-another-name.yml: old_ids: [{old}]"], mentioned


def trace(plan: Path, name: str) -> list[str]:
    """Every line outside the earlier plans in which an id stands, but for addresses in records of changes.

    What was written down of a change stays as it was said; its page finds where the address is now.
    """
    return [
        f"{file.relative_to(plan).as_posix()}: {line}"
        for file in sorted(plan.rglob("*.yml"))
        if "previous" not in file.parts
        for line in file.read_text(encoding="utf-8").splitlines()
        if re.search(rf"(?<![\w-]){name}(?![\w-])", line) and not line.lstrip().startswith("address: /")
    ]
