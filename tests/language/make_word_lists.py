"""Make the two word lists in hooks/plan/language: run by hand, once, and never by a build or a test.

    npm pack dale-chall && tar xzf dale-chall-*.tgz          # gives package/index.js
    python -m venv /tmp/words && /tmp/words/bin/pip install wordfreq==3.1.1
    /tmp/words/bin/python tests/language/make_word_lists.py package/index.js

Both lists go into the repository, so that nobody needs either package to check a plan. What their licences allow and
ask is in the head of each list and in docs/maintain/plain-words.md.
"""

from __future__ import annotations

import math
import re
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from wordfreq import get_frequency_dict

TO = Path(__file__).resolve().parents[2] / "hooks" / "plan" / "language"
LEVELS = (4.5, 4.0)
"""Words at or above the first are easy in easy read, at or above the second in the young people's version."""

OUR = "arm behavi ard cand clam col end fav ferv flav glam harb hon hum lab neighb od parl ranc rig rum sav splend"
OUR += " succ tum val vap vig"
BRITISH = {
    **{f"{stem}or": f"{stem}our" for stem in OUR.split()},
    "gray": "grey",
    "airplane": "aeroplane",
    "aluminum": "aluminium",
    "catalog": "catalogue",
    "center": "centre",
    "curb": "kerb",
    "fiber": "fibre",
    "good-by": "goodbye",
    "jewelry": "jewellery",
    "liter": "litre",
    "meter": "metre",
    "mold": "mould",
    "mom": "mum",
    "mommy": "mummy",
    "pajamas": "pyjamas",
    "plow": "plough",
    "program": "programme",
    "skillful": "skilful",
    "theater": "theatre",
    "tire": "tyre",
    "traveler": "traveller",
}
"""American words and their British spelling, each the same word to a British reader."""

DALE_CHALL_HEAD = """\
# Easy words: nearly all children of ten know them (J. S. Chall and E. Dale, Readability Revisited, 1995), one a line,
# with the British spelling beside the American one. Made by tests/language/make_word_lists.py from the npm package
# dale-chall 2.0.1, which is under the MIT licence:
#
# Copyright (c) 2014 Titus Wormer <tituswormer@gmail.com>
#
# Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
# documentation files (the 'Software'), to deal in the Software without restriction, including without limitation the
# rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
# persons to whom the Software is furnished to do so, subject to the following conditions:
#
# The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
# Software.
#
# THE SOFTWARE IS PROVIDED 'AS IS', WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
# WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
# COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
# OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
"""
WORDFREQ_HEAD = """\
# Common English words, the commonest kinds first: below each figure stand the words whose Zipf frequency is at least
# that (the logarithm of how often a word comes in a thousand million words). Made by tests/language/make_word_lists.py
# from the data of the Python package wordfreq 3.1.1 by Robyn Speer (https://doi.org/10.5281/zenodo.7199437).
#
# This one file is, like that data, under the Creative Commons Attribution-ShareAlike 4.0 licence
# (https://creativecommons.org/licenses/by-sa/4.0/). It was changed: single English words only, without their figures
# and without abuse, those of at least 4.0 only, and a British spelling counts as often as its American
# one if that is commoner.
#
# The data draws on Wikipedia (https://www.wikipedia.org), the Leeds Internet Corpus, ParaCrawl
# (https://paracrawl.eu), OPUS OpenSubtitles 2018 (https://opus.nlpl.eu, from https://www.opensubtitles.org), Google
# Books Ngrams (https://books.google.com/ngrams), and on SUBTLEX-US and SUBTLEX-UK, which are freely available data by
# Marc Brysbaert, Boris New, Emmanuel Keuleers, Walter van Heuven, Pawel Mandera and others.
"""
A_WORD = re.compile(r"[a-z]+(?:['.-][a-z]+)*")
ABUSE = re.compile(
    r"fuck|shit|cunt|nigg|bitch|whore|slut|pussy|bastard|porn|asshole|^(?:dick|cock|tits|boobs|fag|ass)s?$"
)
"""What no plan says and nobody needs to read in a list."""
ISE = re.compile(r"([a-z]{3,})is(?:e|es|ed|ing)$")
"""British verbs such as organise: each form counts as often as the commonest form in either spelling."""


def easy_words(source: str) -> Iterable[str]:
    """The words of the package's one module, with those that British people spell otherwise."""
    listed = re.findall(r"^\s+['\"](.+?)['\"],?$", source, re.MULTILINE)
    words = {word.removesuffix(".") for word in listed}
    return sorted(words | {british for american, british in BRITISH.items() if american in words})


def common_words(frequencies: Mapping[str, float]) -> dict[float, list[str]]:
    """The words of each level that are in no higher one."""
    zipf = {word: math.log10(share) + 9 for word, share in frequencies.items() if A_WORD.fullmatch(word)}
    zipf = {word: value for word, value in zipf.items() if not ABUSE.search(word)}
    both = {word: zipf.get(word, 0) for word in (*zipf, *BRITISH.values())}
    for american, british in BRITISH.items():
        both[british] = max(both[british], zipf.get(american, 0))
    for word in zipf:
        if found := ISE.match(word):
            family = (f"{found[1]}i{letter}{end}" for letter in "sz" for end in ("e", "es", "ed", "ing"))
            both[word] = max(zipf.get(form, 0) for form in family)
    found_by_level: dict[float, list[str]] = {}
    upper = math.inf
    for level in LEVELS:
        found_by_level[level] = sorted(word for word, value in both.items() if level <= value < upper)
        upper = level
    return found_by_level


def main(index: Path) -> None:
    """Write both lists."""
    easy = "\n".join(easy_words(index.read_text(encoding="utf-8")))
    (TO / "easy_words.txt").write_text(f"{DALE_CHALL_HEAD}{easy}\n", encoding="utf-8")
    common = common_words(get_frequency_dict("en", "large"))
    parts = "\n".join(f"[{level}]\n" + "\n".join(words) for level, words in common.items())
    (TO / "common_words.txt").write_text(f"{WORDFREQ_HEAD}{parts}\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
