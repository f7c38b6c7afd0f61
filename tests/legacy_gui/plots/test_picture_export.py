"""Saving pictures."""

from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QImage
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QFileDialog, QLabel

from engine.messages import UserError
from legacy_gui.plots.bars import Bars
from legacy_gui.plots.picture_export import PictureButton, png_of, save_picture, svg_of
from legacy_gui.theme import colors
from legacy_gui.translations import use_language
from tests.support.windows import use_light

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def bars(qtbot):
    use_language("en")
    use_light()
    made = Bars("Neighbours")
    qtbot.addWidget(made)
    made.resize(400, 200)
    made.show()
    made.show_bars(["fishing", "shopping"], [3, 1])
    made.glide.finish()
    return made


def shades(image):
    step = range(0, image.height(), 3)
    return {image.pixelColor(x, y).name() for x in range(0, image.width(), 3) for y in step}


def test_a_png_has_twice_the_pixels_and_shows_the_bars(bars, tmp_path):
    path = tmp_path / "bars.png"
    save_picture(bars, path)
    image = QImage(str(path))
    assert image.size() == bars.viewport().size() * 2
    assert colors().series[0].lower() in shades(image)
    assert image.pixelColor(1, 1).name() == colors().card.lower()


def test_an_svg_holds_words_and_vectors_and_no_pixels(bars, tmp_path):
    path = tmp_path / "bars.SVG"
    save_picture(bars, path)
    root = ElementTree.parse(path).getroot()
    assert root.findtext(f"{SVG}title") == "Neighbours"
    texts = [node.text.strip() for node in root.iter(f"{SVG}text")]
    assert {"fishing", "shopping"} <= set(texts)
    assert list(root.iter(f"{SVG}path"))
    assert not list(root.iter(f"{SVG}image"))


def test_an_svg_can_be_drawn_again(bars):
    renderer = QSvgRenderer(svg_of(bars))
    assert renderer.isValid()
    assert renderer.viewBoxF().size() == bars.viewport().size().toSizeF()


def test_a_widget_without_scrolling_is_saved_too(qtbot):
    label = QLabel("fishing")
    qtbot.addWidget(label)
    label.resize(80, 30)
    image = QImage.fromData(png_of(label))
    assert image.size() == label.size() * 2
    assert len(shades(image)) > 1


def test_what_cannot_be_written_is_said(bars, tmp_path):
    with pytest.raises(UserError):
        save_picture(bars, tmp_path / "no folder" / "bars.png")


def test_the_button_saves_and_says_so(bars, qtbot, tmp_path):
    button = PictureButton(bars, "bars")
    qtbot.addWidget(button)
    path = tmp_path / "bars.png"
    button.save(str(path))
    assert path.read_bytes().startswith(b"\x89PNG")
    assert button.accessibleDescription() == f"Saved as {path}."
    button.save(str(tmp_path / "no folder" / "bars.png"))
    assert "could not be saved" in button.accessibleDescription()


def test_the_button_asks_for_a_file_without_holding_the_window(bars, qtbot, tmp_path):
    button = PictureButton(bars, "bars")
    qtbot.addWidget(button)
    button.show()
    button.click()
    chooser = button.findChild(QFileDialog)
    assert chooser.isVisible()
    assert chooser.selectedFiles()[0].endswith("bars.png")
    chooser.filterSelected.emit(chooser.nameFilters()[1])
    assert chooser.defaultSuffix() == "svg"
    chooser.fileSelected.emit(str(tmp_path / "bars.svg"))
    assert (tmp_path / "bars.svg").read_text(encoding="utf-8").startswith("<?xml")
    chooser.reject()
