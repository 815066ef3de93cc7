"""Every page says first what may be loaded and run, and nothing on it or in a drawing would be refused."""

from __future__ import annotations

import base64
import hashlib
import re
from urllib.parse import urlsplit


def hashed(script: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


def test_every_page_carries_the_same_policy_before_anything_else_is_read(site) -> None:
    policies = set()
    for path, soup in site.pages.items():
        first, second, *_ = soup.head.find_all(True)
        assert first.get("charset") == "utf-8", path
        assert second.get("http-equiv") == "Content-Security-Policy", path
        policies.add(second["content"])
        assert soup.find("meta", attrs={"name": "referrer"})["content"] == "no-referrer", path
    assert len(policies) == 1
    assert {"404.html", ""} <= set(site.pages)


def test_the_only_inline_script_of_a_page_is_the_one_that_the_policy_allows(site) -> None:
    for path, soup in site.pages.items():
        policy = soup.find("meta", attrs={"http-equiv": "Content-Security-Policy"})["content"]
        runs = [script for script in soup.find_all("script") if script.get("type") != "application/ld+json"]
        inline = [script.string for script in runs if not script.get("src")]
        assert len(inline) == 1, path
        assert len(inline[0].encode()) <= 350
        assert re.findall(r"'sha256-[^']+'", policy) == [hashed(inline[0])], path


def test_no_page_or_drawing_has_a_style_or_script_of_its_own(site) -> None:
    found = [file for file in site.folder.rglob("*") if file.suffix in {".html", ".svg"}]
    own = re.compile(r"<style|\sstyle\s*=|\son[a-z]+\s*=\s*[\"']|javascript:", re.IGNORECASE)
    examples = re.compile(r"<pre\b.*?</pre>|<code>.*?</code>", re.DOTALL)
    texts = {file: examples.sub("", file.read_text(encoding="utf-8")) for file in found}
    assert {file.name for file, text in texts.items() if own.search(text)} == set()
    assert [file.name for file in found if file.suffix == ".svg" and "<script" in texts[file]] == []


def test_the_file_of_headers_is_made_for_the_address_of_the_site(site) -> None:
    text = (site.folder / "_headers").read_text(encoding="utf-8")
    home = site.pages[""].find("link", rel="canonical")["href"]
    assert re.findall(r"^/.*$", text, re.MULTILINE) == [f"{urlsplit(home).path}*"]
    policy = site.pages[""].find("meta", attrs={"http-equiv": "Content-Security-Policy"})["content"]
    assert policy in text
