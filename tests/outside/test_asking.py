"""Many addresses are asked for politely, and none is taken for gone because this computer is cut off."""

from __future__ import annotations

import socket

from plan.outside import asking
from plan.outside.answers import Answer, Outcome
from plan.outside.asking import MOST_SILENCE, answers


def replied(monkeypatch, reply):
    """Let `reply` answer for every website; gives the list of what is asked."""
    asked: list[str] = []

    def ask(address, network):
        asked.append(address)
        return reply(address, asked.count(address))

    monkeypatch.setattr(asking, "ask", ask)
    return asked


def test_each_address_is_asked_for_once(monkeypatch, network) -> None:
    asked = replied(monkeypatch, lambda address, time: Answer(Outcome.FINE))
    found = answers(["https://a.uk/1", "https://b.uk/", "https://a.uk/1", "https://a.uk/2"], network())
    assert sorted(asked) == ["https://a.uk/1", "https://a.uk/2", "https://b.uk/"]
    assert {answer.outcome for answer in found.values()} == {Outcome.FINE}


def test_whoever_was_not_to_be_reached_is_asked_once_more(monkeypatch, network) -> None:
    asked = replied(monkeypatch, lambda address, time: Answer(Outcome.UNSURE if time == 1 else Outcome.FINE))
    assert answers(["https://a.uk/"], network())["https://a.uk/"].outcome is Outcome.FINE
    assert len(asked) == 2


def test_a_host_that_is_silent_is_left_alone(monkeypatch, network) -> None:
    asked = replied(monkeypatch, lambda address, time: Answer(Outcome.UNSURE, "slow", heard=False))
    found = answers([f"https://a.uk/{number}" for number in range(50)], network())
    assert len(asked) == MOST_SILENCE
    assert "was not asked" in found["https://a.uk/49"].why
    assert {answer.outcome for answer in found.values()} == {Outcome.UNSURE}


def test_without_a_way_to_the_internet_nothing_is_gone(network) -> None:
    def look_up(host, port):
        raise socket.gaierror(socket.EAI_NONAME, "no")

    found = answers(["https://a.uk/", "https://b.uk/"], network(look_up=look_up))
    assert {answer.outcome for answer in found.values()} == {Outcome.UNSURE}
    assert "no way to the internet" in found["https://a.uk/"].why


def test_one_that_answers_shows_that_the_others_are_gone(elsewhere, network) -> None:
    def look_up(host, port):
        if host == "gone.uk":
            raise socket.gaierror(socket.EAI_NONAME, "no")
        return ["127.0.0.1"]

    found = answers([f"http://here.uk:{elsewhere.server_port}/200", "https://gone.uk/"], network(look_up=look_up))
    assert found["https://gone.uk/"].outcome is Outcome.GONE
