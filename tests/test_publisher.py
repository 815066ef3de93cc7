"""From a folder of YAML to everything that a site needs, or to every problem at once."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from plan.addresses import DeadLinkError
from plan.audiences import AUDIENCES
from plan.page import PlanPage
from plan.problems import Level, PlanDataError
from plan.publisher import Publisher, read_publisher

ON_21_NOVEMBER_2026 = {"SOURCE_DATE_EPOCH": "1795219200"}
PLAN = "title: Plan\narea: Smallton\nstatus: current\n"
SITE = "name: Plan\naddress: https://plan.example/\norganisation: {name: Council}\n"
FORGE = "forge: {url: https://forge.example/plan, edit: https://forge.example/plan/edit/main/}\n"


@pytest.fixture(name="folder")
def folder_fixture(tmp_path: Path) -> Path:
    (tmp_path / "plan.yml").write_text(PLAN, encoding="utf-8")
    (tmp_path / "site.yml").write_text(SITE, encoding="utf-8")
    return tmp_path


def read(folder: Path, shown: str = "plan_data") -> Publisher:
    return read_publisher(folder, shown, ON_21_NOVEMBER_2026)


def test_the_smallest_plan_can_be_published(folder: Path) -> None:
    found = read(folder)
    assert found.today == found.edition.today == date(2026, 11, 21)
    assert found.pages[0].path == ""
    assert "data/plan.json" in {download.path for download in found.downloads}


def test_a_kept_copy_is_true_on_its_own_day(folder: Path) -> None:
    (folder / "plan.yml").write_text(PLAN + "as_at: 2021-03-31\n", encoding="utf-8")
    assert read(folder).today == date(2021, 3, 31)


def test_a_plan_with_errors_is_not_published_and_all_of_them_are_told(folder: Path) -> None:
    (folder / "plan.yml").write_text("titel: Plan\narea: Smallton\nstatus: runs\n", encoding="utf-8")
    with pytest.raises(PlanDataError) as raised:
        read(folder, "my_plan")
    told = str(raised.value)
    assert "my_plan/plan.yml:1" in told
    assert "my_plan/plan.yml:3" in told
    assert "titel" in told
    assert "runs" in told


def test_a_folder_that_is_not_there_is_told_and_never_a_traceback(tmp_path: Path) -> None:
    with pytest.raises(PlanDataError, match="my_plan"):
        read(tmp_path / "gone", "my_plan")


def test_what_is_honestly_missing_stops_nothing(folder: Path) -> None:
    (folder / "outcomes").mkdir()
    (folder / "outcomes" / "safe.yml").write_text("title: Safe\n", encoding="utf-8")
    found = read(folder)
    assert found.problems
    assert Level.ERROR not in {problem.level for problem in found.problems}
    assert "outcomes/safe" in {page.path for page in found.pages}


def test_words_of_the_council_take_the_place_of_ours(folder: Path) -> None:
    (folder / "wording").mkdir()
    (folder / "wording" / "en.yml").write_text("menu: {plan: Our promise}\n", encoding="utf-8")
    assert read(folder).edition.t("menu.plan") == "Our promise"


def test_every_page_and_file_has_an_address_and_nothing_else_has(folder: Path) -> None:
    found = read(folder)
    addresses = found.addresses(frozenset({"assets/plan.css"}))
    for path in ("", "contact", "data/plan.json", "assets/plan.css"):
        assert addresses.relative("contact", path)
    with pytest.raises(DeadLinkError):
        addresses.relative("contact", "assets/other.css")


def test_a_page_that_is_written_by_hand_has_an_address_too(folder: Path) -> None:
    written = PlanPage("about", "handwritten", "About", None, "")
    found = read(folder)
    by_hand = replace(found, written=(written,))
    assert by_hand.addresses(frozenset()).url("about") == "about/"


def test_a_change_is_suggested_in_the_file_of_the_page(folder: Path) -> None:
    (folder / "site.yml").write_text(SITE + FORGE, encoding="utf-8")
    found = read(folder)
    page = PlanPage("outcomes/safe", "outcome", "Safe", None, "", source="outcomes/safe.yml")
    assert found.edit_url(page) == "https://forge.example/plan/edit/main/plan_data/outcomes/safe.yml"


def test_nothing_is_suggested_where_there_is_no_file_or_no_forge(folder: Path) -> None:
    page = PlanPage("outcomes/safe", "outcome", "Safe", None, "", source="outcomes/safe.yml")
    assert read(folder).edit_url(page) is None
    (folder / "site.yml").write_text(SITE + FORGE, encoding="utf-8")
    assert read(folder).edit_url(PlanPage("a-to-z", "a_to_z", "A to Z", None, "")) is None
    assert read(folder, str(folder)).edit_url(page) is None


SAFE = "title: Safe\neasy_read: {title: Being safe, summary: [{text: You are safe., picture: house}]}\n"


def test_there_is_an_edition_for_every_version_and_the_standard_one_comes_first(folder: Path) -> None:
    found = read(folder)
    assert tuple(edition.audience for edition in found.editions) == AUDIENCES
    assert found.edition is found.editions[0]
    assert [edition.prefix for edition in found.editions] == ["", "easy-read/", "young-people/"]
    assert [edition.t.audience for edition in found.editions] == list(AUDIENCES)


def test_only_a_version_that_has_texts_has_pages(folder: Path) -> None:
    (folder / "outcomes").mkdir()
    (folder / "outcomes" / "safe.yml").write_text(SAFE, encoding="utf-8")
    found = read(folder)
    homes = {audience.home for audience in AUDIENCES}
    assert homes & {page.path for page in found.pages} == {"", "easy-read"}
    assert [section.id for section in found.menus["easy_read"]] == ["start", "outcomes", "how-we-check"]
    assert found.menus["young_people"] == ()


def test_the_site_map_and_the_search_have_the_pages_of_all_versions(folder: Path) -> None:
    (folder / "outcomes").mkdir()
    (folder / "outcomes" / "safe.yml").write_text(SAFE, encoding="utf-8")
    texts = {download.path: download.content for download in read(folder).downloads}
    assert "<loc>https://plan.example/easy-read/</loc>" in texts["sitemap.xml"]
    assert '"easy-read/"' in texts["search-index.json"]


def test_no_other_version_leads_to_the_forge(folder: Path) -> None:
    (folder / "site.yml").write_text(SITE + FORGE, encoding="utf-8")
    page = PlanPage("outcomes/safe", "outcome", "Safe", None, "", source="outcomes/safe.yml")
    found = read(folder)
    assert [found.edit_url(replace(page, audience=each)) is None for each in AUDIENCES] == [False, True, True]
