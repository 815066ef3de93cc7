"""Words that GOV.UK's style guide asks to avoid ("Plain English is mandatory"), each with the uses that are meant.

A plan for children really has foster carers, key stages, delivery partners and progress: the guide itself allows each
word where it says what it says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple


class _Avoided(NamedTuple):
    looks: str
    instead: str
    meant: str = ""
    """Where the word is meant: what may stand after it, as a pattern."""
    before: str = ""
    """The same for what may stand before it."""


_AFTER_FOSTER = (
    r"(?:['’]s)?(?:[- ](?:and \w+ )?(?:care|carers?|caring|famil\w+|parents?|homes?|child\w*|placements?|mum|dad"
    r"|brothers?|sisters?|services?|teams?|agenc\w+|panels?))"
)
_BEFORE_FOSTER = r"\b(?:in|for|with|their|of|to|from|about|a|her|his|my|or|and|who|private) $"
_WHAT_IS_BROUGHT = r"services?|post|letters?|parcels?|packs?|meals?|food|bab(?:y|ies)|leaflets?|lessons?"
_AFTER_KEY = (
    r"(?:[- ](?:stages?|workers?|rings?|codes?|safes?))"
    r"| to (?:a|the|their|your|my) (?:\w+ )?(?:door|house|home|flat|room)"
    r"|(?:(?<=\ba key)|(?<=the key)|(?<=own key))(?=\s*(?:[.,;:!?)]|$))"
)
_MEETING = r"\b(?:meeting|board|committee|item on the|(?:on|of) its|on the) $"

_AVOIDED = (
    _Avoided(
        r"agendas?", "Say what you mean: a list, a plan.", r"s? (?:for|of) \w+ (?:\w+ )?meeting| items?\b", _MEETING
    ),
    _Avoided(r"advanc(?:e|es|ed|ing)", "Write improve, or say what happens.", before=r"\bin $"),
    _Avoided(r"collaborat(?:e|es|ed|ing)", "Write work with."),
    _Avoided(r"combat(?:s|t?ed|t?ing)?", "Write solve, or say what you do about it."),
    _Avoided(
        r"commit(?:s|ted|ting)?",
        "Say what you will do.",
        r" (?:an? |more |another )?(?:\w+ )?(?:crimes?|offences?|suicide)",
    ),
    _Avoided(r"pledg(?:e|es|ed|ing)", "Write promise, or say what you will do."),
    _Avoided(r"counter(?:s|ed|ing)", "Write prevent, or say what you do about it."),
    _Avoided(
        r"deliver(?:s|ed|ing)?", "Write give, make, do or provide.", rf" (?:\w+ ){{0,2}}?(?:{_WHAT_IS_BROUGHT})\b"
    ),
    _Avoided(r"deploy(?:s|ed|ing|ment)?", "Write use, or send.", r" (?:troops|soldiers|software)"),
    _Avoided(r"dialogues?", "Write talk, or speak to people."),
    _Avoided(r"(?:dis)?incentivis(?:e|es|ed|ing)", "Write encourage, or discourage."),
    _Avoided(r"empower(?:s|ed|ing|ment)?", "Write let people do it, or say what they can do."),
    _Avoided(r"facilitat(?:e|es|ed|ing)", "Write help, or say how you help."),
    _Avoided(r"focus(?:s?ing)", "Write work on."),
    _Avoided(r"foster(?:s|ed|ing)?", "Write encourage, or help.", _AFTER_FOSTER, _BEFORE_FOSTER),
    _Avoided(r"impact(?:s|ed|ing)?", "Write effect, or change.", r" assessments?"),
    _Avoided(r"initiat(?:e|es|ed|ing)", "Write start."),
    _Avoided(r"key", "Write important, or leave it out.", _AFTER_KEY, r"\b(?:door|house|room) $"),
    _Avoided(r"land(?:ed|ing)", "Write get, or reach.", before=r"\b(?:plane|aircraft|planes) $"),
    _Avoided(r"leverag(?:e|es|ed|ing)", "Write use."),
    _Avoided(r"liais(?:e|es|ed|ing)", "Write talk to, or work with."),
    _Avoided(r"overarching", "Leave it out, or write main."),
    _Avoided(
        r"progress(?:es|ed|ing)|(?<=\bto )progress(?=\s+(?:the|this|our|a|an|these|work)\b)|(?<=\bwill )progress",
        "Write work on, or say what happens next.",
    ),
    _Avoided(
        r"promot(?:e|es|ed|ing)",
        "Write recommend, support or tell people about.",
        r" to (?:head|manager|director|deputy|senior)",
    ),
    _Avoided(r"robust(?:ly)?", "Write well thought out, or strong."),
    _Avoided(r"slim(?:s|med|ming)?[- ]down", "Write make smaller."),
    _Avoided(r"streamlin(?:e|es|ed|ing)", "Write make simpler."),
    _Avoided(
        r"strengthen(?:s|ed|ing)?",
        "Write improve, or say what will be better.",
        r" (?:\w+ )?(?:bridges?|walls?|roofs?|bones?|muscles?)",
    ),
    _Avoided(r"tackl(?:e|es|ed|ing)", "Write stop, solve or deal with."),
    _Avoided(r"transform(?:s|ed|ing|ation)?", "Write change, and say what changes."),
    _Avoided(r"utili[sz](?:e|es|ed|ing)", "Write use."),
    _Avoided(
        r"driv(?:e|es|en|ing) (?:out|forward|improvements?|change|progress|up|down)", "Write improve, make or stop."
    ),
    _Avoided(r"going forwards?|moving forwards?", "Write from now on, or leave it out."),
    _Avoided(r"in order to", "Write to."),
    _Avoided(r"one[- ]stop shops?", "Write website, or place where you get all help."),
    _Avoided(r"ring[- ]?fenc(?:e|es|ed|ing)", "Write separate, or for this alone."),
)
_NEVER = r"(?!)"


class _Compiled(NamedTuple):
    looks: re.Pattern[str]
    instead: str
    meant: re.Pattern[str]
    before: re.Pattern[str]


def _compiled(one: _Avoided) -> _Compiled:
    looks, meant, before = (
        re.compile(pattern, re.IGNORECASE)
        for pattern in (rf"\b(?:{one.looks})\b", one.meant or _NEVER, one.before or _NEVER)
    )
    return _Compiled(looks, one.instead, meant, before)


_EACH = tuple(map(_compiled, _AVOIDED))
_ANY = re.compile(rf"\b(?:{'|'.join(one.looks for one in _AVOIDED)})\b", re.IGNORECASE)


def avoided(text: str) -> Iterator[tuple[str, str]]:
    """Each word to avoid in a sentence that nothing there excuses, and what to write instead."""
    if not _ANY.search(text):
        return
    for looks, instead, meant, before in _EACH:
        for found in looks.finditer(text):
            if not meant.match(text, found.end()) and not before.search(text[: found.start()]):
                yield found[0], instead
                break
