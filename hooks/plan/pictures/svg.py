"""A drawing as it is published: lines, shapes and colours, and nothing that a program or a person left in its file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError, fromstring, tostring

from plan.pictures.rules import (
    FUNCTIONS,
    GEOMETRY,
    GROUPS,
    LEFT_OUT,
    PAINT,
    PLAIN_SVG,
    PRESENTATION,
    REFUSED,
    SHAPES,
    SVG,
    XLINK_HREF,
    Fault,
    NotCleanError,
    unknown,
)
from plan.problems import quoted

MOST_BYTES = 200_000
DEEPEST = 60
_KNOWN = SHAPES | GROUPS | PAINT
_ATTRIBUTES = PRESENTATION | GEOMETRY | {"id"}
_NUMBER = r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?"
_BOX = re.compile(rf"\s*{_NUMBER}[\s,]+{_NUMBER}[\s,]+({_NUMBER})[\s,]+({_NUMBER})\s*")
_LENGTH = re.compile(rf"\s*({_NUMBER})(?:px)?\s*")
_CALL = re.compile(r"([\w-]{0,20}) ?\(([^)]*)")
_INSIDE = re.compile(r"""["']?#[^"'()\s]+["']?""")
_TARGET = re.compile(r"""#([^"'();\s]+)""")


def clean_svg(raw: bytes) -> str:
    """The drawing in an SVG file without comments, titles, metadata, hidden parts and whatever programs add.

    Ids stay only where something in the drawing leads to them; the box that it is drawn in stays as it is. The same
    bytes give the same text. Raises NotCleanError with everything in it that must not be published or is not known.
    """
    root = _parsed(raw)
    cleaner = _Cleaner(frozenset(_ids_led_to(root)))
    drawn = Element("svg", {"xmlns": SVG[1:-1], "viewBox": _box(root)})
    drawn.attrib |= cleaner.attributes(root, without=frozenset({"viewBox", "width", "height", "x", "y"}))
    drawn.extend(cleaner.inside(root, 1))
    if not cleaner.faults and not any(each.tag in SHAPES for each in drawn.iter()):
        cleaner.faults.append(Fault("draws nothing that can be seen", "Open it and look: is it the right file?"))
    if cleaner.faults:
        raise NotCleanError(*cleaner.faults)
    return tostring(drawn, encoding="unicode") + "\n"


def _parsed(raw: bytes) -> Element:
    if len(raw) > MOST_BYTES:
        what = f"is larger than {MOST_BYTES:,} bytes, which a phone would load on every page that shows it"
        raise NotCleanError(Fault(what, "Ask who made it for a simpler drawing."))
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise NotCleanError(Fault("is not saved as UTF-8 text", PLAIN_SVG)) from error
    if "<!ENTITY" in text:  # a few of them are enough to fill the memory of a computer
        raise NotCleanError(Fault("has shorthand of a drawing program in it (ENTITY)", PLAIN_SVG))
    try:
        root = fromstring(text)
    except ParseError as error:
        raise NotCleanError(Fault(f"is not whole: it goes wrong in line {error.position[0]}", PLAIN_SVG)) from error
    if root.tag == "svg":
        raise NotCleanError(Fault("does not say that it is an SVG drawing (xmlns), so browsers refuse it", PLAIN_SVG))
    if root.tag != f"{SVG}svg":
        what = "is not an SVG drawing, although its name says so"
        raise NotCleanError(Fault(what, "Export it as SVG from the program in which it was drawn."))
    return root


def _box(root: Element) -> str:
    """The box that everything is drawn in: the drawing's own, or else its width and height."""
    written = root.get("viewBox", "")
    width, height = (_LENGTH.fullmatch(root.get(name, "")) for name in ("width", "height"))
    if not written and width and height:
        written = f"0 0 {width[1]} {height[1]}"
    found = _BOX.fullmatch(written)
    if not found or min(float(found[1]), float(found[2])) <= 0:
        fix = "Fit the page to the drawing (Inkscape: Edit, Resize Page to Selection), and save it again."
        raise NotCleanError(Fault("does not say how large it is (viewBox)", fix))
    return " ".join(written.split())


class _Cleaner:
    """Cleans one drawing, and notes what is wrong with it."""

    def __init__(self, ids: frozenset[str]) -> None:
        self.faults: list[Fault] = []
        self._ids = ids

    def inside(self, parent: Element, depth: int) -> Iterator[Element]:
        """The clean elements that stand in one, in order; of a group that says nothing, what stands in it."""
        if depth > DEEPEST and len(parent):
            self.faults.append(Fault(f"has groups in groups, more than {DEEPEST} deep", PLAIN_SVG))
            return
        for element in parent:
            name = element.tag.removeprefix(SVG)
            if not element.tag.startswith(SVG) or name in LEFT_OUT:
                continue
            if name not in _KNOWN:
                self.faults.append(REFUSED.get(name) or unknown(quoted(name)))
                continue
            clean = Element(name, self.attributes(element))
            if clean.get("display") == "none":
                continue
            clean.extend(self.inside(element, depth + 1))
            if name == "g" and not clean.attrib:
                yield from clean
            elif len(clean) or name not in GROUPS:
                yield clean

    def attributes(self, element: Element, without: frozenset[str] = frozenset()) -> dict[str, str]:
        """The attributes of an element that say how it looks, those in its style among them."""
        found: dict[str, str] = {}
        for name, written in (*element.items(), *_declarations(element.get("style", ""))):
            value = " ".join(written.split())
            if name.startswith("on"):
                self.faults.append(Fault(f"has a script in it ({name})", REFUSED["script"].fix))
            elif name in ("href", XLINK_HREF):
                found |= {"href": value} if self._leads_inside(value) else {}
            elif name in _ATTRIBUTES - without and self._is_harmless(value) and (name != "id" or value in self._ids):
                found[name] = value
        return found

    def _is_harmless(self, value: str) -> bool:
        """Whether a value says something about colour or place, and fetches nothing."""
        if "\\" in value:  # by such signs a style can hide what it does
            self.faults.append(Fault(f"has a sign in it that this site does not know: {quoted(value)}", PLAIN_SVG))
            return False
        for function, argument in _CALL.findall(value) if "(" in value else ():
            if function.lower() not in FUNCTIONS:
                self.faults.append(unknown(quoted(f"{function}()")))
            elif function.lower() == "url" and not self._leads_inside(argument):
                return False
        return True

    def _leads_inside(self, target: str) -> bool:
        """Whether something leads to another part of the same drawing."""
        if _INSIDE.fullmatch(target.strip()):
            return True
        if target.strip("\"' ").startswith("data:"):
            self.faults.append(REFUSED["image"])
        else:
            what = f"fetches something from elsewhere: {quoted(target)}"
            self.faults.append(Fault(what, f"All of a picture has to be in its file. {PLAIN_SVG}"))
        return False


def _ids_led_to(root: Element) -> Iterator[str]:
    """The ids that something in a drawing may lead to; a colour may be among them, which does no harm."""
    for element in root.iter():
        for value in element.attrib.values():
            if "#" in value:
                yield from _TARGET.findall(value)


def _declarations(style: str) -> Iterator[tuple[str, str]]:
    """The names and values in a style that an attribute can say as well."""
    for declaration in style.split(";"):
        name, colon, value = declaration.partition(":")
        if colon and name.strip().lower() in PRESENTATION:
            yield name.strip().lower(), value.removesuffix("!important").strip()
