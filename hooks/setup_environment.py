"""Makes the folder .venv ready with the pinned requirements; the Makefile runs it before each command.

It is started with whatever Python the machine has, so its words must be understood by Python 3.6,
which is then told what to install. A second run finds everything ready and does nothing.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import List, Tuple

from setup_messages import explain, last_lines, why_no_python

PYTHON_NAMES = ("python3", "python3.14", "python3.13", "python3.12", "python3.11", "python")
OLDEST_PIP = 22

# Asked of a Python that may be as old as 2.7.
ASK_PYTHON = """
import sys
try:
    import ensurepip, venv
    state = "ready"
except ImportError:
    state = "without-venv"
if sys.version_info < (3, 11):
    state = "too-old"
print(state + " %d.%d" % sys.version_info[:2])
"""
ASK_ENVIRONMENT = "import sys; sys.exit(sys.version_info < (3, 11))"
ASK_PIP = "import pip, sys; sys.exit(int(pip.__version__.split('.')[0]) < {})".format(OLDEST_PIP)


class CannotPrepareError(Exception):
    """What stands in the way, with what to do about it, in words for a person."""


def main(arguments: List[str]) -> int:
    """Make .venv ready, with what tests or spreadsheets need too (--tests, --spreadsheets); gives the exit status."""
    root = Path(__file__).resolve().parent.parent
    try:
        prepare(root, "--tests" in arguments, "--spreadsheets" in arguments)
    except CannotPrepareError as problem:
        print("\n{}".format(problem), file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped. Run the same command again to go on.", file=sys.stderr)
        return 130
    return 0


def prepare(root: Path, with_tests: bool, with_spreadsheets: bool = False) -> None:
    """Install the pinned requirements into root/.venv unless it has them; raises CannotPrepareError."""
    environment = root / ".venv"
    requirements = [root / "requirements.txt"]
    if with_tests:
        requirements.append(root / "tests" / "requirements.txt")
    if with_spreadsheets:
        requirements.append(root / "hooks" / "plan" / "workbook" / "requirements.txt")
    python = python_of(environment)
    starts = not (environment / "unfinished").exists() and says_yes(python, ASK_ENVIRONMENT)
    if starts and all(is_installed(environment, file) for file in requirements):
        return
    if not (starts and says_yes(python, ASK_PIP)):
        make_environment(environment)
    install(environment, requirements)


def python_of(environment: Path) -> Path:
    """Give the path of the Python inside a virtual environment."""
    return environment / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def says_yes(python: Path, question: str) -> bool:
    """Tell whether this Python can be started and ends the question's program well."""
    try:
        return subprocess.call([str(python), "-c", question], stderr=subprocess.DEVNULL) == 0
    except OSError:
        return False


def make_environment(environment: Path) -> None:
    """Make the virtual environment afresh; raises CannotPrepareError."""
    python = find_python(environment)
    if environment.exists():
        print("The folder .venv is not complete: making it again.", flush=True)
    else:
        print("Making .venv, this project's own folder of Python packages.", flush=True)
    command = [python, "-m", "venv", "--clear", str(environment)]
    status, log = run(command)
    if status:
        hint = "Delete the folder .venv and run the same command again. If that fails too, this is what Python said:"
        raise CannotPrepareError("The folder .venv could not be made.\n{}\n\n{}".format(hint, last_lines(log)))


def find_python(environment: Path) -> str:
    """Give a Python that is new enough and complete, none of them inside .venv; raises CannotPrepareError."""
    outside = os.pathsep.join(
        folder
        for folder in os.environ.get("PATH", "").split(os.pathsep)
        if not folder.startswith(str(environment) + os.sep)
    )
    found = [shutil.which(name, path=outside) for name in PYTHON_NAMES]
    here = sys.executable or ""
    if here and not here.startswith(str(environment) + os.sep):
        found.insert(0, here)
    answers = []
    for python in found:
        answer = ask(python) if python else ""
        if answer.startswith("ready") and python:
            return python
        answers.append(answer)
    raise CannotPrepareError(why_no_python([answer.split() for answer in answers if answer]))


def ask(python: str) -> str:
    """Give "ready 3.11", "too-old 3.9" or "without-venv 3.12"; "" for one that does not start."""
    try:
        status, words = run([python, "-c", ASK_PYTHON])
    except OSError:
        return ""
    return words.strip() if status == 0 else ""


def install(environment: Path, requirements: List[Path]) -> None:
    """Install the pins with pip and note that it was done; raises CannotPrepareError."""
    unfinished = environment / "unfinished"
    unfinished.write_text("Being installed. If this file stays, the next command begins again.\n")
    print("Installing the pinned packages (a minute or two, only when they change) ...", flush=True)
    command = [str(python_of(environment)), "-m", "pip", "install", "--require-hashes"]
    for file in requirements:
        command += ["-r", str(file)]
    status, log = run(command)
    (environment / "installation.log").write_text(log, encoding="utf-8", errors="replace")
    unfinished.unlink()
    if status:
        raise CannotPrepareError(explain(log))
    for file in requirements:
        mark_of(environment, file).write_text(fingerprint(file))


def run(command: List[str]) -> Tuple[int, str]:
    """Run a command and give its exit status and all that it printed."""
    surroundings = dict(os.environ, PIP_USER="0", PIP_DISABLE_PIP_VERSION_CHECK="1", PIP_NO_INPUT="1", PYTHONUTF8="1")
    surroundings.setdefault("PIP_RETRIES", "3")
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=surroundings)
    output, _ = process.communicate()
    return process.returncode, output.decode("utf-8", "replace")


def fingerprint(file: Path) -> str:
    """Give a number that changes when the file does."""
    return hashlib.sha256(file.read_bytes()).hexdigest()


def mark_of(environment: Path, file: Path) -> Path:
    """Give the file that says which version of a requirements file is installed."""
    return environment / "installed-{}".format("site" if file.parent == environment.parent else file.parent.name)


def is_installed(environment: Path, file: Path) -> bool:
    """Tell whether this very version of the requirements file is installed."""
    mark = mark_of(environment, file)
    return mark.is_file() and mark.read_text() == fingerprint(file)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
