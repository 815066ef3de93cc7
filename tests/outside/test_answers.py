"""What another website's answer means for whoever has to mend the link."""

from __future__ import annotations

import socket
import ssl
import time

import pytest

from plan.outside.answers import Outcome, ask


@pytest.fixture
def asked(elsewhere, network):
    """A function that asks our server for a path."""

    def one(path: str, **changes: object):
        return ask(f"http://other.council.uk:{elsewhere.server_port}/{path}", network(**changes))

    return one


@pytest.mark.parametrize(
    ("path", "outcome", "said"),
    [
        ("200", Outcome.FINE, ""),
        ("204", Outcome.FINE, ""),
        ("404", Outcome.GONE, "404"),
        ("410", Outcome.GONE, "410"),
        ("403", Outcome.UNSURE, "403"),
        ("429", Outcome.UNSURE, "429"),
        ("503", Outcome.UNSURE, "503"),
        ("shy", Outcome.FINE, ""),
        ("to/302/200", Outcome.FINE, ""),
        ("to/301/200", Outcome.MOVED, "moved for good"),
        ("to/308/200", Outcome.MOVED, "moved for good"),
        ("to/301/404", Outcome.GONE, "404"),
        ("to/302/404", Outcome.GONE, "404"),
        ("to/301/mailto://x", Outcome.UNSURE, "no web address"),
        ("to/301/ftp://other.council.uk/x", Outcome.UNSURE, "no web address"),
        ("to/301/http://[::1/", Outcome.UNSURE, "no web address"),
        ("noise", Outcome.UNSURE, "connection failed"),
    ],
)
def test_an_answer_says_what_to_do_about_the_link(path, outcome, said, asked) -> None:
    answer = asked(path)
    assert answer.outcome is outcome, answer
    assert said in answer.why


def test_the_new_address_can_be_pasted_and_is_where_the_moves_for_good_end(asked, elsewhere) -> None:
    home = f"http://other.council.uk:{elsewhere.server_port}"
    assert asked("to/301/to/308/200").now == f"{home}/200"
    assert asked("to/301/to/302/200").now == f"{home}/to/302/200", "what is for now only is not the new address"
    assert asked("to/302/to/301/200").now == "", "the old address still decides where its readers go"


def test_a_move_to_a_home_page_is_doubted(elsewhere, network) -> None:
    elsewhere.RequestHandlerClass._ = lambda self, *_: self._head(200)
    answer = ask(f"http://other.council.uk:{elsewhere.server_port}/to/301/", network())
    assert answer.outcome is Outcome.MOVED
    assert "home page" in answer.why


def test_nothing_that_a_server_says_can_do_harm_where_it_is_printed(asked) -> None:
    answer = asked("to/301/200?a=%1B[31m\u202e")
    assert answer.now
    assert "\x1b" not in answer.now
    assert "\u202e" not in answer.now


@pytest.mark.parametrize("path", ["drip", "silent", "on/1", "endless", "to/302/drip"])
def test_a_server_that_means_harm_is_left_in_time(path, asked) -> None:
    began = time.monotonic()
    answer = asked(path, seconds=0.6)
    assert time.monotonic() - began < 2
    assert answer.outcome is (Outcome.FINE if path == "endless" else Outcome.UNSURE)


def test_one_that_leads_round_in_a_circle_is_left_at_once(asked, elsewhere) -> None:
    assert "circle" in asked("to/302/to/302/" + "to/302/").why or len(elsewhere.asked) < 10


@pytest.mark.parametrize(
    "number",
    [
        *(
            "127.0.0.1",
            "10.0.0.8",
            "172.16.3.4",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "0.0.0.0",
            "224.0.0.1",
        ),
        *("::1", "fe80::1%eth0", "fd00::1", "::ffff:10.0.0.1", "64:ff9b::a00:1", "2002:a00:1::", "::"),
    ],
)
def test_the_own_network_is_never_asked(number, elsewhere, network) -> None:
    from plan.outside.network import is_public

    assert not is_public(number)
    answer = ask(
        f"http://harmless.council.uk:{elsewhere.server_port}/200",
        network(look_up=lambda host, port: ["93.184.215.14", number], may_ask=is_public),
    )
    assert answer.outcome is Outcome.INSIDE
    assert elsewhere.asked == []


def test_others_may_be_asked() -> None:
    from plan.outside.network import is_public

    assert is_public("93.184.215.14")
    assert is_public("2a00:1450:4009:81f::200e")


def test_one_that_leads_into_the_own_network_is_not_followed(asked, elsewhere) -> None:
    answer = asked(f"to/302/http://10.0.0.8:{elsewhere.server_port}/200")
    assert answer.outcome is Outcome.INSIDE
    assert [path for _, path, _ in elsewhere.asked] == [f"/to/302/http://10.0.0.8:{elsewhere.server_port}/200"]


def test_a_name_is_looked_up_once_so_that_it_cannot_change_between_two_looks(elsewhere, network) -> None:
    looks = []

    def look_up(host, port):
        looks.append(host)
        return ["127.0.0.1"] if len(looks) == 1 else ["10.0.0.8"]

    assert ask(f"http://x.uk:{elsewhere.server_port}/200", network(look_up=look_up)).outcome is Outcome.FINE
    assert looks == ["x.uk"]


def test_it_says_who_asks_and_keeps_no_cookie(elsewhere, network) -> None:
    ask(f"http://x.uk:{elsewhere.server_port}/to/302/200", network(name="plan-link-check (+https://plan.uk/)"))
    assert [head["User-Agent"] for _, _, head in elsewhere.asked] == ["plan-link-check (+https://plan.uk/)"] * 2
    assert not any("Cookie" in head for _, _, head in elsewhere.asked)
    assert {method for method, _, _ in elsewhere.asked} == {"HEAD"}


def test_a_name_that_nobody_has_is_gone_and_one_that_cannot_be_looked_up_today_is_not(network) -> None:
    def failing(number):
        def look_up(host, port):
            raise socket.gaierror(number, "no")

        return network(look_up=look_up)

    assert ask("https://gone.uk/", failing(socket.EAI_NONAME)).outcome is Outcome.GONE
    assert ask("https://gone.uk/", failing(socket.EAI_AGAIN)).outcome is Outcome.UNSURE


def test_a_certificate_that_browsers_refuse_is_told(network) -> None:
    class Refusing(ssl.SSLContext):
        def wrap_socket(self, sock, **_):
            sock.close()
            error = ssl.SSLCertVerificationError(1, "failed")
            error.verify_message = "certificate has expired"
            raise error

    listening = socket.create_server(("127.0.0.1", 0))
    address = f"https://old.uk:{listening.getsockname()[1]}/"
    answer = ask(address, network(context=Refusing(ssl.PROTOCOL_TLS_CLIENT)))
    listening.close()
    assert answer.outcome is Outcome.CERTIFICATE
    assert "expired" in answer.why


def test_an_address_that_is_none_is_not_asked(network) -> None:
    for address in ("ftp://x.uk/", "http:///x", "http://[::1/", "file:///etc/passwd", f"http://{'x' * 64}.uk/"):
        assert ask(address, network()).outcome is Outcome.UNSURE, address
