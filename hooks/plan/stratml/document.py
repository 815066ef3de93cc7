"""The StratML file of a plan: what the plan is, who carries it, its vision, its values and its goals."""

from __future__ import annotations

from uuid import NAMESPACE_URL, uuid5
from xml.etree.ElementTree import Element

from plan.edition import Edition
from plan.model.governance import LinkedPlan
from plan.plain_text import PlainTextWriter
from plan.stratml.elements import add, add_days, add_known, add_stakeholder
from plan.stratml.goals import add_goal, without_place
from plan.views.data_files import STRATML
from plan.views.home import status_words
from plan.xml_file import xml_file

NAMESPACE = "urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport"
"""Of every element, also of those that Part 1 has in a namespace of its own."""


def plan_stratml(edition: Edition) -> str:
    """The plan as a StratML file. It needs outcomes, since StratML knows no plan without goals."""
    plan, writer = edition.plan.plan, PlainTextWriter(edition.memory)
    root = Element("PerformancePlanOrReport", xmlns=NAMESPACE, Type=kind(edition))
    add(root, "Name", plan.title)
    add_known(root, Description=plan.summary or writer.text(plan.introduction))
    add_known(root, OtherInformation=_more(edition, writer))
    core = add(root, "StrategicPlanCore")
    _add_organisation(edition, core, writer)
    _add_vision(edition, core, writer)
    for principle in edition.plan.principles.principles:
        add_known(add(core, "Value"), Name=principle.title, Description=writer.text(principle.text))
    for outcome in edition.plan.outcomes:
        add_goal(edition, core, outcome, writer)
    _add_administration(edition, root)
    return xml_file(root)


def kind(edition: Edition) -> str:
    """What the file is: a report where it has figures, a performance plan where it has measures, else a strategy."""
    readings = (reading for each in edition.homes for reading in edition.readings[each])
    if any(reading.series.latest_with_value for reading in readings):
        return "Performance_Report"
    return "Performance_Plan" if edition.homes else "Strategic_Plan"


def _add_organisation(edition: Edition, core: Element, writer: PlainTextWriter) -> None:
    """Who publishes the plan, with all who carry it and all whom it is for."""
    element, t = add(core, "Organization"), edition.t
    add(element, "Name", edition.plan.site.organisation.name)
    for partner in edition.plan.partners:
        roles = ((t("stratml.partner"), writer.text(partner.does)),)
        add_stakeholder(element, partner.title, "Organization", "Performer", roles)
    ages = edition.plan.plan.ages
    if ages:
        people = t("stratml.people", area=edition.plan.plan.area, start=ages.from_, end=ages.to)
        add_stakeholder(element, people, "Generic_Group", "Beneficiary", ((t("stratml.for_whom"), ""),))
    for group in edition.plan.groups:
        roles = ((t("stratml.for_whom"), writer.text(group.who)),)
        add_stakeholder(element, group.title, "Generic_Group", "Beneficiary", roles)


def _add_vision(edition: Edition, core: Element, writer: PlainTextWriter) -> None:
    vision = edition.plan.plan.vision
    if vision:
        said = (vision.text, vision.explanation, *(f"- {each.text}" for each in vision.aspirations))
        words = "\n".join(text for text in map(writer.text, said) if text)
        if words:
            add(add(core, "Vision"), "Description", words)


def _add_administration(edition: Edition, root: Element) -> None:
    """The plan's period and its address. The day on which it was published in this form is in no plan."""
    address, period = edition.plan.site.address, edition.plan.plan.period
    element = add(root, "AdministrativeInformation")
    add(element, "Identifier", f"_{uuid5(NAMESPACE_URL, address)}")
    if period:
        add_days(element, period.start.first_day, period.end.last_day)
    add(element, "Source", f"{address}{STRATML}")


def _more(edition: Edition, writer: PlainTextWriter) -> str:
    """That it is an example, where the plan stands, the plans beside it, and what this form has no place for."""
    site, plan, t = edition.plan.site, edition.plan.plan, edition.t
    left_out = without_place(edition)
    said = [
        (site.example_note or t("shell.example")) if site.example else "",
        writer.text(status_words(edition, plan)),
        t("stratml.website", address=site.address),
        *(_linked(edition, each) for each in plan.linked_plans),
        t("stratml.left_out", titles="; ".join(left_out)) if left_out else "",
    ]
    return "\n".join(words for words in said if words)


def _linked(edition: Edition, linked: LinkedPlan) -> str:
    """A plan beside this one. StratML knows relations of indicators only, so it is told in words."""
    asked = "asked." if linked.status == "asked_for" else ""
    relation = edition.t(f"linked.{asked}{linked.relation}")
    return edition.t("stratml.linked", title=linked.title, relation=relation, address=linked.url or "").strip()
