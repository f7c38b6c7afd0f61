import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialogButtonBox, QLabel, QLineEdit

from legacy_gui.export_files import ExportRequest
from legacy_gui.tables.export_dialog import ExportDialog

# The offscreen platform says this of every window shown.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def dialog(qtbot, tmp_path):
    dialog = ExportDialog("csv", "words")
    qtbot.addWidget(dialog)
    dialog.set_path(str(tmp_path / "words.csv"))
    dialog.show()
    return dialog


def save(dialog):
    buttons = dialog.findChild(QDialogButtonBox)
    return buttons.button(QDialogButtonBox.StandardButton.Save)


def notice(dialog):
    return dialog.findChild(QLabel, "export_notice").text()


def test_save_hands_the_request_on(qtbot, dialog, tmp_path):
    mark, safe = dialog.findChildren(QCheckBox)
    mark.setChecked(False)
    safe.setChecked(True)

    with qtbot.waitSignal(dialog.export_requested) as requested:
        save(dialog).click()

    path = str(tmp_path / "words.csv")
    assert requested.args == [ExportRequest(path, "csv", False, True)]


def test_cancel_hands_nothing_on(qtbot, dialog):
    with qtbot.assertNotEmitted(dialog.export_requested):
        dialog.reject()


def test_the_format_decides_the_ending_and_the_choices(dialog, tmp_path):
    dialog.findChild(QComboBox).setCurrentIndex(1)

    assert dialog.request().path == str(tmp_path / "words.xlsx")
    assert dialog.request().format == "xlsx"
    assert not any(box.isEnabled() for box in dialog.findChildren(QCheckBox))


def test_replacing_a_file_is_said_beforehand(dialog, tmp_path):
    assert notice(dialog) == ""
    (tmp_path / "old.csv").write_text("old")

    dialog.set_path(str(tmp_path / "old.csv"))

    assert "will be replaced" in notice(dialog)
    assert save(dialog).isEnabled()


@pytest.mark.parametrize("path", ["", "   ", "{folder}", "{folder}/nowhere/a.csv", "a\0b"])
def test_impossible_places_cannot_be_saved_to(dialog, tmp_path, path):
    dialog.set_path(path.format(folder=tmp_path))

    assert not save(dialog).isEnabled()
    assert notice(dialog)


@pytest.mark.parametrize("kind", [QComboBox, QLineEdit, QCheckBox])
def test_every_control_is_named_and_explained(dialog, kind):
    for control in dialog.findChildren(kind):
        assert control.toolTip()
        assert control.accessibleName() or control.text()
