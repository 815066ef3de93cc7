"""Which attached files are published: those that a record names, and no others."""

from plan.model.plan import Plan
from plan.model.plan_file import PlanFile
from plan.model.reference import Pictures
from plan.model.site import Site
from plan.plan_files import published_files

SITE = {"name": "Plan", "address": "https://plan.example/", "organisation": {"name": "Council"}, "logo": "logo.svg"}
PHOTO = {"id": "hub", "file": "hub.jpg", "credit": {"title": "Hub", "author": "Council", "licence": "CC BY 4.0"}}


def plan(*documents: str, id: str = "", files: tuple[str, ...] = (), **more) -> Plan:
    listed = [{"id": f"doc-{name[0]}", "title": name, "type": "pdf", "file": name} for name in documents]
    file = PlanFile.model_validate({"title": "Plan", "area": "Here", "status": "current", "documents": listed})
    return Plan(id, file, Site.model_validate(SITE), files=frozenset(files), **more)


def test_a_file_that_a_record_names_is_published_and_one_that_nobody_names_is_not() -> None:
    found = published_files(plan("a.pdf", files=("a.pdf", "logo.svg", "draft.pdf")))
    assert found == ("files/a.pdf", "files/logo.svg")


def test_a_file_that_does_not_exist_is_not_promised() -> None:
    assert published_files(plan("a.pdf")) == ()


def test_a_photograph_is_not_published_as_the_camera_made_it() -> None:
    pictures = Pictures.model_validate({"pictures": [PHOTO]})
    assert published_files(plan(files=("hub.jpg",), pictures=pictures)) == ()


def test_an_earlier_plan_has_its_own_files_and_may_share_those_of_the_plan_that_keeps_it() -> None:
    old = plan("a.pdf", "b.pdf", id="2018", files=("a.pdf",))
    found = published_files(plan(files=("a.pdf", "b.pdf"), previous=(old,)))
    assert found == ("files/b.pdf", "previous/2018/files/a.pdf")
