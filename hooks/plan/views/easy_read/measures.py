"""How it is going in easy read: the list of an outcome's measures, each with how it is going, and the page of each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from plan.edition import Edition
from plan.model.measure import Measure, MeasureWords
from plan.model.outcome import Outcome
from plan.model.versions import Ideas
from plan.page import Link, PlanPage
from plan.views.easy_read.topic import Going, IdeasPageView, Section, described, in_ideas
from plan.views.ideas import IdeaView, ideas, told
from plan.views.measure_words import MeasureInWords, measure_in_words, measure_title

PICTURE = "bars"
"""The picture of a measure whose texts have none."""


@dataclass(frozen=True)
class _Told:
    """A measure with everything that is told about it."""

    measure: Measure
    entries: tuple[MeasureInWords, ...]
    """One, or one for each of its parts."""

    @property
    def own(self) -> MeasureWords[Ideas]:
        """Its easy-read texts."""
        return self.measure.easy_read or MeasureWords[Ideas]()


def pages(edition: Edition, outcome: Outcome, page: PlanPage) -> Iterator[PlanPage]:
    """The list, and the page of each measure that belongs here; `page` is the outcome's, whose look they share.

    A measure belongs to the first outcome that names it and has easy-read texts. The booklet has the measures below the
    title of the list, so their own pages are no chapters of it.
    """
    named = (edition.measures[id_] for id_ in dict.fromkeys(outcome.measures) if id_ in edition.measures)
    told_here = [_Told(measure, measure_in_words(edition, measure)) for measure in named]
    if not told_here:
        return
    t = edition.t
    title, view = t("easy_outcome.going_for", title=page.title), _list_view(edition, told_here)
    above = replace(
        page,
        path=f"{page.path}/how-it-is-going",
        title=title,
        view=view,
        eyebrow=page.title,
        description=t("easy_measures.description", title=page.title),
        crumbs=(*page.crumbs, page.link),
        in_menu=False,
    )
    yield above
    for each in told_here:
        if _home(edition, each.measure) is outcome:
            yield _page(edition, each, above)


def _home(edition: Edition, measure: Measure) -> Outcome:
    """The outcome after whose page that of a measure stands."""
    return next(each for each in edition.outcomes_of[measure.id] if each.is_written_for(edition.audience))


def _list_view(edition: Edition, told_here: list[_Told]) -> IdeasPageView:
    """Each measure in one sentence, and the way to its page."""
    t = edition.t
    sections = (Section(ideas=told(edition, "easy_measures.lead")), *(_in_list(edition, each) for each in told_here))
    view = in_ideas(edition, sections, (f"measures/{each.measure.id}" for each in told_here))
    entries = tuple(entry for each in told_here for entry in each.entries)
    paper = (
        Section(ideas=told(edition, "easy_measures.all_numbers")),
        Section(measures=tuple(replace(entry, more=None) for entry in entries), level=1, id="going"),
    )
    standard = Link(t("easy_measures.standard"), edition.standard_path("how-we-are-doing"))
    return replace(view, on_paper=(*paper, Section(links=(standard,))))


def _in_list(edition: Edition, found: _Told) -> Section:
    title = measure_title(edition, found.measure)
    read = Link(edition.t("easy.read_about", title=title), edition.path("measures", found.measure.id))
    going = tuple(
        Going(entry.status, _picture(edition, found.own), part=entry.part and f"{entry.part}:")
        for entry in found.entries
    )
    return Section(title, id=f"measure-{found.measure.id}", going=going, links=(read,))


def _picture(edition: Edition, own: MeasureWords[Ideas]) -> str | None:
    """The picture of the first of its ideas."""
    texts = (own.definition, own.how_it_is_going, own.why_this)
    names = (idea.picture for text in texts for idea in text or () if idea.picture)
    return edition.picture_path(next(names, PICTURE))


def _page(edition: Edition, found: _Told, above: PlanPage) -> PlanPage:
    title, view = measure_title(edition, found.measure), _measure_view(edition, found)
    return replace(
        above,
        path=edition.path("measures", found.measure.id),
        title=title,
        view=view,
        source=f"measures/{found.measure.id}.yml",
        description=described(view, title),
        crumbs=(*above.crumbs, above.link),
    )


def _measure_view(edition: Edition, found: _Told) -> IdeasPageView:
    """What a measure asks and counts, why, and how it is going in each of its parts."""
    view = in_ideas(edition, _sections(edition, found), (f"measures/{found.measure.id}",))
    return replace(view, on_paper=())


def _sections(edition: Edition, found: _Told) -> Iterator[Section]:
    t, own = edition.t, found.own
    asked: tuple[IdeaView, ...] = told(edition, "easy_measure.question", question=own.question) if own.question else ()
    yield Section(ideas=asked)
    yield Section(t("easy_outcome.why"), ideas(edition, own.why_this), "why")
    yield Section(t("easy_measure.count"), ideas(edition, own.definition), "count")
    how, going = ideas(edition, own.how_it_is_going), "easy_measure.going"
    entries = tuple(replace(each, title=each.part, question="", ideas=(), more=None) for each in found.entries)
    if found.measure.parts:
        yield Section(t(going), how, "going", measures=entries)
    else:
        yield Section(t(going), (), "going", measures=tuple(replace(each, ideas=how) for each in entries))
    more = found.entries[0].more
    yield Section(t("easy_measure.numbers"), (), "numbers", links=(more,) if more else ())
