"""`python -m plan check-links`: what an officer reads of links to other websites, also in an issue."""

from __future__ import annotations

import socket

import pytest

from plan.__main__ import run
from plan.commands import check_links
from plan.commands.check_links import LONGEST_MARKDOWN, look, markdown, text
from plan.commands.command import DONE, FOUND_ERRORS
from plan.commands.plan_folder import PlanFolder
from plan.commands.sound_plan import readable_plan
from plan.outside.network import Network

TODAY = {"SOURCE_DATE_EPOCH": "1795219200"}
SITE = """
    name: Our plan
    address: https://plan.example.org/
    organisation: {name: Exampleshire County Council}
    exit_to: http://fine.uk/
    """
PLAN = {
    "outcomes/safe.yml": "title: Safe\nwhy_it_matters: Read [the law](http://gone.uk/law) or [this](http://fine.uk/).\n",
    "helplines.yml": """
        helplines:
          - id: line
            title: A line
            who_for: Everyone
            what_for: To talk
            hours: All day
            web: http://moved.uk/
            checked_on: 2024-01-01
        """,
}


class OfTests(Network):
    """Nobody is asked: every answer is known."""

    def asked(self, method, parts, until):
        said = {"gone.uk": (404, ""), "fine.uk": (200, ""), "moved.uk": (301, "http://fine.uk/new`\n#@x")}
        if parts.hostname not in said:
            raise socket.gaierror(socket.EAI_AGAIN, "no")
        return said[parts.hostname]


@pytest.fixture
def found(write_plan):
    """What a look at a plan finds, with reminders or without."""

    def of(files=PLAN, reminders=False):
        scope = readable_plan(PlanFolder(write_plan({"site.yml": SITE, **files}), "plan_data"), TODAY)
        return look(scope, OfTests(pause=0), reminders)

    return of


def test_each_link_is_told_with_its_place_and_what_to_do(found) -> None:
    said = text(found())
    assert "Gone (1)" in said
    assert "http://gone.uk/law\n    the page is not there any more (404)\n    plan_data/outcomes/safe.yml:2" in said
    assert "Moved (1)" in said
    assert "new address: http://fine.uk/new" in said
    assert "  http://fine.uk/\n" not in said, "what is fine is not listed"
    assert "2 to mend" in said


def test_helplines_and_reviews_come_with_it_when_asked_for(found) -> None:
    assert "helpline" not in text(found()).replace("helplines.yml", "")
    assert "nobody has checked this helpline for a year" in text(found(reminders=True))


def test_links_to_websites_that_cannot_exist_are_left_out(found) -> None:
    said = found({"outcomes/safe.yml": "title: Safe\nwhy_it_matters: '[x](https://a.example/)'\n"})
    assert (said.asked, said.examples, said.to_do) == (1, 1, 0)
    assert "1 to websites that are only examples" in text(said)
    assert "Nothing needs a look." in text(said)


def test_what_could_not_be_told_is_told_so_and_asks_for_nothing(found) -> None:
    said = found({"outcomes/safe.yml": "title: Safe\nwhy_it_matters: '[x](https://a.uk/) [y](http://fine.uk/)'\n"})
    assert "Could not be told (1)" in text(said)
    assert said.to_do == 0


def test_nothing_of_the_plan_or_of_a_server_is_obeyed_in_an_issue(found) -> None:
    said = markdown(found(reminders=True))
    inside = False
    for line in said.splitlines():
        if line.startswith("```"):
            inside = not inside
        elif "fine.uk" in line or "gone.uk" in line or "plan_data/helplines" in line:
            assert inside, line
    assert not inside
    assert "\n#@x" not in said


def test_an_issue_is_never_longer_than_a_forge_takes(found) -> None:
    text_of = "title: Safe\nwhy_it_matters: '[x](http://gone.uk/{}/{})'\n"
    many = {f"outcomes/safe-{number}.yml": text_of.format("long" * 300, number) for number in range(80)}
    said = markdown(found(many))
    assert len(said) < LONGEST_MARKDOWN + 200
    assert "There is more" in said


@pytest.mark.parametrize(("options", "code"), [([], DONE), (["--strict"], FOUND_ERRORS)])
def test_it_stops_nothing_unless_it_is_asked_to(options, code, write_plan, monkeypatch) -> None:
    monkeypatch.setattr(check_links, "Network", lambda name: OfTests(pause=0, name=name))
    output = run(["check-links", "--data", str(write_plan({"site.yml": SITE, **PLAN})), *options], TODAY)
    assert output.code == code
    assert "Gone (1)" in output.text


def test_a_plan_that_cannot_be_read_is_told_so(tmp_path) -> None:
    output = run(["check-links", "--data", str(tmp_path)], TODAY)
    assert output.code == FOUND_ERRORS
    assert "Nobody can tell where its links lead" in output.text
