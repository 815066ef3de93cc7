"""Which file in `plan_data/` is which record: the one table that the loader goes by."""

from __future__ import annotations

from dataclasses import dataclass

from plan.model.actions import Action, DeliveryPlan, Priority
from plan.model.base import Record
from plan.model.engagement import Engagement, Wishes
from plan.model.local_picture import LocalPicture
from plan.model.measure import Measure
from plan.model.outcome import Outcome
from plan.model.people import Group, Partner
from plan.model.plan_file import PlanFile
from plan.model.principles import Principles
from plan.model.reference import EverydayWords, Glossary, Helplines, Pictures
from plan.model.site import Site
from plan.model.statements import Accessibility, Privacy
from plan.model.update import Review, Update


@dataclass(frozen=True)
class Kind:
    """A kind of file: `name` is its folder or its file's name, and the attribute of `Plan` that holds it."""

    name: str
    model: type[Record]
    in_previous: bool = True
    """Whether an earlier plan in `previous/` has its own."""


FOLDERS: tuple[Kind, ...] = (
    Kind("outcomes", Outcome),
    Kind("priorities", Priority),
    Kind("measures", Measure),
    Kind("delivery_plans", DeliveryPlan),
    Kind("actions", Action),
    Kind("partners", Partner),
    Kind("groups", Group),
    Kind("engagement", Engagement),
    Kind("updates", Update),
)
"""Folders of records: one file a record, whose name is its id."""

SINGLE_FILES: tuple[Kind, ...] = (
    Kind("site", Site, in_previous=False),
    Kind("plan", PlanFile),
    Kind("principles", Principles),
    Kind("local_picture", LocalPicture),
    Kind("wishes", Wishes),
    Kind("glossary", Glossary),
    Kind("everyday_words", EverydayWords),
    Kind("helplines", Helplines, in_previous=False),
    Kind("pictures", Pictures),
    Kind("accessibility", Accessibility, in_previous=False),
    Kind("privacy", Privacy, in_previous=False),
)
"""Files of which there is one: `<name>.yml`."""

STAYS = frozenset({"glossary", "everyday_words", "pictures"})
"""Files that go on when a plan ends: the earlier plan takes its hard words and pictures from the plan of today."""

REVIEWS = Kind("reviews", Review, in_previous=False)
"""`reviews/<kind>/<id>.yml`: the id of a review and its kind are those of the record it is about."""

WORDING = "wording"
"""`wording/<lang>.yml`: texts of the interface, no record."""

FILES = "files"
"""Pictures and documents, of which only the names are read."""

PREVIOUS = "previous"
"""`previous/<id>/`: an earlier plan in the same shape."""

IGNORED_FOLDERS = frozenset({"schema", "translations"})
"""`schema/` is written for editors' programs, `translations/` is kept free for later."""

LISTED: dict[str, tuple[str, str]] = {
    "boards": ("plan", "boards"),
    "decisions": ("plan", "decisions"),
    "glossary": ("glossary", "terms"),
    "pictures": ("pictures", "pictures"),
}
"""Kinds whose records stand in a list inside a file: the kind, then the file and the list."""
