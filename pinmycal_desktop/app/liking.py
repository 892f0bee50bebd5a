"""What a person likes, as the window takes it: preferences turned into its own values.

Kept beside the program, so that a start and a change in the settings do the same.
"""

from __future__ import annotations

from dataclasses import asdict, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QTimer

from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.ui.actions import usual_bindings
from pinmycal_desktop.ui.format import Clock, Format, computer_first_day, working_days
from pinmycal_desktop.ui.language import SYSTEM, speak
from pinmycal_desktop.ui.style import Dresser
from pinmycal_desktop.ui.theme import Density, Look

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QByteArray
    from PySide6.QtWidgets import QApplication

    from pinmycal_desktop.diary import WeekReading
    from pinmycal_desktop.screen.bindings import Bindings
    from pinmycal_desktop.settings import Preferences
    from pinmycal_desktop.ui.main_window import MainWindow
    from pinmycal_desktop.ui.telling import Telling

DENSITIES = {
    "compact": Density.COMPACT,
    "standard": Density.STANDARD,
    "roomy": Density.ROOMY,
}
_CLOCKS = {"system": Clock.LOCALE, "12": Clock.TWELVE, "24": Clock.TWENTY_FOUR}


@value_class(kw_only=False)
class Liking:
    """How the settings learn what is liked now, and say what is liked instead."""

    now: Callable[[], Preferences]
    change: Callable[[Preferences], None]


def remember(
    window: MainWindow, liking: Liking, before: Preferences, after: Preferences
) -> None:
    """Let what a person set differently be undone and done again in the window.

    Both touch nothing but these settings, whatever else was changed meanwhile; what the
    window remembers by itself is no deed. `liking.change` must not remember in turn.
    """
    from pinmycal_desktop.ui.settings.words import (  # noqa: PLC0415 - seldom
        NAMES,
        changed_words,
    )
    from pinmycal_desktop.ui.undo import Turn  # noqa: PLC0415 - not at start

    own = asdict(after)
    changed = [n for n in NAMES if n in own and own[n] != getattr(before, n)]
    if not changed or window.attached is None:
        return

    def like(wanted: Preferences) -> None:
        chosen = {name: getattr(wanted, name) for name in changed}
        liking.change(replace(liking.now(), **chosen))

    turn = Turn(back=partial(like, before), forth=partial(like, after))
    window.attached.undoing.turned(changed_words(changed), turn)


def form_of(preferences: Preferences) -> Format:
    """Return how times are told: as the computer does, or as was chosen.

    With another language than the computer's the clock and the first day stay its own.
    """
    clock = _CLOCKS[preferences.clock]
    if clock is Clock.LOCALE and preferences.language != SYSTEM:
        twelve = Format(QLocale.system()).twelve_hours
        clock = Clock.TWELVE if twelve else Clock.TWENTY_FOUR
    return Format(
        clock=clock,
        first_day=first_day_of(preferences),
        latin_digits=preferences.digits == "latin",
    )


def first_day_of(preferences: Preferences) -> int:
    """Return the day weeks start on, Monday 1 to Sunday 7."""
    return preferences.first_day or computer_first_day(
        QLocale() if preferences.language == SYSTEM else QLocale.system()
    )


def bindings_of(preferences: Preferences) -> Bindings:
    """Return which keys ask for what: the usual ones, or those that were chosen."""
    usual = replace(usual_bindings(), with_letters=preferences.letters)
    return usual.with_kept(preferences.keys)


def is_first(preferences: Preferences, reading: WeekReading | None) -> bool:
    """Whether nothing was done yet: neither a door was taken nor a booking made."""
    if reading is None or preferences.welcomed or preferences.hint_dismissed:
        return False
    return not reading.bookings and len(reading.accounts) == 1


def dresser_of(app: QApplication, preferences: Preferences) -> Dresser:
    """Return what keeps the application dressed as `preferences` say."""
    return Dresser(
        app,
        look=Look(preferences.theme),
        density=DENSITIES[preferences.density],
        accent=preferences.accent,
    )


def hint(telling: Telling, preferences: Preferences) -> None:
    """Say what a week is, unless it was read before or something else is said."""
    if not (preferences.hint_dismissed or telling.is_telling):
        telling.first_week()


def dress(dresser: Dresser, window: MainWindow, preferences: Preferences) -> None:
    """Let the open window be as `preferences` say."""
    dresser.look = Look(preferences.theme)
    dresser.density = DENSITIES[preferences.density]
    dresser.accent = preferences.accent
    window.actions_.check(f"theme-{preferences.theme}")
    window.actions_.bind(bindings_of(preferences))
    window.set_form(form_of(preferences))
    window.frame.hours.week.set_zones(preferences.zones)
    state = window.state.with_first_day(first_day_of(preferences))
    window.show_state(state.with_working(working_days(preferences.weekend)))


def speak_anew(app: QApplication, window: MainWindow, preferences: Preferences) -> None:
    """Let the open window speak another language, once its dialog has closed."""
    from pinmycal_desktop.ui.renewing import renew  # noqa: PLC0415 - seldom

    speak(app, preferences.language)
    QTimer.singleShot(0, partial(renew, window, form_of(preferences)))


def left_with(
    preferences: Preferences, window: MainWindow, geometry: QByteArray
) -> Preferences:
    """Return the preferences with where the window was left."""
    text = bytes(geometry.toBase64().data()).decode("ascii")
    shown = window.frame.keeps_side_bar
    return replace(preferences, window_geometry=text, side_bar=shown)


def left_looking(preferences: Preferences, window: MainWindow) -> Preferences:
    """Return the preferences with how the days were looked at, and what was hidden."""
    choice, week = window.browsing.choice, window.frame.hours.week
    state = window.state
    query = state.query
    return replace(
        preferences,
        filter_text=query.text,
        filter_person=query.person,
        filter_statuses=sorted(each.value for each in query.statuses),
        filter_type=query.only_type,
        filter_account=query.only_account,
        hidden_types=sorted(query.hidden_types, key=lambda each: each or 0),
        hidden_accounts=sorted(query.hidden_accounts),
        hidden_calendars=sorted(state.hidden_calendars),
        view=choice.view.value,
        view_days=choice.days,
        hour_height=week.chosen_hour,
        top_minute=week.top_minute,
    )
