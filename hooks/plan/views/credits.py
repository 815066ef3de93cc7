"""Credits: whose pictures, whose words and whose software the site is made with, and on what terms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from plan.edition import Edition
from plan.model.plan_file import SourceOfPlan
from plan.model.reference import Credit, Picture
from plan.page import PlanPage
from plan.pictures.published import PublishedPicture
from plan.views.parts import Fact, present

SOFTWARE = (
    ("MkDocs", "BSD-2-Clause", "https://www.mkdocs.org/"),
    ("Material for MkDocs", "MIT", "https://squidfunk.github.io/mkdocs-material/"),
    ("Python-Markdown", "BSD-3-Clause", "https://python-markdown.github.io/"),
    ("Jinja", "BSD-3-Clause", "https://jinja.palletsprojects.com/"),
    ("nh3", "MIT", "https://nh3.readthedocs.io/"),
    ("Pydantic", "MIT", "https://docs.pydantic.dev/"),
    ("PyYAML", "MIT", "https://pyyaml.org/"),
    ("Pillow", "MIT-CMU", "https://python-pillow.github.io/"),
)
"""What builds the site, each with its licence (SPDX's names) and its own website."""


@dataclass(frozen=True)
class PictureCredit:
    """A picture of the organisation's own, and who made it."""

    id: str
    title: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class CreditsView:
    """Everything on the page."""

    source: tuple[Fact, ...]
    source_note: str
    pictures: tuple[PictureCredit, ...]
    """The organisation's own that pages show."""
    openmoji: tuple[Fact, ...]
    """The pictures from OpenMoji that pages show, each with its code."""
    software: tuple[Fact, ...]


def pages(edition: Edition) -> Iterator[PlanPage]:
    """The page: every site has one, since every site is made with software of others."""
    t = edition.t
    if not edition.parent:
        yield PlanPage(
            path=edition.path("credits"),
            template="credits",
            title=t("credits.title"),
            view=credits_view(edition),
            section="",
            source="pictures.yml" if edition.plan.pictures.pictures else "",
            lead=t("credits.lead"),
            description=t("credits.description"),
            words=t("credits.found_by"),
        )


def credited(edition: Edition, pages: Iterable[PlanPage], published: Iterable[PublishedPicture]) -> Iterator[PlanPage]:
    """All pages of a site, with the pictures that it publishes named on the page of credits."""
    view = credits_view(edition, published)
    return (replace(page, view=view) if page.template == "credits" else page for page in pages)


def credits_view(edition: Edition, published: Iterable[PublishedPicture] = ()) -> CreditsView:
    """Everything that the page shows on a site that publishes these pictures."""
    t, source = edition.t, edition.plan.plan.source
    pictures = [each.picture for each in published]
    return CreditsView(
        source=_source(edition, source) if source else (),
        source_note=t("credits.reworded") if source and source.reworded else "",
        pictures=tuple(_credits(edition, pictures)),
        openmoji=_openmoji(edition, pictures),
        software=tuple(Fact(name, licence, href=web) for name, licence, web in SOFTWARE),
    )


def _openmoji(edition: Edition, pictures: Iterable[Picture]) -> tuple[Fact, ...]:
    """Each drawing once, by the first name that the plan gives it."""
    names = {picture.openmoji: picture.id for picture in reversed([*pictures]) if picture.openmoji}
    return tuple(
        Fact(name.replace("-", " "), edition.t("credits.openmoji_code", code=code))
        for code, name in sorted(names.items(), key=lambda each: each[1])
    )


def _source(edition: Edition, source: SourceOfPlan) -> tuple[Fact, ...]:
    t = edition.t
    return present(
        (
            Fact(t("credits.document"), source.title, href=source.web),
            Fact(t("credits.publisher"), source.publisher),
            Fact(t("credits.read_on"), edition.date(source.read_on)) if source.read_on else None,
        )
    )


def _credits(edition: Edition, pictures: Iterable[Picture]) -> Iterator[PictureCredit]:
    """Each credit once: a whole set of pictures shares one."""
    own = {picture.credit: picture.id for picture in reversed([*pictures]) if picture.credit}
    for credit, id in reversed(own.items()):
        yield _credit(edition, credit, id)


def _credit(edition: Edition, credit: Credit, id: str) -> PictureCredit:
    t = edition.t
    facts = (
        Fact(t("credits.author"), credit.author),
        Fact(t("credits.licence"), credit.licence, href=credit.url),
        Fact(t("credits.changed"), credit.changed) if credit.changed else None,
        Fact(t("credits.consent"), t("credits.consent_recorded")) if credit.consent == "recorded" else None,
    )
    return PictureCredit(id, credit.title, present(facts))
