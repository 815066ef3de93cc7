"""The whole plan: all records of one folder, in the order in which they are published."""

from __future__ import annotations

from dataclasses import dataclass, field

from plan.audiences import STANDARD, Audience
from plan.model.actions import Action, DeliveryPlan, Priority
from plan.model.engagement import Engagement, Wishes
from plan.model.local_picture import LocalPicture
from plan.model.measure import Measure
from plan.model.outcome import Outcome
from plan.model.people import Group, Partner
from plan.model.plan_file import PlanFile
from plan.model.principles import Principles
from plan.model.reference import EverydayWords, Glossary, Helplines, Picture, Pictures
from plan.model.site import Site
from plan.model.statements import Accessibility, Privacy
from plan.model.update import Review, Update


@dataclass(frozen=True)
class Plan:
    """A plan. Folders of records are tuples: outcomes and priorities by number then id, updates newest first,
    everything else by id. `previous` holds earlier plans in the same shape, newest first; they have no `site`,
    helplines, statements, reviews or previous plans of their own."""

    id: str
    """The folder's name below `previous/`; empty for the plan itself."""
    plan: PlanFile
    site: Site
    principles: Principles = field(default_factory=Principles)
    local_picture: LocalPicture = field(default_factory=LocalPicture)
    outcomes: tuple[Outcome, ...] = ()
    priorities: tuple[Priority, ...] = ()
    measures: tuple[Measure, ...] = ()
    delivery_plans: tuple[DeliveryPlan, ...] = ()
    actions: tuple[Action, ...] = ()
    partners: tuple[Partner, ...] = ()
    groups: tuple[Group, ...] = ()
    engagement: tuple[Engagement, ...] = ()
    wishes: Wishes = field(default_factory=Wishes)
    updates: tuple[Update, ...] = ()
    glossary: Glossary = field(default_factory=Glossary)
    everyday_words: EverydayWords = field(default_factory=EverydayWords)
    helplines: Helplines = field(default_factory=Helplines)
    pictures: Pictures = field(default_factory=Pictures)
    further_pictures: tuple[Picture, ...] = ()
    """Pictures that it can use although `pictures.yml` does not name them: those of its own set, then the starter set.
    An earlier plan has none: it takes those of the plan that keeps it."""
    accessibility: Accessibility | None = None
    privacy: Privacy | None = None
    reviews: tuple[Review, ...] = ()
    previous: tuple[Plan, ...] = ()
    wording: dict[str, str] = field(default_factory=dict)
    """Interface words of `wording/<lang>.yml` that the council changes."""
    files: frozenset[str] = frozenset()
    """Names of the files in `plan_data/files/`."""

    def is_written_for(self, audience: Audience) -> bool:
        """Whether a version has pages: `plan.yml`, its vision or an outcome has texts for it, and not only a title.

        The standard version always has.
        """
        own = getattr(self.plan, audience.id, None) or ()
        told = (self.plan.vision, *self.outcomes)
        return (
            audience == STANDARD
            or any(text for name, text in own if name != "title")
            or any(record.is_written_for(audience) for record in told if record)
        )
