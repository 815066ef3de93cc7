"""A photograph is published small, upright and without anything that its camera or a program has written into it."""

from __future__ import annotations

import io
import random
import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageCms

from plan.pictures import photograph
from plan.pictures.photograph import LONGEST_SIDE, clean_photograph
from plan.pictures.rules import NotCleanError

GPS, ORIENTATION, DESCRIPTION = 0x8825, 0x0112, 0x010E
RED, BLUE = (220, 30, 30), (30, 30, 220)


def photo(kind: str = "JPEG", size: tuple[int, int] = (900, 600), mode: str = "RGB", **saved: object) -> bytes:
    """A picture of which the left half is red and the right half blue."""
    image = Image.new("RGB", size, RED)
    image.paste(BLUE, (size[0] // 2, 0, *size))
    file = io.BytesIO()
    image.convert(mode).save(file, kind, **saved)
    return file.getvalue()


def opened(raw: bytes) -> Image.Image:
    return Image.open(io.BytesIO(raw))


def is_near(pixel: tuple[int, ...], colour: tuple[int, int, int]) -> bool:
    return all(abs(one - other) < 60 for one, other in zip(pixel, colour, strict=False))


def exif(orientation: int = 1) -> Image.Exif:
    written = Image.Exif()
    written[ORIENTATION] = orientation
    written[DESCRIPTION] = "Sam at the hub"
    written.get_ifd(GPS)[2] = (51.0, 30.0, 0.0)
    return written


@pytest.mark.parametrize(
    ("kind", "ending", "becomes"), [("JPEG", ".jpg", "JPEG"), ("PNG", ".webp", "WEBP"), ("WEBP", ".webp", "WEBP")]
)
def test_it_is_as_large_as_a_page_needs_it(kind: str, ending: str, becomes: str) -> None:
    found = opened(clean_photograph(photo(kind), ending))
    assert found.format == becomes
    assert found.size == (LONGEST_SIDE, LONGEST_SIDE * 2 // 3)


def test_a_small_one_is_not_blown_up() -> None:
    assert opened(clean_photograph(photo(size=(90, 60)), ".jpg")).size == (90, 60)


@pytest.mark.parametrize(("kind", "ending"), [("JPEG", ".jpg"), ("PNG", ".webp"), ("WEBP", ".webp")])
def test_where_and_when_it_was_taken_stays_behind(kind: str, ending: str) -> None:
    raw = photo(kind, exif=exif(), **({"comment": b"Sam"} if kind == "JPEG" else {}))
    assert opened(raw).getexif().get_ifd(GPS)
    clean = clean_photograph(raw, ending)
    assert not opened(clean).getexif()
    assert set(opened(clean).info) <= {
        "jfif",
        "jfif_version",
        "jfif_unit",
        "jfif_density",
        "progressive",
        "progression",
        "loop",
        "background",
        "timestamp",
        "duration",
    }
    assert b"Sam" in raw
    assert b"Sam" not in clean


def test_it_is_turned_as_the_camera_was_held() -> None:
    found = opened(clean_photograph(photo(exif=exif(orientation=6)), ".jpg"))
    assert found.size == (LONGEST_SIDE * 2 // 3, LONGEST_SIDE)
    assert is_near(found.getpixel((10, 10)), RED)
    assert is_near(found.getpixel((10, LONGEST_SIDE - 10)), BLUE)


@pytest.mark.parametrize(
    ("kind", "mode"), [("JPEG", "CMYK"), ("JPEG", "L"), ("PNG", "P"), ("PNG", "I;16"), ("PNG", "1"), ("PNG", "LA")]
)
def test_whatever_kind_of_pixels_it_has_becomes_colours_of_screens(kind: str, mode: str) -> None:
    image = Image.new("L", (64, 48), 128)
    file = io.BytesIO()
    image.convert("I;16" if mode == "I;16" else mode).save(file, kind)
    found = opened(clean_photograph(file.getvalue(), ".jpg" if kind == "JPEG" else ".webp"))
    assert found.mode in ("RGB", "RGBA")
    assert found.size == (64, 48)


def test_the_colours_of_its_profile_become_those_of_screens_and_the_profile_stays_behind() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    found = opened(clean_photograph(photo(icc_profile=profile), ".jpg"))
    assert "icc_profile" not in found.info
    assert is_near(found.getpixel((10, 10)), RED)


def test_a_profile_that_is_nonsense_is_no_reason_to_refuse_it() -> None:
    assert is_near(opened(clean_photograph(photo(icc_profile=b"nonsense" * 40), ".jpg")).getpixel((10, 10)), RED)


def test_what_can_be_seen_through_stays_so() -> None:
    file = io.BytesIO()
    Image.new("RGBA", (40, 40), (200, 0, 0, 0)).save(file, "PNG")
    assert opened(clean_photograph(file.getvalue(), ".webp")).convert("RGBA").getpixel((5, 5))[3] == 0


def test_the_same_bytes_give_the_same_file() -> None:
    raw = photo("PNG")
    assert clean_photograph(raw, ".webp") == clean_photograph(raw, ".webp")


def fault(raw: bytes, ending: str = ".jpg") -> str:
    with pytest.raises(NotCleanError) as refused:
        clean_photograph(raw, ending)
    (found,) = refused.value.faults
    assert found.fix
    return found.what


def gif() -> bytes:
    return photo("GIF", size=(40, 20))


@pytest.mark.parametrize("raw", [b"", b"dots", b"%PDF-1.7", b"<svg/>", gif()])
def test_what_is_no_photograph_is_refused(raw: bytes) -> None:
    assert fault(raw) == "is no JPEG, PNG or WebP picture, although its name says so"


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_half_a_file_is_refused(kind: str) -> None:
    noise = Image.frombytes("RGB", (80, 80), random.Random(3).randbytes(80 * 80 * 3))
    file = io.BytesIO()
    noise.save(file, kind)
    assert fault(file.getvalue()[: len(file.getvalue()) // 2]) in (
        "is not whole, or is damaged",
        "is no JPEG, PNG or WebP picture, although its name says so",
    )


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_a_moving_picture_is_refused(kind: str) -> None:
    frames = [Image.new("RGB", (20, 20), colour) for colour in (RED, BLUE)]
    file = io.BytesIO()
    frames[0].save(file, kind, save_all=True, append_images=frames[1:])
    assert fault(file.getvalue(), ".webp").startswith("is a moving picture")


@pytest.mark.parametrize("side", [10_000, 100_000])
def test_a_few_bytes_that_ask_for_all_memory_are_refused(side: int) -> None:
    header = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    chunks = (b"IHDR" + header, b"IDAT" + zlib.compress(bytes(64)), b"IEND")
    parts = (struct.pack(">I", len(each) - 4) + each + struct.pack(">I", zlib.crc32(each)) for each in chunks)
    assert fault(b"\x89PNG\r\n\x1a\n" + b"".join(parts), ".webp") == "has more than 80 million pixels"


def test_a_file_larger_than_any_telephone_makes_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(photograph, "MOST_BYTES_OF_PHOTOGRAPH", 1_000)
    assert fault(photo()) == "is larger than 0 MB"


@given(st.sampled_from(["JPEG", "PNG", "WEBP"]), st.data())
def test_a_damaged_file_is_published_or_refused_and_never_anything_else(kind: str, data: st.DataObject) -> None:
    raw = bytearray(photo(kind, size=(32, 24)))
    for _ in range(data.draw(st.integers(1, 6))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    try:
        clean_photograph(bytes(raw), ".jpg" if kind == "JPEG" else ".webp")
    except NotCleanError as error:
        assert error.faults  # noqa: PT017 -- either ending is right
