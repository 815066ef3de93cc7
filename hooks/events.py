"""The MkDocs events of this site. Each hands over to the adapter, the only other module that knows MkDocs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import Files

from plan.mkdocs_adapter import Engine

_engine = Engine()


def on_startup(*, command: str, dirty: bool) -> None:
    """Remember whether this is a build or a live preview."""
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


def on_serve(server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., Any]) -> LiveReloadServer:
    """Keep the last complete site while a rebuild fails."""
    return _engine.serve(server, config)


def on_post_build(*, config: MkDocsConfig) -> None:
    """Everything is written."""
    _engine.written()


def on_build_error(*, error: Exception) -> None:
    """Forget what is half written."""
    _engine.failed(error)


def on_shutdown() -> None:
    """Put a complete site in the place of the last one; forget an incomplete one."""
    _engine.finish()
