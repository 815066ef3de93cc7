"""How the plan's pages become MkDocs pages. Only this module and `hooks/events.py` know MkDocs."""

from __future__ import annotations

import logging
import os
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

import jinja2
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from plan.assets import assets, early_script
from plan.chosen_plan import NoPlanError, announce, read_chosen_plan, watched_folder
from plan.memory import texts_of
from plan.own_faults import debugging, own_fault
from plan.page import PlanPage, address_of, handwritten_page
from plan.policy import page_policy
from plan.preview import Preview, answering, surviving
from plan.problems import Problem
from plan.proofreading import UnsoundPagesError, WrittenFile, proofread, tell
from plan.publication import CannotPublishError, Publication
from plan.publisher import Publisher
from plan.rendering import COMPILED, environment, ids
from plan.shell import Shell
from plan.specimens import UnknownSpecimenError
from plan.watching import watch_promptly
from plan.whole_site import WholeSite

log = logging.getLogger("mkdocs.plugins.plan")


class GeneratedPage(Page):
    """A page whose HTML comes from the plan instead of from Markdown. It is made when it is written, and not kept."""

    def __init__(self, plan_page: PlanPage, engine: Engine, file: File, config: MkDocsConfig) -> None:
        super().__init__(plan_page.title, file, config)
        self.plan_page = plan_page
        self.engine = engine

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Nothing to make yet: MkDocs asks all pages for their content before it writes the first."""
        self.content = ""

    def shell(self) -> Shell:
        """The page with all that stands round it."""
        try:
            return self.engine.site.shell(self.plan_page, self.engine.body(self.plan_page))
        except Exception as error:  # whatever it is, it has to name the page
            if debugging(os.environ):
                raise
            raise PluginError(own_fault(f"The page '{self.plan_page.path or 'home'}'", error)) from error

    @property
    def present_anchor_ids(self) -> set[str]:  # type: ignore[override]
        """Where links from Markdown pages may lead to: few pages are ever asked."""
        return ids(self.engine.body(self.plan_page))


class HandwrittenPage(Page):
    """A page of `docs/`, written in Markdown, in the same shell."""

    def __init__(self, engine: Engine, file: File, config: MkDocsConfig) -> None:
        super().__init__(None, file, config)
        self.engine = engine
        self.read_source(config)
        self.plan_page = handwritten_page(address_of(file.src_uri), str(self.title), self.meta)

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Make the HTML from Markdown as MkDocs does, unless a live preview has it; the shell prints the heading."""
        made_of = self.file.content_string, self.plan_page, self.engine.shared, config.markdown_extensions

        def make() -> tuple[Markup, tuple[Problem, ...]]:
            super(HandwrittenPage, self).render(config, files)
            html, page = self.content or "", self.plan_page
            file = WrittenFile(f"docs/{self.file.src_uri}", self.file.content_string, page.title)
            return self.engine.site.written_body(page, html), proofread(html, file)

        self.content, unsound = self.engine.preview.memory.once(("written", self.file.src_uri), made_of, make)
        self.engine.unsound += unsound
        self.present_anchor_ids = ids(self.content)

    def shell(self) -> Shell:
        """The page with all that stands round it."""
        return self.engine.site.shell(self.plan_page, Markup(self.content))  # noqa: S704 - made in `render`


class Engine:
    """What MkDocs's events share during one build. A new build replaces all of it but what it remembers."""

    site: WholeSite
    env: jinja2.Environment
    shared: object

    def __init__(self) -> None:
        self.preview = Preview(serving=False)
        self.publisher: Publisher | None = None
        self.publication: Publication | None = None
        self.problems, self.unsound = "", list[Problem]()

    def start(self, command: str) -> None:
        """A build or a live preview begins."""
        self.preview = Preview(serving=command == "serve")

    def read(self, config: MkDocsConfig) -> MkDocsConfig:
        """Turn MkDocs's output to a folder beside the last good site; read the plan; raise every problem at once."""
        self.publication = Publication(Path(config.site_dir))
        self.publication.prepare()
        config.site_dir = str(self.publication.staging)
        self.preview.begin()
        config.theme.dirs = [str(config.theme.custom_dir)]  # else MkDocs lists 14,500 files of the theme
        config.theme.static_templates = set()
        self.env = environment(Path(config.theme.dirs[0]), COMPILED, getattr(self, "env", None))
        try:
            self.publisher = read_chosen_plan(Path(config.config_file_path).parent, os.environ, self.preview.memory)
        except NoPlanError as error:
            if not (self.preview.shows_problems and error.folder_exists):
                raise PluginError(str(error)) from error
            log.error(str(error))
            self.publisher, self.problems = None, str(error)
        else:
            announce(self.publisher.problems, log)
            config.site_name = self.publisher.plan.site.name
            config.theme.static_templates = {"404.html"}
            if not self.preview.serving:
                config.site_url = self.publisher.edition.plan.site.address
        return config

    def add_pages(self, files: Files, config: MkDocsConfig) -> Files:
        """Add the plan's pages and files; a preview of a plan that was never whole shows its problems instead."""
        if self.publisher is None:
            html = self.env.get_template("problems.html").render(problems=self.problems)
            Path(config.site_dir, "index.html").write_text(html, encoding="utf-8")
            return Files([])
        # What pages, the stylesheet and the inline script are made of is not published itself.
        files = Files([file for file in files if not file.src_uri.startswith("plan/")])
        written = tuple(self._written_page(file, config).plan_page for file in files.documentation_pages())
        made = tuple(assets(self.env, self.publisher.plan.site))
        publisher = replace(self.publisher, written=written, assets=made, directory_urls=config.use_directory_urls)
        self.publisher, self.unsound = publisher, []
        others = frozenset(file.src_uri for file in files if not file.is_documentation_page())
        self.site = WholeSite(publisher, self.env, others)
        texts, colours = texts_of(Path(config.theme.dirs[0])), publisher.plan.site.colours
        self.shared = self.preview.memory.same("shared", (self.site.addresses, publisher.edition.t, texts, colours))
        for page in publisher.pages:
            self._add(File.generated(config, f"{page.path}/index.md".strip("/"), content=""), page, files, config)
        for download in publisher.downloads:
            files.append(File.generated(config, download.path, abs_src_path=str(download.write(config.site_dir))))
        for path, place in publisher.files.items():
            files.append(File.generated(config, path, abs_src_path=str(place)))
        return files

    def _written_page(self, file: File, config: MkDocsConfig) -> HandwrittenPage:
        file.dest_uri = f"{address_of(file.src_uri)}/index.html".strip("/")
        try:
            page = HandwrittenPage(self, file, config)
        except (OSError, ValueError) as error:
            raise PluginError(f"docs/{file.src_uri}: this page cannot be read. Save it as UTF-8 text.") from error
        file.inclusion = InclusionLevel.NOT_IN_NAV
        return page

    def _add(self, file: File, page: PlanPage, files: Files, config: MkDocsConfig) -> None:
        if files.get_file_from_path(file.src_uri):
            raise PluginError(f"Two pages want the address {page.path}: one is in docs/, or two records share an id.")
        file.inclusion = InclusionLevel.NOT_IN_NAV
        GeneratedPage(page, self, file, config)
        files.append(file)

    def body(self, page: PlanPage) -> Markup:
        """The HTML of a page below its heading, which a live preview keeps for its next rebuild."""
        return self.preview.memory.once(("body", page.path), (page, self.shared), lambda: self.site.body(page))

    def environment(self, config: MkDocsConfig) -> jinja2.Environment:
        """Our own environment for the shell, with the page for a wrong address, which is shown at any depth."""
        if self.publisher is None:
            return self.env
        tell(self.unsound, log)
        wrong_address = self.site.not_found(urlsplit(config.site_url or "/").path or "/")
        # MkDocs puts a script into the pages of a live preview: these have no policy, which would refuse it.
        policy = "" if self.preview.serving else page_policy(early_script(self.env))
        self.env.globals.update(not_found=wrong_address, policy=policy)
        return self.env

    def serve(self, server: LiveReloadServer, config: MkDocsConfig) -> LiveReloadServer:
        """Watch the plan that is shown, and keep the last complete site when a rebuild fails."""
        self.finish()
        server.builder = surviving(server.builder, self.finish, log)
        server.server_bind = answering(server.server_bind, server.url)  # type: ignore[method-assign]
        plan = watched_folder(Path(config.config_file_path).parent, os.environ)
        watch_promptly(server, (plan, Path(config.theme.dirs[0])))
        return server

    def written(self, config: MkDocsConfig) -> None:
        """All files of the site are in the staging folder; whoever asks now is told where they will be."""
        assert self.publication is not None
        self.publication.complete = True
        config.site_dir = str(self.publication.final)

    def failed(self, error: Exception) -> None:
        """Forget what is half built, and end the build with words for an editor. Raises Abort."""
        if self.publication:
            self.publication.discard()
        if isinstance(error, Abort) or debugging(os.environ):
            return
        told = isinstance(error, MkDocsException | CannotPublishError | UnknownSpecimenError | UnsoundPagesError)
        log.error(str(error) if told else own_fault("The site", error))
        raise Abort("The site was not built, and its folder is as it was before.") from error

    def finish(self) -> None:
        """Put a complete site in the place of the last one, and forget an incomplete one."""
        self.preview.end()
        if self.publication and self.publication.finish():
            self.preview.shown_once = self.publisher is not None
            self.preview.memory.forget_the_rest()
