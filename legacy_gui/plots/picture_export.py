"""Saving a picture: as PNG for slides, with twice the pixels, or as SVG, sharp at any size.

Both are drawn by the widget itself, as it stands on the screen: Qt hands its drawing either to an
image or to a writer of vectors.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QPoint, QStandardPaths
from PySide6.QtGui import QImage, QPainter, QRegion
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QAbstractScrollArea, QFileDialog, QPushButton, QToolTip, QWidget

from engine.files import atomic_write
from engine.messages import UserError
from legacy_gui.plots.words import verbatim
from legacy_gui.theme import colors, set_icon
from legacy_gui.translations import say_error, tr

SCALE = 2  # pixels of a PNG for each on the screen
SAID_MS = 6000
FILTERS = ("PNG (*.png)", "SVG (*.svg)")


class PictureButton(QPushButton):
    """Saves the picture beside it; ``name`` is the file name offered.

    ``say`` tells how it went; where there is nothing for that, it is said beside the button.
    """

    def __init__(
        self,
        picture: QWidget,
        name: str,
        say: Callable[[str], None] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._picture, self._name = picture, name
        self._say = say or self._say_beside
        self.setAccessibleName(tr("Save picture…"))
        self.setToolTip(tr("Save picture…: writes it as PNG or SVG."))
        self.setProperty("quiet", True)
        set_icon(self, "picture", "muted")
        self.clicked.connect(self.ask)

    def ask(self) -> None:
        """Ask where the picture goes."""
        chooser = QFileDialog(
            self, tr("Save picture"), str(pictures_folder() / f"{self._name}.png")
        )
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setNameFilters(FILTERS)
        chooser.setDefaultSuffix("png")
        chooser.filterSelected.connect(
            lambda chosen: chooser.setDefaultSuffix("svg" if chosen == FILTERS[1] else "png")
        )
        chooser.fileSelected.connect(self.save)
        chooser.finished.connect(chooser.deleteLater)
        chooser.open()

    def save(self, path: str) -> None:
        """Save the picture and say how it went."""
        try:
            save_picture(self._picture, path)
        except UserError as error:
            said = say_error(error)
        else:
            said = tr("Saved as {path}.").format(path=path)
        self._say(said)
        self.setAccessibleDescription(said)

    def _say_beside(self, said: str) -> None:
        below = self.mapToGlobal(QPoint(0, self.height()))
        QToolTip.showText(below, verbatim(said), self, self.rect(), SAID_MS)


def save_picture(picture: QWidget, path: str | Path) -> None:
    """Save what a widget shows: as SVG where the name ends so, else as PNG.

    Raises ``UserError`` where the file cannot be written.
    """
    draw = svg_of if str(path).lower().endswith(".svg") else png_of
    written = draw(picture)
    with atomic_write(path) as file:
        file.write(written)


def png_of(picture: QWidget, scale: int = SCALE) -> bytes:
    """Return a picture as a PNG file, with so many pixels for each on the screen."""
    shown = _shown(picture)
    image = QImage(shown.size() * scale, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    image.fill(colors().card)
    painter = QPainter(image)
    try:
        _draw(shown, painter)
    finally:
        painter.end()
    buffer = _opened()
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def svg_of(picture: QWidget) -> bytes:
    """Return a picture as an SVG file."""
    shown, buffer = _shown(picture), _opened()
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(shown.size())
    generator.setViewBox(shown.rect())
    generator.setResolution(shown.logicalDpiX())
    generator.setTitle(picture.accessibleName())
    generator.setDescription(picture.accessibleDescription())
    painter = QPainter(generator)
    try:
        painter.fillRect(shown.rect(), colors().card)
        _draw(shown, painter)
    finally:
        painter.end()
    return bytes(buffer.data().data())


def _draw(shown: QWidget, painter: QPainter) -> None:
    flags = QWidget.RenderFlag.DrawChildren
    shown.render(painter, QPoint(), QRegion(), flags)


def _shown(picture: QWidget) -> QWidget:
    """Return the part of a widget that is the picture: without scroll bars."""
    return picture.viewport() if isinstance(picture, QAbstractScrollArea) else picture


def _opened() -> QBuffer:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.ReadWrite)
    return buffer


def pictures_folder() -> Path:
    """Return the person's pictures, or the home folder where there are none."""
    place = QStandardPaths.StandardLocation.PicturesLocation
    pictures = Path(QStandardPaths.writableLocation(place))
    return pictures if pictures.is_dir() else Path.home()
