"""What a page weighs is what a browser would load for it, counted once, and compared with what was promised."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from pathlib import Path
from random import Random
from types import ModuleType

import pytest

HEAD = (
    '<link rel="icon" href="{0}icon.svg"><link rel="stylesheet" href="{0}plan.css">'
    '<script src="{0}plan.js" defer></script>'
)
Weigh = Callable[..., dict]


@pytest.fixture
def weigh(weights: ModuleType, tmp_path: Path) -> Weigh:
    """A function that writes a site's files and gives the weight of each page by its path."""

    def one(**files: str | bytes) -> dict:
        usual = {"icon.svg": "<svg/>", "plan.css": "p { color: red }", "plan.js": "let a = 1;"}
        for name, content in {**usual, **files}.items():
            file = tmp_path / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content.encode() if isinstance(content, str) else content)
        return {each.path: each for each in weights.weigh(tmp_path)}

    return one


def page(main: str = "<p>Words.</p>", kind: str = "vision", up: str = "", head: str = "") -> str:
    return f'<!doctype html><head>{HEAD.format(up)}{head}</head><body class="page-{kind} tone-1"><main>{main}</main>'


def loaded(weight) -> dict[str, str]:
    return {part.address: part.kind for part in weight.parts}


USUAL = {"icon.svg": "picture", "plan.css": "style", "plan.js": "script"}


def test_a_page_weighs_all_that_it_loads(weigh: Weigh) -> None:
    html = page()
    found = weigh(**{"index.html": html})[""]
    assert loaded(found) == USUAL
    contents = (html, "<svg/>", "p { color: red }", "let a = 1;")
    assert found.total == sum(len(gzip.compress(each.encode(), 9)) for each in contents)
    assert found.requests == 4
    assert found.faults == ()


def test_its_kind_is_what_its_body_says_and_its_version_what_its_address_says(weigh: Weigh) -> None:
    paths = ("vision/", "easy-read/vision/", "young-people/vision/")
    found = weigh(**{f"{path}index.html": page(up="/") for path in paths})
    assert [(found[path].kind, found[path].version) for path in paths] == [
        ("vision", "standard"),
        ("vision", "easy_read"),
        ("vision", "young_people"),
    ]


def test_a_file_that_a_page_names_twice_is_loaded_once(weigh: Weigh) -> None:
    main = '<img src="../a.png" alt=""><img src="/a.png" alt="">'
    found = weigh(**{"x/index.html": page(main, up="../"), "a.png": b"12345"})["x/"]
    assert loaded(found) == {**USUAL, "a.png": "picture"}
    assert found.of("picture") - len(gzip.compress(b"<svg/>", 9)) == 5, "a picture is compressed already"


@pytest.mark.parametrize(
    ("main", "file"),
    [
        ('<picture><source srcset="small.webp 1x, a.webp 2x"></picture>', "a.webp"),
        ('<video poster="a.jpg"></video>', "a.jpg"),
        ('<svg role="img"><use href="a.svg#one"/></svg>', "a.svg"),
        ('<div style="background: url(a.png)"></div>', "a.png"),
        ('<style>div { background: url("a.png") }</style>', "a.png"),
        ('<iframe src="a.html"></iframe>', "a.html"),
        ('<form data-index="a.json"></form>', "a.json"),
    ],
)
def test_whatever_loads_a_file_is_seen(main: str, file: str, weigh: Weigh) -> None:
    found = weigh(**{"index.html": page(main), "small.webp": "x", file: "x"})[""]
    assert file in loaded(found)


def test_what_a_stylesheet_loads_is_loaded_with_it(weigh: Weigh) -> None:
    style = "@import \"css/more.css\"; /* url(no.png) */ p { background: url('a.svg') } b { cursor: url(data:x) }"
    more = "@font-face { src: url(../letters.woff2) }"
    files = {"index.html": page(), "plan.css": style, "css/more.css": more, "a.svg": "<svg/>", "letters.woff2": "x"}
    found = weigh(**files)[""]
    assert loaded(found) == {**USUAL, "css/more.css": "style", "a.svg": "picture", "letters.woff2": "font"}
    assert any("font: letters.woff2" in fault for fault in found.faults)
    assert any("plan.css, css/more.css" in fault for fault in found.faults)


def test_a_file_that_is_not_there_is_told_of(weigh: Weigh) -> None:
    with pytest.raises(FileNotFoundError):
        weigh(**{"index.html": page('<img src="gone.png" alt="">')})


def test_another_host_is_a_fault(weigh: Weigh) -> None:
    found = weigh(**{"index.html": page('<img src="https://elsewhere.example/a.png" alt="">')})[""]
    assert found.faults == ("loads from another host: https://elsewhere.example/a.png",)


def test_one_stylesheet_may_hold_a_page_up_and_nothing_else(weigh: Weigh) -> None:
    late = '<script src="b.js" async></script><script type="module" src="c.js"></script>'
    late += '<link rel="stylesheet" media="print" href="print.css">'
    files = {"b.js": "", "c.js": "", "print.css": ""}
    assert weigh(**{"index.html": page(head=late), **files})[""].faults == ()
    early = weigh(**{"index.html": page(head='<script src="b.js"></script>')})[""]
    assert early.faults == ("is drawn only when all of these have come: plan.css, b.js",)


def test_script_in_the_page_counts_as_script_and_data_does_not(weigh: Weigh) -> None:
    text = "document.title;"
    script, data = f"<script>{text}</script>", '<script type="application/json">{"a": 1}</script>'
    found = weigh(**{"index.html": page(head=script + data)})[""]
    assert found.inline_script == len(gzip.compress(text.encode(), 9))


@pytest.mark.parametrize(
    ("kind", "main", "most"),
    [
        ("home", "", 20_000),
        ("vision", "<p>Words.</p>", 15_000),
        ("vision", '<svg aria-hidden="true"></svg>', 15_000),
        ("vision", '<img src="a.png" alt="">', 30_000),
        ("vision", '<svg role="img"></svg>', 30_000),
        ("vision", "<figure><svg></svg></figure>", 30_000),
        ("vision", '<svg class="sparkline" aria-hidden="true"></svg>', 30_000),
    ],
)
def test_how_much_a_page_may_weigh_depends_on_what_it_shows(kind: str, main: str, most: int, weigh: Weigh) -> None:
    assert weigh(**{"index.html": page(main, kind), "a.png": "x"})[""].most == most


def test_a_page_for_people_who_change_the_code_may_be_long(weigh: Weigh) -> None:
    assert weigh(**{"maintain/x/index.html": page(up="/")})["maintain/x/"].most == 40_000


def test_a_page_that_weighs_too_much_is_told_of(weigh: Weigh) -> None:
    found = weigh(**{"index.html": page('<img src="a.png" alt="">'), "a.png": bytes(31_000)})[""]
    assert [fault.partition(" ")[0] for fault in found.faults] == ["weighs"]
    noise = Random(1).randbytes(5_000).hex()
    (fault,) = weigh(**{"index.html": page('<script src="a.js" async></script>'), "a.js": noise})[""].faults
    assert "of script, and may have 5,000" in fault


def test_the_heaviest_page_of_each_kind_and_version_is_shown(weights: ModuleType, weigh: Weigh) -> None:
    pages = {"a/": "few", "b/": "many words and more words", "easy-read/a/": "few"}
    found = weigh(**{f"{path}index.html": page(main, up="/") for path, main in pages.items()})
    assert [each.path for each in weights.largest(list(found.values()))] == ["b/", "easy-read/a/"]
