"""Whether an answer in easy read or for young people is in words that its readers know, said at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from plan.audiences import EASY_READ, YOUNG_PEOPLE
from plan.language import easy, young
from plan.language.finding import Finding
from plan.language.sentences import Sentence, sentences
from plan.language.vocabulary import Own, Vocabulary
from plan.language.word_lists import WordLists
from plan.problems import Level
from plan.starting.questions import Question

_JUDGES: Mapping[str, Callable[[Sentence, Vocabulary], list[Finding]]] = {
    EASY_READ.id: easy.judge,
    YOUNG_PEOPLE.id: young.judge,
}
_NAMES = ("plan.area", "organisation.name", "organisation.short", "partner.title")
"""Answers that are names: their words are known here."""
_IN_A_GLOSSARY = ", or explain it"
"""How the advice goes on that a new plan cannot follow, because it has no glossary yet."""


@dataclass(frozen=True)
class Words:
    """The words that people know."""

    lists: WordLists

    def faults(self, question: Question, answer: str, answers: Mapping[str, str]) -> Iterator[str]:
        """What the check would call a mistake in the words of an answer."""
        judge = next((_JUDGES[step] for step in question.at if isinstance(step, str) and step in _JUDGES), None)
        names = tuple(answers[name] for name in _NAMES if answers.get(name))
        known = Vocabulary(self.lists, Own({}, (), names))
        for sentence in sentences(answer) if judge else ():
            whole = replace(sentence, is_heading="title" in question.at)
            for each in judge(whole, known) if judge else ():
                if each.level is Level.ERROR:
                    fix, cut, _ = each.fix.partition(_IN_A_GLOSSARY)
                    yield f"{each.what[:1].upper()}{each.what[1:]}. {fix}{'.' if cut else ''}"
