"""The seventeen faults that stock documentation themes have: none of them is on any page of any site.

Those that only a browser can judge (what is seen, what a key does, which colours meet) are in tests/browser. Each test
names the success criterion of WCAG 2.2 that the fault breaks.
"""

from __future__ import annotations

import re
from urllib.parse import urljoin, urlparse

import pytest
from bs4 import BeautifulSoup, Tag

INSIDE = "https://inside.invalid/"
NATIVE = {"a", "button", "input", "select", "textarea", "summary"}
MADE_FOR_A_PRESS = {"button", "summary"}
"""Elements that a keyboard presses without any script."""
WITH_A_NAME = ("aria-label", "aria-labelledby")
LANDMARKS = {"nav", "aside", "form", "section"}
KEY_OF_ITS_OWN = re.compile(r"""\b(?:key|code)\s*={2,3}\s*["']([^"']+)["']""")
HARMLESS_KEYS = {"Escape", "Enter", "Tab"}


def faults(site, find) -> dict[str, object]:
    """What `find(soup)` gives for each page where it gives anything; pages that only lead on have nothing to judge."""
    found = {path or "home": find(soup) for path, soup in site.pages.items()}
    return {path: fault for path, fault in found.items() if fault}


def written(tags) -> list[str]:
    """The beginnings of tags, for a message."""
    return [str(tag)[:120] for tag in tags]


def name(soup: BeautifulSoup, tag: Tag) -> str:
    """What a screen reader calls an element: its label, the element that labels it, or its own words."""
    if tag.get("aria-label"):
        return str(tag["aria-label"]).strip()
    labels = [soup.find(id=each) for each in str(tag.get("aria-labelledby") or "").split()]
    if tag.get("id") and not labels:
        labels = [soup.find("label", attrs={"for": tag["id"]})]
    around = tag.find_parent("label")
    words = [each.get_text(" ", strip=True) for each in (*labels, around) if each] or [tag.get_text(" ", strip=True)]
    return " ".join(words).strip()


def test_the_menu_is_opened_by_a_button_with_a_name_and_a_state(site) -> None:
    """Fault 1 (2.1.1, 4.1.2, 1.1.1): a label with no role, no name and no stop for the Tab key."""

    def wrong(soup: BeautifulSoup) -> list[str]:
        button = soup.select_one("header button.menu-button")
        if button is None:
            return ["no button"]
        menu = soup.find(id=button.get("aria-controls"))
        right = (
            button.get("aria-expanded") == "false" and name(soup, button) and menu is not None and menu.name == "nav"
        )
        return [] if right else written([button])

    assert faults(site, wrong) == {}


def test_a_label_only_names_a_field_that_can_be_seen(site) -> None:
    """Faults 1, 4 and 8 (2.1.1, 4.1.2): labels that act as buttons for tick boxes that nobody can see or reach."""

    def wrong(soup: BeautifulSoup) -> list[str]:
        found = []
        for label in soup.find_all("label"):
            inside = label.find(["input", "select", "textarea"])
            field = soup.find(id=label["for"]) if label.get("for") else inside
            seen = field is not None and field.name in ("input", "select", "textarea") and not field.get("hidden")
            if not seen or not label.get_text(strip=True) or label.get("tabindex") is not None:
                found.append(label)
        return written(found)

    assert faults(site, wrong) == {}


def test_nothing_off_the_screen_waits_for_the_focus(site) -> None:
    """Fault 2 (2.4.3, 2.4.7): links of a shut menu. The walks in tests/browser see it; here, none hides from ears."""

    def wrong(soup: BeautifulSoup) -> list[str]:
        hidden = soup.select('[aria-hidden="true"] a, [aria-hidden="true"] button, [aria-hidden="true"] input')
        return written(hidden)

    assert faults(site, wrong) == {}


def test_no_dialog_or_overlay_takes_the_page_away(site) -> None:
    """Faults 3 and 6 (2.4.3, 2.1.1, 4.1.2): a drawer and a search dialog, open or shut, that keep or lose the focus."""

    def wrong(soup: BeautifulSoup) -> list[str]:
        return written(
            soup.select("dialog, [role=dialog], [role=alertdialog], [aria-modal], [role=menu], [role=listbox]")
        )

    assert faults(site, wrong) == {}


def test_whatever_opens_and_shuts_is_made_for_it(site) -> None:
    """Fault 4 (2.1.1, 4.1.2): labels that Space does not press, and states on elements that have none."""

    def wrong(soup: BeautifulSoup) -> list[str]:
        states = [tag for tag in soup.select("[aria-expanded]") if tag.name != "button"]
        gone = [
            tag
            for tag in soup.select("[aria-controls]")
            if any(soup.find(id=each) is None for each in tag["aria-controls"].split())
        ]
        no_summary = [tag for tag in soup.find_all("details") if not tag.find("summary", recursive=False)]
        nameless = [tag for tag in soup.find_all(sorted(MADE_FOR_A_PRESS)) if not name(soup, tag)]
        return written(states + gone + no_summary + nameless)

    assert faults(site, wrong) == {}


def test_only_controls_and_named_regions_take_the_focus(site) -> None:
    """Faults 4, 6 and 15 (2.1.1, 4.1.2): bare elements in the way of the Tab key, and orders of their own."""

    def wrong(soup: BeautifulSoup) -> list[str]:
        found = []
        for tag in soup.select("[tabindex]"):
            place = tag["tabindex"]
            region = tag.get("role") in ("region", "group") and any(tag.get(each) for each in WITH_A_NAME)
            if place != "-1" and not (place == "0" and (region or tag.name in NATIVE)):
                found.append(tag)
        return written(found)

    assert faults(site, wrong) == {}


def test_no_script_or_attribute_listens_to_single_keys(site) -> None:
    """Fault 5 (2.1.4): letters that leave the page or open the search. tests/browser presses each of them as well."""
    assert faults(site, lambda soup: written(soup.select("[accesskey]"))) == {}
    for script in site.folder.rglob("*.js"):
        keys = set(KEY_OF_ITS_OWN.findall(script.read_text(encoding="utf-8")))
        assert keys <= HARMLESS_KEYS, script.name


def test_a_search_page_says_what_was_found_to_who_cannot_see_it(site) -> None:
    """Fault 7 (4.1.3): a count of results that is never announced."""
    searches = {path: soup for path, soup in site.pages.items() if soup.select_one("body.page-search #results")}
    assert searches
    for path, soup in searches.items():
        assert soup.select_one("[role=status]"), path


def test_search_is_a_form_with_a_named_field_and_a_button(site) -> None:
    """Faults 6 and 8 (2.1.1, 4.1.2): a search that opens from a label and has nothing to press."""
    forms = 0
    for path, soup in site.pages.items():
        for form in soup.select("form[role=search]"):
            forms += 1
            assert form.get("action") is not None, path
            assert [name(soup, field) for field in form.find_all("input")] != [""], path
            assert form.select("button[type=submit]"), path
    assert forms


def test_a_choice_is_a_named_group_in_which_nothing_is_chosen_before_the_reader_does(site) -> None:
    """Fault 9 (4.1.2): a switch whose box for dark is ticked while the page is light. The script ticks what is true."""

    def wrong(soup: BeautifulSoup) -> list[str]:
        found = []
        for radio in soup.select("input[type=radio]"):
            group = radio.find_parent("fieldset")
            if group is None or group.find("legend") is None or radio.has_attr("checked") or not name(soup, radio):
                found.append(radio)
        return written(found)

    assert faults(site, wrong) == {}


def test_the_first_link_of_every_page_leads_to_its_main_part(site) -> None:
    """Fault 10 (2.4.1): no skip link on pages without headings and on the page for wrong addresses."""
    assert "404.html" in site.pages

    def wrong(soup: BeautifulSoup) -> list[str]:
        first = soup.body.find(["a", "button", "input", "summary"])
        main = soup.find_all("main")
        right = first.name == "a" and first["href"] == "#main" and first.get_text(strip=True)
        return (
            []
            if right and len(main) == 1 and main[0].get("id") == "main" and main[0].get("tabindex") == "-1"
            else written([first])
        )

    assert faults(site, wrong) == {}


def test_the_main_part_holds_the_one_heading_of_the_page_and_no_menu_of_the_site(site) -> None:
    """A fault beside them (1.3.1): a side bar inside `main`, and headings made up from the menu."""

    def wrong(soup: BeautifulSoup) -> list[str]:
        ones = soup.find_all("h1")
        inside = [tag for tag in ones if tag.find_parent("main")]
        menus = soup.select("main .menu, main .section-menu, main footer.foot, main header.top")
        return written(menus) + ([] if len(ones) == len(inside) == 1 else ["h1: " + " | ".join(written(ones))])

    assert faults(site, wrong) == {}


def test_the_page_for_wrong_addresses_has_a_title_of_its_own(site) -> None:
    """Fault 11 (2.4.2): only the name of the site."""
    page = site.pages["404.html"]
    title, site_name = page.title.get_text(strip=True), page.select_one(".site-name .name").get_text(strip=True)
    assert title != site_name
    assert title.endswith(site_name)
    assert page.h1.get_text(strip=True) in title


def test_every_table_scrolls_in_a_named_region_that_takes_the_focus(site) -> None:
    """Fault 15 (2.1.1): tables that only a mouse or a finger can move, without a script at all."""

    def wrong(soup: BeautifulSoup) -> list[str]:
        found = []
        for wide in soup.select("table, pre"):
            region = wide.find_parent(attrs={"role": "region"}) or wide
            if (
                region.get("tabindex") != "0"
                or not name(soup, region)
                or not any(region.get(each) for each in WITH_A_NAME)
            ):
                found.append(wide)
        return written(found)

    assert faults(site, wrong) == {}


def test_a_link_to_the_page_at_hand_says_so_wherever_it_is_in_a_menu(site) -> None:
    """Fault 16 (1.4.1, 1.3.1): the current page marked by colour alone, and never in the code."""

    def wrong(path: str, soup: BeautifulSoup) -> list[str]:
        here = INSIDE + (f"{path}/" if path else "")
        links = soup.select("nav.menu a, nav.section-menu a, nav.versions a, footer nav a")
        at_hand = [link for link in links if urljoin(here, link["href"]) == here]
        elsewhere = [link for link in links if link not in at_hand]
        unmarked = [link for link in at_hand if link.get("aria-current") not in ("page", "true")]
        return written(unmarked + [link for link in elsewhere if link.get("aria-current") == "page"])

    listed = {path: wrong(path, soup) for path, soup in site.listed.items()}
    assert {path: fault for path, fault in listed.items() if fault} == {}


def test_every_field_has_a_name_that_can_be_read(site) -> None:
    """Fault 17 (4.1.2, 3.3.2): tick boxes of task lists without a label; a placeholder is no name."""

    def wrong(soup: BeautifulSoup) -> list[str]:
        fields = [tag for tag in soup.find_all(["input", "select", "textarea"]) if tag.get("type") != "hidden"]
        return written(tag for tag in fields if not name(soup, tag) or tag.has_attr("placeholder"))

    assert faults(site, wrong) == {}


def test_landmarks_are_named_once(site) -> None:
    """Two regions with one name (1.3.1, 2.4.1): who lists them cannot tell which is which."""

    def wrong(soup: BeautifulSoup) -> list[str]:
        named: dict[tuple[str, str], int] = {}
        for tag in soup.find_all(True):
            role = tag.get("role") or (tag.name if tag.name in LANDMARKS else "")
            if role in LANDMARKS | {"region", "search", "navigation", "complementary"}:
                own = name(soup, tag) if any(tag.get(each) for each in WITH_A_NAME) else ""
                if own or role not in ("section", "form"):
                    named[role, own] = named.get((role, own), 0) + 1
        once = [tag for tag in ("header.top", "main", "footer.foot") if len(soup.select(tag)) != 1]
        return once + [
            f"{role} {own}" for (role, own), times in named.items() if times > 1 or not (own or role == "search")
        ]

    assert faults(site, wrong) == {}


@pytest.mark.parametrize("what", ["tabindex", "role", "aria-label", "id", "href", "lang"])
def test_no_attribute_is_empty_that_means_something(what: str, site) -> None:
    """Stock themes print `tabindex=""`, which no browser reads as they meant it."""
    assert faults(site, lambda soup: written(soup.select(f'[{what}=""]'))) == {}


def test_what_a_field_is_for_is_said_only_where_browsers_know_it(site) -> None:
    """Stock themes put `autocomplete` on tick boxes; radio buttons have it to start afresh when a page is reloaded."""

    def wrong(soup: BeautifulSoup) -> list[str]:
        return written(soup.select("input[type=checkbox][autocomplete], button[autocomplete]"))

    assert faults(site, wrong) == {}


def test_every_address_of_the_site_is_within_the_site(site) -> None:
    """A stock shell's page for wrong addresses had links that began with two slashes: another host."""

    def wrong(soup: BeautifulSoup) -> list[str]:
        return [
            tag["href"]
            for tag in soup.select("[href]")
            if tag["href"].startswith("//") or urlparse(tag["href"]).scheme == "javascript"
        ]

    assert faults(site, wrong) == {}
