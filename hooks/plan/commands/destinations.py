"""Where a website can be uploaded to, and the programs that do it: rsync, the AWS command line, AzCopy.

Whatever the place, there are three steps: first what pages need, then the pages, then what is left over is deleted.
So at no moment does a page lead to a file that is not there, also when a step fails.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

MARK = "data/plan.json"
"""The file by which a place is known to hold a website of this project."""
_KEPT = ("P /.*", "P /web.config", "P /staticwebapp.config.json")
"""What a web server's own people put beside the site: it is not deleted (rsync's word for that is protect)."""
_NO_SUCH_FILE, _NOTHING_THERE = 23, 1
"""How rsync and `aws s3 ls` end when there is nothing of that name."""

Commands = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]
"""A command for what pages need, one for the pages, one that deletes what is left over."""


@dataclass(frozen=True)
class Listing:
    """A command that shows what is at a place, and what its answer means."""

    command: tuple[str, ...]
    not_there: int = 0
    """How it ends when there is nothing, beside 0."""
    shows: str = r"\S"
    """What its answer has in it when there is something."""

    def sees(self, code: int, said: str) -> bool:
        """Whether there is something. Raises ValueError when the command could not tell."""
        if code not in (0, self.not_there):
            raise ValueError(code)
        return code == 0 and bool(re.search(self.shows, said, re.MULTILINE))


class Destination(Protocol):
    """A place that a website can be uploaded to."""

    def is_ours(self) -> Listing:
        """Look whether a website of this project is there."""

    def is_used(self) -> Listing:
        """Look whether there is anything."""

    def uploads(self, folder: Path) -> Commands:
        """The steps that make the place like a folder."""


@dataclass(frozen=True)
class Server:
    """A folder of a web server, reached by SSH, or one of this computer."""

    place: str
    """`user@host:/folder`, or a path."""
    key: Path | None = None
    known_hosts: Path | None = None
    port: str = "22"

    def is_ours(self) -> Listing:
        """Look for the file by which a site is known."""
        return Listing(self._listed, _NO_SUCH_FILE, rf"^(?:\S+ +){{4}}{re.escape(MARK)}$")

    def is_used(self) -> Listing:
        """Look for any file that is not hidden."""
        return Listing(self._listed, _NO_SUCH_FILE, r"^(?:\S+ +){4}[^.\s]")

    def uploads(self, folder: Path) -> Commands:
        """Only files whose content differs are sent, and those of one step appear together at its end."""
        send = (*self._rsync(), "--recursive", "--checksum", "--perms", "--chmod=D755,F644", "--delay-updates")
        send += ("--out-format=%o %n",)
        way = (f"{folder}/", self._folder)
        deleting = tuple(f"--filter={rule}" for rule in _KEPT)
        return (*send, "--exclude=*.html", *way), (*send, *way), (*send, "--delete-after", *deleting, *way)

    @property
    def _folder(self) -> str:
        return f"{self.place.rstrip('/')}/"

    @property
    def _listed(self) -> tuple[str, ...]:
        """What stands at the top, and the mark; to name a file that is not there would be a fault for `rrsync`."""
        only = ("--include=/*", f"--include=/{MARK}", "--exclude=*")
        return (*self._rsync(), "--list-only", "--recursive", *only, self._folder)

    def _rsync(self) -> tuple[str, ...]:
        if not self.key:
            return ("rsync",)
        ssh = ["ssh", "-i", str(self.key), "-p", self.port, "-o", "IdentitiesOnly=yes", "-o", "BatchMode=yes"]
        ssh += ["-o", "StrictHostKeyChecking=yes", "-o", f"UserKnownHostsFile={self.known_hosts}"]
        return ("rsync", f"--rsh={shlex.join(ssh)}")


@dataclass(frozen=True)
class Bucket:
    """A bucket of Amazon S3, or of another store that speaks its language."""

    place: str
    """`s3://bucket/folder`."""
    endpoint: str = ""
    """The address of the store, where it is not Amazon's."""

    def is_ours(self) -> Listing:
        """Look for the file by which a site is known."""
        return Listing((*self._aws("ls"), f"{self._folder}{MARK}"), _NOTHING_THERE)

    def is_used(self) -> Listing:
        """Look for any file."""
        return Listing((*self._aws("ls"), self._folder), _NOTHING_THERE)

    def uploads(self, folder: Path) -> Commands:
        """Every file of a new build is newer than the one there, so all are sent."""
        send = (*self._aws("sync"), f"{folder}/", self._folder, "--no-progress", "--cache-control", "no-cache")
        return (*send, "--exclude", "*.html"), (*send, "--exclude", "*", "--include", "*.html"), (*send, "--delete")

    @property
    def _folder(self) -> str:
        return f"{self.place.rstrip('/')}/"

    def _aws(self, word: str) -> tuple[str, ...]:
        return ("aws", "s3", word, *(("--endpoint-url", self.endpoint) if self.endpoint else ()))


@dataclass(frozen=True)
class Container:
    """A container of Azure Blob Storage, such as `$web`, which Azure shows as a website."""

    place: str
    """`https://account.blob.core.windows.net/$web`, with a folder where there is one."""
    signature: str
    """The shared access signature, which opens it: it is never printed."""

    def is_ours(self) -> Listing:
        """Look for the file by which a site is known."""
        return Listing(("azcopy", "list", self._address), shows=rf"(?:^|[\s/]){re.escape(MARK)};")

    def is_used(self) -> Listing:
        """Look for any file."""
        return Listing(("azcopy", "list", self._address), shows=r";\s*Content Length")

    def uploads(self, folder: Path) -> Commands:
        """Every file of a new build is newer than the one there, so all are sent."""
        send = ("azcopy", "sync", str(folder), self._address, "--output-level=essential")
        return (
            (*send, "--delete-destination=false", "--exclude-pattern=*.html"),
            (*send, "--delete-destination=false", "--include-pattern=*.html"),
            (*send, "--delete-destination=true"),
        )

    @property
    def _address(self) -> str:
        return f"{self.place.rstrip('/')}?{self.signature.lstrip('?')}"


def without_secrets(said: str, environment: Mapping[str, str]) -> str:
    """What a program said, without the secrets that it was given."""
    for name in ("PUBLISH_SSH_KEY", "PUBLISH_SAS", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_ACCESS_KEY_ID"):
        for secret in (environment.get(name, ""), environment.get(name, "").lstrip("?")):
            said = said.replace(secret, "[hidden]") if secret else said
    return re.sub(r"\bsig=[^&\s\"']+", "sig=[hidden]", said)
