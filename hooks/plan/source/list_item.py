"""One more item at the end of a list in a YAML file: every other character stays, remarks and line ends too."""

from __future__ import annotations

import re

from plan.source.tidy_yaml import scalar
from plan.source.yaml_file import Document, yaml_from_bytes


class CannotAddItemError(Exception):
    """The file cannot be changed without harm; as text it says what to type."""


def with_item(raw: bytes, shown: str, name: str, item: str) -> bytes:
    """What stands in a file, with an item more in the list called `name`, which is begun where there is none yet.

    `shown` is the file's name in messages. Raises CannotAddItemError when what comes out would not hold the same as
    before and the item.
    """
    document = yaml_from_bytes(raw, shown)
    value = document.value if isinstance(document.value, dict) else {}
    listed = value.get(name) or []
    if isinstance(listed, list) and not document.problems:
        new = _edited(raw.decode("utf-8-sig"), document, name, scalar(item, in_brackets=True)).encode()
        new = (b"\xef\xbb\xbf" if raw.startswith(b"\xef\xbb\xbf") else b"") + new
        again = yaml_from_bytes(new, shown)
        if not again.problems and again.value == {**value, name: [*listed, item]}:
            return new
    raise CannotAddItemError(f"{shown} cannot be changed safely. Add {item} to the list {name}: there yourself.")


def _edited(text: str, document: Document, name: str, item: str) -> str:
    lines = re.findall(r"[^\n]*\n|[^\n]+", text)
    end = "\r\n" if "\r\n" in text else "\n"
    if (name, 0) not in document.values:
        return _begun(lines, document, name, f"{name}: [{item}]{end}")
    last = max((at for at in document.values if at[:1] == (name,) and len(at) == 2), key=lambda at: int(at[1]))
    line, column, last_line, last_column = document.values[last]
    start = document.values[(name,)]
    if lines[start[0]][start[1]] == "[":
        lines[last_line] = f"{lines[last_line][:last_column]}, {item}{lines[last_line][last_column:]}"
    else:
        margin = lines[line][: lines[line].rindex("-", 0, column)]
        lines[last_line] = lines[last_line].rstrip("\r\n") + end
        lines.insert(last_line + 1, f"{margin}- {item}{end}")
    return "".join(lines)


def _begun(lines: list[str], document: Document, name: str, written: str) -> str:
    """The text with a list begun: in the place of an empty one, else before the blocks of other versions."""
    if (name,) in document.names:
        lines[document.names[(name,)][0]] = written
        return "".join(lines)
    blocks = [document.names[at][0] for at in (("easy_read",), ("young_people",)) if at in document.names]
    place = min(blocks, default=len(lines))
    while place and not blocks and lines[place - 1].lstrip().startswith("#"):
        place -= 1
    if place and not lines[place - 1].endswith("\n"):
        lines[place - 1] += "\n"
    return "".join([*lines[:place], written, *lines[place:]])
