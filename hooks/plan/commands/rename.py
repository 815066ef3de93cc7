"""`python -m plan rename`: gives a record another id, in its own files and wherever the plan names it."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path

from plan.checks.scope import Scope, scopes
from plan.commands.command import DONE, Command, Output, WrongUseError
from plan.commands.mentions import Changes, Mention, Renaming, mentions, parts_of
from plan.commands.plan_folder import PlanFolder, plan_folder
from plan.commands.sound_plan import UnsoundPlanError, sound_plan
from plan.commands.whole_change import whole_change
from plan.edition import PLACES
from plan.load.kinds import FOLDERS, LISTED, PREVIOUS, REVIEWS
from plan.load.names import ID, did_you_mean, id_like
from plan.source.in_place import CannotChangeError, texts, with_words
from plan.source.list_item import CannotAddItemError, with_item
from plan.source.yaml_file import Document, yaml_from_bytes

_KINDS = {
    word: kind.name
    for kind in FOLDERS
    for word in (kind.name, kind.name.removesuffix("s"), kind.name.removesuffix("ies") + "y")
}
"""What a kind may be called: measures or measure."""


def describe(parser: ArgumentParser) -> None:
    """Add the options of this command to a parser."""
    parser.add_argument("kind", metavar="KIND", help="what it is: measure, outcome, action, partner and so on")
    parser.add_argument("id", metavar="ID", help="its id now: the name of its file, without .yml")
    parser.add_argument("new", metavar="NEW-ID", help="its new id: small letters, digits and hyphens")
    parser.add_argument("--data", metavar="FOLDER", help="the plan's folder, if it is not plan_data")


def run(options: Namespace, environment: Mapping[str, str]) -> Output:
    """Rename a record. Raises WrongUseError when that cannot be done; then nothing has changed."""
    folder = plan_folder(options.data, environment)
    kind = _kind(options.kind)
    try:
        main = sound_plan(folder, environment)
        renaming = Renaming(kind, _plain(options.id), _plain(options.new))
        _refuse(main, renaming)
        found = tuple(mentions(scopes(main.loaded, main.today), renaming))
        with whole_change(folder, main.today) as new:
            for key, document, changes in found:
                _change(new / f"{key}.yml", document, changes)
            moved = tuple(_move(new, renaming))
            _keep_old_id(new, main, renaming)
    except UnsoundPlanError as error:
        return error.output("Nothing was renamed: mend these mistakes first, so that no place is overlooked.")
    except CannotChangeError as error:
        raise WrongUseError(
            f"{error} {renaming.old} stands there in a way that hides what it means. Nothing was changed. Write the "
            "text there on lines of its own, below its name and a |, without quotation marks. Then rename again."
        ) from error
    except CannotAddItemError as error:
        raise WrongUseError(f"{error} Nothing was changed.") from error
    return Output("\n".join(_told(folder, renaming, moved, found)), DONE)


def _plain(typed: str) -> str:
    """An id, also where its file was named."""
    return typed.strip().replace("\\", "/").rstrip("/").rpartition("/")[2].removesuffix(".yml").removesuffix(".csv")


def _kind(typed: str) -> str:
    """The folder of a kind of record. Raises WrongUseError for any other word."""
    plain = typed.strip().strip("/").lower().replace("-", "_").replace(" ", "_")
    if plain in _KINDS:
        return _KINDS[plain]
    for kind, (file, name) in LISTED.items():
        if plain.removesuffix("s") in (kind.removesuffix("s"), name.removesuffix("s")):
            raise WrongUseError(
                f"The {name} stand in a list in {file}.yml and have no page of their own, so no address leads to them. "
                "Change the id there. Then python -m plan check names every place where the old one still stands."
            )
    if plain == PREVIOUS:
        raise WrongUseError("An earlier plan has ended: its id stays, as people who cite it know it by that.")
    raise WrongUseError(
        f"There is no kind '{typed}'. {did_you_mean(plain, _KINDS, f'There are {_list(_KINDS.values())}.')}"
    )


def _list(words: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(words))


def _refuse(main: Scope, renaming: Renaming) -> None:
    """Raises WrongUseError when there is no such record, or when its new id is none or belongs to another."""
    kind, old, new = renaming.kind, renaming.old, renaming.new
    ids = main.ids[kind]
    if old not in ids:
        now = main.renamed[kind].get(old)
        said = f"It is {now} now." if now else did_you_mean(old, ids, f"Look in {main.folder}/{kind}/.")
        raise WrongUseError(f"There is no {kind}/{old}. {said}")
    if not ID.fullmatch(new):
        near = id_like(new)
        such = f" Did you mean {near}?" if near else ""
        raise WrongUseError(
            f"'{new}' cannot be an id: an id is 2 to 30 small letters, digits and hyphens, first a letter.{such}"
        )
    if new in ids:
        raise WrongUseError(f"{kind}/{new} is there already{'' if new != old else ': that is its id now'}.")
    other = main.renamed[kind].get(new, old)
    if other != old:
        raise WrongUseError(
            f"{kind}/{other} was called {new} before, and old links to {new} lead to it. Choose another id, "
            f"or take {new} out of old_ids: in {main.folder}/{kind}/{other}.yml."
        )
    parts = [each.id for each in main.plan.measures if new in parts_of(each)] if kind == "measures" else []
    if parts:
        raise WrongUseError(
            f"measures/{parts[0]} has a part with the id {new}: in its texts {{{new}.latest}} is that part's figure. "
            "Choose another id."
        )


def _change(file: Path, document: Document, changes: Changes) -> None:
    file.write_bytes(with_words(file.read_bytes(), document.path, changes))


def _keep_old_id(new: Path, main: Scope, renaming: Renaming) -> None:
    """Write the old id into the record's file; an old id that it gets back changes places with the one that it had."""
    file, shown = new / f"{renaming.kind}/{renaming.new}.yml", f"{main.folder}/{renaming.kind}/{renaming.old}.yml"
    document = yaml_from_bytes(file.read_bytes(), shown)
    back = [loc for loc, text in texts(document.value).items() if loc[0] == "old_ids" and text == renaming.new]
    if back:
        _change(file, document, {loc: renaming.back for loc in back})
    else:
        file.write_bytes(with_item(file.read_bytes(), shown, "old_ids", renaming.old))


def _move(new: Path, renaming: Renaming) -> Iterator[tuple[str, str]]:
    """Give the record's files their new name; gives the old and the new one of each."""
    for place, ending in (
        (renaming.kind, ".yml"),
        (renaming.kind, ".csv"),
        (f"{REVIEWS.name}/{renaming.kind}", ".yml"),
    ):
        before, after = f"{place}/{renaming.old}{ending}", f"{place}/{renaming.new}{ending}"
        if (new / before).exists():
            if (new / after).exists():
                raise WrongUseError(f"{after} is there already. Nothing was changed: rename or delete it first.")
            (new / before).rename(new / after)
            yield before, after


def _told(
    folder: PlanFolder, renaming: Renaming, moved: Collection[tuple[str, str]], found: Iterable[Mention]
) -> Iterator[str]:
    kind, old, new = renaming.kind, renaming.old, renaming.new
    yield f"{kind}/{old} is {kind}/{new} now."
    yield "\nFiles with a new name:"
    yield from (f"  {folder.shown}/{before} is {folder.shown}/{after}" for before, after in moved)
    if found:
        yield "\nChanged where they name it:"
    own = {f"{folder.shown}/{before}": f"{folder.shown}/{after}" for before, after in moved}
    for _, document, changes in found:
        lines = sorted({document.line(loc) for loc in changes})
        listed = f"line{'s' if lines[1:] else ''} {', '.join(map(str, lines))}"
        yield f"  {own[document.path]}: its own texts" if document.path in own else f"  {document.path}: {listed}"
    yield f"\nIts old id stands under old_ids: in {folder.shown}/{kind}/{new}.yml."
    if kind in PLACES:
        yield "Old addresses of its page lead on to the new one."
    yield "Spreadsheets, letters and other websites that use the old id are not changed: look at them yourself."


COMMAND = Command("rename", "give a record another id, wherever the plan names it", describe, run)
"""The command as `plan.__main__` lists it."""
