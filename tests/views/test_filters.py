"""Some records of a list at a time, whatever the records are."""

from plan.page import Link
from plan.views.choices import Choice
from plan.views.filters import Filter, Name, choices, choices_by_kind, filtered, spelt

NAMED = (
    Name(("size", "small"), "Small", "sizes/small"),
    Name(("size", "large"), "Large"),
    Name(("colour", "red"), "R"),
)


def found(*words: str) -> tuple[Filter[str], ...]:
    return filtered(
        words,
        lambda word: [("size", "small" if len(word) < 4 else "large"), ("colour", word), ("colour", word)],
        NAMED,
        lambda kind, id_: f"list/{kind}-{id_}",
    )


def test_a_filter_has_its_records_once_each_in_their_order_and_filters_stand_in_the_order_of_the_names() -> None:
    assert [(each.path, each.records) for each in found("red", "blue", "tan")] == [
        ("list/size-small", ("red", "tan")),
        ("list/size-large", ("blue",)),
        ("list/colour-red", ("red",)),
    ]


def test_a_filter_that_lets_nothing_through_and_a_key_without_a_name_are_left_out() -> None:
    assert [each.id for each in found("blue")] == ["large"]


def test_a_filter_leads_to_what_it_is_about_where_that_has_a_page() -> None:
    assert [each.link for each in found("tan", "blue")] == [Link("Small", "sizes/small"), None]


def test_choices_stand_by_kind_with_how_many_they_show_and_the_current_one_is_marked() -> None:
    shown = found("red", "tan", "blue")
    groups = choices_by_kind(shown, str.title)
    assert [(group.title, [each.text for each in group.choices]) for group in groups] == [
        ("Size", ["Small", "Large"]),
        ("Colour", ["R"]),
    ]
    assert choices(shown[:1], "Size", shown[0]).choices == (Choice("Small", "list/size-small", 2, current=True),)


def test_a_state_is_spelt_as_addresses_are() -> None:
    assert spelt("on_time") == "on-time"
