"""Bodies of pages inside another page."""

import pytest
from markupsafe import Markup

from plan.nesting import nested


def test_headings_move_down_and_stop_at_the_sixth() -> None:
    body = Markup('<h2 id="a">One</h2><h3>Two</h3><h5 dir="auto">Three</h5>')
    assert nested(body, "safe", 2) == '<h4 id="safe-a">One</h4><h5>Two</h5><h6 dir="auto">Three</h6>'


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<div aria-labelledby="t1 t2"></div>', '<div aria-labelledby="p-t1 p-t2"></div>'),
        ('<label for="q">Find</label>', '<label for="p-q">Find</label>'),
        ('<a href="#top">Up</a>', '<a href="#p-top">Up</a>'),
        ('<a href="../safe/#top">There</a>', '<a href="../safe/#top">There</a>'),
        (
            '<a title="id=1" href="https://x.example/?id=2">Out</a>',
            '<a title="id=1" href="https://x.example/?id=2">Out</a>',
        ),
    ],
)
def test_ids_and_what_names_them_change_together_and_nothing_else_does(before: str, after: str) -> None:
    assert nested(Markup(before), "p", 1) == after  # noqa: S704 - fixed words of this test


def test_text_is_never_touched() -> None:
    body = Markup('<p>We say id="x" and 2 &lt; 3 and h2.</p>')
    assert nested(body, "p", 1) == body
