"""What a browser may load and run on the site's pages: a policy in every page, and headers for web servers."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from urllib.parse import urlsplit

HEADERS = "_headers"
"""The file of the site that tells Netlify, Cloudflare Pages and others which headers to send."""

SWITCHED_OFF = (
    *("accelerometer", "autoplay", "camera", "display-capture", "encrypted-media", "fullscreen"),
    *("geolocation", "gyroscope", "hid", "idle-detection", "local-fonts", "magnetometer", "microphone", "midi"),
    *("payment", "picture-in-picture", "publickey-credentials-get", "screen-wake-lock", "serial", "storage-access"),
    *("usb", "window-management", "xr-spatial-tracking"),
)
"""What browsers can do and no page of this site asks for, by the names of W3C's list of policy-controlled features.

Left out is what browsers complain of: names that they have given up (`interest-cohort`, `document-domain`), and those
that Chromium knows on some systems only (`bluetooth`, `web-share`), for which a reader would have to say yes anyway.
"""


def page_policy(script: str) -> str:
    """The Content Security Policy (W3C, level 3) that every page carries, for hosts that send no headers.

    Whatever is not named is refused: frames, sound, film, fonts, workers, and anything of other sites. `script` is the
    one script that stands inline, allowed by its hash; no other runs, and no inline style applies. The search page
    loads its index and has the one form. `upgrade-insecure-requests` is not there: every address in the site is
    relative, and where a site is tried out without https it would break them all.
    """
    return _joined(_directives(script))


def headers(script: str) -> Mapping[str, str]:
    """The headers that a web server should send with every file of the site.

    - The policy, with what only a header can say: no other site may show the pages in a frame. Objects of our own are
      allowed here, since Safari counts a PDF that is opened by itself as one; the pages' own policy has none.
    - No-referrer: a child who goes on to a helpline tells nobody from which page.
    - Cache-Control: no file's name changes with its content, so a browser keeps each and asks whether it is still good.
    """
    policy = {**_directives(script), "object-src": "'self'", "frame-ancestors": "'none'"}
    return {
        "Content-Security-Policy": _joined(policy),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Permissions-Policy": ", ".join(f"{feature}=()" for feature in SWITCHED_OFF),
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cache-Control": "no-cache",
    }


def headers_file(script: str, address: str) -> str:
    """The text of `_headers` for a site at an address (the format of Netlify and Cloudflare Pages)."""
    below = urlsplit(address).path.rstrip("/")
    sent = "".join(f"  {name}: {value}\n" for name, value in headers(script).items())
    return f"{_ABOUT}{_MOVED.format(below=below) if below else ''}{below}/*\n{sent}{_LATER}"


_ABOUT = """\
# Headers for every file of this website. Netlify, Cloudflare Pages and some others read this file by themselves.
# For other web servers, see the page maintain/web-server/.
"""

_MOVED = """\
# Hosts read this file only at the top of what they publish. This website lies below {below}/: move the file up there.
"""

_LATER = """\
# When the website has worked with https for some weeks, this line keeps browsers from ever asking without it. Whether
# to add includeSubDomains or preload is for whoever runs the whole domain: it binds every website on it, for years.
#  Strict-Transport-Security: max-age=31536000
"""


def _directives(script: str) -> dict[str, str]:
    return {
        "default-src": "'none'",
        "script-src": f"'self' {_hash(script)}",
        "style-src": "'self'",
        "img-src": "'self'",
        "connect-src": "'self'",
        "form-action": "'self'",
        "base-uri": "'none'",
    }


def _hash(script: str) -> str:
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return f"'sha256-{digest}'"


def _joined(directives: Mapping[str, str]) -> str:
    return "; ".join(f"{name} {value}" for name, value in directives.items())
