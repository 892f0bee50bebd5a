"""Dresses the application in a theme: Fusion, a palette, one short style sheet.

What a style sheet cannot do is drawn elsewhere: rings outside a widget by
`ui.focus_ring`, ticks, chevrons and units by the widgets of `ui.widgets`. Variants of
a widget are chosen by a property: `kind` of buttons and `ink` of labels.
"""

from __future__ import annotations

from string import Template

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from pinmycal_desktop.ui.focus_ring import follow_focus
from pinmycal_desktop.ui.theme import (
    Density,
    Look,
    Theme,
    dark,
    high_contrast,
    light,
    themes,
)

_IS_FUSION = "pinmycal-is-fusion"
_ROLES = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "field",
    QPalette.ColorRole.AlternateBase: "panel",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Button: "field",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "accenttext",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "accentword",
    QPalette.ColorRole.LinkVisited: "accentword",
    QPalette.ColorRole.ToolTipBase: "invert",
    QPalette.ColorRole.ToolTipText: "inverttext",
    QPalette.ColorRole.Light: "surface",
    QPalette.ColorRole.Midlight: "half",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "control",
    QPalette.ColorRole.Shadow: "line",
    QPalette.ColorRole.BrightText: "danger",
}

_SHEET = Template("""
QMainWindow, QDialog { background: $window; }
QWidget[back="panel"] { background: $panel; }
QWidget[back="surface"] { background: $surface; }
QWidget[back="window"] { background: $window; }
QFrame[back="popup"] { background: $field; border: 1px solid $control; }
QLabel { background: transparent; }
QLabel[ink="muted"] { color: $muted; }
QLabel[ink="disabled"] { color: $disabled; }
QLabel[ink="danger"] { color: $danger; }
QLabel[ink="warning"] { color: $warning; }
QLabel[ink="success"] { color: $success; }
QLabel[ink="accent"] { color: $accentword; }
QLabel[ink="invert"] { color: $inverttext; }

QPushButton, QToolButton { background: $field; color: $text; padding: 0 15px;
  border: 1px solid $control; border-radius: 6px; min-height: 30px; }
QPushButton[dense="true"] { min-height: 26px; padding: 0 11px; }
QPushButton[words="leading"] { text-align: left; }
QPushButton:hover, QToolButton:hover { background: $hover; }
QPushButton:pressed, QToolButton:pressed { background: $press; }
QPushButton:checked, QToolButton:checked { background: $accentsoft;
  color: $accentink; border-color: $accent; }
QPushButton:disabled, QToolButton:disabled { background: transparent;
  color: $disabled; border-color: $line; }
QPushButton[kind="primary"] { background: $accent; color: $accenttext;
  border-color: $accent; }
QPushButton[kind="primary"]:hover { background: $accenthover;
  border-color: $accenthover; }
QPushButton[kind="primary"]:pressed { background: $accentpress;
  border-color: $accentpress; }
QPushButton[kind="primary"]:disabled { background: $press; color: $disabled;
  border-color: $press; }
QPushButton[kind="danger"] { color: $danger; border-color: $danger; }
QPushButton[kind="danger"]:hover { background: $dangersoft; }
QPushButton[kind="danger"]:disabled { color: $disabled; border-color: $line; }
QPushButton[kind="warning"] { background: $warningsoft; color: $warning;
  border-color: $warning; }
QPushButton[kind="warning"]:hover { background: $hover; }
QPushButton[kind="flat"], QToolButton { background: transparent;
  border-color: transparent; padding: 0 8px; }
QPushButton[kind="flat"]:hover, QToolButton:hover { background: $hover; }
QPushButton[kind="flat"]:pressed, QToolButton:pressed { background: $press; }
QPushButton[kind="link"] { background: transparent; border-color: transparent;
  color: $accentword; padding: 0 4px; text-decoration: underline; }
QPushButton[kind="invert"] { background: transparent; color: $inverttext;
  border-color: transparent; min-height: 22px; padding: 0 8px; }
QPushButton[kind="invertaction"] { background: transparent; color: $invertaccent;
  border-color: $invertaccent; border-radius: 4px; min-height: 22px;
  padding: 0 8px; }
QToolButton { padding: 0; min-width: 30px; }
QToolButton[dense="true"] { min-height: 26px; min-width: 26px; }
QToolButton[tiny="true"] { min-height: 22px; min-width: 22px; border-radius: 4px; }
QToolButton[framed="true"] { background: $field; border-color: $control; }
QToolButton:disabled { border-color: transparent; }
QToolButton[framed="true"]:disabled { border-color: $line; }
QToolButton[framed="true"]:hover { background: $hover; }

QLineEdit, QComboBox { background: $field; color: $text;
  border: 1px solid $control; border-radius: 6px; padding: 0 10px;
  min-height: 30px; selection-background-color: $accent;
  selection-color: $accenttext; }
QLineEdit[dense="true"], QComboBox[dense="true"] {
  min-height: 26px; padding: 0 8px; }
QPlainTextEdit, QTextEdit { background: $field; color: $text; padding: 4px 7px;
  border: 1px solid $control; border-radius: 6px;
  selection-background-color: $accent; selection-color: $accenttext; }
QLineEdit[wrong="true"], QComboBox[wrong="true"],
QPlainTextEdit[wrong="true"] { border-color: $danger; }
QLineEdit:disabled, QComboBox:disabled,
QPlainTextEdit:disabled { color: $disabled; border-color: $line;
  background: transparent; }
QLineEdit[bare="true"] { border: none; background: transparent; padding: 0;
  min-height: 24px; }
QComboBox[empty="true"] { color: $muted; }
QComboBox::drop-down { border: none; width: 26px; }
QComboBox::down-arrow { image: none; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit { border: none; padding: 0;
  min-height: 0; background: transparent; }

QMenu { background: $field; color: $text; border: 1px solid $control;
  padding: 4px 0; }
QMenu::item { padding: 8px 24px 8px 12px; }
QMenu::item:selected { background: $hover; }
QMenu::item:disabled { color: $disabled; }
QMenu::separator { height: 1px; background: $line; margin: 4px 0; }
QMenu::icon { padding-left: 12px; }
QMenuBar { background: $panel; color: $text; }
QMenuBar::item { padding: 4px 8px; background: transparent; }
QMenuBar::item:selected { background: $hover; border-radius: 4px; }
QToolTip { background: $invert; color: $inverttext; border: 1px solid $invert;
  padding: 4px 6px; }

QAbstractItemView { background: $surface; color: $text; outline: 0;
  border: 1px solid $line; border-radius: 6px; selection-color: $accentink;
  selection-background-color: $accentsoft; }
QListView::item, QTreeView::item, QTableView::item { min-height: ${row}px;
  padding: 0 8px; border: none; }
QListView::item:hover, QTreeView::item:hover { background: $hover; }
QListView::item:selected, QTreeView::item:selected, QTableView::item:selected {
  background: $accentsoft; color: $accentink; }
QComboBox QAbstractItemView { background: $field; border: 1px solid $control;
  border-radius: 0; }
QHeaderView { background: transparent; border: none; border-radius: 0; }
QHeaderView::section { background: $window; color: $muted; border: none;
  border-bottom: 1px solid $line; padding: 4px 8px; }

QScrollArea { border: none; background: transparent; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $rail; border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: $line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QProgressBar { background: $line; border: none; border-radius: 2px;
  max-height: 4px; min-height: 4px; }
QProgressBar::chunk { background: $accent; border-radius: 2px; }
QTabBar::tab { background: transparent; color: $muted; padding: 8px 12px;
  border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: $accentword; border-bottom-color: $accent; }
QTabWidget::pane { border: none; border-top: 1px solid $line; }
""")


def mixed(over: QColor, under: QColor, share: float) -> QColor:
    """`share` (0..1) of one colour upon another, as an opaque colour."""
    rest = 1 - share
    return QColor.fromRgbF(
        over.redF() * share + under.redF() * rest,
        over.greenF() * share + under.greenF() * rest,
        over.blueF() * share + under.blueF() * rest,
    )


def qpalette(theme: Theme) -> QPalette:
    """The theme's roles as Qt's: for Fusion, native parts and plain widgets."""
    palette = QPalette()
    for role, name in _ROLES.items():
        palette.setColor(role, getattr(theme.palette, name))
    for role in (
        QPalette.ColorRole.Text,
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.ButtonText,
    ):
        grey = theme.palette.disabled
        palette.setColor(QPalette.ColorGroup.Disabled, role, grey)
    return palette


def style_sheet(theme: Theme) -> str:
    """The application's style sheet in this theme's colours."""
    roles = theme.palette
    words = {
        name: colour.name()
        for name in roles._fields
        if isinstance(colour := getattr(roles, name), QColor)
    }
    words["accenthover"] = mixed(roles.text, roles.accent, 0.12).name()
    words["accentpress"] = mixed(roles.text, roles.accent, 0.24).name()
    words["row"] = str(theme.density.value.row)
    return _SHEET.substitute(words)


def make_application(name: str) -> QApplication:
    """Make the application in the style every theme builds upon.

    A style set later than this is met by Python, which loads all of Qt's styles then.
    """
    app = QApplication([name, "-style", "fusion"])
    app.setProperty(_IS_FUSION, True)
    return app


def apply(app: QApplication, theme: Theme) -> None:
    """Dress the whole application: style, palette, sheet, rings; then tell everyone."""
    if not app.property(_IS_FUSION):
        app.setStyle("Fusion")
        app.setProperty(_IS_FUSION, True)
    app.setPalette(qpalette(theme))
    app.setStyleSheet(style_sheet(theme))
    follow_focus(app)
    themes().use(theme)


class Dresser(QObject):
    """Keeps the application dressed as chosen, following the computer where asked.

    Make one at start (`Dresser(app)`); then set `look`, `density` and `accent`
    from settings.
    """

    def __init__(
        self,
        app: QApplication,
        *,
        look: Look = Look.SYSTEM,
        density: Density = Density.STANDARD,
        accent: int = 0,
    ) -> None:
        super().__init__(app)
        self._app, self._look, self._density = app, look, density
        self._accent = accent
        self._font = app.font()
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow)
        self._follow()

    @property
    def look(self) -> Look:
        """What was chosen: system, light or dark."""
        return self._look

    @look.setter
    def look(self, look: Look) -> None:
        self._look = look
        self._follow()

    @property
    def density(self) -> Density:
        """How tightly the window is set."""
        return self._density

    @density.setter
    def density(self, density: Density) -> None:
        self._density = density
        self._follow()

    @property
    def accent(self) -> int:
        """The type colour whose hue is the accent, 1..10; 0 is the usual blue."""
        return self._accent

    @accent.setter
    def accent(self, accent: int) -> None:
        self._accent = accent
        self._follow()

    def _follow(self) -> None:
        theme = self._wanted()
        if self._accent:
            from pinmycal_desktop.ui.accent import accented  # noqa: PLC0415 - seldom

            theme = accented(theme, self._accent)
        apply(self._app, theme)

    def _wanted(self) -> Theme:
        hints = QGuiApplication.styleHints()
        contrast = hints.accessibility().contrastPreference()
        if self._look is Look.SYSTEM and contrast == Qt.ContrastPreference.HighContrast:
            system = self._app.style().standardPalette()
            return high_contrast(self._font, system, self._density)
        is_dark = self._look is Look.DARK or (
            self._look is Look.SYSTEM and hints.colorScheme() == Qt.ColorScheme.Dark
        )
        return (dark if is_dark else light)(self._font, self._density)
