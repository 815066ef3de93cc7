"""Sentences that hide who does something: "you will be helped" in place of "we will help you"."""

from __future__ import annotations

import re

from plan.language.words import listed

_IRREGULAR = listed(
    "arisen awoken beaten become begun bent bet bidden bitten blown bought bound bred broken brought built burnt burst"
    " cast caught chosen clung crept cut dealt done drawn driven drunk dug dwelt eaten fallen fed felt fled flung flown"
    " forbidden forecast forgiven forgotten fought found frozen given ground grown heard held hidden hit hung hurt kept"
    " known laid leant learnt led left lent let lit made meant met mistaken misunderstood mown outgrown overcome"
    " overheard overtaken overthrown paid proven put quit read rebuilt redone rewritten ridden risen run rung said sat"
    " sawn seen sent set sewn shaken shed shone shorn shot shown shrunk shut slain slit smelt sold sought sown spelt"
    " spent spilt split spoilt spoken spread sprung spun stolen stood stricken struck strung stuck stung sung sunk"
    " swept sworn swum swung taken taught thought thrown told torn trodden understood undertaken undone upheld upset"
    " withdrawn withheld woken won worn wound woven written wrung"
)
"""Participles that do not end in -ed."""

_ADJECTIVES = listed(
    "adopted annoyed ashamed bored born called closed confused crowded disabled disappointed divorced done embarrassed"
    " engaged excited experienced fed finished frightened gone hurt included interested involved left limited lost"
    " married named pleased prepared qualified relaxed retired scared set shut skilled stressed stuck supposed"
    " surprised talented tired trained unemployed upset used won worried"
)
"""Words that look like participles and mostly say how somebody is."""

_NO_PARTICIPLES = listed(
    "bed bleed breed deed exceed feed hundred indeed kindred naked need red sacred seed shed speed weed"
)

_BE = r"(?:am|is|are|was|were|be|been|being|gets?|got|getting|(?:is|are|was|were)n['’]t|(?<=[a-z])['’](?:re|m))"
_BETWEEN = (
    r"(?:\w+ly|not|never|always|often|also|still|now|then|only|just|already|sometimes|all|both|well|soon|being|been)"
)
_PASSIVE = re.compile(
    rf"(?:\b|(?<=['’])){_BE}((?:\s+{_BETWEEN}){{0,2}})\s+(\w+ed|{'|'.join(sorted(_IRREGULAR))})\b(?:\s+(\w+))?",
    re.IGNORECASE,
)


def passive(text: str) -> str | None:
    """The words by which a sentence is in the passive, or None: a form of be or get and then a participle.

    Up to two adverbs may stand between them. "Looked after" is what children in care are called, and no passive here.
    """
    for found in _PASSIVE.finditer(text):
        participle = found[2].lower()
        if participle in _ADJECTIVES or participle in _NO_PARTICIPLES:
            continue
        if participle == "looked" and found[3] == "after":
            continue
        return text[found.start() : found.end(2)]
    return None
