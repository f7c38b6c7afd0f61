"""Set everything up and start: `python3 start.py`. Run all checks: `python3 start.py test`.

Nothing but Python 3.11 or newer is needed. The first start takes a few minutes:

1. On Debian and Ubuntu, missing system libraries and fonts are installed with apt-get.
2. The project gets a Python environment of its own in `.venv`.
3. The exact versions of the lock file are installed there, every file checked by its hash.
4. The window opens. Without a display, the tour runs and saves a picture of every step.

A stamp in `.venv` remembers steps 1 to 3, so that later starts take a moment. What is missing is
found by trying to load it, not by reading package lists: only loading proves that Qt will start.
Further arguments go to the program, or after `test` to pytest.

This file keeps to the syntax of Python 3.6, so that an old Python can still say that it is old.
"""

import ctypes
import hashlib
import importlib.util
import os
import pathlib
import re
import shutil
import subprocess
import sys
from typing import Mapping  # noqa: UP035  (where Python 3.6 has it)

ROOT = pathlib.Path(__file__).resolve().parent
VENV = ROOT / ".venv"
VENV_PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "start-stamp.txt"
LOCKS = {"run": ROOT / "requirements.lock", "test": ROOT / "tests" / "requirements.lock"}
EXAMPLES = "pytest --doctest-modules engine legacy_gui"  # those in docstrings
CHECKS = ["ruff check", "ruff format --check", "mypy", EXAMPLES, "pytest"]  # the quick ones first

# What Qt loads on Linux, and what it needs in addition to open a window with X11 or Wayland.
QT = """libEGL.so.1 libGL.so.1 libX11.so.6 libdbus-1.so.3 libfontconfig.so.1 libfreetype.so.6
libglib-2.0.so.0 libgthread-2.0.so.0 libstdc++.so.6 libxkbcommon.so.0 libz.so.1 libzstd.so.1"""
QT_WINDOW = """libX11-xcb.so.1 libwayland-client.so.0 libwayland-cursor.so.0 libwayland-egl.so.1
libxcb-cursor.so.0 libxcb-glx.so.0 libxcb-icccm.so.4 libxcb-image.so.0 libxcb-keysyms.so.1
libxcb-randr.so.0 libxcb-render-util.so.0 libxcb-render.so.0 libxcb-shape.so.0 libxcb-shm.so.0
libxcb-sync.so.1 libxcb-util.so.1 libxcb-xfixes.so.0 libxcb-xkb.so.1 libxcb.so.1
libxkbcommon-x11.so.0"""
GLIB = "libglib2.0-0"
ODD_PACKAGES = {"libglib-2.0.so.0": GLIB, "libgthread-2.0.so.0": GLIB, "libz.so.1": "zlib1g"}

CHINESE_FONT = "a font with Chinese characters"  # only a sample text asks for it
CHINESE_FONT_FILES = re.compile("cjk|wqy|droidsansfallback|uming|ukai|(sans|serif|han)sc")

LOAD_QT = """
import ctypes, pathlib, sys
import PySide6, pyqtgraph
from PySide6 import QtSvg, QtWidgets
for name in sys.argv[1:]:
    ctypes.CDLL(str(pathlib.Path(PySide6.__file__).parent / "Qt" / "plugins" / "platforms" / name))
"""
OPEN_DISPLAY = """
import resource
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # Qt aborts where it finds no display
from PySide6.QtGui import QGuiApplication
QGuiApplication([])
"""


class Stop(Exception):
    """The set-up cannot go on; the message says what the user can do."""


def main(arguments: "list[str]") -> int:
    """Set up, then run the program or the checks; return the exit code."""
    if sys.version_info < (3, 11):  # noqa: UP036
        found = "{}.{}".format(*sys.version_info)
        say(f"Python 3.11 or newer is needed, and this is Python {found}.")
        return 1
    level = "test" if arguments[:1] == ["test"] else "run"
    display = has_display(os.environ, sys.platform)
    try:
        if not is_ready(level, display):
            set_up(level, display)
        return run_checks(arguments[1:]) if level == "test" else run_program(arguments, display)
    except Stop as reason:
        say(str(reason))
        return 1
    except KeyboardInterrupt:
        return 130


def say(text: str) -> None:
    """Print at once, so that our lines and those of other programs keep their order."""
    print(text, flush=True)


def has_display(environment: "Mapping[str, str]", platform: str) -> bool:
    """Say whether this session has a screen to put a window on."""
    on_linux = platform == "linux"
    return not on_linux or bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


# --- Steps 1 to 3: set up --------------------------------------------------------------------


def set_up(level: str, display: bool) -> None:
    """Install all that is missing and leave a stamp."""
    say("Setting everything up. The first time this takes a few minutes.")
    if sys.platform == "linux":
        install_system_packages(missing_packages(display))
    make_environment()
    install_lock(LOCKS[level])
    if sys.platform == "linux":
        check_qt(display)
    STAMP.write_text(stamp(level, display), encoding="utf-8")
    say("Everything is set up.")


def stamp(level: str, display: bool) -> str:
    """Return a line that changes with the lock files, with Python and with having a display."""
    facts = [sys.version, sys.base_prefix, display, *(LOCKS[name].read_bytes() for name in LOCKS)]
    return level + " " + hashlib.sha256(repr(facts).encode()).hexdigest()


def is_ready(level: str, display: bool) -> bool:
    """Say whether an earlier start has done this set-up or one that includes it."""
    if not (STAMP.exists() and VENV_PYTHON.exists()):
        return False
    enough = {stamp(done, seen) for done in (level, "test") for seen in (display, True)}
    return STAMP.read_text(encoding="utf-8") in enough


def missing_packages(display: bool) -> "dict[str, str]":
    """Return what is missing on this Linux, each with the Debian package that has it."""
    libraries = (QT + " " + QT_WINDOW if display else QT).split()
    missing = {name: debian_package(name) for name in libraries if not loads(name)}
    if not importlib.util.find_spec("ensurepip"):
        missing["Python's module ensurepip"] = "python{}.{}-venv".format(*sys.version_info)
    fonts = font_files()
    if not fonts:
        missing["a font"] = "fonts-dejavu-core"
    if not any(CHINESE_FONT_FILES.search(name) for name in fonts):
        missing[CHINESE_FONT] = "fonts-wqy-microhei"
    return missing


def debian_package(library: str) -> str:
    """Name the package of a library by Debian's rule: libxcb-icccm.so.4 is in libxcb-icccm4."""
    name, _, version = library.lower().partition(".so.")
    hyphen = "-" if name[-1:].isdigit() else ""
    return ODD_PACKAGES.get(library, name + hyphen + version.split(".")[0])


def loads(library: str) -> bool:
    """Try to load a shared library."""
    try:
        return bool(ctypes.CDLL(library))
    except OSError:
        return False


def font_files() -> "list[str]":
    """Return the names of the installed font files, in small letters without `-` and `_`."""
    folders = ["/usr/share/fonts", "/usr/local/share/fonts", "~/.fonts", "~/.local/share/fonts"]
    paths = [pathlib.Path(folder).expanduser() for folder in folders]
    files = (file for path in paths for file in path.rglob("*.[ot]t[cf]"))
    return [re.sub("[-_]", "", file.name.lower()) for file in files]


def install_system_packages(missing: "dict[str, str]") -> None:
    """Install Debian packages, or say what the user has to install."""
    if not missing:
        return
    packages = sorted(set(missing.values()))
    install = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    as_root = root_prefix()
    if as_root is None:
        shell = "sudo sh" if shutil.which("sudo") else "su"
        ask_for(missing, f"{shell} -c 'apt-get update && {' '.join(install)}'")
        return
    say(f"Installing with apt-get, at most 70 MB to download: {' '.join(packages)} ...")
    as_root += ["env", "DEBIAN_FRONTEND=noninteractive"]
    run_quietly([*as_root, "apt-get", "update"])  # a failure shows in the next step
    code, output = run_quietly([*as_root, *install, "-o", "DPkg::Lock::Timeout=300"])
    if code != 0:
        raise Stop(f"{output}\napt-get could not install the packages; see the lines above.")


def root_prefix() -> "list[str] | None":
    """Return what to write before apt-get to run it as root, None if it cannot be run so."""
    if shutil.which("apt-get") and os.geteuid() == 0:
        return []
    if shutil.which("apt-get") and shutil.which("sudo"):
        return ["sudo", "-n"] if run_quietly(["sudo", "-n", "true"])[0] == 0 else None
    return None


def ask_for(missing: "dict[str, str]", apt_line: str) -> None:
    """Tell the user what to install; stop if the program cannot do without it."""
    text = f"This system lacks {', '.join(missing)}. "
    if not shutil.which("apt-get"):
        text += "Please install it with your system's package manager, then start again."
    else:
        text += f"Please run this line once, then start again:\n{apt_line}"
    if set(missing) != {CHINESE_FONT}:
        raise Stop(text)
    say(text)


def make_environment() -> None:
    """Make `.venv`, unless a working one for this version of Python is there."""
    check = f"import pip, sys; sys.exit(sys.version_info[:2] != {sys.version_info[:2]})"
    if VENV_PYTHON.exists() and run_quietly([str(VENV_PYTHON), "-c", check])[0] == 0:
        return
    say("Making the project's own Python environment in .venv ...")
    code, output = run_quietly([sys.executable, "-m", "venv", "--clear", str(VENV)])
    if code != 0:
        raise Stop(f"{output}\nPython could not make the folder {VENV}; see the lines above.")


def install_lock(lock: pathlib.Path) -> None:
    """Install a lock file with pip and show each download as one line."""
    say(f"Installing the libraries of {lock.relative_to(ROOT)}, at most 150 MB to download ...")
    pip = [str(VENV_PYTHON), "-m", "pip", "install", "--require-hashes", "--only-binary", ":all:"]
    pip += ["--disable-pip-version-check", "--no-input", "--progress-bar", "off", "-r", str(lock)]
    lines = []
    with subprocess.Popen(pip, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as run:
        for line in run.stdout or ():
            lines.append(line.decode(errors="replace"))
            if news(lines[-1]):
                say("  " + news(lines[-1]))
    if run.returncode != 0:
        advice = "Is the network there, and is this a 64-bit Python 3.11 to 3.14?"
        raise Stop(f"{''.join(lines[-15:])}\npip could not install the libraries. {advice}")


def news(line: str) -> str:
    """Return what a line of pip's output tells a user, mostly nothing."""
    match = re.match(r"\s*(?:Downloading|Using cached) (\w+)-([^-]+)-\S+\.whl \((.+)\)", line)
    if match:
        return "{} {} ({})".format(*match.groups())
    return "unpacking ..." if line.startswith("Installing collected packages") else ""


def check_qt(display: bool) -> None:
    """Load Qt as the program will, and install what the loader still misses, one by one."""
    plugins = ["libqoffscreen.so"] + ["libqxcb.so"] * display
    tried = set()
    while True:
        code, output = run_quietly([str(VENV_PYTHON), "-c", LOAD_QT, *plugins])
        library = missing_library(output)
        if code == 0:
            return
        if library is None or library in tried:
            raise Stop(f"{output}\nQt cannot be loaded; the last line above says why.")
        tried.add(library)
        install_system_packages({library: debian_package(library)})


def missing_library(error: str) -> "str | None":
    """Return the library's name out of the loader's error message."""
    match = re.search(r"(\S+\.so[.\d]*): cannot open shared object file", error)
    return match.group(1) if match else None


def run_quietly(command: "list[str]") -> "tuple[int, str]":
    """Run a command without input; return its exit code and its output."""
    pipe, null = subprocess.PIPE, subprocess.DEVNULL
    done = subprocess.run(command, stdin=null, stdout=pipe, stderr=subprocess.STDOUT, check=False)
    return done.returncode, done.stdout.decode(errors="replace").strip()


# --- Step 4: start ---------------------------------------------------------------------------


def run_program(arguments: "list[str]", display: bool) -> int:
    """Start the window, or the tour where no window can be."""
    environment = dict(os.environ, PYTHONPATH=str(ROOT))
    if not (display and display_opens()):
        say("There is no display to open a window on, so the tour runs and saves its pictures.")
        environment["QT_QPA_PLATFORM"] = "offscreen"
        arguments = arguments if "--tour" in arguments else ["--tour", "tour", *arguments]
    return subprocess.call([str(VENV_PYTHON), "-m", "legacy_gui", *arguments], env=environment)


def display_opens() -> bool:
    """Try to open the display: DISPLAY may name one that is gone."""
    return sys.platform != "linux" or run_quietly([str(VENV_PYTHON), "-c", OPEN_DISPLAY])[0] == 0


def run_checks(pytest_arguments: "list[str]") -> int:
    """Run every check, even after one has failed; return 1 if any has."""
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    failed = []
    for check in CHECKS:
        say(f"\n> {check}")
        command = [str(VENV_PYTHON), "-m", *check.split()]
        command += pytest_arguments if check == "pytest" else []
        if subprocess.call(command, cwd=str(ROOT), env=environment) != 0:
            failed.append(check)
    say("\nFailed: " + ", ".join(failed) if failed else "\nAll checks passed.")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
