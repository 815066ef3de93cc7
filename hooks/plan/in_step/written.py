"""Checks of texts as they stand in a file of reviews: for the command that writes them and for messages to paste."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import yaml

from plan.in_step.fingerprint import fingerprint
from plan.in_step.simplified import SimplifiedText
from plan.model.update import InStep, ReaderCheck

WIDTH = 1_000_000
"""Lines are broken where a text has its own breaks, and nowhere else."""


class _Writer(yaml.SafeDumper):
    """Writes texts of several lines as such."""


def _text(writer: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = "|" if "\n" in text else None
    return writer.represent_scalar("tag:yaml.org,2002:str", text, style=style)


def _choice(writer: yaml.SafeDumper, choice: bool) -> yaml.ScalarNode:
    return writer.represent_scalar("tag:yaml.org,2002:bool", "yes" if choice else "no")


_Writer.add_representer(str, _text)
_Writer.add_representer(bool, _choice)


def checked(text: SimplifiedText, day: date, by: str) -> InStep:
    """The record that a text was found to say the same as its standard text, both as they stand now."""
    return InStep.model_validate(
        {
            "version": text.version,
            "field": text.field,
            "fingerprint": fingerprint(text.standard),
            "text_fingerprint": fingerprint(text.words),
            "standard_text": text.standard,
            "checked_on": day.isoformat(),
            "checked_by": by,
        }
    )


def as_items(checks: Sequence[InStep | ReaderCheck]) -> str:
    """Records as items of a list, as they stand below `in_step:` or `readers:`; without a line break at the end."""
    found = [each.model_dump(exclude_none=True) for each in checks]
    return yaml.dump(found, Dumper=_Writer, sort_keys=False, allow_unicode=True, width=WIDTH).rstrip("\n")


def as_file(in_step: Sequence[InStep], readers: Sequence[ReaderCheck] = ()) -> str:
    """The whole of a file of reviews, without a line break at the end."""
    lists = (("in_step", in_step), ("readers", readers))
    return "\n".join(f"{name}:\n{as_items(checks)}" for name, checks in lists if checks)
