"""The look: one set of colours for light and one for dark, one type scale, tinted icons.

Fusion draws the widgets on every system, so that the window looks the same on each stage; a palette
and one style sheet, filled in from the colours below, give it its calm. Text has a contrast of at
least 4.5 : 1 on its ground. Series colours are those of Okabe and Ito (2008), distinguishable with
every kind of colour vision.
"""

from dataclasses import asdict, dataclass
from string import Template

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QFont,
    QGuiApplication,
    QIcon,
    QPainter,
    QPalette,
    QPixmap,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from legacy_gui.paths import resources

SMALL, BODY, LEAD, HEADING, TITLE = 9.5, 11, 12, 16, 22  # points
GRID = 8  # pixels; every distance is a multiple
COLUMN = 320  # width of the settings column
ICON, ICON_GAP = 16, 0.25
FADED = 0.35  # the strength of a disabled icon


@dataclass(frozen=True)
class Colors:
    """The colours of one theme."""

    name: str
    ground: str
    card: str
    text: str
    muted: str
    disabled: str
    hairline: str
    faint: str
    border: str
    field: str
    hover: str
    accent: str
    accent_strong: str
    accent_soft: str
    on_accent: str
    danger: str
    tooltip: str
    on_tooltip: str
    tint: str
    series: tuple[str, ...]


LIGHT = Colors(
    name="light",
    ground="#F4F5F8",
    card="#FFFFFF",
    text="#1B1F24",
    muted="#59626E",
    disabled="#9AA2AD",
    hairline="#E3E6EB",
    faint="#F0F2F5",
    border="#C9CED6",
    field="#FFFFFF",
    hover="#EEF1F5",
    accent="#2F5FD0",
    accent_strong="#264FB0",
    accent_soft="#E6EDFC",
    on_accent="#FFFFFF",
    danger="#B3261E",
    tooltip="#23282F",
    on_tooltip="#F4F5F8",
    tint="#FFE7B8",
    series=("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000"),
)
DARK = Colors(
    name="dark",
    ground="#14171B",
    card="#1C2025",
    text="#E8EAED",
    muted="#A3ABB6",
    disabled="#6B737E",
    hairline="#2B3037",
    faint="#23272D",
    border="#3D444E",
    field="#23272D",
    hover="#272C33",
    accent="#8AB0FF",
    accent_strong="#A6C3FF",
    accent_soft="#26355A",
    on_accent="#0E1726",
    danger="#FF8A80",
    tooltip="#E8EAED",
    on_tooltip="#14171B",
    tint="#4A3B17",
    series=("#56B4E9", "#E69F00", "#2BC495", "#E39CC6", "#F0E442", "#7FB3D9", "#FFFFFF"),
)


class Theme(QObject):
    """Applies the colours to the application and tells when they change."""

    changed = Signal()

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self.colors = LIGHT
        self._application = application
        application.setStyle("Fusion")
        font = application.font()
        font.setPointSizeF(BODY)
        application.setFont(font)
        application.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)
        self.apply(DARK if _system_is_dark() else LIGHT)

    def choose(self, name: str) -> None:
        """Use ``light``, ``dark`` or the ``system``'s colours."""
        schemes = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
        hints = self._application.styleHints()
        hints.setColorScheme(schemes.get(name, Qt.ColorScheme.Unknown))
        dark = name == "dark" or (name == "system" and _system_is_dark())
        self.apply(DARK if dark else LIGHT)

    def apply(self, colors: Colors) -> None:
        """Set palette, style sheet and icons; charts hear of it by ``changed``."""
        self.colors = colors
        self._application.setPalette(_palette(colors))
        self._application.setStyleSheet(_style_sheet(colors))
        for widget in self._application.topLevelWidgets():
            retint(widget, colors)
        self.changed.emit()

    def _on_scheme_changed(self, scheme: Qt.ColorScheme) -> None:
        self.apply(DARK if scheme == Qt.ColorScheme.Dark else LIGHT)


def theme() -> Theme:
    """Return the application's theme, made on first use."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    existing = application.findChild(Theme)
    return existing if isinstance(existing, Theme) else Theme(application)


def colors() -> Colors:
    """Return the colours in use."""
    return theme().colors


def set_icon(target: QObject, name: str, role: str = "text") -> None:
    """Give a button or an action an icon that follows the theme."""
    target.setProperty("icon_name", name)
    target.setProperty("icon_role", role)
    _tint(target, colors())


def clear_icon(target: QAbstractButton) -> None:
    """Take a button its icon."""
    target.setProperty("icon_name", "")
    target.setIcon(QIcon())


def icon(name: str, color: str, gap: float = 0.0) -> QIcon:
    """Draw a bundled icon in one colour, sharp on every screen.

    ``gap`` leaves room on the right, as a part of the size: Qt sets text very close to an icon.
    """
    source = (resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(source.replace("currentColor", color).encode()))
    result = QIcon()
    for size in (16, 20, 24, 32, 48, 64):
        drawn = _drawn(renderer, size, gap, 1.0)
        result.addPixmap(drawn)
        result.addPixmap(_drawn(renderer, size, gap, FADED), QIcon.Mode.Disabled)
        for mode in (QIcon.Mode.Active, QIcon.Mode.Selected):
            result.addPixmap(drawn, mode)
    return result


def _drawn(renderer: QSvgRenderer, size: int, gap: float, opacity: float) -> QPixmap:
    pixmap = QPixmap(round(size * (1 + gap)), size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setOpacity(opacity)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap


def retint(root: QObject, colors: Colors) -> None:
    """Redraw every icon below ``root``."""
    for target in root.findChildren(QObject):
        if target.property("icon_name"):
            _tint(target, colors)


def tabular(font: QFont) -> QFont:
    """Return the font with digits of equal width, where it has them."""
    result = QFont(font)
    if hasattr(result, "setFeature"):
        result.setFeature(QFont.Tag("tnum"), 1)
    return result


def set_role(widget: QWidget, role: str) -> None:
    """Mark a label's place on the type scale."""
    widget.setProperty("role", role)


def _tint(target: QObject, colors: Colors) -> None:
    color = getattr(colors, target.property("icon_role"))
    name = target.property("icon_name")
    if isinstance(target, QAbstractButton) and target.text():
        target.setIconSize(QSize(round(ICON * (1 + ICON_GAP)), ICON))
        target.setIcon(icon(name, color, ICON_GAP))
    elif isinstance(target, QAbstractButton | QAction):
        target.setIcon(icon(name, color))


def _system_is_dark() -> bool:
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def _style_sheet(colors: Colors) -> str:
    style = resources() / "style"
    source = (style / "window.qss").read_text(encoding="utf-8")
    values = {**asdict(colors), "theme": colors.name, "style": style.as_posix()}
    sizes = {"small": SMALL, "body": BODY, "lead": LEAD, "heading": HEADING, "title": TITLE}
    return Template(source).substitute(values, **sizes)


def _palette(colors: Colors) -> QPalette:
    roles = {
        QPalette.ColorRole.Window: colors.ground,
        QPalette.ColorRole.WindowText: colors.text,
        QPalette.ColorRole.Base: colors.card,
        QPalette.ColorRole.AlternateBase: colors.faint,
        QPalette.ColorRole.Text: colors.text,
        QPalette.ColorRole.PlaceholderText: colors.muted,
        QPalette.ColorRole.Button: colors.card,
        QPalette.ColorRole.ButtonText: colors.text,
        QPalette.ColorRole.Highlight: colors.accent,
        QPalette.ColorRole.HighlightedText: colors.on_accent,
        QPalette.ColorRole.ToolTipBase: colors.tooltip,
        QPalette.ColorRole.ToolTipText: colors.on_tooltip,
        QPalette.ColorRole.Link: colors.accent,
    }
    palette = QPalette()
    for role, color in roles.items():
        palette.setColor(role, QColor(color))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colors.disabled))
    return palette
