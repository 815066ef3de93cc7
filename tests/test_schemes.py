"""The colours of a finished stylesheet by name, in each scheme."""

from plan.schemes import schemes

STYLESHEET = """
:root { color-scheme: light; --page: #ffffff; --text: #111111; --brand: #1c3f6e; }
.tone-1 { --tone: #1d5f8a; --tone-tint: #e8f2f9; }
.card { color: var(--text); background: #abcdef; }
@media (prefers-contrast: more) { :root { --text: #000000; } }
@media screen {
  :root[data-colours=dark] { --page: #0f1716; --text: #eeeeee; }
  :root[data-colours=dark] .tone-1 { --tone: #86c3ec; --tone-tint: #12283a; }
  :root[data-colours=contrast] { --page: #000000; --text: #ffffff; --brand: #000000; }
}
"""


def test_each_scheme_has_the_colours_that_its_rule_names():
    light, dark, contrast = schemes(STYLESHEET)
    assert [scheme.id for scheme in (light, dark, contrast)] == ["light", "dark", "contrast"]
    assert (light.colours["page"], dark.colours["page"], contrast.colours["page"]) == ("#ffffff", "#0f1716", "#000000")


def test_what_a_scheme_does_not_name_it_has_from_the_light_one():
    _, dark, contrast = schemes(STYLESHEET)
    assert dark.colours["brand"] == "#1c3f6e"
    assert contrast.colours["brand"] == "#000000"


def test_a_rule_for_some_devices_changes_no_scheme():
    assert schemes(STYLESHEET)[0].colours["text"] == "#111111"


def test_a_page_of_an_outcome_has_its_tone_and_all_other_colours():
    light, dark, contrast = schemes(STYLESHEET)
    assert light.of_outcome(1) == light.colours | {"tone": "#1d5f8a", "tone-tint": "#e8f2f9"}
    assert dark.of_outcome(1)["tone"] == "#86c3ec"
    assert contrast.of_outcome(1) == contrast.colours
    assert light.of_outcome(0) == light.colours


def test_colours_that_have_no_name_are_passed_over():
    assert "#abcdef" not in str(schemes(STYLESHEET))
