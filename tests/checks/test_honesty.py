"""What a reader could be misled by: a bad and a good case of each rule."""

import pytest

from plan.problems import Level

SITE = "name: S\naddress: https://plan.example.org/\nexample: no\norganisation: {name: C}\n"
FACT = "facts: [{id: children, text: Many children live here., figure: 1 in 5%s}]\n"
PLAN = "title: Plan\narea: Exampleshire\nstatus: current\n"


def test_a_figure_without_a_source_is_a_doubt_in_a_real_plan(checked):
    found = checked({"site.yml": SITE, "local_picture.yml": FACT % ""})

    assert found.one("figure-without-source").level is Level.WARNING
    assert found.marked("figure-without-source") == "1 in 5"


def test_a_figure_with_a_source_or_in_an_example_is_no_doubt(checked):
    sourced = checked({"site.yml": SITE, "local_picture.yml": FACT % ", source: {title: Census 2021}"})
    assert "figure-without-source" not in sourced.codes
    assert checked({"site.yml": SITE.replace("no", "yes"), "local_picture.yml": FACT % ""}).codes == []


def test_a_statement_is_quoted_or_reported_but_not_both(checked):
    statement = "statements: [{id: foreword, role: Leader, words: We will.%s}]\n"
    found = checked({"plan.yml": PLAN + statement % ", reported: They will."})

    assert found.one("words-and-reported").level is Level.WARNING
    assert found.marked("words-and-reported") == "They will."
    assert checked({"plan.yml": PLAN + statement % ""}).codes == []


@pytest.mark.parametrize("article", [0, 43, 54])
def test_only_articles_1_to_42_are_rights(checked, article):
    found = checked({"outcomes/safe.yml": f"title: Safe\nrights: [1, {article}, 42]\n"})

    assert found.one("no-such-right").level is Level.ERROR
    assert found.marked("no-such-right") == str(article)


def test_every_right_is_a_right(checked):
    rights = ", ".join(map(str, range(1, 43)))

    assert "no-such-right" not in checked({"outcomes/safe.yml": f"title: Safe\nrights: [{rights}]\n"}).codes


def test_two_records_of_a_kind_with_one_title_are_a_doubt_that_names_the_other_file(checked):
    found = checked({"outcomes/first.yml": "title: Safe now\n", "outcomes/second.yml": "title: Safe  Now\n"})

    assert found.one("title-twice").level is Level.WARNING
    assert found.one("title-twice").path == "plan_data/outcomes/second.yml"
    assert "plan_data/outcomes/first.yml" in found.one("title-twice").what


def test_two_records_of_different_kinds_may_share_a_title(checked):
    files = {"outcomes/safe.yml": "title: Safe\n", "priorities/safe.yml": "title: Safe\n"}

    assert "title-twice" not in checked(files).codes
