"""An editor is told which texts of other versions have to be checked, and what to write when they are."""

from __future__ import annotations

import pytest

from plan.checks.in_step_messages import words_before
from plan.in_step.change import Difference
from plan.problems import HIDDEN, Level

GOOD = "You are safe at home, and your family gets help early."
OUTCOME = f"""
    title: Safe from harm
    good_looks_like: {GOOD}
    measures: [waits]
    easy_read: {{good_looks_like: [{{text: You are safe at home.}}]}}
    """
WELL = "title: Well\nmeasures: [waits]\nyoung_people: {title: You are well}\n"
WAITS = """
    title: Waits
    kind: number
    polarity: lower_is_better
    period_kind: calendar_year
    observations:
    - {period: 2024, value: 12}
    """
PLAN = {"outcomes/safe.yml": OUTCOME, "measures/waits.yml": WAITS}


def review(standard: str, text: str | None = None, field: str = "good_looks_like") -> dict[str, str]:
    marked = f"\n  text_fingerprint: {text}" if text else ""
    return {
        "reviews/outcomes/safe.yml": f"in_step:\n- version: easy_read\n  field: {field}{marked}\n"
        f'  standard_text: "{standard}"\n  checked_on: 2026-05-03\n  checked_by: Communications team\n'
    }


def own(found) -> list[str]:
    return [code for code in found.codes if code.startswith(("version-", "check-", "readers-"))]


def test_texts_that_were_checked_need_no_word(checked) -> None:
    assert own(checked({**PLAN, **review(GOOD)})) == []


def test_texts_that_nobody_has_checked_are_told_of_once_with_the_shortest_way_to_begin(checked) -> None:
    problem = checked({**PLAN, "outcomes/well.yml": WELL}).one("version-not-recorded")

    assert problem.level is Level.REMINDER
    assert problem.path == "plan_data/outcomes/well.yml"
    assert "young people's texts of outcomes/well say" in problem.what
    assert "1 other record" in problem.what
    assert 'python -m plan accept outcomes/well --by "your role"' in problem.fix
    assert "a new file, plan_data/reviews/outcomes/well.yml" in problem.fix


def test_the_last_of_them_stands_for_no_others(checked) -> None:
    problem = checked({**PLAN, **review(GOOD), "outcomes/well.yml": WELL}).one("version-not-recorded")

    assert problem.path == "plan_data/outcomes/well.yml"
    assert "other record" not in problem.what


def test_what_the_message_says_to_paste_settles_it(checked) -> None:
    problem = checked(PLAN).one("version-not-recorded")
    assert problem.paste.startswith("in_step:\n- version: easy_read\n  field: good_looks_like\n  fingerprint: ")

    assert own(checked({**PLAN, "reviews/outcomes/safe.yml": problem.paste + "\n"})) == []


def test_a_text_beside_checked_ones_is_added_to_their_file(checked) -> None:
    both = OUTCOME.replace("easy_read: {", "easy_read: {title: Being safe, ")
    before = review(GOOD)["reviews/outcomes/safe.yml"]
    problem = checked({**PLAN, "outcomes/safe.yml": both, "reviews/outcomes/safe.yml": before}).one(
        "version-not-recorded"
    )

    assert "add this at the end of in_step: in plan_data/reviews/outcomes/safe.yml" in problem.fix
    after = f"{before}{problem.paste}\n"
    assert own(checked({"outcomes/safe.yml": both, "reviews/outcomes/safe.yml": after, **{}})) == []


@pytest.mark.parametrize(
    ("before", "code"),
    [
        (GOOD.replace("early", "late in 2027"), "version-out-of-date"),
        (GOOD.replace("gets", "has"), "version-words-changed"),
    ],
)
def test_a_text_whose_standard_text_has_changed_has_to_be_checked_again(checked, before: str, code: str) -> None:
    problem = checked({**PLAN, **review(before)}).one(code)

    assert problem.level is Level.REMINDER
    assert (problem.path, problem.line) == ("plan_data/outcomes/safe.yml", 4)
    assert f"checked on 2026-05-03: '{before}' became '{GOOD}'" in problem.what
    assert "accept outcomes/safe --version easy_read" in problem.fix
    assert "in the place of easy_read, good_looks_like in plan_data/reviews/outcomes/safe.yml" in problem.fix

    again = {"reviews/outcomes/safe.yml": f"in_step:\n{problem.paste}\n"}
    assert own(checked({**PLAN, **again})) == []


def test_texts_that_were_changed_together_only_wait_for_a_word(checked) -> None:
    problem = checked({**PLAN, **review("Safe in 2027.", text="'00000000'")}).one("version-both-changed")

    assert problem.level is Level.REMINDER
    assert "have both changed" in problem.what


def test_a_check_of_a_text_that_is_gone_can_be_deleted(checked) -> None:
    found = checked({**PLAN, **review(GOOD, field="what_it_means")})

    assert found.one("check-of-nothing").path == "plan_data/reviews/outcomes/safe.yml"
    assert found.marked("check-of-nothing") == "what_it_means"


def test_a_check_by_readers_needs_the_words_that_they_read(checked) -> None:
    readers = "readers:\n- {id: one, version: easy_read, group: The Tuesday group, date: 2026-06-01, paid: yes}\n"
    in_step = review(GOOD)["reviews/outcomes/safe.yml"]
    problem = checked({**PLAN, "reviews/outcomes/safe.yml": readers + in_step}).one("readers-of-unknown-text")
    assert "The Tuesday group" in problem.what

    bound = f"readers:\n{problem.paste}\n{in_step}"
    assert "paid: yes" in bound
    assert own(checked({"reviews/outcomes/safe.yml": bound})) == []


def test_a_review_of_a_file_of_which_there_is_one_is_called_whole(checked) -> None:
    file = "title: T\narea: A\nstatus: current\nyoung_people: {title: Our plan}\n"
    paste = checked({"plan.yml": file}).one("version-not-recorded").paste

    assert "review-of-nothing" not in checked({"plan.yml": file, "reviews/plan/whole.yml": paste}).codes
    assert "review-of-nothing" in checked({"plan.yml": file, "reviews/plan/plan.yml": paste}).codes


def test_earlier_plans_are_kept_as_they_were(checked) -> None:
    old = {f"previous/old-plan/{name}": text for name, text in PLAN.items()}
    old["previous/old-plan/plan.yml"] = "title: Old\narea: A\nstatus: ended\n"
    assert own(checked(old)) == []


def test_numbers_that_are_gone_are_hidden_where_the_plan_hides_some(checked) -> None:
    hides = WAITS.rstrip() + "\n    - {period: 2025, symbols: c}\n"
    before = review("In 2025 there were 734 children.")
    told = OUTCOME.replace(GOOD, "In 2025 there were few children.")

    shown = checked({**PLAN, "outcomes/safe.yml": told, **before}).one("version-out-of-date")
    assert "734" in shown.what
    hidden = checked({**PLAN, "outcomes/safe.yml": told, "measures/waits.yml": hides, **before}).one(
        "version-out-of-date"
    )
    assert "734" not in hidden.text()
    assert f"In 2025 there were {HIDDEN} children." in hidden.what

    broken = checked({**PLAN, "outcomes/safe.yml": told, "measures/waits.yml": "title: [\n", **before})
    assert all("734" not in problem.text() for problem in broken.problems)


def test_words_that_may_tell_a_hidden_figure_are_not_repeated(checked) -> None:
    hides = WAITS.rstrip() + "\n    - {period: 2025, symbols: c}\n"
    told = {**PLAN, "outcomes/safe.yml": OUTCOME.replace(GOOD, "In 2025 there were 734 children.")}

    assert own(checked(told)) == ["version-not-recorded"]
    found = checked({**told, "measures/waits.yml": hides})
    assert "hidden-figure-in-words" in found.codes
    assert own(found) == []
    assert own(checked({**told, "measures/waits.yml": hides, **review("Few.")})) == []


def test_words_that_are_new_have_nothing_before_them() -> None:
    assert words_before(Difference("", "It is free."), hide=True) == ""


def test_texts_held_against_the_main_texts_of_a_record_are_one_reminder(checked) -> None:
    young = "young_people: {what_it_means: You are safe., what_you_can_do: Tell an adult.}\n"
    checks = "".join(
        f"- version: young_people\n  field: {field}\n  standard_text: Safe in 2027.\n"
        "  checked_on: 2026-05-03\n  checked_by: Communications team\n"
        for field in ("what_it_means", "what_you_can_do")
    )
    told = {"outcomes/safe.yml": PLAN["outcomes/safe.yml"] + young, "reviews/outcomes/safe.yml": f"in_step:\n{checks}"}
    problem = checked({**PLAN, **told}).one("version-out-of-date")

    assert "(young people's: what_it_means, what_you_can_do)" in problem.what
    assert "python -m plan accept outcomes/safe" in problem.fix
    assert not problem.paste


def test_the_checks_of_a_record_that_cannot_be_read_are_left_alone(checked) -> None:
    found = checked(
        {**PLAN, **review(GOOD), "outcomes/safe.yml": "title:\n" + OUTCOME.replace("title: Safe from harm", "")}
    )

    assert "check-of-nothing" not in found.codes
