"""Codes and files of pictures: what an editor is told."""

import io
import random

import pytest
from PIL import Image

from plan.problems import Level

OWN = "pictures:\n- {{id: leaf, file: {}, credit: {{title: Leaf, author: Jo, licence: CC BY 4.0}}}}\n"
LEAF = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{}</svg>'
PATH = '<path d="M0 0h9v9z"/>'


def test_a_code_that_openmoji_does_not_have_is_an_error_that_names_the_nearest(checked):
    found = checked({"pictures.yml": "pictures:\n- {id: school, openmoji: 1F3EF}\n- {id: shield, openmoji: 1F394}\n"})

    assert found.marked("no-such-openmoji") == "1F394"
    problem = found.one("no-such-openmoji")
    assert problem.text() == (
        "plan_data/pictures.yml:3:26: OpenMoji has no picture with the code 1F394\n"
        "   |\n"
        " 3 | - {id: shield, openmoji: 1F394}\n"
        "   |                          ^^^^^\n"
        "   = Did you mean 1F6E1 (shield) or 1FA94 (diya lamp) or 1F9F4 (lotion bottle)? "
        "Every picture is shown at openmoji.org with its code."
    )


def test_a_code_near_which_there_is_nothing_is_told_where_to_look(checked):
    fix = checked({"pictures.yml": "pictures: [{id: zzz, openmoji: 99999}]\n"}).one("no-such-openmoji").fix
    assert fix == "Every picture is shown at openmoji.org with its code."


def test_a_drawing_of_our_own_is_no_mistake(checked):
    assert checked({"pictures.yml": OWN.format("leaf.svg"), "files/leaf.svg": LEAF.format(PATH)}).codes == []


def test_everything_in_a_drawing_that_must_not_be_published_is_told_where_the_file_is_named(checked):
    drawing = LEAF.format("<script/><text>a</text>" + PATH)
    found = checked({"pictures.yml": OWN.format("leaf.svg"), "files/leaf.svg": drawing})

    assert found.codes == ["picture-not-clean", "picture-not-clean"]
    assert {problem.level for problem in found.problems} == {Level.ERROR}
    assert {problem.what.partition(", ")[0] for problem in found.problems} == {
        "'leaf.svg' has a script in it",
        "'leaf.svg' has words in it",
    }
    assert {problem.excerpt[problem.column - 1 :][: problem.width] for problem in found.problems} == {"leaf.svg"}


def test_a_drawing_that_is_not_there_is_told_once(checked):
    assert checked({"pictures.yml": OWN.format("leaf.svg")}).codes == ["no-such-file"]


def test_a_drawing_that_cannot_be_opened_is_told(checked, tmp_path):
    (tmp_path / "plan_data/files").mkdir(parents=True)
    (tmp_path / "plan_data/files/leaf.svg").symlink_to(tmp_path / "nowhere.svg")
    found = checked({"pictures.yml": OWN.format("leaf.svg")})
    assert found.marked("picture-unreadable") == "leaf.svg"


def test_a_heavy_drawing_is_a_doubt(checked):
    draw = random.Random(4)
    points = " ".join(f"{draw.random():.4f}" for _ in range(6_000))
    heavy = {"pictures.yml": OWN.format("leaf.svg"), "files/leaf.svg": LEAF.format(f'<polyline points="{points}"/>')}
    problem = checked(heavy).one("picture-heavy")
    assert problem.level is Level.WARNING
    assert "10,000 is a lot" in problem.what


def photograph(kind: str) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (30, 20), "green").save(file, kind)
    return file.getvalue()


PHOTO = "pictures:\n- {{id: hub, file: {}, credit: {{title: Hub, author: Jo, licence: CC BY 4.0{}}}}}\n"


@pytest.mark.parametrize(
    ("name", "kind"), [("hub.jpg", "JPEG"), ("hub.JPEG", "JPEG"), ("hub.png", "PNG"), ("a.webp", "WEBP")]
)
def test_a_photograph_with_its_credit_and_consent_is_no_mistake(checked, name, kind):
    for consent in ("recorded", "not_needed"):
        plan = {"pictures.yml": PHOTO.format(name, f", consent: {consent}"), f"files/{name}": photograph(kind)}
        assert checked(plan).codes == []


def test_a_photograph_about_which_nobody_says_that_people_agreed_is_an_error(checked):
    found = checked({"pictures.yml": PHOTO.format("hub.jpg", ""), "files/hub.jpg": photograph("JPEG")})
    problem = found.one("picture-consent")
    assert problem.level is Level.ERROR
    assert problem.what == "nothing says whether the people in 'hub.jpg' agreed that it is published"
    assert "consent: recorded" in problem.fix


def test_a_file_that_only_calls_itself_a_photograph_is_an_error(checked):
    found = checked({"pictures.yml": PHOTO.format("hub.jpg", ", consent: recorded"), "files/hub.jpg": "dots"})
    assert found.one("picture-not-clean").what == "'hub.jpg' is no JPEG, PNG or WebP picture, although its name says so"


OWN_SET = "own_set: {prefix: drawn-, credit: {title: Our drawings, author: Jo, licence: CC BY 4.0}}\n"


def test_names_that_an_own_set_does_not_have_are_told_once(checked):
    outcome = "title: Safe\npicture: shield\n"
    files = {"pictures.yml": OWN_SET, "outcomes/safe.yml": outcome}
    missing = checked(files).one("own-set-not-complete")
    assert missing.level is Level.REMINDER
    assert missing.what == "your own set has no picture for shield: the starter set's are shown"
    assert missing.fix == "Add files such as files/drawn-shield.svg."
    assert "own-set-not-complete" not in checked(files | {"files/drawn-shield.svg": LEAF.format(PATH)}).codes


def test_what_is_wrong_with_a_file_of_an_own_set_is_told_where_the_set_is(checked):
    found = checked({"pictures.yml": OWN_SET, "files/drawn-leaf.svg": LEAF.format("<script/>" + PATH)})
    assert found.marked("picture-not-clean") == "drawn-"


@pytest.mark.parametrize(
    ("wrong", "right"), [("sheild", "'shield'"), ("teenagers", "'young-person'"), ("dentist", "'toothbrush'")]
)
def test_a_name_that_is_no_picture_is_an_error_with_the_nearest_names(checked, wrong, right):
    problem = checked({"outcomes/safe.yml": f"title: Safe\npicture: {wrong}\n"}).one("no-such-picture")
    assert problem.fix.startswith(f"Did you mean {right}")


def test_a_file_that_is_no_picture_is_an_error(checked):
    found = checked({"pictures.yml": OWN.format("hub.pdf"), "files/hub.pdf": "%PDF"})
    assert found.codes == ["picture-kind"]
    assert "SVG" in found.problems[0].fix


def test_an_earlier_plan_is_looked_at_too(checked):
    old = "title: Old\narea: Here\nstatus: ended\n"
    pictures = "pictures: [{id: shield, openmoji: 1F6EF}]\n"
    found = checked({"previous/old/plan.yml": old, "previous/old/pictures.yml": pictures})
    assert found.one("no-such-openmoji").path.endswith("previous/old/pictures.yml")
