"""What a rule finds in a sentence, before it has a place in a file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from plan.language.sentences import Sentence
from plan.language.vocabulary import Vocabulary
from plan.problems import Level


class Finding(NamedTuple):
    """One thing that is wrong with a sentence."""

    level: Level
    code: str
    what: str
    """What is wrong and what the rule is; the sentence is quoted after it."""
    fix: str
    """One way out."""
    words: str = ""
    """The words of the sentence that it is about; empty for the whole sentence."""
    from_figures: bool = False
    """Whether it is about a number of the sentence, so that all of it could tell that number."""


Rule = Callable[[Sentence, Vocabulary], Iterator[Finding]]

MOST_OF_ONE_SENTENCE = 3
"""More would not be read: whoever mends the worst sees the others at the next check."""


def findings(sentence: Sentence, vocabulary: Vocabulary, rules: tuple[Rule, ...]) -> list[Finding]:
    """The most important things that rules find in a sentence: errors first, then in the order of the rules."""
    found = [finding for rule in rules for finding in rule(sentence, vocabulary)]
    order = (Level.ERROR, Level.WARNING, Level.REMINDER)
    return sorted(found, key=lambda finding: order.index(finding.level))[:MOST_OF_ONE_SENTENCE]
