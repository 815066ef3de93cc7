"""An XML document as the text of a file (used by the site map, the feed and StratML)."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, indent, tostring

UNKNOWN_TO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no XML document may have, not even escaped (XML 1.0, production 2, Char)."""


def xml_file(root: Element) -> str:
    """The whole document, with each element on a line of its own.

    Characters that XML does not know are left out: a single one, hidden in a title, would keep every program from it.
    """
    indent(root)
    return UNKNOWN_TO_XML.sub("", tostring(root, encoding="unicode", xml_declaration=True)) + "\n"
