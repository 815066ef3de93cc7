"""Likely personal details in words and notes, and the places that are made for contacts."""

import pytest

from plan.problems import HIDDEN, Level

PARTNER = "title: Youth club\ndoes: {}\n"
SITE = """
    name: Our plan
    address: https://plan.example.org/
    example: yes
    organisation: {name: Exampleshire County Council, address: "County Hall, Exampleton, EX1 2AB"}
    contacts: [{id: plan, role: Plan team, email: plan@exampleshire.example, phone: 01632 960 123}]
    """

HELPLINE = """helplines:
- {{id: help, title: H, who_for: A, what_for: {}, hours: C, checked_on: 2026-11-01}}
"""

DETAILS = [
    ("email-in-words", "jo.smith@school.example"),
    ("email-in-words", "O'Neil+kids@mail.school.example"),
    ("phone-in-words", "07700 900123"),
    ("phone-in-words", "01632 960 456"),
    ("phone-in-words", "020 7946 0018"),
    ("phone-in-words", "+44 7700 900 123"),
    ("phone-in-words", "(01632) 960456"),
    ("postcode-in-words", "EX4 3PL"),
    ("postcode-in-words", "SW1A 1AA"),
    ("birth-date-in-words", "born 3 May 2012"),
    ("birth-date-in-words", "born on 3rd of May 2012"),
    ("birth-date-in-words", "DOB: 03/05/2012"),
    ("birth-date-in-words", "d.o.b. 3.5.12"),
    ("birth-date-in-words", "date of birth: 2012-05-03"),
]


@pytest.mark.parametrize(("code", "detail"), DETAILS)
def test_what_looks_like_a_personal_detail_is_a_doubt_that_does_not_repeat_it(checked, code, detail):
    text = PARTNER.format(f"|\n  It helps.\n\n  Ask Jo, {detail}, for more.")
    problem = checked({"partners/club.yml": text}).one(code)

    assert problem.level is Level.WARNING
    assert (problem.line, problem.column) == (5, len("  Ask Jo, ") + 1)
    assert problem.excerpt == HIDDEN
    assert detail not in problem.text()


@pytest.mark.parametrize(
    "harmless",
    [
        "1,234 children in 2023 to 2024",
        "Between 2017-2018 and 2019-2020",
        "An area code such as E10000034",
        "£01632960456.20",
        "Call 0800 1111",
        "Born in Exampleshire",
        "People born in 2012 or later",
        "Read https://example.org/01632960456/EX4%203PL?to=a@b.example first",
        "KS2 results and P8 scores",
    ],
)
def test_numbers_and_codes_of_a_plan_are_not_taken_for_personal_details(checked, harmless):
    assert checked({"partners/club.yml": PARTNER.format(f"'{harmless}'")}).codes == []


@pytest.mark.parametrize(
    "public", ["plan@exampleshire.example", "01632 960 123", "(01632) 960123", "+44 1632 960123", "EX1 2AB"]
)
def test_what_the_council_publishes_in_its_own_field_may_be_repeated(checked, public):
    assert checked({"site.yml": SITE, "partners/club.yml": PARTNER.format(f"Ask {public}")}).codes == []


def test_an_events_place_may_have_its_postcode(checked):
    way = "{id: event, kind: event, title: Come, where: 'The library, EX4 3PL'}"
    text = f"title: T\nkind: survey\npurpose: We ask.\nways: [{way}]\n"

    assert checked({"engagement/survey.yml": text}).codes == []


def test_helplines_and_statements_are_made_for_contacts(checked):
    privacy = "controller: C\ncontact_role: R\nwhat_the_host_records: N\nreviewed_on: 2026-11-01\n"
    complain = "complain: 'Commissioner, Wilmslow SK9 5AF, 0303 123 1113'\n"
    helplines = HELPLINE.format("Write to help@line.example")

    assert checked({"helplines.yml": helplines, "privacy.yml": privacy + complain}).codes == []


def test_a_date_of_birth_is_never_published(checked):

    assert checked({"helplines.yml": HELPLINE.format("Say you were born 3 May 2012")}).codes == ["birth-date-in-words"]


def test_a_note_in_a_series_is_read_too_and_its_row_stays_hidden(checked):
    measure = "title: T\npolarity: lower_is_better\nperiod_kind: calendar_year\n"
    rows = "period,value,note\n2023,12,\n2024,13,Jo rang from 07700 900123\n"
    problem = checked({"measures/returns.yml": measure, "measures/returns.csv": rows}).one("phone-in-words")

    assert (problem.path, problem.line) == ("plan_data/measures/returns.csv", 3)
    assert problem.excerpt == HIDDEN
    assert "13" not in problem.what


def test_a_note_inside_the_measures_file_is_read_once(checked):
    measure = "title: T\npolarity: lower_is_better\nperiod_kind: calendar_year\n"
    rows = "observations:\n- {period: 2024, value: 13, note: Jo rang from 07700 900123}\n"

    assert checked({"measures/returns.yml": measure + rows}).one("phone-in-words").line == 5
