"""Ideas of easy read: each with its picture, one or two sentences, and hard words that the next idea explains."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plan.checks.language_texts import Text
from plan.checks.language_words import terms
from plan.checks.scope import Scope
from plan.language.finding import Finding
from plan.language.vocabulary import Vocabulary
from plan.model.versions import Idea
from plan.problems import Level, Problem, quoted

MOST_SENTENCES = 2


def ideas(scope: Scope, page: Sequence[Text], vocabulary: Vocabulary) -> Iterator[Problem]:
    """What is wrong with the ideas of one page; `page` may be of any version."""
    given = [(text, text.record) for text in page if isinstance(text.record, Idea)]
    for text, idea in given:
        yield from _shape(text, idea)
    if given and page[0].entry.kind != "glossary":
        yield from _explained(scope, given, vocabulary)


def _shape(text: Text, idea: Idea) -> Iterator[Problem]:
    """Words, a full stop, at most two sentences, and a picture (Department of Health 2010; Australian Style Manual)."""
    if idea.picture is None:
        what = f"this idea has no picture: {_quoted(text)}"
        fix = "Add picture: below it, with a name from pictures.yml."
        yield text.problem(Finding(Level.ERROR, "easy-picture", what, fix))
    if not any(sentence.words for sentence in text.sentences):
        what, fix = "this idea has no words", "Write one short sentence, or take the idea out."
        yield text.problem(Finding(Level.ERROR, "easy-no-words", what, fix))
        return
    if len(text.sentences) > MOST_SENTENCES:
        what = f"this idea has more than two sentences: {_quoted(text)}"
        fix = f"It has {len(text.sentences)}. Give each idea a text and a picture of its own."
        yield text.problem(Finding(Level.ERROR, "easy-ideas-in-one", what, fix))
    last = text.sentences[-1]
    if not last.has_end:
        what = "this sentence has no full stop, so a screen reader runs on into the next"
        yield text.problem(Finding(Level.WARNING, "easy-full-stop", what, "Write a full stop at its end."), last)


def _explained(scope: Scope, given: list[tuple[Text, Idea]], vocabulary: Vocabulary) -> Iterator[Problem]:
    """A hard word is explained where it first stands on a page, in the next sentence (GOV.UK; Australian Manual)."""
    names = {term.id: term.term for term in terms(scope)}
    explained: set[str] = set()
    before: tuple[str, ...] = ()
    for number, (text, idea) in enumerate(given):
        here = _terms(text, vocabulary)
        if idea.explains and idea.explains in names and idea.explains not in (*before, *here[:1]):
            what = f"this explains '{names[idea.explains]}', and the sentence before it does not have that word"
            fix = "Put it right after the first sentence with the word."
            yield text.problem(Finding(Level.ERROR, "easy-explains", what, fix))
        explained.add(idea.explains or "")
        after = given[number + 1][1].explains if number + 1 < len(given) else None
        missing = [term for term in here if term not in (*explained, after) and not vocabulary.is_everyday(term)]
        for term in missing:
            what = f"'{names[term]}' is a hard word, and the next sentence does not explain it: {_quoted(text)}"
            fix = f"Put an idea after it that says what it means, with explains: {term}."
            yield text.problem(Finding(Level.ERROR, "easy-unexplained", what, fix))
        explained.update(missing)
        before = here


def _terms(text: Text, vocabulary: Vocabulary) -> tuple[str, ...]:
    return tuple(dict.fromkeys(term for sentence in text.sentences for term in vocabulary.terms(sentence)))


def _quoted(text: Text) -> str:
    return quoted(text.value)
