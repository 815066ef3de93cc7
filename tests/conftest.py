"""What every test shares: how many cases Hypothesis tries (HYPOTHESIS_PROFILE=nightly tries many more), one browser."""

import os
import shutil
import time
from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date
from importlib import import_module
from pathlib import Path
from textwrap import dedent
from types import ModuleType

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, sync_playwright

from plan.addresses import Addresses
from plan.audiences import STANDARD
from plan.edition import Edition
from plan.menu import MenuSection
from plan.model.plan import Plan
from plan.model.plan_file import PlanFile
from plan.model.site import Site
from plan.rendering import Renderer, environment
from plan.wording import Wording, default_words

OVERRIDES = Path(__file__).resolve().parent.parent / "overrides"

settings.register_profile(
    "usual",
    max_examples=250,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
# Four tests load mutated folders and eight read mutated files: 20,000 and 40,000 cases a night.
settings.register_profile("nightly", parent=settings.get_profile("usual"), max_examples=5_000, derandomize=False)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "usual"))

LONGEST_BUILD = 300
"""Seconds that a process waits for what another one builds."""

ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
)


SOUND = {
    "site.yml": """
        name: Our plan
        address: https://plan.example.org/
        example: yes
        organisation: {name: Exampleshire County Council}
        """,
    "plan.yml": """
        title: A good place to grow up
        area: Exampleshire
        status: current
        """,
}
"""The files of the smallest plan without mistakes."""


@pytest.fixture
def write_plan(tmp_path: Path) -> Callable[[Mapping[str, str | bytes]], Path]:
    """A function that writes a sound plan, with files added or put in the place of its own, and gives its folder."""

    def write(files: Mapping[str, str | bytes]) -> Path:
        for name, content in {**SOUND, **files}.items():
            file = tmp_path / "plan_data" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content if isinstance(content, bytes) else dedent(content).lstrip().encode())
        return tmp_path / "plan_data"

    return write


@pytest.fixture(scope="session")
def renderer_of() -> Callable[..., Renderer]:
    """A function that gives what makes the pages of the smallest plan, whose site has these pages and files."""

    def of(pages: Collection[str], files: Collection[str] = (), menu: tuple[MenuSection, ...] = ()) -> Renderer:
        plan_file = PlanFile.model_validate({"title": "Plan", "area": "Here", "status": "current"})
        site = {"name": "Plan", "address": "https://plan.example/", "organisation": {"name": "Council"}}
        plan = Plan(id="", plan=plan_file, site=Site.model_validate(site))
        edition = Edition(plan, STANDARD, date(2026, 11, 21), Wording(default_words()))
        return Renderer(environment(OVERRIDES), edition, Addresses(frozenset(pages), frozenset(files)), menu)

    return of


@pytest.fixture(scope="session")
def weights() -> ModuleType:
    """The module of the benchmark that knows what pages weigh: the benchmark is a program of its own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(Path(__file__).parent / "bench"))
        return import_module("weights")


@pytest.fixture(scope="session")
def browser_arguments() -> tuple[str, ...]:
    """What a browser is started with: it asks nobody but this machine for anything."""
    return ARGUMENTS


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One browser for all tests: Playwright does not start twice in one process."""
    names = ("chromium-headless-shell", "chromium")
    program = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, names)), "/usr/bin/chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, Callable[[Path], None]], Path]:
    """A function that gives the folder of a name: one of the processes of a run fills it, the others wait for it."""
    top = tmp_path_factory.getbasetemp()
    shared = (top.parent if "PYTEST_XDIST_WORKER" in os.environ else top) / "shared"

    def one(name: str, fill: Callable[[Path], None]) -> Path:
        folder, outcome = shared / name / "made", shared / name / "outcome"
        shared.mkdir(exist_ok=True)
        try:
            (shared / name).mkdir()
        except FileExistsError:
            return awaited(folder, outcome)
        said = ""
        try:
            folder.mkdir()
            fill(folder)
        except BaseException as fault:
            said = f"it failed in another process: {fault}"
            raise
        finally:
            (shared / name / "saying").write_text(said, encoding="utf-8")
            (shared / name / "saying").rename(outcome)
        return folder

    return one


def awaited(folder: Path, outcome: Path) -> Path:
    """Wait for what another process makes, or made before."""
    end = time.monotonic() + LONGEST_BUILD
    while not outcome.exists():
        assert time.monotonic() < end, f"{folder.parent.name} is not made yet"
        time.sleep(0.05)
    assert outcome.read_text(encoding="utf-8") == "", folder.parent.name
    return folder
