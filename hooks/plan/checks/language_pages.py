"""How hard each page is to read and how long it is, in each version."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from plan.audiences import EASY_READ, KIND_OF, STANDARD, YOUNG_PEOPLE
from plan.checks.language_texts import Text
from plan.language.finding import Finding
from plan.language.pages import ease, length
from plan.language.sentences import Sentence
from plan.language.vocabulary import Vocabulary
from plan.model.outcome import Outcome
from plan.model.plan_file import PlanFile
from plan.model.principles import Principles
from plan.problems import Level, Problem, quoted

EASY_GRADE, EASY_ARI = 6.0, 8.0
YOUNG_GRADE, YOUNG_LIMIT = 6.0, 8.0
STANDARD_GRADE = 9.0
"""School years. Measured on texts of each kind: docs/maintain/plain-words.md."""

EASY_PAGE = 300
"""W3C, Making content usable: under 300 words headings are summary enough."""

EASY_TOTAL, EASY_LIMIT = 1500, 3000
"""Easy Read Standard 2026 (1,000 words) and GOV.UK (24 pages), for what is read from the beginning to the end."""


class _Judged(NamedTuple):
    level: Level
    code: str
    what: str
    most: float


def pages(page: Sequence[Text], vocabulary: Vocabulary) -> Iterator[Problem]:
    """What is wrong with one page as a whole."""
    said = [sentence for text in page for sentence in text.sentences]
    version = KIND_OF[page[0].version]
    judged = _too_hard(version, said, vocabulary)
    if judged:
        longest = max(said, key=lambda sentence: len(sentence.words))
        fix = f"Aim at {judged.most:g} or less. Begin with its longest sentence: {quoted(longest.text)}"
        fix = "Write shorter sentences and shorter words." if page[0].may_tell else fix
        yield page[0].problem(Finding(judged.level, judged.code, judged.what, fix))
    if version == EASY_READ.id and length(said) > EASY_PAGE:
        what = f"this page of easy read has more than {EASY_PAGE} words"
        fix = f"It has {length(said)}. Leave out what matters least, or make two pages."
        yield page[0].problem(Finding(Level.WARNING, "easy-long-page", what, fix))


def _too_hard(version: str, said: list[Sentence], vocabulary: Vocabulary) -> _Judged | None:
    """Which promise of a version a page breaks, if any: by Flesch-Kincaid, and in easy read by ARI too."""
    found = ease(said, vocabulary)
    if found is None:
        return None
    grade = found.flesch_kincaid
    if version == EASY_READ.id and (grade > EASY_GRADE or found.automated > EASY_ARI):
        what = "this page is harder to read than easy read should be (Flesch-Kincaid or ARI)"
        return _Judged(Level.WARNING, "easy-hard-page", what, EASY_GRADE)
    if version == YOUNG_PEOPLE.id and grade > YOUNG_GRADE:
        level = Level.ERROR if grade > YOUNG_LIMIT else Level.WARNING
        what = "this page is harder to read than young people's pages should be (Flesch-Kincaid)"
        return _Judged(level, "young-hard-page", what, YOUNG_GRADE)
    if version == STANDARD.id and grade > STANDARD_GRADE:
        what = "this page is harder to read than plain English should be (Flesch-Kincaid)"
        return _Judged(Level.WARNING, "plain-hard-page", what, STANDARD_GRADE)
    return None


def total(every: Sequence[Text]) -> Iterator[Problem]:
    """How long easy read is: the plan itself, its vision, its principles and its outcomes, which are read as a whole.

    What people look up one by one (a measure, an action, a group, a survey) has its limit by page.
    """
    read = [text for text in every if text.version == EASY_READ.id and _is_read_through(text)]
    words = sum(length(text.sentences) for text in read)
    if words > EASY_TOTAL:
        level = Level.ERROR if words > EASY_LIMIT else Level.WARNING
        limit = EASY_LIMIT if level is Level.ERROR else EASY_TOTAL
        what = f"the plan, its principles and its outcomes have more than {limit:,} words in easy read"
        fix = f"They have {words:,}. Leave out what matters least to the people who read it."
        yield read[0].problem(Finding(level, "easy-long-version", what, fix))


def _is_read_through(text: Text) -> bool:
    record = text.entry.record
    in_plan = isinstance(record, PlanFile) and text.loc[0] in ("easy_read", "vision")
    return in_plan or isinstance(record, Outcome | Principles)
