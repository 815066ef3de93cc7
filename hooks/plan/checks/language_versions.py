"""What a version needs as a whole: an age band, helplines, and a glossary whose words are used and explained."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from plan.audiences import YOUNG_PEOPLE
from plan.checks.language_texts import Text, is_idea
from plan.checks.scope import Scope, files_of_plan
from plan.language.sentences import sentences
from plan.language.vocabulary import Vocabulary
from plan.model.reference import Glossary
from plan.problems import Problem
from plan.walk import Walker
from plan.wording import default_words


def versions(scope: Scope, every: Sequence[Text], vocabulary: Vocabulary) -> Iterator[Problem]:
    """What is missing in a version of the plan; a plan that has ended takes all this from the plan that follows it."""
    if scope.main:
        return
    yield from _young(scope)
    yield from _glossary(scope, every, vocabulary)


def _young(scope: Scope) -> Iterator[Problem]:
    """The age band stands on the document, and help is on every page (European Commission, Child-friendly versions)."""
    if not scope.plan.is_written_for(YOUNG_PEOPLE):
        return
    (plan,) = scope.of_kind("plan")
    if scope.plan.plan.young_people_ages is None:
        what = "the young people's version does not say for whom it is"
        fix = "Add young_people_ages: with from: and to:, such as 11 and 17."
        yield plan.error(("young_people",), "young-no-ages", what, fix)
    if not scope.plan.helplines.helplines and scope.is_whole:
        what = "the young people's version has no helplines, so nobody who needs help finds any"
        fix = "Add helplines.yml: 999 and Childline at the least, with the day on which you checked them."
        yield plan.error(("young_people",), "young-no-help", what, fix)


def _glossary(scope: Scope, every: Sequence[Text], vocabulary: Vocabulary) -> Iterator[Problem]:
    """Hard words that nobody uses, and those of easy read that have no meaning in easy read."""
    if not scope.plan.glossary.terms:
        return
    used: set[str] = set()
    in_easy: set[str] = set()
    for text in every:
        if text.entry.kind != "glossary":
            found = {term for sentence in text.sentences for term in vocabulary.terms(sentence)}
            used |= found
            in_easy |= found if is_idea(text) else set()
    for entry, glossary in scope.of(Glossary):
        unused = {term.id for term in glossary.terms} - used if scope.is_whole else set()
        unused -= _in_interface(vocabulary) | _in_earlier_plans(scope, vocabulary) if unused else set()
        for index, term in enumerate(glossary.terms):
            is_told = (term.easy_read and term.easy_read.meaning) or vocabulary.is_everyday(term.id)
            if term.id in in_easy and not is_told:
                what = f"easy read uses '{term.term}', and its word list does not say what it means"
                fix = "Add easy_read: with meaning:, a list of ideas, each with its text and its picture."
                yield entry.error(("terms", index, "term"), "easy-no-meaning", what, fix)
            if term.id in unused:
                what = f"no text of the plan uses '{term.term}'"
                fix = "Take it out of the word list, or use it where it is meant."
                yield entry.warning(("terms", index, "term"), "term-not-used", what, fix)


def _in_interface(vocabulary: Vocabulary) -> set[str]:
    """The hard words in the words of the interface, such as baseline on a measure's page."""
    return _terms(default_words().values(), vocabulary)


def _in_earlier_plans(scope: Scope, vocabulary: Vocabulary) -> set[str]:
    """The hard words in the texts of earlier plans, which take their meanings from this plan's word list."""
    walker = Walker()
    records = (record for plan in scope.plan.previous for _, _, record in files_of_plan(plan))
    return _terms((field.value for record in records for field in walker.fields(record) if field.words), vocabulary)


def _terms(texts: Iterable[str], vocabulary: Vocabulary) -> set[str]:
    return {term for text in texts for sentence in sentences(text) for term in vocabulary.terms(sentence)}
