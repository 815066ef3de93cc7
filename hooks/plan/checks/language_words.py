"""The words that a plan's own readers know, from its glossary, its everyday words and its names."""

from __future__ import annotations

from collections.abc import Iterator

from plan.checks.scope import Scope
from plan.language.vocabulary import Own, Vocabulary
from plan.language.word_lists import WordLists
from plan.model.plan import Plan
from plan.model.reference import Term


def terms(scope: Scope) -> tuple[Term, ...]:
    """The hard words that the plan explains; a previous plan may use those of the plan itself."""
    own = scope.plan.glossary.terms
    known = {term.id for term in own}
    shared = scope.main.plan.glossary.terms if scope.main else ()
    return (*own, *(term for term in shared if term.id not in known))


def vocabulary(scope: Scope, lists: WordLists) -> Vocabulary:
    """What readers of this plan know beside the words of the lists."""
    whole = [scope.plan, *([scope.main.plan] if scope.main else [])]
    forms = {term.id: tuple(_forms(term)) for term in terms(scope)}
    everyday = tuple(word for plan in whole for word in plan.everyday_words.words)
    names = tuple(dict.fromkeys(name for plan in whole for name in _names(plan)))
    return Vocabulary(lists, Own(forms, everyday, names))


def _forms(term: Term) -> Iterator[str]:
    yield from (term.term, *term.also)
    for block in (term.easy_read, term.young_people):
        if block and block.term:
            yield block.term


def _names(plan: Plan) -> Iterator[str]:
    """The area, the organisation, partners, boards, helplines and the plans that are linked, by their names."""
    yield plan.plan.area
    yield plan.site.organisation.name
    yield plan.site.organisation.short_name or ""
    yield from (partner.title for partner in plan.partners)
    yield from (board.title for board in plan.plan.boards)
    yield from (linked.title for linked in plan.plan.linked_plans)
    yield from (helpline.title for helpline in plan.helplines.helplines)
    yield from (helpline.text.send or "" for helpline in plan.helplines.helplines if helpline.text)
