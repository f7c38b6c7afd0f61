"""The lock files cover the project, and the wheel carries everything the program needs."""

import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
LOCKS = [ROOT / "requirements.lock", ROOT / "tests" / "requirements.lock"]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
CACHES = shutil.ignore_patterns("__pycache__", "*.py[cod]", ".*")
# The lock files are made with these two lines. PySide6 stays below 6.12, which needs macOS 14.
RENEW = """
options="--universal --python-version 3.11 --generate-hashes --only-binary :all: --no-header
  --no-annotate --no-emit-index-url --upgrade --upgrade-package PySide6-Essentials<6.12"
uv pip compile pyproject.toml -o requirements.lock $options
uv pip compile pyproject.toml --group test -c requirements.lock -o tests/requirements.lock $options
"""
FIND_RESOURCES = """
import legacy_gui.paths
folder = legacy_gui.paths.resources()
for file in sorted(path for path in folder.rglob("*") if path.is_file()):
    if "__pycache__" not in file.parts:
        print(file.relative_to(folder).as_posix())
"""


def normal(name):
    """Return a package's name as pip compares it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def locked(lock):
    """Return {(name, marker): version} of a lock file."""
    lines = re.findall(r"^(\S+)==(\S+)(?: ; (.+?))? \\$", lock.read_text(), flags=re.MULTILINE)
    return {(name, marker): version for name, version, marker in lines}


def resource_files():
    """Return the names of the files below resources/, except caches and hidden files."""
    files = (path for path in (ROOT / "resources").rglob("[!.]*") if path.is_file())
    kept = (path for path in files if "__pycache__" not in path.parts)
    return sorted(path.relative_to(ROOT / "resources").as_posix() for path in kept)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """Build the wheel from a copy, without the network and without old build folders."""
    source, target = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("wheel")
    for name in ("engine", "legacy_gui", "resources"):
        shutil.copytree(ROOT / name, source / name, ignore=CACHES)
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    pip = [sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-index", "--no-build-isolation"]
    command = [*pip, "--wheel-dir", str(target), str(source)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    [file] = target.glob("*.whl")
    return file


@pytest.mark.parametrize("lock", LOCKS, ids=["run", "test"])
def test_a_lock_file_names_no_address(lock):
    assert not re.search(r"://|@|^\s*(-[a-z]|--(?!hash=))", lock.read_text(), flags=re.MULTILINE)


@pytest.mark.parametrize("lock", LOCKS, ids=["run", "test"])
def test_every_locked_version_has_hashes(lock):
    entries = re.split(r"\n(?=\S)", lock.read_text().strip())
    assert len(entries) == len(locked(lock)) > 0
    assert all("--hash=sha256:" in entry for entry in entries)


@pytest.mark.parametrize("lock", LOCKS, ids=["run", "test"])
def test_the_lock_file_covers_the_dependencies(lock):
    wanted = PROJECT["project"]["dependencies"]
    if lock.parent.name == "tests":
        wanted = wanted + PROJECT["dependency-groups"]["test"]
    names = {normal(re.match(r"[\w.-]+", requirement)[0]) for requirement in wanted}
    assert names <= {name for name, _ in locked(lock)}, f"Renew the lock files:{RENEW}"


def test_the_checks_run_with_the_programs_own_versions():
    run, test = (locked(lock) for lock in LOCKS)
    assert run.items() <= test.items()


def test_the_wheel_holds_every_resource_and_no_cache(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    inside = sorted(name.removeprefix("resources/") for name in names if name[:10] == "resources/")
    assert inside == resource_files()
    assert not [name for name in names if "__pycache__" in name or name.startswith("tests")]


def test_the_wheel_offers_the_program_to_the_desktop(wheel):
    with zipfile.ZipFile(wheel) as archive:
        [name] = [name for name in archive.namelist() if name.endswith("entry_points.txt")]
        lines = archive.read(name).decode().split("\n")
    assert lines[:2] == ["[gui_scripts]", "legacy-nlp-lab = legacy_gui.__main__:main"]


def test_an_installed_program_finds_its_resources(wheel, tmp_path):
    installed, elsewhere = tmp_path / "installed", tmp_path / "elsewhere"
    elsewhere.mkdir()
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(installed)
    program = f"import sys; sys.path.insert(0, {str(installed)!r})\n{FIND_RESOURCES}"
    command = [sys.executable, "-I", "-X", "utf8", "-c", program]
    done = subprocess.run(
        command, cwd=elsewhere, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == resource_files()
