"""What was found on the pages that a change touches, in words for whoever made the change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from tests.touched.faults import Fault, Faults

from plan.commands.text import fenced
from plan.problems import harmless, quoted

WHO = {
    "color": "People who see badly or in bright light cannot read it.",
    "text-alternatives": "People who cannot see the picture are not told what it shows.",
    "keyboard": "People who cannot use a mouse do not get there.",
    "forms": "People who listen to the page do not know what to write there.",
    "tables": "People who listen to the page do not know which row and column a figure belongs to.",
    "language": "A screen reader reads it out in the wrong language.",
    "structure": "People who listen to the page lose their way in it.",
    "semantics": "People who listen to the page lose their way in it.",
    "name-role-value": "People who listen to the page are not told what it is, or where it leads.",
    "aria": "People who listen to the page are told something wrong.",
    "sensory-and-visual-cues": "People who enlarge the page, or see it badly, miss it.",
    "time-and-media": "People who cannot hear or see it miss what it says.",
    "parsing": "Screen readers may leave it out.",
    "own": "People who read on a phone, enlarge the text, see badly or have unsteady hands cannot use it.",
}
ANYBODY = "Some people cannot read or use it."

NAMES = {
    **{f"h{level}": "the heading" for level in range(1, 7)},
    **{"a": "the link", "img": "the picture", "svg": "the drawing", "table": "the table", "th": "the cell"},
    **{"td": "the cell", "button": "the button", "input": "the field", "select": "the field", "li": "the item"},
    **{"p": "the paragraph", "ul": "the list", "ol": "the list", "strong": "the words", "em": "the words"},
}
"""What an editor calls the elements of HTML."""

TO_DO = (
    "What to do: look at the words, the picture or the colour that you changed there, and mend what the fault says. "
    "If none of it is yours to mend, send this page to the person who looks after the code of the website."
)


@dataclass(frozen=True)
class Findings:
    """What was found on the pages that a change touches."""

    since: str
    looked_at: int = 0
    changed: int = 0
    restyled: bool = False
    unknown: str = ""
    """Why nobody can tell what was there before, if so: nothing then stops the change."""
    new: dict[str, Faults] = field(default_factory=dict)
    """The faults that were not there before, by the path of the page."""
    old: int = 0
    sources: dict[str, str] = field(default_factory=dict)
    """The file that each page is made from."""
    versions: dict[str, str] = field(default_factory=dict)

    @property
    def blocks(self) -> bool:
        """Whether the change brings a fault with it."""
        return bool(self.new) and not self.unknown


def text(found: Findings) -> str:
    """Everything that was found, page by page."""
    parts = [f"The accessibility of the pages that this change touches, compared with {found.since}", _looked(found)]
    if found.unknown:
        parts.append(found.unknown)
    faults = sum(map(len, found.new.values()))
    if faults:
        parts.append(f"{_several(faults, 'fault')}{'' if found.unknown else ' that came with this change'}:")
        parts += ["\n".join(_page(found, path, own)) for path, own in found.new.items()]
        parts.append(TO_DO)
    elif found.looked_at:
        parts.append("No new faults.")
    if found.old:
        were = "fault was" if found.old == 1 else "faults were"
        parts.append(f"{found.old:,} {were} on these pages before. They do not stop this change.")
    return "\n\n".join(parts)


def summary(found: Findings) -> str:
    """The same as Markdown, for the page on which a pull request's checks are shown."""
    return f"## Accessibility of the pages touched\n\n{fenced(text(found))}\n"


def _looked(found: Findings) -> str:
    if not found.looked_at:
        return "This change touches no page."
    why = " A style sheet or script has changed, so every page looks otherwise." if found.restyled else ""
    how = "each on a phone and on a wide screen, in light and in dark colours"
    if found.looked_at < found.changed:
        return (
            f"Checked {found.looked_at:,} of {found.changed:,} changed pages, the most changed of each kind and "
            f"version, {how}.{why}"
        )
    if not found.changed:
        frame = "Only what stands round the pages has changed: checked one page of each version"
        return f"{frame} ({found.looked_at}), {how}."
    return f"Checked {_several(found.looked_at, 'changed page')}, {how}.{why}"


def _page(found: Findings, path: str, own: Faults) -> Iterator[str]:
    made_from = found.sources.get(path) or "several files of the plan"
    yield f"/{path} ({found.versions.get(path, 'standard').replace('-', ' ')} version), made from {made_from}"
    for fault, looks in own.items():
        yield f"  {fault.words}."
        yield f"    Where: {harmless(_where(fault))}"
        yield f"    Who it stops: {WHO.get(fault.about, ANYBODY)}"
        yield f"    Seen: {'; '.join(looks)}."


def _where(fault: Fault) -> str:
    if fault.about == "own":
        return fault.text
    name = NAMES.get(fault.element, f"the part <{fault.element}>")
    below = f", below the heading {quoted(fault.heading)}" if fault.heading and fault.heading != fault.text else ""
    return f"{name} {quoted(fault.text) if fault.text else 'without words'}{below}"


def _several(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'s' * (number != 1)}"
