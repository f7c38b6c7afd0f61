"""A known fault of PySide: calls that lose a reference to None or True until the program aborts."""

import gc
import sys

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QCheckBox, QLabel

CALLS = 10_000
DRIFT = 50


class Source(QObject):
    empty = Signal()
    number = Signal(int)
    thing = Signal(object)


def emitting(qtbot):
    source, heard = Source(), []
    for signal in (source.empty, source.number, source.thing):
        signal.connect(lambda *_: heard.append)

    def act():
        source.empty.emit()
        source.number.emit(1)
        source.thing.emit(None)

    return act


def emitting_to_nobody(qtbot):
    source = Source()
    return lambda: source.empty.emit()


def setting_text(qtbot):
    label = QLabel()
    qtbot.addWidget(label)

    def act():
        label.setText("one")
        label.update()

    return act


def asking(qtbot):
    box = QCheckBox()
    qtbot.addWidget(box)

    def act():
        box.setChecked(True)
        box.isChecked()
        box.setEnabled(True)
        box.parentWidget()

    return act


@pytest.mark.parametrize("make", [emitting, emitting_to_nobody, setting_text, asking])
@pytest.mark.parametrize("singleton", [None, True, False], ids=str)
def test_ten_thousand_calls_lose_no_reference(qtbot, make, singleton):
    act = make(qtbot)
    act()
    gc.collect()  # garbage of earlier tests refers to None, and must not go in between
    before = sys.getrefcount(singleton)
    for _ in range(CALLS):
        act()
    assert abs(sys.getrefcount(singleton) - before) < DRIFT
