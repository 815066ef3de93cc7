"""The rules for a sentence of the standard version: plain English."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plan.language.english import other_script, too_long
from plan.language.finding import Finding, Rule, findings
from plan.language.sentences import Sentence
from plan.language.vocabulary import Vocabulary
from plan.language.words_to_avoid import avoided
from plan.problems import Level

MOST_WORDS = 20
"""NHS content guide, How we write."""

TOO_MANY_WORDS = 25
"""GOV.UK, Writing for GOV.UK: people do not understand longer sentences at the first reading."""


def length(sentence: Sentence, vocabulary: Vocabulary) -> Iterator[Finding]:
    """At most 20 words; more than 25 is an error."""
    yield from too_long(sentence, MOST_WORDS, TOO_MANY_WORDS, "plain-long", "plain English has at most")


def words_to_avoid(sentence: Sentence, vocabulary: Vocabulary) -> Iterator[Finding]:
    """No words that say less than they seem to (GOV.UK style guide, Words to avoid), but where they are meant."""
    for word, fix in avoided(sentence.text):
        yield Finding(Level.WARNING, "plain-avoid", f"{word!r} is on GOV.UK's list of words to avoid", fix, word)


_QUOTATION = re.compile(r"(?:[\"“].*[\"”]|‘.*’)[.!?]?")

RULES: tuple[Rule, ...] = (length, words_to_avoid)


def judge(sentence: Sentence, vocabulary: Vocabulary) -> list[Finding]:
    """What is wrong with one sentence, the most important things only; nothing with one that is a quotation."""
    if other_script(sentence) or _QUOTATION.fullmatch(sentence.text):
        return []
    return findings(sentence, vocabulary, RULES)
