"""What a command of `python -m plan` is: its name, its options, and what it prints (used by every command)."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Mapping
from dataclasses import dataclass

DONE, FOUND_ERRORS, WRONG_USE, BROKEN = range(4)
"""Ways in which a command ends, for the program that called it."""


@dataclass(frozen=True)
class Output:
    """What a command prints and how it ends. Only `plan.__main__` writes it, so commands can be called by tests."""

    text: str = ""
    code: int = DONE
    aside: str = ""
    """For the person who watches, where `text` is for a program (standard error)."""


class WrongUseError(Exception):
    """The command cannot do what was asked; the text says why and what to do instead."""


@dataclass(frozen=True)
class Command:
    """One command: `run` is given its options and the environment. It may raise WrongUseError and nothing else."""

    name: str
    summary: str
    describe: Callable[[ArgumentParser], None]
    """Adds the command's options."""
    run: Callable[[Namespace, Mapping[str, str]], Output]
