"""Which addresses of other websites stand where in a plan, in the texts of every version."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urldefrag, urlsplit

from plan.checks.scope import Entry, Scope
from plan.model.base import Record
from plan.prose import LinkReader
from plan.source.yaml_file import Loc

NOT_OUTSIDE: Mapping[str, frozenset[Loc]] = {
    "site": frozenset({("address",), ("first_address",), ("forge", "edit")}),
}
"""Fields that lead to the site itself, or are only the beginning of an address."""
_NOBODYS = re.compile(r"(?:.*\.)?(?:example|test|invalid|localhost|example\.(?:com|net|org))\.?")
"""Names that are kept for examples, so that no website can have them (RFC 2606 and 6761)."""
_NO_MESSAGE = ""


@dataclass(frozen=True)
class OutsideLink:
    """An address of another website, and every place of the plan where it stands."""

    address: str
    """Without the part of the page, which no server is told."""
    places: tuple[str, ...]
    """As in a message: `plan_data/plan.yml:12`."""

    @property
    def is_example(self) -> bool:
        """Whether no such website can exist, because its name is kept for examples."""
        try:
            return bool(_NOBODYS.fullmatch(urlsplit(self.address).hostname or ""))
        except ValueError:
            return False


def outside_links(scope: Scope) -> tuple[OutsideLink, ...]:
    """Every address of another website in a plan, in the order of its files; earlier plans are kept as they were."""
    reader = LinkReader()
    places: dict[str, dict[str, None]] = {}
    for entry in scope.entries:
        for loc, written in (*_fields(entry), *_in_texts(entry, reader)):
            address = urldefrag(written.strip()).url
            if address.lower().startswith(("https://", "http://")):
                places.setdefault(address, {})[_place(entry, loc, written)] = None
    return tuple(OutsideLink(address, tuple(found)) for address, found in places.items())


def _fields(entry: Entry) -> Iterator[tuple[Loc, str]]:
    """The fields of an entry's records that are an address and nothing else."""
    without = NOT_OUTSIDE.get(entry.kind, frozenset())
    for at, record in entry.records:
        for name, value in _values(record):
            if isinstance(value, str) and " " not in value and "://" in value and (*at, name) not in without:
                yield (*at, name), value


def _values(record: Record) -> Iterator[tuple[str, object]]:
    for name, field in type(record).model_fields.items():
        yield field.alias or name, getattr(record, name)


def _in_texts(entry: Entry, reader: LinkReader) -> Iterator[tuple[Loc, str]]:
    for field in entry.fields:
        if field.words and field.words.markdown:
            yield from ((field.loc, href) for href in reader.hrefs(field.value))


def _place(entry: Entry, loc: Loc, written: str) -> str:
    """Where an address stands, found as the place of a message is; nobody is shown a message."""
    problem = entry.at_words(entry.reminder(loc, _NO_MESSAGE, "", ""), written)
    return f"{problem.path}:{problem.line}"
