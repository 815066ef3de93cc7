"""What belongs to one council and to no plan: its name, look, contacts and promises (`site.yml`)."""

from __future__ import annotations

from typing import Annotated, Generic, Literal

from pydantic import AfterValidator, Field

from plan.model.base import Email, FileName, Id, Line, Phone, Prose, Record, Title, Web, Whole, YesNo
from plan.model.versions import Form, Ideas, InVersions, Titled


def _with_slash(address: str) -> str:
    return address if address.endswith("/") else f"{address}/"


Colour = Annotated[str, Field(pattern=r"^#[0-9a-fA-F]{6}$")]
"""A colour written #1c3f6e."""


class Forge(Record):
    """Where the files of the plan are kept and changed."""

    url: Web
    """The repository's page."""
    edit: Web | None = None
    """The address that opens a file for editing, up to the file's path: https://…/edit/main/."""


class Colours(Record):
    """The council's colours. On dark pages light variants of them stand in their place, which nobody has to write."""

    brand: Colour = "#1d4f5c"
    """The band at the top of every page; white text stands on it."""
    accent: Colour | None = None
    """Buttons and highlights; white text stands on it. Without it, they have the brand colour."""
    outcomes: Annotated[tuple[Colour, ...], Field(min_length=1)] = (
        "#1d5f8a",
        "#7a2f6b",
        "#2d6a2e",
        "#9a4110",
        "#4b3f9e",
        "#0f6a66",
    )
    """The colours of outcomes 1, 2, 3 … in their order; with more outcomes than colours they begin again."""


class Organisation(Record):
    """Who publishes the plan."""

    name: Title
    """The organisation's full name, such as Exampleshire County Council."""
    short_name: Line | None = None
    """What it calls itself in running text, such as the council."""
    web: Web | None = None
    """Its own website."""
    address: Line | None = None
    """Its postal address, on one line with commas."""


class ContactWords(Record, Generic[Form]):
    """The texts of a contact in another version."""

    role: Line | None = None
    what_for: Form | None = None


class Contact(InVersions[ContactWords[Ideas], ContactWords[Prose]]):
    """Somebody to write to or call: a role or a team, never a person's own name or address."""

    id: Id
    role: Line
    """The role or team, such as Strategy and performance team."""
    what_for: Line | None = None
    """What to contact them about."""
    email: Email | None = None
    phone: Phone | None = None
    text: Phone | None = None
    """A number for text messages."""
    web: Web | None = None
    hours: Line | None = None
    """When somebody answers."""
    reply_within_days: Whole | None = None
    """Working days in which an answer to a message comes."""


class OtherFormats(Record):
    """Other formats and languages, and how to ask for one."""

    available: tuple[AvailableFormat, ...] = ()
    """What exists already."""
    offered: tuple[Line, ...] = ()
    """What can be asked for, such as braille, large print or another language."""
    how_to_ask: Prose
    email: Email | None = None
    phone: Phone | None = None
    text: Phone | None = None
    """A number for text messages."""
    form: Web | None = None
    in_other_languages: tuple[InOtherWords, ...] = ()
    """The same offer in the languages that people here speak, written by somebody who speaks them."""
    reply_within_days: Whole
    """Working days in which an answer comes."""


class AvailableFormat(Record):
    """The plan in another format, such as a video in British Sign Language."""

    id: Id
    title: Title
    kind: Literal["bsl", "audio", "large_print", "braille", "language", "other"]
    web: Web | None = None
    file: FileName | None = None
    language: Line | None = None


class InOtherWords(Record):
    """One sentence in another language, for readers who cannot read the page."""

    language: Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Za-z]{2,8})?$")]
    """The language's code, such as pl for Polish or ur for Urdu (BCP 47): screen readers change their voice by it."""
    text: Line


class Route(InVersions[Titled[Ideas], Titled[Prose]]):
    """A way to get something done, such as to complain or to get a service."""

    title: Title
    text: Prose
    web: Web | None = None
    phone: Phone | None = None
    email: Email | None = None
    hours: Line | None = None
    """When somebody answers."""
    reply_within_days: Whole | None = None
    """Working days in which an answer to a message comes."""


class Licence(Record):
    """On which terms anybody may use what the organisation publishes."""

    title: Line
    """Its name, such as Open Government Licence v3.0."""
    url: Web
    """Where it can be read."""


class Site(Record):
    """`site.yml`."""

    name: Title
    """The name of the website, shown at the top of every page."""
    address: Annotated[Web, AfterValidator(_with_slash)]
    """Where the site is published. It ends with a slash, also when the file leaves it out."""
    first_address: Annotated[Web, AfterValidator(_with_slash)] | None = None
    """Where the site was published first, once it has moved: by it feed readers know what they have shown already."""
    example: YesNo = False
    """Yes when the plan is an example: every page then says so."""
    example_note: Line | None = None
    """What an example site says on every page instead of the usual words."""
    language: Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Z]{2})?$")] = "en-GB"
    organisation: Organisation
    forge: Forge | None = None
    """Where the files of the plan can be seen and changed: only the standard version leads there."""
    colours: Colours = Colours()
    """The organisation's colours, from which all others are made."""
    logo: FileName | None = None
    """The file of the logo, in `files/`."""
    crest: FileName | None = None
    """The file of a second logo or a crest, in `files/`."""
    contacts: tuple[Contact, ...] = ()
    other_formats: OtherFormats | None = None
    relay: Prose | None = None
    """How to call without hearing or speaking: a relay service, or an interpreter on video."""
    get_a_service: Route | None = None
    """How to get help or a service."""
    complain: Route | None = None
    """How to complain."""
    exit_to: Web = "https://www.bbc.co.uk/weather"
    """Where the exit button of sensitive pages leads: a page that anybody may look at, such as the weather."""
    data_licence: Licence | None = None
    """The licence of the figures and data, if the organisation has chosen one. Nobody may guess it."""
