"""Sentences that say better while the figures got worse, or the other way round: one of the checks across files.

Only clear cases are doubts: a sentence that wishes, asks, quotes, compares with somebody else or speaks of a part of
the people is left alone, and so is one that says both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plan.checks.scope import Scope
from plan.checks.truth_quantities import units_of
from plan.checks.truth_readings import Read, readings_of, told
from plan.checks.truth_texts import Said, said_of_measures
from plan.checks.truth_words import (
    AMOUNTS,
    ANY_YEAR,
    BOTH_WAYS,
    DENIED,
    FIGURES,
    HEADINGS,
    JUDGING,
    LONGER_TIME,
    MET,
    MOVING,
    NAMED_IN_TITLES,
    NO_CLAIM,
    OPPOSITE,
    OTHER_COMPARISON,
    SINCE_YEAR,
    Claim,
)
from plan.model.measure import Measure
from plan.problems import Problem
from plan.progress.change import Change

_SAME_AS: dict[Claim, str] = {"better": "worse", "worse": "better", "up": "lower", "down": "higher"}
"""What the figures are when they refute a claim, in words."""

_LONG_WORD = re.compile(r"\b(?!(?:more|fewer|that|this|than|were|have|with|from|they|their|time|each)\b)[a-z]{4,}")
"""Words that can say what a title is about."""

_FIRST_WORDS = 3
_ENOUGH_OF_TITLE = 0.6
"""How much of what a title says after the people it is about a sentence has to say to be about the same."""


def truth_claims(scope: Scope) -> Iterator[Problem]:
    """Every sentence that the figures refute."""
    for said in said_of_measures(scope):
        yield from _sentence(said)


def _sentence(said: Said) -> Iterator[Problem]:
    if len(said.measures) > 1:
        return
    words, measure = said.sentence.words, said.measures[0]
    if "verdict" not in said.loc:  # what a verdict says has a check of its own
        yield from _met(said)
    found = claim(words, measure)
    if found is None:
        yield from _under_heading(said)
        return
    made, phrase = found
    refuted = _refuted(made, tuple(readings_of(measure, said.on)), words)
    if refuted:
        what = f"this says {said.quoted(phrase)}, and the latest value is {_SAME_AS[made]}: {told(refuted)}"
        fix = "Say what the figures say. If an earlier year is meant, name it: since 2021."
        yield said.warning(phrase, "text-against-figures", what, fix)


def _under_heading(said: Said) -> Iterator[Problem]:
    """A measure in a list of what got better that got worse, or the other way round."""
    heading, measure = said.sentence.heading, said.measures[0]
    ways = [made for made, pattern in HEADINGS.items() if pattern.search(heading)]
    made = ways[-1] if ways else None
    is_named = any(f"measures/{measure.id}" in link for link in said.sentence.links)
    if made is None or not is_named or NO_CLAIM.search(said.sentence.words):
        return
    refuted = _refuted(made, tuple(readings_of(measure, said.on)), "")
    if refuted:
        what = f"this stands under {said.quoted(heading)}, and the latest value is {_SAME_AS[made]}: {told(refuted)}"
        fix = "Move it to where it belongs, or say what it was that went this way."
        yield said.warning(f"measures/{measure.id}", "text-against-figures", what, fix)


def _met(said: Said) -> Iterator[Problem]:
    """A target that is said to be met and that no part of the measure reaches."""
    words = said.sentence.words
    met = MET.search(words)
    if met is None or DENIED.search(words) or NO_CLAIM.search(words.replace("target", "")):
        return
    reached = [read.reached() for read in readings_of(said.measures[0], said.on)]
    if False in reached and True not in reached:
        what = f"this says {said.quoted(met[0])}, and the figures do not reach the target"
        fix = "Say how near it is, or mend the figures or the target."
        yield said.warning(met[0], "target-not-met", what, fix)


def claim(words: str, measure: Measure) -> tuple[Claim, str] | None:
    """What a sentence about a measure clearly claims of its figures, and the words that claim it; None if nothing."""
    if NO_CLAIM.search(words) or OTHER_COMPARISON.search(words):
        return None
    found: list[tuple[Claim, str]] = []
    for made, pattern in JUDGING.items():
        found += [(made, one[0]) for one in pattern.finditer(words)]
    asked = f"{measure.title} {measure.question or ''}".lower()
    figure = "|".join((*FIGURES, *(word for word in NAMED_IN_TITLES if word in asked)))
    for made, verbs in MOVING.items():
        moving = (
            rf"\b(?:the|this|our|its) (?:{figure})s?(?: (?:of|for|in) ([\w’'-]+)(?: [\w’'-]+){{0,2}}?)? (?:{verbs})\b"
        )
        of_figure = re.finditer(moving, words, re.IGNORECASE)
        found += [(made, one[0]) for one in of_figure if not one[1] or _counts(measure, one[1])]
    for made, amount in AMOUNTS.items():
        found += [(made, words.split(" ", 1)[0])] if _says_how_many(words, amount, measure) else []
    if any(BOTH_WAYS[made].search(words) for made, _ in found) or _names_others(words, measure):
        return None
    return found[0] if found else None


def _counts(measure: Measure, word: str) -> bool:
    """Whether a word is for what a measure counts: the first noun of its title, or the name in its unit."""
    named = (*_stems(measure.title)[:2], *(stem for unit in units_of(measure) for stem in _stems(unit.other or "")))
    return _stems(word)[:1] in [[stem] for stem in named]


def _says_how_many(words: str, amount: str, measure: Measure) -> bool:
    """Whether it begins with more or fewer of those whom the measure counts, and says most of what the title says."""
    if not re.match(rf"(?:now,? |today,? )?{amount}\b", words, re.IGNORECASE):
        return False
    of_title, of_words = _stems(measure.title), _stems(words)
    if not of_title or of_title[0] not in of_words[:_FIRST_WORDS]:
        return False
    rest = of_title[1:]
    return bool(rest) and sum(stem in of_words for stem in rest) >= _ENOUGH_OF_TITLE * len(rest)


def _stems(words: str) -> list[str]:
    """The long words, without the endings in which a title and a sentence may differ."""
    return [re.sub(r"(?:ing|ed|es|s|d|e)$", "", word) for word in _LONG_WORD.findall(words.lower())]


def _names_others(words: str, measure: Measure) -> bool:
    """Whether the sentence is about one category of a breakdown or a comparator, whose figures are others."""
    titles = [category.title for breakdown in measure.breakdowns for category in breakdown.categories]
    titles += [re.split(r"[ (]", comparator.title)[0] for comparator in measure.comparators]
    return any(re.search(rf"\b{re.escape(title)}", words, re.IGNORECASE) for title in titles)


def _refuted(made: Claim, reads: tuple[Read, ...], words: str) -> Change | None:
    """The change that refutes a claim: of a measure with parts only if all parts refute it."""
    refuting: list[Change] = []
    for read in reads:
        changes = _meant(read, words)
        if changes and not all(_against(made, read, one) for one in changes):
            return None
        refuting += changes[-1:]
    return refuting[0] if refuting else None


def _meant(read: Read, words: str) -> tuple[Change, ...]:
    """The changes that a sentence is about: since the year that it names, since any earlier time, or since the last."""
    year, latest = SINCE_YEAR.search(words), read.series.latest
    if year:
        return read.since(year[1])[:1]
    if latest is None or any(named not in latest.period.label for named in ANY_YEAR.findall(words)):
        return ()
    return read.since() if LONGER_TIME.search(words) else read.since_last()


def _against(made: Claim, read: Read, one: Change) -> bool:
    if made in ("better", "worse"):
        return one.verdict == OPPOSITE[made]
    if one.amount == 0:
        return False
    return read.grew(one) != (made == "up")
