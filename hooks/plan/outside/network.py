"""How another website is reached: directly, for a limited time, and never one inside the organisation's own network.

Whoever changes the plan chooses the addresses, and the computer that asks stands inside a network. So every name is
looked up here, once; the connection goes to the number that was found, and only if that is public.
"""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from threading import Timer
from time import monotonic
from urllib.parse import SplitResult, quote

LONGEST_STEP = 10.0
"""Seconds in which a server has to say something."""
_CARRIES_ANOTHER = tuple(map(ipaddress.ip_network, ("64:ff9b::/96", "64:ff9b:1::/48", "2002::/16")))
"""Addresses of IPv6 in which one of IPv4 is wrapped, which may be a private one."""
_UNQUOTED = "%/:=&?~+!$,;'@()*[]"


class NotPublicError(Exception):
    """The address leads into the organisation's own network, or to the computer that asks."""


def looked_up(host: str, port: int) -> Sequence[str]:
    """The numbers of a host. Raises OSError (socket.gaierror) when it has none."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(each[4][0]) for each in found))


def is_public(number: str) -> bool:
    """Whether a host with this number can be anybody's, and not only one of a private network."""
    address = ipaddress.ip_address(number.partition("%")[0])
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped:
            return is_public(str(address.ipv4_mapped))
        if any(address in network for network in _CARRIES_ANOTHER):
            return False
    return address.is_global and not address.is_multicast


@dataclass(frozen=True)
class Network:
    """The way to other websites. Tests give it a server of their own."""

    seconds: float = 20.0
    """How long one address may take, with everything that it leads to."""
    pause: float = 1.0
    """How long a host is left alone between two questions, in seconds."""
    name: str = "plan-link-check"
    """What we call ourselves to those we ask."""
    look_up: Callable[[str, int], Sequence[str]] = looked_up
    may_ask: Callable[[str], bool] = is_public
    context: ssl.SSLContext = field(default_factory=ssl.create_default_context)

    def asked(self, method: str, parts: SplitResult, until: float) -> tuple[int, str]:
        """The status of an answer, and where it leads on to. Nothing of its body is read, and nothing is kept.

        Raises NotPublicError, OSError, http.client.HTTPException or ValueError, the last for what is no address.
        """
        host = (parts.hostname or "").encode("idna").decode("ascii")
        secure = parts.scheme == "https"
        port = parts.port or (443 if secure else 80)
        numbers = self.look_up(host, port)
        if not numbers or not all(map(self.may_ask, numbers)):
            raise NotPublicError(host)
        left = until - monotonic()
        if left <= 0:
            raise TimeoutError
        connection = _Direct(host, port, numbers[0], self.context if secure else None, min(LONGEST_STEP, left))
        guard = Timer(left, connection.cut)
        guard.daemon = True
        guard.start()
        try:
            target = quote(parts.path or "/", safe=_UNQUOTED) + (
                f"?{quote(parts.query, safe=_UNQUOTED)}" if parts.query else ""
            )
            connection.request(method, target, headers={"User-Agent": self.name, "Accept": "*/*"})
            answer = connection.getresponse()
            return answer.status, answer.getheader("Location") or ""
        finally:
            guard.cancel()
            connection.close()


class _Direct(http.client.HTTPConnection):
    """A connection to one number, whatever the name of its host leads to meanwhile."""

    def __init__(self, host: str, port: int, number: str, context: ssl.SSLContext | None, seconds: float) -> None:
        super().__init__(host, port, timeout=seconds)
        self.default_port = 443 if context else 80
        self._number, self._context = number, context

    def connect(self) -> None:
        """Reach the number, and with https make sure that it is the host (called by the standard library)."""
        self.sock = socket.create_connection((self._number, self.port), self.timeout)
        if self._context:
            self.sock = self._context.wrap_socket(self.sock, server_hostname=self.host, do_handshake_on_connect=False)
            self.sock.do_handshake()

    def cut(self) -> None:
        """End a connection that takes too long: whoever waits for it goes on with an error."""
        try:
            socket.socket.shutdown(self.sock, socket.SHUT_RDWR)
        except (AttributeError, OSError, TypeError):
            return  # not there yet, or closed already
