"""What the privacy page says is true in a browser: nothing is kept or sent until a reader chooses colours."""

from __future__ import annotations

KEPT = """async () => ({
  cookies: document.cookie,
  local: {...localStorage},
  session: {...sessionStorage},
  databases: (await indexedDB.databases()).length,
  workers: (await navigator.serviceWorker.getRegistrations()).length,
})"""
NOTHING = {"cookies": "", "local": {}, "session": {}, "databases": 0, "workers": 0}


def test_one_word_is_kept_when_colours_are_chosen_and_can_be_removed(example, visit) -> None:
    window = visit(example)
    page = window.go("privacy/")
    for colours in ("dark", "contrast", "light"):
        page.locator(f".looks [value={colours}]").check()
        assert page.evaluate(KEPT) == {**NOTHING, "local": {"colours": colours}}
    page.locator(".looks [value=device]").check()
    assert page.evaluate(KEPT) == NOTHING
    assert window.page.context.cookies() == []
    assert window.complaints == []


def test_what_is_looked_for_is_sent_to_nobody(example, visit) -> None:
    window = visit(example)
    page = window.go("")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.locator("form.find input").fill("children")
    page.keyboard.press("Enter")
    page.locator("#results li").first.wait_for()
    sent = [url.partition("#")[0] for url in asked]
    assert sent
    assert [url for url in sent if "children" in url.removeprefix(example.address)] == []
    assert page.evaluate(KEPT) == NOTHING
