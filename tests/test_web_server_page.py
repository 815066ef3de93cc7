"""The blocks of docs/maintain/web-server.md say what the code says, and the servers that are here do what they say."""

from __future__ import annotations

import gzip
import http.client
import json
import os
import re
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from xml.etree import ElementTree

import pytest

from plan.assets import early_script
from plan.policy import headers
from plan.rendering import environment

ROOT = Path(__file__).resolve().parent.parent
PAGE = (ROOT / "docs/maintain/web-server.md").read_text(encoding="utf-8")
SENT = headers(early_script(environment(ROOT / "overrides")))
APACHE_MODULES = (
    "/usr/lib/apache2/modules",
    "/usr/lib64/httpd/modules",
    "/usr/libexec/apache2",
    "/opt/homebrew/lib/httpd/modules",
)
TEXT = "Words that are long enough to be worth compressing. " * 20


def block(heading: str) -> str:
    """The first example below a heading."""
    found = re.search(rf"^## {heading}\n.*?^```\w+\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
    assert found, f"the page has no example below '{heading}'"
    return found[1]


def iis(text: str) -> dict[str, str]:
    root = ElementTree.fromstring(text)
    told = {str(add.get("name")): str(add.get("value")) for add in root.iterfind(".//customHeaders/add")}
    cache = root.find(".//clientCache")
    assert cache is not None
    return {**told, "Cache-Control": str(cache.get("cacheControlCustom"))}


def cloudfront(text: str) -> dict[str, str]:
    told = json.loads(text)
    safe, own = told["SecurityHeadersConfig"], told["CustomHeadersConfig"]
    assert own["Quantity"] == len(own["Items"])
    assert all(each["Override"] for each in (*safe.values(), *own["Items"]))
    return {
        "Content-Security-Policy": safe["ContentSecurityPolicy"]["ContentSecurityPolicy"],
        "X-Content-Type-Options": "nosniff" if safe["ContentTypeOptions"] else "",
        "Referrer-Policy": safe["ReferrerPolicy"]["ReferrerPolicy"],
        **{each["Header"]: each["Value"] for each in own["Items"]},
    }


SERVERS: Mapping[str, Callable[[str], dict[str, str]]] = {
    "nginx": lambda text: dict(re.findall(r'^add_header (\S+) "([^"]*)" always;$', text, re.MULTILINE)),
    "Apache": lambda text: dict(re.findall(r'^Header always set (\S+) "([^"]*)"$', text, re.MULTILINE)),
    "Microsoft IIS": iis,
    "Azure Static Web Apps": lambda text: dict(json.loads(text)["globalHeaders"]),
    "Amazon S3 with CloudFront": cloudfront,
}


@pytest.mark.parametrize("server", SERVERS)
def test_each_block_sends_the_headers_that_the_code_computes(server: str) -> None:
    told = SERVERS[server](block(server))
    wrong = {name: value for name, value in SENT.items() if told.get(name) != value}
    assert wrong == {}, f"docs/maintain/web-server.md, {server}: write these"
    assert set(told) == set(SENT), "a header that the code does not send"


@pytest.mark.parametrize("server", ["nginx", "Apache", "Microsoft IIS", "Azure Static Web Apps"])
def test_each_block_shows_our_page_for_wrong_addresses(server: str) -> None:
    assert "404.html" in block(server)


@pytest.mark.parametrize("server", ["nginx", "Apache"])
def test_no_block_binds_a_domain_to_https(server: str) -> None:
    assert "Strict-Transport-Security" not in block(server)


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@pytest.fixture
def site() -> Iterator[Path]:
    """A folder that a server's own user may read, with a page, a file and the page for wrong addresses."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        (folder / "site/outcomes").mkdir(parents=True)
        (folder / "site/outcomes/index.html").write_text(TEXT, encoding="utf-8")
        (folder / "site/plan.json").write_text(json.dumps(TEXT), encoding="utf-8")
        (folder / "site/404.html").write_text("No such page", encoding="utf-8")
        yield folder


@contextmanager
def running(command: list[str], port: int) -> Iterator[None]:
    """A server that answers at a port of this machine alone, until the test is done."""
    server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        for _ in range(200):
            assert server.poll() is None, server.communicate()[0]
            with socket.socket() as tried:
                if not tried.connect_ex(("127.0.0.1", port)):
                    break
            time.sleep(0.05)
        yield
    finally:
        server.terminate()
        server.communicate(timeout=20)


def asked(port: int, path: str) -> tuple[int, dict[str, str], str]:
    """What a server answers to a browser that understands compression: status, headers, text."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request("GET", path, headers={"Accept-Encoding": "gzip"})
    answer = connection.getresponse()
    content = answer.read()
    told = dict(answer.getheaders())
    text = gzip.decompress(content) if told.get("Content-Encoding") == "gzip" else content
    connection.close()
    return answer.status, told, text.decode()


def holds(port: int) -> None:
    """Everything that the page promises of a server."""
    for path in ("/outcomes/", "/plan.json"):
        status, told, text = asked(port, path)
        assert (status, told.get("Content-Encoding")) == (200, "gzip"), path
        assert TEXT in text
        assert SENT.items() <= told.items()
    status, told, text = asked(port, "/no/such/page/")
    assert (status, text) == (404, "No such page")
    assert SENT.items() <= told.items()


def test_nginx_does_what_its_block_says(site: Path) -> None:
    program = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
    if not program:
        pytest.skip("nginx is not installed here (Debian: sudo apt-get install nginx-light)")
    port = free_port()
    places = "".join(f"{name}_temp_path {site};\n" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    (site / "nginx.conf").write_text(
        f"daemon off;\npid {site}/pid;\nerror_log stderr;\n{'user root;' if os.getuid() == 0 else ''}\nevents {{}}\n"
        f"http {{\naccess_log off;\n{places}types {{ text/html html; application/json json; }}\n"
        f"server {{\nlisten 127.0.0.1:{port};\nroot {site}/site;\n{block('nginx')}}}\n}}\n",
        encoding="utf-8",
    )
    command = [program, "-e", "stderr", "-p", str(site), "-c", str(site / "nginx.conf")]
    tried = subprocess.run([*command, "-t"], capture_output=True, text=True, check=False)
    assert tried.returncode == 0, tried.stderr
    assert "[warn]" not in tried.stderr
    with running(command, port):
        holds(port)


@pytest.mark.parametrize("place", ["VirtualHost", ".htaccess"])
def test_apache_does_what_its_block_says(site: Path, place: str) -> None:
    names = [shutil.which(name, path=f"{os.environ['PATH']}:/usr/sbin") for name in ("apache2", "httpd")]
    program, modules = next(filter(None, names), None), next(filter(os.path.isdir, APACHE_MODULES), None)
    if not (program and modules):
        pytest.skip("Apache is not installed here (Debian: sudo apt-get install apache2)")
    port = free_port()
    needed = ("mpm_event", "unixd", "authz_core", "dir", "mime", "autoindex", "headers", "filter", "deflate")
    loaded = "".join(
        f"<IfModule !mod_{name}.c>\nLoadModule {name}_module {modules}/mod_{name}.so\n</IfModule>\n" for name in needed
    )
    if place == ".htaccess":
        (site / "site/.htaccess").write_text(block("Apache"), encoding="utf-8")
    (site / "types").write_text("text/html html\napplication/json json\n", encoding="utf-8")
    (site / "apache.conf").write_text(
        f"{loaded}ServerRoot {site}\nServerName localhost\nListen 127.0.0.1:{port}\nPidFile {site}/pid\n"
        f"DefaultRuntimeDir {site}\nTypesConfig {site}/types\nErrorLog /dev/stderr\nUser nobody\nGroup nogroup\n"
        f"<VirtualHost 127.0.0.1:{port}>\nDocumentRoot {site}/site\n<Directory {site}/site>\nAllowOverride All\n"
        f"Require all granted\n</Directory>\n{block('Apache') if place == 'VirtualHost' else ''}</VirtualHost>\n",
        encoding="utf-8",
    )
    command = [program, "-f", str(site / "apache.conf")]
    tried = subprocess.run([*command, "-t"], capture_output=True, text=True, check=False)
    assert tried.returncode == 0, tried.stderr
    with running([*command, "-D", "FOREGROUND"], port):
        holds(port)
