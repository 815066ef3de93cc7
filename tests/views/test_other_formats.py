"""Other formats and languages: what is ready, what can be asked for, how, and in readers' own languages."""

from plan.views.other_formats import other_formats_view

FORMATS = {"how_to_ask": "Tell us which page.", "reply_within_days": "5"}


def test_a_site_that_says_nothing_promises_nothing(make_edition) -> None:
    assert other_formats_view(make_edition()) is None


def test_every_way_to_ask_is_a_link(make_edition) -> None:
    ways = {"email": "f@council.example", "phone": "01632 960100", "text": "07700 900100"}
    found = other_formats_view(make_edition(site={"other_formats": {**FORMATS, **ways, "form": "https://f.example/"}}))
    assert [way.href for way in found.ways] == [
        "mailto:f@council.example",
        "tel:01632960100",
        "sms:07700900100",
        "https://f.example/",
    ]


def test_what_is_ready_comes_with_its_kind_and_language(make_edition) -> None:
    film = {"id": "bsl", "title": "The plan in signs", "kind": "bsl", "web": "https://media.example/bsl"}
    read = {"id": "pl", "title": "Plan", "kind": "audio", "web": "https://media.example/pl", "language": "Polish"}
    found = other_formats_view(make_edition(site={"other_formats": {**FORMATS, "available": [film, read]}}))
    assert [(fact.label, fact.text) for fact in found.available] == [
        ("British Sign Language", "The plan in signs"),
        ("To listen to (Polish)", "Plan"),
    ]


def test_readers_without_english_are_told_in_their_own_language(make_edition) -> None:
    polish = {"language": "pl", "text": "Napisz do nas."}
    found = other_formats_view(make_edition(site={"other_formats": {**FORMATS, "in_other_languages": [polish]}}))
    assert [(words.language, words.text) for words in found.in_other_languages] == [("pl", "Napisz do nas.")]
