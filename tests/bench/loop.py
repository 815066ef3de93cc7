"""The least that could turn Markdown into pages: a loop over files, for comparison. `python loop.py FROM TO`."""

from __future__ import annotations

import sys
from pathlib import Path

import jinja2
import yaml
from markdown import Markdown
from markupsafe import Markup

PAGE = """<!doctype html>
<html lang="{{ page.language }}">
<head>
<meta charset="utf-8">
<title>{{ page.title }}</title>
<meta name="description" content="{{ page.description }}">
</head>
<body>
<header><a href="/">Made-up plan</a></header>
<main>
<h1>{{ page.title }}</h1>
{{ content }}
</main>
</body>
</html>
"""


def main(markdown: Path, site: Path) -> None:
    """Turn each file of Markdown below a folder into a page."""
    template = jinja2.Environment(autoescape=True).from_string(PAGE)
    writer = Markdown(extensions=["attr_list", "tables", "toc"])
    for file in sorted(markdown.rglob("*.md")):
        _, front, body = file.read_text(encoding="utf-8").split("---\n", 2)
        page = yaml.load(front, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        place = site / file.relative_to(markdown).with_suffix(".html")
        place.parent.mkdir(parents=True, exist_ok=True)
        content = Markup(writer.reset().convert(body))  # noqa: S704 - the pages of a plan that was made up
        place.write_text(template.render(page=page, content=content), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
