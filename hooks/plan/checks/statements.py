"""What the law asks a public body's website to say: its accessibility statement, other formats, how to complain."""

from __future__ import annotations

from collections.abc import Iterator

from plan.checks.scope import Entry, Scope
from plan.model.statements import Accessibility, AccessibilityProblem
from plan.model.wcag import CRITERIA
from plan.problems import Level, Problem, quoted
from plan.source.yaml_file import Loc
from plan.wording import flatten

REGULATIONS = "the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018"

MODEL = frozenset(
    {
        *("scope", "enforcement", "enforcement_text", "technical", "committed", "status", "compliance"),
        *("non_accessible", "non_compliance", "burden", "out_of_scope", "preparation"),
    }
)
"""Words of the statement that the model statement fixes: their names below `statement:` in a file of wording."""

SECTIONS = {
    "visiting": "how people reach you by phone or in person: relay, induction loop, British Sign Language",
    "improving": "what you are doing to improve accessibility",
}
"""Sections of the model statement that stand in fields of their own and may be forgotten."""


def statements(scope: Scope) -> Iterator[Problem]:
    """Everything that is missing or contradictory in what the law asks for; previous plans have no pages of this."""
    if scope.main:
        return
    if not scope.plan.site.example:
        yield from _missing(scope)
    yield from _changed_words(scope)
    for entry, statement in scope.of(Accessibility):
        yield from _compliance(entry, statement)
        yield from _criteria(entry, statement)
        yield from _sections(entry, statement)


def _missing(scope: Scope) -> Iterator[Problem]:
    """What a public body's website has to have. An example belongs to no public body."""
    site, document = scope.plan.site, scope.document("site")
    place = ("name",)
    if "accessibility" not in scope.loaded.documents:
        what = "this website has no accessibility statement, and the law asks every public body for one"
        fix = f"Add accessibility.yml, as the example plan has it. The law is regulation 8 of {REGULATIONS}."
        yield document.problem(place, Level.WARNING, "statement-missing", what, fix)
    if not site.other_formats:
        what = "this website does not say how to ask for another format or language"
        fix = "Add other_formats:. Section 20 of the Equality Act 2010 asks for information in an accessible format."
        yield document.problem(place, Level.WARNING, "formats-missing", what, fix)
    if not (site.get_a_service or site.complain or "helplines" in scope.loaded.documents):
        what = "no page of this website says how to get help, a service, or how to complain"
        fix = (
            "Add get_a_service: and complain: here, and helplines.yml. The Ombudsman's Complaint Handling Code asks "
            "councils to make complaining easy to find."
        )
        yield document.problem(place, Level.WARNING, "help-missing", what, fix)


def _changed_words(scope: Scope) -> Iterator[Problem]:
    """Words of the model statement that a council has put in its own words; a translation has to."""
    if not scope.plan.site.language.startswith("en"):
        return
    for key, document in scope.loaded.documents.items():
        for name in flatten(document.value) if key.startswith("wording/") else ():
            first, _, rest = name.partition(".")
            if first == "statement" and rest.partition(".")[0] in MODEL:
                what = "the law fixes these words of the accessibility statement"
                yield document.problem(tuple(name.split(".")), Level.WARNING, "statement-words", what, "Delete them.")


def _compliance(entry: Entry, statement: Accessibility) -> Iterator[Problem]:
    """A verdict that the statement's own lists do not bear out, and the one that is hardly ever true.

    Fully compliant means without any exception. Of 593 public websites that the Government Digital Service tested in
    2020 and 2021, 8 had no fault.
    """
    listed = statement.problems or statement.disproportionate_burden or statement.out_of_scope
    place = ("compliance",)
    if statement.compliance == "fully" and listed:
        what = "this says that the website is fully compliant, and problems are listed below"
        yield entry.error(place, "compliance", what, "Write partially, or take out what is mended.")
    elif statement.compliance == "fully":
        what = "this claims that every page is fully compliant, which is rare: 8 of 593 public websites tested were"
        fix = "Leave it only if an expert and disabled people have tested every kind of page. Else write partially."
        yield entry.reminder(place, "fully-compliant", what, fix)
    elif not listed:
        what = f"this says that the website is {statement.compliance} compliant, and no problem is listed"
        fix = "List below problems: what people cannot use. The law asks for it."
        yield entry.error(place, "compliance", what, fix)


def _criteria(entry: Entry, statement: Accessibility) -> Iterator[Problem]:
    """Problems that do not say what they fail, or when they are mended. Without a test nobody knows what they fail."""
    for index, problem in enumerate(statement.problems):
        if problem.criterion or statement.tested_on:
            yield from _criterion(entry, ("problems", index), problem)
        if not problem.fix_by:
            what = "this problem does not say when it will be mended"
            fix = "Add fix_by: with a day or a month. If it would take too much, weigh that: disproportionate_burden."
            yield entry.warning(("problems", index, "what"), "no-fix-date", what, fix)
    for index, burden in enumerate(statement.disproportionate_burden):
        yield from _criterion(entry, ("disproportionate_burden", index), burden)


def _criterion(entry: Entry, loc: Loc, problem: AccessibilityProblem) -> Iterator[Problem]:
    if problem.criterion is None:
        what = "this problem does not say which success criterion of WCAG 2.2 it fails"
        fix = f"Add criterion: with its number and name, such as 1.1.1 {CRITERIA['1.1.1']}."
        yield entry.warning((*loc, "what"), "no-criterion", what, fix)
        return
    number, _, name = problem.criterion.partition(" ")
    if number not in CRITERIA:
        what = f"WCAG 2.2 has no success criterion {quoted(number)} at level A or AA"
        fix = f"Write its number and its name, such as 1.1.1 {CRITERIA['1.1.1']}."
        yield entry.error((*loc, "criterion"), "no-such-criterion", what, fix)
    elif name.strip().casefold() != CRITERIA[number].casefold():
        what = f"success criterion {number} of WCAG 2.2 has another name"
        yield entry.warning((*loc, "criterion"), "criterion-name", what, f"Write {number} {CRITERIA[number]}.")


def _sections(entry: Entry, statement: Accessibility) -> Iterator[Problem]:
    """Sections of the model statement that are left out, and ways to report a problem that are not there."""
    if not (statement.email or statement.phone or statement.form):
        what = "nobody can report a problem: there is no email, no phone and no form"
        fix = "Add email:, phone: or form:, best all three."
        yield entry.error(("how_to_ask",), "no-way-to-report", what, fix)
    elif not statement.form:
        what = "there is no link to a form for reporting problems, and the law asks for one"
        fix = f"Add form: with its address. The law is regulation 8(2)(c) of {REGULATIONS}."
        yield entry.warning(("how_to_ask",), "no-form", what, fix)
    for name, about in SECTIONS.items():
        if not getattr(statement, name):
            what = f"the model statement has a section that is missing here: {about}"
            yield entry.warning(("compliance",), f"no-{name}", what, f"Add {name}: with what is true for you.")
