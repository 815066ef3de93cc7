"""What life is like here: the facts that the plan rests on, who has it harder, and what people told us."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plan.edition import Edition
from plan.formats import open_date
from plan.model.local_picture import Difference, Effect, Source, ToldUs
from plan.page import Link, PlanPage
from plan.prose import first_sentence
from plan.views.parts import Fact, links, present


@dataclass(frozen=True)
class SourceView:
    """Where a statement comes from."""

    text: str
    href: str | None


@dataclass(frozen=True)
class FigureView:
    """One fact, with its figure where there is one."""

    id: str
    text: str
    figure: str
    as_of: str
    source: SourceView | None


@dataclass(frozen=True)
class PassageView:
    """A difference or an effect."""

    id: str
    title: str
    text: str
    source: SourceView | None


@dataclass(frozen=True)
class EffectGroup:
    """What one thing that happened has done."""

    id: str
    title: str
    entries: tuple[PassageView, ...]


@dataclass(frozen=True)
class ToldUsView:
    """What people told us, and how it reached us."""

    id: str
    text: str
    facts: tuple[Fact, ...]
    through: tuple[Link, ...]
    groups: tuple[Link, ...]


@dataclass(frozen=True)
class LocalPictureView:
    """The local picture."""

    introduction: str
    figures: tuple[FigureView, ...]
    no_figures: str | None
    """What the source says about figures, where it gives none."""
    differences_title: str
    differences: tuple[PassageView, ...]
    effects: tuple[EffectGroup, ...]
    told_us: tuple[ToldUsView, ...]


def pages(edition: Edition) -> Iterator[PlanPage]:
    """The page of the local picture, when there is anything to show."""
    found, area, t = edition.plan.local_picture, edition.plan.plan.area, edition.t
    if not (found.introduction or found.facts or found.differences or found.effects or found.told_us):
        return
    lead = t("local_picture.lead_and_told" if found.told_us else "local_picture.lead")
    yield PlanPage(
        path=edition.path("local-picture"),
        template="local_picture",
        title=t("local_picture.title", area=area),
        view=local_picture_view(edition),
        section="plan",
        source="local_picture.yml",
        lead=lead,
        description=first_sentence(found.introduction) if found.introduction else lead,
        short_title=t("local_picture.short_title"),
    )


def local_picture_view(edition: Edition) -> LocalPictureView:
    """Everything that the page shows."""
    found = edition.plan.local_picture
    return LocalPictureView(
        introduction=found.introduction or "",
        figures=tuple(
            FigureView(fact.id, fact.text, fact.figure or "", fact.as_of or "", _source(fact.source))
            for fact in found.facts
        ),
        no_figures=None if any(fact.figure for fact in found.facts) else edition.missing("figures"),
        differences_title=edition.t("local_picture.differences", area=edition.plan.plan.area),
        differences=tuple(_passage(difference) for difference in found.differences),
        effects=_effects(edition, found.effects),
        told_us=tuple(_told_us(edition, told) for told in found.told_us),
    )


def _source(source: Source | None) -> SourceView | None:
    if source is None:
        return None
    words = (source.title, source.publisher, open_date(source.date) if source.date else None)
    return SourceView(", ".join(word for word in words if word), source.url)


def _passage(record: Difference | Effect) -> PassageView:
    return PassageView(record.id, record.title, record.text or "", _source(record.source))


def _effects(edition: Edition, effects: tuple[Effect, ...]) -> tuple[EffectGroup, ...]:
    """The effects by what had them, in the order of the plan."""
    causes: dict[str, list[Effect]] = {}
    for effect in effects:
        causes.setdefault(effect.of, []).append(effect)
    return tuple(
        EffectGroup(
            f"effects-{found[0].id}",
            edition.t("local_picture.effects", cause=cause),
            tuple(_passage(effect) for effect in found),
        )
        for cause, found in causes.items()
    )


def _told_us(edition: Edition, told: ToldUs) -> ToldUsView:
    t = edition.t
    asked = next((each for each in edition.plan.engagement if each.id == told.engagement), None)
    return ToldUsView(
        id=told.id,
        text=told.text,
        facts=present(
            (
                Fact(t("local_picture.told.by"), told.said_by) if told.said_by else None,
                Fact(t("local_picture.told.when"), open_date(told.year)) if told.year else None,
                Fact(t("local_picture.told.asked"), asked.title, edition.path("engagement", asked.id))
                if asked
                else None,
            )
        ),
        through=links(edition, "partners", told.through),
        groups=links(edition, "groups", told.groups),
    )
