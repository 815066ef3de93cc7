"""The shapes of results and states are told apart without colours: on screens, in forced colours, on paper."""

from __future__ import annotations

from base64 import b64encode
from itertools import combinations
from pathlib import Path

import pytest

from plan.rendering import environment

MACROS = environment(Path(__file__).parents[2] / "overrides").get_template("plan/parts/macros.html").module
DIFFERENT = 0.3
"""Of the ink of two shapes laid over each other, how much must belong to only one of them."""

INK = """async png => {
    const image = new Image();
    image.src = "data:image/png;base64," + png;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const pen = canvas.getContext("2d");
    pen.drawImage(image, 0, 0);
    const { data } = pen.getImageData(0, 0, image.width, image.height);
    const light = at => data[at] + data[at + 1] + data[at + 2];
    return [...Array(data.length / 4).keys()].filter(place => Math.abs(light(4 * place) - light(0)) > 192);
}"""
"""The places in a picture that stand out from its first corner, whatever the colours."""


@pytest.fixture(name="drawn", scope="module", params=["screen", "forced colours", "print"])
def drawn_fixture(request: pytest.FixtureRequest, chromium, example) -> dict[str, frozenset[int]]:
    """The ink of each shape as a browser draws it, twice the size of the text, with the site's own stylesheet."""
    forced = "active" if request.param == "forced colours" else "none"
    media = "print" if request.param == "print" else "screen"
    page, reader = chromium.new_page(device_scale_factor=2), chromium.new_page()
    page.emulate_media(media=media, forced_colors=forced)
    page.goto(example.address)
    found = {}
    for code in MACROS.shapes:
        html = MACROS.status({"code": code, "words": "Words", "tone": "neutral"})
        page.evaluate("html => { document.querySelector('main').innerHTML = html }", str(html))
        picture = page.locator("main .status svg").screenshot()
        found[code] = frozenset(reader.evaluate(INK, b64encode(picture).decode()))
    page.close()
    reader.close()
    return found


def test_every_shape_can_be_seen(drawn: dict[str, frozenset[int]]) -> None:
    assert len(drawn) == 15
    assert {code: len(ink) for code, ink in drawn.items() if len(ink) < 150} == {}


def test_no_two_shapes_look_alike(drawn: dict[str, frozenset[int]]) -> None:
    shares = {
        (one, other): len(drawn[one] ^ drawn[other]) / len(drawn[one] | drawn[other])
        for one, other in combinations(drawn, 2)
    }
    assert {pair: round(share, 2) for pair, share in shares.items() if share < DIFFERENT} == {}
