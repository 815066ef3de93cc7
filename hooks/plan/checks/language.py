"""Whether each version is written in the words of its readers: one of the checks across files.

Each rule with its threshold and its source is in plan.language; docs/maintain/plain-words.md lists them all. A rule
is no proof that people understand: only people who use a version can tell.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import groupby

from plan.audiences import EASY_READ, KIND_OF, STANDARD, YOUNG_PEOPLE
from plan.checks.language_ideas import ideas
from plan.checks.language_pages import pages, total
from plan.checks.language_prose import prose
from plan.checks.language_texts import Text, texts
from plan.checks.language_versions import versions
from plan.checks.language_words import vocabulary
from plan.checks.scope import Scope
from plan.language import easy, standard, young
from plan.language.finding import Finding
from plan.language.sentences import Sentence
from plan.language.vocabulary import Vocabulary
from plan.language.word_lists import read_word_lists
from plan.problems import Problem

Judge = Callable[[Sentence, Vocabulary], list[Finding]]

_JUDGES: Mapping[str, Judge] = {
    STANDARD.id: standard.judge,
    EASY_READ.id: easy.judge,
    YOUNG_PEOPLE.id: young.judge,
}


def language(scope: Scope) -> Iterator[Problem]:
    """Everything that the rules find in the texts of one plan."""
    known = vocabulary(scope, read_word_lists())
    every = tuple(texts(scope))
    for text in every:
        judge = _JUDGES[KIND_OF[text.version]]
        for sentence in text.sentences:
            yield from (text.problem(finding, sentence) for finding in judge(sentence, known))
        yield from prose(text)
    for _, of_page in groupby(sorted(every, key=_page), key=_page):
        page = tuple(of_page)
        yield from pages(page, known)
        yield from ideas(scope, page, known)
    yield from total(every)
    yield from versions(scope, every, known)


def _page(text: Text) -> tuple[str, str]:
    return text.page
