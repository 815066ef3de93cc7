"""A photograph as it is published: as large as a page needs it, and nothing in it but the picture."""

from __future__ import annotations

import io
import struct
import warnings
from collections.abc import Mapping

from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

from plan.pictures.rules import Fault, NotCleanError

PHOTOGRAPHS: Mapping[str, str] = {".jpg": ".jpg", ".jpeg": ".jpg", ".png": ".webp", ".webp": ".webp"}
"""How the name of a photograph's own file ends, and how it ends on the site: WebP can be seen through like PNG."""

LONGEST_SIDE = 480
"""Pixels: the pictures of easy read are 160 wide on a page, and the sharpest phones have three pixels for one."""
MOST_BYTES_OF_PHOTOGRAPH = 30_000_000
MOST_PIXELS = 80_000_000
"""More than any telephone takes; a file of a few bytes can ask for more than a computer has memory."""

_KINDS = {"JPEG": "JPEG", "MPO": "JPEG", "PNG": "PNG", "WEBP": "WebP"}
_SAVE_AGAIN = "Open it in a picture program and export it again as JPEG, PNG or WebP."
_DECODING_ERRORS = (OSError, SyntaxError, ValueError, EOFError, IndexError, KeyError, TypeError, struct.error)
"""What Pillow raises for a file that is not whole."""


def clean_photograph(raw: bytes, ending: str) -> bytes:
    """The photograph in a JPEG, PNG or WebP file, upright, in the colours of screens, at most `LONGEST_SIDE` long.

    `ending` is `.jpg` or `.webp`, the kind that it becomes. Only the picture itself is written: the place where it was
    taken, the day, the camera, titles and previews stay behind (Exif, IPTC and XMP are not carried over). The same
    bytes give the same file. Raises NotCleanError for what is no such file, is damaged, moves, or is too large.
    """
    if len(raw) > MOST_BYTES_OF_PHOTOGRAPH:
        what = f"is larger than {MOST_BYTES_OF_PHOTOGRAPH // 1_000_000} MB"
        raise NotCleanError(Fault(what, "Make it smaller in a picture program, and save it again."))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # our own limits below say more
            picture = Image.open(io.BytesIO(raw), formats=("JPEG", "PNG", "WEBP"))
            _refuse(picture)
            picture.draft("RGB", (2 * LONGEST_SIDE, 2 * LONGEST_SIDE))
            return _written(_upright(picture), ending)
    except Image.DecompressionBombError as error:
        raise NotCleanError(_TOO_MANY_PIXELS) from error
    except UnidentifiedImageError as error:
        raise NotCleanError(Fault("is no JPEG, PNG or WebP picture, although its name says so", _SAVE_AGAIN)) from error
    except _DECODING_ERRORS as error:
        raise NotCleanError(Fault("is not whole, or is damaged", _SAVE_AGAIN)) from error


_TOO_MANY_PIXELS = Fault(
    f"has more than {MOST_PIXELS // 1_000_000} million pixels",
    "Make it smaller in a picture program, and save it again.",
)


def _refuse(picture: Image.Image) -> None:
    if picture.width * picture.height > MOST_PIXELS:
        raise NotCleanError(_TOO_MANY_PIXELS)
    if _KINDS[picture.format or ""] != "JPEG" and getattr(picture, "is_animated", False):
        what = "is a moving picture, which can make people ill (WCAG 2.2, 2.2.2)"
        raise NotCleanError(Fault(what, "Save one of its pictures alone."))


def _upright(picture: Image.Image) -> Image.Image:
    """The picture as its camera was held, in the colours of screens (sRGB), not larger than it is shown."""
    profile = picture.info.get("icc_profile")
    turned = ImageOps.exif_transpose(picture)
    can_be_seen_through = turned.has_transparency_data
    if profile and turned.mode in ("RGB", "CMYK", "L"):
        turned = _in_screen_colours(turned, profile)
    small = turned.convert("RGBA" if can_be_seen_through else "RGB")
    small.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
    return small


def _in_screen_colours(picture: Image.Image, profile: bytes) -> Image.Image:
    try:
        own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        changed = ImageCms.profileToProfile(picture, own, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError):  # a profile that does not fit the picture says nothing about its colours
        return picture
    return changed or picture


def _written(picture: Image.Image, ending: str) -> bytes:
    """The picture as a file of its pixels alone."""
    pixels = Image.frombytes(picture.mode, picture.size, picture.tobytes())
    file = io.BytesIO()
    if ending == ".jpg":
        pixels.convert("RGB").save(file, "JPEG", quality=78, optimize=True, progressive=True)
    else:
        pixels.save(file, "WEBP", quality=78, method=6)
    return file.getvalue()
