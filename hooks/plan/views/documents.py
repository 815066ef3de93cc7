"""Documents, other formats and open data: for somebody who wants to print, keep, pass on or reuse the plan."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plan.edition import Edition
from plan.formats import open_date
from plan.model.governance import Document
from plan.page import Link, PlanPage
from plan.views.linked_plans import LinkedPlanView, linked_plan_views
from plan.views.other_formats import OtherFormatsView, other_formats_view
from plan.views.parts import Fact, present
from plan.views.reaching import file_path


@dataclass(frozen=True)
class DocumentView:
    """One document."""

    id: str
    title: str
    text: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class DocumentsView:
    """Everything that can be had beside the pages."""

    whole_plan: Link | None
    documents: tuple[DocumentView, ...]
    other_formats: OtherFormatsView | None
    open_data: Link | None
    open_data_lead: str
    """What can be downloaded there."""
    linked_plans: tuple[LinkedPlanView, ...]
    source: tuple[Fact, ...]
    """Where the plan's words come from, when somebody else put them into this shape."""


def pages(edition: Edition) -> Iterator[PlanPage]:
    """The page: always for the plan of today, which has its open data; for an earlier plan when it has documents."""
    plan, t = edition.plan.plan, edition.t
    if edition.parent and not (plan.documents or plan.linked_plans or plan.source):
        return
    yield PlanPage(
        path=edition.path("documents"),
        template="documents",
        title=t("documents.title"),
        view=documents_view(edition),
        section="how-we-check",
        source="plan.yml",
        lead=_lead(edition),
        description=t("documents.description", area=plan.area),
    )


def _lead(edition: Edition) -> str:
    """What readers can do here: ask for other formats only where the site says how."""
    if edition.parent:
        return ""
    return edition.t("documents.lead" if edition.plan.site.other_formats else "documents.lead_print")


def documents_view(edition: Edition) -> DocumentsView:
    """Everything that the page shows. What belongs to the site and not to one plan stands with the plan of today."""
    t, is_today = edition.t, edition.parent is None
    has_figures = any(measure.observations for measure in edition.plan.measures)
    return DocumentsView(
        whole_plan=Link(t("documents.whole_plan"), edition.path("documents", "whole-plan")) if is_today else None,
        documents=tuple(document_view(edition, document) for document in edition.plan.plan.documents),
        other_formats=other_formats_view(edition) if is_today else None,
        open_data=Link(t("documents.open_data_link"), edition.path("data")) if is_today else None,
        open_data_lead=t("documents.open_data_lead" if has_figures else "documents.open_data_lead_plan"),
        linked_plans=linked_plan_views(edition),
        source=_source(edition),
    )


def document_view(edition: Edition, document: Document) -> DocumentView:
    """A document, with what a reader needs to know before opening it: its link says its kind and its size."""
    t, kind = edition.t, edition.t(f"documents.type.{document.type}")
    name = f"{document.title} ({', '.join(part for part in (kind, document.size) if part)})"
    has_copy = document.url or document.file
    facts = present(
        (
            Fact(t("documents.get"), name, href=document.url) if document.url else None,
            Fact(t("documents.get"), name, file_path(edition, document.file)) if document.file else None,
            Fact(t("documents.get"), t("documents.no_copy")) if not has_copy else None,
            Fact(t("documents.kind"), kind) if not has_copy else None,
            Fact(t("documents.size"), document.size) if document.size and not has_copy else None,
            Fact(t("documents.pages"), f"{document.pages:,}") if document.pages else None,
            Fact(t("documents.date"), open_date(document.date)) if document.date else None,
            Fact(t("documents.language"), document.language) if document.language else None,
            Fact(t("documents.accessible"), _accessible(edition, document)),
        )
    )
    return DocumentView(document.id, document.title, document.text or "", facts)


def _accessible(edition: Edition, document: Document) -> str:
    """Whether a screen reader can read a document, and what to do when it cannot."""
    words = edition.t(f"documents.accessible_{document.accessible}")
    if document.accessible_note:
        return f"{words} {document.accessible_note}"
    can_ask = document.accessible != "yes" and edition.plan.site.other_formats is not None
    return f"{words} {edition.t('documents.ask')}" if can_ask else words


def _source(edition: Edition) -> tuple[Fact, ...]:
    source, t = edition.plan.plan.source, edition.t
    if source is None:
        return ()
    return present(
        (
            Fact(t("documents.source.document"), source.title, href=source.web),
            Fact(t("documents.source.publisher"), source.publisher),
            Fact(t("documents.source.copy"), source.title, file_path(edition, source.file)) if source.file else None,
            Fact(t("documents.source.read_on"), edition.date(source.read_on)) if source.read_on else None,
            Fact(t("documents.source.words"), t("documents.source.reworded")) if source.reworded else None,
        )
    )
