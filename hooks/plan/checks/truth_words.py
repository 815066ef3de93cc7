"""Words by which a sentence claims that figures moved: small lists for clear cases only, used by the truth checks.

A word that is missing here lets a false sentence pass. A word too many here blames an honest one, which is worse.
"""

from __future__ import annotations

import re
from typing import Literal

Claim = Literal["better", "worse", "up", "down"]

OPPOSITE: dict[Claim, Claim] = {"better": "worse", "worse": "better", "up": "down", "down": "up"}

FIGURES = ("figure", "number", "share", "rate", "percentage", "proportion", "average", "total", "score")
NAMED_IN_TITLES = ("wait", "gap", "delay")
"""Words for a figure; the last ones only where the measure's title or question has them.

What it counts may follow, if it is what the measure counts: the number of children.
"""

_BECOMES = r"(?:is|are|gets?|got|(?:is |are )?getting|becomes?|became|(?:has|have) (?:become|got))"
_A_FEW_WORDS = r"(?:(?:now|only|a|little|bit|lot|much|far|slightly|slowly|still|also|already|clearly) ){0,3}"
_NOUNS = "|".join((*FIGURES, *NAMED_IN_TITLES, "picture", "situation", "trend", "result", "measure", "performance"))
_SUBJECT = rf"(?:it|this|that|things|performance|(?:the|our|this|these) (?:{_NOUNS})s?)"
_GOES_ON = r"(?=$|[.,;:!)]| (?:for|now|again|than|each|every|since|and|this|over|overall|by)\b)"
"""What may follow: better known, better at noticing and improved access say nothing of the figure."""

JUDGING: dict[Claim, re.Pattern[str]] = {
    "better": re.compile(
        rf"\b{_SUBJECT} (?:{_BECOMES} {_A_FEW_WORDS}better|(?:has |have |is |are )?{_A_FEW_WORDS}improv(?:ed|ing|es))"
        rf"{_GOES_ON}|^better:",
        re.IGNORECASE,
    ),
    "worse": re.compile(
        rf"\b{_SUBJECT} (?:{_BECOMES} {_A_FEW_WORDS}worse|(?:has |have |is |are )?{_A_FEW_WORDS}worsen(?:ed|ing|s))"
        rf"{_GOES_ON}|^worse:",
        re.IGNORECASE,
    ),
}
"""Sentences that say better or worse of the figure or of everything; those about something else are left alone."""

_HAS = r"(?:(?:has|have) )?"
MOVING: dict[Claim, str] = {
    "up": rf"{_HAS}(?:gone|went|goes|going) up|{_HAS}(?:rose|risen|rises|grew|grown|grows|increas(?:ed|es)|doubled)"
    rf"|(?:is|are) (?:rising|growing|increasing)|{_BECOMES} {_A_FEW_WORDS}(?:higher|larger|bigger|longer)",
    "down": rf"{_HAS}(?:gone|went|goes|going) down|{_HAS}(?:fell|fallen|falls|dropped|decreas(?:ed|es)|halved)"
    rf"|{_HAS}(?:shrank|shrunk|declined)|(?:is|are) (?:falling|decreasing|shrinking)"
    rf"|{_BECOMES} {_A_FEW_WORDS}(?:lower|smaller|shorter)",
}
"""What a figure does, after the word for it."""

BOTH_WAYS: dict[Claim, re.Pattern[str]] = {
    "better": re.compile(r"\b(?:worse\w*|declin\w+)\b", re.IGNORECASE),
    "worse": re.compile(r"\b(?:better|improv\w+)\b", re.IGNORECASE),
    "up": re.compile(r"\b(?:down|fell|fall\w*|drop\w*|decreas\w+|lower|fewer|shr[aiu]nk\w*|less)\b", re.IGNORECASE),
    "down": re.compile(r"\b(?:up|r[oi]se\w*|rising|gr[eo]w\w*|increas\w+|higher|more)\b", re.IGNORECASE),
}
"""Words of the other way, anywhere in the sentence: then it says both, and nobody can tell which is meant."""

AMOUNTS: dict[Claim, str] = {"up": "more", "down": "fewer"}
"""How a sentence begins that says how many: more children, fewer families."""

NO_CLAIM = re.compile(
    r"\b(?:not|no|never|nobody|none|neither|nor|cannot|\w+n['’]t|whether|if|unless|until|want(?:s|ed)?|hope[ds]?|aim(?:s|ed)?"
    r"|should|will|would|could|may|might|must|expect\w*|try|tries|trying|target|among|some|most|those|both|aged|instead"
    r"|said|says?|told|think|thinks|feel|feels|then|at first|used to|earlier|(?:inter)?national(?:ly)?|elsewhere"
    r"|pandemic|winter|summer|spring|autumn)\b|\?$",
    re.IGNORECASE,
)
"""Words with which a sentence wishes, asks, quotes, denies or speaks of a part: it then claims nothing of the whole."""

OTHER_COMPARISON = re.compile(
    r"\bthan (?!before\b|in \d|last\b|the year\b|(?:a|one|two|three|four|five) (?:year|term|month|quarter)|when\b"
    r"|at the)",
    re.IGNORECASE,
)
"""A comparison with somebody else and not with another time."""

LONGER_TIME = re.compile(
    r"\bsince\b|\bthan (?:in|before|at|when)\b|\bcompared\b|\bago\b|\bbaseline\b"
    r"|\bover (?:the|\w+ years)\b|\byears running\b"
    r"|\b(?:each|every) (?:year|quarter|term|month)\b|\bat the (?:start|beginning)\b|\bbefore\b",
    re.IGNORECASE,
)
"""Words that compare with another time than the one before: then only all earlier values together refute a claim."""

SINCE_YEAR = re.compile(r"\b(?:since|than in|compared (?:with|to)|from)(?: \w+)? ((?:19|20)\d\d)\b", re.IGNORECASE)
"""A year with which the sentence compares: then the value of that year decides."""

ANY_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
"""A year: a sentence about an earlier one says nothing of the latest value."""

MET = re.compile(
    r"\b(?:met|reached|hit|achieved|beat|passed) (?:the|our|its|this|that) target\b"
    r"|\btarget (?:is|was|has been|had been) (?:met|reached|hit|achieved|beaten)\b",
    re.IGNORECASE,
)
"""That a target is met."""

VERDICT_MET = re.compile(r"\b(?:met|reached|achieved)\b", re.IGNORECASE)
VERDICT_MISSED = re.compile(
    r"\b(?:missed|not (?:\w+ )?(?:met|meet|reach|reached|achieved?)|fell short)\b", re.IGNORECASE
)
DENIED = re.compile(r"\b(?:not|never|nearly|almost|partly|only|half|cannot|\w+n['’]t|missed|short)\b", re.IGNORECASE)
"""What a verdict says, which is about the target and need not name it."""

ON_TIME = re.compile(
    r"\b(?:is|are|be|remains?|stays?|still|all|everything|going|runs?|running|well) (?:[\w’'-]+ ){0,2}?"
    r"(?:on time|on track|on schedule|to plan|to schedule)\b|^(?:still )?(?:on time|on track|on schedule)\b",
    re.IGNORECASE,
)
"""That work keeps to its time; a wish, a promise or a name is not meant."""

HEADINGS: dict[Claim, re.Pattern[str]] = {
    "better": re.compile(
        r"\b(?:went|going|goes|gone) well\b|\b(?:got|getting|is|are|became) better\b|\bimproved\b|^better:?$",
        re.IGNORECASE,
    ),
    "worse": re.compile(
        r"\bnot (?:go|going|gone|get)\b|\b(?:got|getting|is|are|became) worse\b|^worse:?$"
        r"|\b(?:went|going) (?:badly|wrong|less well)\b",
        re.IGNORECASE,
    ),
}
"""Headings above a list of measures that say for all of them which way they went: what got better, what went well."""
