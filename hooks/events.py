"""The MkDocs events of this site. Each hands over to the adapter, the only other module that knows MkDocs."""

from __future__ import annotations

import logging
import os
import time
import traceback
from collections.abc import Callable
from functools import wraps
from typing import Any, ParamSpec, TypeVar

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError, MkDocsException, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files

try:
    from plan.interruption import Interruption
    from plan.mkdocs_adapter import Engine
    from plan.own_faults import debugging, own_fault
    from plan.publication import CannotPublishError
except Exception as wrong:  # a package that is not installed, or code that is no Python
    if os.environ.get("PLAN_DEBUG") == "1":
        raise
    place = traceback.extract_tb(wrong.__traceback__)[-1]
    raise ConfigurationError(
        "The site's own code could not be started, and that is no fault in the plan's texts:\n\n"
        f"  {type(wrong).__name__}: {wrong} ({place.filename}, line {place.lineno})\n\n"
        "make site and make serve install what is missing. If that does not help, please send these lines to\n"
        "the people who look after the code. Nothing was changed: the last site is as it was."
    ) from wrong

log = logging.getLogger("mkdocs.hooks.events")

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")

OPENING_A_FILE = 0.02
"""Seconds in which the preview's server opens a file that a browser has asked for, with time to spare."""

_engine = Engine()
_interruption = Interruption()


def plainly(event: Callable[Arguments, Result]) -> Callable[Arguments, Result]:
    """An event outside a build, whose faults MkDocs would print as a traceback: they are told in an editor's words."""

    @wraps(event)
    def told(*arguments: Arguments.args, **named: Arguments.kwargs) -> Result:
        try:
            return event(*arguments, **named)
        except MkDocsException:
            raise
        except CannotPublishError as error:
            raise PluginError(str(error)) from error
        except Exception as error:
            if debugging(os.environ):
                raise
            raise PluginError(own_fault("The site", error)) from error

    return told


def showing_the_last_site(server: LiveReloadServer) -> Callable[[], None]:
    """The server's builder, except that browsers need not wait for it.

    MkDocs holds every answer back until the version that it wants is the one to be seen, since it builds into the
    folder that it shows. Here that folder always has a whole site, so the version to be seen is wanted until the end.
    """
    build = server.builder

    def rebuild() -> None:
        wanted, server._wanted_epoch = server._wanted_epoch, server._visible_epoch
        try:
            build()
        finally:
            server._wanted_epoch = wanted
            time.sleep(OPENING_A_FILE)  # who was let in just before has its file open when the sites change places

    return rebuild


@plainly
def on_startup(*, command: str, dirty: bool) -> None:
    """Remember whether this is a build or a live preview, and end either tidily when somebody stops it."""
    _interruption.listen(serving=command == "serve")
    _engine.start(command)


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read the plan before MkDocs cleans anything, and build beside the last good site."""
    return _engine.read(config)


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Add the plan's pages and files."""
    return _engine.add_pages(files, config)


def on_env(env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:
    """Render with our own strict environment."""
    return _engine.environment(config)


@plainly
def on_serve(server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., Any]) -> LiveReloadServer:
    """Keep the last complete site while a rebuild fails, and show it while one goes on."""
    server.builder = showing_the_last_site(server)
    return _engine.serve(server, config)


@event_priority(-100)
def on_post_build(*, config: MkDocsConfig) -> None:
    """Everything is written, by plugins too that a council adds."""
    _engine.written(config)


@plainly
def on_build_error(*, error: Exception) -> None:
    """Forget what is half written."""
    _engine.failed(error)


@plainly
def on_shutdown() -> None:
    """Put a complete site in the place of the last one; forget an incomplete one, or one that somebody stopped."""
    _interruption.hold()
    try:
        if _interruption.words:
            log.error(_interruption.words)
            if _engine.publication:
                _engine.publication.discard()
        _engine.finish()
        _interruption.leave()
    finally:
        _interruption.forget()
