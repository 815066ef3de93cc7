"""Whether links in the plan's texts lead somewhere, and pictures that stand in them: one of the checks across files."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plan.checks.scope import FOLDER_KINDS, Entry, Scope
from plan.load.kinds import FILES, PREVIOUS
from plan.load.names import did_you_mean, nearest
from plan.problems import Problem, quoted
from plan.prose import LinkReader, is_outside
from plan.walk import Field

PAGES = (
    *("vision", "principles", "local-picture", "outcomes", "priorities", "how-we-are-doing", "actions", "partners"),
    *("groups", "have-your-say", "how-we-check", "updates", "changes", "documents", "words", "get-help", "previous"),
    *("search", "a-to-z", "site-map", "accessibility", "privacy", "about", "contact", "credits"),
    "documents/whole-plan",
)
"""Pages that a text can link to by their path alone."""

KINDS_WITH_PAGES = ("outcomes", "priorities", "measures", "actions", "partners", "groups", "engagement", "updates")
"""Kinds of record with a page of their own, linked to as `kind/id`."""

_LISTS = {
    "outcomes": ("outcomes",),
    "priorities": ("priorities",),
    "actions": ("actions", "delivery_plans"),
    "partners": ("partners",),
    "groups": ("groups",),
    "have-your-say": ("engagement",),
    "updates": ("updates",),
}
"""Pages that are there only when there is something to list on them, and the kinds that they list."""

_OTHER_NAMES = {"have-your-say": "engagement", "how-we-are-doing": "measures"}
"""What stands in the address of a page and is not the name of its kind."""

_WRITE = "Write the whole web address, kind/id such as outcomes/safe, or the name of a page such as get-help."


_PICTURE = re.compile(r"!\[[^\]\n]*\]\([^)\n]*\)|<img\b[^>\n]*>")
_CODE = re.compile(r"`[^`]*`")


def links(scope: Scope) -> Iterator[Problem]:
    """Every link in a text that does not lead to a page of the plan or to another website, and every picture."""
    reader = LinkReader()
    for entry in scope.entries:
        for field in entry.fields:
            if field.words and field.words.markdown:
                yield from _pictures(entry, field)
                for href in reader.hrefs(field.value):
                    problem = _fault(scope, entry, field, href)
                    yield from [problem] if problem else []


def _pictures(entry: Entry, field: Field) -> Iterator[Problem]:
    """Pictures in a text, which `prose` leaves out."""
    for picture in _PICTURE.findall(_CODE.sub("", field.value)):
        what = f"{quoted(picture)} is not shown: a text of the plan has no pictures"
        fix = "Take it out. A record names its picture in a field of its own: picture:"
        yield entry.at_words(entry.warning(field.loc, "picture-in-text", what, fix), picture)


def _fault(scope: Scope, entry: Entry, field: Field, href: str) -> Problem | None:
    """What is wrong with one link; nothing for one that leads somewhere, or to a record that could not be read."""
    target = href.strip()
    if is_outside(target):
        return (
            None if re.match(r"(?:https?://[^/\s]+|(?:mailto|tel|sms):\S)", target, re.I) else _dead(entry, field, href)
        )
    if target in PAGES and _is_empty(scope, target):
        return _dead(entry, field, href, "This plan has nothing to list on that page, so it has no such page.")
    if target in PAGES or _leads(scope, target):
        return None
    renamed = _renamed(scope, target)
    if renamed:
        what = f"the link {quoted(target)} leads to something that was renamed"
        return entry.at_words(entry.error(field.loc, "link-renamed", what, f"Write {renamed} in the link."), href)
    return _dead(entry, field, href, _suggestion(scope, target))


def _dead(entry: Entry, field: Field, href: str, fix: str = _WRITE) -> Problem:
    what = f"the link {quoted(href)} leads nowhere" if href.strip() else "this text has a link without an address"
    return entry.at_words(entry.error(field.loc, "dead-link", what, fix), href)


def _is_empty(scope: Scope, page: str) -> bool:
    """Whether neither the plan nor the one that it belongs to has anything to show on a page that lists records."""
    plans = [each for each in (scope, scope.main) if each]
    listed = any(each.ids[kind] for each in plans for kind in _LISTS.get(page, ()))
    said = any(item.what == page for each in plans for item in each.plan.plan.not_in_source)
    wishes = page == "have-your-say" and any(each.plan.wishes.wishes for each in plans)
    return page in _LISTS and not (listed or said or wishes)


def _leads(scope: Scope, target: str) -> bool:
    """Whether a path such as `outcomes/safe` or `previous/2017-to-2021/outcomes/safe` has a page.

    What a previous plan links to is its own record, or else one of the plan itself.
    """
    if target.startswith(f"{PREVIOUS}/"):
        return _leads_back(scope.main or scope, target.split("/")[1:])
    kind, slash, name = target.partition("/")
    plans = [each for each in (scope, scope.main) if each]
    return bool(slash) and kind in KINDS_WITH_PAGES and any(name in each.ids[kind] for each in plans)


def _leads_back(main: Scope, steps: list[str]) -> bool:
    documents = main.loaded.documents
    if len(steps) == 1:
        return steps[0] in main.ids[PREVIOUS]
    return len(steps) == 3 and steps[1] in KINDS_WITH_PAGES and f"{PREVIOUS}/{'/'.join(steps)}" in documents


def _renamed(scope: Scope, target: str) -> str | None:
    kind, _, name = target.partition("/")
    now = scope.renamed.get(kind, {}).get(name)
    return f"{kind}/{now}" if now else None


def _suggestion(scope: Scope, target: str) -> str:
    """How to mend a link that leads nowhere."""
    if target.startswith("#"):
        return "A part of a page has no permanent address: link to the page itself, such as outcomes/safe."
    if re.match(r"www\.|[\w-]+(?:\.[\w-]+)*\.(?:uk|org|com|net|gov|example)\b", target, re.I):
        return f"Write https://{target} if it is another website."
    plain = _plain(target)
    if plain in PAGES or _leads(scope, plain):
        return f"Write {plain} in the link."
    kind, slash, name = plain.partition("/")
    return _of_kind(scope, kind, name) if slash else did_you_mean(plain, (*PAGES, *KINDS_WITH_PAGES), _WRITE)


def _of_kind(scope: Scope, kind: str, name: str) -> str:
    """How to mend a link to one record."""
    if kind in KINDS_WITH_PAGES:
        near = nearest(name, scope.ids[kind])
        earlier = (f"{PREVIOUS}/{plan.id}/{kind}/{name}" for plan in scope.plan.previous)
        kept = next((each for each in earlier if each in scope.loaded.documents), None)
        if kept and not near:
            return f"It stands in an earlier plan now: write {kept} in the link."
        return f"Did you mean '{kind}/{near}'?" if near else f"Look in {kind}/ for the right name."
    if kind in FOLDER_KINDS:
        return f"A {kind.replace('_', ' ').removesuffix('s')} has no page of its own: link to actions."
    if kind == FILES:
        return "Name the file below documents: in plan.yml, and link to documents."
    if kind == PREVIOUS:
        return "Write previous/, the name of the plan's folder there, and kind/id: previous/2017-to-2021/outcomes/safe."
    return _WRITE


def _plain(target: str) -> str:
    """The path without what people add to it: slashes round it, steps up, `.md`, `.yml`, a fragment."""
    path = re.split(r"[#?]", target)[0]
    path = re.sub(r"^(?:\.{0,2}/)+", "", path).strip("/")
    path = re.sub(r"\.(?:md|yml|html)$|/index\.html$", "", path).removeprefix("plan_data/")
    kind, slash, name = path.partition("/")
    return f"{_OTHER_NAMES[kind]}/{name}" if slash and kind in _OTHER_NAMES else path
