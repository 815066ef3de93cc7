"""The list of what people can take part in."""

from datetime import date

from plan.page import Link
from plan.views.have_your_say import have_your_say_view, pages

ASKED = {"kind": "survey", "purpose": "We ask what you think."}


def titles(summaries):
    return [summary.title for summary in summaries]


def asked(id, title, **more):
    return {"id": id, "title": title, **ASKED, **more}


def test_a_plan_that_never_asked_anybody_has_no_such_page(make_edition) -> None:
    assert list(pages(make_edition())) == []


def test_what_is_open_what_comes_and_what_is_over_stand_apart(make_edition) -> None:
    edition = make_edition(
        today=date(2026, 11, 21),
        engagement=[
            asked("over", "Over", opens="2025-01-01", closes="2025-02-01"),
            asked("running", "Running", opens="2026-11-01", closes="2026-12-01"),
            asked("soon", "Soon", opens="2027-01-01", closes="2027-02-01"),
        ],
    )
    view = have_your_say_view(edition)
    assert (titles(view.open), titles(view.coming), titles(view.closed)) == (["Running"], ["Soon"], ["Over"])
    assert view.open[0].dates == "Open until 1 December 2026"


def test_what_closes_first_stands_first_and_what_closed_last_stands_first(make_edition) -> None:
    edition = make_edition(
        today=date(2026, 6, 1),
        engagement=[
            asked("long-ago", "Long ago", closes="2024-01"),
            asked("lately", "Lately", closes="2026-05"),
            asked("no-date", "No date", dates_note="Our source gives no dates."),
            asked("next-year", "Next year", closes="2027"),
            asked("tomorrow", "Tomorrow", closes="2026-06-02"),
        ],
    )
    view = have_your_say_view(edition)
    assert titles(view.open) == ["Tomorrow", "Next year", "No date"]
    assert titles(view.closed) == ["Lately", "Long ago"]


def test_something_without_dates_whose_results_are_out_is_over(make_edition) -> None:
    edition = make_edition(engagement=[asked("weeks", "Listening weeks", results="You want shorter waits.")])
    view = have_your_say_view(edition)
    assert (titles(view.open), titles(view.closed)) == ([], ["Listening weeks"])


def test_nothing_invites_a_child_without_the_way_to_help_when_there_is_one(make_edition) -> None:
    open_survey = [asked("running", "Running", closes="2027-01-01")]
    route = {"title": "Get help", "text": "Call us."}
    assert have_your_say_view(make_edition(engagement=open_survey)).help is None
    with_help = make_edition(engagement=open_survey, site={"get_a_service": route})
    assert have_your_say_view(with_help).help == Link("Get help now", "get-help")


def test_every_answer_to_what_people_said_is_in_the_list(make_edition) -> None:
    said = [
        {"id": "buses", "text": "Free buses.", "why_not": "It costs too much."},
        {"id": "talk", "text": "Somebody to talk to.", "we_did": "Each school has one.", "how_many": "Half of you"},
    ]
    view = have_your_say_view(make_edition(engagement=[asked("weeks", "Weeks", closes="2025-01-01", said=said)]))
    (reply,) = view.replies
    assert reply.path == "have-your-say/weeks"
    assert [(each.text, each.answers[0].label, each.answers[0].prose) for each in reply.said] == [
        ("Free buses.", "We could not, because", "It costs too much."),
        ("Somebody to talk to.", "We did", "Each school has one."),
    ]
    assert reply.said[1].how_many == "Half of you"


def test_a_wish_shows_ages_and_group_and_nothing_of_its_consent(make_edition) -> None:
    wish = {
        "id": "dog",
        "words": "I want a dog.",
        "ages": {"from": 8, "to": 10},
        "group": "young-carers",
        "consent": {"given": "yes", "on": "2025-06-01", "kept_by": "Participation team"},
    }
    edition = make_edition(
        wishes={"wishes": [wish]}, groups=[{"id": "young-carers", "title": "Young carers", "who": "You."}]
    )
    (page,) = pages(edition)
    (shown,) = page.view.wishes
    assert (shown.words, shown.ages) == ("I want a dog.", "Aged 8 to 10")
    assert shown.group == Link("Young carers", "groups/young-carers")
    assert "Participation team" not in repr(page)


def test_one_age_is_told_as_one(make_edition) -> None:
    consent = {"given": "yes", "on": "2025-06-01", "kept_by": "Team"}
    wish = {"id": "dog", "words": "A dog.", "ages": {"from": 9, "to": 9}, "consent": consent}
    assert have_your_say_view(make_edition(wishes={"wishes": [wish]})).wishes[0].ages == "Aged 9"
