"""How much memory is free, asked before much of it is taken.

An array larger than the memory does not always end in an error: the system may slow down to a
crawl, or end the program without a word. So whoever is about to make arrays whose size grows with
the text estimates them first and refuses in one sentence. What the system can give without
swapping is told by Linux in ``/proc/meminfo``, by macOS through ``host_statistics64`` and by
Windows through ``GlobalMemoryStatusEx``.
"""

import ctypes
import os
import sys
from pathlib import Path

MEMINFO = Path("/proc/meminfo")


def available_memory() -> int | None:
    """Return how many bytes can be had without swapping, or None where nobody can tell."""
    try:
        if sys.platform == "win32":
            return _on_windows()
        return _on_macos() if sys.platform == "darwin" else _on_linux()
    except (OSError, ValueError, AttributeError):
        return None


def gigabytes(size: int) -> str:
    """Write a number of bytes for a sentence.

    >>> gigabytes(1_234_000_000)
    '1.2'
    """
    return f"{size / 1e9:.1f}"


def _on_linux() -> int | None:
    for line in MEMINFO.read_text(encoding="ascii").splitlines():
        name, _, value = line.partition(":")
        if name == "MemAvailable":
            return int(value.split()[0]) * 1024
    return None


def _on_macos() -> int | None:
    """Add up free and inactive pages, the first and third number of vm_statistics64."""
    if sys.platform == "win32":
        return None
    system = ctypes.CDLL(None)
    numbers, size = (ctypes.c_uint32 * 64)(), ctypes.c_uint32(64)
    kind = 4  # HOST_VM_INFO64
    host = system.mach_host_self()
    failed = system.host_statistics64(host, kind, ctypes.byref(numbers), ctypes.byref(size))
    return None if failed else (numbers[0] + numbers[2]) * os.sysconf("SC_PAGESIZE")


class _MemoryStatus(ctypes.Structure):
    """MEMORYSTATUSEX of Windows."""

    _fields_ = (
        ("length", ctypes.c_uint32),
        ("load", ctypes.c_uint32),
        ("total", ctypes.c_uint64),
        ("available", ctypes.c_uint64),
        ("others", ctypes.c_uint64 * 5),
    )


def _on_windows() -> int | None:
    if sys.platform != "win32":
        return None
    status = _MemoryStatus(length=ctypes.sizeof(_MemoryStatus))
    worked = ctypes.windll.kernel32.GlobalMemoryStatusEx(ctypes.byref(status))
    return int(status.available) if worked else None
