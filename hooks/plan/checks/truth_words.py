"""Words by which a sentence claims that figures moved: small lists for clear cases only, used by the truth checks.

A word that is missing here lets a false sentence pass. A word too many here blames an honest one, which is worse.
"""

from __future__ import annotations

import re
from typing import Literal

Claim = Literal["better", "worse", "up", "down"]

OPPOSITE: dict[Claim, Claim] = {"better": "worse", "worse": "better", "up": "down", "down": "up"}

_BE_OR_BECOME = r"(?:is|are|was|were|get|gets|got|getting|become|becomes|became|becoming|going)"
_A_FEW_WORDS = r"(?:[\w’'-]+ ){0,3}?"

JUDGING: dict[Claim, re.Pattern[str]] = {
    "better": re.compile(rf"\b{_BE_OR_BECOME} {_A_FEW_WORDS}better\b|\bimprov(?:ed|ing|es)\b|^better:", re.IGNORECASE),
    "worse": re.compile(
        rf"\b{_BE_OR_BECOME} {_A_FEW_WORDS}worse\b|\bworsen(?:ed|ing|s)\b|\bdeteriorat(?:ed|ing|es)\b|^worse:",
        re.IGNORECASE,
    ),
}
"""Whole sentences that say better or worse, whatever they are about."""

MOVING: dict[Claim, str] = {
    "up": r"(?:gone|went|goes|going) up|rose|risen|rises|rising|grew|grown|grows|growing|increas(?:ed|es|ing)|doubled"
    rf"|{_BE_OR_BECOME} {_A_FEW_WORDS}(?:higher|larger|bigger|longer)",
    "down": r"(?:gone|went|goes|going) down|fell|fallen|falls|falling|dropped|decreas(?:ed|es|ing)|shrank|shrunk|halved"
    rf"|declined|{_BE_OR_BECOME} {_A_FEW_WORDS}(?:lower|smaller|shorter)",
}
"""What a figure does, after the word for it."""

FIGURES = ("figure", "number", "share", "rate", "percentage", "proportion", "average", "total", "score")
"""Words for a figure, beside those of the measure's own title."""

AMOUNTS: dict[Claim, str] = {"up": "more", "down": "fewer"}
"""How a sentence begins that says how many: more children, fewer families."""

NO_CLAIM = re.compile(
    r"\b(?:not|no|never|nobody|none|neither|nor|cannot|\w+n['’]t|whether|if|unless|until|want(?:s|ed)?|hope[ds]?|aim(?:s|ed)?"
    r"|should|will|would|could|may|might|must|expect\w*|try|tries|trying|target|among|some|most|those|both|aged|instead"
    r"|said|says?|told|think|thinks|feel|feels)\b|\?$",
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
    r"\bsince\b|\bthan (?:in|before|at)\b|\bcompared\b|\bago\b|\b(?:19|20)\d\d\b|\bbaseline\b"
    r"|\bover (?:the|\w+ years)\b|\byears running\b"
    r"|\b(?:each|every) (?:year|quarter|term|month)\b|\bat the (?:start|beginning)\b|\bbefore\b",
    re.IGNORECASE,
)
"""Words that compare with another time than the one before: then only all comparisons together refute a claim."""

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
