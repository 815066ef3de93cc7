"""Every picture, chart and icon has words for who cannot see it, or stands beside the words that say the same."""

from __future__ import annotations

from collections.abc import Mapping

from bs4 import BeautifulSoup, Tag

WITHOUT_WORDS: Mapping[str, str] = {
    "logo": "the organisation's name stands beside it in the same link",
    "crest": "it only adorns: the organisation's name stands in the same row",
    "picture": "it shows what the heading or the sentence beside it says",
}
"""Classes of pictures with an empty text alternative, each with the reason."""

LONGEST = 160
"""A longer text alternative belongs on the page, where everybody can read it."""


def faults(site, find) -> dict[str, list[str]]:
    """What is wrong with the pictures of each page where anything is."""
    found = {path or "home": [str(tag)[:140] for tag in find(soup)] for path, soup in site.pages.items()}
    return {path: each for path, each in found.items() if each}


def hidden(tag: Tag) -> bool:
    """Whether a screen reader passes over the element."""
    return tag.get("aria-hidden") == "true" or tag.find_parent(attrs={"aria-hidden": "true"}) is not None


def test_every_image_has_a_text_alternative_or_a_reason_to_have_none(site) -> None:
    def wrong(soup: BeautifulSoup) -> list[Tag]:
        found = []
        for image in soup.find_all("img"):
            words = image.get("alt")
            reason = WITHOUT_WORDS.keys() & set(image.get("class") or ())
            if words is None or (not words.strip() and not reason) or len(words) > LONGEST:
                found.append(image)
        return found

    assert faults(site, wrong) == {}


def test_an_image_without_words_of_its_own_stands_beside_words(site) -> None:
    """In the same link, heading or list entry; a link with nothing but such an image would have no name."""

    def wrong(soup: BeautifulSoup) -> list[Tag]:
        silent = [image for image in soup.find_all("img") if not (image.get("alt") or "").strip()]
        return [image for image in silent if not image.parent.get_text(strip=True)]

    assert faults(site, wrong) == {}


def test_no_text_alternative_names_its_file_or_says_that_it_is_a_picture(site) -> None:
    def wrong(soup: BeautifulSoup) -> list[Tag]:
        bad = (".svg", ".png", ".jpg", ".jpeg", ".webp", "image of", "picture of", "photo of", "untitled")
        return [image for image in soup.find_all("img", alt=True) if any(each in image["alt"].lower() for each in bad)]

    assert faults(site, wrong) == {}


def test_a_drawing_in_the_page_is_an_icon_beside_its_words_or_a_picture_with_a_name(site) -> None:
    def wrong(soup: BeautifulSoup) -> list[Tag]:
        found = []
        for drawing in soup.find_all("svg"):
            if hidden(drawing):
                # Ten figures stand in a row, below their sentence.
                row = drawing.parent if hidden(drawing.parent) else drawing
                right = bool(row.parent.get_text(strip=True)) or drawing.find_parent(attrs={"role": "img"})
            else:
                title = drawing.find("title")
                labelled = [soup.find(id=each) for each in str(drawing.get("aria-labelledby") or "").split()]
                named = (
                    drawing.get("aria-label") or (labelled and all(labelled)) or (title and title.get_text(strip=True))
                )
                right = drawing.get("role") == "img" and named
            if not right:
                found.append(drawing)
        return found

    assert faults(site, wrong) == {}


def test_whatever_else_shows_something_has_a_name(site) -> None:
    def wrong(soup: BeautifulSoup) -> list[Tag]:
        shows = soup.select("canvas, object, embed, video, audio, iframe, area, [role=img]:not(svg), input[type=image]")
        return [tag for tag in shows if not (tag.get("aria-label") or tag.get("aria-labelledby") or tag.get("title"))]

    assert faults(site, wrong) == {}


def test_no_words_are_hidden_from_who_listens(site) -> None:
    """What is hidden from screen readers is drawings alone, never text that others can read."""

    def wrong(soup: BeautifulSoup) -> list[Tag]:
        """A chart is one picture with a name: what is within it is not said anyway."""
        hidden = [tag for tag in soup.select('[aria-hidden="true"]') if tag.name != "svg" and tag.get_text(strip=True)]
        return [tag for tag in hidden if not tag.find_parent("svg", role="img")]

    assert faults(site, wrong) == {}
