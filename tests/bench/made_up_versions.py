"""A made-up plan whose actions have all three versions, to measure how long the check of words takes."""

from __future__ import annotations

from pathlib import Path

from made_up_plan import PLAN, SITE

ACTION = """title: Help for families in place {number}
text: |
  We open a family centre in place {number}. Families get help there with money, sleep, play and worries. Nobody needs
  a letter from a doctor, and nobody is sent away. People who work there know how to reach {more} other services.

  - We ask parents each term what they think.
  - We write down what we changed because of it.
ongoing: yes
status: {{state: in_progress, as_of: 2026-10-01}}
easy_read:
  title: Help for families
  text:
  - {{text: We open a family centre in place {number}., picture: house}}
  - {{text: You can get help with money and sleep., picture: house}}
  - {{text: You can play there with your child., picture: house}}
  - {{text: We ask parents what they think {more} times a year., picture: house}}
  - {{text: Then we say what we changed., picture: house}}
young_people:
  title: A place to go in place {number}
  text: |
    There is a new place where you and your family can get help. You do not need to book. You can talk to someone about
    school, sleep or anything else. We ask young people {more} times a year what should change, and then we do it.
"""
PICTURES = "pictures: [{id: house, openmoji: 1F3E0}]\n"


def write_plan_in_versions(folder: Path, actions: int) -> None:
    """Write a plan with so many actions, each in three versions."""
    (folder / "actions").mkdir(parents=True)
    (folder / "site.yml").write_text(SITE)
    (folder / "plan.yml").write_text(PLAN)
    (folder / "pictures.yml").write_text(PICTURES)
    for number in range(actions):
        text = ACTION.format(number=number, more=2 + number % 10)
        (folder / "actions" / f"action-{number}.yml").write_text(text)
