"""Outcomes as StratML's goals; priorities, actions and the measures of an outcome as the objectives below them.

StratML has a tree, and a plan a net: a record that belongs to several outcomes stands below the first and names the
others.
"""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element

from plan.edition import Edition
from plan.formats import open_date
from plan.model.actions import Action, Priority
from plan.model.measure import Measure
from plan.model.outcome import Outcome
from plan.plain_text import PlainTextWriter
from plan.stratml.elements import add, add_known, add_stakeholder, identifier
from plan.stratml.indicators import add_indicators


def add_goal(edition: Edition, core: Element, outcome: Outcome, writer: PlainTextWriter) -> None:
    """An outcome and everything below it, at the end of the core of the file."""
    goal = add(core, "Goal")
    add(goal, "Name", outcome.title)
    add(goal, "Description", writer.text(outcome.good_looks_like) or outcome.summary or "")
    add(goal, "Identifier", identifier("outcome", outcome.id))
    add_known(goal, SequenceIndicator=str(outcome.number) if outcome.number is not None else "")
    _add_accountable(edition, goal, outcome)
    for partner in edition.plan.partners:
        given = [each for each in partner.contributions if each.outcome == outcome.id]
        if given:
            roles = tuple((edition.t("stratml.contribution"), writer.text(each.text)) for each in given)
            add_stakeholder(goal, partner.title, "Organization", "Performer", roles)
    _add_groups(edition, goal, outcome.groups)
    add_known(goal, OtherInformation=writer.text(outcome.why_it_matters))
    measures = [edition.measures[id_] for id_ in outcome.measures if edition.homes[id_] is outcome]
    if measures:
        _add_measures(edition, goal, outcome, measures, writer)
    for priority in edition.plan.priorities:
        if place_of(edition, priority) == outcome.id:
            _add_priority(edition, goal, priority, writer)
    for action in edition.plan.actions:
        if place_of(edition, action) == outcome.id:
            _add_action(edition, goal, action, writer)


def place_of(edition: Edition, record: Priority | Action) -> str | None:
    """The outcome below which a priority or an action stands: its first, or that of its priority; None for neither."""
    if record.outcomes:
        return record.outcomes[0]
    priority = edition.priorities.get(record.priority or "") if isinstance(record, Action) else None
    return place_of(edition, priority) if priority else None


def without_place(edition: Edition) -> tuple[str, ...]:
    """The titles of the measures, priorities and actions that belong to no outcome: StratML has no place for them."""
    measures = [each.title for each in edition.plan.measures if each.id not in edition.homes]
    priorities = [each.title for each in edition.plan.priorities if place_of(edition, each) is None]
    actions = [each.title for each in edition.plan.actions if place_of(edition, each) is None]
    return (*measures, *priorities, *actions)


def _add_accountable(edition: Edition, goal: Element, outcome: Outcome) -> None:
    answers = outcome.accountable
    if answers:
        partner = edition.partners.get(answers.partner or "")
        board = edition.boards.get(answers.board or "")
        name = partner.title if partner else answers.role
        text = edition.t("stratml.answers_to", board=board.title) if board else ""
        roles = ((edition.t("stratml.accountable", role=answers.role), text),)
        add_stakeholder(goal, name, "Organization" if partner else "Person", "Performer", roles)


def _add_groups(edition: Edition, parent: Element, ids: Iterable[str]) -> None:
    for id_ in ids:
        name = edition.groups[id_].title
        add_stakeholder(parent, name, "Generic_Group", "Beneficiary", ((edition.t("stratml.for_whom"), ""),))


def _add_measures(
    edition: Edition, goal: Element, outcome: Outcome, measures: Iterable[Measure], writer: PlainTextWriter
) -> None:
    """The objective in which the measures of an outcome stand: StratML has them below objectives only."""
    objective = add(goal, "Objective")
    add(objective, "Name", edition.t("stratml.how_we_will_know"))
    add(objective, "Description", edition.t("stratml.measures_of", outcome=outcome.title))
    add(objective, "Identifier", identifier("measures", outcome.id))
    for measure in measures:
        add_indicators(edition, objective, measure, writer)


def _add_priority(edition: Edition, goal: Element, priority: Priority, writer: PlainTextWriter) -> None:
    objective = add(goal, "Objective")
    add(objective, "Name", priority.title)
    add_known(objective, Description=writer.text(priority.text))
    add(objective, "Identifier", identifier("priority", priority.id))
    _add_groups(edition, objective, priority.groups)
    others = [edition.outcomes[id_].title for id_ in priority.outcomes[1:]]
    add_known(objective, OtherInformation=_also_for(edition, others))


def _add_action(edition: Edition, goal: Element, action: Action, writer: PlainTextWriter) -> None:
    objective, t = add(goal, "Objective"), edition.t
    add(objective, "Name", action.title)
    add_known(objective, Description=writer.text(action.text))
    add(objective, "Identifier", identifier("action", action.id))
    lead = edition.partners.get(action.lead or "")
    if lead:
        name = action.lead_role or t("stratml.leads")
        add_stakeholder(objective, lead.title, "Organization", "Performer", ((name, ""),))
    elif action.lead_role:
        add_stakeholder(objective, action.lead_role, "Person", "Performer", ((t("stratml.leads"), ""),))
    for each in action.supporting:
        role = ((each.role or t("stratml.helps"), ""),)
        add_stakeholder(objective, edition.partners[each.partner].title, "Organization", "Performer", role)
    _add_groups(edition, objective, action.groups)
    priority = edition.priorities.get(action.priority or "")
    said = [
        t("stratml.starts", date=open_date(action.start)) if action.start else "",
        t("stratml.due", date=open_date(action.due)) if action.due else "",
        t("stratml.ongoing") if action.ongoing else "",
        t("stratml.of_priority", title=priority.title) if priority else "",
        _also_for(edition, [edition.outcomes[id_].title for id_ in action.outcomes[1:]]),
    ]
    add_known(objective, OtherInformation="\n".join(words for words in said if words))


def _also_for(edition: Edition, titles: list[str]) -> str:
    return edition.t("stratml.also_for", titles="; ".join(titles)) if titles else ""
