"""Walls of the house: what may import what, and what no file may contain.

Imports are tested by importing, in an interpreter of their own; the rest by reading the syntax
tree, so that a word in a comment or in a docstring never counts.
"""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PROGRAM = sorted([*ROOT.glob("engine/**/*.py"), *ROOT.glob("legacy_gui/**/*.py")])
TESTS = sorted(ROOT.glob("tests/**/*.py"))
QT = {"PySide6", "pyqtgraph", "shiboken6", "pytestqt"}
HEAVY = {
    "docx",
    "pypdfium2",
    "selectolax",
    "charset_normalizer",
    "rjieba",
    "snowballstemmer",
    "stopwordsiso",
    "python_calamine",
    "xlsxwriter",
    "regex",
}
FORBIDDEN_CALLS = {"print", "eval", "exec", "breakpoint", "input", "processEvents"}
FORBIDDEN_IMPORTS = {"pickle", "marshal", "shelve", "dill", "socket", "urllib.request", "requests"}
PATIENT = ROOT / "engine" / "files.py"  # waits for another program that holds the file
SLEEPS = {("time", "sleep"), ("qtbot", "wait"), ("QTest", "qWait"), ("QThread", "sleep")}


def imported_by(*modules):
    """Return the top-level modules an interpreter holds after importing ``modules``."""
    program = f"import sys, {', '.join(modules)}\nsys.stdout.write(' '.join(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    return {name.split(".")[0] for name in done.stdout.split()}


def module_name(path):
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def test_no_module_of_the_engine_imports_qt_or_the_window():
    modules = [module_name(path) for path in PROGRAM if path.is_relative_to(ROOT / "engine")]
    loaded = imported_by(*modules)
    assert "engine" in loaded
    assert loaded & (QT | {"legacy_gui"}) == set()


def test_the_catalogue_loads_no_library_before_it_is_needed():
    assert imported_by("engine.catalog") & HEAVY == set()


@pytest.fixture(scope="module")
def trees():
    """The syntax tree of every file of the program and its tests."""
    return {path: ast.parse(path.read_bytes()) for path in {*PROGRAM, *TESTS}}


def found(trees, paths, test):
    """Return ``file:line`` of every node for which ``test`` is true."""
    return [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in paths
        for node in ast.walk(trees[path])
        if test(node)
    ]


def called(node):
    """Return (owner, name) of a call: ``("time", "sleep")``, ``("", "print")``."""
    if not isinstance(node, ast.Call):
        return ("", "")
    if isinstance(node.func, ast.Attribute):
        owner = node.func.value
        last = owner.attr if isinstance(owner, ast.Attribute) else getattr(owner, "id", "")
        return (last, node.func.attr)
    return ("", getattr(node.func, "id", ""))


def imports(node):
    """Return the names of the modules an import statement names."""
    if isinstance(node, ast.Import):
        return {alias.name for alias in node.names}
    if isinstance(node, ast.ImportFrom):
        return {node.module or ""} | {f"{node.module}.{alias.name}" for alias in node.names}
    return set()


def is_forbidden_call(node):
    owner, name = called(node)
    if name in ("eval", "exec", "print", "input") and owner:
        return False  # a method such as QDialog.exec, judged elsewhere
    return name in FORBIDDEN_CALLS


def is_formatted_translation(node):
    if called(node)[1] != "tr":
        return False
    return any(isinstance(part, ast.JoinedStr | ast.BinOp) for part in node.args)


def is_sleep(node):
    return called(node) in SLEEPS or "time.sleep" in imports(node)


def test_the_program_calls_nothing_forbidden(trees):
    assert found(trees, PROGRAM, is_forbidden_call) == []


def test_the_program_imports_nothing_that_runs_data_or_opens_the_net(trees):
    assert found(trees, PROGRAM, lambda node: imports(node) & FORBIDDEN_IMPORTS) == []


def test_translated_sentences_are_whole(trees):
    assert found(trees, PROGRAM, is_formatted_translation) == []


def test_nobody_sleeps(trees):
    assert found(trees, [path for path in trees if path != PATIENT], is_sleep) == []


@pytest.mark.parametrize("path", PROGRAM, ids=module_name)
def test_every_module_opens_with_a_docstring(trees, path):
    docstring = ast.get_docstring(trees[path])
    assert docstring
    assert docstring.splitlines()[0].endswith((".", "?", "!"))


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("print('x')", is_forbidden_call),
        ("app.processEvents()", is_forbidden_call),
        ("tr(f'{n} words')", is_formatted_translation),
        ("self.tr('a' + b)", is_formatted_translation),
        ("time.sleep(1)", is_sleep),
        ("from time import sleep", is_sleep),
        ("qtbot.wait(5)", is_sleep),
        ("import pickle", lambda node: imports(node) & FORBIDDEN_IMPORTS),
        ("from urllib import request", lambda node: imports(node) & FORBIDDEN_IMPORTS),
    ],
)
def test_the_rules_see_what_they_forbid(line, rule):
    assert any(rule(node) for node in ast.walk(ast.parse(line)))
