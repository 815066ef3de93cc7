"""Pages to HTML: our own Jinja environment, which escapes everything and refuses what it does not know."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import jinja2
from jinja2.bccache import Bucket
from markupsafe import Markup

from plan.addresses import Addresses, DeadLinkError
from plan.edition import Edition
from plan.menu import MenuSection
from plan.nesting import nested
from plan.page import PlanPage
from plan.prose import ProseWriter

TITLE = re.compile(r"<h1[^>]*>.*?</h1>", re.DOTALL)
HEADING = re.compile(r'<h2 id="([^"]+)"[^>]*>(.*?)</h2>', re.DOTALL)

COMPILED = None if sys.dont_write_bytecode else Path(__file__).with_name("__pycache__")
"""Where compiled templates are kept: beside Python's own compiled modules, or nowhere if it is told to keep none."""

SYNTAX = {"autoescape": True, "trim_blocks": True, "lstrip_blocks": True}
"""How our templates are compiled."""


class CompiledTemplates(jinja2.FileSystemBytecodeCache):
    """Templates that were compiled for an earlier build; where none can be kept, each build compiles them again."""

    def get_source_checksum(self, source: str) -> str:
        """What a compiled template is known by: its text, and everything else that it was compiled from."""
        return super().get_source_checksum(f"{jinja2.__version__} {SYNTAX} {source}")

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take a compiled template, if there is one."""
        with suppress(OSError):
            super().load_bytecode(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a compiled template."""
        with suppress(OSError):
            Path(self.directory).mkdir(exist_ok=True)
            super().dump_bytecode(bucket)


def environment(
    templates: Path, compiled: Path | None = None, last: jinja2.Environment | None = None
) -> jinja2.Environment:
    """A Jinja environment over a folder of templates: everything is escaped, an unknown name is an error.

    Compiled templates are kept in the folder `compiled`, if it is given. The `last` environment over the same folder
    serves again: it compiles only templates that have changed. `part` in every template is the macros that
    pages are put together from, and `figure` those of charts: Jinja's own `import` looks through all names that a
    template knows, for each page anew.
    """
    env = last or jinja2.Environment(
        loader=jinja2.FileSystemLoader(templates),
        undefined=jinja2.StrictUndefined,
        bytecode_cache=CompiledTemplates(str(compiled), "template-%s") if compiled else None,
        **SYNTAX,  # type: ignore[arg-type]
    )
    env.filters["nested"] = nested
    env.globals["figure"] = env.get_template("plan/parts/charts.html").module
    env.globals["part"] = env.get_template("plan/parts/macros.html").module
    return env


@dataclass(frozen=True)
class Heading:
    """A heading of a page that "On this page" lists."""

    id: str
    title: Markup


def headings(body: str) -> tuple[Heading, ...]:
    """The second-level headings of a page's body that have an id."""
    return tuple(Heading(found[1], Markup(found[2])) for found in HEADING.finditer(body))  # noqa: S704 - our own HTML


def ids(body: str) -> set[str]:
    """Every place of a page that a link can lead to."""
    return set(re.findall(r' id="([^"]+)"', body))


def without_heading(body: str) -> Markup:
    """The HTML of a page that is written by hand without its title, which the shell prints."""
    return Markup(TITLE.sub("", body, count=1))  # noqa: S704 - the project's own pages


class Renderer:
    """Renders the pages of one build. Menus are rendered once for each section and depth, not once for each page."""

    def __init__(
        self, env: jinja2.Environment, edition: Edition, addresses: Addresses, menu: tuple[MenuSection, ...]
    ) -> None:
        self.env = env
        self.edition = edition
        self.addresses = addresses
        self.menu = menu
        self._writer = ProseWriter()
        self._menus: dict[tuple[str, str], Markup] = {}

    def body(self, page: PlanPage) -> Markup:
        """The HTML of a page below its heading. Raises what Jinja raises, and DeadLinkError for a wrong link."""
        template = self.env.get_template(f"plan/{page.template}.html")
        link = self.links_from(page.path)
        return Markup(  # noqa: S704 - made by autoescaping templates
            template.render(view=page.view, t=self.edition.t, link=link, prose=self.prose_from(page))
        )

    def links_from(self, here: str) -> Callable[[str], str]:
        """A function that gives the link from a page to any page or file."""
        return lambda target: self.addresses.relative(here, target)

    def prose_from(self, page: PlanPage) -> Callable[[str], Markup]:
        """A function that turns a text into HTML for a page; one of an earlier plan means that plan's records."""
        earlier = f"{page.earlier_plan.plan.path}/" if page.earlier_plan else self.edition.prefix

        def link(target: str) -> str | None:
            for prefix in dict.fromkeys((earlier, self.edition.prefix, "")):
                try:
                    return self.addresses.relative(page.path, prefix + place_of(target))
                except DeadLinkError:
                    continue
            return None

        return lambda text: self._writer.html(text, link)

    def menu_html(self, page_path: str, section: str) -> Markup:
        """The main menu and the list of the page's section, with the page at hand marked as current."""
        up = self.addresses.up(page_path)
        key = (section, up)
        if key not in self._menus:
            module = self.env.get_template("plan/parts/menu.html")
            link = self.links_from(page_path)
            html = module.render(menu=self.menu, section=section, link=link, t=self.edition.t)
            self._menus[key] = Markup(html)  # noqa: S704 - made by an autoescaping template
        current = f'href="{self.addresses.relative(page_path, page_path)}"'
        return self._menus[key].replace(Markup(current), Markup(f'{current} aria-current="page"'))  # noqa: S704


def place_of(target: str) -> str:
    """The address of what a text links to: records are named `kind/id`, and one kind has an address of its own."""
    kind, slash, rest = target.strip("/").partition("/")
    return f"have-your-say/{rest}" if kind == "engagement" and slash else target.strip("/")
