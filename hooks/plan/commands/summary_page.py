"""The page that a pipeline shows beside a pull request."""

from __future__ import annotations

from pathlib import Path


def append(page: str | None, written: str) -> str:
    """Add to the page that a pipeline shows; gives what to say when that cannot be done, which is no reason to stop."""
    if not page:
        return ""
    try:
        with Path(page).open("a", encoding="utf-8") as file:
            file.write(written)
    except OSError as error:
        return f"The summary page {page} could not be written: {error.strerror}. The list above is complete."
    return ""
