"""The choices of the settings, and what was changed in them, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from PySide6.QtCore import QLocale

from pinmycal_desktop.settings import Weekend
from pinmycal_desktop.ui.language import ENGLISH, SYSTEM, TRANSLATED
from pinmycal_desktop.ui.theme import themes
from pinmycal_desktop.ui.widgets.choice import Option
from pinmycal_desktop.ui.words import later, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pinmycal_desktop.ui.format import Format

NAMES = {
    "host_name": later("Your name"),
    "host_email": later("Your e-mail"),
    "name": later("Name of the calendar"),
    "zone": later("Time zone"),
    "language": later("Language"),
    "theme": later("Colours"),
    "accent": later("Accent colour"),
    "clock": later("Clock"),
    "first_day": later("First day of the week"),
    "weekend": later("Weekend"),
    "digits": later("Figures"),
    "second_zone": later("Second zone"),
    "third_zone": later("Third zone"),
    "density": later("Height of the hours"),
    "keys": later("Keys"),
    "letters": later("Single letters as keys"),
}
"""What a person sets, by the name it is kept under; the rest is only remembered."""
_MOST_NAMED = 3


def changed_words(names: Iterable[str]) -> str:
    """Return the sentence that these were changed; each is a name of `NAMES`."""
    told = [words(text) for name, text in NAMES.items() if name in names]
    if len(told) == 1:
        return words("{0} changed.").format(told[0])
    if len(told) > _MOST_NAMED:
        return words("Saved the settings.")
    return words("Settings changed: {0}.").format(", ".join(told))


def looks() -> Sequence[tuple[object, str]]:
    """Return the themes."""
    return (
        ("system", words("As the computer")),
        ("light", words("Light")),
        ("dark", words("Dark")),
    )


def accents() -> Sequence[Option]:
    """Return the colours the window can take; the first is its own."""
    usual = Option(0, words("The usual blue"))
    named = enumerate(themes().current.types, start=1)
    others = (Option(at, words(each.name), swatch=at) for at, each in named)
    return (usual, *others)


def languages() -> Sequence[Option]:
    """Return the languages of the words, each in its own; English is in the code."""
    own = [(name, QLocale(name).nativeLanguageName()) for name in TRANSLATED]
    return (
        Option(SYSTEM, words("As the computer")),
        Option(ENGLISH, "English"),
        *(Option(name, told) for name, told in own),
    )


def digits() -> Sequence[tuple[object, str]]:
    """Return how figures can be written."""
    return (("system", words("As the computer")), ("latin", words("0–9")))


def clocks() -> Sequence[tuple[object, str]]:
    """Return how hours can be told."""
    return (
        ("system", words("As the computer")),
        ("24", words("14:00")),
        ("12", words("2:00 pm")),
    )


def densities() -> Sequence[tuple[object, str]]:
    """Return how high the hours can be."""
    return (
        ("compact", words("Compact")),
        ("standard", words("Standard")),
        ("roomy", words("Roomy")),
    )


def weekends(form: Format) -> Sequence[Option]:
    """Return the days nobody works on, as `settings.Weekend` names them."""
    name = form.locale.standaloneDayName
    return (
        Option("system", words("As the computer")),
        *(
            Option(days, ", ".join(name(int(day)) for day in days))
            for days in get_args(Weekend)
            if days != "system"
        ),
    )


def first_days(form: Format) -> Sequence[Option]:
    """Return the days a week can start on, Monday 1 to Sunday 7; 0 is the usual."""
    names = [form.locale.standaloneDayName(number) for number in range(1, 8)]
    usual = Option(0, words("As the computer"))
    return (usual, *(Option(place, name) for place, name in enumerate(names, start=1)))
