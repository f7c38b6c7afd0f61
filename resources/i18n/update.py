"""Collect every translatable text into zh_CN.ts and compile it to zh_CN.qm.

Run it after changing any visible text, fill in what is marked unfinished, and run it again. The
texts are found in the syntax trees of the sources, so nothing has to be imported or started:

* ``tr("...")`` of the window; ``Label``, ``Help``, ``Choice``, ``Message`` and ``UserError`` of
  the engine, which the window passes through ``tr`` when it shows them;
* words that stand as values in such sentences (``kind="a number"``), and the tables in ``WORDS``;
* titles and purposes of the presets.

Translations stay with their texts, vanished texts are dropped, new ones are empty and marked
unfinished. The file is Qt's TS format with the single context "app" (``legacy_gui.translations``).
"""

import ast
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

FOLDER = Path(__file__).parent
ROOT = FOLDER.parents[1]
LANGUAGE = "zh_CN"
CONTEXT = "app"
PACKAGES = ("engine", "legacy_gui")
SPEAKERS = ("tr", "Label", "Help", "Message", "UserError")
ERROR = "UserError"
# Constants whose texts the window shows although no call above names them.
WORDS = {
    "engine/recurrent/tasks.py": ("PEOPLE", "GOODS", "FILLERS", "LAST", "PARITIES"),
    "engine/text/languages.py": ("LANGUAGES",),
    "engine/text/format_office.py": ("WORD",),
    "engine/text/read_signatures.py": ("SIGNATURES_WITH_NUL",),
    "legacy_gui/panels/checkup.py": ("SCRIPT_NAMES",),
}
WORD = re.compile("[A-Za-z]{2}")

Texts = dict[str, str]  # text -> the file it stands in first, or its translation


def collect() -> Texts:
    """Return every translatable text and the first file it stands in, in a stable order."""
    trees = {
        path.relative_to(ROOT).as_posix(): ast.parse(path.read_text(encoding="utf-8"))
        for package in PACKAGES
        for path in sorted((ROOT / package).rglob("*.py"))
    }
    errors = _error_classes(list(trees.values()))
    found: Texts = {}
    for file, tree in trees.items():
        for text in (*_spoken(tree, errors), *_listed(tree, WORDS.get(file, ()))):
            found.setdefault(text, file)
    for path in sorted((ROOT / "resources" / "presets").glob("*.toml")):
        for text in _of_presets(path):
            found.setdefault(text, path.relative_to(ROOT).as_posix())
    return found


def read(ts: Path) -> Texts:
    """Return the translations of a TS file; empty for texts that are unfinished."""
    if not ts.exists():
        return {}
    return {
        message.findtext("source") or "": message.findtext("translation") or ""
        for message in ElementTree.parse(ts).iter("message")
    }


def write(ts: Path, texts: Texts, translations: Texts) -> None:
    """Write a TS file with all texts and what is known of their translations."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{LANGUAGE}" sourcelanguage="en">',
        "<context>",
        f"    <name>{CONTEXT}</name>",
    ]
    for text, file in texts.items():
        translation = escape(translations.get(text, ""))
        lines += [
            "    <message>",
            f'        <location filename="../../{file}"/>',
            f"        <source>{escape(text)}</source>",
            f"        <translation>{translation}</translation>"
            if translation
            else '        <translation type="unfinished"></translation>',
            "    </message>",
        ]
    ts.write_bytes("\n".join([*lines, "</context>", "</TS>", ""]).encode())


def compile_ts(ts: Path, qm: Path) -> None:
    """Compile a TS file by the tool of Qt."""
    name = "pyside6-lrelease"
    tool = shutil.which(name, path=Path(sys.executable).parent) or shutil.which(name)
    if tool is None:
        raise SystemExit(f"{name} was not found; it comes with PySide6-Essentials.")
    command = [tool, "-silent", str(ts), "-qm", str(qm)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def main() -> None:
    """Bring zh_CN.ts and zh_CN.qm up to date and say what is left to do."""
    ts = FOLDER / f"{LANGUAGE}.ts"
    texts, translations = collect(), read(ts)
    write(ts, texts, translations)
    compile_ts(ts, ts.with_suffix(".qm"))
    unfinished = [text for text in texts if not translations.get(text)]
    print(
        f"{len(texts)} texts, {len(texts.keys() - translations.keys())} new,"
        f" {len(translations.keys() - texts.keys())} vanished, {len(unfinished)} unfinished"
    )
    for text in unfinished:
        print(repr(text))


def spoken_arguments(tree: ast.AST, errors: frozenset[str] = frozenset()) -> Iterator[ast.expr]:
    """Yield the first argument of every call that makes a visible text."""
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call) and node.args):
        if _name(call.func) in {*SPEAKERS, *errors}:
            yield call.args[0]
    for kind in (node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)):
        if kind.name in errors:
            yield from _handed_up(kind)


def _error_classes(trees: list[ast.Module]) -> frozenset[str]:
    """Return the names of all classes derived from ``UserError``."""
    classes = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    found: set[str] = set()
    before = -1
    while len(found) > before:
        before = len(found)
        found |= {
            kind.name for kind in classes if {ERROR, *found} & {_name(base) for base in kind.bases}
        }
    return frozenset(found)


def _handed_up(kind: ast.ClassDef) -> Iterator[ast.expr]:
    """Yield the templates an error class hands to ``super().__init__``."""
    for call in (node for node in ast.walk(kind) if isinstance(node, ast.Call) and node.args):
        if _name(call.func) == "__init__":
            yield call.args[0]


def _spoken(tree: ast.Module, errors: frozenset[str]) -> Iterator[str]:
    """Yield the texts of a file in the order in which they stand there."""
    arguments = list(spoken_arguments(tree, errors))
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        if _name(call.func) == "Choice":
            arguments += [value for arg in call.args for value in _values(arg)]
        elif _name(call.func) in {ERROR, *errors}:
            arguments += [value for word in call.keywords for value in _values(word.value)]
    for argument in sorted(arguments, key=lambda node: (node.lineno, node.col_offset)):
        yield from _texts(argument)


def _values(node: ast.expr) -> Iterator[ast.expr]:
    """Yield an expression, or of the dictionaries in it only the values, which are shown."""
    tables = [part for part in ast.walk(node) if isinstance(part, ast.Dict)]
    keys = {id(key) for table in tables for key in table.keys}
    for part in ast.walk(node):
        is_text = isinstance(part, ast.Constant) and isinstance(part.value, str)
        if is_text and id(part) not in keys and WORD.search(part.value):
            yield part


def _texts(node: ast.expr) -> Iterator[str]:
    """Yield the literal, or both sides of ``"a" if condition else "b"``."""
    if isinstance(node, ast.IfExp):
        yield from _texts(node.body)
        yield from _texts(node.orelse)
    elif isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value:
        yield node.value


def _listed(tree: ast.Module, names: tuple[str, ...]) -> Iterator[str]:
    """Yield the words of the module-level tables with these names."""
    for node in tree.body:
        if isinstance(node, ast.Assign):
            targets = {_name(part) for target in node.targets for part in ast.walk(target)}
            if targets & set(names):
                for value in _values(node.value):
                    yield from _texts(value)


def _of_presets(path: Path) -> Iterator[str]:
    for preset in tomllib.loads(path.read_text(encoding="utf-8"))["preset"]:
        yield preset["title"]
        yield preset["purpose"]


def _name(node: ast.AST) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


if __name__ == "__main__":
    main()
