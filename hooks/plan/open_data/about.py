"""What every description of open data says alike: what it is about, that an example is one, and on which terms."""

from __future__ import annotations

from plan.edition import Edition
from plan.model.measure import Measure
from plan.prose import first_sentence


def about_all(edition: Edition) -> str:
    """What the figures of a plan are."""
    return _with_notice(edition, edition.t("open_data.about_all", area=edition.plan.plan.area))


def about_measure(edition: Edition, measure: Measure) -> str:
    """What the figures of a measure are: its question, and the beginning of what exactly is counted."""
    counted = first_sentence(measure.definition) if measure.definition else ""
    words = edition.t("open_data.about_measure", title=measure.title, area=edition.plan.plan.area)
    return _with_notice(edition, " ".join(text for text in (words, measure.question, counted) if text))


def own_licence(measure: Measure) -> str:
    """The licence of the source of a measure, in its words, which goes before the organisation's own; may be empty."""
    return (measure.source.licence or "") if measure.source else ""


def _with_notice(edition: Edition, text: str) -> str:
    """Nobody may take an example for the truth where no page says that it is one."""
    site = edition.plan.site
    return f"{site.example_note or edition.t('shell.example')} {text}" if site.example else text
