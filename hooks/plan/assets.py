"""Files that belong to every site whatever its plan says, made from what lies beside the templates."""

from __future__ import annotations

from collections.abc import Iterator

import jinja2

from plan.downloads import Download, kept
from plan.model.site import Site
from plan.policy import HEADERS, headers_file
from plan.stylesheet import stylesheets

EARLY = "plan/early.js"
"""The one script that stands inline in every page, so that chosen colours are there before anything is drawn."""


def assets(env: jinja2.Environment, site: Site) -> Iterator[Download]:
    """Each of these files, for a site's own address."""
    for address, text in stylesheets(env, site.colours):
        yield Download(address, kept(text))
    yield Download(HEADERS, kept(headers_file(early_script(env), site.address)))


def early_script(env: jinja2.Environment) -> str:
    """The inline script as `base.html` prints it, which is what the policy's hash is taken of."""
    return env.get_template(EARLY).render()
