"""Where pages are, and the relative links between them, which fail when they lead nowhere."""

from __future__ import annotations

from dataclasses import dataclass


class DeadLinkError(Exception):
    """A page links to an address that the site does not have: a mistake of ours, never of an editor."""


def page_url(target: str, directory_urls: bool = True) -> str:
    """The address of a page that the site has, from the site's root: of its folder, or of the file in it."""
    path, hash_, fragment = target.partition("#")
    return (f"{path}/" if path else "") + ("" if directory_urls else "index.html") + hash_ + fragment


@dataclass(frozen=True)
class Addresses:
    """All addresses of a site. A page's path has no slash at either end: `outcomes/safe`; the home page's is empty."""

    pages: frozenset[str]
    files: frozenset[str] = frozenset()
    """Files that are not pages, such as `data/plan.json`."""
    directory_urls: bool = True
    """Whether a web server answers `outcomes/safe/` with its `index.html`; else links name the file."""
    root: str = ""
    """For the page of wrong addresses, which is shown at any depth: the site's own path, such as `/plan/`, with which
    every link then begins. Empty for every other page: its links are relative, so that the site works anywhere."""

    def url(self, target: str) -> str:
        """The address of a page or file, from the site's root, with its fragment if it has one.

        Raises DeadLinkError when the site has no such page or file.
        """
        path = target.partition("#")[0]
        if path in self.files:
            return target
        if path not in self.pages:
            raise DeadLinkError(f"The site has no page or file '{path}'.")
        return page_url(target, self.directory_urls)

    def relative(self, here: str, target: str) -> str:
        """The link from the page `here` to a page or file. Raises DeadLinkError as `url` does."""
        return self.up(here) + self.url(target) or "./"

    def up(self, here: str) -> str:
        """The way from the page `here` to the site's root: empty, or `../` once for each step."""
        if self.root:
            return self.root
        return "../" * (here.count("/") + 1) if here else ""
