"""All pages of one build as HTML: each is made by the renderer of its version, and each stands in its shell."""

from __future__ import annotations

import jinja2
from markupsafe import Markup

from plan.audiences import STANDARD
from plan.handwriting import accessible
from plan.page import PlanPage
from plan.publisher import Publisher
from plan.rendering import Renderer
from plan.shell import Shell, not_found_shell, shell
from plan.specimens import with_specimens


class WholeSite:
    """What makes the pages of one build."""

    def __init__(self, publisher: Publisher, env: jinja2.Environment, more_files: frozenset[str]) -> None:
        """Begin a build; `more_files` are those that come from elsewhere, such as stylesheets."""
        self.publisher = publisher
        self.addresses = publisher.addresses(more_files)
        self._renderers = {
            each.audience.id: Renderer(env, each, self.addresses, publisher.menus[each.audience.id])
            for each in publisher.editions
        }

    def renderer(self, page: PlanPage) -> Renderer:
        """What makes the pages of the version that a page belongs to."""
        return self._renderers[page.audience.id]

    def body(self, page: PlanPage) -> Markup:
        """The HTML of a page below its heading. Raises what `Renderer.body` raises."""
        return self.renderer(page).body(page)

    def written_body(self, page: PlanPage, html: str) -> Markup:
        """The same for a page that is written by hand, of which Markdown has made `html`."""
        renderer = self.renderer(page)
        return with_specimens(accessible(html, renderer, page.title), renderer, page)

    def shell(self, page: PlanPage, body: Markup) -> Shell:
        """What stands round a page's finished body."""
        return shell(page, body, self.renderer(page), self.publisher.edit_url(page))

    def not_found(self, root: str) -> Shell:
        """The page for wrong addresses; it is shown at any depth, so its links begin with `root`."""
        return not_found_shell(self._renderers[STANDARD.id], root)
