"""Links in texts: what may stand in one, and what is said of one that leads nowhere."""

import pytest

from plan.problems import Level

FILES = {
    "measures/returns.yml": "title: Children who return\nkind: narrative\nold_ids: [comebacks]\n",
    "engagement/survey.yml": "title: Survey\nkind: survey\npurpose: To hear you.\n",
    "delivery_plans/year-one.yml": "title: Year one\nstatus: in_force\n",
    "previous/2017-to-2021/plan.yml": "title: Before\narea: Exampleshire\nstatus: ended\n",
    "previous/2017-to-2021/outcomes/well.yml": "title: Well\n",
}


def linked(target, text="|\n  See [this page]({}) first."):
    return {**FILES, "outcomes/safe.yml": f"title: Safe\nmeasures: [returns]\nwhy_it_matters: {text.format(target)}\n"}


@pytest.mark.parametrize(
    "target",
    [
        "https://www.example.org/a_b?c=d#e",
        "mailto:plan@exampleshire.example",
        "tel:+441632960123",
        "sms:85258",
        "outcomes/safe",
        "measures/returns",
        "engagement/survey",
        "vision",
        "how-we-check",
        "get-help",
        "previous",
        "previous/2017-to-2021",
        "previous/2017-to-2021/outcomes/well",
    ],
)
def test_a_link_that_leads_somewhere_is_sound(checked, target):
    found = checked({"site.yml": SITE, **linked(target)})

    assert [code for code in found.codes if "link" in code] == []


SITE = """
    name: Our plan
    address: https://plan.example.org/
    example: yes
    organisation: {name: Exampleshire County Council}
    contacts: [{id: plan, role: Plan team, email: plan@exampleshire.example, phone: 01632 960 123}]
    """


@pytest.mark.parametrize(
    ("target", "fix"),
    [
        ("measures/retuns", "Did you mean 'measures/returns'?"),
        ("/outcomes/safe/", "Write outcomes/safe in the link."),
        ("../outcomes/safe.md", "Write outcomes/safe in the link."),
        ("outcomes/safe#measures", "Write outcomes/safe in the link."),
        ("plan_data/outcomes/safe.yml", "Write outcomes/safe in the link."),
        ("have-your-say/survey", "Write engagement/survey in the link."),
        ("#measures", "no permanent address"),
        ("www.example.org", "Write https://www.example.org"),
        ("gov.uk/schools", "Write https://gov.uk/schools"),
        ("visoin", "Did you mean 'vision'?"),
        ("delivery_plans/year-one", "link to actions"),
        ("previous/2017-to-2021/outcomes/safe", "Write previous/, the name"),
        ("previous/2013", "Write previous/, the name"),
        ("https:/example.org", "Write the whole web address"),
        ("https://", "Write the whole web address"),
        ("javascript:alert", "Write the whole web address"),
        ("//example.org/x", "Write the whole web address"),
        ("files/report.pdf", "documents"),
        ("zzzzzz/qqqq", "Write the whole web address"),
    ],
)
def test_a_link_that_leads_nowhere_is_an_error_with_a_way_to_mend_it(checked, target, fix):
    found = checked(linked(target))
    problem = found.one("dead-link")

    assert problem.level is Level.ERROR
    assert (problem.path, problem.line) == ("plan_data/outcomes/safe.yml", 4)
    assert found.marked("dead-link") == target
    assert f"'{target}'" in problem.what
    assert fix in problem.fix


def test_a_link_to_an_id_that_was_changed_says_what_it_is_now(checked):
    assert checked(linked("measures/comebacks")).one("link-renamed").fix == "Write measures/returns in the link."


def test_a_link_without_an_address_is_an_error(checked):
    assert "without an address" in checked(linked("")).one("dead-link").what


def test_a_link_to_a_record_that_could_not_be_read_is_left_alone(checked):
    files = {**linked("measures/returns"), "measures/returns.yml": "titel: T\n"}

    assert "dead-link" not in checked(files).codes


def test_brackets_in_a_title_are_no_link(checked):
    assert "dead-link" not in checked({"outcomes/safe.yml": "title: Safe [really](nowhere)\n"}).codes


def test_a_link_in_code_or_without_its_brackets_is_no_link(checked):
    assert "dead-link" not in checked(linked("nowhere", "'Write `[a]({})` or [a] (b).'")).codes


@pytest.mark.parametrize("page", ["priorities", "actions", "partners", "groups", "have-your-say", "updates"])
def test_a_page_with_nothing_to_list_is_not_there(checked, page):
    bare = {"plan.yml": "title: P\narea: A\nstatus: current\nintroduction: 'See [this](PAGE).'\n".replace("PAGE", page)}

    assert "nothing to list" in checked(bare).one("dead-link").fix


def test_a_page_that_says_what_the_source_does_not_give_is_there(checked):
    said = "not_in_source: [{what: partners, note: The source names none.}]\n"
    text = "title: P\narea: A\nstatus: current\nintroduction: 'See [our partners](partners).'\n"

    assert checked({"plan.yml": text + said}).codes == []


@pytest.mark.parametrize(("target", "dead"), [("outcomes/well", 0), ("outcomes/safe", 0), ("outcomes/other", 1)])
def test_a_previous_plan_links_to_its_own_records_or_to_those_of_the_plan_itself(checked, target, dead):
    old = "previous/2017-to-2021/outcomes/well.yml"
    found = checked({**linked("vision"), old: f"title: W\nwhy_it_matters: '[a]({target})'\n"})

    assert [each.path for each in found.problems if each.code == "dead-link"] == [f"plan_data/{old}"] * dead


@pytest.mark.parametrize("picture", ["![A girl](girl.png)", "![](https://www.example.org/a.png)", "<img src='a.png'>"])
def test_a_picture_in_a_text_is_told_since_nobody_would_see_it(checked, picture):
    found = checked(
        {"outcomes/safe.yml": f"title: Safe\nwhy_it_matters: |\n  Look at this.\n  Here {picture} it is.\n"}
    )
    problem = found.one("picture-in-text")

    assert (problem.level, problem.line, problem.column) == (Level.WARNING, 4, 8)
    assert "is not shown" in problem.what


def test_what_looks_like_a_picture_in_code_or_in_a_title_is_none(checked):
    text = "title: Safe ![x](y.png)\nwhy_it_matters: 'Write `![x](y.png)`! [Not one] (y.png).'\n"

    assert "picture-in-text" not in checked({"outcomes/safe.yml": text}).codes
