"""What a page is said to load, which is read from its HTML, is what a browser asks for."""

from __future__ import annotations

from types import ModuleType
from urllib.parse import urlsplit

import pytest

ICON = {"assets/icon.svg"}
"""A browser asks for it when it likes."""
LOOKS_FOR = {"search": "#q=children"}


@pytest.mark.nightly
def test_a_browser_asks_for_what_was_weighed(example, visit, weights: ModuleType) -> None:
    weighed = weights.weigh(example.folder, urlsplit(example.address).path)
    one_of_each = {
        frozenset(part.address for part in weight.parts): weight for weight in weighed if weight.kind != "moved"
    }
    assert len(one_of_each) > 4
    wrong = []
    for expected, weight in one_of_each.items():
        window = visit(example)
        asked: list[str] = []
        window.page.on("request", lambda request, asked=asked: asked.append(request.url))
        window.go(weight.path + LOOKS_FOR.get(weight.kind, ""))
        if weight.kind in LOOKS_FOR:
            window.page.locator("#results li").first.wait_for()
        loaded = {url.removeprefix(example.address) for url in asked[1:]}
        wrong += [f"/{weight.path} asks for {address}" for address in loaded - expected - ICON]
        wrong += [f"/{weight.path} does not ask for {address}" for address in expected - loaded - ICON]
    assert wrong == []
