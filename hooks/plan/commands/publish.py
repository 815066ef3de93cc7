"""`python -m plan publish`: uploads a built website to a web server or to a bucket; pipelines and people call it alike.

Where to, says `--to` or PUBLISH_TO in the environment. Secrets come from the environment alone, never from an option:
PUBLISH_SSH_KEY and PUBLISH_KNOWN_HOSTS (and PUBLISH_SSH_PORT) for a server, AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY
(and PUBLISH_ENDPOINT) for a bucket, PUBLISH_SAS for Azure.
"""

from __future__ import annotations

import base64
import binascii
import subprocess
import tempfile
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from pathlib import Path

from plan.commands.command import DONE, FOUND_ERRORS, Command, Output, WrongUseError
from plan.commands.destinations import (
    MARK,
    Bucket,
    Container,
    Destination,
    Listing,
    Server,
    without_secrets,
)
from plan.commands.plan_folder import REPOSITORY
from plan.problems import harmless

LAST_LINES = 8
MOST_NAMED = 200
"""So many changed pages are listed."""


class _FailedError(Exception):
    """A program could not do its work; as text what it said."""


def describe(parser: ArgumentParser) -> None:
    """Add the options of this command to a parser."""
    parser.add_argument("folder", metavar="FOLDER", nargs="?", help="the built website, if it is not site")
    parser.add_argument(
        "--to",
        metavar="PLACE",
        help="user@server:/folder, s3://bucket/folder or https://account.blob.core.windows.net/$web "
        "(without it, what PUBLISH_TO says in the environment)",
    )


def run(options: Namespace, environment: Mapping[str, str]) -> Output:
    """Upload a site. Raises WrongUseError when it is no site, or when nobody can tell where to."""
    folder = Path(options.folder).resolve() if options.folder else REPOSITORY / "site"
    if not ((folder / "index.html").is_file() and (folder / MARK).is_file()):
        raise WrongUseError(f"There is no built website in {folder}. Build it first: make site")
    environment = _given(environment)
    place = options.to or environment.get("PUBLISH_TO", "")
    with tempfile.TemporaryDirectory(prefix="plan-publish-") as secrets:
        destination = _destination(place, environment, Path(secrets))
        try:
            _refuse_another_site(destination, place, environment)
            changed = [line for command in destination.uploads(folder) for line in _carried_out(command, environment)]
        except _FailedError as error:
            return Output(
                f"The website was not published, or not all of it.\n\n{error}\n\n"
                "No page leads to a file that is missing: files are deleted only when all others are there. "
                "When the reason is mended, run the same again.",
                FOUND_ERRORS,
            )
    return Output(_done(folder, place, changed), DONE)


def _given(environment: Mapping[str, str]) -> dict[str, str]:
    """The environment without what a forge sets where nothing is given: nothing (GitHub), or `$(NAME)` (Azure)."""
    return {name: value for name, value in environment.items() if value and value != f"$({name})"}


def _destination(place: str, environment: Mapping[str, str], secrets: Path) -> Destination:
    if not place or place == "pages":
        raise WrongUseError(
            "Say where to publish: --to user@server:/folder, or PUBLISH_TO in the environment. "
            "Pages are published by the forge itself, not by this command."
        )
    if place.startswith("s3://"):
        return Bucket(place, environment.get("PUBLISH_ENDPOINT", ""))
    if place.startswith("https://"):
        signature = environment.get("PUBLISH_SAS", "")
        if not signature:
            raise WrongUseError("PUBLISH_SAS is not set: Azure needs a shared access signature for the container.")
        return Container(place, signature)
    if "://" in place or place.startswith("-"):
        raise WrongUseError(f"'{harmless(place)}' is no place to publish to: see python -m plan publish --help")
    key = environment.get("PUBLISH_SSH_KEY", "")
    return _by_ssh(place, key, environment, secrets) if key else Server(place)


def _by_ssh(place: str, key: str, environment: Mapping[str, str], secrets: Path) -> Server:
    """A server that is asked to prove who it is, by the key that was noted when the publishing was set up."""
    known_hosts, port = environment.get("PUBLISH_KNOWN_HOSTS", ""), environment.get("PUBLISH_SSH_PORT", "22")
    if not known_hosts.strip():
        raise WrongUseError(
            "PUBLISH_KNOWN_HOSTS is not set, so nobody can tell whether the server is the right one. "
            "Put in it what ssh-keyscan prints for the server, once you have compared it with the server's own key."
        )
    if "-----BEGIN" not in key:
        try:
            key = base64.b64decode(key, validate=False).decode("ascii")
        except (binascii.Error, UnicodeDecodeError):
            key = ""
    if "-----BEGIN" not in key:
        raise WrongUseError("PUBLISH_SSH_KEY is no private key: copy the whole file, or what base64 makes of it.")
    key_file, hosts = secrets / "key", secrets / "known_hosts"
    key_file.touch(mode=0o600)
    key_file.write_text(f"{key.strip()}\n", encoding="ascii")
    hosts.write_text(f"{known_hosts.strip()}\n", encoding="utf-8")
    return Server(place, key_file, hosts, port)


def _refuse_another_site(destination: Destination, place: str, environment: Mapping[str, str]) -> None:
    if not _seen(destination.is_ours(), environment) and _seen(destination.is_used(), environment):
        raise _FailedError(
            f"There are other things at {harmless(place)}, and publishing would delete them. Choose an empty place, or "
            f"one that holds an earlier build of this website. (It is known by the file {MARK}.)"
        )


def _seen(listing: Listing, environment: Mapping[str, str]) -> bool:
    code, said, complaint = _started(listing.command, environment)
    try:
        return listing.sees(code, said)
    except ValueError:
        raise _FailedError(_complaint(listing.command[0], complaint or said, environment)) from None


def _carried_out(command: tuple[str, ...], environment: Mapping[str, str]) -> list[str]:
    code, said, complaint = _started(command, environment)
    if code:
        raise _FailedError(_complaint(command[0], complaint or said, environment))
    return said.splitlines()


def _started(command: tuple[str, ...], environment: Mapping[str, str]) -> tuple[int, str, str]:
    own = {name: value for name, value in environment.items() if name != "PUBLISH_SSH_KEY"}
    try:
        done = subprocess.run(
            command, env={**own, "LC_ALL": "C"}, capture_output=True, text=True, errors="replace", check=False
        )
    except FileNotFoundError:
        raise _FailedError(
            f"There is no program called {command[0]} here. Install it, and run the same again."
        ) from None
    return done.returncode, done.stdout, done.stderr


def _complaint(program: str, said: str, environment: Mapping[str, str]) -> str:
    lines = without_secrets(said, environment).strip().splitlines()[-LAST_LINES:]
    return "\n".join([f"{program} says:", *(f"  {harmless(line)}" for line in lines or ["nothing"])])


def _done(folder: Path, place: str, said: list[str]) -> str:
    """How much was published, and which pages changed where the program tells."""
    files = [file for file in folder.rglob("*") if file.is_file()]
    pages = sum(file.suffix == ".html" for file in files)
    sent = dict.fromkeys(line.partition(" ")[2] for line in said if line.startswith("send ") and line.endswith(".html"))
    gone = dict.fromkeys(line.partition(" ")[2] for line in said if line.startswith("del. ") and line.endswith(".html"))
    lines = [f"Published at {harmless(place)}: {pages:,} pages and {len(files) - pages:,} other files."]
    for head, names in (("New or changed since the last time", list(sent)), ("Taken away", list(gone))):
        if names:
            lines += [f"{head} ({len(names):,}):", *(f"  {harmless(name)}" for name in names[:MOST_NAMED])]
    return "\n".join(lines)


COMMAND = Command("publish", "upload the built website to a web server or a bucket", describe, run)
"""The command as `plan.__main__` lists it."""
