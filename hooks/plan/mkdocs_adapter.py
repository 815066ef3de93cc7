"""How the plan's pages become MkDocs pages. Only this module and `hooks/events.py` know MkDocs."""

from __future__ import annotations

import logging
import os
import re
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

import jinja2
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from plan.chosen_plan import NoPlanError, announce, chosen_folder, read_chosen_plan
from plan.model.site import Site
from plan.own_faults import debugging, own_fault
from plan.page import PlanPage
from plan.publication import Publication
from plan.publisher import Publisher
from plan.rendering import Renderer, environment
from plan.shell import Shell, shell
from plan.views.not_found import not_found_page

log = logging.getLogger("mkdocs.plugins.plan")

H1 = re.compile(r"<h1[^>]*>.*?</h1>", re.DOTALL)


class GeneratedPage(Page):
    """A page whose HTML comes from the plan instead of from Markdown."""

    shell: Shell

    def __init__(self, plan_page: PlanPage, engine: Engine, file: File, config: MkDocsConfig) -> None:
        super().__init__(plan_page.title, file, config)
        self.plan_page = plan_page
        self.engine = engine

    def read_source(self, config: MkDocsConfig) -> None:
        """Nothing to read: the plan has been read already."""
        self.markdown, self.meta = "", {}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Make the HTML of the body, and list its headings so that Markdown pages may link to them."""
        try:
            self.engine.finish_page(self, self.engine.renderer.body(self.plan_page))
        except Exception as error:  # whatever it is, it has to name the page
            if debugging(os.environ):
                raise
            raise PluginError(own_fault(f"The page '{self.plan_page.path or 'home'}'", error)) from error


class HandwrittenPage(Page):
    """A page of `docs/`, written in Markdown, in the same shell."""

    shell: Shell

    def __init__(self, engine: Engine, file: File, config: MkDocsConfig) -> None:
        super().__init__(None, file, config)
        self.engine = engine
        self.read_source(config)
        path = page_path(file)
        self.plan_page = PlanPage(
            path,
            "handwritten",
            str(self.title),
            None,
            "",
            description=self.meta.get("description", ""),
            words=self.meta.get("words", ""),
            in_search=not path.startswith("maintain"),
        )

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Make the HTML from Markdown as MkDocs does; the shell prints the heading."""
        super().render(config, files)
        body = Markup(H1.sub("", self.content or "", count=1))  # noqa: S704 - the project's own pages
        self.engine.finish_page(self, body)


class Engine:
    """What MkDocs's events share during one build. A new build replaces all of it."""

    publisher: Publisher | None
    renderer: Renderer
    publication: Publication
    env: jinja2.Environment

    def __init__(self) -> None:
        self.serving = False
        self.shown_once = False
        """Whether a preview has shown a whole plan: from then on it keeps the last whole one."""
        self.publisher = None
        self.problems = ""

    def start(self, command: str) -> None:
        """A build or a live preview begins."""
        self.serving = command == "serve"

    def read(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the plan; raise every problem at once; turn MkDocs's output to a folder beside the last good site."""
        self.env = environment(Path(str(config.theme.custom_dir)))
        self.publication = Publication(Path(config.site_dir).resolve())
        config.theme.static_templates = set()
        try:
            self.publisher = read_chosen_plan(root_of(config), os.environ)
        except NoPlanError as error:
            if not self.serving or self.shown_once:
                raise PluginError(str(error)) from error
            log.error(str(error))
            self.publisher, self.problems = None, str(error)
        else:
            announce(self.publisher.problems, log)
            self._configure(self.publisher.edition.plan.site, config)
        self._prepare(config)
        return config

    def _configure(self, site: Site, config: MkDocsConfig) -> None:
        config.site_name = site.name
        config.theme.static_templates = {"404.html"}
        if not self.serving:
            config.site_url = site.address

    def _prepare(self, config: MkDocsConfig) -> None:
        try:
            self.publication.prepare()
        except OSError as error:
            place = self.publication.final
            raise PluginError(f"The site cannot be written to {place}: {error.strerror or error}.") from error
        config.site_dir = str(self.publication.staging)

    def add_pages(self, files: Files, config: MkDocsConfig) -> Files:
        """Add the plan's pages and files, and leave out the theme's own.

        A preview of a plan that has never been whole shows its problems instead, until they are mended.
        """
        if self.publisher is None:
            page = self.env.get_template("problems.html").render(problems=self.problems)
            (self.publication.staging / "index.html").write_text(page, encoding="utf-8")
            return Files([])
        self._leave_out_the_theme(files, config)
        written = tuple(self._written_page(file, config) for file in files.documentation_pages())
        publisher = self.publisher = replace(self.publisher, written=tuple(page.plan_page for page in written))
        assets = frozenset(file.src_uri for file in files if not file.is_documentation_page())
        addresses = publisher.addresses(assets, config.use_directory_urls)
        self.renderer = Renderer(self.env, publisher.edition, addresses, publisher.menu)
        for plan_page in publisher.pages:
            self._add(File.generated(config, source_uri(plan_page.path), content=""), plan_page, files, config)
        for download in publisher.downloads:
            files.append(File.generated(config, download.path, content=download.content))
        for path, place in publisher.files.items():
            files.append(File.generated(config, path, abs_src_path=str(place)))
        return files

    def _leave_out_the_theme(self, files: Files, config: MkDocsConfig) -> None:
        ours = (str(Path(config.docs_dir).resolve()), str(Path(str(config.theme.custom_dir)).resolve()))
        for file in list(files):
            if not str(Path(file.abs_src_path or "").resolve()).startswith(ours):
                files.remove(file)

    def _written_page(self, file: File, config: MkDocsConfig) -> HandwrittenPage:
        try:
            page = HandwrittenPage(self, file, config)
        except (OSError, ValueError) as error:
            fix = "Save it as UTF-8 text."
            raise PluginError(f"{config.docs_dir}/{file.src_uri}: this page cannot be read. {fix}") from error
        file.inclusion = InclusionLevel.NOT_IN_NAV
        return page

    def _add(self, file: File, page: PlanPage, files: Files, config: MkDocsConfig) -> None:
        if files.get_file_from_path(file.src_uri):
            raise PluginError(f"Two pages want the address {page.path}: one is in docs/, or two records share an id.")
        file.inclusion = InclusionLevel.NOT_IN_NAV
        GeneratedPage(page, self, file, config)
        files.append(file)

    def finish_page(self, page: GeneratedPage | HandwrittenPage, body: Markup) -> None:
        """Give a page its shell, its content and its table of contents."""
        assert self.publisher is not None
        page.shell = shell(page.plan_page, body, self.renderer, self.publisher.edit_url(page.plan_page))
        page.content = body
        found = re.findall(r'<h[23] id="([^"]+)"', body)
        page.toc = get_toc([{"level": 2, "id": id_, "name": id_, "children": []} for id_ in found])
        page.present_anchor_ids = {*found, *re.findall(r' id="([^"]+)"', body)}

    def environment(self, config: MkDocsConfig) -> jinja2.Environment:
        """Our own environment for the shell, with the page for a wrong address, which is shown at any depth."""
        if self.publisher is None:
            return self.env
        edition = self.publisher.edition
        addresses = replace(self.renderer.addresses, root=urlsplit(config.site_url or "/").path or "/")
        renderer = Renderer(self.env, edition, addresses, self.publisher.menu)
        page = not_found_page(edition, addresses)
        self.env.globals.update(t=edition.t, not_found=shell(page, renderer.body(page), renderer, None))
        return self.env

    def serve(self, server: LiveReloadServer, config: MkDocsConfig) -> LiveReloadServer:
        """Watch the plan that is shown, and keep the last complete site when a rebuild fails."""
        build = server.builder

        def rebuild() -> None:
            try:
                build()
                self.finish()
            except (Exception, SystemExit) as error:  # the preview must outlive every mistake
                self.publication.discard()
                log.error("%s\nThe preview still shows the last complete site. Mend this, save, and it goes on.", error)

        server.builder = rebuild
        self.finish()
        server.watch(str(chosen_folder(root_of(config), os.environ)))
        return server

    def written(self) -> None:
        """All files of the site are in the staging folder."""
        self.publication.complete = True

    def failed(self, error: Exception) -> None:
        """Forget what is half built. Raises PluginError with words for an editor when our own code is at fault."""
        if hasattr(self, "publication"):
            self.publication.discard()
        if not isinstance(error, MkDocsException) and not debugging(os.environ):
            raise PluginError(own_fault("The site", error)) from error

    def finish(self) -> None:
        """Put a complete site in the place of the last one; forget one that is not complete.

        Raises PluginError when the folder cannot be replaced: the last site is then still in its place.
        """
        if not hasattr(self, "publication"):
            return
        if not self.publication.complete:
            self.publication.discard()
            return
        try:
            self.publication.publish()
        except OSError as error:
            self.publication.discard()
            place = self.publication.final
            raise PluginError(f"{place} cannot be replaced by the new site: {error.strerror}.") from error
        self.publication.complete = False
        self.shown_once = self.publisher is not None


def root_of(config: MkDocsConfig) -> Path:
    """The folder of mkdocs.yml."""
    return Path(config.config_file_path).parent


def source_uri(path: str) -> str:
    """The source address that MkDocs expects for a page: every page is the index of its own folder."""
    return f"{path}/index.md" if path else "index.md"


def page_path(file: File) -> str:
    """Our address of one of MkDocs's files."""
    return file.src_uri.removesuffix("index.md").removesuffix(".md").strip("/")
