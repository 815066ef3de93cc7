"""No page in easy read or for young people leads to where the files are kept; each leads to help and to the council."""

from __future__ import annotations

from urllib.parse import urlsplit

from plan.audiences import AUDIENCES, STANDARD

PREFIXES = tuple(audience.prefix for audience in AUDIENCES if audience != STANDARD)
FORGES = ("github", "gitlab", "bitbucket", "codeberg", "gitea", "azure", "forge")


def of_the_versions(site):
    return {path: soup for path, soup in site.pages.items() if f"{path}/".startswith(PREFIXES)}


def ways_out(soup) -> set[str]:
    """The hosts that a page's links and forms lead to."""
    found = [each.get("href") or each.get("action") or "" for each in soup.select("[href], [action]")]
    return {host for each in found if (host := urlsplit(str(each)).netloc)}


def test_no_page_of_these_versions_leads_to_a_forge(site) -> None:
    pages = of_the_versions(site)
    led = {
        path: host for path, soup in pages.items() for host in ways_out(soup) if any(name in host for name in FORGES)
    }
    assert led == {}
    assert pages or site.name != "example"


def test_the_standard_pages_do_lead_there_so_that_this_could_fail(example) -> None:
    assert any("forge" in host for host in ways_out(example.pages["outcomes/safe"]))


def test_whoever_finds_a_mistake_can_tell_the_council_from_every_page(example) -> None:
    for path, soup in of_the_versions(example).items():
        links = {link["href"].rstrip("/").rpartition("/")[2] for link in soup.select("footer a[href]")}
        assert "contact" in links or path.endswith("contact"), path


def test_every_page_of_these_versions_leads_to_help(example) -> None:
    for path, soup in of_the_versions(example).items():
        links = {
            str(link["href"]).partition("#")[0].rstrip("/").rpartition("/")[2] for link in soup.select(".foot-help a")
        }
        assert "get-help" in links or path.endswith("get-help"), path


def test_every_page_for_young_people_says_for_which_ages_it_is(example) -> None:
    young = {path: soup for path, soup in example.pages.items() if f"{path}/".startswith("young-people/")}
    assert len(young) > 20
    assert [path for path, soup in young.items() if "aged 11 to 17" not in soup.footer.get_text()] == []
