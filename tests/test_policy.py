"""What browsers may load and run: the policy in every page and the headers for web servers."""

import base64
import hashlib
import re
from pathlib import Path

import pytest

from plan.assets import EARLY, assets, early_script
from plan.model.site import Site
from plan.policy import SWITCHED_OFF, headers, headers_file, page_policy
from plan.rendering import environment

OVERRIDES = Path(__file__).resolve().parent.parent / "overrides"
SCRIPT = "document.title"
NEVER = ("unsafe-inline", "unsafe-eval", "unsafe-hashes", "data:", "blob:", "http:", "https:", "*")


def directives(policy: str) -> dict[str, list[str]]:
    return {words[0]: words[1:] for words in (part.split() for part in policy.split(";"))}


def test_what_is_not_named_is_refused_and_what_is_named_comes_from_the_site_itself() -> None:
    found = directives(page_policy(SCRIPT))
    assert found.pop("default-src") == ["'none'"]
    assert found.pop("base-uri") == ["'none'"]
    script = found.pop("script-src")
    assert {"'self'"} == {source for sources in found.values() for source in sources} == set(script[:1])
    assert set(found) == {"style-src", "img-src", "connect-src", "form-action"}


def test_one_inline_script_is_allowed_by_its_hash() -> None:
    digest = base64.b64encode(hashlib.sha256(b"document.title").digest()).decode()
    assert directives(page_policy(SCRIPT))["script-src"] == ["'self'", f"'sha256-{digest}'"]
    assert page_policy(SCRIPT) != page_policy(SCRIPT + " ")


@pytest.mark.parametrize("policy", [page_policy(SCRIPT), headers(SCRIPT)["Content-Security-Policy"]])
def test_nothing_makes_the_policy_weak(policy: str) -> None:
    assert not [source for source in NEVER if source in policy]
    assert len(directives(policy)) == policy.count(";") + 1, "a directive that stands twice counts once only"


def test_the_header_says_what_the_page_says_and_what_only_a_header_can() -> None:
    in_page = directives(page_policy(SCRIPT))
    in_header = directives(headers(SCRIPT)["Content-Security-Policy"])
    assert in_page.items() <= in_header.items()
    assert "frame-ancestors" not in in_page, "browsers ignore it there and complain"
    assert in_header["frame-ancestors"] == ["'none'"]


def test_every_switch_stands_once_and_is_off() -> None:
    said = headers(SCRIPT)["Permissions-Policy"].split(", ")
    assert said == [f"{feature}=()" for feature in SWITCHED_OFF]
    assert len(said) == len(set(said)) > 20
    assert {"camera", "microphone", "geolocation", "payment", "usb"} <= set(SWITCHED_OFF)


def test_no_other_website_learns_where_a_reader_was() -> None:
    assert headers(SCRIPT)["Referrer-Policy"] == "no-referrer"


def lines(address: str) -> list[str]:
    return headers_file(SCRIPT, address).splitlines()


def test_the_file_of_headers_names_every_file_and_each_header_once() -> None:
    told = [line for line in lines("https://plan.example/") if not line.startswith("#")]
    assert told[0] == "/*"
    assert dict(line.strip().split(": ", 1) for line in told[1:]) == headers(SCRIPT)
    assert all(line.startswith("  ") and len(line) < 2000 for line in told[1:]), "Cloudflare reads 2,000 characters"


def test_a_site_below_a_path_has_headers_for_that_path_and_says_where_the_file_belongs() -> None:
    found = lines("https://council.example/young/plan/")
    assert [line for line in found if line.startswith("/")] == ["/young/plan/*"]
    assert any("below /young/plan/" in line and "move the file up" in line for line in found)
    assert not any("move the file up" in line for line in lines("https://plan.example/"))


def test_browsers_are_not_bound_to_https_before_somebody_decides_it() -> None:
    about = [line for line in lines("https://plan.example/") if "Strict-Transport-Security" in line]
    assert len(about) == 1
    assert about[0].startswith("#")
    assert "preload" not in about[0]
    assert "includeSubDomains" not in about[0]


def test_the_file_is_made_for_a_site_from_the_script_that_lies_beside_the_templates() -> None:
    env = environment(OVERRIDES)
    site = {"name": "Plan", "address": "https://plan.example/a/", "organisation": {"name": "Council"}}
    found = {made.path: made.content for made in assets(env, Site.model_validate(site))}
    assert found["_headers"] == headers_file(early_script(env), "https://plan.example/a/")


def test_the_inline_script_is_small_and_printed_as_it_stands_in_its_file() -> None:
    written = (OVERRIDES / EARLY).read_text(encoding="utf-8")
    assert early_script(environment(OVERRIDES)) == written.rstrip("\n"), "it has something that Jinja understands"
    assert len(written.encode()) <= 350
    assert not re.search(r"</|<!--|https?:", written)
