"""From a folder of YAML to everything a site needs, for whichever engine writes it: pages, files, links and menus."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path, PurePath

from plan.addresses import Addresses
from plan.audiences import AUDIENCES, STANDARD
from plan.checks import check
from plan.downloads import Download, downloads, kept
from plan.edition import Edition
from plan.load.folder import load
from plan.memory import Memory
from plan.menu import MenuSection, menu
from plan.model.plan import Plan
from plan.page import PlanPage
from plan.pages import pages
from plan.pictures.published import PublishedPicture, published_file, published_pictures
from plan.placeholders.filling import filled
from plan.plan_files import published_files
from plan.problems import PlanDataError, Problem
from plan.today import today
from plan.told_to import told_to
from plan.views.credits import credited
from plan.wording import Wording, default_words


@dataclass(frozen=True)
class Publisher:
    """Everything that is published, before any of it is HTML."""

    plan: Plan
    today: date
    problems: tuple[Problem, ...]
    """Warnings and reminders: errors never get this far."""
    folder: Path
    """The folder of the plan, and below that what messages and links to the forge call it."""
    shown: str
    written: tuple[PlanPage, ...] = ()
    """Pages that are written by hand, which the engine reads: lists of pages name them."""
    assets: tuple[Download, ...] = ()
    """Files that belong to every site, which are made from what lies beside the templates."""
    directory_urls: bool = True
    """Whether links lead to the folder of a page; else to the file in it."""
    memory: Memory = field(default_factory=Memory)
    """What a live preview has made before."""

    @cached_property
    def editions(self) -> tuple[Edition, ...]:
        """The plan in each of its versions, the standard one first; a version without texts has no pages."""
        words = {**default_words(self.plan.site.language.split("-")[0]), **self.plan.wording}
        plan = filled(self.plan, self.today, words)
        return tuple(
            Edition(
                told_to(plan, each),
                each,
                self.today,
                Wording(words, each),
                each.prefix,
                typed=self.plan,
                memory=self.memory,
            )
            for each in AUDIENCES
        )

    @property
    def edition(self) -> Edition:
        """The plan in its standard version."""
        return self.editions[0]

    @cached_property
    def pages(self) -> tuple[PlanPage, ...]:
        """Every page of every version, in the order of the site."""
        return tuple(credited(self.edition, self._made, self.pictures))

    @cached_property
    def _made(self) -> tuple[PlanPage, ...]:
        """The pages before the pictures that they show are credited."""
        return tuple(pages(self.editions, self.written))

    @cached_property
    def pictures(self) -> tuple[PublishedPicture, ...]:
        """The pictures that any page shows."""
        return published_pictures(self.edition.plan, self._made)

    @cached_property
    def downloads(self) -> tuple[Download, ...]:
        """Every file that is not a page. Raises NotCleanError or OSError for a picture that was changed meanwhile."""
        found = downloads(self.edition, (*self.pages, *self.written), self.directory_urls)
        pictures = (Download(each.address, kept(published_file(each, self.folder))) for each in self.pictures)
        return (*self.assets, *found, *pictures)

    @cached_property
    def files(self) -> dict[str, Path]:
        """The files of the plan's folder that are published as they are: the address of each, and where it stands."""
        return {path: self.folder / path for path in published_files(self.edition.plan)}

    @cached_property
    def menus(self) -> dict[str, tuple[MenuSection, ...]]:
        """The main menu of each version, by its id: the sections that have pages."""
        return {edition.audience.id: menu(edition, self.pages) for edition in self.editions}

    def addresses(self, more_files: frozenset[str]) -> Addresses:
        """All addresses of the site, with the files that come from elsewhere."""
        paths = frozenset(page.path for page in (*self.pages, *self.written))
        files = frozenset(download.path for download in self.downloads) | frozenset(self.files) | more_files
        return Addresses(paths, files, self.directory_urls)

    def edit_url(self, page: PlanPage) -> str | None:
        """Where the file of a page is changed on the forge, if the site names one and the plan stands in it.

        No other version than the standard one leads there: a forge is public, and no place for a child to write.
        """
        forge = self.plan.site.forge
        if (
            page.audience != STANDARD
            or not (forge and forge.edit and page.source)
            or PurePath(self.shown).is_absolute()
        ):
            return None
        return f"{forge.edit}{self.shown}{page.source}"


def read_publisher(folder: Path, shown: str, environment: Mapping[str, str], memory: Memory | None = None) -> Publisher:
    """Read, check and prepare the plan in `folder`, which messages call `shown`.

    What the `memory` of a preview has is not made again unless it has changed. Raises PlanDataError, with every problem
    in it, when the plan has an error.
    """
    memory = memory or Memory()
    loaded = load(folder, shown, memory)
    day = today(environment, loaded.plan.plan.as_at if loaded.plan else None)
    problems = check(loaded, day)
    if loaded.plan is None or found_errors(problems):
        raise PlanDataError(problems)
    shown = loaded.documents["plan"].path.removesuffix("plan.yml")
    return Publisher(loaded.plan, day, problems, folder, shown, memory=memory)


def found_errors(problems: tuple[Problem, ...]) -> bool:
    """Whether any problem stops the build."""
    return any(problem.level == "error" for problem in problems)
