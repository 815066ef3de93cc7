"""The plan that a new record comes into: which ids there are, and what today and the next number are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from plan.checks.scope import Scope
from plan.load.names import ID, did_you_mean, id_like
from plan.starting.new_record import Beginning
from plan.starting.questions import Question, faults

MOST_LISTED = 40
"""More names than these are not listed in a sentence."""


@dataclass(frozen=True)
class Surroundings:
    """A plan, and the kind of the record that comes into it."""

    scope: Scope
    beginning: Beginning

    def filled(self, questions: Iterable[Question]) -> tuple[Question, ...]:
        """The questions with the days and numbers of this plan in their examples and defaults."""
        number = 1 + max((each.number or 0 for each in self.scope.plan.outcomes), default=0)
        words = {"today": str(self.scope.today), "next_year": self.scope.today.year + 1, "next_number": number}
        return tuple(
            replace(each, example=each.example.format(**words), default=each.default.format(**words))
            for each in questions
        )

    def can_be_answered(self, question: Question) -> bool:
        """Whether there is anything to name, where an id is asked for."""
        return not question.refers or bool(self.scope.ids[question.refers])

    def ids(self, question: Question) -> tuple[str, ...]:
        """The ids of which one may be the answer; none where there are too many to list."""
        found = sorted(self.scope.ids[question.refers]) if question.refers else []
        return tuple(found) if len(found) <= MOST_LISTED else ()

    def faults(self, question: Question, answer: str, answers: Mapping[str, str]) -> tuple[str, ...]:
        """What is wrong with an answer in this plan; empty when it will do."""
        if question.name == "id":
            return tuple(self._id_faults(answer))
        if question.refers and answer not in self.scope.ids[question.refers]:
            known = self.ids(question)
            otherwise = f"There are: {', '.join(known)}." if known else f"Add one to {question.refers}/ first."
            near = did_you_mean(answer, self.scope.ids[question.refers], otherwise)
            return (f"There is nothing called '{answer}' in {question.refers}. {near}",)
        return faults(question, answer, answers)

    def _id_faults(self, answer: str) -> Iterator[str]:
        now = self.scope.renamed.get(self.beginning.kind, {}).get(answer)
        if not ID.fullmatch(answer):
            rule = "Use 2 to 30 lower-case letters, digits and hyphens, with a letter first"
            yield f"'{answer}' cannot be an id. {rule}{_such_as(answer)}."
        elif now:
            yield f"'{answer}' is the old id of {self.beginning.kind}/{now}, and old links lead there. Choose another."
        elif answer in self.scope.ids[self.beginning.kind]:
            yield f"There is {self.beginning.kind}/{answer}.yml already. Choose another id, or change that file."

    def suggested_id(self, title: str) -> str:
        """An id made of a title; empty when none comes to mind, or when it is taken."""
        plain = id_like(title) or ""
        return plain if not any(self._id_faults(plain)) else ""


def _such_as(text: str) -> str:
    suggestion = id_like(text)
    return f", such as {suggestion}" if suggestion else ""
