"""Signs and turns of phrase that easy read does without: brackets, dashes, contractions, long chains of parts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from plan.language.finding import Finding
from plan.language.sentences import Sentence
from plan.language.vocabulary import Vocabulary
from plan.language.words import listed, lowered
from plan.problems import Level


class _Sign(NamedTuple):
    code: str
    looks: re.Pattern[str]
    what: str
    fix: str


_SIGNS = (
    _Sign("easy-brackets", re.compile(r"[()\[\]]"), "brackets are hard to read", "Say it in a sentence of its own."),
    _Sign("easy-semicolon", re.compile(";"), "a semicolon is hard to read", "Write a full stop."),
    _Sign("easy-dash", re.compile(r"\s[-–—]\s|[–—]"), "a dash is hard to read", "Write a full stop, or the word to."),
    _Sign(
        "easy-latin",
        re.compile(r"\b(?:e\.?g|i\.?e|etc|n\.?b|viz|vice versa|per annum|ad hoc|pro rata)\b\.?|(?<!\w)&|&(?!\w)", re.I),
        "this is short for something, or Latin",
        "Write for example, that is, and so on, or and.",
    ),
)

_CONTRACTION = re.compile(
    r"\b(?:\w+n['’]t|(?:i|you|we|they|he|she|it|who|that|there)['’](?:ll|re|ve|m|d)"
    r"|(?:he|she|it|that|there|what|who|where|here|how|let)['’]s)\b",
    re.IGNORECASE,
)
_COMMA = re.compile(r",(?!\d\d\d)")
_MOST_COMMAS = 1
_LINKS = listed("and but or because which that if when")
_MOST_LINKS = 2
_NEGATIVES = listed("no not never none nobody nothing nowhere neither nor cannot")
_MOST_NEGATIVES = 1


def signs(sentence: Sentence, vocabulary: Vocabulary) -> Iterator[Finding]:
    """No semicolons, brackets, dashes, Latin or & (Easy Read Standard 2026; NHS content guide, Punctuation)."""
    for code, looks, what, fix in _SIGNS:
        found = looks.search(sentence.text)
        if found:
            yield Finding(Level.WARNING, code, what, fix, found[0].strip())


def commas(sentence: Sentence, vocabulary: Vocabulary) -> Iterator[Finding]:
    """At most one comma: a full stop in place of a comma and "and" (Inclusion Europe, Information for all, 2009)."""
    found = len(_COMMA.findall(sentence.text))
    if found > _MOST_COMMAS and not sentence.is_heading:
        fix = f"{found} commas. Write one sentence for each thing."
        yield Finding(Level.WARNING, "easy-commas", "this sentence has many parts: easy read has 1 comma at most", fix)


def contractions(sentence: Sentence, vocabulary: Vocabulary) -> Iterator[Finding]:
    """Words in full: "do not" and not "don't" (Easy Read Standard 2026)."""
    found = _CONTRACTION.search(sentence.text)
    if found:
        fix = f"Write both words in full{_in_full(found[0])}."
        yield Finding(Level.WARNING, "easy-contraction", f"{found[0]!r} is two words in one", fix, found[0])


def _in_full(short: str) -> str:
    plain = lowered(short)
    special = {"won't": "will not", "can't": "cannot", "shan't": "shall not", "let's": "let us"}
    endings = (("n't", " not"), ("'ll", " will"), ("'re", " are"), ("'ve", " have"), ("'m", " am"))
    full = special.get(plain) or next((plain.removesuffix(end) + to for end, to in endings if plain.endswith(end)), "")
    return f": {full}" if full else ""


def links(sentence: Sentence, vocabulary: Vocabulary) -> Iterator[Finding]:
    """At most two linking words: more show that there is more than one idea (W3C, Making content usable, 4.4.5)."""
    found = [word for word in sentence.words if lowered(word) in _LINKS]
    if len(found) > _MOST_LINKS:
        fix = f"It has {', '.join(found)}. Write one sentence for each idea."
        yield Finding(Level.WARNING, "easy-links", "this sentence has more than one idea", fix)


def negatives(sentence: Sentence, vocabulary: Vocabulary) -> Iterator[Finding]:
    """At most one negative: say what to do, not what not to do (GOV.UK, Accessible communication formats)."""
    found = [word for word in sentence.words if lowered(word) in _NEGATIVES or lowered(word).endswith("n't")]
    if len(found) > _MOST_NEGATIVES:
        fix = f"It has {' and '.join(found)}. Say what is so, or what to do."
        yield Finding(Level.WARNING, "easy-negatives", "this sentence says no twice", fix)
