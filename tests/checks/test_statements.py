"""What the law asks the website to say: a bad and a good case of each rule."""

import pytest

from plan.checks.statements import MODEL
from plan.problems import Level
from plan.wording import default_words

REAL = """name: Our plan
address: https://plan.council.gov.uk/
organisation: {name: Council}
"""
FORMATS = "other_formats: {how_to_ask: Call us., reply_within_days: 5}\n"
COMPLAIN = "complain: {title: Complain, text: Write to us.}\n"
STATEMENT = """compliance: partially
how_to_ask: Ask us.
form: https://www.council.gov.uk/tell-us
reply_within_days: 5
visiting: We have a loop.
improving: We test every change.
prepared_on: 2026-09-01
reviewed_on: 2026-09-01
tested_on: 2026-09-01
tested_by: Us
pages_tested: One of each kind.
how_tested: We looked at every page.
problems: [{id: scan, what: The signed plan is a scan., criterion: 1.1.1 Non-text Content, fix_by: 2027-03}]
"""
PROBLEMS = STATEMENT[STATEMENT.index("problems:") :]
NONE = STATEMENT.replace(PROBLEMS, "")
BURDEN = "disproportionate_burden: [{id: map, what: The map., why: It costs much., assessed_on: 2026-08-01, %s}]\n"


def test_a_whole_statement_is_right(checked):
    assert checked({"accessibility.yml": STATEMENT}).codes == []


def test_a_public_body_without_a_statement_is_told_of_the_law(checked):
    found = checked({"site.yml": REAL + FORMATS + COMPLAIN})

    assert found.codes == ["statement-missing"]
    assert found.one("statement-missing").level is Level.WARNING
    assert "regulation 8" in found.one("statement-missing").fix
    assert checked({"site.yml": REAL + FORMATS + COMPLAIN, "accessibility.yml": STATEMENT}).codes == []


UNTESTED = "".join(line for line in STATEMENT.splitlines(keepends=True) if "tested" not in line.partition(":")[0])


def test_a_website_that_nobody_has_tested_yet_may_say_so_and_is_reminded(checked):
    found = checked({"accessibility.yml": UNTESTED.replace("criterion: 1.1.1 Non-text Content, ", "")})
    assert found.codes == ["site-untested"]
    assert found.one("site-untested").level is Level.REMINDER


def test_half_a_test_is_a_mistake(checked):
    found = checked({"accessibility.yml": UNTESTED + "tested_on: 2026-09-01\ntested_by: Us\n"})
    assert found.codes == ["test-incomplete"]
    assert "Add 'pages_tested' and 'how_tested', or leave out all four" in found.one("test-incomplete").fix


def test_a_statement_with_a_mistake_in_it_is_not_said_to_be_missing(checked):
    codes = checked({"site.yml": REAL + FORMATS + COMPLAIN, "accessibility.yml": "compliance: mostly\n"}).codes
    assert codes
    assert "statement-missing" not in codes


def test_an_example_belongs_to_no_public_body(checked):
    assert checked({}).codes == []


def test_a_website_says_how_to_ask_for_other_formats(checked):
    found = checked({"site.yml": REAL + COMPLAIN, "accessibility.yml": STATEMENT})

    assert found.codes == ["formats-missing"]
    assert "Equality Act" in found.one("formats-missing").fix


@pytest.mark.parametrize("help_", [COMPLAIN, COMPLAIN.replace("complain:", "get_a_service:")])
def test_a_website_says_how_to_get_help_or_to_complain(checked, help_):
    found = checked({"site.yml": REAL + FORMATS, "accessibility.yml": STATEMENT})

    assert found.codes == ["help-missing"]
    assert "Ombudsman" in found.one("help-missing").fix
    assert checked({"site.yml": REAL + FORMATS + help_}).codes == []


@pytest.mark.parametrize(
    "text",
    [
        STATEMENT.replace("partially", "fully"),
        NONE,
        NONE.replace("partially", "not"),
        NONE.replace("partially", "fully") + BURDEN % "criterion: 1.4.10 Reflow",
        NONE.replace("partially", "fully") + "out_of_scope: [{id: old, what: An old film.}]\n",
    ],
)
def test_a_statement_and_its_list_of_problems_agree(checked, text):
    found = checked({"accessibility.yml": text})

    assert found.one("compliance").level is Level.ERROR
    assert found.marked("compliance") in text.splitlines()[0]


@pytest.mark.parametrize(
    "text",
    [
        STATEMENT,
        STATEMENT.replace("partially", "not"),
        NONE + BURDEN % "criterion: 1.4.10 Reflow",
        NONE + "out_of_scope: [{id: old, what: An old film.}]\n",
    ],
)
def test_a_statement_that_agrees_with_its_lists_is_right(checked, text):
    assert checked({"accessibility.yml": text}).codes == []


def test_full_compliance_is_never_taken_for_granted(checked):
    found = checked({"accessibility.yml": NONE.replace("partially", "fully")})

    assert found.codes == ["fully-compliant"]
    assert found.one("fully-compliant").level is Level.REMINDER
    assert "rare" in found.one("fully-compliant").what


def test_a_problem_names_the_success_criterion_that_it_fails(checked):
    found = checked({"accessibility.yml": STATEMENT.replace("criterion: 1.1.1 Non-text Content, ", "")})

    assert found.one("no-criterion").level is Level.WARNING
    assert found.marked("no-criterion") == "The signed plan is a scan."


@pytest.mark.parametrize("written", ["4.1.1 Parsing", "9.9.9 Nothing", "Contrast", "1.4.6 Contrast (Enhanced)"])
def test_a_success_criterion_is_one_of_those_that_the_law_asks_for(checked, written):
    found = checked({"accessibility.yml": STATEMENT.replace("1.1.1 Non-text Content", written)})

    assert found.one("no-such-criterion").level is Level.ERROR
    assert found.marked("no-such-criterion") == written


@pytest.mark.parametrize("written", ["1.3.1 Non-text Content", "1.3.1"])
def test_a_success_criterion_has_its_own_name(checked, written):
    found = checked({"accessibility.yml": STATEMENT.replace("1.1.1 Non-text Content", written)})

    assert found.one("criterion-name").fix == "Write 1.3.1 Info and Relationships."


def test_a_problem_says_when_it_will_be_mended(checked):
    found = checked({"accessibility.yml": STATEMENT.replace(", fix_by: 2027-03", "")})

    assert found.codes == ["no-fix-date"]
    assert "disproportionate_burden" in found.one("no-fix-date").fix


def test_a_burden_has_to_have_been_weighed(checked):
    whole = BURDEN % "criterion: 1.4.10 Reflow"
    for left_out in ("why: It costs much., ", "assessed_on: 2026-08-01, "):
        (problem,) = checked({"accessibility.yml": NONE + whole.replace(left_out, "")}).problems
        assert problem.level is Level.ERROR
        assert left_out.partition(":")[0] in problem.what


def test_a_burden_names_its_success_criterion_too(checked):
    found = checked({"accessibility.yml": NONE + BURDEN % "fix_by: 2028"})

    assert found.codes == ["no-criterion"]
    assert found.marked("no-criterion") == "The map."


def test_somebody_can_be_told_of_a_problem(checked):
    without = STATEMENT.replace("form: https://www.council.gov.uk/tell-us\n", "")

    assert checked({"accessibility.yml": without}).one("no-way-to-report").level is Level.ERROR
    found = checked({"accessibility.yml": without + "email: plan@council.gov.uk\n"})
    assert found.codes == ["no-form"]
    assert "regulation 8(2)(c)" in found.one("no-form").fix


@pytest.mark.parametrize("section", ["visiting", "improving"])
def test_no_section_of_the_model_statement_is_forgotten(checked, section):
    without = "\n".join(line for line in STATEMENT.splitlines() if not line.startswith(section)) + "\n"

    found = checked({"accessibility.yml": without})
    assert found.codes == [f"no-{section}"]
    assert found.one(f"no-{section}").fix.startswith(f"Add {section}:")


def test_words_that_the_law_fixes_are_not_changed_in_english(checked):
    words = {"wording/en.yml": "statement:\n  committed: We try.\n  improving: What we do next\n"}

    found = checked(words)
    assert found.codes == ["statement-words"]
    assert found.marked("statement-words") == "We try."


def test_words_that_the_law_fixes_may_be_translated(checked):
    site = {"site.yml": REAL + FORMATS + COMPLAIN + "language: cy-GB\nexample: yes\n"}
    assert checked({**site, "wording/cy.yml": "statement:\n  committed: Mae’r cyngor yn ymrwymo.\n"}).codes == []


def test_every_word_that_the_law_fixes_is_one_that_the_statement_has() -> None:
    assert {name.split(".")[1] for name in default_words() if name.startswith("statement.")} >= MODEL
