"""The rules for a sentence of easy read, in the order of their weight."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plan.language.english import NOT_JUDGED, emoji, other_script, too_long
from plan.language.finding import Finding, Rule, findings
from plan.language.numbers import decimals, percentages, spelled, year_ranges
from plan.language.passive import passive
from plan.language.sentences import Sentence
from plan.language.signs import commas, contractions, links, negatives, signs
from plan.language.vocabulary import Vocabulary
from plan.problems import Level

MOST_WORDS = 15
"""GOV.UK, Accessible communication formats (2020), and Department of Health (2010): ten to 15 words."""

TOO_MANY_WORDS = 20

ZIPF = 4.5
"""A word that is rarer than this and not on the list of easy words is hard: nearly all of council jargon lies below,
everyday words lie above (measured; docs/maintain/plain-words.md has the figures)."""


def length(sentence: Sentence, vocabulary: Vocabulary) -> Iterator[Finding]:
    """At most 15 words; more than 20 is an error."""
    yield from too_long(sentence, MOST_WORDS, TOO_MANY_WORDS, "easy-long", "easy read has at most")


def hard_words(sentence: Sentence, vocabulary: Vocabulary) -> Iterator[Finding]:
    """Hard words only if the glossary explains them (Easy Read Standard 2026; Australian Style Manual, Easy Read)."""
    for word in vocabulary.hard_words(sentence, ZIPF):
        other = vocabulary.easier(word)
        term = re.sub(r"[^a-z]+", "-", word.lower()).strip("-")
        write = f"Write '{other}'" if other else "Use an easier word"
        fix = f"{write}, or explain it in the next idea with explains: {term}, and in glossary.yml."
        yield Finding(Level.ERROR, "easy-hard-word", f"{word!r} is a hard word", fix, word)


def acronyms(sentence: Sentence, vocabulary: Vocabulary) -> Iterator[Finding]:
    """Full words, not initials, unless the glossary has them (GOV.UK, Accessible communication formats)."""
    for word in vocabulary.acronyms(sentence):
        what = f"{word!r} is written in capital letters: easy read has full words and not initials"
        small = not vocabulary.is_hard(word.capitalize().swapcase().lower(), ZIPF) and len(word) > 3
        fix = (
            f"Write '{word.lower()}'."
            if small
            else "Write it in full, or put it under also: of its word in glossary.yml, or into everyday_words.yml."
        )
        yield Finding(Level.ERROR, "easy-acronym", what, fix, word)


def passives(sentence: Sentence, vocabulary: Vocabulary) -> Iterator[Finding]:
    """Active, so that readers know who does it (GOV.UK, Accessible communication formats; Easy Read Standard 2026)."""
    found = passive(sentence.text)
    if found:
        fix = "Say who does it: 'we will help you', not 'you will be helped'."
        yield Finding(Level.WARNING, "easy-passive", f"{found!r} does not say who does it", fix, found)


def emojis(sentence: Sentence, vocabulary: Vocabulary) -> Iterator[Finding]:
    """Pictures stand beside the words, not among them."""
    yield from emoji(sentence)


RULES: tuple[Rule, ...] = (
    length,
    hard_words,
    acronyms,
    percentages,
    decimals,
    passives,
    links,
    negatives,
    commas,
    signs,
    contractions,
    year_ranges,
    spelled,
    emojis,
)


def judge(sentence: Sentence, vocabulary: Vocabulary) -> list[Finding]:
    """What is wrong with one sentence, the most important things only."""
    return [NOT_JUDGED] if other_script(sentence) else findings(sentence, vocabulary, RULES)
