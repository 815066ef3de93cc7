"""The accessibility statement: a disabled reader comes for what works, what does not, and whom to ask.

Its sections and its fixed sentences are those of the model statement, the minimum that the law asks for (Public Sector
Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018, SI 2018/952, regulation 8).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plan.changed import latest
from plan.edition import Edition
from plan.formats import open_date
from plan.model.statements import Accessibility, AccessibilityProblem, Burden
from plan.page import PlanPage
from plan.views.parts import Fact, present
from plan.views.reaching import email_fact, phone_fact, web_fact


@dataclass(frozen=True)
class ProblemView:
    """Something that not everybody can use."""

    what: str
    alternative: str
    criterion: str
    """The success criterion that it fails, in one sentence."""
    fix_by: str
    why: str = ""
    """For a disproportionate burden: what was weighed."""
    assessed: str = ""
    """And when."""
    assessment: str = ""
    """The address at which the whole assessment can be read."""


@dataclass(frozen=True)
class AccessibilityView:
    """The statement: texts of the organisation are Markdown, fixed sentences stand finished in their fields."""

    scope: str
    run_by: str
    can_do: tuple[str, ...]
    known: tuple[str, ...]
    """Everything that not everybody can use, whatever the law says of it."""
    problems: tuple[ProblemView, ...]
    disproportionate_burden: tuple[ProblemView, ...]
    out_of_scope: tuple[ProblemView, ...]
    may_ask_for_details: bool
    """Whether something is left out about which the law lets readers ask."""
    how_to_ask: str
    ways: tuple[Fact, ...]
    report_to: tuple[Fact, ...]
    """Who deals with problems, and the ways to tell them."""
    reply: str
    enforcement: str
    visiting: str
    committed: str
    compliance: str
    improving: str
    prepared: str
    tested: str
    pages_tested: str
    how_tested: str
    report: str
    """The address of the whole report of the test."""


def pages(edition: Edition) -> Iterator[PlanPage]:
    """The statement, when the organisation has written down its facts: a statement is never made up."""
    facts, t = edition.plan.accessibility, edition.t
    if facts and not edition.parent:
        yield PlanPage(
            path=edition.path("accessibility"),
            template="accessibility",
            title=t("statement.title", site=edition.plan.site.name),
            view=accessibility_view(edition, facts),
            section="",
            source="accessibility.yml",
            short_title=t("foot.accessibility"),
            description=t("statement.description"),
            changed_on=latest(edition.today, facts.prepared_on, facts.reviewed_on, facts.tested_on),
            words=t("statement.found_by"),
        )


def accessibility_view(edition: Edition, facts: Accessibility) -> AccessibilityView:
    """Everything that the statement says."""
    t, name = edition.t, edition.plan.site.organisation.name
    every = (*facts.problems, *facts.disproportionate_burden, *facts.out_of_scope)
    return AccessibilityView(
        scope=t("statement.scope", scope=facts.scope or edition.plan.site.address),
        run_by=t("statement.run_by", organisation=name),
        can_do=facts.can_do,
        known=tuple(problem.what for problem in every),
        problems=tuple(_problem(edition, problem) for problem in facts.problems),
        disproportionate_burden=tuple(_problem(edition, problem) for problem in facts.disproportionate_burden),
        out_of_scope=tuple(_problem(edition, problem) for problem in facts.out_of_scope),
        may_ask_for_details=bool(facts.disproportionate_burden or facts.out_of_scope),
        how_to_ask=facts.how_to_ask,
        ways=_ways(edition, facts),
        report_to=(*_responsible(edition, facts), *_ways(edition, facts)),
        reply=t("statement.reply", count=facts.reply_within_days),
        enforcement=t(f"statement.enforcement_text.{facts.enforced_by}"),
        visiting=facts.visiting or "",
        committed=t("statement.committed", organisation=name),
        compliance=compliance(edition, facts),
        improving=facts.improving or "",
        prepared=t(
            "statement.prepared", prepared=edition.date(facts.prepared_on), reviewed=edition.date(facts.reviewed_on)
        ),
        tested=_tested(edition, facts),
        pages_tested=facts.pages_tested or "",
        how_tested=facts.how_tested or "",
        report=facts.report or "",
    )


def _tested(edition: Edition, facts: Accessibility) -> str:
    if facts.tested_on is None:
        return edition.t("statement.not_tested")
    return edition.t("statement.tested", tested=edition.date(facts.tested_on), by=facts.tested_by)


def compliance(edition: Edition, facts: Accessibility) -> str:
    """The one sentence of the model statement that fits: it names what the list below it holds."""
    exempt = facts.disproportionate_burden or facts.out_of_scope
    if facts.compliance == "fully" or not (facts.problems or exempt):
        return edition.t(f"statement.compliance.{facts.compliance}.alone")
    reasons = "both" if facts.problems and exempt else "non_compliances" if facts.problems else "exemptions"
    return edition.t(f"statement.compliance.{facts.compliance}.{reasons}")


def _problem(edition: Edition, problem: AccessibilityProblem) -> ProblemView:
    t, burden = edition.t, problem if isinstance(problem, Burden) else None
    return ProblemView(
        what=problem.what,
        alternative=problem.alternative or "",
        criterion=t("statement.criterion", criterion=problem.criterion) if problem.criterion else "",
        fix_by=t("statement.fix_by", date=open_date(problem.fix_by)) if problem.fix_by else "",
        why=burden.why if burden else "",
        assessed=t("statement.assessed", date=edition.date(burden.assessed_on)) if burden else "",
        assessment=burden.assessment or "" if burden else "",
    )


def _responsible(edition: Edition, facts: Accessibility) -> tuple[Fact, ...]:
    return (Fact(edition.t("statement.responsible"), facts.responsible),) if facts.responsible else ()


def _ways(edition: Edition, facts: Accessibility) -> tuple[Fact, ...]:
    t = edition.t
    return present(
        (
            email_fact(t("contact.email"), facts.email) if facts.email else None,
            phone_fact(t("contact.phone"), facts.phone) if facts.phone else None,
            web_fact(t("contact.form"), facts.form) if facts.form else None,
        )
    )
