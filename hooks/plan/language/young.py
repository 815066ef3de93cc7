"""The rules for a sentence of the young people's version."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plan.language.english import NOT_JUDGED, emoji, other_script, too_long
from plan.language.finding import Finding, Rule, findings
from plan.language.sentences import Sentence
from plan.language.vocabulary import Vocabulary
from plan.problems import Level

MOST_WORDS = 20
"""NHS content guide, How we write; what is measured for good texts is 14 on average."""

TOO_MANY_WORDS = 25

ZIPF = 4.0
"""A word that is rarer than this and not on the list of easy words is hard (measured: of the words that five children
of 7 to 17 did not know in a test, "entitlement" and "bursaries" lie below)."""

_TALKS_DOWN: tuple[tuple[str, str], ...] = (
    (r"kids?|kiddies|kiddos?|little ones|youngsters?|youths", "Write children or young people."),
    (r"you guys|guys|hey(?: there)?|yay|awesome|super[- ]fun|cool stuff", "Write as you would speak to an adult."),
    (r"even you can|too young to understand|not old enough to understand", "Say it in words that they understand."),
    (r"(?:don['’]t|do not) worry your|good (?:girl|boy)s?|naughty", "Leave it out."),
    (r"as you (?:may|might|should) know|obviously", "Leave it out: who did not know feels small."),
    (r"wheelchair[- ]bound|suffer(?:s|ing|ed)? from", "Say what people have or do, and not what they suffer."),
)
_ANY = re.compile("|".join(rf"\b(?:{phrases})\b" for phrases, _ in _TALKS_DOWN), re.IGNORECASE)
_EACH = tuple((re.compile(rf"\b(?:{phrases})\b", re.IGNORECASE), fix) for phrases, fix in _TALKS_DOWN)
_STORM = re.compile(r"!\s*!")


def length(sentence: Sentence, vocabulary: Vocabulary) -> Iterator[Finding]:
    """At most 20 words; more than 25 is an error."""
    yield from too_long(sentence, MOST_WORDS, TOO_MANY_WORDS, "young-long", "the young people's version has at most")


def hard_words(sentence: Sentence, vocabulary: Vocabulary) -> Iterator[Finding]:
    """Words that young people know, or that the glossary explains."""
    for word in vocabulary.hard_words(sentence, ZIPF):
        other = vocabulary.easier(word)
        write = f"Write '{other}'" if other else "Use an easier word"
        fix = f"{write}, or explain it in glossary.yml."
        what = f"{word!r} is a word that many young people do not know"
        yield Finding(Level.WARNING, "young-hard-word", what, fix, word)


def respect(sentence: Sentence, vocabulary: Vocabulary) -> Iterator[Finding]:
    """Nothing that talks down, and no storm of exclamation marks: nobody of 15 reads on after "hey kids!"."""
    if _ANY.search(sentence.text):
        for looks, fix in _EACH:
            found = looks.search(sentence.text)
            if found:
                what = f"{found[0]!r} talks down to young people"
                yield Finding(Level.ERROR, "young-talks-down", what, fix, found[0])
    if found := _STORM.search(sentence.text):
        what = "several exclamation marks talk down to young people"
        yield Finding(Level.ERROR, "young-talks-down", what, "Write a full stop.", found[0])


def emojis(sentence: Sentence, vocabulary: Vocabulary) -> Iterator[Finding]:
    """Emoji are no words."""
    yield from emoji(sentence)


RULES: tuple[Rule, ...] = (length, respect, hard_words, emojis)


def judge(sentence: Sentence, vocabulary: Vocabulary) -> list[Finding]:
    """What is wrong with one sentence, the most important things only."""
    return [NOT_JUDGED] if other_script(sentence) else findings(sentence, vocabulary, RULES)
