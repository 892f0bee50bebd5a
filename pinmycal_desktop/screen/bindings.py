"""Which keys ask for which action: the usual ones, and those a person chose instead.

A key is a shortcut as it is written (`Ctrl+N`) or one character, which counts where
nothing is typed. It knows no toolkit: whoever hears keys writes them down first.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pinmycal_desktop.model.value_class import value_class

if TYPE_CHECKING:
    from collections.abc import Mapping

GRID = "the-grid"
"""Stands for the grid as the owner of a key."""
GRID_KEYS = frozenset(
    {
        *("Up", "Down", "Left", "Right", "Home", "End", "PgUp", "PgDown", "Tab"),
        *("Return", "Enter", "Space", "Esc", "Del", "Backspace", "Backtab"),
        *("Alt+Up", "Alt+Down", "Alt+Left", "Alt+Right", "Ctrl+Up", "Ctrl+Down"),
        *("Shift+Up", "Shift+Down", "Shift+Left", "Shift+Right", "Shift+Tab"),
        *("Alt+Shift+Up", "Alt+Shift+Down", "Ctrl+Home", "Ctrl+End", ",", "."),
    }
)
"""What moves about in the grid; no action can have it."""


def is_letter(key: str) -> bool:
    """Whether `key` is one character, that counts only where nothing is typed."""
    return len(key) == 1


@value_class(kw_only=False)
class Bindings:
    """The keys of every action, in the order of the actions."""

    usual: tuple[tuple[str, tuple[str, ...]], ...]
    own: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """What a person chose instead, by the action's name."""
    with_letters: bool = True
    """Whether single characters ask for anything."""

    def of(self, name: str) -> tuple[str, ...]:
        """Return the keys that ask for the action `name`."""
        return dict(self.own).get(name, dict(self.usual).get(name, ()))

    def shortcuts(self, name: str) -> tuple[str, ...]:
        """Return those of its keys that count everywhere."""
        return tuple(key for key in self.of(name) if not is_letter(key))

    @property
    def letters(self) -> Mapping[str, str]:
        """The actions by the character that asks for them; none when switched off."""
        if not self.with_letters:
            return {}
        return {
            key.casefold(): name
            for name, _ in self.usual
            for key in self.of(name)
            if is_letter(key)
        }

    def owner_of(self, key: str, *, besides: str = "") -> str | None:
        """Return the action that has `key` already, `GRID`, or None."""
        if key in GRID_KEYS:
            return GRID
        wanted = key.casefold()
        for name, _ in self.usual:
            has = (each.casefold() for each in self.of(name))
            if name != besides and wanted in has:
                return name
        return None

    def binding(self, name: str, keys: tuple[str, ...]) -> Bindings:
        """Return the bindings with other keys for one action; the usual are no own."""
        others = tuple(each for each in self.own if each[0] != name)
        is_usual = keys == dict(self.usual).get(name)
        return replace(self, own=others if is_usual else (*others, (name, keys)))

    def adding(self, name: str, key: str) -> Bindings:
        """Return the bindings with one more key for an action.

        A character takes the place of its characters, a shortcut that of its first.
        """
        kept = [each for each in self.of(name) if is_letter(each) != is_letter(key)]
        keys = (key, *kept) if not is_letter(key) else (*kept, key)
        return self.binding(name, keys)

    def without(self, name: str) -> Bindings:
        """Return the bindings with no key for an action."""
        return self.binding(name, ())

    def reset(self, name: str) -> Bindings:
        """Return the bindings with the usual keys of an action, where they are free.

        What another action has been given meanwhile stays there.
        """
        bare = self.without(name)
        usual = dict(self.usual).get(name, ())
        free = tuple(key for key in usual if bare.owner_of(key, besides=name) is None)
        return self.binding(name, free)

    # --- as they are kept ------------------------------------------------------------

    def kept(self) -> dict[str, str]:
        """Return what a person chose, by the action's name, to be kept as text."""
        return {name: " ".join(keys) for name, keys in self.own}

    def with_kept(self, kept: Mapping[str, str]) -> Bindings:
        """Return the bindings with what was kept; what clashes now is left out.

        A newer version may have given a key away that was free when it was chosen.
        """
        made = replace(self, own=())
        known = {name: text for name, text in kept.items() if name in dict(self.usual)}
        for name in known:
            made = made.without(name)
        for name, text in known.items():
            keys = (k for k in text.split() if made.owner_of(k, besides=name) is None)
            made = made.binding(name, tuple(keys))
        return made
