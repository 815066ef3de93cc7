"""Asks other websites for many addresses: a few at once, each host in turn, and nobody twice who has answered."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from urllib.parse import urlsplit

from plan.outside.answers import Answer, Outcome, ask
from plan.outside.network import Network

AT_ONCE = 4
"""So many hosts are asked side by side, each for one address at a time."""
MOST_SILENCE = 3
"""A host that has been silent so often is not asked for its other addresses."""

_SILENT = Answer(Outcome.UNSURE, "its website did not answer for other pages, so it was not asked", heard=False)
_CUT_OFF = "no website at all could be reached: this computer may have no way to the internet"


def answers(addresses: Iterable[str], network: Network) -> Mapping[str, Answer]:
    """What every address is answered. Whoever was silent is asked once more at the end."""
    hosts: dict[str, list[str]] = defaultdict(list)
    for address in dict.fromkeys(addresses):
        hosts[_host(address)].append(address)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        found = {address: answer for part in pool.map(partial(_of_host, network), hosts.values())
                 for address, answer in part.items()}  # fmt: skip
    return found if len(hosts) < 2 or any(each.heard for each in found.values()) else _cut_off(found)


def _of_host(network: Network, addresses: Sequence[str]) -> dict[str, Answer]:
    found: dict[str, Answer] = {}
    silent = 0
    for address in addresses:
        if silent == MOST_SILENCE:
            found[address] = _SILENT
            continue
        found[address] = ask(address, network)
        silent = 0 if found[address].heard else silent + 1
        time.sleep(network.pause)
    if silent < MOST_SILENCE:
        for address in [address for address, answer in found.items() if answer.outcome is Outcome.UNSURE]:
            time.sleep(network.pause)
            found[address] = ask(address, network)
    return found


def _cut_off(found: Mapping[str, Answer]) -> dict[str, Answer]:
    """Where nobody at all has answered, a name that is not known says nothing about the website."""
    return {
        address: replace(answer, outcome=Outcome.UNSURE, why=_CUT_OFF) if answer.outcome is Outcome.GONE else answer
        for address, answer in found.items()
    }


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""
