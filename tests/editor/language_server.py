"""A client of yaml-language-server, as VS Code is: opens a file and asks what it underlines, offers and explains."""

from __future__ import annotations

import itertools
import json
import os
import queue
import shutil
import subprocess
import threading
from pathlib import Path
from types import TracebackType
from typing import Any, Self

ROOT = Path(__file__).parents[2]
PROGRAM = ROOT / "tests/node_modules/yaml-language-server/bin/yaml-language-server"
LONGEST_WAIT = 60.0


class LanguageServer:
    """One running server with the project's own settings for VS Code; a context manager that ends it."""

    def __init__(self) -> None:
        node = shutil.which("node")
        assert node, "there is no Node.js here"
        command = [node, str(PROGRAM), "--stdio"]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT)
        self._numbers = itertools.count(1)
        self._answers: dict[int, queue.Queue[Any]] = {}
        self._found: dict[str, queue.Queue[list[Any]]] = {}
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        folder = ROOT.as_uri()
        can = {
            "workspace": {"configuration": True},
            "textDocument": {"completion": {"completionItem": {"snippetSupport": True}}},
        }
        workspace = [{"uri": folder, "name": "plan"}]
        self.ask("initialize", processId=os.getpid(), rootUri=folder, capabilities=can, workspaceFolders=workspace)
        self._tell("initialized")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._process.terminate()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe:
                pipe.close()

    def opened(self, file: Path, text: str) -> list[Any]:
        """Open a file, which need not exist on the disk, and give all that the server underlines in it."""
        uri = file.as_uri()
        self._found[uri] = queue.Queue()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self._tell("textDocument/didOpen", textDocument=document)
        return self._found[uri].get(timeout=LONGEST_WAIT)

    def ask(self, method: str, **params: Any) -> Any:
        """Ask something and wait for the answer."""
        number = next(self._numbers)
        self._answers[number] = queue.Queue()
        self._send({"id": number, "method": method, "params": params})
        return self._answers[number].get(timeout=LONGEST_WAIT)

    def asked_at(self, method: str, file: Path, line: int, column: int) -> Any:
        """Ask something about a place in an open file, counted from 0."""
        return self.ask(method, textDocument={"uri": file.as_uri()}, position={"line": line, "character": column})

    def _tell(self, method: str, **params: Any) -> None:
        self._send({"method": method, "params": params})

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self._process.stdin.flush()

    def _read(self) -> None:
        assert self._process.stdout
        while head := self._process.stdout.readline():
            if head.lower().startswith(b"content-length:"):
                length = int(head.split(b":")[1])
                while self._process.stdout.readline().strip():
                    pass
                self._take(json.loads(self._process.stdout.read(length)))

    def _take(self, message: dict[str, Any]) -> None:
        method, number = message.get("method"), message.get("id")
        if method == "textDocument/publishDiagnostics":
            found = self._found.get(message["params"]["uri"])
            if found:
                found.put(message["params"]["diagnostics"])
        elif method == "workspace/configuration":
            asked = (item.get("section") for item in message["params"]["items"])
            self._send({"id": number, "result": [self._settings(section or "") for section in asked]})
        elif method:
            if number is not None:
                self._send({"id": number, "result": None})
        elif number in self._answers:
            self._answers[number].put(message.get("result"))

    @staticmethod
    def _settings(section: str) -> dict[str, Any]:
        """What `.vscode/settings.json` says of a section, nested as the server wants it."""
        written = json.loads((ROOT / ".vscode/settings.json").read_text(encoding="utf-8"))
        found: dict[str, Any] = {}
        for name, value in written.items():
            if name.startswith(f"{section}."):
                inner = found
                *outer, last = name.removeprefix(f"{section}.").split(".")
                for each in outer:
                    inner = inner.setdefault(each, {})
                inner[last] = value
        return found
