"""Texts of the plan as HTML: Markdown works, links inside the plan work, and nothing dangerous survives."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from hypothesis import example, given
from hypothesis import strategies as st

from plan.prose import SCHEMES, TAGS, LinkReader, ProseWriter, first_sentence, is_outside

# Ways to smuggle a script into a page, one a line, after the OWASP filter evasion cheat sheet and the HTML5 security
# cheat sheet. A line with "    [1]:" stands for a text of two paragraphs.
ATTACKS = (Path(__file__).parent / "attacks" / "prose.txt").read_text(encoding="utf-8").splitlines()
ATTRIBUTES = {"a": {"href", "title"}, "abbr": {"title"}, "ol": {"start"}}
WRITER = ProseWriter()
READER = LinkReader()


def link(target: str) -> str | None:
    return {"outcomes/safe": "../outcomes/safe/"}.get(target)


def faults(html: str) -> list[str]:
    """Everything in some HTML that a text of the plan may not have."""
    found = []
    for tag in BeautifulSoup(html, "html5lib").body.find_all(True):
        if tag.name not in TAGS | {"tbody"}:
            found.append(f"<{tag.name}>")
        found += [f"{tag.name} {name}" for name in tag.attrs if name not in ATTRIBUTES.get(tag.name, set())]
        href = tag.get("href")
        if href is not None and not (is_outside(href) or href == "../outcomes/safe/"):
            found.append(f"href {href}")
    return found


def test_the_list_of_attacks_is_long() -> None:
    assert len(set(ATTACKS)) >= 80


@pytest.mark.parametrize("attack", ATTACKS)
def test_no_attack_survives(attack: str) -> None:
    for text in (attack, attack.replace("    [1]:", "\n\n[1]:"), f"Before.\n\n{attack}\n\nAfter.", f"- {attack}"):
        assert faults(WRITER.html(text, link)) == []


@given(st.lists(st.sampled_from([*ATTACKS, "**", "\n\n", "[", "](", ")", "<", ">", '"', "`", "|", "- "]), max_size=6))
@example(["<svg onload=alert(1)>", '<noscript><p title="</noscript><img src=x onerror=alert(1)>">'])
@example(['<p title="a" lang="fr">words</p>'])
def test_no_mixture_of_attacks_survives(parts: list[str]) -> None:
    assert faults(WRITER.html("".join(parts), link)) == []


def test_a_link_names_something_in_the_plan_or_another_website() -> None:
    html = WRITER.html("[Safe](outcomes/safe), [out](https://a.example/?b=1), [call](tel:999), [gone](nowhere).", link)
    soup = BeautifulSoup(html, "html.parser")
    assert [a.get("href") for a in soup.find_all("a")] == [
        "../outcomes/safe/",
        "https://a.example/?b=1",
        "tel:999",
        None,
    ]
    assert "gone" in soup.get_text()


def test_headings_of_a_text_stand_below_those_of_the_page() -> None:
    soup = BeautifulSoup(WRITER.html("# One\n\n## Two\n\ntext", link), "html.parser")
    assert [tag.name for tag in soup.find_all(["h1", "h2", "h3", "h4"])] == ["h3", "h4"]
    assert not soup.find(id=True), "an id in a text could be the same as one of the page's"


def test_lists_tables_and_emphasis_work() -> None:
    html = WRITER.html("- **one**\n- *two*\n\n| a | b |\n|---|---|\n| 1 | 2 |", link)
    soup = BeautifulSoup(html, "html.parser")
    assert [li.get_text() for li in soup.find_all("li")] == ["one", "two"]
    assert [td.get_text() for td in soup.find_all("td")] == ["1", "2"]


def test_an_ampersand_and_quotation_marks_are_kept_as_they_are() -> None:
    for text in ("Fish & chips are “good” and it's £5.", "Fish and chips are “good” and it's £5."):
        assert BeautifulSoup(WRITER.html(text, link), "html.parser").get_text() == text


ORDINARY = st.text(st.sampled_from("ab éZ19 ,.;:'’‘“”()£%/?–—-_\n\t*#+=!&<>[]|~^ \u2028\u00a0ſ"), max_size=40)
PLAIN = st.text(st.sampled_from("ab éZ19 ,.;:'’‘“”()£%/?–—-_\n"), max_size=40)
MARKED = st.lists(
    st.sampled_from(["**", "- ", "\n", "\n\n", " ", "ab", "é", "1", ". ", ",", "(", ")", "’s", "–", "*", "£5", "-"]),
    max_size=16,
).map("".join)
STARTS = st.sampled_from(["", "1. ", "1) ", "- ", "    ", "a: ", "Term\n: ", "[a]: ", "a\n---\n", "a\n\n\n", "abc:\n"])


@given(STARTS, st.one_of(PLAIN, ORDINARY, MARKED))
@example("", "We **listen**, and **act**.\n\n- One\n- **Two**\n\nAnd so on.")
@example("", "**ab****ab**")
@example("", "Lists:\n- one")
@example("- ", "a\n\n- b")
def test_the_fast_way_gives_what_the_slow_way_gives(start: str, text: str) -> None:
    whole = (start + text).strip()
    fast = WRITER._plain(whole)
    if fast is not None:
        assert fast == WRITER._rich(whole, link)


@pytest.mark.parametrize(
    "text",
    [
        "We listen.",
        "It costs £5 (for 2 people).",
        "One line,\nand another.\n\nA paragraph: “so”.",
        "Why? It’s 50%.",
        "We **do**.\n\n- One\n- Two, **now**",
    ],
)
def test_most_texts_take_the_fast_way(text: str) -> None:
    assert WRITER._plain(text) is not None


@pytest.mark.parametrize("scheme", sorted(SCHEMES))
def test_ways_to_reach_somebody_lead_out(scheme: str) -> None:
    assert is_outside(f"{scheme}:something")
    assert is_outside(f"{scheme.upper()}:something")


@pytest.mark.parametrize("href", ["outcomes/safe", "javascript:alert(1)", "data:text/html,x", "", "#top"])
def test_everything_else_stays_inside(href: str) -> None:
    assert not is_outside(href)


def test_the_links_of_a_text_are_found_whether_they_are_safe_or_not() -> None:
    text = "[a](outcomes/safe) and <a href='javascript:x'>b</a> and [c](https://c.example)"
    reader = LinkReader()
    assert reader.hrefs(text) == ("outcomes/safe", "javascript:x", "https://c.example")
    assert reader.hrefs("No link here.") == ()


LINK_SIGNS = (
    "[",
    "]",
    "(",
    ")",
    " ",
    "\n",
    "\n\n",
    "    ",
    "\\",
    "`",
    "!",
    "<",
    "**",
    "_",
    "*",
    "- ",
    "]: ",
    '"x"',
    "(d)",
    "a",
)
LINK_PARTS = ("outcomes/safe", "https://a.example/?b=c#d", "[Safe](outcomes/safe)", "[a b](c)")
LINKED = st.lists(st.sampled_from((*LINK_SIGNS, *LINK_PARTS)), max_size=14).map("".join)


@given(LINKED)
@example("[a](b)[c](d)")
@example("\\[a](b)")
@example("![a](b) [c](d)")
@example("    [a](b)")
@example("[a](b)\n\n[c]: d\n\n[c]")
@example("[a](b(c))")
def test_the_fast_way_finds_the_links_that_markdown_finds(text: str) -> None:
    html = BeautifulSoup(READER._markdown.reset().convert(text), "html.parser")
    assert READER.hrefs(text) == tuple(found["href"] for found in html.find_all("a", href=True))


def test_the_beginning_of_a_text_is_whole_sentences_or_whole_words_without_markdown() -> None:
    assert first_sentence("We **want** [this](outcomes/safe).") == "We want this."
    long = "Children are safe at home, at school and online. " * 5
    assert first_sentence(long).endswith(".")
    assert len(first_sentence(long)) <= 155
    assert first_sentence("word " * 100).endswith("word…")


def test_a_sentence_that_just_fits_is_kept_whole_and_one_that_does_not_is_cut_at_a_word() -> None:
    fits, too_long = "word " * 30 + "word.", "word " * 30 + "words."
    assert (len(fits), len(too_long)) == (155, 156)
    assert first_sentence(f"{fits} More.") == fits
    assert first_sentence(f"{too_long} More.") == ("word " * 30).strip() + "…"
