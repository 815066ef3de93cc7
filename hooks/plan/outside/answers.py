"""What one address of another website leads to, in the words of whoever has to mend the link."""

from __future__ import annotations

import http.client
import socket
import ssl
from dataclasses import dataclass
from enum import StrEnum
from time import monotonic
from urllib.parse import SplitResult, urljoin, urlsplit

from plan.outside.network import Network, NotPublicError
from plan.problems import harmless

MOST_STEPS = 8
"""So often may an address lead on to another one."""
LONGEST_ADDRESS = 2000
_FOR_GOOD = (301, 308)
_FOR_NOW = (302, 303, 307)
_NO_SUCH_NAME = {getattr(socket, name) for name in ("EAI_NONAME", "EAI_NODATA") if hasattr(socket, name)}


class Outcome(StrEnum):
    """What became of an address that was asked."""

    FINE = "fine"
    GONE = "gone"
    MOVED = "moved"
    CERTIFICATE = "certificate"
    INSIDE = "inside"
    UNSURE = "unsure"


@dataclass(frozen=True)
class Answer:
    """What one address was answered."""

    outcome: Outcome
    why: str = ""
    now: str = ""
    """The address that has taken its place."""
    heard: bool = True
    """Whether the other website said anything at all."""


def ask(address: str, network: Network) -> Answer:
    """Ask for an address and for what it leads on to; nothing is raised, and it ends in time whatever a server does."""
    until = monotonic() + network.seconds
    try:
        return _followed(address, network, until)
    except (NotPublicError, OSError, http.client.HTTPException, ValueError) as error:
        return _failed(error, monotonic() >= until)


def _failed(error: Exception, late: bool) -> Answer:
    """What an address is whose server could not be asked, or said nothing that can be understood."""
    if isinstance(error, NotPublicError):
        return Answer(Outcome.INSIDE, "it leads into a private network, where readers cannot follow")
    if isinstance(error, ssl.SSLCertVerificationError):  # a ValueError too, and an OSError
        said = harmless(error.verify_message or "the certificate is wrong")
        return Answer(Outcome.CERTIFICATE, f"browsers warn their readers: {said}")
    if isinstance(error, socket.gaierror):
        unknown = error.errno in _NO_SUCH_NAME
        why = "there is no website of this name" if unknown else "its name could not be looked up"
        return Answer(Outcome.GONE if unknown else Outcome.UNSURE, why, heard=False)
    if isinstance(error, ValueError):
        return Answer(Outcome.UNSURE, "it leads to something that is no web address")
    why = "it took too long to answer" if late or isinstance(error, TimeoutError) else "the connection failed"
    return Answer(Outcome.UNSURE, why, heard=False)


def _followed(address: str, network: Network, until: float) -> Answer:
    here, for_good, now, seen = address, True, "", set()
    for _ in range(MOST_STEPS):
        seen.add(here)
        status, leads_to = _status(_parts(here), network, until)
        if monotonic() >= until:  # a head that was cut off looks like a whole one
            raise TimeoutError
        if status not in (*_FOR_GOOD, *_FOR_NOW) or not leads_to:
            return _judged(status, address, now)
        here = urljoin(here, leads_to)[:LONGEST_ADDRESS]
        for_good = for_good and status in _FOR_GOOD
        now = here if for_good else now
        if here in seen:
            return Answer(Outcome.UNSURE, "it leads round in a circle, for those who take no cookies")
    return Answer(Outcome.UNSURE, "it leads on and on")


def _parts(address: str) -> SplitResult:
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError(address)
    return parts


def _status(parts: SplitResult, network: Network, until: float) -> tuple[int, str]:
    """Ask politely for the head alone; many servers answer that wrongly, so no bad word is taken before a whole one."""
    try:
        status, leads_to = network.asked("HEAD", parts, until)
    except http.client.HTTPException:
        return network.asked("GET", parts, until)
    return (status, leads_to) if status < 400 else network.asked("GET", parts, until)


def _judged(status: int, address: str, now: str) -> Answer:
    if status in (404, 410):
        return Answer(Outcome.GONE, f"the page is not there any more ({status})")
    if not 200 <= status < 300:
        return Answer(Outcome.UNSURE, f"it does not answer programs, or not today ({status})")
    if not now or now == address:
        return Answer(Outcome.FINE)
    to_the_front = urlsplit(now).path in ("", "/") and urlsplit(address).path not in ("", "/")
    why = (
        "it leads to a home page now: look whether the page is still there" if to_the_front else "it has moved for good"
    )
    return Answer(Outcome.MOVED, why, harmless(now))
