"""What setup_environment.py says when something is in its way, in words for a person who is not a programmer."""

from typing import List, Tuple

OLDEST_PYTHON = (3, 11)

PIP_MEANS: Tuple[Tuple[Tuple[str, ...], str], ...] = (
    (
        ("No space left on device",),
        "The disk is full: make some room, then run the same command again.",
    ),
    (
        ("DO NOT MATCH THE HASHES",),
        "A package differs from the one that was checked when it was pinned, so it was not installed.\n"
        "Run the same command again. If it says this twice, do not work round it: tell the maintainers.",
    ),
    (
        ("CERTIFICATE_VERIFY_FAILED",),
        "The secure connection to the package index was refused. Your organisation's network may check traffic\n"
        "with a certificate of its own: ask its IT service for that file, set PIP_CERT=<the file>, and try again.",
    ),
    (
        (
            "Failed to establish a new connection",
            "Temporary failure in name resolution",
            "NameResolutionError",
            "NewConnectionError",
            "ConnectTimeout",
            "ReadTimeout",
            "Connection refused",
            "Connection aborted",
            "ProxyError",
            "Network is unreachable",
        ),
        "pip cannot reach its package index. Is this computer online? Behind a proxy, set HTTPS_PROXY first.\n"
        "The internet is needed for this once only: run the same command again when you are online.",
    ),
    (
        ("Could not find a version that satisfies", "No matching distribution"),
        "The package index that pip asked does not have a package of requirements.txt for this Python.\n"
        "If your pip is set to use an organisation's own index, ask who runs it to add the package named in the log.",
    ),
    (
        ("subprocess-exited-with-error", "metadata-generation-failed", "Failed building wheel"),
        "A package has no ready-made file for this Python or this computer. Python 3.11 to 3.13 works best:\n"
        "install one of them, delete the folder .venv, and run the same command again.",
    ),
)


def why_no_python(answers: List[List[str]]) -> str:
    """Say what to install, from the answers of every Python there is."""
    for state, version in answers:
        if state == "without-venv":
            return (
                "Python {0} is here, but not the part of it that makes virtual environments.\n"
                "On Debian or Ubuntu: sudo apt-get install python{0}-venv\n"
                "Then run the same command again."
            ).format(version)
    have = ", ".join(sorted({version for _, version in answers})) or "none that starts"
    return (
        "This project needs Python {}.{} or newer; this computer has {}.\n"
        "Debian or Ubuntu: sudo apt-get install python3.11 python3.11-venv (or a newer one)\n"
        "macOS: brew install python@3.13, or the installer from python.org\n"
        "Then run the same command again."
    ).format(OLDEST_PYTHON[0], OLDEST_PYTHON[1], have)


def explain(log: str) -> str:
    """Say in plain words why pip failed."""
    for fragments, meaning in PIP_MEANS:
        if any(fragment in log for fragment in fragments):
            return "The packages could not be installed.\n{}\n(All that pip said: .venv/installation.log)".format(
                meaning
            )
    return "The packages could not be installed. The end of what pip said (all: .venv/installation.log):\n\n{}".format(
        last_lines(log)
    )


def last_lines(log: str, count: int = 12) -> str:
    """Give the end of a log."""
    return "\n".join(log.strip().splitlines()[-count:])
