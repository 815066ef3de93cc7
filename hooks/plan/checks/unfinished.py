"""Words and addresses that stand where real ones should be: in the statements and wherever people ask for help."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plan.checks.scope import Entry, Scope
from plan.problems import Problem, quoted
from plan.source.yaml_file import Loc

WHOLE = frozenset({"accessibility", "privacy", "helplines"})
"""Files of which every text is looked at."""

OF_THE_SITE = frozenset({"organisation", "contacts", "other_formats", "get_a_service", "complain"})
"""What is looked at in `site.yml`."""

_FORGOTTEN = re.compile(
    r"\b(?:TODO|TBC|TBD|TBA|FIXME|XX+)\b"
    r"|\[(?! ?\])[^\]\[\n]{2,120}\](?![(\[])"
    r"|<\s*(?:insert|add|enter|your|name|organi[sz]ation|council|e-?mail|phone|number|date|link|web)\b[^>\n]{0,80}>"
    r"|\blorem ipsum\b|\bname of (?:the |your )?(?:organi[sz]ation|council|website)\b"
    r"|\binsert (?:your |the )?(?:name|date|e-?mail|phone|number|link|text)\b|_{3,}",
    re.IGNORECASE,
)
"""Marks of a text that somebody meant to finish: square brackets that are no link, TBC, <insert ...>, ___."""

_NOBODYS = re.compile(
    r"[\w.+-]*@?(?:[\w-]+\.)*(?:example\.(?:com|org|net)|[\w-]+\.(?:example|invalid|test))\b", re.IGNORECASE
)
"""Names under which there is never anybody (RFC 2606 and RFC 6761)."""

_NOT_CONNECTED = re.compile(
    r"(?:\+44|0)(?:(?:11[3-8]|121|131|141|151|161)4960|1914980|2079460|2896496|2920180|1632960|7700900|8081570|9098790"
    r"|3069990)\d{2,3}"
)
"""Numbers that Ofcom keeps free for drama: nobody answers them (Ofcom, Telephone numbers for use in TV and radio)."""

_INVENTED = re.compile(r"\bExampleshire\w*", re.IGNORECASE)
"""The place that the example plan is about."""


def unfinished(scope: Scope) -> Iterator[Problem]:
    """Every text that is not finished; and, unless the plan is an example, every address that reaches nobody."""
    if scope.main:
        return
    for entry in scope.entries:
        for loc, text in _texts(entry):
            if (found := _FORGOTTEN.search(text)) is not None:
                what = f"{quoted(found[0])} stands where your own words should be"
                fix = "Write what is true for you, or leave this out."
                yield entry.at_words(entry.error(loc, "unfinished", what, fix), found[0])
            elif not scope.plan.site.example:
                yield from _invented(entry, loc, text)


def _invented(entry: Entry, loc: Loc, text: str) -> Iterator[Problem]:
    fix = "Write the real one. If this whole plan is an example, write example: yes in site.yml."
    if (address := _NOBODYS.search(text)) is not None:
        what = f"{quoted(address[0])} is an invented address: nobody can be reached there"
        yield entry.at_words(entry.error(loc, "invented", what, fix), address[0])
    elif _NOT_CONNECTED.search(re.sub(r"[\s()-]", "", text)) is not None:
        what = "this phone number is one that is kept free for films: nobody answers it"
        yield entry.error(loc, "invented", what, fix)
    elif (place := _INVENTED.search(text)) is not None:
        what = f"{quoted(place[0])} is the place of the example plan, which does not exist"
        yield entry.at_words(entry.error(loc, "invented", what, fix), place[0])


def _texts(entry: Entry) -> Iterator[tuple[Loc, str]]:
    """Every text of a file that is looked at, with its place: web addresses too, which are no words."""
    if entry.kind not in WHOLE and entry.kind != "site":
        return
    for loc, record in entry.records:
        for name, field in type(record).model_fields.items():
            value, place = getattr(record, name), (*loc, field.alias or name)
            if entry.kind == "site" and place[0] not in OF_THE_SITE:
                continue
            if isinstance(value, str):
                yield place, value
            elif isinstance(value, tuple):
                yield from (((*place, index), each) for index, each in enumerate(value) if isinstance(each, str))
