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
from plan.load.starter_pictures import starter_set
from plan.problems import Level
from plan.starting.questions import Question, faults

_JUDGES: Mapping[str, Callable[[Sentence, Vocabulary], list[Finding]]] = {
    EASY_READ.id: easy.judge,
    YOUNG_PEOPLE.id: young.judge,
}
_NAMES = ("plan.area", "organisation.name", "organisation.short", "partner.title")
"""Answers that are names: their words are known here."""
_IN_A_GLOSSARY = ", or explain it"
"""How the advice goes on that a new plan cannot follow, because it has no glossary yet."""


@dataclass(frozen=True)
class NewWords:
    """What is looked at in answers about a plan that does not exist yet."""

    lists: WordLists
    """The words that people know."""

    def faults(self, question: Question, answer: str, answers: Mapping[str, str]) -> tuple[str, ...]:
        """What the check would call a mistake in an answer; empty when it will do."""
        if question.at[-1:] == ("picture",) and answer not in {each.name for each in starter_set()}:
            return (f"There is no picture '{answer}'. docs/maintain/pictures.md shows what there is.",)
        return faults(question, answer, answers) or tuple(self._hard(question, answer, answers))

    def _hard(self, question: Question, answer: str, answers: Mapping[str, str]) -> Iterator[str]:
        judge = next((_JUDGES[step] for step in question.at if isinstance(step, str) and step in _JUDGES), None)
        if judge is None:
            return
        names = tuple(answers[name] for name in _NAMES if answers.get(name))
        known = Vocabulary(self.lists, Own({}, (), names))
        for sentence in sentences(answer):
            for each in judge(replace(sentence, is_heading="title" in question.at), known):
                if each.level is Level.ERROR:
                    fix, cut, _ = each.fix.partition(_IN_A_GLOSSARY)
                    yield f"{each.what[:1].upper()}{each.what[1:]}. {fix}{'.' if cut else ''}"
