"""Pages for young people in care, disabled or caring: what was promised, who is on their side, how to complain."""

from typing import Any

from plan.audiences import YOUNG_PEOPLE
from plan.page import Link
from plan.views.young_people.groups import GroupView, pages

OWN = {"title": "You in care", "who": "You are in care.", "promises": "We stay."}
GROUP = {"id": "care", "title": "Children in care", "who": "For adults.", "promises": "For adults."}
ROUTE = {"title": "For adults", "text": "For adults.", "phone": "0808 157 0140"}


def shown(make_edition, group: dict[str, Any], **records: Any) -> GroupView:
    groups = [{**GROUP, "young_people": OWN, **group}]
    _, page = pages(make_edition(audience=YOUNG_PEOPLE, groups=groups, **records))
    assert isinstance(page.view, GroupView)
    return page.view


def test_a_group_without_own_words_has_no_page(make_edition) -> None:
    assert list(pages(make_edition(audience=YOUNG_PEOPLE, groups=[GROUP]))) == []


def test_the_list_names_the_groups_that_have_a_page(make_edition) -> None:
    groups = [{**GROUP, "young_people": OWN}, {**GROUP, "id": "other"}]
    listed, page = pages(make_edition(audience=YOUNG_PEOPLE, groups=groups))
    assert [(card.title, card.path) for card in listed.view.cards] == [("You in care", "young-people/groups/care")]
    assert (page.path, page.title) == ("young-people/groups/care", "You in care")


def test_it_says_what_was_promised_and_leaves_out_what_is_for_adults(make_edition) -> None:
    view = shown(make_edition, {"what_it_means": "For adults."})
    assert (view.who, view.promises, view.what_it_means) == ("You are in care.", "We stay.", "")


def test_somebody_on_their_side_can_be_called_also_without_a_text(make_edition) -> None:
    advocate = shown(make_edition, {"advocate": ROUTE}).advocate
    assert advocate is not None
    assert (advocate.title, advocate.text) == ("Someone on your side", "")
    assert [way.href for way in advocate.ways] == ["tel:08081570140"]


def test_the_groups_words_on_complaining_come_before_those_of_the_way_itself(make_edition) -> None:
    route = {**ROUTE, "young_people": {"title": "Not OK?", "text": "Call."}}
    group = {"complain": route, "advocate": route, "young_people": {**OWN, "complain": "Tell us."}}
    view = shown(make_edition, group)
    assert view.complain is not None
    assert view.advocate is not None
    assert (view.complain.title, view.complain.text) == ("Not OK?", "Tell us.")
    assert view.advocate.text == "Call."


def test_a_way_to_complain_may_be_words_alone(make_edition) -> None:
    complain = shown(make_edition, {"young_people": {**OWN, "complain": "Tell us."}}).complain
    assert complain is not None
    assert (complain.text, complain.ways) == ("Tell us.", ())


def test_a_service_keeps_its_name_and_number_and_loses_the_text_for_adults(make_edition) -> None:
    service = {"id": "team", "title": "The team", "text": "For adults.", "phone": "01632 960140"}
    (found,) = shown(make_edition, {"services": [service]}).services
    assert (found.title, found.text, found.ways[0].href) == ("The team", "", "tel:01632960140")


def test_outcomes_and_wishes_of_the_group_stand_on_its_page(make_edition) -> None:
    safe = {"id": "safe", "title": "Safe", "groups": ["care"], "young_people": {"title": "You, safe"}}
    consent = {"given": "yes", "on": "2026-01-01", "kept_by": "Team"}
    wish = {"id": "one", "words": "Stay.", "ages": {"from": "11", "to": "14"}, "consent": consent}
    wishes = {"wishes": [{**wish, "group": "care"}, {**wish, "id": "two", "words": "Other."}]}
    view = shown(make_edition, {}, outcomes=[safe], wishes=wishes)
    assert view.outcomes == (Link("You, safe", "young-people/outcomes/safe"),)
    assert [each.words for each in view.wishes] == ["Stay."]
