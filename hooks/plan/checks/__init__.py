"""What no single file shows: references, dates, targets, links and more, checked over a plan that was loaded."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from plan.checks.between_plans import between_plans, files_not_used
from plan.checks.changed_words import changed_words
from plan.checks.colours import colours
from plan.checks.dates import dates
from plan.checks.declared import declared
from plan.checks.disclosed_words import disclosed_words
from plan.checks.disclosure import disclosure
from plan.checks.honesty import honesty
from plan.checks.in_step import versions_in_step
from plan.checks.language import language
from plan.checks.links import links
from plan.checks.personal import personal
from plan.checks.pictures import pictures
from plan.checks.placeholders import unfilled
from plan.checks.possible_figures import possible_figures
from plan.checks.references import identities, references, reviews
from plan.checks.reminders import reminders
from plan.checks.reserved import reserved
from plan.checks.scope import Scope, scopes
from plan.checks.small_numbers import small_numbers
from plan.checks.statements import statements
from plan.checks.targets import targets
from plan.checks.truth_claims import truth_claims
from plan.checks.truth_counts import truth_counts
from plan.checks.truth_dates import truth_dates
from plan.checks.truth_figures import truth_figures
from plan.checks.truth_judgements import truth_judgements
from plan.checks.truth_numbers import truth_numbers
from plan.checks.truth_versions import truth_versions
from plan.checks.unfinished import unfinished
from plan.load.loaded import Loaded
from plan.problems import Problem, in_order

OF_ONE_PLAN: tuple[Callable[[Scope], Iterator[Problem]], ...] = (
    references,
    identities,
    reserved,
    reviews,
    unfilled,
    declared,
    dates,
    targets,
    honesty,
    small_numbers,
    disclosed_words,
    truth_figures,
    truth_counts,
    possible_figures,
    truth_judgements,
    truth_claims,
    truth_numbers,
    truth_versions,
    truth_dates,
    statements,
    unfinished,
    colours,
    language,
    personal,
    links,
    pictures,
    reminders,
    versions_in_step,
)
"""Checks of the plan and of each previous plan by itself."""

OF_ALL_PLANS: tuple[Callable[[tuple[Scope, ...]], Iterator[Problem]], ...] = (
    between_plans,
    files_not_used,
    disclosure,
)
"""Checks of what ties them together."""


def check(loaded: Loaded, today: date) -> tuple[Problem, ...]:
    """Everything that is wrong with a plan on a day: what loading found and what the checks find, in order of place.

    A plan that carries `as_at` is checked as on that day. Nothing is raised, whatever stands in the plan.
    """
    found = [*loaded.problems, *changed_words(loaded)]
    every = scopes(loaded, today)
    for scope in every:
        for of_one_plan in OF_ONE_PLAN:
            found += of_one_plan(scope)
    for of_all_plans in OF_ALL_PLANS:
        found += of_all_plans(every)
    return tuple(in_order(found))
