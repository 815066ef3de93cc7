"""Specimens of the site's parts on pages for designers, made by the templates and macros that make the real ones."""

from __future__ import annotations

import re
from decimal import Decimal
from types import SimpleNamespace

from markupsafe import Markup

from plan.charts.content import Baseline, Level, Line, Words
from plan.charts.groups import GroupRow, Reference
from plan.model.site import InOtherWords
from plan.page import Link, PlanPage
from plan.rendering import Renderer
from plan.stylesheet import stylesheet
from plan.version_switch import VersionLink
from plan.views.action_summary import ActionSummary
from plan.views.easy_read.topic import Going
from plan.views.example_charts import Said, example_bars, example_dots, example_line, example_marks, example_sparkline
from plan.views.ideas import IdeaView
from plan.views.measure_pictures import ShareBar, TenFigures
from plan.views.measure_summary import MeasureSummary, ReadingSummary
from plan.views.measure_table import MeasureTable, Row
from plan.views.measure_words import MeasureInWords, Told
from plan.views.other_formats import OtherFormatsView
from plan.views.parts import Card, Fact, Status, Tally
from plan.views.said import SaidView
from plan.views.visual_language import colour_sheet

FOLDER = "plan/specimens/"
"""Where the templates of specimens are, one for each name."""

_PLACE = re.compile(r'<div data-specimen="([^"]*)">\s*</div>')
_LANDMARK = re.compile(r"(?<=<)nav(?=\s)")
_LANDMARK_END = re.compile(r"(?<=</)nav(?=>)")


class UnknownSpecimenError(Exception):
    """A page asks for a specimen that there is no template for; as text it says which there are."""


def with_specimens(body: str, renderer: Renderer, page: PlanPage) -> Markup:
    """The body of a page by hand with a specimen in each place that asks for one: `<div data-specimen="status"></div>`.

    A specimen is no landmark, whatever it is on a real page: a page has one menu, and this is only its picture. Raises
    UnknownSpecimenError.
    """
    if not _PLACE.search(body):
        return Markup(body)  # noqa: S704 - the project's own pages
    shown = {
        "make": _kinds(),
        "sheet": colour_sheet(stylesheet(renderer.env, renderer.edition.plan.site.colours), renderer.edition.t),
        "t": renderer.edition.t,
        "link": renderer.links_from(page.path),
        "prose": renderer.prose_from(page),
    }

    def specimen(place: re.Match[str]) -> str:
        known = names(renderer)
        if place[1] not in known:
            raise UnknownSpecimenError(
                f"The page '{page.path}' asks for the specimen '{place[1]}'. There are: {', '.join(known)}."
            )
        made = renderer.env.get_template(f"{FOLDER}{place[1]}.html").render(shown)
        return _LANDMARK_END.sub("div", _LANDMARK.sub('div role="group"', made))

    return Markup(_PLACE.sub(specimen, body))  # noqa: S704 - the project's own pages


def names(renderer: Renderer) -> tuple[str, ...]:
    """Every specimen that there is a template for."""
    found = (path for path in renderer.env.list_templates() if path.startswith(FOLDER))
    return tuple(sorted(path.removeprefix(FOLDER).removesuffix(".html") for path in found))


def _kinds() -> SimpleNamespace:
    """What the macros are given on real pages: templates of specimens make their examples from these."""
    kinds = (
        ActionSummary,
        Baseline,
        Card,
        Decimal,
        Fact,
        Going,
        GroupRow,
        IdeaView,
        InOtherWords,
        Level,
        Line,
        Link,
        MeasureInWords,
        MeasureSummary,
        MeasureTable,
        OtherFormatsView,
        ReadingSummary,
        Reference,
        Row,
        Said,
        SaidView,
        ShareBar,
        Status,
        Tally,
        TenFigures,
        Told,
        VersionLink,
        Words,
        example_bars,
        example_dots,
        example_line,
        example_marks,
        example_sparkline,
    )
    return SimpleNamespace(**{kind.__name__: kind for kind in kinds})
