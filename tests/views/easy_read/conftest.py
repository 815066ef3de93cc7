"""What a page in easy read says, as the tests of its topics look at it."""

from collections.abc import Callable

import pytest

from plan.views.easy_read.topic import IdeasPageView

Said = dict[str, list[str]]


def said(view: object) -> Said:
    """The words of every idea below each heading; the empty heading is that of the page."""
    assert isinstance(view, IdeasPageView)
    return {section.title: [idea.words for idea in section.ideas] for section in view.sections}


@pytest.fixture(name="said", scope="session")
def said_fixture() -> Callable[[object], Said]:
    return said
