"""`python -m plan publish`: a site reaches its place whole, whichever place it is, and nothing else is harmed by it."""

from __future__ import annotations

import base64
import contextlib
import getpass
import os
import re
import shutil
import socket
import subprocess
import time
from pathlib import Path

import pytest

from plan.__main__ import run
from plan.commands.command import DONE, FOUND_ERRORS, WRONG_USE
from plan.commands.destinations import MARK, Bucket, Container, Server

NEEDS_RSYNC = pytest.mark.skipif(not shutil.which("rsync"), reason="there is no rsync here")
SSHD = shutil.which("sshd", path=f"{os.environ['PATH']}:/usr/sbin")
RRSYNC = shutil.which("rrsync")
NEEDS_SSHD = pytest.mark.skipif(
    not (SSHD and shutil.which("rsync") and hasattr(os, "geteuid") and os.geteuid() == 0),
    reason="there is no server for SSH here that this test may start",
)
KEY = "-----BEGIN OPENSSH PRIVATE KEY-----\nc2VjcmV0\n-----END OPENSSH PRIVATE KEY-----"
SAS = "sv=2024&sig=abc%2Bdef"
BLOBS = "https://council.blob.core.windows.net/$web/plan"

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the stand-in programs are shell scripts")


def site(folder: Path, pages: dict[str, str], *others: str) -> Path:
    """A site whose pages load files."""
    for name, loaded in pages.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f'<link href="/{loaded}">', encoding="utf-8")
    for name in (MARK, *others):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name, encoding="utf-8")
    return folder


@pytest.fixture
def first(tmp_path: Path) -> Path:
    return site(tmp_path / "first", {"index.html": "old.css", "safe/index.html": "old.css"}, "old.css")


@pytest.fixture
def second(tmp_path: Path) -> Path:
    return site(tmp_path / "second", {"index.html": "new.css", "well/index.html": "new.css"}, "new.css")


@pytest.fixture
def program(tmp_path: Path):
    """A function that puts a program in the place of a real one: it notes what it is asked and runs a script."""

    def one(name: str, script: str = "exit 0") -> tuple[dict[str, str], Path]:
        folder, noted = tmp_path / "programs", tmp_path / "asked"
        folder.mkdir(exist_ok=True)
        (folder / name).write_text(f'#!/bin/sh\necho "{name} $*" >> {noted}\n{script}\n')
        (folder / name).chmod(0o755)
        return {"PATH": f"{folder}:{os.environ['PATH']}"}, noted

    return one


def content(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def listening(port: int) -> None:
    """Wait until something listens at a port of this machine."""
    for _ in range(100):
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.05)


def missing(folder: Path) -> list[str]:
    """What pages of a folder load that is not there."""
    loaded = [name for page in folder.rglob("*.html") for name in re.findall(r'href="/([^"]+)"', page.read_text())]
    return [name for name in loaded if not (folder / name).exists()]


@NEEDS_RSYNC
class TestWebServer:
    def published(self, folder: Path, place: Path):
        return run(["publish", str(folder), "--to", str(place)], os.environ)

    def test_an_empty_or_new_folder_gets_the_whole_site(self, first, tmp_path) -> None:
        (tmp_path / "www").mkdir()
        for place in (tmp_path / "www", tmp_path / "new folder"):
            output = self.published(first, place)
            assert output.code == DONE, output.text
            assert content(place) == content(first)
            assert "2 pages and 2 other files" in output.text

    def test_the_next_site_takes_its_place_and_says_which_pages_changed(self, first, second, tmp_path) -> None:
        self.published(first, tmp_path / "www")
        output = self.published(second, tmp_path / "www")
        assert content(tmp_path / "www") == content(second)
        assert "New or changed since the last time (2):\n  index.html\n  well/index.html" in output.text
        assert "Taken away (1):\n  safe/index.html" in output.text

    def test_the_same_site_again_changes_nothing(self, first, tmp_path) -> None:
        self.published(first, tmp_path / "www")
        before = (tmp_path / "www/index.html").stat().st_mtime_ns
        os.utime(first / "index.html", (0, 0))
        output = self.published(first, tmp_path / "www")
        assert "Changed" not in output.text
        assert (tmp_path / "www/index.html").stat().st_mtime_ns == before, "browsers need not fetch it again"

    def test_no_page_leads_to_a_missing_file_after_any_step(self, first, second, tmp_path) -> None:
        self.published(first, tmp_path / "www")
        for command in Server(str(tmp_path / "www")).uploads(second):
            subprocess.run(command, check=True, capture_output=True)
            assert missing(tmp_path / "www") == []
        assert content(tmp_path / "www") == content(second)

    def test_what_the_servers_own_people_put_there_stays(self, first, second, tmp_path) -> None:
        self.published(first, tmp_path / "www")
        for name in (".htaccess", "web.config", ".well-known/security.txt"):
            (tmp_path / "www" / name).parent.mkdir(exist_ok=True)
            (tmp_path / "www" / name).write_text("ours")
        self.published(second, tmp_path / "www")
        assert {".htaccess", "web.config", ".well-known/security.txt"} <= set(content(tmp_path / "www"))

    def test_a_folder_with_something_else_in_it_is_left_alone(self, first, tmp_path) -> None:
        site(tmp_path / "www", {"index.html": "x"})
        (tmp_path / "www" / MARK).unlink()
        before = content(tmp_path / "www")
        output = self.published(first, tmp_path / "www")
        assert output.code == FOUND_ERRORS
        assert "publishing would delete them" in output.text
        assert content(tmp_path / "www") == before

    def test_a_place_that_cannot_be_written_is_told_in_words(self, first, tmp_path) -> None:
        (tmp_path / "file").write_text("")
        output = self.published(first, tmp_path / "file" / "www")
        assert output.code == FOUND_ERRORS
        assert "rsync says:" in output.text
        assert "Traceback" not in output.text


class TestBySsh:
    def test_the_server_must_prove_who_it_is(self, first, program) -> None:
        ours = first.parent
        script = f'set -- ${{1#--rsh=}}; [ "$1" = ssh ] && cat "$3" > {ours}/key; cat "${{13#*=}}" > {ours}/hosts'
        environment, asked = program("rsync", script)
        secrets = {
            "PUBLISH_SSH_KEY": base64.b64encode(KEY.encode()).decode(),
            "PUBLISH_KNOWN_HOSTS": "web ssh-ed25519 A",
        }
        output = run(["publish", str(first), "--to", "plan@web:/www"], environment | secrets)
        assert output.code == DONE, output.text
        said = asked.read_text()
        assert "StrictHostKeyChecking=yes" in said
        assert "BatchMode=yes" in said
        assert "plan@web:/www/" in said
        assert (first.parent / "key").read_text() == f"{KEY}\n"
        assert (first.parent / "hosts").read_text() == "web ssh-ed25519 A\n"
        assert "c2VjcmV0" not in said
        key = Path(re.search(r"-i (\S+)", said)[1])
        assert not key.exists(), "the key stays nowhere"

    @NEEDS_SSHD
    @pytest.mark.nightly
    def test_a_real_server_takes_it_also_where_the_key_may_do_nothing_but_rsync(self, first, second, tmp_path) -> None:
        key, host = tmp_path / "key", tmp_path / "host"
        for file in (key, host):
            subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(file)], check=True)
        allowed = f'restrict,command="{RRSYNC} {tmp_path}" ' if RRSYNC else "restrict "
        (tmp_path / "allowed").write_text(allowed + key.with_suffix(".pub").read_text())
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        settings = {"Port": port, "ListenAddress": "127.0.0.1", "HostKey": host, "StrictModes": "no", "PidFile": "none"}
        settings |= {"AuthorizedKeysFile": tmp_path / "allowed", "PasswordAuthentication": "no"}
        (tmp_path / "config").write_text("".join(f"{name} {value}\n" for name, value in settings.items()))
        Path("/run/sshd").mkdir(exist_ok=True)
        server = subprocess.Popen([SSHD, "-D", "-f", str(tmp_path / "config")], stderr=subprocess.DEVNULL)
        try:
            place = f"{getpass.getuser()}@127.0.0.1:{'' if RRSYNC else tmp_path}/www"
            public = " ".join(host.with_suffix(".pub").read_text().split()[:2])
            given = {**os.environ, "PUBLISH_SSH_KEY": key.read_text(), "PUBLISH_SSH_PORT": str(port)}
            listening(port)
            (tmp_path / "www").mkdir()
            for folder in (first, second):
                known = {"PUBLISH_KNOWN_HOSTS": f"[127.0.0.1]:{port} {public}"}
                output = run(["publish", str(folder), "--to", place], given | known)
                assert output.code == DONE, output.text
                assert content(tmp_path / "www") == content(folder)
            wrong = {"PUBLISH_KNOWN_HOSTS": f"[127.0.0.1]:{port} {key.with_suffix('.pub').read_text()}"}
            output = run(["publish", str(first), "--to", place], given | wrong)
            assert output.code == FOUND_ERRORS
            assert "Host key verification failed" in output.text
            assert content(tmp_path / "www") == content(second)
        finally:
            server.terminate()
            server.wait()

    @pytest.mark.parametrize(
        ("secrets", "said"),
        [
            ({"PUBLISH_SSH_KEY": KEY}, "ssh-keyscan"),
            ({"PUBLISH_SSH_KEY": "no key", "PUBLISH_KNOWN_HOSTS": "web A"}, "no private key"),
        ],
    )
    def test_what_is_missing_is_told_before_anything_is_sent(self, secrets, said, first, program) -> None:
        environment, asked = program("rsync")
        output = run(["publish", str(first), "--to", "plan@web:/www"], environment | secrets)
        assert output.code == WRONG_USE
        assert said in output.aside
        assert not asked.exists()


class TestBuckets:
    def test_pages_come_after_what_they_need_and_deletions_last(self, first, program) -> None:
        environment, asked = program("aws", '[ "$2" = sync ] || exit 1')
        output = run(["publish", str(first)], environment | {"PUBLISH_TO": "s3://bucket/plan/"})
        assert output.code == DONE, output.text
        steps = [line for line in asked.read_text().splitlines() if " sync " in line]
        assert [step.partition("no-cache ")[2] for step in steps[:2]] == [
            "--exclude *.html",
            "--exclude * --include *.html",
        ]
        assert steps[2].endswith("--delete")
        assert not any("--delete" in step for step in steps[:2])
        assert all(f"{first}/ s3://bucket/plan/ " in step for step in steps)

    def test_a_bucket_with_other_things_is_left_alone(self, first, program) -> None:
        environment, asked = program("aws", 'case "$*" in *plan.json) exit 1;; *) echo "PRE photographs/";; esac')
        output = run(["publish", str(first), "--to", "s3://bucket"], environment)
        assert "publishing would delete them" in output.text
        assert " sync " not in asked.read_text()

    def test_another_store_has_its_own_address(self) -> None:
        commands = Bucket("s3://b", "https://store.example").uploads(Path("site"))
        assert all(command[3:5] == ("--endpoint-url", "https://store.example") for command in commands)

    def test_what_a_forge_sets_although_nobody_gave_it_is_not_there(self, first, program) -> None:
        environment, asked = program("aws", 'echo "${AWS_REGION-none} ${AWS_SESSION_TOKEN-none}" >> %s.set; exit 1')
        unset = {"AWS_REGION": "", "AWS_SESSION_TOKEN": "$(AWS_SESSION_TOKEN)", "PUBLISH_ENDPOINT": ""}
        script = Path(environment["PATH"].partition(":")[0]) / "aws"
        script.write_text(script.read_text() % asked)
        run(["publish", str(first), "--to", "s3://bucket"], environment | unset)
        assert set(Path(f"{asked}.set").read_text().splitlines()) == {"none none"}
        assert "--endpoint-url" not in asked.read_text()

    def test_a_step_that_fails_ends_it_before_anything_is_deleted(self, first, program) -> None:
        script = 'case "$*" in "s3 ls"*) exit 1;; *--include*) echo "no: $AWS_SECRET_ACCESS_KEY" >&2; exit 1;; esac'
        environment, asked = program("aws", script)
        secret = {"AWS_SECRET_ACCESS_KEY": "very-secret"}
        output = run(["publish", str(first), "--to", "s3://bucket"], environment | secret)
        assert output.code == FOUND_ERRORS
        assert "aws says:\n  no: [hidden]" in output.text
        assert "run the same again" in output.text
        assert "--delete" not in asked.read_text()

    def test_one_that_may_not_be_opened_is_not_taken_for_empty(self, first, program) -> None:
        environment, _ = program("aws", 'echo "Access Denied" >&2; exit 254')
        output = run(["publish", str(first), "--to", "s3://bucket"], environment)
        assert output.code == FOUND_ERRORS
        assert "Access Denied" in output.text

    def test_azure_gets_the_same_steps_and_its_signature_is_never_printed(self, first, program) -> None:
        environment, asked = program("azcopy", '[ "$1" = list ] || { echo "$*"; exit 1; }')
        output = run(["publish", str(first), "--to", BLOBS], environment | {"PUBLISH_SAS": SAS})
        assert f"{BLOBS}?{SAS}" in asked.read_text()
        assert "sig=abc" not in output.text
        steps = Container(BLOBS, SAS).uploads(Path("site"))
        assert [step[-1] for step in steps] == [
            "--exclude-pattern=*.html",
            "--include-pattern=*.html",
            "--delete-destination=true",
        ]
        assert all("--delete-destination=false" in step for step in steps[:2])

    def test_azure_knows_a_site_by_its_mark(self) -> None:
        listed = "INFO: a/data/plan.json.old; Content Length: 4\nINFO: data/plan.json; Content Length: 4\n"
        container = Container(BLOBS, SAS)
        assert container.is_ours().sees(0, listed)
        assert not container.is_ours().sees(0, listed.partition("\n")[0])
        assert container.is_used().sees(0, listed)
        assert not container.is_used().sees(0, "")


@pytest.mark.parametrize(
    ("place", "said"),
    [("", "Say where to publish"), ("pages", "by the forge itself"), ("ftp://x", "no place"), ("-x", "no place"),
     (BLOBS, "PUBLISH_SAS is not set")],
)  # fmt: skip
def test_a_place_that_is_none_is_told(place, said, first) -> None:
    output = run(["publish", str(first), f"--to={place}"], {"PUBLISH_TO": ""})
    assert output.code == WRONG_USE
    assert said in output.aside


def test_a_folder_that_is_no_site_is_not_published(tmp_path) -> None:
    output = run(["publish", str(tmp_path), "--to", "s3://bucket"], {})
    assert output.code == WRONG_USE
    assert "make site" in output.aside


def test_a_program_that_is_not_installed_is_named(first, tmp_path) -> None:
    output = run(["publish", str(first), "--to", "s3://bucket"], {"PATH": str(tmp_path)})
    assert "There is no program called aws here" in output.text
