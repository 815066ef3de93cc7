"""The README at the top of the exported tree: what it is, and how each generator reads it (used by `tree`)."""

from __future__ import annotations

import json
from pathlib import Path
from string import Template
from urllib.parse import urlsplit

from plan.export.escaping import escaped
from plan.publisher import Publisher

_TEXT = Path(__file__).with_name("readme_of_the_tree.md")


def readme(publisher: Publisher, pages: int) -> str:
    """The README with the names of this plan's site and how many pages there are."""
    site = publisher.edition.plan.site
    address = urlsplit(site.address)
    return Template(_TEXT.read_text(encoding="utf-8")).substitute(
        name=escaped(" ".join(site.name.split())),
        name_quoted=_quoted(site.name),
        address=site.address,
        address_quoted=_quoted(site.address),
        origin_quoted=_quoted(f"{address.scheme}://{address.netloc}"),
        base_quoted=_quoted(address.path),
        language=site.language.split("-")[0],
        day=publisher.today.isoformat(),
        pages=pages,
    )


def _quoted(text: str) -> str:
    """As YAML, TOML and JavaScript all write a text."""
    return json.dumps(text, ensure_ascii=False)
