"""The exit button of sensitive pages: at once, without a way back, by keys too, and as a link where scripts are off."""

from __future__ import annotations

import pytest

SENSITIVE = ("outcomes/safe/", "easy-read/outcomes/safe/", "young-people/outcomes/safe/", "young-people/get-help/")
ELSEWHERE = "https://www.bbc.co.uk/weather"
NARROW, WIDE = 320, 1280


@pytest.fixture
def leaving(example, visit):
    """A function that opens a page in a window in which the way out leads to a stand-in for the other website."""

    def one(path: str, width: int = WIDE, *, before: str = "", **options):
        window = visit(example, width, **options)
        stands_in = {"status": 200, "content_type": "text/html", "body": "<title>Weather</title>Sun"}
        window.page.context.route(f"{ELSEWHERE}**", lambda route: route.fulfill(**stands_in))
        if before:
            window.go(before)
        return window.go(path)

    return one


def has_left(page) -> bool:
    for _ in range(60):
        if page.url.startswith(ELSEWHERE):
            return True
        page.wait_for_timeout(50)
    return False


def press_shift(page, times: int) -> None:
    for _ in range(times):
        page.keyboard.press("Shift")


@pytest.mark.parametrize("path", SENSITIVE)
def test_it_leaves_and_the_back_button_does_not_return(path: str, example, leaving) -> None:
    page = leaving(path, before="outcomes/")
    page.locator(".exit .leave").click()
    assert has_left(page)
    page.go_back()
    assert page.url == f"{example.address}outcomes/"


def test_the_page_is_blank_before_the_other_website_has_come(leaving) -> None:
    page = leaving(SENSITIVE[0])
    seen = "[getComputedStyle(document.body).display, document.title]"
    assert page.evaluate(f"() => {{ document.querySelector('.exit .leave').click(); return {seen}; }}") == [
        "none",
        "www.bbc.co.uk",
    ]


@pytest.mark.parametrize("path", SENSITIVE)
def test_without_scripts_it_is_a_link(path: str, leaving) -> None:
    page = leaving(path, java_script_enabled=False)
    page.locator(".exit .leave").click()
    assert page.url.startswith(ELSEWHERE)


def test_who_uses_a_keyboard_has_it_as_the_second_stop(leaving) -> None:
    page = leaving(SENSITIVE[0])
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert has_left(page)


def test_it_tells_the_other_website_not_where_one_was(leaving) -> None:
    page = leaving(SENSITIVE[0])
    asked: list[dict[str, str]] = []
    page.context.on("request", lambda request: asked.append(request.headers))
    page.locator(".exit .leave").click()
    assert has_left(page)
    assert [headers["referer"] for headers in asked if "referer" in headers] == []


def test_shift_three_times_leaves_and_says_how_many_are_missing(leaving) -> None:
    page = leaving(SENSITIVE[2])
    said = page.locator(".pressed")
    press_shift(page, 1)
    assert "2 more times" in said.inner_text()
    press_shift(page, 1)
    assert "1 more time" in said.inner_text()
    press_shift(page, 1)
    assert has_left(page)


def test_three_presses_in_more_than_five_seconds_do_nothing(leaving) -> None:
    page = leaving(SENSITIVE[0])
    page.clock.install()
    press_shift(page, 2)
    page.wait_for_timeout(100)
    page.clock.fast_forward(5_100)
    assert page.locator(".pressed").inner_text() == ""
    press_shift(page, 1)
    assert not page.url.startswith(ELSEWHERE)
    assert page.locator("main").is_visible()


@pytest.mark.parametrize("keys", [("Shift+a",) * 3, ("Shift+Tab",) * 3, ("Shift", "a", "Shift", "Shift")])
def test_shift_with_another_key_or_between_others_does_not_count(keys: tuple[str, ...], leaving) -> None:
    page = leaving(SENSITIVE[0])
    for key in keys:
        page.keyboard.press(key)
    page.wait_for_timeout(200)
    assert not page.url.startswith(ELSEWHERE)
    assert page.locator("main").is_visible()


@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_it_is_the_second_stop_and_stays_in_sight_however_far_one_scrolls(width: int, leaving) -> None:
    page = leaving(SENSITIVE[2], width)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('.skip.leave')")
    button = page.locator(".exit .leave")
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    box = button.bounding_box()
    assert box["y"] >= 0
    assert box["y"] + box["height"] <= 800
    assert box["height"] >= 48


@pytest.mark.parametrize("width", [NARROW, WIDE])
@pytest.mark.parametrize("path", [SENSITIVE[0], SENSITIVE[2], SENSITIVE[3]])
def test_it_hides_nothing_that_has_the_focus(path: str, width: int, example, visit) -> None:
    """Success criterion 2.4.11 of WCAG 2.2, on the whole way through the page and back."""
    window = visit(example, width)
    window.go(path)
    assert window.walk() + window.walk(back=True) == []


def test_in_a_very_low_window_it_covers_nothing(leaving) -> None:
    """1280 by 1024 at 400%: a band at an edge would leave too little to read."""
    page = leaving(SENSITIVE[2], NARROW)
    page.set_viewport_size({"width": NARROW, "height": 256})
    page.evaluate("scrollTo(0, 1000)")
    box = page.locator(".exit .leave").bounding_box()
    assert box["y"] + box["height"] < 0


def test_it_says_that_it_does_not_clear_the_history_and_how_to_do_it(leaving) -> None:
    page = leaving(SENSITIVE[2])
    assert "does not clear your history" in page.locator(".history").inner_text()
    page.locator(".history a").click()
    assert page.url.endswith("young-people/hide-your-visit/")


def test_pages_without_risk_do_not_have_it(leaving) -> None:
    for path in ("", "young-people/", "young-people/outcomes/", "outcomes/learn/"):
        assert leaving(path).locator(".leave").count() == 0
